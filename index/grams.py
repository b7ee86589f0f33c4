"""Cuts folded text into pairs of characters, so that an engine of terms and positions answers "contains" exactly.

A text becomes its overlapping pairs, each with its position, and apart from them its distinct characters, without.
A needle of two or more characters is a phrase of pairs, one of a single character a term of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import numpy as np

WIDTH = 3  # characters that a pair takes in a line of pairs, with the space behind it
_BREAK, _MARKER = "\n", "\ufdd0"  # a noncharacter of Unicode: index.folding lets none of them through
_MOST_ASKED = 16  # pairs of a needle among which the rarest is looked for
_LONG = 100  # characters from which an array is quicker than a loop


def pairs(folded: str) -> str:
    """Returns the pairs of a folded text in order, parted by spaces: the one at character n begins at ``WIDTH * n``."""
    marked = folded.replace(_BREAK, _MARKER)
    if len(marked) < _LONG:
        return " ".join(map("".join, pairwise(marked)))
    characters = np.frombuffer(marked.encode("utf-32-le"), dtype="<u4")
    terms = np.full((len(characters) - 1, WIDTH), ord(" "), dtype="<u4")
    terms[:, 0] = characters[:-1]
    terms[:, 1] = characters[1:]
    return terms.tobytes().decode("utf-32-le")[:-1]


def singles(folded: str, *, mark: str) -> str:
    """Returns the terms of the distinct characters of a folded text, parted by spaces, behind a mark of one character.

    Line breaks are left out: they part what is listed, nobody looks for them.
    """
    if len(folded) < _LONG:
        joined = f" {mark}".join({*folded} - {_BREAK})
        return f"{mark}{joined}" if joined else ""
    ordered = np.sort(np.frombuffer(folded.encode("utf-32-le"), dtype="<u4"))
    distinct = ordered[np.concatenate(([True], ordered[1:] != ordered[:-1]))]
    terms = np.full((len(distinct), WIDTH), ord(" "), dtype="<u4")
    terms[:, 0] = ord(mark)
    terms[:, 1] = distinct
    made: str = terms[distinct != ord(_BREAK)].tobytes().decode("utf-32-le")
    return made[:-1]


def needle_terms(needle: str, *, held: Callable[[str], int] | None = None) -> tuple[tuple[int, str], ...]:
    """Returns a few pairs, with their positions, that stand so in a text exactly if it contains the needle.

    The needle has at least two characters.  They are the fewest that cover it and, where ``held`` tells how many texts
    hold a pair, the rarest one: an engine that begins with that one has little to compare.  Of 开展职工 the fewest are
    two common words, 展职 stands in hardly any text.
    """
    marked = needle.replace(_BREAK, _MARKER)
    last = len(marked) - 2
    starts = {*range(0, last, 2), last}
    if held is not None and last > 0:
        starts.add(min(range(min(last + 1, _MOST_ASKED)), key=lambda start: held(marked[start : start + 2])))
    return tuple((start, marked[start : start + 2]) for start in sorted(starts))


def adjacent_terms(needle: str) -> tuple[str, ...]:
    """Returns the pairs of a needle with none left out, for engines whose phrases know no gaps."""
    marked = needle.replace(_BREAK, _MARKER)
    return tuple(marked[start : start + 2] for start in range(len(marked) - 1))
