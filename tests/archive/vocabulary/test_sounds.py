"""Readings come from a data file whose mistakes are named."""

import pytest

from archive.errors import VocabularyError
from archive.vocabulary.sounds import parse, spoken


def test_a_character_has_a_usual_reading_and_others() -> None:
    held = spoken()
    assert held.usual["总"] == "zong"
    assert held.all["会"] == ("hui", "kuai")
    assert held.all["绿"][0] == "lv"


def test_a_word_may_be_read_otherwise_than_its_characters() -> None:
    assert spoken().words["银行"] == ("yin", "hang")


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        (["hui 会", "kuai 会"], 2),
        (["hui 会 回"], 1),
        (["hui 会", "", "重庆 chong"], 3),
        (["", "重庆 chong qing", "重庆 zhong qing"], 3),
    ],
    ids=["a character twice", "three cells", "a syllable missing", "a word twice"],
)
def test_a_wrong_line_is_named(lines: list[str], number: int) -> None:
    with pytest.raises(VocabularyError, match=rf"sounds\.txt:{number}:"):
        parse(lines)
