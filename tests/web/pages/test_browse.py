"""Browsing: counts of a place and of what lies below it; what is not known stands apart."""

from archive import gazetteer
from index.engine import FacetValue
from web.pages.browse import list_page, region_page

COUNTS = {"32": 9, "3209": 5, "320924": 4, "44": 1}


def test_the_country_lists_provinces_and_counts_the_unknown_apart() -> None:
    page = region_page(None, COUNTS, unknown=3, masked=2, total=13)
    assert [(each.label, each.count, each.open_href) for each in page.branches] == [
        ("江苏省", 9, "/browse/region/32"), ("广东省", 1, "/browse/region/44"),
    ]  # fmt: skip
    assert (page.count, page.unknown, page.masked, page.itself) == (13, 3, 2, 0)
    assert "浙江省" in page.missing


def test_a_province_says_how_many_go_no_further() -> None:
    page = region_page("32", COUNTS, unknown=3, masked=2, total=13)
    assert (page.name, page.count, page.itself, page.unknown) == ("江苏省", 9, 4, 0)
    assert [each.label for each in page.branches] == ["盐城市"]
    assert page.href == "/search?region=32"


def test_a_county_shows_the_way_back_up() -> None:
    page = region_page("320924", COUNTS, unknown=0, masked=0, total=13)
    assert [(crumb.label, crumb.open_href) for crumb in page.crumbs] == [
        ("江苏省", "/browse/region/32"), ("盐城市", "/browse/region/3209"),
    ]  # fmt: skip


def test_a_town_leads_straight_to_its_summaries() -> None:
    town = gazetteer.children("320924")[0]
    page = region_page("320924", {**COUNTS, town.code: 2}, unknown=0, masked=0, total=13)
    assert (page.branches[0].open_href, page.branches[0].href) == (None, f"/search?region={town.code}")


def test_a_list_tells_the_unknown_apart() -> None:
    page = list_page("level", [FacetValue("town", 3), FacetValue("unknown", 2)])
    assert [(bar.label, bar.count) for bar in page.bars] == [("乡镇", 3)]
    assert [(each.label, each.count, each.href) for each in page.apart] == [("层级不详", 2, "/search?level=unknown")]
    assert page.columns == ()


def test_years_are_drawn_as_columns_too() -> None:
    page = list_page("year", [FacetValue("2011", 3), FacetValue("range", 1)], explicit_years=[FacetValue("2011", 1)])
    assert [(column.explicit, column.inferred) for column in page.columns] == [(1, 2)]
    assert [each.label for each in page.apart] == ["跨几年的范围"]
