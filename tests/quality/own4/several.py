"""Files that hold several texts, and what happens to them on the way."""

from tests.quality.making.characters import CLOSERS_LOST, ENTITIES, half, ticks
from tests.quality.making.converter import taiwan
from tests.quality.making.furniture import (
    BAR_COMPLAINT,
    ENGLISH_PERIOD,
    INTRO_NO_INDENT,
    LEAD_REGULARITIES,
    LIBRARY_EDITABLE,
    TAIL_SCAN,
    banner,
    in_library,
)
from tests.quality.making.layout import hard_wrap, indent, marks_in_long_lines, run_together
from tests.quality.making.pages import page
from tests.quality.making.rewriting import rewrite
from tests.quality.making.values import NOWHERE, File, Part, inferred
from tests.quality.making.words import PACK_B, promos

PACK_B_MORE = {
    "规范化建设": "法律规范化建设",
    "积极探索": "积极探究",
    "广大职工": "广阔职工",
    "经验交流": "体会沟通",
    "关心关爱": "关怀关爱",
}

HIJACKERS = ("皇冠足球比分_手机版入口", "365体育官网登录入口")

SEVERAL = [
    File(
        "2024年街道工会上半年工作总结(优选3篇).txt",
        [
            Part("09"),
            Part("04", swaps={"毕节市": "**市"}, region=NOWHERE, damages=("mask_place",)),
            Part(
                "05",
                swaps={
                    "2016年": "201*年",
                    "綦江区": "**区",
                    "重庆市": "**市",
                    "綦江古剑农贸城": "**农贸城",
                    "红星国际广场": "**广场",
                    "石壕、打通": "**、**",
                },
                year=inferred(2016, 2017),
                region=NOWHERE,
                damages=("mask_place", "mask_year", "variant_masked"),
            ),
        ],
        heads="{title}篇{n}",
        title="街道工会上半年工作总结",
        claimed=2024,
        damage=lambda t, r: promos(half(t), r, ("范文写作", "稿子汇,范文学习文库")),
        wrap=lambda b: "\n".join(
            [
                banner("2024年街道工会上半年工作总结(优选3篇)", "2024-07-05", BAR_COMPLAINT)
                + LEAD_REGULARITIES.format(title="2024年街道工会上半年工作总结(优选3篇)"),
                b,
                TAIL_SCAN.format(title="2024年街道工会上半年工作总结"),
            ]
        ),
        encoding="gb18030",
        damages=("breadcrumbs", "intro", "tail", "promos"),
    ),
    File(
        "县市总工会工作总结范文三篇.html",
        [
            Part(
                "03",
                swaps={"彭州市": "某市", "成都市": "某某市", "彭州": "某某", "濛阳农产品市场": "某农产品市场"},
                numbers=["受理劳动争议案件528件"],
                mask="某",
                region=NOWHERE,
                damages=("mask_place", "mask_number", "variant_masked"),
            ),
            Part("04", titled=True),
            Part(
                "02",
                swaps={
                    "2017年至2021年": "20__年至20__年",
                    "2020年底": "20__年底",
                    "玉林": "__",
                    "自治区总工会": "__总工会",
                    "“两湾”产业融合发展先行试验区": "“__”先行试验区",
                    "陆川铁锅": "__铁锅",
                    "容县沙田柚": "__县__柚",
                    "博白县": "__县",
                    "壮美广西": "壮美__",
                },
                year=inferred(2020, 2021),
                region=NOWHERE,
                damages=("mask_place", "mask_year", "variant_masked"),
            ),
        ],
        heads="【篇{han}：{title}】",
        title="县市总工会工作总结",
        damage=lambda t, _: rewrite(rewrite(t, CLOSERS_LOST), ENTITIES),
        wrap=lambda b: page(
            "县市总工会工作总结范文三篇",
            INTRO_NO_INDENT.format(title="县市总工会工作总结") + "\n" + b,
            posted="2025-06-18 10:05:27",
        ),
        damages=("entities", "lose_closers", "intro", "site_html"),
    ),
    File(
        "工会年度工作总结(汇总3篇).docx",
        [
            Part("13", numbers=["参赛医护人员243人"], mask="**", damages=("mask_number",)),
            Part("07", titled=True),
            Part("11", last="工会配合厂医院发放口罩8600只、板蓝", damages=("truncated",)),
        ],
        heads="总结{han}：{title}",
        title="工会年度工作总结",
        damage=lambda t, r: ticks(t, r, 0.3),
        wrap=lambda b: in_library(
            "工会年度工作总结(汇总3篇)",
            marks_in_long_lines(b, 5, "第{page}页 共{total}页"),
            pages=8,
            date="2025-01-09",
            library=LIBRARY_EDITABLE,
        ),
        damages=("chrome", "page_marks", "anti_copy"),
    ),
    File(
        "2023年工会半年工作总结2篇.txt",
        [Part("08"), Part("06")],
        heads="第{n}篇 {title}",
        title="工会半年工作总结",
        claimed=2023,
        damage=lambda t, _: indent(t),
        wrap=lambda b: taiwan("2023年工会半年工作总结2篇\n时间:2024-01-18 14:20:06 热度:217℃\n" + b),
        encoding="big5",
        damages=("trad_plain",),
    ),
    File(
        "企业工会工作总结(精选).txt",
        [
            Part(
                "14",
                swaps={
                    "青白江": "xx",
                    "成都市": "xx市",
                    "大弯货运站": "xx货运站",
                    "国际铁路港": "xx港",
                    "铁路港会展厅": "xx港会展厅",
                },
                region=NOWHERE,
                damages=("mask_place", "variant_masked"),
            ),
            Part(
                "11",
                swaps={
                    "二〇〇四年": "二〇xx年",
                    "2003年": "20xx年",
                    "2004年": "20xx年",
                    "安宁市": "xx市",
                    "昆明市": "xx市",
                    "云南滇安": "xx",
                },
                year=inferred(2003, 2003),
                region=NOWHERE,
                damages=("mask_place", "mask_year", "variant_masked"),
            ),
        ],
        heads="企业工会工作总结{n}",
        title="企业工会工作总结",
        damage=lambda t, _: run_together(t),
        wrap=lambda b: "企业工会工作总结(精选)\n企业工会工作总结\n" + b + "\n" + ENGLISH_PERIOD,
        damages=("run_together", "dup_title", "english_tail"),
    ),
    File(
        "乡镇工会工作总结(通用2篇).txt",
        [
            Part(
                "07",
                swaps={"占陇": "___", "普宁市": "___市", "朴兜、西社、交丙坛": "___、___、___"},
                numbers=["接待职工来访137件"],
                mask="___",
                region=NOWHERE,
                damages=("mask_place", "mask_number", "variant_rewritten"),
            ),
            Part(
                "08",
                swaps={"云南驿镇": "___镇", "祥云县": "___县", "大理": "___"},
                region=NOWHERE,
                damages=("mask_place", "variant_masked"),
            ),
        ],
        heads="第{han}篇：{title}",
        title="乡镇工会工作总结",
        damage=lambda t, r: promos(rewrite(t, PACK_B, PACK_B_MORE), r, HIJACKERS, 2),
        wrap=lambda b: "👉🏿🌀🐝\n" + hard_wrap("乡镇工会工作总结(通用2篇)\n" + b, 38),
        encoding="utf-16",
        damages=("pack_b", "hijack", "hard_wrap"),
    ),
]
