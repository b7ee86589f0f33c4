"""Pairs of characters that stand in words."""

import pytest

from archive.sections.pairs import joined


@pytest.mark.parametrize("word", ["工作", "学校", "生产", "问题", "发展"])
def test_the_characters_of_a_word_are_joined(word: str) -> None:
    assert joined(word[0], word[1])


@pytest.mark.parametrize("pair", ["工走", "同抓", "愁各", "x工"])
def test_characters_that_meet_by_chance_are_not(pair: str) -> None:
    assert not joined(pair[0], pair[1])
