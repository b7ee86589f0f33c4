"""The first page's charts are made of true counts; what is not known is told apart."""

from index.engine import FacetValue
from web.pages.home import Overview, examples, overview


def made() -> Overview:
    return overview(
        explicit_years=[FacetValue("2011", 3)],
        years=[FacetValue("2011", 5), FacetValue("range", 4), FacetValue("unknown", 2)],
        levels=[FacetValue("unknown", 9), FacetValue("town", 2), FacetValue("street", 5)],
        topics=[FacetValue("assistance", 4)],
        regions=[FacetValue("32", 6), FacetValue("3209", 2), FacetValue("unknown", 5)],
    )


def test_stated_and_inferred_years_are_told_apart() -> None:
    [column] = made().years
    assert (column.explicit, column.inferred, column.href) == (3, 2, "/search?year=2011")


def test_what_is_not_known_is_counted_openly() -> None:
    assert (made().spread, made().undated, made().placeless) == (4, 2, 5)


def test_the_unknown_level_stands_last() -> None:
    assert [bar.label for bar in made().levels] == ["街道", "乡镇", "层级不详"]


def test_only_provinces_are_tiles() -> None:
    assert made().province_count == 1
    assert sum(tile.count for line in made().provinces.lines for tile in line if tile) == 6


def test_examples_are_searches() -> None:
    assert all(each.href.startswith("/search?q=") for each in examples())
