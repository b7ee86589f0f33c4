"""The tile grid knows exactly the provinces of the gazetteer, one place each."""

from archive import gazetteer
from web.provinces import GRID_COLUMNS, GRID_ROWS, TILES


def test_every_province_of_the_gazetteer_has_a_tile() -> None:
    assert {division.code for division in gazetteer.provinces()} <= {code for code, *_ in TILES}


def test_no_two_provinces_share_a_place() -> None:
    places = {(column, row) for _, _, column, row in TILES}
    assert len(places) == len(TILES)
    assert all(column < GRID_COLUMNS and row < GRID_ROWS for column, row in places)


def test_short_names_begin_the_official_ones() -> None:
    official = {division.code: division.name for division in gazetteer.provinces()}
    assert [name for code, name, *_ in TILES if code in official and not official[code].startswith(name)] == []
