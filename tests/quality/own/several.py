"""Files that hold several texts, and what happens to them on the way."""

from tests.quality.making.characters import CLOSERS_LOST, ENTITIES_WITHOUT_AMPERSAND, anti_copy, half
from tests.quality.making.converter import taiwan
from tests.quality.making.furniture import INTRO_TIME_FLOWS, TAIL_RELATED, banner, in_library
from tests.quality.making.layout import hard_wrap, indent, marks_in_long_lines, run_together
from tests.quality.making.pages import page
from tests.quality.making.rewriting import rewrite
from tests.quality.making.values import NOWHERE, File, Part, inferred
from tests.quality.making.words import promos

SEVERAL = [
    File(
        "2021年工会年终工作总结(精选4篇).txt",
        [
            Part("03"),
            Part(
                "09",
                swaps={"2008年": "20xx年", "2009年": "20xx年", "小榄": "xx", "中山市": "xx市", "绩东、永宁": "xx、xx"},
                year=inferred(2008, 2008),
                region=NOWHERE,
                damages=("mask_place", "mask_year"),
            ),
            Part("22"),
            Part("14", swaps={"二〇〇三年": "二〇xx年"}, year=inferred(2003, 2003), damages=("mask_year",)),
        ],
        heads="【篇{han}】{title}",
        title="工会年终工作总结",
        claimed=2021,
        damage=lambda t, r: promos(half(t), r, ("思想汇报专题", "公文汇,办公文档之家")),
        wrap=lambda b: "\n".join(
            [
                banner("2021年工会年终工作总结(精选4篇)", "2021-03-16")
                + INTRO_TIME_FLOWS.format(title="2021年工会年终工作总结"),
                b,
                TAIL_RELATED.format(title="2021年工会年终工作总结"),
            ]
        ),
        encoding="gb18030",
        damages=("breadcrumbs", "intro", "tail", "promos"),
    ),
    File(
        "镇工会工作总结范文3篇.html",
        [
            Part("09", titled=True),
            Part("11"),
            Part(
                "10",
                swaps={"五指峰": "**", "上犹县": "**县", "黄沙坑、鹅形": "**、**"},
                region=NOWHERE,
                damages=("mask_place",),
            ),
        ],
        heads="{title}{n}",
        title="镇工会工作总结",
        damage=lambda t, _: rewrite(t, ENTITIES_WITHOUT_AMPERSAND),
        wrap=lambda b: page("镇工会工作总结范文3篇", indent(b)),
        damages=("entities", "site_html"),
    ),
    File(
        "2024年工会半年工作总结.txt",
        [Part("02"), Part("05")],
        heads="第{han}篇：{title}",
        title="工会半年工作总结",
        claimed=2024,
        wrap=lambda b: taiwan("2024年工会半年工作总结\n2024-07-02 发表于工作总结\n" + b),
        encoding="big5",
        damages=("trad_plain",),
    ),
    File(
        "工会工作总结(合集3篇).docx",
        [Part("07", titled=True), Part("08"), Part("16")],
        heads="篇{n}：{title}",
        title="工会工作总结",
        wrap=lambda b: in_library(
            "工会工作总结(合集3篇)",
            marks_in_long_lines(b, 4, "工会工作总结(合集3篇).docx_第{page}页"),
            pages=9,
            date="2026-02-03",
        ),
        damages=("chrome", "page_marks"),
    ),
    File(
        "2023年学校工会工作总结2篇.txt",
        [Part("18", titled=True), Part("19")],
        heads="学校工会工作总结 篇{n}",
        title="学校工会工作总结",
        claimed=2023,
        damage=lambda t, _: run_together(rewrite(t, CLOSERS_LOST)),
        wrap=lambda b: "2023年学校工会工作总结2篇\n2023年学校工会工作总结\n\n" + b,
        damages=("run_together", "lose_closers", "dup_title"),
    ),
    File(
        "企业工会年度工作总结.txt",
        [Part("15"), Part("14", last="每天三班有人查、有人", year=inferred(2003, 2003), damages=("truncated",))],
        heads="企业工会年度工作总结{n}",
        title="企业工会年度工作总结",
        damage=lambda t, _: hard_wrap(indent(t), 34),
        wrap=lambda b: "企业工会年度工作总结\n\n" + b,
        encoding="utf-16",
        damages=("hard_wrap",),
    ),
    File(
        "工会小结两篇.txt",
        [Part("13"), Part("22", last="还给困难外来职工发放", damages=("truncated",))],
        heads="工会小结 篇{n}",
        title="工会小结",
        damage=anti_copy,
        wrap=lambda b: "工会小结两篇\n" + INTRO_TIME_FLOWS.format(title="工会小结") + "\n" + b,
        encoding="utf-8",
        damages=("intro", "anti_copy"),
    ),
]
