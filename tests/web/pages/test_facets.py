"""A facet value carries its label, its true count and the addresses that choose, exclude or drop it."""

from index.engine import FacetValue
from web.pages.facets import Choice, FacetBox, box, chips, listed
from web.params import Asked, Filters, address

COUNTS = {"town": 1, "street": 5}


def made(name: str, counts: dict[str, int], asked: Asked | None = None) -> FacetBox:
    return box(name, [FacetValue(*each) for each in counts.items()], asked or Asked(), link=address)


def every(facet: FacetBox) -> tuple[Choice, ...]:
    return listed([facet], facet.name)


def labels(name: str, counts: dict[str, int], asked: Asked | None = None) -> list[str]:
    marks = {(True, False): "*", (False, True): "-"}
    shown = every(made(name, counts, asked))
    return [f"{each.label} {each.count}{marks.get((each.selected, each.excluded), '')}" for each in shown]


def test_values_stand_by_count_and_the_unknown_last() -> None:
    assert labels("level", {"unknown": 9, "town": 2, "street": 5}) == ["街道 5", "乡镇 2", "层级不详 9"]


def test_the_unknown_are_always_in_sight() -> None:
    facet = made("year", {**{str(year): 1 for year in range(2000, 2020)}, "unknown": 3})
    assert [each.label for each in facet.last] == ["年份不详"]


def test_years_fall_and_those_that_are_none_stand_last() -> None:
    assert labels("year", {"2009": 1, "unknown": 4, "2012": 1, "range": 2}) == [
        "2012年 1", "2009年 1", "跨几年的范围 2", "年份不详 4",
    ]  # fmt: skip


def test_a_chosen_value_never_vanishes() -> None:
    assert labels("level", {"street": 5}, Asked(filters=Filters(level=("town",)))) == ["乡镇 0*", "街道 5"]


def test_an_excluded_value_never_vanishes() -> None:
    assert labels("level", COUNTS, Asked(excluded=("level:town",))) == ["乡镇 1-", "街道 5"]


def test_a_second_value_of_a_facet_is_added_to_the_first() -> None:
    facet = made("level", COUNTS, Asked(filters=Filters(level=("town",))))
    assert [each.href for each in facet.choices] == ["/search", "/search?level=town&level=street"]


def test_a_value_can_be_excluded_and_let_in_again() -> None:
    free = made("level", COUNTS, Asked(page=3)).choices[0]
    assert free.exclude_href == "/search?not=level:street"
    out = made("level", COUNTS, Asked(excluded=("level:street",))).choices[0]
    assert (out.value, out.excluded, out.href, out.exclude_href) == ("street", True, "/search", None)


def test_what_was_looked_for_is_forgotten_once_a_value_is_chosen() -> None:
    free = made("level", COUNTS, Asked(opened=("32",)).finding("topic", "助")).choices[0]
    assert (free.href, free.exclude_href) == (
        "/search?level=street&open=32", "/search?not=level:street&open=32",
    )  # fmt: skip


def hrefs(asked: Asked) -> dict[str, tuple[str, str | None]]:
    facet = made("region", {"44": 3, "4403": 2, "32": 1}, asked)
    return {each.value: (each.href, each.exclude_href) for each in every(facet)}


def test_a_place_takes_the_place_of_the_wider_one_and_of_narrower_ones() -> None:
    assert hrefs(Asked(filters=Filters(region=("44",))))["4403"][0] == "/search?region=4403"
    assert hrefs(Asked(filters=Filters(region=("4403", "32"))))["44"][0] == "/search?region=32&region=44"


def test_part_of_a_chosen_place_can_be_excluded() -> None:
    assert hrefs(Asked(filters=Filters(region=("44",))))["4403"][1] == "/search?region=44&not=region:4403"


def test_excluding_a_place_drops_what_is_chosen_or_excluded_in_it() -> None:
    asked = Asked(filters=Filters(region=("4403", "32")), excluded=("region:4401", "level:town"))
    assert hrefs(asked)["44"][1] == "/search?region=32&not=level:town&not=region:44"


def test_choosing_part_of_an_excluded_place_lets_the_place_in() -> None:
    assert hrefs(Asked(excluded=("region:44",)))["4403"][0] == "/search?region=4403"


def test_a_year_takes_the_place_of_a_range() -> None:
    facet = made("year", {"2011": 3}, Asked(filters=Filters(year=("2009..2012",))))
    assert [(each.label, each.href) for each in facet.choices] == [("2011年", "/search?year=2011")]


def test_long_facets_are_shortened_but_nothing_is_lost() -> None:
    facet = made("year", {str(year): 1 for year in range(2000, 2020)})
    assert (len(facet.choices), len(facet.rest)) == (8, 12)


def test_one_value_is_not_hidden_behind_as_much_room() -> None:
    facet = made("year", {str(year): 1 for year in range(2000, 2009)})
    assert (len(facet.choices), len(facet.rest)) == (9, 0)


def test_every_chosen_and_excluded_value_is_a_chip_that_drops_it() -> None:
    asked = Asked(q="x", filters=Filters(level=("town",), year=("..2012",)), excluded=("level:county",))
    assert [(chip.label, chip.href, chip.excluded) for chip in chips(asked, link=address)] == [
        ("层级：乡镇", "/search?q=x&year=..2012&not=level:county", False),
        ("年份：2012年以前", "/search?q=x&level=town&not=level:county", False),
        ("不含：县（县级市、旗）", "/search?q=x&level=town&year=..2012", True),
    ]


def test_that_years_may_overlap_is_a_chip_where_it_matters() -> None:
    ranged = Asked(filters=Filters(year=("2009..2012",)), overlap=True)
    assert [(chip.label, chip.href) for chip in chips(ranged, link=address)] == [
        ("年份：2009—2012年", "/search?overlap=1"),
        ("年份可能在其中的也算", "/search?year=2009..2012"),
    ]
    assert chips(Asked(overlap=True), link=address) == ()
