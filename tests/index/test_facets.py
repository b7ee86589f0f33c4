import pytest

from index.engine import SECTION, FacetValue, Filters, SearchRequest
from index.entries import Card
from index.facets import asked, children, count, opened, region_values, shaped

COUNTS = {"32": 5, "3209": 3, "320924": 2, "320900100": 1, "31": 2, "310120": 2, "unknown": 4}


def test_only_sections_are_asked_for_their_role() -> None:
    assert "role" not in asked(SearchRequest())
    assert "role" in asked(SearchRequest(kind=SECTION))


def test_chosen_codes_open_all_that_lies_above_them() -> None:
    request = SearchRequest(filters=Filters(regions=("320924", "unknown")), open_regions=("31",))
    assert opened(request) == ("31", "32", "3209", "320924")


@pytest.mark.parametrize(
    ("code", "expected"),
    [("32", {"3209"}), ("3209", {"320924", "320900100"}), ("31", {"310120"}), ("310120", set())],
    ids=["a city", "a town without county", "a county without city", "nothing below"],
)
def test_children_are_the_next_codes_that_are_held(code: str, expected: set[str]) -> None:
    assert children(code, COUNTS) == expected


def test_regions_show_provinces_and_what_is_opened() -> None:
    shown = region_values(COUNTS, SearchRequest(filters=Filters(regions=("32",))))
    assert [(one.value, one.count, one.selected) for one in shown] == [
        ("31", 2, False),
        ("32", 5, True),
        ("3209", 3, False),
        ("unknown", 4, False),
    ]


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        (SearchRequest(), ["31", "32"]),
        (SearchRequest(open_regions=("31",)), ["31", "32"]),
        (SearchRequest(open_regions=("310120",)), ["31", "32"]),
        (SearchRequest(open_regions=("3209",)), ["31", "32", "3209"]),
        (SearchRequest(every_region=True), ["31", "32", "3209"]),
    ],
    ids=["closed provinces may have some", "a county below", "a county itself", "a city", "all are shown"],
)
def test_regions_tell_whether_more_lies_below(request_: SearchRequest, expected: list[str]) -> None:
    assert [one.value for one in region_values(COUNTS, request_) if one.deeper] == expected


def test_an_opened_province_without_anything_below_says_so() -> None:
    shown = region_values({"32": 5, "unknown": 1}, SearchRequest(open_regions=("32",)))
    assert not any(one.deeper for one in shown)


def test_a_chosen_value_never_vanishes() -> None:
    request = SearchRequest(filters=Filters(levels=("town",), regions=("4401",)))
    assert shaped("level", {"county": 2}, request) == (FacetValue("county", 2), FacetValue("town", 0, selected=True))
    assert FacetValue("4401", 0, selected=True) in region_values({}, request)
    refused = SearchRequest(filters=Filters(excluded=(("level", "town"),)))
    assert shaped("level", {"town": 3}, refused) == (FacetValue("town", 3, excluded=True),)


def test_years_fall_and_what_is_no_year_comes_last() -> None:
    shown = shaped("year", {"2009": 1, "unknown": 9, "2012": 1, "range": 3}, SearchRequest())
    assert [one.value for one in shown] == ["2012", "2009", "range", "unknown"]


def test_other_values_come_by_count_and_unknown_last() -> None:
    shown = shaped("level", {"town": 1, "unknown": 9, "county": 3, "city": 1}, SearchRequest())
    assert [one.value for one in shown] == ["county", "city", "town", "unknown"]


def test_a_facet_ignores_its_own_filter_and_heeds_the_others() -> None:
    held = (("town", "2010"), ("town", "2011"), ("county", "2010"))
    cards = [Card(level + year, "", None, "", level=level, year=year) for level, year in held]
    request = SearchRequest(filters=Filters(levels=("town",), years=("2010",)), facets=("level", "year"))
    level, year = count(cards, request)
    assert [(one.value, one.count) for one in level.values] == [("county", 1), ("town", 1)]
    assert [(one.value, one.count) for one in year.values] == [("2011", 1), ("2010", 1)]
