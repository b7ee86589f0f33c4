"""The years are drawn where they are certain; what is left out is counted beside them."""

import pytest

from index.engine import FacetValue
from web.pages.facets import box, listed
from web.pages.year_box import YearBox, year_box
from web.params import Asked, Filters, address

VALUES = (FacetValue("2009", 2), FacetValue("2012", 4), FacetValue("range", 3), FacetValue("unknown", 5))


def made(asked: Asked, *, overlapping: int | None = None, values: tuple[FacetValue, ...] = VALUES) -> YearBox:
    choices = listed([box("year", values, asked, link=address)], "year")
    return year_box(choices, asked, overlapping=overlapping, link=address)


def years(*values: str) -> Asked:
    return Asked(filters=Filters(year=values))


def test_each_year_is_a_column_that_leads_to_it() -> None:
    facet = made(Asked())
    assert [(each.title, each.href, each.height) for each in facet.columns] == [
        ("2009年，2篇", "/search?year=2009", 28.0), ("2012年，4篇", "/search?year=2012", 56.0),
    ]  # fmt: skip
    assert facet.summary == "各年分布，2009年至2012年，最多的是2012年，4"


def test_initiatives_are_counted_in_their_own_unit() -> None:
    assert made(Asked(kind="section")).columns[0].title == "2009年，2条"


def test_few_years_do_not_fill_the_chart() -> None:
    facet = made(Asked())
    assert facet.last - facet.first + 1 == 12
    assert facet.first <= 2009 < 2012 <= facet.last


def test_the_axis_takes_in_the_chosen_range() -> None:
    facet = made(years("1990..2020"))
    assert (facet.first, facet.last) == (1990, 2020)


@pytest.mark.parametrize(
    ("chosen", "within"),
    [("2009", [True, False]), ("2010..2012", [False, True]), ("..2012", [True, True]), ("2013..", [False, False])],
)
def test_chosen_years_are_marked(chosen: str, within: list[bool]) -> None:
    assert [each.within for each in made(years(chosen)).columns] == within


def test_an_excluded_year_is_marked() -> None:
    assert [each.excluded for each in made(Asked(excluded=("year:2009",))).columns] == [True, False]


@pytest.mark.parametrize(
    ("chosen", "boxes"),
    [
        (("2009..2012",), ("2009", "2012")), (("..2012",), ("", "2012")), (("2009",), ("2009", "2009")),
        (("2009", "2012"), ("", "")), (("unknown",), ("", "")), ((), ("", "")),
    ],
)  # fmt: skip
def test_the_boxes_hold_the_chosen_range(chosen: tuple[str, ...], boxes: tuple[str, str]) -> None:
    facet = made(years(*chosen))
    assert (facet.low, facet.high) == boxes


def test_what_the_chart_leaves_out_is_counted_and_can_be_chosen() -> None:
    facet = made(Asked())
    assert facet.undated
    assert (facet.undated.count, facet.undated.href) == (5, "/search?year=unknown")
    assert facet.spread
    assert (facet.spread.count, facet.spread.href) == (3, "/search?year=range")


def test_the_switch_is_offered_where_a_range_is_chosen() -> None:
    assert made(Asked()).overlap_href is None
    facet = made(years("2009..2012"), overlapping=7)
    assert (facet.overlapping, facet.overlap_href) == (7, "/search?year=2009..2012&overlap=1")


def test_without_any_certain_year_nothing_is_drawn() -> None:
    facet = made(Asked(), values=(FacetValue("unknown", 2),))
    assert (facet.columns, facet.summary) == ((), "")
