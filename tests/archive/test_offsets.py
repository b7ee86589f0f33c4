"""Where made text stands in its origin: runs, replacements, composition, the compact form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.models import Span
from archive.offsets import OffsetMap

Edit = tuple[int, int, str]


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, str, OffsetMap]:
    """A text, the text after some edits, and the map between them."""
    text = draw(st.text("一二三四五六七八", max_size=40))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=12)))
    edits: list[Edit] = [
        (start, end, draw(st.text("XYZ", max_size=4))) for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    made, done = "", 0
    for start, end, replacement in edits:
        made += text[done:start] + replacement
        done = end
    made += text[done:]
    return text, made, OffsetMap.from_edits(len(text), ((s, e, len(r)) for s, e, r in edits))


def test_an_identity_maps_every_span_to_itself() -> None:
    assert OffsetMap.identity(9).to_raw(2, 5) == Span(2, 5)


@pytest.mark.parametrize(
    ("edits", "span", "raw"),
    [
        pytest.param([(2, 4, 0)], (0, 2), Span(0, 2), id="before a deletion"),
        pytest.param([(2, 4, 0)], (2, 4), Span(4, 6), id="after a deletion"),
        pytest.param([(2, 4, 0)], (1, 3), Span(1, 5), id="across a deletion"),
        pytest.param([(3, 3, 2)], (3, 5), Span(3, 3), id="an insertion alone"),
        pytest.param([(3, 3, 2)], (2, 6), Span(2, 4), id="across an insertion"),
        pytest.param([(2, 6, 1)], (2, 3), Span(2, 6), id="a replacement whole"),
        pytest.param([(2, 6, 3)], (3, 4), Span(2, 6), id="a part of a replacement covers it whole"),
        pytest.param([(2, 6, 4)], (3, 4), Span(3, 4), id="a replacement of the same length goes by character"),
        pytest.param([(0, 3, 0)], (0, 2), Span(3, 5), id="a deletion at the start"),
        pytest.param([(7, 10, 0)], (5, 7), Span(5, 7), id="a deletion at the end"),
        pytest.param([(0, 10, 2)], (1, 2), Span(0, 10), id="everything replaced"),
        pytest.param([(0, 2, 3)], (0, 1), Span(0, 2), id="a replacement at the start"),
        pytest.param([(4, 6, 0)], (4, 4), Span(6, 6), id="an empty span"),
        pytest.param([(7, 10, 0)], (7, 7), Span(10, 10), id="an empty span at the end"),
    ],
)
def test_a_span_leads_back_to_what_it_was_made_from(edits: list[tuple[int, int, int]], span: Edit, raw: Span) -> None:
    assert OffsetMap.from_edits(10, edits).to_raw(*span[:2]) == raw


@pytest.mark.parametrize(
    "edits", [[(2, 5, 0), (4, 6, 0)], [(3, 2, 0)], [(8, 11, 0)]], ids=["overlap", "turned", "outside"]
)
def test_edits_that_cannot_be_are_refused(edits: list[tuple[int, int, int]]) -> None:
    with pytest.raises(ValueError, match="overlaps or leaves"):
        OffsetMap.from_edits(10, edits)


@pytest.mark.parametrize("span", [(-1, 2), (3, 2), (0, 11)], ids=["negative", "turned", "too far"])
def test_a_span_outside_the_text_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="lies outside"):
        OffsetMap.identity(10).to_raw(*span)


def test_maps_that_do_not_meet_are_refused() -> None:
    with pytest.raises(ValueError, match="do not meet"):
        OffsetMap.identity(3).compose(OffsetMap.identity(4))


def test_a_composed_map_leads_through_both_edits() -> None:
    first = OffsetMap.from_edits(10, [(2, 4, 0), (6, 7, 3)])
    second = OffsetMap.from_edits(first.size, [(0, 1, 0), (4, 6, 1)])
    assert second.compose(first).to_raw(0, second.size) == Span(1, 10)


@given(edited())
def test_untouched_characters_are_the_same_in_the_origin(case: tuple[str, str, OffsetMap]) -> None:
    text, made, offsets = case
    for start, end, origin in offsets.runs():
        plain = [(a, b) for a, b in zip(made[start:end], text[origin:], strict=False) if a not in "XYZ"]
        assert all(a == b for a, b in plain)


@given(edited(), st.data())
def test_every_span_leads_into_the_origin_and_none_goes_back(
    case: tuple[str, str, OffsetMap], data: st.DataObject
) -> None:
    text, made, offsets = case
    start = data.draw(st.integers(0, len(made)))
    end = data.draw(st.integers(start, len(made)))
    later = data.draw(st.integers(end, len(made)))
    raw = offsets.to_raw(start, end)
    assert 0 <= raw.start <= raw.end <= len(text)
    assert offsets.to_raw(end, later).end >= raw.end or end == later
    assert offsets.to_raw(end, end).start >= raw.start


@given(edited())
def test_the_compact_form_keeps_the_map(case: tuple[str, str, OffsetMap]) -> None:
    assert OffsetMap.from_bytes(case[2].to_bytes()) == case[2]


@given(edited())
def test_composing_with_the_identity_changes_nothing(case: tuple[str, str, OffsetMap]) -> None:
    text, made, offsets = case
    assert offsets.compose(OffsetMap.identity(len(text))) == offsets
    assert OffsetMap.identity(len(made)).compose(offsets) == offsets


def test_the_compact_form_of_a_long_text_is_small() -> None:
    offsets = OffsetMap.from_edits(100_000, [(place, place + 5, 0) for place in range(0, 100_000, 100)])
    assert len(offsets.to_bytes()) < 3_000
