"""Shows where a text holds what was looked for: runs of the original characters, marked or not.

One highlighter for all engines: it looks for the needles of the plan itself, so both scripts and all widths are marked,
and a run of letters or digits is marked whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.analysis import Analyzer
from index.folding import Folded, fold_with_origin
from index.plan import Widening, plan
from index.query import Query

LENGTH = 120  # characters of a snippet, more or less: it ends at the end of a clause or word
_LEAD = 24  # characters shown before the first match
_MOST_MATCHES = 400
_LATIN = re.compile(r"[0-9a-z\u00df-\u024f\u0370-\u052f]")
_CLAUSE_END = "。！？；，、：;!?\n"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of the original text that are all marked or all not."""

    text: str
    match: bool


@dataclass(frozen=True, slots=True)
class Snippet:
    """The best part of a text; ``start`` is its offset, the ends tell whether something was cut there."""

    runs: tuple[Run, ...]
    start: int
    cut_before: bool
    cut_after: bool

    @property
    def text(self) -> str:
        """Returns the characters without marks."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Match:
    """One place of the original text that is marked, and the needle that stands there."""

    start: int
    end: int
    needle: str


def needles(query: Query, analyzer: Analyzer, *, widening: Widening | None = None) -> tuple[str, ...]:
    """Returns what is marked for a query, longest first."""
    return plan(query, analyzer, widening=widening).needles


def matches(text: str, wanted: Sequence[str]) -> tuple[Match, ...]:
    """Returns the places to mark, in order, none over another; longer needles win."""
    folded = fold_with_origin(text)
    taken = bytearray(len(folded.text))
    found: list[Match] = []
    long_found = False
    for needle in sorted(set(wanted), key=lambda one: (-len(one), one)):
        if not needle or (len(needle) == 1 and long_found):
            continue  # beside longer words a single character would only sprinkle marks
        for start, end in _places(folded.text, needle):
            if len(found) < _MOST_MATCHES and not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found.append(_match(folded, start, end, needle))
                long_found = True
    return tuple(sorted(found, key=lambda match: match.start))


def _match(folded: Folded, start: int, end: int, needle: str) -> Match:
    first, behind = folded.original(start, end)
    return Match(first, behind, needle)


def _places(text: str, needle: str) -> Iterator[tuple[int, int]]:
    """Yields where the needle stands, widened over the letters and digits that it is part of."""
    position = text.find(needle)
    while position >= 0:
        start, end = position, position + len(needle)
        if _LATIN.match(needle):
            while start and _LATIN.match(text[start - 1]):
                start -= 1
        if _LATIN.match(needle[-1]):
            while end < len(text) and _LATIN.match(text[end]):
                end += 1
        yield start, end
        position = text.find(needle, end)


def highlight(text: str, wanted: Sequence[str]) -> tuple[Run, ...]:
    """Returns the whole text in runs."""
    return _runs(text, matches(text, wanted), 0, len(text))


def snippet(text: str, wanted: Sequence[str], analyzer: Analyzer, *, length: int = LENGTH) -> Snippet:
    """Returns the part of a text that holds most of the needles; its beginning if it holds none."""
    found = matches(text, wanted)
    first = _best(found, length)
    start = _start(text, first.start, analyzer) if first else 0
    end = _end(text, start, length, found, analyzer)
    return Snippet(_runs(text, found, start, end), start, start > 0, end < len(text))


def _best(found: Sequence[Match], length: int) -> Match | None:
    """Returns the match at which the best window begins: most different needles, by length; the earliest of equals."""

    def worth(place: int) -> int:
        window = {one.needle for one in found[place:] if one.end <= found[place].start + length - _LEAD}
        return sum(len(needle) for needle in window | {found[place].needle})

    return found[max(range(len(found)), key=lambda place: (worth(place), -place))] if found else None


def _start(text: str, match: int, analyzer: Analyzer) -> int:
    """Returns where the snippet begins: behind a clause's end if one is near, else between two words."""
    earliest = max(0, match - _LEAD)
    if earliest == 0:
        return 0
    for position in range(earliest, match):
        if text[position - 1] in _CLAUSE_END and not text[position].isspace():
            return position
    return _between_words(text, earliest, match, analyzer)


def _between_words(text: str, wanted: int, latest: int, analyzer: Analyzer) -> int:
    """Returns the first place at or behind ``wanted`` where no word is cut."""
    begin = max((text.rfind(sign, 0, wanted) for sign in _CLAUSE_END), default=-1) + 1
    begin = max(begin, wanted - 200)
    for place in analyzer.boundaries(text[begin : latest + 20]):
        if wanted <= begin + place <= latest:
            return begin + place
    return latest


def _end(text: str, start: int, length: int, found: Sequence[Match], analyzer: Analyzer) -> int:
    wanted = start + length
    if wanted >= len(text):
        return len(text)
    for position in range(wanted, min(wanted + _LEAD, len(text))):
        if text[position - 1] in _CLAUSE_END:
            return position
    end = _between_words(text, wanted, min(wanted + 12, len(text)), analyzer)
    return max([end, *(match.end for match in found if match.start < end)])


def _runs(text: str, found: Sequence[Match], start: int, end: int) -> tuple[Run, ...]:
    runs: list[Run] = []
    position = start
    for match in found:
        if match.start < start or match.end > end:
            continue
        if match.start > position:
            runs.append(Run(text[position : match.start], match=False))
        runs.append(Run(text[match.start : match.end], match=True))
        position = match.end
    if position < end:
        runs.append(Run(text[position:end], match=False))
    return tuple(runs)
