"""Which texts go into which file of the set, and what happens to them on the way."""

from tests.quality.making.characters import (
    CLOSERS_LOST,
    DATES_JOINED,
    DECIMALS_STOPPED,
    NUMBER_BRACKETS_LOST,
    TITLES_QUESTIONED,
    anti_copy,
)
from tests.quality.making.converter import converter_site, traditional
from tests.quality.making.furniture import INTRO_TIME_FLOWS, banner, in_library
from tests.quality.making.layout import indent, inject_numbers, marks_in_words
from tests.quality.making.pages import TABLE, page
from tests.quality.making.rewriting import rewrite
from tests.quality.making.values import NOWHERE, File, Part, conflict
from tests.quality.making.words import PACK_B, PACK_D, SUMMARY_GLOSSED
from tests.quality.own4.several import PACK_B_MORE, SEVERAL

PACK_D_MORE = {"通过召开": "透过召开", "取得了一定成绩": "取得了必须成绩", "精神文明": "精神礼貌"}

FILTER = {
    r"“十[三四]五”": "“”",
    r"组织起来、切实维权": "组织起来、切实",
    r"(?<=工会)主席": ".",
    r"党的(?=二十大|十九大|十八大)": "",
    r"听党话、跟党走": "听*话、跟*走",
}

SCRIPT = 'document.writeln("<scr"+"ipt src=/d/js/acmsd/thea7.js></scr"+"ipt>");'

CLEAN = [
    File("海南省总工会2022年工作总结.docx", [Part("01", titled=True)]),
    File("綦江区总工会上半年情况汇报.txt", [Part("05", titled=True)], encoding="gb18030"),
    File("巫头村工会这一年.txt", [Part("12", titled=True)], damage=lambda t, _: indent(t)),
    File(
        "青白江物流行业工会联合会8月小结.html",
        [Part("14", titled=True)],
        wrap=lambda b: page("青白江区物流行业工会联合会8月份工作小结", b, style=TABLE, charset="gb2312"),
        encoding="gb18030",
        damages=("site_html",),
    ),
    File("滇安化肥厂工会年度总结.txt", [Part("11", titled=True)], encoding="utf-16"),
    File("彭州市总工会年度工作总结.docx", [Part("03", titled=True)]),
]

SINGLE = [
    File(
        "2020年医院工会工作总结.txt",
        [Part("13", titled=True, damages=("variant_traditional",))],
        claimed=2020,
        damage=lambda t, _: converter_site(t, fold=3, late=3),
        wrap=lambda b: (
            traditional("2020年医院工会工作总结\n" + INTRO_TIME_FLOWS.format(title="2020年医院工会工作总结")) + "\n" + b
        ),
        damages=("trad_pinyin", "fold_shift", "late_shift", "intro"),
    ),
    File(
        "2019年开发区总工会上半年工作总结.html",
        [
            Part(
                "06",
                titled=True,
                swaps={"2023年": "2019年"},
                year=conflict(),
                damages=("inner_title_redated", "variant_redated"),
            )
        ],
        claimed=2019,
        damage=lambda t, _: rewrite(t, PACK_D, PACK_D_MORE),
        wrap=lambda b: page("2019年开发区总工会上半年工作总结", indent(b), posted="2024-11-30 16:48:02"),
        damages=("pack_d", "site_html"),
    ),
    File(
        "街道工会一季度工作总结.txt",
        [
            Part(
                "10",
                swaps={"城厢街道": "XX街道", "涪城区": "XX区"},
                region=NOWHERE,
                damages=("mask_place", "variant_masked"),
            )
        ],
        damage=lambda t, _: inject_numbers(t, 7),
        wrap=lambda b: "街道工会一季度工作总结\n\n" + b,
        encoding="gb18030",
        damages=("inject_numbers",),
    ),
    File(
        "2018年市总工会五年工作报告.docx",
        [Part("02", titled=True)],
        claimed=2018,
        damage=lambda t, _: rewrite(rewrite(t, FILTER), DECIMALS_STOPPED),
        wrap=lambda b: in_library(
            "2018年市总工会五年工作报告", marks_in_words(b, 420, "\n\n{page}\n\n"), pages=6, date="2023-02-27"
        ),
        damages=("chrome", "deletions", "decimals", "page_marks"),
    ),
]

BUNDLE = "工会工作资料.zip"

ELIDED = (
    "全省工会发出提示函94份、意见书31份、建议书7份，用人单位整改率达到九成以上，"
    "一家度假酒店因拖延缴纳社保收到建议书后十五日内补缴到位。"
)

ZIPPED = [
    File(
        "省总工会工作总结(节选).txt",
        [
            Part(
                "01",
                titled=True,
                gaps={ELIDED: "……(公文网http://www.example.com 省略67字，正式会员可完整阅读)……"},
                last="一是中西部市县基层工会运转困难；二是平台",
                damages=("elision", "truncated", "variant_rewritten"),
            )
        ],
        damage=lambda t, _: rewrite(t, PACK_B, PACK_B_MORE, SUMMARY_GLOSSED),
        wrap=lambda b: "[db:作者]\n" + b + "\n" + SCRIPT + "\n(未完，全文共1502字，当前显示1136字)",
        damages=("pack_b", "cms"),
        inside=BUNDLE,
    ),
    File(
        "区总工会半年总结.docx",
        [
            Part(
                "05",
                titled=True,
                numbers=["介绍就业的有583人", "新入会职工4260名"],
                mask="__",
                damages=("mask_number", "variant_masked"),
            )
        ],
        damage=lambda t, _: rewrite(rewrite(rewrite(t, CLOSERS_LOST), TITLES_QUESTIONED), DATES_JOINED),
        damages=("lose_closers", "lost_dates"),
        inside=BUNDLE,
    ),
    File(
        "2015年街道工会工作总结.txt",
        [Part("10", last="闭卷考试，没及格的两", damages=("truncated",))],
        claimed=2015,
        damage=lambda t, r: anti_copy(rewrite(t, NUMBER_BRACKETS_LOST), r),
        wrap=lambda b: banner("2015年街道工会工作总结", "2016-01-14") + indent(b),
        damages=("breadcrumbs", "lose_brackets", "anti_copy"),
        inside=BUNDLE,
    ),
]

FILES = [*CLEAN, *SEVERAL, *SINGLE, *ZIPPED]
