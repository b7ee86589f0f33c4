"""What became of a stretch of the raw text is found in the cleaned one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.models import Span
from archive.offsets import OffsetMap
from web.positions import Positions

# origin 甲乙丙丁戊己庚: 乙 becomes XYZ, 丁 goes, W comes in before 己
MADE = "甲XYZ丙戊W己庚"
MAP = OffsetMap.from_edits(7, [(1, 2, 3), (3, 4, 0), (5, 5, 1)])


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (0, 1, "甲"), (1, 2, "XYZ"), (0, 2, "甲XYZ"), (2, 3, "丙"), (3, 4, ""), (2, 5, "丙戊"), (5, 5, "W"),
        (5, 6, "己"), (4, 6, "戊W己"), (6, 6, ""), (6, 7, "庚"), (7, 7, ""), (0, 0, ""), (0, 7, MADE),
    ],
)  # fmt: skip
def test_each_stretch_is_found_where_it_went(start: int, end: int, words: str) -> None:
    found = Positions(MAP).made(Span(start, end))
    assert MADE[found.start : found.end] == words


def test_what_was_taken_out_leaves_its_place() -> None:
    assert Positions(MAP).made(Span(3, 4)) == Span(5, 5)


def test_nothing_is_left_of_a_text_that_was_taken_out_whole() -> None:
    positions = Positions(OffsetMap.from_edits(3, [(0, 3, 0)]))
    assert positions.made(Span(0, 3)) == Span(0, 0)
    assert positions.made(Span(1, 1)) == Span(0, 0)


def test_what_was_put_before_the_first_character_is_found() -> None:
    assert Positions(OffsetMap.from_edits(2, [(0, 0, 2)])).made(Span(0, 0)) == Span(0, 2)


def test_what_was_put_behind_the_last_character_is_found() -> None:
    assert Positions(OffsetMap.from_edits(2, [(2, 2, 2)])).made(Span(2, 2)) == Span(2, 4)


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3), st.integers(0, 4)), max_size=6), st.data())
def test_the_way_there_and_back_covers_the_stretch(steps: list[tuple[int, int, int]], data: st.DataObject) -> None:
    edits, place = [], 0
    for skipped, gone, put in steps:
        edits.append((place + skipped, place + skipped + gone, put))
        place += skipped + gone + 1
    offsets = OffsetMap.from_edits(place + 2, edits)
    start = data.draw(st.integers(0, place + 1))
    end = data.draw(st.integers(start + 1, place + 2))
    made = Positions(offsets).made(Span(start, end))
    assert 0 <= made.start <= made.end <= offsets.size
    if made.start < made.end:
        back = offsets.to_raw(made.start, made.end)
        assert back.start <= end
        assert start <= back.end
