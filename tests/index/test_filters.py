import pytest

from index.entries import Card
from index.filters import Filters, matches, values

CARD = Card("a-1", "a-1", None, "", year="range", year_low=2008, year_high=2010, level="town", regions=("32", "3209"))
BARE = Card("b-1", "b-1", None, "")


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        pytest.param(Filters(), True, id="nothing asked"),
        pytest.param(Filters(levels=("county", "town")), True, id="one of two"),
        pytest.param(Filters(levels=("town",), regions=("31",)), False, id="filters add up"),
        pytest.param(Filters(regions=("32",)), True, id="what lies below counts"),
        pytest.param(Filters(regions=("3210", "320901")), False, id="elsewhere"),
        pytest.param(Filters(topics=("unknown",)), True, id="none is unknown"),
        pytest.param(Filters(year_from=2008, year_to=2010), True, id="range wholly inside"),
        pytest.param(Filters(year_from=2009), False, id="range partly before"),
        pytest.param(Filters(year_to=2009), False, id="range partly behind"),
        pytest.param(Filters(year_from=2009, year_overlap=True), True, id="range reaches in from before"),
        pytest.param(Filters(year_to=2009, year_overlap=True), True, id="range reaches in from behind"),
        pytest.param(Filters(year_from=2011, year_overlap=True), False, id="range ends before"),
        pytest.param(Filters(year_to=2007, year_overlap=True), False, id="range begins behind"),
        pytest.param(Filters(excluded=(("level", "town"),)), False, id="an excluded value"),
        pytest.param(Filters(excluded=(("region", "32"),)), False, id="an excluded value above"),
        pytest.param(Filters(excluded=(("region", "33"), ("topic", "a"))), True, id="excluded values that it has not"),
        pytest.param(Filters(excluded=(("topic", "unknown"),)), False, id="none is unknown and can be excluded"),
        pytest.param(Filters(years=("2009", "range")), True, id="a range as a value"),
        pytest.param(Filters(year_statuses=("explicit",)), False, id="status"),
        pytest.param(Filters(roles=("work",)), False, id="a summary has no role"),
    ],
)
def test_filters_let_through_what_they_ask_for(filters: Filters, expected: bool) -> None:
    assert matches(CARD, filters) is expected


def test_what_has_no_proven_year_lies_in_no_range() -> None:
    assert not matches(BARE, Filters(year_from=1900, year_to=2100))


def test_a_card_without_values_is_unknown() -> None:
    assert [values(BARE, facet) for facet in ("region", "topic", "role")] == [("unknown",)] * 3


@pytest.mark.parametrize(
    ("facet", "filters"),
    [
        ("level", Filters(levels=("town",))),
        ("year", Filters(years=("2010",))),
        ("year", Filters(year_from=2010, year_overlap=True)),
        ("level", Filters(excluded=(("level", "town"),))),
        ("year", Filters(year_to=2010)),
        ("provenance", Filters(provenances=("named",))),
    ],
    ids=["level", "year", "from", "excluded", "to", "provenance"],
)
def test_a_facet_can_be_set_free(facet: str, filters: Filters) -> None:
    assert filters.active(facet)
    assert filters.without(facet) == Filters()


def test_a_value_can_be_switched_on_and_off() -> None:
    once = Filters().toggled("period", "year").toggled("period", "q1")
    assert once.periods == ("year", "q1")
    assert once.toggled("period", "year").periods == ("q1",)


def test_what_is_refused_stays_where_another_facet_is_set_free() -> None:
    filters = Filters(levels=("town",), excluded=(("region", "32"), ("level", "county")))
    assert filters.without("level") == Filters(excluded=(("region", "32"),))
    assert filters.refused("level") == ("county",)
