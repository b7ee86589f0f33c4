"""A value is found inside a facet by part of its name, in either script, by its sounds, at any depth."""

import pytest

from index.engine import FacetValue
from web.pages.within import Within, within
from web.params import Asked, Filters, address

REGIONS = tuple(
    FacetValue(code, count)
    for code, count in (("32", 9), ("3209", 5), ("320924", 3), ("320921", 4), ("34", 2), ("unknown", 7))
)
TOPICS = (FacetValue("assistance", 5), FacetValue("bargaining", 2))


def sought(words: str, name: str = "region", asked: Asked | None = None) -> Within:
    return within(REGIONS if name == "region" else TOPICS, (asked or Asked()).finding(name, words), link=address)


def labels(found: Within) -> list[str]:
    return [each.label for each in found.choices]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("射", ["射阳县"]), ("射陽", ["射阳县"]), ("阳", ["射阳县"]), ("syx", ["射阳县"]), ("SHEYANG", ["射阳县"]),
        ("县", ["响水县", "射阳县"]), ("江", ["江苏省"]), ("盐城射阳", ["射阳县"]), ("不", []), ("龘", []),
    ],
)  # fmt: skip
def test_places_are_found(words: str, expected: list[str]) -> None:
    assert labels(sought(words)) == expected


def test_names_that_begin_so_come_before_those_that_hold_it() -> None:
    held = (FacetValue("41", 9), FacetValue("3201", 1))
    assert labels(within(held, Asked().finding("region", "南"), link=address)) == ["南京市", "河南省"]


def test_a_place_says_where_it_lies_and_leads_on() -> None:
    found = sought("射").choices[0]
    assert (found.path, found.count) == ("江苏省盐城市", 3)
    assert (found.href, found.exclude_href) == ("/search?region=320924", "/search?not=region:320924")


def test_chosen_and_excluded_values_are_marked() -> None:
    asked = Asked(filters=Filters(region=("320924",)), excluded=("region:320921",))
    found = {each.label: each for each in sought("县", asked=asked).choices}
    assert found["射阳县"].selected
    assert found["响水县"].excluded


def test_topics_are_found_too() -> None:
    found = sought("帮扶", "topic")
    assert [(each.value, each.path) for each in found.choices] == [("assistance", "")]
    assert (found.label, found.words, found.clear_href) == ("主题", "帮扶", "/search")


def test_of_many_values_all_are_counted_and_the_first_shown() -> None:
    many = tuple(FacetValue(f"{code}", 1) for code in range(990100, 990999))
    found = within(many, Asked().finding("region", "99"), link=address)
    assert (found.total, len(found.choices)) == (899, 30)
