import pytest

from index.conditions import (
    NEVER,
    AllOf,
    AnyOf,
    Condition,
    Contains,
    Meets,
    NoneOf,
    Scope,
    all_of,
    any_of,
    lines,
    texts,
)
from index.conditions import holds as meets
from index.entries import SUMMARY, Card, Entry
from index.filters import Filters

CARD = Card("a-1", "a-1", None, "", level="town")
ENTRY = Entry(SUMMARY, CARD, "千秋镇總工會", "安康杯\n竞赛", "江苏省\n射阳县", "组建\n\n维权", "镇总工会")
ONE, OTHER, ABSENT = Contains("安康"), Contains("竞赛"), Contains("学校")


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        pytest.param(Contains("总工会\n安康"), True, id="the title stands before the text"),
        pytest.param(Contains("杯竞"), True, id="across a line of the text"),
        pytest.param(Contains("会安"), False, id="not across the end of the title"),
        pytest.param(Contains("安康", Scope.TITLE), False, id="title"),
        pytest.param(Contains("省\n射", Scope.CONTEXT), True, id="places are parted"),
        pytest.param(Contains("建\n维", Scope.HEADINGS), True, id="headings are parted"),
        pytest.param(Contains("镇总", Scope.UNIT), True, id="author"),
        pytest.param(Meets(Filters(levels=("town",))), True, id="described"),
        pytest.param(Meets(Filters(levels=("county",))), False, id="not described"),
        pytest.param(AllOf(), True, id="all of nothing"),
        pytest.param(AllOf((ONE, ABSENT)), False, id="all"),
        pytest.param(NEVER, False, id="any of nothing"),
        pytest.param(AnyOf((ABSENT, OTHER)), True, id="any"),
        pytest.param(NoneOf(ABSENT), True, id="none"),
    ],
)
def test_conditions_hold_or_not(condition: Condition, expected: bool) -> None:
    assert meets(condition, texts(ENTRY), CARD) is expected


def test_one_condition_needs_no_group() -> None:
    assert (all_of([ONE]), any_of([ONE])) == (ONE, ONE)
    assert (all_of([ONE, OTHER]), any_of([ONE, OTHER, ONE])) == (AllOf((ONE, OTHER)), AnyOf((ONE, OTHER)))


def test_a_text_without_title_begins_with_itself() -> None:
    assert texts(Entry(SUMMARY, CARD, "", "工会", "")).body == "工会"


def test_empty_lines_are_left_out() -> None:
    assert lines(" 甲\n\u3000\n乙") == "甲\n乙"
