"""Cleans a file's raw text in an ordered tuple of small steps and keeps every change's place in the raw text.

The order is that of the domain report, section 0.1: shifted bytes first, since their repair needs what the later
steps take away; numbers of viewers before joining; substitutions last, on whole sentences.  A step reads a text and
returns ``Changes``; only the composer here applies them.
"""

from __future__ import annotations

from dataclasses import dataclass

from archive.cleaning import (
    brackets,
    breaks,
    chrome,
    digits,
    editorial,
    entities,
    harvesting,
    marks,
    pages,
    pinyin,
    promos,
    quotes,
    scripts,
    shift,
    substitution,
    width,
    wraps,
)
from archive.cleaning.edits import NOTHING, Edit, Step, apply
from archive.cleaning.script import simplify
from archive.models import Harvest, Repair
from archive.offsets import OffsetMap

STEPS: tuple[Step, ...] = (
    Step("line_ends", width.line_ends),
    Step("byte_shift", shift.repair),
    Step("entities", entities.write_out),
    Step("scripts", scripts.remove),
    Step("pinyin", pinyin.strip),
    Step("simplified", simplify),
    Step("copy_marks", marks.remove),
    Step("harvest", harvesting.read),
    Step("chrome", chrome.remove),
    Step("editorial", editorial.remove),
    Step("elisions", promos.elisions),
    Step("promos", promos.remove),
    Step("page_marks", pages.page_marks),
    Step("injected_numbers", pages.injected_numbers),
    Step("hard_wraps", wraps.join),
    Step("wrapped_words", wraps.spaces),
    Step("question_marks", quotes.question_marks),
    Step("numbers", digits.repair),
    Step("full_width", width.marks),
    Step("paragraphs", breaks.paragraphs),
    Step("titles", breaks.titles),
    Step("spacing", width.spacing),
    Step("closers", quotes.closers),
    Step("brackets", brackets.restore),
    Step("deletions", substitution.restore),
    Step("substitutions", substitution.undo),
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A cleaned text: simplified, a paragraph a line; ``offsets`` lead back to the raw text."""

    text: str
    offsets: OffsetMap
    repairs: tuple[Repair, ...]
    harvest: Harvest


def clean(raw: str, harvest: Harvest) -> Cleaned:
    """Returns the cleaned text of a file with the way back to the raw one, in order of the raw text."""
    text, offsets = raw, OffsetMap.identity(len(raw))
    repairs: list[Repair] = []
    for step in STEPS:
        changes = step.read(text)
        if changes is NOTHING:
            continue
        harvest = harvesting.merge(harvest, changes.harvest) if changes.harvest else harvest
        text = changes.aligned if changes.aligned is not None else text
        repairs += (_repair(raw, offsets, edit) for edit in (*changes.notes, *changes.edits) if edit.kind)
        if changes.edits:
            text, made = apply(text, changes.edits)
            offsets = made.compose(offsets)
    return Cleaned(
        text, offsets, tuple(sorted(repairs, key=lambda repair: (repair.span.start, repair.span.end))), harvest
    )


def _repair(raw: str, offsets: OffsetMap, edit: Edit) -> Repair:
    span = offsets.to_raw(edit.start, edit.end)
    return Repair(edit.kind, span, raw[span.start : span.end], edit.replacement, edit.confidence, edit.exact)


__all__ = ["STEPS", "Cleaned", "clean"]
