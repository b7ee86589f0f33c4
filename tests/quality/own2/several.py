"""Files that hold several texts, and what happens to them on the way."""

from tests.quality.making.characters import (
    CLOSERS_LOST,
    DATE_LINE_IN_BRACKETS,
    ENTITIES_WITHOUT_AMPERSAND,
    decimals,
    half,
    wide,
)
from tests.quality.making.converter import taiwan
from tests.quality.making.furniture import (
    BAR_EDITOR,
    INTRO_MISTAKES,
    INTRO_TIME_FLOWS,
    LEAD_NOT_A_FORM,
    LIBRARY_PREVIEW,
    TAIL_ADVERT,
    banner,
    in_library,
)
from tests.quality.making.layout import contents, indent, marks_in_long_lines, run_together
from tests.quality.making.pages import ESSAYS, page
from tests.quality.making.rewriting import rewrite
from tests.quality.making.values import NOWHERE, File, Part, conflict, inferred
from tests.quality.making.words import PACK_A, PACK_C, hijacked_sentences, mosaic, promos, strew_lines

CMS = ('document.writeln("<script src=/ad/m2.js><\\/script>");', "![]()", "[db:内容分页]", "` `")

HIJACKERS = ("皇冠足球比分_皇冠体育官网", "开云体育全站app", "365体育投注官方入口")

SEVERAL = [
    File(
        "2022年街道工会工作总结(精选3篇).txt",
        [
            Part(
                "09",
                swaps={
                    "体育中心": "**",
                    "南开区": "**区",
                    "奥体周边、水上东路沿线": "**周边、**沿线",
                    "水上公园": "**公园",
                    "缘聚水上": "缘聚**",
                },
                region=NOWHERE,
                damages=("mask_place", "pack_c"),
            ),
            Part(
                "10",
                swaps={
                    "2019年": "20xx年",
                    "2020年": "20xx年",
                    "迎泽区": "xx区",
                    "钟楼街、柳巷": "xx街、xx",
                    "柳巷商业街": "xx商业街",
                    "庙前": "xx",
                },
                year=inferred(2018, 2020),
                region=NOWHERE,
                damages=("mask_place", "mask_year"),
            ),
            Part("08", damages=("wrong_level_stem",)),
        ],
        heads="【篇{han}】{title}",
        title="街道工会工作总结",
        claimed=2022,
        damage=lambda t, r: promos(
            half(rewrite(t, PACK_C) if "解难题" in t else t), r, ("原创文秘网站:", "稿子汇,范文学习文库"), 2
        ),
        wrap=lambda b: "\n".join(
            [
                banner("2022年街道工会工作总结(精选3篇)", "2022-09-21", BAR_EDITOR),
                contents(["街道工会工作总结一", "街道工会工作总结二", "街道工会工作总结三"]),
                INTRO_MISTAKES.format(title="2022年街道工会工作总结(精选3篇)"),
                b,
                TAIL_ADVERT.format(title="2022年街道工会工作总结"),
            ]
        ),
        encoding="gb18030",
        damages=("breadcrumbs", "toc", "intro", "tail", "promos"),
    ),
    File(
        "乡镇工会工作总结范文2篇.html",
        [
            Part("07", titled=True),
            Part(
                "08", swaps={"海城市": "**市", "西柳镇": "**镇", "西柳": "**"}, region=NOWHERE, damages=("mask_place",)
            ),
        ],
        heads="{title}{n}",
        title="乡镇工会工作总结",
        damage=lambda t, r: strew_lines(rewrite(t, ENTITIES_WITHOUT_AMPERSAND), r, CMS, 3),
        wrap=lambda b: page("乡镇工会工作总结范文2篇", b, style=ESSAYS, charset="gb2312"),
        encoding="gb18030",
        damages=("entities", "cms", "site_html", "english"),
    ),
    File(
        "2023年总工会工作总结(合集2篇).txt",
        [Part("03"), Part("05", numbers=["推荐就业1640人"], mask="**", damages=("mask_number",))],
        heads="第{han}篇：{title}",
        title="总工会工作总结",
        claimed=2023,
        damage=lambda t, _: wide(t, "0123456789%"),
        wrap=lambda b: taiwan(
            "2023年总工会工作总结(合集2篇)\n发表于 2023-05-30　收藏 分享\n"
            + LEAD_NOT_A_FORM.format(title="2023年总工会工作总结")
            + "\n"
            + b
        ),
        encoding="big5",
        damages=("trad_plain", "wide_digits", "intro"),
    ),
    File(
        "产业工会总结汇编.docx",
        [Part("13", titled=True), Part("14"), Part("15", titled=True)],
        heads="总结{han}：{title}",
        title="产业工会工作总结",
        wrap=lambda b: in_library(
            "产业工会总结汇编",
            marks_in_long_lines(b, 5, "第{page}页 共{total}页"),
            pages=11,
            date="2023-10-09",
            library=LIBRARY_PREVIEW,
        ),
        damages=("chrome", "page_marks"),
    ),
    File(
        "企业工会工作总结2篇.txt",
        [
            Part("11"),
            Part(
                "06",
                swaps={"烟台经济技术开发区": "xx经济技术开发区", "黄海岸边": "xx岸边", "天山路商圈": "xx路商圈"},
                region=NOWHERE,
                damages=("mask_place",),
            ),
        ],
        heads="企业工会工作总结 篇{n}",
        title="企业工会工作总结",
        damage=lambda t, r: run_together(
            rewrite(rewrite(mosaic(t, r, ("方案", "领导班子", "征求意见表")), PACK_A), CLOSERS_LOST)
        ),
        wrap=lambda b: "企业工会工作总结2篇\n企业工会工作总结(summary)\n\n" + b,
        encoding="utf-8-sig",
        damages=("run_together", "lose_closers", "pack_a", "word_mosaic", "dup_title"),
    ),
    File(
        "2024年工会年终工作总结(通用3篇).html",
        [
            Part(
                "15",
                swaps={"赤峰市松山区": "某市某区", "松山区": "某区", "喀喇沁旗美林谷": "某旗某地"},
                region=NOWHERE,
                damages=("mask_place",),
            ),
            Part("12"),
            Part(
                "01",
                swaps={"2013年": "2024年", "2014年": "2025年"},
                year=conflict(2013, 2014),
                damages=("redated", "lost_dates"),
            ),
        ],
        heads="篇{n}：{title}",
        title="工会年终工作总结",
        claimed=2024,
        damage=lambda t, r: hijacked_sentences(decimals(rewrite(t, DATE_LINE_IN_BRACKETS), r, "。 "), r, HIJACKERS, 2),
        wrap=lambda b: page(
            "2024年工会年终工作总结(通用3篇)",
            indent(INTRO_TIME_FLOWS.format(title="工会年终工作总结").strip() + "\n" + b),
            posted="2025-01-06 09:22:41",
        ),
        damages=("site_html", "hijack", "decimals", "intro"),
    ),
]
