"""Files that hold several texts, and what happens to them on the way."""

from tests.quality.making.characters import (
    CLOSERS_OPENED,
    ENTITIES_WITHOUT_AMPERSAND,
    NUMBER_BRACKETS_LOST,
    WORD_BRACKETS_LOST,
    anti_copy,
)
from tests.quality.making.converter import taiwan
from tests.quality.making.furniture import (
    BAR_DOWNLOAD,
    INTRO_SHORT,
    LEAD_CHECKED,
    TAIL_DOTS,
    TAIL_RELATED,
    banner,
    in_library,
)
from tests.quality.making.layout import hard_wrap, indent, marks_in_long_lines, run_together
from tests.quality.making.pages import page
from tests.quality.making.rewriting import rewrite
from tests.quality.making.values import NOWHERE, UNKNOWN, File, Part, inferred
from tests.quality.making.words import PACK_A, PACK_B, PACK_C

PACK_B_MORE = {
    "经济发展": "经济进展",
    "发展会员": "进展会员",
    "广大": "广阔",
    "关心": "关怀",
    "探索": "探究",
    "教育": "训练",
    "宣传": "宣扬",
}

NUMERALS = {"党的十六大": "党的106大", "十六大": "106大", "“三个代表”": "“3个代表”", "进一步": "进1步"}

SEVERAL = [
    File(
        "2026年街道工会工作总结(精选3篇).txt",
        [
            Part(
                "09",
                swaps={
                    "广中路街道": "xx街道",
                    "虹口区总工会": "xx区总工会",
                    "曲阳、广中两处": "xx、xx两处",
                    "广中职工e家": "xx职工e家",
                },
                gaps={"请律师录了十条一分钟的小音频，发到群里随时听。": "......(此处隐藏23个字)......"},
                region=NOWHERE,
                damages=("mask_place", "elision"),
            ),
            Part("10"),
            Part(
                "11",
                swaps={
                    "2025年6月里": "20xx年6月里",
                    "水磨沟区南湖北路街道雪莲苑社区": "xx区xx街道xx社区",
                    "乌鲁木齐六月下旬": "这里六月下旬",
                },
                numbers=["发展会员57人"],
                year=UNKNOWN,
                region=NOWHERE,
                damages=("mask_place", "mask_year", "mask_number"),
            ),
        ],
        heads="街道工会工作总结 篇{n}",
        title="街道工会工作总结",
        claimed=2026,
        damage=anti_copy,
        wrap=lambda b: "\n".join(
            [
                banner("2026年街道工会工作总结(精选3篇)", "2026-01-06")
                + LEAD_CHECKED.format(title="2026年街道工会工作总结(精选3篇)"),
                indent(b).replace("　　街道工会工作总结 篇", "街道工会工作总结 篇"),
                TAIL_DOTS.format(title="2026年街道工会工作总结"),
            ]
        ),
        encoding="gb18030",
        damages=("breadcrumbs", "intro", "tail", "anti_copy"),
    ),
    File(
        "县总工会年终工作总结2篇.docx",
        [
            Part(
                "03",
                gaps={
                    "查出病的及时劝医。女职工特殊疾病保险今年起步，参保女职工215人。": "……（公文网 省略33字，"
                    "正式会员可完整阅读）……"
                },
                damages=("pack_b", "elision"),
            ),
            Part(
                "04",
                swaps={
                    "沙雅县": "**县",
                    "阿克苏地区工会": "**地区工会",
                    "托依堡勒迪、红旗、英买力等镇": "**、**、**等镇",
                    "盖孜库木乡": "**乡",
                    "“访惠聚”工作队": "“***”工作队",
                    "“沙雅工会”": "“**工会”",
                    "到乌鲁木齐体检": "到**体检",
                },
                numbers=["上半年发展农民工会员3160人", "货车司机会员385人"],
                mask="**",
                region=NOWHERE,
                damages=("mask_place", "mask_number"),
            ),
        ],
        heads="第{han}篇：{title}",
        title="县总工会年终工作总结",
        damage=lambda t, _: rewrite(t, PACK_B, PACK_B_MORE),
        wrap=lambda b: in_library(
            "县总工会年终工作总结2篇",
            marks_in_long_lines(b, 5, "县总工会年终工作总结2篇.docx_第{page}页"),
            pages=7,
            date="2024-11-03",
        ),
        damages=("chrome", "page_marks"),
    ),
    File(
        "2020年企业机关工会工作总结(通用2篇).html",
        [
            Part("12"),
            Part(
                "14",
                swaps={
                    "二〇〇二年": "二〇xx年",
                    "2002年": "20xx年",
                    "2003年": "20xx年",
                    "沧州市": "xx市",
                    "东光县": "xx县",
                },
                year=inferred(2002, 2002),
                region=NOWHERE,
                damages=("mask_place", "mask_year", "pack_c"),
            ),
        ],
        heads="总结{han}：{title}",
        title="企业机关工会工作总结",
        claimed=2020,
        damage=lambda t, _: rewrite(rewrite(t, PACK_C, NUMERALS), ENTITIES_WITHOUT_AMPERSAND),
        wrap=lambda b: page(
            "2020年企业机关工会工作总结(通用2篇)",
            INTRO_SHORT.format(title="2020年企业机关工会工作总结") + "\n" + indent(b).replace("　　总结", "总结"),
            charset="gb2312",
        ),
        encoding="gb18030",
        damages=("entities", "site_html", "intro"),
    ),
    File(
        "镇工会工作总结集锦.txt",
        [
            Part(
                "07",
                swaps={"王官庄镇": "XX镇", "清河县": "XX县", "黄庄": "XX村"},
                numbers=["新发展会员1280名"],
                mask="XX",
                region=NOWHERE,
                damages=("mask_place", "mask_number"),
            ),
            Part("08"),
        ],
        heads="镇工会工作总结{n}",
        title="镇工会工作总结",
        damage=lambda t, _: hard_wrap(indent(t), 32),
        wrap=lambda b: "镇工会工作总结集锦\n" + banner("镇工会工作总结集锦", "2019-07-22", BAR_DOWNLOAD) + b,
        encoding="utf-16",
        damages=("hard_wrap", "breadcrumbs"),
    ),
    File(
        "2025年总工会工作总结(合集3篇).txt",
        [
            Part("01", swaps={"2010年": "20xx年"}, year=inferred(2010, 2010), damages=("mask_year",)),
            Part(
                "06",
                swaps={"马鞍山市总工会": "xx市总工会", "2023年": "20xx年", "2024年": "20xx年", "大江工匠": "xx工匠"},
                numbers=["覆盖职工3.1万人"],
                year=inferred(2023, 2023),
                region=NOWHERE,
                damages=("mask_place", "mask_year", "mask_number"),
            ),
            Part("02", last="地面的家属嘱托站、车间", damages=("truncated",)),
        ],
        heads="【篇{han}】{title}",
        title="总工会工作总结",
        claimed=2025,
        damage=lambda t, _: rewrite(
            rewrite(rewrite(t, PACK_A), NUMBER_BRACKETS_LOST, WORD_BRACKETS_LOST), CLOSERS_OPENED
        ),
        wrap=lambda b: "\n".join(
            [
                banner("2025年总工会工作总结(合集3篇)", "2025-01-15", BAR_DOWNLOAD),
                INTRO_SHORT.format(title="2025年总工会工作总结(合集3篇)"),
                run_together(b),
                TAIL_RELATED.format(title="2025年总工会工作总结"),
            ]
        ),
        damages=("run_together", "wrong_closers", "lose_brackets", "pack_a", "breadcrumbs", "intro", "tail"),
    ),
    File(
        "總工會工作總結兩則.txt",
        [
            Part("05"),
            Part(
                "03",
                swaps={"洛川县总工会": "某县总工会", "延安市总工会": "某市总工会"},
                numbers=["收缴经费43.6万元"],
                mask="___",
                region=NOWHERE,
                damages=("mask_place", "mask_number"),
            ),
        ],
        heads="篇{n}：{title}",
        title="总工会工作总结",
        wrap=lambda b: taiwan("总工会工作总结两则\n发表于2023-12-28 作者：佚名 浏览量：233\n" + b),
        encoding="big5",
        damages=("trad_plain",),
    ),
]
