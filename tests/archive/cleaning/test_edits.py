"""Applying edits and choosing between those that overlap."""

from __future__ import annotations

import re

from archive.cleaning.edits import Edit, apply, lines, ordered, swap
from archive.models import Span


def test_edits_are_applied_and_mapped() -> None:
    text, offsets = apply("工会上半年总结", (Edit(2, 5, ""), Edit(7, 7, "。")))
    assert text == "工会总结。"
    assert offsets.to_raw(2, 4) == Span(5, 7)


def test_of_overlapping_edits_the_first_then_the_longer_stays() -> None:
    edits = ordered([Edit(4, 6, ""), Edit(0, 2, "a"), Edit(0, 3, "b"), Edit(2, 5, "c"), Edit(3, 4, "d")])
    assert edits == (Edit(0, 3, "b"), Edit(3, 4, "d"), Edit(4, 6, ""))


def test_an_insertion_at_the_same_place_is_made_once() -> None:
    assert ordered([Edit(2, 2, "”"), Edit(2, 2, "”")]) == (Edit(2, 2, "”"),)


def test_swap_yields_an_edit_for_every_match() -> None:
    assert list(swap(re.compile("x"), "axbx", "", kind="G")) == [Edit(1, 2, "", "G"), Edit(3, 4, "", "G")]


def test_lines_know_their_place() -> None:
    assert list(lines("一\n\n二三")) == [(0, "一"), (2, ""), (3, "二三")]
