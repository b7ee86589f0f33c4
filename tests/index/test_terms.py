"""A query is taken apart into the words that are looked for."""

import pytest

from index.analysis import Analyzer
from index.query import parse, written
from index.terms import pieces, terms


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("厂务公开 职代会", ["厂务公开", "职代会"]),
        ("困难职工送温暖", ["困难职工", "送温暖"]),
        ("2014年厂务公开", ["2014年", "厂务公开"]),
        ("“厂务公开” -职代会", ["“厂务公开”"]),
        ("(厂务公开 送温暖)", ["厂务公开", "送温暖"]),
        ("厂务公开 OR 送温暖", ["厂务公开 OR 送温暖"]),
        ("标题:厂务公开", ["标题:厂务公开"]),
        ("厂务公开 厂務公開", ["厂务公开"]),
        ("", []),
    ],
)
def test_the_terms_of_a_query(typed: str, expected: list[str], analyzer: Analyzer) -> None:
    assert [written((term,)) for term in terms(parse(typed), analyzer)] == expected


def test_a_run_that_says_nothing_is_its_only_piece(analyzer: Analyzer) -> None:
    assert pieces("的", analyzer) == ("的",)
