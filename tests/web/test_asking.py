"""What an address asks for is what the engine is asked."""

import pytest

from index.engine import Filters, Widening
from web import params
from web.asking import facet_request, filters, overlap_request, request
from web.params import Asked


def chosen(**values: tuple[str, ...]) -> Filters:
    return filters(Asked(filters=params.Filters(**values)))


def test_every_filter_reaches_the_engine() -> None:
    assert chosen(
        level=("town",), year=("2009", "unknown"), year_status=("explicit",), region=("32",), topic=("assistance",),
        period=("q1",), provenance=("named",), role=("work",),
    ) == Filters(
        levels=("town",), years=("2009", "unknown"), year_statuses=("explicit",), regions=("32",),
        topics=("assistance",), periods=("q1",), provenances=("named",), roles=("work",),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [("2009..2012", 2009, 2012), ("2009..", 2009, None), ("..2012", None, 2012)],
)
def test_a_range_of_years_becomes_its_ends(written: str, low: int | None, high: int | None) -> None:
    assert chosen(year=(written,)) == Filters(year_from=low, year_to=high)


def test_copies_are_folded_and_sections_have_a_role() -> None:
    asked = request(Asked(q="工会", kind="section", sort="newest", page=2, size=5, literal=("職代會",)))
    assert (asked.collapse, asked.kind, asked.sort, asked.page, asked.size) == (True, "section", "newest", 2, 5)
    assert "role" in asked.facets
    assert "role" not in request(Asked()).facets
    assert asked.widening == Widening(on=True, literal=("职代会",))


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        (("2009..2012",), Filters(year_from=2009, year_to=2012, year_overlap=True)),
        (("2009..",), Filters(year_from=2009, year_overlap=True)),
        (("2011",), Filters(year_from=2011, year_to=2011, year_overlap=True)),
        (("2011", "2013"), Filters(years=("2011", "2013"))),
        (("unknown",), Filters(years=("unknown",))),
        ((), Filters()),
    ],
    ids=["a range", "an open range", "one year", "several years", "no year", "nothing"],
)
def test_what_reaches_into_the_years_is_taken_in_where_they_are_one_range(
    years: tuple[str, ...], expected: Filters
) -> None:
    assert filters(Asked(filters=params.Filters(year=years), overlap=True)) == expected


@pytest.mark.parametrize("overlap", [True, False])
def test_how_many_only_reach_into_the_years_is_asked_by_the_opposite(overlap: bool) -> None:
    asked = Asked(filters=params.Filters(year=("2009..2012",)), overlap=overlap, page=3)
    other = overlap_request(asked)
    assert other is not None
    assert (other.filters.year_overlap, other.facets, other.page, other.collapse) == (not overlap, (), 1, False)


def test_without_a_range_nothing_can_reach_into_it() -> None:
    assert overlap_request(Asked(overlap=True)) is None


def test_opened_regions_are_asked_for_and_all_where_one_is_looked_for() -> None:
    assert request(Asked(opened=("32",))).open_regions == ("32",)
    assert not request(Asked().finding("region", "射")).every_region
    sought = facet_request(Asked(page=4).finding("region", "射"))
    assert (sought.facets, sought.every_region, sought.page) == (("region",), True, 1)
    assert not facet_request(Asked().finding("topic", "助")).every_region
