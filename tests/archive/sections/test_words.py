"""The words that sections read, and the file that holds them."""

import pytest

from archive.datafiles import load, parse
from archive.errors import VocabularyError
from archive.sections.words import read, words

GOOD = """
kinds:
  - {kind: plan, cues: [打算]}
openers: {strong: [今年], weak: [把]}
enders: [工作]
"""


def test_the_shipped_words_can_be_read() -> None:
    assert words().strong.match("上半年，镇总工会")


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("kind: plan", "kind: plans", "plans"),
        ("[打算]", "[]", "cues"),
        ("[打算]", "['(打算']", "cues"),
        ("strong: [今年]", "strong: []", "strong"),
        ("enders: [工作]", "enders: []", "enders"),
    ],
    ids=["an unknown kind", "no cues", "a broken cue", "no openers", "no enders"],
)
def test_a_wrong_file_is_named(old: str, new: str, named: str) -> None:
    with pytest.raises(VocabularyError, match=named):
        read(parse("h.yaml", GOOD.replace(old, new)))


def test_no_opener_is_both_strong_and_weak() -> None:
    openers = load("headings.yaml").row("openers")
    assert set(openers.words("strong")).isdisjoint(openers.words("weak"))
