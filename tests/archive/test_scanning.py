"""Patterns that fail fast where no match can begin."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.scanning import scanner

PATTERNS = {
    "word": "工会",
    "class": r"[0-9一二]+家",
    "range and category": r"[a-c\d\s]x",
    "look behind": r"(?<=第)[一二]届",
    "optional word": r"(?:约|超过)?\s?\d+",
    "group that may be empty": r"(a|)b",
    "groups": r"(?P<year>19\d\d)|(?P<half>上半年)",
    "lazy repeat": r"(?:工|会)+?家",
    "inline flag": r"(?m)^工",
    "scoped flag": r"(?m:^工)会",
    "line end": r"工$",
    "any character": r".会",
    "not a character": r"[^工]会",
    "not one": r"[^工会]家",
    "may be empty": r"\d*",
    "back reference": r"(?:)(工)?\1家",
    "ignoring case": r"(?i)ab",
    "ignoring case in a part": r"(?i:A)b",
    "verbose": "(?x) 工 # the first",
}
TEXTS = st.text(st.sampled_from("工会家第一二届约超过上半年19 0abcABx\n"))


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS.keys())
@given(text=TEXTS)
def test_it_matches_what_the_plain_pattern_does(pattern: str, text: str) -> None:
    found = [(match.span(), match.groups()) for match in scanner(pattern).finditer(text)]
    assert found == [(match.span(), match.groups()) for match in re.finditer(pattern, text)]


def test_flags_are_kept() -> None:
    assert scanner("^工", re.MULTILINE).findall("会\n工") == ["工"]


@pytest.mark.parametrize("pattern", ["(?:约)?[0-9]", r"(?<=第)[一二]\d", "(?P<a>工)|会", "(?i)(?:a|b)?c"])
def test_the_characters_that_a_match_begins_with_are_asked_first(pattern: str) -> None:
    assert scanner(pattern).pattern.startswith("(?=[")


@pytest.mark.parametrize("pattern", ["工会", "[工会]家", "工会|职工", r"\d年", r"(?m)^[ ]*(?:第)?\d", ""])
def test_a_pattern_that_is_searched_for_fast_as_it_is_is_left(pattern: str) -> None:
    assert scanner(pattern).pattern == pattern


@pytest.mark.parametrize("pattern", [".会", "a?[^工]", r"\d*", "(?i:A)b", "(?x) (?:a)?b"])
def test_a_pattern_that_may_begin_with_anything_is_left(pattern: str) -> None:
    assert scanner(pattern).pattern == pattern
