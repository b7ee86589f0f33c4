"""Hard wraps and single breaks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive.cleaning.edits import Changes
from archive.cleaning.wraps import join, spaces

After = Callable[[Callable[[str], Changes], str], str]


EVEN_HEADINGS = "\n".join(
    f"{number}、坚持尽锐出战在精准扶贫中彰显担当作为\n{'全年新建工会三十家，发展会员两千人。' * 6}"
    for number in "一二三四五六"
)
PARAGRAPHS = (
    ("今年以来，县总工会在县委和市总工会的领导下，围绕中心、服务大局，各项工作取得了新的成绩，现将主要情况汇报如下："),
    "一、抓组建",
    (
        "全年新建基层工会30家，发展会员2864人，覆盖企业120家，职工入会率达到85.6%，比上年提高3.2个"
        "百分点，超额完成市总下达的任务。"
    ),
    "二、抓维权",
    ("全年接待职工来信来访326件，调解劳动争议74件，为职工追回拖欠工资56.4万元，没有发生一起因劳资矛盾引发的越级上访。"),
)


def wrapped(width: int, indent: str, *, columns: bool = False) -> str:
    lines: list[str] = []
    for paragraph in PARAGRAPHS:
        line = indent
        for char in paragraph:
            size = sum(1 if one < "\u0100" else 2 for one in line) if columns else len(line)
            if size >= width:
                lines.append(line)
                line = ""
            line += char
        lines.append(line)
    return "\n".join(lines)


@pytest.mark.parametrize("indent", ["", "　　", "    "], ids=["no indent", "wide indent", "narrow indent"])
@pytest.mark.parametrize(("width", "columns"), [(20, False), (26, False), (30, False), (48, True)])
def test_wrapped_paragraphs_are_joined(after: After, width: int, indent: str, columns: bool) -> None:
    joined = after(join, wrapped(width, indent, columns=columns))
    assert [line.strip() for line in joined.split("\n")] == list(PARAGRAPHS)


def test_short_paragraphs_of_one_wrapped_line_are_joined_by_their_indents(after: After) -> None:
    names = ("立好女工约", "选好排头兵", "办好一张卡", "看清弱项", "讲好身边事", "派好代言人", "管好自己人")
    wide = "与公司续签女职工权益保护专项合同，孕期不上夜班、哺乳假可以拆开休、更年期"
    text = "\n".join(f"　　{name}\n　　{wide}\n每月多歇一天。" for name in names)
    assert [line.strip() for line in after(join, text).split("\n")][1::2] == [f"{wide}每月多歇一天。"] * len(names)


def test_every_joined_line_is_recorded() -> None:
    assert {edit.kind for edit in join(wrapped(26, "　　")).edits} == {"K"}


def test_latin_words_keep_a_space_between_them(after: After) -> None:
    lines = ["全年新建基层工会三十家发展会员两千人覆盖企业一百二十家QC"[-26:]] * 7 + ["QC活动"]
    assert "QC QC活动" in after(join, "\n".join(lines))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            (
                "一、全年新建基层工会三十家发展会员两千人覆盖企业一百二十家。\n针对外来务工人员占企业职工人"
                "数逐年增多的趋势，对地区饮食服务行业摸底，查出个体、私营、集体等饮\n\n食服务业单位共110家"
                "，从业人员746人。"
            ),
            (
                "一、全年新建基层工会三十家发展会员两千人覆盖企业一百二十家。\n针对外来务工人员占企业职工人"
                "数逐年增多的趋势，对地区饮食服务行业摸底，查出个体、私营、集体等饮食服务业单位共110家，从"
                "业人员746人。"
            ),
            id="after a character",
        ),
        pytest.param(
            "当场举手表决代表中一线职工占七成以上\n，会后的决议",
            "当场举手表决代表中一线职工占七成以上，会后的决议",
            id="before a comma",
        ),
    ],
)
def test_a_break_within_a_sentence_goes(after: After, text: str, expected: str) -> None:
    assert after(join, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            (
                "一、抓组建\n全年新建基层工会三十家发展会员两千人覆盖企业一百二十家。\n二、抓维权\n全年新建"
                "基层工会三十家发展会员两千人覆盖企业一百二十家。"
            ),
            id="headings",
        ),
        pytest.param(
            (
                "彻底消除事故隐患。三是在九月成立街道总工会后，对劳动争议协调委员\n\n街道总工会工作总结 篇3"
                "\n在过去的一年里，总工会。"
            ),
            id="a cut piece before the next heading",
        ),
        pytest.param("以上总结，请批评指正。\n射阳县总工会\n2012年12月28日", id="a signature"),
        pytest.param(
            EVEN_HEADINGS,
            id="headings of one length",
        ),
    ],
)
def test_paragraphs_and_headings_stay_apart(after: After, text: str) -> None:
    assert after(join, text) == text


WRAPPED = (
    "院党政领导和职工代表参加了第三届第 二次职工代表大会，认真听取并审议了院长工作报告，"
    "院工会提案委员 会及时整理并积极督促落实。"
)


def test_a_space_inside_a_word_goes_where_the_page_was_wrapped(after: After) -> None:
    assert after(spaces, WRAPPED) == WRAPPED.replace(" ", "")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(WRAPPED.replace("委员 会", "委员会"), id="once"),
        pytest.param("工 会 主 席 经 费 委 员 会 组 织 部 门 办 公 室 第 二 次 会 议，女 工 委 员 会", id="set apart"),
        pytest.param("序号 工会名称 会员 主席\n一 机关 工会 三十\n二 学校 工会 四十", id="a table"),
        pytest.param(
            "受表彰的职工有 王明 张三 李四 王芳 赵工 会员 陈主 席位 吴江 孙立 周全 郑重，希望大家向他们学习。",
            id="names",
        ),
        pytest.param("没有空格", id="nothing"),
        pytest.param("工 会工作，\n第 二，", id="short lines"),
        pytest.param(
            "全年新建基层工会三十家发展会员两千人覆盖企业一百二十家第 二次职工代表大会工 会", id="no sentence"
        ),
    ],
)
def test_spaces_that_part_something_stay(after: After, text: str) -> None:
    assert after(spaces, text) == text
