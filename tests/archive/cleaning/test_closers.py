"""Where the closing marks of quotes belong that a file lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive.cleaning.closers import dropped, parse
from archive.cleaning.edits import Changes, ordered
from archive.datafiles import Row
from archive.errors import VocabularyError

After = Callable[[Callable[[str], Changes], str], str]


def repaired(text: str) -> Changes:
    """Returns the edits of a text."""
    return Changes(ordered(dropped(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“十二五开局之年，", "“十二五”开局之年，", id="a known name before any words"),
        pytest.param("以“三个代表重要思想为指导，", "以“三个代表”重要思想为指导，", id="a known name before 重要思想"),
        pytest.param("“五一前夕慰问劳模", "“五一”前夕慰问劳模", id="a feast before its eve"),
        pytest.param("开展“安康杯竞赛活动", "开展“安康杯”竞赛活动", id="a cup"),
        pytest.param("开展“迎国庆职工系列活动", "开展“迎国庆职工”系列活动", id="a noun with a word between"),
        pytest.param("开展“查隐患、保安全、促发展主题活动", "开展“查隐患、保安全、促发展”主题活动", id="a couplet"),
        pytest.param("本着“先建后规范的原则，", "本着“先建后规范”的原则，", id="的原则"),
        pytest.param("以“促和谐为主题的", "以“促和谐”为主题的", id="为主题"),
        pytest.param("从“要我学变成“我要学。", "从“要我学”变成“我要学”。", id="from one to another"),
        pytest.param("当好“顶梁柱。", "当好“顶梁柱”。", id="a few characters before a stop"),
        pytest.param("按照“应建尽建、应入尽入的步子", "按照“应建尽建、应入尽入”的步子", id="a couplet before 的"),
        pytest.param("有“连心卡”。发放“连心卡后再发", "有“连心卡”。发放“连心卡”后再发", id="quoted whole elsewhere"),
        pytest.param("发放“连心卡”。", "发放“连心卡”。", id="closed"),
    ],
)
def test_the_end_of_a_name_is_proved(after: After, text: str, expected: str) -> None:
    assert after(repaired, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“一把尺量到底调解劳动纠纷\n区总与法院", id="words run on to the line's end"),
        pytest.param("“强在班组车间里，活在一线", id="a slogan of unequal parts"),
        pytest.param("把“担子挑起来，再", id="a name with its verb"),
        pytest.param("组织“送温暖，心系一线职工系列活动", id="unequal parts before a noun"),
        pytest.param("“安康杯、文明岗创建", id="the first of several names in one pair"),
        pytest.param("“歌咏2300人、比赛2300人活动", id="counts are no slogan"),
        pytest.param("“五一那几天，", id="a feast in other words"),
    ],
)
def test_what_is_not_proved_stays_open(after: After, text: str) -> None:
    assert after(repaired, text) == text


def test_a_file_without_words_is_refused() -> None:
    with pytest.raises(VocabularyError, match="'between' must hold words"):
        parse(Row("quoted.yaml", 1, {"between": []}))
