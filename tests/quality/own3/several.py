"""Files that hold several texts, and what happens to them on the way."""

from tests.quality.making.characters import CLOSERS_LOST, ENTITIES_WITHOUT_AMPERSAND, TITLES_QUESTIONED, anti_copy, half
from tests.quality.making.converter import taiwan
from tests.quality.making.furniture import (
    BAR_PRINT,
    INTRO_BUSY,
    LEAD_CLEAR_HEADS,
    LIBRARY_TREASURY,
    TAIL_NEIGHBOURS,
    banner,
    in_library,
)
from tests.quality.making.layout import contents, marks_in_sentences, run_together
from tests.quality.making.pages import ONE_BLOCK, page
from tests.quality.making.rewriting import rewrite
from tests.quality.making.values import NOWHERE, File, Part, conflict, inferred
from tests.quality.making.words import PACK_D, promos

PACK_D_MORE = {"取得了一定成绩": "取得了必须成绩", "通过": "透过", "情况": "情景", "符合": "贴合", "能力": "潜力"}

FILTER = {
    "“三个代表”重要思想": "“.”重要思想",
    "切实维权": "切实",
    "共产党员先进性": "******员先进性",
    "科学发展观": "_发展观",
    "党委": "*委",
    "“十二五”": "“”",
}

SEVERAL = [
    File(
        "2022年街道工会工作总结(精选3篇).txt",
        [
            Part(
                "09",
                swaps={
                    "2019年是新中国成立70周年，也是上海解放70周年。": "2019年是新中国成立70周年，也是xx解放70周年。",
                    "长寿路街道": "xx街道",
                    "普陀区": "xx区",
                    "苏河水岸、活力长寿": "xx水岸、活力xx",
                    "亚新广场、我格广场、国际丽都": "xx广场、xx广场、xx",
                    "三官堂桥": "xx桥",
                    "普陀工匠": "xx工匠",
                    "江宁路桥": "xx桥",
                },
                region=NOWHERE,
                damages=("mask_place",),
            ),
            Part("10"),
            Part("08", last="上半年受理劳资纠纷46件，调解成功43件，没有一件闹", damages=("truncated",)),
        ],
        heads="【篇{n}：{title}】",
        title="街道工会工作总结",
        claimed=2022,
        damage=lambda t, r: promos(half(t), r, ("稿子汇,范文学习文库", "最全面的范文参考写作网站"), 2),
        wrap=lambda b: "\n".join(
            [
                banner("2022年街道工会工作总结(精选3篇)", "2022-09-18", BAR_PRINT)
                + INTRO_BUSY.format(title="2022年街道工会工作总结"),
                b,
            ]
        ),
        encoding="gb18030",
        damages=("breadcrumbs", "intro", "promos", "half_width"),
    ),
    File(
        "基层工会工作总结(4篇).docx",
        [
            Part("13"),
            Part("14", titled=True),
            Part(
                "15",
                swaps={
                    "上饶市": "**市",
                    "信江、饶河": "**江、**河",
                    "横峰县铺前镇": "**县**镇",
                    "三清山": "**山",
                    "2012年": "20**年",
                    "2013年": "20**年",
                },
                year=inferred(2012, 2014),
                region=NOWHERE,
                damages=("mask_place", "mask_year"),
            ),
            Part("18", titled=True),
        ],
        heads="总结{han}：{title}",
        title="工会工作总结",
        damage=lambda t, _: rewrite(t, CLOSERS_LOST),
        wrap=lambda b: in_library(
            "基层工会工作总结(4篇)",
            marks_in_sentences(b, 420, "第{page}页 共{total}页"),
            pages=11,
            date="2025-07-11",
            library=LIBRARY_TREASURY,
        ),
        damages=("chrome", "page_inline", "lose_closers"),
    ),
    File(
        "2025年企业工会年终总结范文.html",
        [
            Part("12"),
            Part(
                "16",
                swaps={
                    "浙江舟山海丰达远洋渔业有限公司工会": "XX远洋渔业有限公司工会",
                    "普陀区": "XX区",
                    "国际水产城": "XX水产城",
                    "2024年12月20日": "20XX年12月20日",
                },
                numbers=["培训船员1260人次", "春节、开渔节走访船员家庭286户"],
                mask="XX",
                year=inferred(2024, 2024),
                region=NOWHERE,
                damages=("mask_place", "mask_year", "mask_number"),
            ),
            Part("17", titled=True),
        ],
        heads="{title} 篇{n}",
        title="企业工会年终总结范文",
        claimed=2025,
        damage=lambda t, _: rewrite(t, ENTITIES_WITHOUT_AMPERSAND),
        wrap=lambda b: page("2025年企业工会年终总结范文", b, style=ONE_BLOCK, charset="gb2312"),
        encoding="gb18030",
        damages=("entities", "site_html"),
    ),
    File(
        "县区总工会工作总结(通用3篇).txt",
        [
            Part("03", titled=True),
            Part(
                "04",
                swaps={
                    "2008年至2012年这五年": "20xx年至20xx年这五年",
                    "2011年蓄电池": "20xx年蓄电池",
                    "2010年落成": "20xx年落成",
                    "到2017年": "到20xx年",
                },
                year=inferred(2011, 2012),
                damages=("mask_year",),
            ),
            Part(
                "05",
                swaps={"硚口区": "**区", "汉正街": "**街", "黄陂、仙桃、河南": "**、**、**"},
                region=NOWHERE,
                damages=("mask_place",),
            ),
        ],
        heads="第{n}篇 {title}",
        title="县区总工会工作总结",
        damage=lambda t, _: rewrite(t, PACK_D, PACK_D_MORE),
        wrap=lambda b: taiwan(
            banner("县区总工会工作总结(通用3篇)", "2020-01-30")
            + LEAD_CLEAR_HEADS.format(title="县区总工会工作总结")
            + "\n"
            + b
            + "\n"
            + TAIL_NEIGHBOURS.format(title="县区总工会工作总结")
        ),
        damages=("trad_plain", "pack_d", "breadcrumbs", "intro", "tail"),
    ),
    File(
        "2023年村镇工会总结.txt",
        [
            Part(
                "07",
                swaps={"二〇〇四年": "2023年", "二〇〇五年": "2024年"},
                year=conflict(2004, 2006),
                damages=("inner_redated",),
            ),
            Part(
                "11",
                swaps={
                    "晋江陈埭镇岸兜村": "某某镇某某村",
                    "新岸兜人": "新某某人",
                    "海峡西岸的和谐": "某地的和谐",
                    "泉州车站": "某市车站",
                },
                region=NOWHERE,
                damages=("mask_place",),
            ),
        ],
        heads="篇{han}",
        title="",
        claimed=2023,
        damage=lambda t, r: rewrite(rewrite(anti_copy(run_together(t), r), TITLES_QUESTIONED), FILTER),
        wrap=lambda b: (
            "2023年村镇工会总结\n"
            + contents(("镇工会工作总结", "村工会联合会工作总结"))
            + "\n"
            + b
            + "\n"
            + TAIL_NEIGHBOURS.format(title="2023年村镇工会总结")
        ),
        damages=("run_together", "anti_copy", "deleted_words", "question_titles", "contents", "tail"),
    ),
]
