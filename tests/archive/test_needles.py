"""A pattern is worth trying only where the words stand that it cannot match without."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.needles import Sieve, needles

PATTERNS = (
    "(?:新增|发展)(?:了)?[^，]{0,6}会员", "(?<!工资)集体合同(?:书)?", "要约书|协商要约", "#(?:职工)?来访", "[篮足]球",
    "(?:甲|乙)?", "(?:劳动|劳资)+争议",
)  # fmt: skip


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        pytest.param("要约书", {"要约书"}, id="a word"),
        pytest.param("(?:新增|发展)(?:了)?[^，]{0,6}会员", {"会员"}, id="fewest of the longest"),
        pytest.param(
            "(?:发展|吸收)新?会员", {"发展会员", "发展新会员", "吸收会员", "吸收新会员"}, id="all that it can be"
        ),
        pytest.param("(?<=[。；])[1-3]是", {"1是", "2是", "3是"}, id="a small range"),
        pytest.param("[a-j]{2}[a-j]网[a-j]{3}", {f"{a}网" for a in "abcdefghij"}, id="the most that can be told"),
        pytest.param("(?i)abc", set(), id="upper or lower case"),
        pytest.param("(?i:abc)会员", {"会员"}, id="upper or lower case in a part"),
        pytest.param("职工\\d会", {"职工"}, id="a digit is too much"),
        pytest.param("(?<!工资)集体合同(?:书)?", {"集体合同"}, id="looks around take no characters"),
        pytest.param("要约书|合同", {"要约书", "合同"}, id="branches"),
        pytest.param("要约书|[^，]", set(), id="a branch without words"),
        pytest.param("(?:劳动)+争?", {"劳动"}, id="repeated at least once"),
        pytest.param("(?:劳动){1,2}法", {"劳动法"}, id="repeated once or twice"),
        pytest.param("[篮足]", {"篮", "足"}, id="a small class"),
        pytest.param("[一-龥]", set(), id="a large class"),
        pytest.param("[^篮]", set(), id="all but a class"),
        pytest.param("职工#参加了", {"参加了"}, id="the number is no word"),
        pytest.param("(?:甲)?", set(), id="nothing that must stand"),
    ],
)
def test_needles_are_words_that_every_match_holds(pattern: str, expected: set[str]) -> None:
    assert needles(pattern) == expected


def test_patterns_without_needles_are_always_worth_trying() -> None:
    assert Sieve([("会员",), ("甲?",), ()]).worth_trying("没有") == 0b10


@given(st.text("新增发展了会员工资集体合同书要约协商#职来访篮足球甲乙劳动资争议，", max_size=20))
def test_no_pattern_matches_where_it_was_not_worth_trying(text: str) -> None:
    bits = Sieve([(pattern,) for pattern in PATTERNS]).worth_trying(text)
    matching = sum(1 << number for number, pattern in enumerate(PATTERNS) if re.search(pattern, text))
    assert matching & ~bits == 0
