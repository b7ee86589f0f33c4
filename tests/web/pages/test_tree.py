"""Regions stand as a tree that opens along what is chosen, and where one opens it."""

from index.engine import FacetValue
from web.pages.facets import FacetBox
from web.pages.tree import tree
from web.params import Asked, Filters, address

CLOSED = (FacetValue("31", 2, deeper=True), FacetValue("32", 5, deeper=True), FacetValue("unknown", 4))
JIANGSU = (
    *CLOSED, FacetValue("3209", 3, deeper=True), FacetValue("3201", 1), FacetValue("320924", 2),
    FacetValue("320106100", 1),
)  # fmt: skip


def made(values: tuple[FacetValue, ...], asked: Asked | None = None) -> FacetBox:
    return tree(values, asked or Asked(), link=address)


def test_branches_stand_together_the_larger_first_and_the_unknown_apart() -> None:
    facet = made(JIANGSU)
    assert [(each.value, each.depth) for each in facet.choices] == [
        ("32", 0), ("3209", 1), ("320924", 2), ("3201", 1), ("320106100", 2), ("31", 0),
    ]  # fmt: skip
    assert [each.label for each in facet.last] == ["地区不详"]


def test_a_place_without_a_city_stands_below_its_province() -> None:
    facet = made((FacetValue("31", 2, deeper=True), FacetValue("310120", 1)))
    assert [(each.value, each.depth) for each in facet.choices] == [("31", 0), ("310120", 1)]


def test_a_closed_place_opens_and_an_open_one_closes_with_all_below() -> None:
    asked = Asked(opened=("31", "32", "3209"))
    opened = {each.value: (each.opened, each.open_href) for each in made(JIANGSU, asked).choices}
    assert opened["32"] == (True, "/search?open=31")
    assert opened["3209"] == (True, "/search?open=31&open=32")
    assert opened["31"] == (False, "/search?open=31&open=32&open=3209")
    assert opened["320924"] == (None, None)


def test_a_choice_keeps_its_branch_open() -> None:
    for asked in (Asked(filters=Filters(region=("320924",))), Asked(excluded=("region:320924",))):
        facet = made(JIANGSU, asked)
        assert [(each.value, each.open_href) for each in facet.choices if each.opened][:2] == [
            ("32", None),
            ("3209", None),
        ]


def test_chosen_branches_come_first_and_a_chosen_place_never_vanishes() -> None:
    facet = made(CLOSED, Asked(filters=Filters(region=("4403",))))
    first = facet.choices[0]
    assert (first.value, first.count, first.selected) == ("4403", 0, True)


def test_what_is_opened_further_down_is_not_hidden() -> None:
    many = tuple(FacetValue(str(code), 100 - code, deeper=True) for code in range(31, 45))
    facet = made(many)
    assert (len(facet.choices), len(facet.rest), facet.spread) == (8, 6, False)
    assert made((*many, FacetValue("4403", 1)), Asked(opened=("44",))).spread
