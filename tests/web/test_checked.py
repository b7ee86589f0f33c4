"""The last self-check is kept as numbers and read back; what cannot be read counts as none."""

from pathlib import Path

import pytest

from index.sampling import KINDS, LENGTHS
from index.selfcheck import Cell, Missed, Recall
from web.checked import FILE, KIND_NAMES, LENGTH_NAMES, Checked, Tally, keep, last, tally

CELLS = (Cell("han", (1, 1), 5, 4), Cell("han", (9, 20), 2, 2), Cell("year", (5, 8), 1, 0))
CHECKED = Checked("2026-11-20T08:00:00Z", 7, (Tally("tantivy", CELLS), Tally("whoosh", ())))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "index").mkdir()
    return tmp_path


def test_a_check_is_read_as_it_was_kept(data: Path) -> None:
    keep(data, CHECKED)
    assert last(data) == CHECKED
    assert [path.name for path in (data / "index").iterdir()] == [FILE]


def test_the_newest_check_takes_the_place_of_the_last(data: Path) -> None:
    keep(data, CHECKED)
    keep(data, Checked("2026-11-21T08:00:00Z", 8, ()))
    assert last(data) == Checked("2026-11-21T08:00:00Z", 8, ())


def test_what_was_typed_is_not_kept(data: Path) -> None:
    recall = Recall("tantivy", CELLS, (Missed("张三丰", "han", "a-1", 0),))
    keep(data, Checked("2026-11-20T08:00:00Z", 7, (tally(recall),)))
    assert "张三丰" not in (data / "index" / FILE).read_text(encoding="utf-8")
    assert last(data) == Checked("2026-11-20T08:00:00Z", 7, (Tally("tantivy", CELLS),))


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "null", '{"at": "x", "revision": "y", "engines": []}', '{"at": "x", "revision": 1, "engines": [3]}',
     '{"at": "x", "revision": 1, "engines": [{"engine": "e", "cells": [{"lengths": [1]}]}]}'],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_no_check(content: str, data: Path) -> None:
    (data / "index" / FILE).write_text(content, encoding="utf-8")
    assert last(data) is None


def test_no_file_is_no_check(tmp_path: Path) -> None:
    assert last(tmp_path) is None


def test_where_nothing_can_be_kept_the_last_check_stays(data: Path) -> None:
    keep(data, CHECKED)
    with pytest.raises(TypeError):
        keep(data, Checked("now", 8, (Tally("tantivy", (Cell("han", (1, 1), object(), 0),)),)))  # type: ignore[arg-type]
    assert last(data) == CHECKED
    assert [path.name for path in (data / "index").iterdir()] == [FILE]


def test_a_tally_counts_by_kind_and_length() -> None:
    held = CHECKED.tallies[0]
    assert (held.asked, held.found) == (8, 6)
    assert held.cell("han", None) == (6, 7)
    assert held.cell("han", (1, 1)) == (4, 5)
    assert held.cell("latin", None) == (0, 0)


def test_every_kind_and_length_has_a_name() -> None:
    assert set(KIND_NAMES) == set(KINDS)
    assert set(LENGTH_NAMES) == set(LENGTHS)
    assert LENGTH_NAMES[3, 4] == "3—4字"
