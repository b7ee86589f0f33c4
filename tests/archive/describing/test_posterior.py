"""The posterior: hard bounds nearly exclude, soft ones fade, explicit years weigh, the upload closes the future."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.describing import posterior
from archive.describing.cue import DatedCue
from archive.describing.posterior import Bounds, Explicit

BOUNDS = Bounds()


def cue(
    first: int | None = None, last: int | None = None, *, kind: str = "campaign", weight: float = 0.9, hard: bool = True
) -> DatedCue:
    return DatedCue("c", kind, first, last, weight, hard, 0, 1)


def at(year: int, month: int = 1) -> int:
    return year * 12 + month - 1


def table(
    *cues: DatedCue, explicit: tuple[Explicit, ...] = (), period: str = "year", bounds: Bounds = BOUNDS
) -> dict[int, float]:
    return dict(posterior.posterior(explicit, cues, period=period, bounds=bounds))


def test_nothing_said_leaves_all_years_alike() -> None:
    found = table()
    assert len(set(found.values())) == 1
    assert (min(found), max(found)) == (1998, 2026)


def test_a_hard_bound_nearly_excludes_the_years_before_it() -> None:
    found = table(cue(at(2010, 7), at(2014, 3)))
    assert sum(p for year, p in found.items() if year < 2010) < 0.02


def test_a_weak_hard_bound_excludes_less() -> None:
    strong, weak = table(cue(at(2010), weight=0.9)), table(cue(at(2010), weight=0.2))
    assert strong[2005] / strong[2012] < weak[2005] / weak[2012]


def test_a_soft_lower_bound_leaves_a_doubt() -> None:
    soft, hard = table(cue(at(2010), at(2012), hard=False)), table(cue(at(2010), at(2012)))
    assert soft[2005] > hard[2005]


def test_wording_fades_after_its_time() -> None:
    found = table(cue(at(2010), at(2011, 12)))
    assert found[2011] > found[2012] > found[2014] > 0


def test_a_report_may_name_what_happened_while_it_was_written() -> None:
    found = table(cue(at(2012, 2), at(2013, 12)), period="year")
    assert found[2011] > 10 * found[2010]


def test_a_congress_is_fresher_news_soon_after_it() -> None:
    found = table(cue(at(2012, 11), at(2017, 10), kind="congress", weight=0.7))
    assert found[2013] > found[2016]


def test_a_first_year_is_meant_alone() -> None:
    found = table(cue(at(2006), at(2006, 12), kind="first"))
    assert found[2006] > 0.6
    assert found[2005] < 0.1


def test_an_explicit_year_prevails() -> None:
    found = table(explicit=(Explicit(2009, 0.93),))
    assert found[2009] > 0.6


def test_two_sources_for_a_year_are_surer_than_one() -> None:
    one, two = (Explicit(2009, 0.9),), (Explicit(2009, 0.9), Explicit(2009, 0.9))
    assert table(explicit=two)[2009] > table(explicit=one)[2009]


def test_no_report_is_younger_than_its_upload() -> None:
    found = table(bounds=Bounds(upload=at(2012, 7)))
    assert found[2012] == 0.0
    assert found[2011] > 0


def test_a_first_half_is_over_in_july() -> None:
    assert table(bounds=Bounds(upload=at(2012, 7)), period="first_half")[2012] > 0


def test_years_named_as_past_and_as_to_come_bound_the_report() -> None:
    found = table(bounds=Bounds(at_least=2008, at_most=2010))
    assert min(found[year] for year in (2008, 2009, 2010)) > 10 * max(found[2007], found[2011])


def test_impossible_bounds_leave_nothing() -> None:
    assert posterior.posterior((), (), period="year", bounds=Bounds(upload=at(1990))) == ()


@pytest.mark.parametrize(
    ("period", "months"),
    [("year", (0, 11)), ("first_half", (0, 5)), ("q3", (6, 8)), ("term", (-48, 11)), ("unknown", (0, 11))],
)
def test_a_period_covers_its_months(period: str, months: tuple[int, int]) -> None:
    assert posterior.window(2010, period) == (at(2010) + months[0], at(2010) + months[1])


def test_a_cue_after_the_report_violates_it_if_it_is_hard() -> None:
    assert posterior.violates(cue(at(2013, 6)), 2012, "year")
    assert not posterior.violates(cue(at(2013, 2)), 2012, "year")
    assert not posterior.violates(cue(at(2013, 6), hard=False), 2012, "year")


def test_the_smallest_range_holds_the_mass() -> None:
    assert posterior.smallest([(2009, 0.1), (2010, 0.5), (2011, 0.35), (2012, 0.05)], 0.8) == (2010, 2011)


def test_of_equal_ranges_the_likelier_is_taken() -> None:
    assert posterior.smallest([(2009, 0.4), (2010, 0.4), (2011, 0.6)], 0.8) == (2010, 2011)


def test_a_mass_that_is_not_there_gives_everything() -> None:
    assert posterior.smallest([(2009, 0.1), (2010, 0.1)], 0.8) == (2009, 2010)


@given(
    st.lists(st.tuples(st.integers(1998, 2026), st.integers(1, 12), st.integers(0, 90)), max_size=8),
    st.sampled_from(("year", "first_half", "q1", "q4", "term")),
)
def test_probabilities_sum_to_one(cues: list[tuple[int, int, int]], period: str) -> None:
    found = table(*(cue(at(year, month), at(year, month) + life) for year, month, life in cues), period=period)
    assert sum(found.values()) == pytest.approx(1.0)


def test_after_a_closed_window_there_is_next_to_nothing() -> None:
    closed = replace(cue(at(2011, 9), at(2012, 11), kind="eve"), closed=True)
    found = table(closed)
    assert found[2012] > 0.7
    assert found[2013] < found[2012] / 100


@pytest.mark.parametrize(
    ("year", "period", "expected"),
    [(2012, "year", False), (2013, "year", True), (2015, "term", False), (2018, "term", True)],
)
def test_only_a_closed_cue_is_outlived(year: int, period: str, expected: bool) -> None:
    open_cue = cue(at(2011, 9), at(2012, 11))
    assert posterior.outlived(replace(open_cue, closed=True), year, period) is expected
    assert not posterior.outlived(open_cue, year, period)


def test_a_campaign_fills_the_year_in_which_it_begins() -> None:
    found = table(cue(at(2003, 3), at(2003, 10), kind="event"))
    assert found[2003] > 2.5 * found[2004]


def test_a_campaign_of_its_term_does_not_speak_against_a_report_on_five_years() -> None:
    found = table(cue(at(2013, 6), at(2014, 12)), explicit=(Explicit(2018, 0.95),), period="term")
    assert found[2018] > 0.9


def test_beside_a_year_named_once_the_nearest_years_are_the_likeliest() -> None:
    found = table(explicit=(Explicit(2012, 0.65, near=True),))
    assert found[2012] > found[2013] > found[2014] > found[2020]
    assert found[2011] == pytest.approx(found[2013])
    assert found[2012] == pytest.approx(0.65, abs=0.01)


def test_a_soft_lower_bound_is_the_surer_the_earlier_a_year_lies() -> None:
    found = table(cue(at(2015), at(2015, 12), kind="first", hard=False))
    assert found[2015] > found[2013] > found[2010] > found[2003]
