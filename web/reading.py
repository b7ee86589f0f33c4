"""A summary's text laid out for reading: paragraphs and headings cut into runs that carry their marks.

Nothing here is HTML; a template draws the runs and escapes their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from archive.models import Section, Span

GAP = re.compile(r"⟦([^⟧\n]{0,12})⟧")
MASK = re.compile(
    r"20(?:[xX×*_＊]{1,2}|[012][xX×*_＊])(?=年)"  # 20xx年 201*年
    r"|[xX×Ｘ]{2,}|[*＊]{2,}|_{2,}|某某?(?=[省市县区镇乡街村厂]|公司|同志)"
    r"|(?<![A-Za-z0-9])[xX×*＊](?=[省市县区镇乡街村厂年月人名家元万])"
)
MASKED = "流传的文本在此盖住了名称或数字"
TRAILING = "。．.：:；;，, 　"  # what stands between a heading and its text on one line


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to show over a span of the text, by kind: a hit, evidence, a mask, a gap, a repair, a folded list.

    An empty span marks a point: the place where something was taken out.
    """

    kind: str
    start: int
    end: int
    anchor: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Words that share the same marks; ``anchors`` are those of the marks that begin here."""

    text: str
    kinds: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph (depth 0) or one heading with its section's position."""

    depth: int
    runs: tuple[Run, ...]
    section: int | None = None


def damage(text: str) -> tuple[Mark, ...]:
    """Returns a mark for every mask and every known gap that is visible in the text."""
    gaps = [
        Mark("gap", found.start(), found.end(), f"g{number}", _gap_note(found[1]))
        for number, found in enumerate(GAP.finditer(text), start=1)
    ]
    masks = [Mark("mask", found.start(), found.end(), note=MASKED) for found in MASK.finditer(text)]
    return tuple(sorted(gaps + masks, key=lambda mark: mark.start))


def _gap_note(words: str) -> str:
    """Returns the remark on a gap, or on words that cleaning put where a site had cut some out."""
    if words.startswith("?") or not words:
        return "此处的字已损坏，认不出来"
    if not words.startswith("缺"):
        return "原文此处被删，这几个字是系统推补的"
    count = f"{words[1:-1]}个字" if words[1:-1].isdecimal() else "若干字"
    return f"收到的文件在此处缺{count}，无从补出"


def blocks(text: str, marks: Iterable[Mark], *, sections: Sequence[Section] = ()) -> tuple[Block, ...]:
    """Returns the text as paragraphs and headings in reading order; no word is lost but the line breaks."""
    runs = _Runs(text, tuple(marks))
    laid = (
        Block(depth, runs.between(span), section)
        for span, depth, section in _outline(text, sections)
        if text[span.start : span.end].strip()
    )
    return tuple(laid)


def flow(text: str, marks: Iterable[Mark]) -> tuple[Run, ...]:
    """Returns the text as one stretch of runs, line breaks kept."""
    return _Runs(text, tuple(marks)).between(Span(0, len(text)))


def _outline(text: str, sections: Sequence[Section]) -> Iterator[tuple[Span, int, int | None]]:
    """Yields the spans of paragraphs and headings; a heading may stand in the middle of a line."""
    place = 0
    for section in sorted(sections, key=lambda each: each.heading_span.start):
        start, end = _heading(text, section)
        if start < place or start == end:
            continue
        yield from ((span, 0, None) for span in _lines(text, place, start))
        yield Span(start, end), section.depth, section.position
        place = end
    yield from ((span, 0, None) for span in _lines(text, place, len(text)))


def _heading(text: str, section: Section) -> tuple[int, int]:
    """Returns the heading with its number and the punctuation that closes it."""
    start, end = section.heading_span.start, section.heading_span.end
    number = section.number
    if number and not text.startswith(number, start) and text[:start].endswith(number):
        start -= len(number)
    while end < len(text) and end < section.span.start and text[end] in TRAILING:
        end += 1
    return start, end


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    place = start
    for line in text[start:end].split("\n"):
        yield Span(place, place + len(line))
        place += len(line) + 1


class _Runs:
    """Cuts spans of a text at every border of a mark."""

    def __init__(self, text: str, marks: tuple[Mark, ...]) -> None:
        self._text = text
        self._marks = marks
        self._unanchored = {mark.anchor for mark in marks if mark.anchor}

    def between(self, span: Span) -> tuple[Run, ...]:
        """Returns the runs of one span."""
        inside = [mark for mark in self._marks if mark.start < span.end and span.start < mark.end]
        points = [mark for mark in self._marks if span.start <= mark.start == mark.end <= span.end]
        borders = {span.start, span.end}
        for mark in (*inside, *points):
            borders.update((max(mark.start, span.start), min(mark.end, span.end)))
        return tuple(self._cut(sorted(borders), inside, points))

    def _cut(self, borders: Sequence[int], inside: Sequence[Mark], points: Sequence[Mark]) -> Iterator[Run]:
        """Yields the runs between borders, at each border first the points that lie there and are not yet told."""
        for start, end in pairwise((*borders, borders[-1])):
            for mark in points:
                if mark.start == start and mark.anchor in self._unanchored:
                    self._unanchored.discard(mark.anchor)
                    yield Run("", (mark.kind,), (mark.anchor or "",), mark.note)
            if start < end:
                yield self._run(start, end, inside)

    def _run(self, start: int, end: int, inside: Sequence[Mark]) -> Run:
        over = [mark for mark in inside if mark.start <= start and end <= mark.end and mark.start < mark.end]
        kinds = tuple(dict.fromkeys(mark.kind for mark in over))
        anchors = tuple(mark.anchor for mark in over if mark.anchor and mark.anchor in self._unanchored)
        self._unanchored.difference_update(anchors)
        note = next((mark.note for mark in over if mark.note), None)
        return Run(self._text[start:end], kinds, anchors, note)
