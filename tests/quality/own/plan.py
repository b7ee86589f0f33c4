"""Which texts go into which file of the set, and what happens to them on the way."""

from tests.quality.making.characters import (
    DECIMALS_STOPPED,
    ENTITIES_WITHOUT_AMPERSAND,
    TITLES_QUESTIONED,
    anti_copy,
    half,
)
from tests.quality.making.converter import converter_site, traditional
from tests.quality.making.furniture import TAIL_RELATED, banner, in_library
from tests.quality.making.layout import hard_wrap, indent, inject_numbers, marks_in_long_lines, run_together
from tests.quality.making.pages import page
from tests.quality.making.rewriting import rewrite
from tests.quality.making.values import NOWHERE, UNKNOWN, File, Part, conflict, inferred
from tests.quality.making.words import PACK_A, PACK_C, promos
from tests.quality.own.several import SEVERAL

CLEAN = [
    File("宁夏回族自治区总工会2013年工作总结.txt", [Part("01", titled=True)]),
    File("长阳工会总结.docx", [Part("04", titled=True)]),
    File("清溪苑社区工会上半年小结.txt", [Part("13", titled=True)], encoding="gb18030"),
    File("铜山县总工会工作报告.docx", [Part("24", titled=True)]),
    File("瓯泰工会年度总结.txt", [Part("15", titled=True)]),
    File("河北区总工会三季度.txt", [Part("06", titled=True)], encoding="utf-16"),
]

SINGLE = [
    File(
        "街道总工会上半年工作总结.txt",
        [Part("12", titled=True)],
        damage=lambda t, _: converter_site(t, fold=3, late=3),
        wrap=lambda b: traditional(banner("街道总工会上半年工作总结", "2020-08-02")) + b,
        damages=("trad_pinyin", "fold_shift", "late_shift", "breadcrumbs"),
    ),
    File(
        "县总工会工作总结.txt",
        [
            Part(
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
        damage=lambda t, _: inject_numbers(t, 6),
        wrap=lambda b: "县总工会工作总结\n\n" + b,
        damages=("inject_numbers",),
    ),
    File(
        "开发区总工会上半年总结.html",
        [Part("08", titled=True)],
        damage=lambda t, _: rewrite(t, PACK_A),
        wrap=lambda b: page("开发区总工会上半年总结", indent(b), charset="gb2312"),
        encoding="gb18030",
        damages=("pack_a", "site_html"),
    ),
    File(
        "桐乡市总工会工作总结.txt",
        [Part("03", titled=True, numbers=["职工2.3万余人"], mask="***", damages=("mask_number",))],
        damage=lambda t, _: rewrite(half(t), DECIMALS_STOPPED),
        damages=("decimals",),
    ),
    File(
        "2026年区总工会工作总结.txt",
        [
            Part(
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
        damage=lambda t, _: converter_site(t, fold=2, late=2),
        wrap=lambda b: converter_site("2026年区总工会工作总结") + "\n" + b,
        damages=("trad_pinyin", "fold_shift", "late_shift"),
    ),
    File(
        "2020年县总工会五年工作报告.txt",
        [Part("24")],
        claimed=2020,
        damage=lambda t, _: marks_in_long_lines(hard_wrap(indent(t), 60), 9, "- {page} -"),
        wrap=lambda b: in_library("2020年县总工会五年工作报告", b, pages=5, date="2020-05-11"),
        damages=("chrome", "hard_wrap", "page_marks"),
    ),
    File(
        "银行工会一季度总结.html",
        [
            Part(
                "16",
                swaps={"2018年": "20xx年"},
                numbers=["426名员工参加竞赛", "走访慰问47户"],
                year=UNKNOWN,
                damages=("mask_number", "mask_year"),
            )
        ],
        damage=lambda t, _: rewrite(half(t), ENTITIES_WITHOUT_AMPERSAND),
        wrap=lambda b: page("银行工会一季度总结", b),
        damages=("entities", "site_html"),
    ),
    File(
        "苏木工会工作总结.txt",
        [Part("11", swaps={"2018年": "20xx年"}, year=inferred(2018, 2020), damages=("mask_year",))],
        damage=lambda t, _: rewrite(t, PACK_C),
        wrap=lambda b: banner("苏木工会工作总结", "2022-12-01") + indent(b),
        damages=("pack_c", "breadcrumbs"),
    ),
]

BUNDLE = "工会资料汇编.zip"

ZIPPED = [
    File(
        "2019年国土局机关工会工作总结.txt",
        [
            Part(
                "21",
                titled=True,
                swaps={"2012年": "2019年", "2013年": "2020年"},
                year=conflict(),
                damages=("inner_title_redated",),
            )
        ],
        claimed=2019,
        damage=lambda t, _: indent(t),
        damages=(),
        inside=BUNDLE,
    ),
    File(
        "医院工会主席述职报告.txt",
        [Part("20")],
        damage=lambda t, r: promos(anti_copy(t, r), r, ("范文写作",), 4),
        wrap=lambda b: (
            "医院工会主席述职报告\n医院工会主席述职报告范文\n" + b + "\n" + TAIL_RELATED.format(title="述职报告")
        ),
        encoding="gb18030",
        damages=("anti_copy", "promos", "tail", "dup_title"),
        inside=BUNDLE,
    ),
    File(
        "项目部工会工作总结.docx",
        [
            Part(
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
    File(
        "教育工会总结.txt",
        [Part("23", titled=True)],
        damage=lambda t, _: rewrite(rewrite(run_together(t), ENTITIES_WITHOUT_AMPERSAND), TITLES_QUESTIONED),
        wrap=lambda b: in_library("教育工会总结", b, pages=3, date="2016-04-19"),
        encoding="gb18030",
        damages=("entities", "run_together", "chrome"),
        inside=BUNDLE,
    ),
]

FILES = [*CLEAN, *SEVERAL, *SINGLE, *ZIPPED]
