"""The words that splitting reads, and the file that holds them."""

import pytest

from archive.datafiles import load, parse
from archive.errors import VocabularyError
from archive.splitting.words import narrow, narrow_page, read, words

GOOD = """
reports: [总结]
plans: [计划]
tails: [范文]
units: [范文]
site_words: [范文]
organisations: [工会]
nobody: [工会]
openings: ['如下']
closings: [明年]
"""


def test_narrowing_moves_no_offset() -> None:
    text = "第１篇：（上）　［注］，。"
    assert narrow(text) == "第1篇:(上) [注],。"
    assert len(narrow(text)) == len(text)
    assert narrow_page(text) == narrow(text)


def test_the_shipped_words_can_be_read() -> None:
    assert words().opening.search("在县委的领导下，我会工作顺利。现将工作总结如下")


def test_the_longest_word_is_tried_first() -> None:
    assert read(parse("d.yaml", GOOD.replace("[总结]", "[总结, 总结会]"))).reports == "总结会|总结"


@pytest.mark.parametrize("key", ["reports", "plans", "site_words", "openings", "closings"])
def test_a_missing_list_is_named(key: str) -> None:
    broken = "\n".join(line for line in GOOD.splitlines() if not line.startswith(f"{key}:"))
    with pytest.raises(VocabularyError, match=key):
        read(parse("d.yaml", broken))


def test_a_broken_formula_is_named() -> None:
    with pytest.raises(VocabularyError, match="openings"):
        read(parse("d.yaml", GOOD.replace("'如下'", "'(如下'")))


def test_no_ending_of_a_report_is_also_an_ending_of_a_plan() -> None:
    top = load("documents.yaml")
    assert set(top.words("reports")).isdisjoint(top.words("plans"))
