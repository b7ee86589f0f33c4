"""Lost quotes and brackets of titles."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive.cleaning.edits import Changes
from archive.cleaning.quotes import closers, question_marks

After = Callable[[Callable[[str], Changes], str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("制定?开发区劳动关系预警方案?，", "制定《开发区劳动关系预警方案》，", id="a plan"),
        pytest.param("贯彻?工会法?和?工会章程?。", "贯彻《工会法》和《工会章程》。", id="two laws"),
        pytest.param("紧紧围绕?当好主人翁?主题", "紧紧围绕“当好主人翁”主题", id="a slogan"),
        pytest.param("中国梦?劳动美主题", "中国梦·劳动美主题", id="a known slogan"),
    ],
)
def test_a_pair_of_question_marks_becomes_what_it_was(after: After, text: str, expected: str) -> None:
    assert after(question_marks, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("怎么谈?谈什么?大家", id="two questions"),
        pytest.param("怎么办?靠大家。", id="one"),
        pytest.param("夯实工作基??", id="an isolated lost character"),
        pytest.param("老板问?工会是什么?大家笑", id="asked within"),
        pytest.param("工会", id="no question marks"),
        pytest.param("QC?小组?活动", id="Latin before it"),
        pytest.param("是?职工之家?", id="at the end"),
    ],
)
def test_a_question_stays_one(after: After, text: str) -> None:
    assert after(question_marks, text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“双亮活动、“安康杯竞赛、“双维行动", "“双亮”活动、“安康杯”竞赛、“双维”行动", id="before the noun"),
        pytest.param("把“篮子，把“鸡蛋，把“牛鼻子。", "把“篮子”，把“鸡蛋”，把“牛鼻子”。", id="before a mark"),
        pytest.param(
            "“一户一卡“，“双亮“活动，“安康杯“竞赛", "“一户一卡”，“双亮”活动，“安康杯”竞赛", id="openers turned round"
        ),
        pytest.param(
            "“效劳型的工会，“三个一的行动，“双维的环节",
            "“效劳型”的工会，“三个一”的行动，“双维”的环节",
            id="before the particle",
        ),
    ],
)
def test_lost_closers_come_back(after: After, text: str, expected: str) -> None:
    assert after(closers, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“双亮”活动、“安康杯”竞赛、“双维”行动", id="whole"),
        pytest.param("“双亮活动", id="few"),
        pytest.param("“双亮”“安康杯”“双维”“三送活动", id="one lost"),
        pytest.param(
            "“一二三四五六七八九十一二三四五六七八九十" * 3,
            id="long clauses",
        ),
    ],
)
def test_quotes_that_are_whole_stay(after: After, text: str) -> None:
    assert after(closers, text) == text
