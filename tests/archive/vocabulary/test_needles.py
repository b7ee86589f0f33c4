"""A pattern is worth trying only where the words stand that it cannot match without."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.vocabulary.needles import Sieve, needles

PATTERNS = (
    "(?:新增|发展)(?:了)?[^，]{0,6}会员", "(?<!工资)集体合同(?:书)?", "要约书|协商要约", "#(?:职工)?来访", "[篮足]球",
    "(?:甲|乙)?", "(?:劳动|劳资)+争议",
)  # fmt: skip


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        pytest.param("要约书", {"要约书"}, id="a word"),
        pytest.param("(?:新增|发展)(?:了)?[^，]{0,6}会员", {"会员"}, id="fewest of the longest"),
        pytest.param("(?<!工资)集体合同(?:书)?", {"集体合同"}, id="looks around take no characters"),
        pytest.param("要约书|合同", {"要约书", "合同"}, id="branches"),
        pytest.param("要约书|[^，]", set(), id="a branch without words"),
        pytest.param("(?:劳动)+争?", {"劳动"}, id="repeated at least once"),
        pytest.param("[篮足]", {"篮", "足"}, id="a small class"),
        pytest.param("[篮足排气羽毽门]", set(), id="a large class"),
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
