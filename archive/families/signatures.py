"""Makes the signature of a text: sketches of its long and of its short n-grams, and how many there are of each.

A sketch is a one-permutation MinHash over n-grams of the Han characters alone, so that re-dated, renumbered and masked
copies still match.  Long n-grams (5) tell texts apart; short ones (3) survive a pack of synonyms.  With the counts it
follows how much of a cut copy stands in the whole one.
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np
from numpy.typing import NDArray

GRAM, FINE = 5, 3
BINS = 256
EMPTY = 0  # the value of a bin into which no n-gram fell
LAYOUT = np.dtype([("size", "<u4"), ("fine_size", "<u4"), ("values", "<u2", BINS), ("fine", "u1", BINS)])
SIZE = LAYOUT.itemsize  # bytes of a signature: 776
STRUCTURE = re.compile("⟦[^⟧]*⟧")
IGNORED = "某一二三四五六七八九十百千万零两〇年月日"


def _kept_characters() -> NDArray[np.bool_]:
    kept = np.zeros(0x10000, dtype=np.bool_)
    kept[0x4E00:0xA000] = True
    kept[[ord(char) for char in IGNORED]] = False
    return kept


KEPT = _kept_characters()
WEIGHTS = np.array(
    [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xFF51AFD7ED558CCD],
    dtype=np.uint64,
)
MIX = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))  # splitmix64


def signature(text: str) -> bytes:
    """Returns the signature of a text, SIZE bytes; a text without five Han characters gets an empty one."""
    points = np.frombuffer(STRUCTURE.sub("", text).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    points = points[points < KEPT.size]
    kept = points[KEPT[points]].astype(np.uint64)
    made = np.zeros((), dtype=LAYOUT)
    made["size"], made["values"] = _sketch(_grams(kept, GRAM), 0xFFFF)
    made["fine_size"], made["fine"] = _sketch(_grams(kept, FINE), 0xFF)
    return made.tobytes()


def _sketch(hashes: NDArray[np.uint64], mask: int) -> tuple[int, NDArray[np.uint64]]:
    """Returns how many distinct hashes there are, and of each bin the last bits of the smallest."""
    bins = (hashes >> np.uint64(56)).astype(np.int64)
    starts = np.flatnonzero(_is_first(bins))
    values = np.full(BINS, EMPTY, dtype=np.uint64)
    values[bins[starts]] = np.maximum(hashes[starts] & np.uint64(mask), 1)
    return len(hashes), values


def _grams(points: NDArray[np.uint64], length: int) -> NDArray[np.uint64]:
    """Returns the distinct hashes of all n-grams, sorted, so that a bin's first is its minimum."""
    count = max(len(points) - length + 1, 0)
    mixed = np.zeros(count, dtype=np.uint64)
    for place, weight in enumerate(WEIGHTS[:length]):
        mixed += points[place : place + count] * weight
    mixed = (mixed ^ (mixed >> np.uint64(30))) * MIX[0]
    mixed = (mixed ^ (mixed >> np.uint64(27))) * MIX[1]
    mixed ^= mixed >> np.uint64(31)
    mixed.sort()
    return mixed[_is_first(mixed)]


def _is_first(ordered: NDArray[Any]) -> NDArray[np.bool_]:
    """Tells of each of ordered values whether it is the first of its kind."""
    first = np.ones(len(ordered), dtype=np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return first
