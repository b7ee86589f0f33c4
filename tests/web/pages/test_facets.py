"""A facet value carries its label, its true count and the address that chooses or drops it."""

from web.pages.facets import box, chips
from web.params import Asked, Filters, address


def labels(name: str, counts: dict[str, int], asked: Asked | None = None) -> list[str]:
    made = box(name, counts.items(), asked or Asked(), link=address)
    return [f"{each.label} {each.count}{'*' if each.selected else ''}" for each in (*made.choices, *made.rest)]


def test_values_stand_by_count_and_the_unknown_last() -> None:
    assert labels("level", {"unknown": 9, "town": 2, "street": 5}) == ["街道 5", "乡镇 2", "层级不详 9"]


def test_years_fall_and_those_that_are_none_stand_last() -> None:
    assert labels("year", {"2009": 1, "unknown": 4, "2012": 1, "range": 2}) == [
        "2012年 1", "2009年 1", "跨几年的范围 2", "年份不详 4",
    ]  # fmt: skip


def test_a_chosen_value_never_vanishes() -> None:
    assert labels("level", {"street": 5}, Asked(filters=Filters(level=("town",)))) == ["乡镇 0*", "街道 5"]


def test_a_second_value_of_a_facet_is_added_to_the_first() -> None:
    asked = Asked(filters=Filters(level=("town",)))
    made = box("level", [("town", 1), ("street", 5)], asked, link=address)
    assert [each.href for each in made.choices] == ["/search", "/search?level=town&level=street"]


def test_a_place_takes_the_place_of_the_wider_one() -> None:
    asked = Asked(filters=Filters(region=("44",)))
    made = box("region", [("44", 3), ("4403", 2), ("32", 1)], asked, link=address)
    assert [(each.label, each.depth, each.href) for each in made.choices] == [
        ("广东省", 0, "/search"), ("深圳市", 1, "/search?region=4403"), ("江苏省", 0, "/search?region=44&region=32"),
    ]  # fmt: skip


def test_a_year_takes_the_place_of_a_range() -> None:
    asked = Asked(filters=Filters(year=("2009..2012",)))
    made = box("year", [("2011", 3)], asked, link=address)
    assert [each.label for each in made.choices] == ["2009—2012年", "2011年"]
    assert made.choices[1].href == "/search?year=2011"


def test_long_facets_are_shortened_but_nothing_is_lost() -> None:
    made = box("year", [(str(year), 1) for year in range(2000, 2020)], Asked(), link=address)
    assert (len(made.choices), len(made.rest)) == (8, 12)


def test_every_chosen_value_is_a_chip_that_drops_it() -> None:
    asked = Asked(q="助学", filters=Filters(level=("town",), year=("..2012",)))
    assert [(chip.label, chip.href) for chip in chips(asked, link=address)] == [
        ("层级：乡镇", "/search?q=%E5%8A%A9%E5%AD%A6&year=..2012"),
        ("年份：2012年以前", "/search?q=%E5%8A%A9%E5%AD%A6&level=town"),
    ]
