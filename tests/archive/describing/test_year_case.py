"""What speaks about a year: the bounds, and the years of a title that the text belies."""

import pytest

from archive.describing import year_case
from archive.describing.subject import Subject
from archive.describing.year_case import Case
from archive.models import Harvest, Piece, Span


def case(text: str, *, title: str | None = None, posted: str | None = None, period: str = "year") -> Case:
    piece = Piece(1, Span(0, len(text)), text, title=title)
    return year_case.of(Subject(piece, (), Harvest(posted_on=posted), "a.txt", alone=True), "county", period)


def test_the_posterior_is_a_distribution_over_all_years() -> None:
    found = case("一年来，县总工会开展党史学习教育。")
    assert sum(probability for _, probability in found.posterior) == pytest.approx(1.0)
    assert found.probability(2021) > found.probability(2023) > found.probability(2019)
    assert found.probability(1950) == 0.0


def test_firm_cues_and_the_upload_exclude_years() -> None:
    found = case("一年来，县总工会开展党史学习教育。", posted="2022-06-01")
    assert found.excludes(2015)
    assert not found.excludes(2021)
    assert found.excludes(2022)


def test_one_faint_cue_excludes_nothing() -> None:
    found = case("一年来，县总工会贯彻安全生产法。")
    assert found.older(2000) != ()
    assert not found.excludes(2000)


def test_an_upload_that_leaves_no_year_is_not_counted() -> None:
    assert case("2009年，县总工会开展工作。", posted="1990-01-01").probability(2009) > 0.9


@pytest.mark.parametrize(
    ("title", "text", "names", "claims"),
    [
        ("县总工会2019年工作总结", "学习贯彻十六届六中全会精神，又快又好发展。", [], [2019]),
        ("县总工会2007年工作总结", "学习贯彻十六届六中全会精神，又快又好发展。", [2007], []),
        ("县总工会2012年工作总结", "2009年，县总工会开展工作。", [2009, 2012], []),
        ("县总工会2012年工作总结", "2012年，学习贯彻十八届三中全会精神。", [2012, 2012], []),
    ],
    ids=["belied", "fits", "another year in the text", "the same year in the text"],
)
def test_a_title_s_year_counts_unless_the_text_belies_it(
    title: str, text: str, names: list[int], claims: list[int]
) -> None:
    found = case(text, title=title)
    assert sorted(each.year for each in found.names) == names
    assert [claim.year for claim in found.claims] == claims


def test_an_undated_report_on_a_term_is_weighed_like_one_on_a_year() -> None:
    assert case("五年来，县总工会开展党史学习教育。", period="term").period == "year"
    assert case("2011年至2015年的五年，县总工会奋发有为。", period="term").period == "term"
