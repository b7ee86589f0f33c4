"""Decides which marks are boundaries: one family, numbers that rise by one, and enough text behind each.

Rules of union-summaries.md 2.3.  A table of contents is a run of marks without text between them; a heading printed
twice is one mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

import numpy as np
from numpy.typing import NDArray

from archive.splitting.headings import Family, Mark
from archive.splitting.words import narrow, words

SHORTEST_PIECE = 150  # Han characters; less is an entry of a table of contents
SHORTEST_LAST = 60  # the last piece may be cut off
SHORTEST_REPEAT = 40  # two headings of one number nearer than this are one heading printed twice
ALIKE = 0.8  # stems of one family differ in at most a fifth
MOST_MARKS = 300  # a page with more is a list of links
_HAN_FIRST, _HAN_LAST = 0x3400, 0x9FFF
_PROMISE = re.compile(r"(?:\d{1,3}|[一二三四五六七八九十两几多]{1,3})\s*篇|[(]\s*\d{1,2}\s*[)]\s*$")
_YEAR = re.compile(r"^(?:(?:19|20)?[\dxX*×_]{2}[\dxX*×_]{0,2}年度?|(?:19|20)\d\d)")
_FRINGE = re.compile(r"[(【\[].*$|\.(?:docx?|txt|pdf|html?)$|[-_—|].*$|[\s\W_]+|\d+$")


@dataclass(frozen=True, slots=True)
class Measure:
    """Counts the Han characters between two offsets of a text."""

    counts: NDArray[np.uint32]  # of Han characters before each offset

    @classmethod
    def of(cls, text: str) -> Measure:
        """Returns the measure of a text."""
        points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        counts = np.zeros(len(points) + 1, dtype=np.uint32)
        np.cumsum((points >= _HAN_FIRST) & (points <= _HAN_LAST), out=counts[1:])
        return cls(counts)

    def __call__(self, start: int, end: int) -> int:
        """Returns how many Han characters stand in the range."""
        return int(self.counts[end]) - int(self.counts[start]) if start < end else 0


def stem_of(title: str) -> str:
    """Returns a page's title without year, (N篇), 范文, numbers and punctuation: what its headings repeat."""
    plain = _YEAR.sub("", narrow(title).strip())
    plain = _PROMISE.sub("", plain)
    plain = words().site.sub("", plain)
    return _FRINGE.sub("", plain)


def alike(one: str, other: str) -> bool:
    """Tells whether two stems name the same thing."""
    a, b = stem_of(one), stem_of(other)
    return bool(a and b) and (a == b or SequenceMatcher(None, a, b, autojunk=False).ratio() >= ALIKE)


def promises(title: str | None) -> bool:
    """Tells whether a page's title announces several documents: (3篇), 精选二篇, (2)."""
    return bool(title and _PROMISE.search(narrow(title)))


def accept(marks: Sequence[Mark], measure: Measure, *, end: int, title: str | None) -> tuple[Mark, ...]:
    """Returns the headings that are boundaries, in order; empty if the page holds none.

    ``end`` is the length of the text, ``title`` the page's.
    """
    if len(marks) > MOST_MARKS:
        return ()
    groups = _groups(marks)
    chains = [_chain(_without_contents(_merged(group, measure), measure), measure, end=end) for group in groups]
    chains = [chain for chain in chains if _stands(chain, measure, title=title)]
    if not chains:
        return ()
    rank = list(Family)
    return max(chains, key=lambda chain: (len(chain), -rank.index(chain[0].family)))


def _groups(marks: Iterable[Mark]) -> list[list[Mark]]:
    """Marks of one family; stem forms also by stem, because two stems are two pages' worth of headings."""
    groups: list[list[Mark]] = []
    for mark in marks:
        home = next((group for group in groups if _akin(group[0], mark)), None)
        if home is None:
            groups.append([mark])
        else:
            home.append(mark)
    return groups


def _akin(first: Mark, mark: Mark) -> bool:
    if first.family is not mark.family:
        return False
    return first.family is not Family.STEM_NUMBER or alike(first.stem, mark.stem)


def _merged(marks: Sequence[Mark], measure: Measure) -> list[Mark]:
    """A heading printed twice becomes one that begins with the first and ends with the last."""
    merged: list[Mark] = []
    for mark in marks:
        last = merged[-1] if merged else None
        if last and last.number == mark.number and measure(last.end, mark.start) < SHORTEST_REPEAT:
            merged[-1] = replace(mark, start=last.start, title=mark.title or last.title, stem=mark.stem or last.stem)
        else:
            merged.append(mark)
    return merged


def _without_contents(marks: Sequence[Mark], measure: Measure) -> list[Mark]:
    """Drops runs of marks without text between them whose numbers come again: a table of contents."""
    kept = list(marks)
    for index, mark in enumerate(marks[:-1]):
        following = marks[index + 1]
        bare = measure(mark.end, following.start) < SHORTEST_PIECE
        again = any(later.number == mark.number for later in marks[index + 1 :])
        if (bare and again) or (following.number <= mark.number and _ends_contents(marks, index, measure)):
            kept.remove(mark)
    return kept


def _ends_contents(marks: Sequence[Mark], index: int, measure: Measure) -> bool:
    """Tells whether the mark closes a run that began without text: its last entry stands before the first piece."""
    if index == 0:
        return False
    before = marks[index - 1]
    mark = marks[index]
    return mark.number == before.number + 1 and measure(before.end, mark.start) < SHORTEST_PIECE


def _chain(marks: Sequence[Mark], measure: Measure, *, end: int) -> tuple[Mark, ...]:
    """Returns the longest series of rising numbers (one gap allowed) with a piece behind each mark."""
    best: list[dict[int, tuple[Mark, ...]]] = []
    for index, mark in enumerate(marks):
        here: dict[int, tuple[Mark, ...]] = {0: (mark,)}
        for earlier in range(index):
            step = mark.number - marks[earlier].number
            if step not in (1, 2) or measure(marks[earlier].end, mark.start) < SHORTEST_PIECE:
                continue
            for gaps, chain in best[earlier].items():
                now = gaps + (step == 2)
                if now <= 1 and len(chain) + 1 > len(here.get(now, ())):
                    here[now] = (*chain, mark)
        best.append(here)
    ended = [chain for found in best for chain in found.values() if measure(chain[-1].end, end) >= SHORTEST_LAST]
    return max(ended, key=len, default=())


def _stands(chain: Sequence[Mark], measure: Measure, *, title: str | None) -> bool:
    """Tells whether a series is enough: two, or one that the page announces."""
    if len(chain) != 1:
        return bool(chain)
    mark = chain[0]
    near_top = measure(0, mark.start) < SHORTEST_PIECE
    if mark.family in (Family.UNIT, Family.STEM_NUMBER, Family.INLINE):
        return near_top and (promises(title) or (bool(mark.stem) and title is not None and alike(mark.stem, title)))
    return near_top or promises(title)
