"""Charts are measured right: lengths follow counts, empty years keep their place."""

from web.charts import YearCount, bars, columns, tile_grid
from web.provinces import TILES


def test_no_years_make_no_columns() -> None:
    assert columns([]) == ()


def test_a_year_without_summaries_keeps_its_place() -> None:
    drawn = columns([YearCount(2009, 2, 0, "/a"), YearCount(2011, 0, 4, "/b")], height=100)
    assert [(each.year, each.explicit_height, each.inferred_height) for each in drawn] == [
        (2009, 50.0, 0.0), (2010, 0.0, 0.0), (2011, 0.0, 100.0),
    ]  # fmt: skip


def test_inferred_years_stand_on_top_of_stated_ones() -> None:
    [drawn] = columns([YearCount(2009, 3, 1, "/a")], height=100)
    assert drawn.explicit_y == 25.0
    assert drawn.inferred_y == 0.0
    assert drawn.title == "2009年：原文写明3篇，推定1篇"


def test_many_years_are_labelled_every_fifth() -> None:
    drawn = columns([YearCount(2003, 1, 0, ""), YearCount(2016, 1, 0, "")])
    assert [each.year for each in drawn if each.labelled] == [2005, 2010, 2015]


def test_bars_are_measured_against_the_longest() -> None:
    assert [(bar.label, bar.share) for bar in bars([("a", 4, ""), ("b", 1, "")])] == [("a", "100.0%"), ("b", "25.0%")]
    assert bars([("a", 0, "")])[0].share == "0.0%"
    assert bars([]) == ()


def test_the_grid_holds_every_province_once_and_shades_by_share() -> None:
    grid = tile_grid({"44": 8, "32": 1}, links={"44": "/gd", "32": "/js"})
    tiles = {tile.code: tile for line in grid.lines for tile in line if tile}
    assert len(tiles) == len(TILES) == 34
    assert (tiles["44"].shade, tiles["44"].href) == (4, "/gd")
    assert tiles["32"].shade == 1
    assert (tiles["65"].shade, tiles["65"].href) == (0, None)
