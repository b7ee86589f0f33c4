"""Which texts go into which file of the set, and what happens to them on the way."""

from tests.quality.making.characters import (
    DOTS_LOST,
    ENTITIES_WITHOUT_AMPERSAND,
    NUMBER_BRACKETS_BLANK,
    decimals,
    half,
    opened_or_lost_closers,
    ticks,
)
from tests.quality.making.converter import converter_site
from tests.quality.making.furniture import BAR_PRINT, ENGLISH_HALF_YEAR, banner, in_library
from tests.quality.making.layout import hard_wrap, indent, inject_numbers, marks_between_lines
from tests.quality.making.pages import UNION, page
from tests.quality.making.rewriting import rewrite
from tests.quality.making.values import NOWHERE, File, Part, conflict, inferred
from tests.quality.making.words import HASHED_SHORT_LINES, PACK_C, hijacked_words, insert_line, split_by
from tests.quality.own3.several import FILTER, SEVERAL

SCRIPT = 'document.writeln("<script src=/js/mid.js></script>");'

CLEAN = [
    File("九江市总工会2006年工作总结.txt", [Part("01", titled=True)], encoding="gb18030"),
    File("湖北省总工会上半年情况.docx", [Part("02", titled=True)]),
    File(
        "长兴县工会十四大报告.html",
        [Part("04", titled=True)],
        wrap=lambda b: page("在长兴县工会第十四次代表大会上的工作报告", b, style=UNION),
    ),
    File("岸兜村工会.txt", [Part("11", titled=True)], encoding="utf-16"),
    File("远洋渔业公司工会总结.docx", [Part("16", titled=True)]),
    File(
        "硚口区总工会半年总结.txt",
        [Part("05", titled=True)],
        damage=lambda t, _: indent(rewrite(t, NUMBER_BRACKETS_BLANK)),
        damages=("lost_brackets",),
    ),
]

SINGLE = [
    File(
        "开发区总工会一季度小结.txt",
        [
            Part(
                "06",
                swaps={
                    "融侨经济技术开发区": "XX经济技术开发区",
                    "福清市": "XX市",
                    "融光、海璃": "XX、XX",
                    "江阴港": "XX港",
                    "石竹山": "XX山",
                },
                region=NOWHERE,
                damages=("mask_place",),
            )
        ],
        damage=lambda t, _: converter_site(t, fold=3, late=3),
        wrap=lambda b: converter_site("開發區總工會一季度小結\n時間：2024-05-06 瀏覽量：377\n") + b,
        damages=("trad_pinyin", "fold_shift", "late_shift"),
    ),
    File(
        "2026年县总工会年度工作总结.txt",
        [Part("03")],
        claimed=2026,
        damage=lambda t, _: inject_numbers(rewrite(t, PACK_C), 7),
        wrap=lambda b: "2026年县总工会年度工作总结\n2026年县总工会年度工作总结\n\n" + b,
        damages=("inject_numbers", "pack_c", "dup_title"),
    ),
    File(
        "2025年公司工会上半年工作总结.txt",
        [
            Part(
                "17",
                swaps={
                    "2016年": "20**年",
                    "“十三五”开局之年": "“***”开局之年",
                    "株洲市总工会": "**市总工会",
                    "醴陵": "**",
                },
                numbers=["职工献计的合理化建议527条"],
                mask="***",
                year=inferred(2016, 2018),
                region=NOWHERE,
                damages=("mask_place", "mask_year", "mask_number"),
            )
        ],
        claimed=2025,
        damage=lambda t, _: half(t),
        wrap=lambda b: in_library(
            "2025年公司工会上半年工作总结",
            marks_between_lines(hard_wrap(indent(b), 40), 14, "{page}\n", 40),
            pages=3,
            date="2025-03-09",
        ),
        damages=("chrome", "hard_wrap", "page_numbers", "half_width"),
    ),
    File(
        "街道工会五月份小结.txt",
        [Part("10", titled=True)],
        damage=lambda t, r: rewrite(
            "⚽🎰🔥\n" + hijacked_words(t, r, ("365体育投注入口", "皇冠足球比分_最新版下载", "XX电竞官网app")),
            DOTS_LOST,
        ),
        wrap=lambda b: banner("街道工会五月份小结", "2023-08-15", BAR_PRINT) + b,
        encoding="gb18030",
        damages=("hijack", "lost_dots", "breadcrumbs"),
    ),
    File(
        "省总工会半年情况.html",
        [
            Part(
                "02",
                swaps={"2020年上半年": "20__年上半年"},
                numbers=["推荐就业4.18万人", "6.7万余名职工参赛"],
                mask="__",
                year=inferred(2020, 2020),
                damages=("mask_year", "mask_number"),
            )
        ],
        damage=lambda t, r: rewrite(
            "[db:作者]　[db:出处]\n"
            + ticks(split_by(rewrite(t, HASHED_SHORT_LINES), r, SCRIPT), r, 0.08, followed_by=2),
            ENTITIES_WITHOUT_AMPERSAND,
        ),
        wrap=lambda b: page("省总工会半年情况(summary)", b),
        damages=("cms", "entities", "site_html"),
    ),
    File(
        "镇工会半年小结.txt",
        [
            Part(
                "08",
                swaps={"大瑶镇": "__镇", "浏阳市": "__市", "南阳片区": "__片区", "闹到长沙去": "闹到__去"},
                region=NOWHERE,
                gaps={
                    "发动8930名职工参加互助医疗，比去年同期多了一千二百人。"
                    "": "……（文秘公文网http://www.wmgw.example 省略25字，正式会员可完整阅读）……"
                },
                damages=("mask_place", "elision"),
            )
        ],
        damage=lambda t, r: insert_line(decimals(t, r, "、。 "), ENGLISH_HALF_YEAR, 1),
        wrap=lambda b: "镇工会半年小结\n\n" + b,
        damages=("decimals", "english_block"),
    ),
]

BUNDLE = "工会总结打包.zip"

ZIPPED = [
    File(
        "2019年市总工会工作总结.txt",
        [
            Part(
                "01",
                titled=True,
                swaps={"2006年": "2019年", "2007年": "2020年"},
                year=conflict(2006, 2007),
                damages=("inner_title_redated",),
            )
        ],
        claimed=2019,
        damage=lambda t, _: marks_between_lines(hard_wrap(indent(t), 36), 12, "{page}\n", 36),
        damages=("hard_wrap", "page_numbers"),
        inside=BUNDLE,
    ),
    File(
        "校工会一年回顾.txt",
        [Part("13", titled=True)],
        damage=lambda t, r: rewrite(opened_or_lost_closers(t, r), FILTER),
        wrap=lambda b: in_library("校工会一年回顾", b, pages=4, date="2014-03-02"),
        encoding="gb18030",
        damages=("wrong_quotes", "deleted_words", "chrome"),
        inside=BUNDLE,
    ),
    File(
        "市水利局机关工会总结.docx",
        [Part("15", titled=True, numbers=["慰问抢险人员430人次"], mask="××", damages=("mask_number",))],
        inside=BUNDLE,
    ),
]

FILES = [*CLEAN, *SEVERAL, *SINGLE, *ZIPPED]
