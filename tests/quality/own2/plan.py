"""Which texts go into which file of the set, and what happens to them on the way."""

from tests.quality.making.characters import NUMBERS_SPACED, opened_closers, ticks_or_invisible
from tests.quality.making.converter import converter_site, traditional
from tests.quality.making.furniture import BAR_EDITOR, TAIL_ADVERT, banner, in_library
from tests.quality.making.layout import hard_wrap, indent, inject_numbers, marks_between_lines
from tests.quality.making.pages import OFFICE, page
from tests.quality.making.rewriting import rewrite, rewrite_found
from tests.quality.making.values import NOWHERE, File, Part, inferred
from tests.quality.making.words import HASHED_LABELS, STARRED_NUMBERS
from tests.quality.own2.several import SEVERAL

ELIDED = (
    "半年里打机电井2眼，架低压线1.8公里，联系市里专家教牧民青贮饲料，机关干部每人与一户结了对子，春耕前送去了籽种化肥。"
)

CLEAN = [
    File("德州市总工会2013年工作总结.txt", [Part("01", titled=True)]),
    File("奈曼旗总工会半年总结.docx", [Part("04", titled=True)]),
    File(
        "门头沟区总工会上半年.html",
        [Part("16", titled=True)],
        wrap=lambda b: page("门头沟区总工会2025年上半年工作总结", b, style=OFFICE),
        damages=("office_html",),
    ),
    File("村工会八月小结.txt", [Part("12", titled=True)], encoding="gb18030"),
    File("烟台开发区总工会.txt", [Part("06", titled=True)], damage=lambda t, _: indent(t), encoding="utf-16"),
    File("工代会上的报告.docx", [Part("02", titled=True)]),
]

SINGLE = [
    File(
        "建设工会年度工作总结.txt",
        [Part("14", titled=True)],
        damage=lambda t, _: converter_site(t, fold=3, late=3),
        wrap=lambda b: traditional(banner("建设工会年度工作总结", "2021-04-19", BAR_EDITOR)) + b,
        damages=("trad_pinyin", "fold_shift", "late_shift", "breadcrumbs"),
    ),
    File(
        "县总工会年度工作总结.txt",
        [
            Part(
                "03",
                numbers=["发放助学金61.8万元", "发展农民工会员1.46万人"],
                mask="___",
                swaps={
                    "沂水县": "XX县",
                    "临沂市": "XX市",
                    "许家湖、马站": "XX、XX",
                    "诸葛镇": "XX镇",
                    "诸葛、马站": "XX、XX",
                },
                region=NOWHERE,
                damages=("mask_place", "mask_number"),
            )
        ],
        damage=lambda t, _: inject_numbers(
            rewrite_found(t, {"党的十七届五中全会": "党的、十七届五中全会", "“创争”": "“”"}), 7
        ),
        wrap=lambda b: "县总工会年度工作总结\n\n" + b,
        damages=("inject_numbers", "deletions"),
    ),
    File(
        "2021年街道总工会工作总结.txt",
        [Part("10", titled=True)],
        claimed=2021,
        damage=lambda t, _: hard_wrap(rewrite(indent(t), NUMBERS_SPACED), 38),
        wrap=lambda b: in_library(
            "2021年街道总工会工作总结", marks_between_lines(b, 17, "— {page} —"), pages=4, date="2021-02-02"
        ),
        damages=("chrome", "hard_wrap", "page_marks", "spaced_digits"),
    ),
    File(
        "2018年总工会半年工作总结.txt",
        [Part("04", gaps={ELIDED: "……(千叶网http://www.qyw.com 省略58字,正式会员可完整阅读)……"}, damages=("elision",))],
        claimed=2018,
        damage=lambda t, r: opened_closers(rewrite_found(t, {"组织起来、切实维权": "组织起来、切实"}), r),
        wrap=lambda b: (
            banner("2018年总工会半年工作总结", "2018-12-20", BAR_EDITOR)
            + indent(b)
            + "\n"
            + TAIL_ADVERT.format(title="半年工作总结")
        ),
        encoding="gb18030",
        damages=("deletions", "opener_as_closer", "breadcrumbs", "tail"),
    ),
]

BUNDLE = "工会文件汇编.zip"

ZIPPED = [
    File(
        "区总工会半年总结.txt",
        [
            Part(
                "16",
                swaps={
                    "2025年": "20__年",
                    "门头沟区": "__区",
                    "北京市": "__市",
                    "永定镇": "__镇",
                    "妙峰山、雁翅镇": "__、__镇",
                },
                last="查出超时加班、未签合同等问题企业37家，发出提示函31份、",
                year=inferred(2025, 2025),
                region=NOWHERE,
                damages=("mask_place", "mask_year", "truncated"),
            )
        ],
        damage=ticks_or_invisible,
        wrap=lambda b: "区总工会半年总结\n区总工会半年总结范文\n" + b,
        encoding="gb18030",
        damages=("back_ticks", "dup_title"),
        inside=BUNDLE,
    ),
    File(
        "道外区总工会.docx",
        [Part("05", titled=True)],
        damage=lambda t, _: rewrite(t, STARRED_NUMBERS, HASHED_LABELS),
        damages=("markdown",),
        inside=BUNDLE,
    ),
]

FILES = [*CLEAN, *SEVERAL, *SINGLE, *ZIPPED]
