"""Tells texts that may name a person: what is offered to everybody who types must name none.

A name is looked for between the words of a text.  Where it is doubtful the text counts as naming somebody: one
suggestion fewer harms nobody.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from archive import gazetteer
from archive.gazetteer import NameKind
from archive.vocabulary.offering import naming
from archive.vocabulary.people import people
from index.folding import fold
from web.words import analyzer

MOST_PIECES = 3  # 王, 建, 国: of a name that no dictionary holds
SHORTEST, LONGEST = 2, 4  # characters of a name


@lru_cache(maxsize=20_000)
def names_somebody(text: str) -> bool:
    """Tells whether a title, heading or phrase may hold a person's name."""
    forms = {unicodedata.normalize("NFKC", text), fold(text)}  # folding makes 沉 of 沈, but is the one that knows 張
    return any(_is_name(form, *window) for form in forms for window in _windows(form))


def _windows(folded: str) -> Iterator[tuple[int, int, int]]:
    """Yields words in a row that are no place or part of one, with where the first of them ends."""
    hits = [(hit.start, hit.end, hit.kind) for hit in gazetteer.find(folded)]
    cuts = analyzer().boundaries(folded)
    for number, start in enumerate(cuts[:-1]):
        for end in cuts[number + 1 : number + 1 + MOST_PIECES]:
            if not any(_hides(hit, start, end) for hit in hits):
                yield start, end, cuts[number + 1]


def _hides(hit: tuple[int, int, NameKind], start: int, end: int) -> bool:
    """Tells whether a place takes words away: its full name all that it touches, for 冯秀英 is not of 秀英(区)."""
    first, last, kind = hit
    inside = first <= start and end <= last
    return inside or (kind is NameKind.FULL and first < end and start < last)


def _is_name(folded: str, start: int, end: int, first: int) -> bool:
    known, cues = people(), naming()
    written = folded[start:end]
    if not SHORTEST <= len(written) <= LONGEST or written in _words() or not known.is_name(written):
        return False
    if known.is_plain(written):
        return True
    called = cues.before.search(folded[:start]) or cues.after.match(folded, end)
    parted = first == start + 1 and len(written) > SHORTEST and written[0] not in cues.wordy_surnames
    return bool(called or parted) and known.is_sure(written)


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    return frozenset(analyzer().vocabulary)
