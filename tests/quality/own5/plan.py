"""Which texts go into which file of the set, and what happens to them on the way."""

from tests.quality.making.characters import CLOSERS_LOST, DECIMALS_BY_UNIT, half, soft, ticks, wide
from tests.quality.making.converter import converter_site, traditional
from tests.quality.making.furniture import (
    BAR_DOWNLOAD,
    ENGLISH_GLOSSED,
    INTRO_TIME_FLOWS,
    LIBRARY_ADVERT,
    banner,
    in_library,
)
from tests.quality.making.layout import indent, inject_numbers, marks_off_line_ends
from tests.quality.making.pages import TABLE_NEWS, page
from tests.quality.making.rewriting import rewrite, rewrite_found
from tests.quality.making.values import NOWHERE, UNKNOWN, File, Part, conflict, inferred
from tests.quality.making.words import HASHED_NUMBERS, PACK_D, follow_lines, hijacked_clauses, promos
from tests.quality.own5.several import SEVERAL

PACK_D_MORE = {"通过": "透过", "情况": "情景", "形成": "构成", "积极": "进取", "文明": "礼貌"}
LOST = {"班班有小黑板": "班班有小??板", "巧”字经": "?”字经"}
CMS = ("![]()", 'document.writeln("<script src=/ad/300.js></script>");', "[db:作者]")

CLEAN = [
    File("上海市总工会2010年上半年工作情况.docx", [Part("01", titled=True)]),
    File("在平顶山市工会代表大会上的报告（摘要）.txt", [Part("02", titled=True)], encoding="gb18030"),
    File("雪莲苑社区工会6月小结.txt", [Part("11", titled=True)], encoding="utf-16"),
    File(
        "马鞍山经开区总工会总结.html",
        [Part("06", titled=True)],
        wrap=lambda b: page("马鞍山经济技术开发区总工会工作总结", b, style=TABLE_NEWS),
        damages=("site_html",),
    ),
    File("燕平路小学工会学期总结.docx", [Part("13", titled=True)]),
    File(
        "沧州市粮食局工会总结.txt",
        [Part("14", titled=True)],
        damage=lambda t, _: wide(indent(t)),
        encoding="utf-8-sig",
        damages=("wide_digits",),
    ),
]

SINGLE = [
    File(
        "镇工会半年总结.txt",
        [Part("07", titled=True)],
        damage=lambda t, _: converter_site(t, late=3),
        wrap=lambda b: traditional(banner("镇工会半年总结", "2021-08-11", BAR_DOWNLOAD)) + b,
        damages=("trad_pinyin", "late_shift", "breadcrumbs"),
    ),
    File(
        "街道工会年终汇报.html",
        [
            Part(
                "10",
                swaps={
                    "学习党的十六届六中全会精神，拿“八荣八耻”当尺子量自己": "学习党的精神，拿“”当尺子量自己",
                    "主席": ".",
                },
                year=UNKNOWN,
                damages=("deletions",),
            )
        ],
        damage=lambda t, r: promos(half(t), r, ("范文写作", "稿子汇,范文学习文库"), 2),
        wrap=lambda b: page("街道工会年终汇报", INTRO_TIME_FLOWS.format(title="街道工会年终汇报") + "\n" + b),
        damages=("promos", "site_html", "intro"),
    ),
    File(
        "2021年区总工会工作总结.txt",
        [
            Part(
                "05",
                titled=True,
                swaps={"2009年": "2021年", "2010年": "2022年"},
                year=conflict(),
                damages=("inner_title_redated", "pack_d"),
            )
        ],
        claimed=2021,
        damage=lambda t, _: marks_off_line_ends(rewrite(t, PACK_D, PACK_D_MORE), 420, "\n\n{page}\n\n"),
        wrap=lambda b: in_library("2021年区总工会工作总结", b, pages=5, library=LIBRARY_ADVERT),
        damages=("chrome", "page_marks"),
    ),
    File(
        "学校工会学期总结.txt",
        [
            Part(
                "13",
                swaps={"2016年": "20__年", "昌平区燕平路小学": "__区__小学"},
                numbers=["58人上场"],
                mask="__",
                year=inferred(2016, 2018),
                region=NOWHERE,
                damages=("mask_place", "mask_year", "mask_number"),
            )
        ],
        damage=lambda t, _: inject_numbers(rewrite(t, CLOSERS_LOST), 5),
        wrap=lambda b: in_library("学校工会学期总结", "学校工会学期总结\n\n" + b, pages=4, library=LIBRARY_ADVERT),
        encoding="gb18030",
        damages=("inject_numbers", "lose_closers", "chrome", "dup_title"),
    ),
]

BUNDLE = "各级工会总结打包.zip"

ZIPPED = [
    File(
        "县总工会上半年总结.txt",
        [Part("04", titled=True)],
        damage=lambda t, _: converter_site(t, fold=3, late=2),
        wrap=lambda b: converter_site("县总工会上半年总结") + "\n" + b,
        damages=("trad_pinyin", "fold_shift", "late_shift", "dup_title"),
        inside=BUNDLE,
    ),
    File(
        "一季度小结/街道总工会一季度小结.txt",
        [Part("09", titled=True)],
        damage=lambda t, r: soft(rewrite(t, DECIMALS_BY_UNIT), r),
        wrap=lambda b: b + "\n\n" + ENGLISH_GLOSSED + "\n",
        encoding="utf-8-sig",
        damages=("decimals", "anti_copy", "english_block"),
        inside=BUNDLE,
    ),
    File(
        "2023年矿工会总结.txt",
        [
            Part(
                "12",
                swaps={"2013年": "20__年", "双堤煤矿": "__煤矿", "濉溪的地下水": "__的地下水"},
                numbers=["收到合理化建议2760条"],
                mask="___",
                year=UNKNOWN,
                region=NOWHERE,
                damages=("mask_place", "mask_year", "mask_number"),
            )
        ],
        claimed=2023,
        damage=lambda t, r: hijacked_clauses(
            ticks(follow_lines(rewrite(rewrite_found(t, LOST), HASHED_NUMBERS), r, CMS, 0.12), r, 0.12),
            r,
            ("365体育官方入口", "皇冠足球比分_"),
        ),
        wrap=lambda b: "2023年矿工会总结\n2023年矿工会总结(summary)\n" + b,
        encoding="gb18030",
        damages=("cms", "hijack", "lost_chars", "dup_title"),
        inside=BUNDLE,
    ),
]

FILES = [*CLEAN, *SEVERAL, *SINGLE, *ZIPPED]
