"""Which texts go into which file, and what happens to them on the way."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import damage as d

NOWHERE: list[str | None] = [None, None, None, None]
CUES = "cues"


@dataclass
class P:
    """One piece of a file: which text, what was done to it, which labels that changes."""

    id: str
    titled: bool = False
    swaps: dict[str, str] = field(default_factory=dict)
    numbers: list[str] = field(default_factory=list)
    mask: str = "xx"
    last: str = ""
    year: dict[str, Any] = field(default_factory=dict)
    region: list[str | None] | None = None
    damages: tuple[str, ...] = ()


@dataclass
class F:
    """One file: pieces under headings, each damaged, then wrapped in the furniture of a site."""

    name: str
    pieces: list[P]
    heads: str = ""
    title: str = ""
    claimed: int | None = None
    damage: Callable[[str, random.Random], str] = lambda text, _: text
    wrap: Callable[[str], str] = lambda text: text
    encoding: str = "utf-8"
    damages: tuple[str, ...] = ()
    inside: str = ""


def inferred(first: int, last: int, **more: Any) -> dict[str, Any]:
    return {"status": "inferred", "range": [first, last], "by": CUES, **more}


def crumbs(title: str, date: str) -> str:
    return f"{d.CRUMBS.format(title=title)}\n{title}\n{d.BAR.format(date=date)}\n"


def library(title: str, date: str, pages: int, body: str) -> str:
    words = {"title": title, "date": date, "pages": pages, "number": sum(map(ord, title))}
    return f"{d.LIBRARY_HEAD.format(**words)}\n{body}\n{d.LIBRARY_FOOT.format(**words)}\n"


CLEAN = [
    F("宁夏回族自治区总工会2013年工作总结.txt", [P("01", titled=True)]),
    F("长阳工会总结.docx", [P("04", titled=True)]),
    F("清溪苑社区工会上半年小结.txt", [P("13", titled=True)], encoding="gb18030"),
    F("铜山县总工会工作报告.docx", [P("24", titled=True)]),
    F("瓯泰工会年度总结.txt", [P("15", titled=True)]),
    F("河北区总工会三季度.txt", [P("06", titled=True)], encoding="utf-16"),
]

SEVERAL = [
    F(
        "2021年工会年终工作总结(精选4篇).txt",
        [
            P("03"),
            P(
                "09",
                swaps={"2008年": "20xx年", "2009年": "20xx年", "小榄": "xx", "中山市": "xx市", "绩东、永宁": "xx、xx"},
                year=inferred(2008, 2008),
                region=NOWHERE,
                damages=("mask_place", "mask_year"),
            ),
            P("22"),
            P("14", swaps={"二〇〇三年": "二〇xx年"}, year=inferred(2003, 2003), damages=("mask_year",)),
        ],
        heads="【篇{han}】{title}",
        title="工会年终工作总结",
        claimed=2021,
        damage=lambda t, r: d.promos(d.half(t), r, ("思想汇报专题", "公文汇,办公文档之家")),
        wrap=lambda b: "\n".join(
            [
                crumbs("2021年工会年终工作总结(精选4篇)", "2021-03-16")
                + d.INTRO.format(title="2021年工会年终工作总结"),
                b,
                d.TAIL.format(title="2021年工会年终工作总结"),
            ]
        ),
        encoding="gb18030",
        damages=("breadcrumbs", "intro", "tail", "promos"),
    ),
    F(
        "镇工会工作总结范文3篇.html",
        [
            P("09", titled=True),
            P("11"),
            P(
                "10",
                swaps={"五指峰": "**", "上犹县": "**县", "黄沙坑、鹅形": "**、**"},
                region=NOWHERE,
                damages=("mask_place",),
            ),
        ],
        heads="{title}{n}",
        title="镇工会工作总结",
        damage=lambda t, _: d.entities(t),
        wrap=lambda b: d.html("镇工会工作总结范文3篇", d.indent(b), "utf-8"),
        damages=("entities", "site_html"),
    ),
    F(
        "2024年工会半年工作总结.txt",
        [P("02"), P("05")],
        heads="第{han}篇：{title}",
        title="工会半年工作总结",
        claimed=2024,
        wrap=lambda b: d.taiwan("2024年工会半年工作总结\n2024-07-02 发表于工作总结\n" + b),
        encoding="big5",
        damages=("trad_plain",),
    ),
    F(
        "工会工作总结(合集3篇).docx",
        [P("07", titled=True), P("08"), P("16")],
        heads="篇{n}：{title}",
        title="工会工作总结",
        wrap=lambda b: library(
            "工会工作总结(合集3篇)", "2026-02-03", 9, d.page_marks(b, 4, "工会工作总结(合集3篇).docx_第{page}页")
        ),
        damages=("chrome", "page_marks"),
    ),
    F(
        "2023年学校工会工作总结2篇.txt",
        [P("18", titled=True), P("19")],
        heads="学校工会工作总结 篇{n}",
        title="学校工会工作总结",
        claimed=2023,
        damage=lambda t, _: d.run_together(d.lose_closers(t)),
        wrap=lambda b: "2023年学校工会工作总结2篇\n2023年学校工会工作总结\n\n" + b,
        damages=("run_together", "lose_closers", "dup_title"),
    ),
    F(
        "企业工会年度工作总结.txt",
        [
            P("15"),
            P(
                "14",
                last="每天三班有人查、有人",
                year=inferred(2003, 2003),
                damages=("truncated",),
            ),
        ],
        heads="企业工会年度工作总结{n}",
        title="企业工会年度工作总结",
        damage=lambda t, _: d.hard_wrap(d.indent(t), 34),
        wrap=lambda b: "企业工会年度工作总结\n\n" + b,
        encoding="utf-16",
        damages=("hard_wrap",),
    ),
    F(
        "工会小结两篇.txt",
        [P("13"), P("22", last="还给困难外来职工发放", damages=("truncated",))],
        heads="工会小结 篇{n}",
        title="工会小结",
        damage=d.anti_copy,
        wrap=lambda b: "工会小结两篇\n" + d.INTRO.format(title="工会小结") + "\n" + b,
        encoding="utf-8",
        damages=("intro", "anti_copy"),
    ),
]

SINGLE = [
    F(
        "街道总工会上半年工作总结.txt",
        [P("12", titled=True)],
        damage=lambda t, _: d.converter_site(t, fold=3, late=3),
        wrap=lambda b: d.traditional(crumbs("街道总工会上半年工作总结", "2020-08-02")) + b,
        damages=("trad_pinyin", "fold_shift", "late_shift", "breadcrumbs"),
    ),
    F(
        "县总工会工作总结.txt",
        [
            P(
                "04",
                swaps={
                    "二〇〇二年": "XX年",
                    "二〇〇三年": "XX年",
                    "宜昌市": "XX市",
                    "龙舟坪、资丘、渔峡口": "XX、XX、XX",
                    "高家堰、榔坪": "XX、XX",
                    "清江": "XX江",
                },
                year=inferred(2002, 2003),
                region=NOWHERE,
                damages=("mask_place", "mask_year"),
            )
        ],
        damage=lambda t, _: d.inject_numbers(t, 6),
        wrap=lambda b: "县总工会工作总结\n\n" + b,
        damages=("inject_numbers",),
    ),
    F(
        "开发区总工会上半年总结.html",
        [P("08", titled=True)],
        damage=lambda t, _: d.rewrite(t, d.PACK_A),
        wrap=lambda b: d.html("开发区总工会上半年总结", d.indent(b), "gb2312"),
        encoding="gb18030",
        damages=("pack_a", "site_html"),
    ),
    F(
        "桐乡市总工会工作总结.txt",
        [P("03", titled=True, numbers=["职工2.3万余人"], mask="***", damages=("mask_number",))],
        damage=lambda t, _: d.decimals(d.half(t)),
        damages=("decimals",),
    ),
    F(
        "2026年区总工会工作总结.txt",
        [
            P(
                "07",
                swaps={
                    "良庆": "xx",
                    "南宁市": "xx市",
                    "五象新区": "xx新区",
                    "大塘镇、那马镇": "xx镇、xx镇",
                    "邕江潮": "xx潮",
                    "平陆运河": "xx运河",
                },
                region=NOWHERE,
                damages=("mask_place",),
            )
        ],
        claimed=2026,
        damage=lambda t, _: d.converter_site(t, fold=2, late=2),
        wrap=lambda b: d.converter_site("2026年区总工会工作总结") + "\n" + b,
        damages=("trad_pinyin", "fold_shift", "late_shift"),
    ),
    F(
        "2020年县总工会五年工作报告.txt",
        [P("24")],
        claimed=2020,
        damage=lambda t, _: d.page_marks(d.hard_wrap(d.indent(t), 60), 9, "- {page} -"),
        wrap=lambda b: library("2020年县总工会五年工作报告", "2020-05-11", 5, b),
        damages=("chrome", "hard_wrap", "page_marks"),
    ),
    F(
        "银行工会一季度总结.html",
        [
            P(
                "16",
                swaps={"2018年": "20xx年"},
                numbers=["426名员工参加竞赛", "走访慰问47户"],
                year={"status": "unknown", "range": None, "by": None},
                damages=("mask_number", "mask_year"),
            )
        ],
        damage=lambda t, _: d.entities(d.half(t)),
        wrap=lambda b: d.html("银行工会一季度总结", b, "utf-8"),
        damages=("entities", "site_html"),
    ),
    F(
        "苏木工会工作总结.txt",
        [P("11", swaps={"2018年": "20xx年"}, year=inferred(2018, 2020), damages=("mask_year",))],
        damage=lambda t, _: d.rewrite(t, d.PACK_C),
        wrap=lambda b: crumbs("苏木工会工作总结", "2022-12-01") + d.indent(b),
        damages=("pack_c", "breadcrumbs"),
    ),
]

BUNDLE = "工会资料汇编.zip"
ZIPPED = [
    F(
        "2019年国土局机关工会工作总结.txt",
        [
            P(
                "21",
                titled=True,
                swaps={"2012年": "2019年", "2013年": "2020年"},
                year={"status": "conflict", "by": CUES},
                damages=("inner_title_redated",),
            )
        ],
        claimed=2019,
        damage=lambda t, _: d.indent(t),
        damages=(),
        inside=BUNDLE,
    ),
    F(
        "医院工会主席述职报告.txt",
        [P("20")],
        damage=lambda t, r: d.promos(d.anti_copy(t, r), r, ("范文写作",), 4),
        wrap=lambda b: "医院工会主席述职报告\n医院工会主席述职报告范文\n" + b + "\n" + d.TAIL.format(title="述职报告"),
        encoding="gb18030",
        damages=("anti_copy", "promos", "tail", "dup_title"),
        inside=BUNDLE,
    ),
    F(
        "项目部工会工作总结.docx",
        [
            P(
                "17",
                swaps={"榕江县": "某县", "长沙总部": "某市总部", "三十二名新分来": "xx名新分来"},
                numbers=["培训1960人次"],
                region=NOWHERE,
                damages=("mask_place", "mask_number"),
            )
        ],
        wrap=lambda b: "项目部工会工作总结\n" + b,
        inside=BUNDLE,
    ),
    F(
        "教育工会总结.txt",
        [P("23", titled=True)],
        damage=lambda t, _: d.question_titles(d.entities(d.run_together(t))),
        wrap=lambda b: library("教育工会总结", "2016-04-19", 3, b),
        encoding="gb18030",
        damages=("entities", "run_together", "chrome"),
        inside=BUNDLE,
    ),
]

FILES_PLAN = [*CLEAN, *SEVERAL, *SINGLE, *ZIPPED]
