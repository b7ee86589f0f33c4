"""A status is said in one word and explained in a sentence."""

import pytest

from archive.models import SlotStatus, Statement, Year, YearStatus
from web.statuses import LEGEND, badge, claimed_words, statement_badge, year_words


@pytest.mark.parametrize("status", [*SlotStatus, *YearStatus, "candidate", "claimed"])
def test_every_status_has_a_word_and_a_meaning(status: str) -> None:
    assert badge(status).word != status
    assert badge(status).meaning


def test_the_legend_explains_each_word_once() -> None:
    assert [each.word for each in LEGEND] == ["原文", "推定", "存疑", "隐去", "不详", "订正"]


def test_a_status_that_nobody_knows_is_shown_as_it_is() -> None:
    assert badge("odd").word == "odd"


def test_a_correction_is_told_from_a_reading() -> None:
    assert statement_badge(Statement("level", "town", "true", 1.0, "correction")).word == "订正"
    assert statement_badge(Statement("level", "town", "true", 1.0, "subject")).word == "原文"


@pytest.mark.parametrize(
    ("year", "words"),
    [
        (Year(YearStatus.EXPLICIT, 2011), "2011年"), (Year(YearStatus.INFERRED, None, 2011, 2013), "2011—2013年"),
        (Year(YearStatus.INFERRED, None, 2012, 2012), "2012年"), (Year(YearStatus.INFERRED, None, 2012), "2012年以后"),
        (Year(YearStatus.INFERRED, None, None, 2015), "2015年以前"), (Year(), "年份不详"),
    ],
)  # fmt: skip
def test_a_year_is_said_as_far_as_it_is_known(year: Year, words: str) -> None:
    assert year_words(year) == words


@pytest.mark.parametrize(
    ("year", "words"),
    [
        (Year(), None), (Year(value=2011, claimed=2011), None), (Year(claimed=2024), "网站标题作2024年，不作依据"),
        (Year(low=2003, high=2007, claimed=2024), "网站标题作2024年，与内容不符，不采信"),
        (Year(low=2003, high=2007, claimed=2005), "网站标题作2005年，不作依据"),
    ],
)  # fmt: skip
def test_a_sites_year_is_never_taken_for_the_texts(year: Year, words: str | None) -> None:
    assert claimed_words(year) == words
