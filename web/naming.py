"""Tells texts that may name a person: what is offered to everybody who types must name none.

A name is looked for between the words of a text, not in names of places or words of the lexicon.  Where it is doubtful
the text counts as naming somebody: one suggestion fewer harms nobody.
"""

from __future__ import annotations

from functools import lru_cache

from archive import gazetteer
from archive.vocabulary.offering import wordy_surnames
from archive.vocabulary.people import people
from index.folding import fold
from web.words import analyzer

MOST_PIECES = 3  # 王, 建, 国: of a name that no dictionary holds
SHORTEST, LONGEST = 2, 4  # characters of a name


@lru_cache(maxsize=20_000)
def names_somebody(text: str) -> bool:
    """Tells whether a title, heading or phrase may hold a person's name."""
    folded = fold(text)
    places = [(hit.start, hit.end) for hit in gazetteer.find(folded)]
    cuts = analyzer().boundaries(folded)
    for number, start in enumerate(cuts[:-1]):
        for end in cuts[number + 1 : number + 1 + MOST_PIECES]:
            inside = any(first < end and start < last for first, last in places)
            if not inside and _is_name(folded[start:end], cuts[number + 1] - start):
                return True
    return False


def _is_name(written: str, first: int) -> bool:
    """Tells whether words in a row make a name; ``first`` is the length of the first of them."""
    known = people()
    if not SHORTEST <= len(written) <= LONGEST or written in _words() or not known.is_name(written):
        return False
    if known.is_plain(written):
        return True
    parted = first == 1 and len(written) > SHORTEST and written[0] not in wordy_surnames()
    return parted and known.is_sure(written)


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    return frozenset(analyzer().vocabulary)
