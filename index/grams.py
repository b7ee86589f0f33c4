"""Cuts folded text into pairs of characters, so that an engine of terms and positions answers "contains" exactly.

A text becomes its overlapping pairs in order, then its distinct single characters.  A needle of two or more characters
is a phrase of pairs, one of a single character a term.  A line break is a character like any other, so nothing is found
across it unless it is typed.
"""

from __future__ import annotations

import numpy as np

# Noncharacters of Unicode: index.folding lets none of them through.
_SIGNS = str.maketrans({"\n": "\ufdd0", " ": "\ufdd1"})


def text_terms(folded: str) -> str:
    """Returns the terms of a folded text, parted by spaces; a pair's position is that of its first character."""
    characters = np.frombuffer(folded.encode("utf-32-le"), dtype="<u4").copy()
    for sign, marker in _SIGNS.items():
        characters[characters == sign] = ord(marker)
    distinct = np.unique(characters)
    pairs = max(len(characters) - 1, 0)
    terms = np.full(3 * pairs + 2 * len(distinct), ord(" "), dtype="<u4")
    terms[0 : 3 * pairs : 3] = characters[:pairs]
    terms[1 : 3 * pairs : 3] = characters[1:]
    terms[3 * pairs :: 2] = distinct
    return terms.tobytes().decode("utf-32-le").rstrip(" ")


def needle_terms(needle: str) -> tuple[tuple[int, str], ...]:
    """Returns the fewest terms, with their positions, that stand so in a text exactly if it contains the needle."""
    marked = needle.translate(_SIGNS)
    if len(marked) < 2:
        return ((0, marked),)
    last = len(marked) - 2
    starts = [*range(0, last, 2), last]
    return tuple((start, marked[start : start + 2]) for start in starts)


def adjacent_terms(needle: str) -> tuple[str, ...]:
    """Returns the terms of a needle with none left out, for engines whose phrases know no gaps."""
    marked = needle.translate(_SIGNS)
    if len(marked) < 2:
        return (marked,)
    return tuple(marked[start : start + 2] for start in range(len(marked) - 1))
