"""Tells which of very many texts are one: candidates that share a band of their signatures, then a closer look.

Two texts are one if most of the shorter stands in the longer, by long and by short n-grams together.  Half of the
sentences repeated, as offices do from year to year, stay below that; a text rewritten with a pack of synonyms does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from archive.families.signatures import BINS, EMPTY, LAYOUT

ROWS = 3  # values a band: texts that share 40 % of their 5-grams meet in one of 85 bands with 99.6 %
SMALL = 100  # fewer 5-grams say too little about a part of a text
ALIKE_SMALL = 0.8  # Jaccard from which two small texts are one
OVERLAP = 0.62  # share of the shorter that stands in the longer: half-repeated reports have up to 0.56, rewritten 0.69
SURELY, UNSURE = 0.75, 0.37  # what it must be below this Jaccard, where it is measured less exactly
MEASURABLE = 0.15  # Jaccard below which it is not measured at all
LIKELY = 0.5  # overlap of short n-grams without which the long ones are not looked at
COMPARABLE = 0.6  # share of the longer text's size from which the shorter is no part of it
CHUNK = 1 << 15  # pairs compared at once: 2 x 16 MB

Pairs = NDArray[np.int64]
Shares = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Edges:
    """Pairs that are one text, each once, first before second; ``parts`` where the one is a part of the other."""

    pairs: Pairs
    overlap: Shares
    parts: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Signatures:
    """The signatures of all texts in columns, each in one block so that rows are picked fast: 0.8 KB a text."""

    sizes: NDArray[np.int64]  # how many distinct 5-grams each text has
    fine_sizes: NDArray[np.int64]
    values: NDArray[np.uint16]
    fine: NDArray[np.uint8]

    @classmethod
    def read(cls, packed: Iterable[bytes]) -> Signatures:
        """Returns the columns of packed signatures, which need not be held all at once."""
        gathered = bytearray()
        for one in packed:
            gathered += one
        rows = np.frombuffer(gathered, dtype=LAYOUT)
        sizes, fine_sizes = rows["size"].astype(np.int64), rows["fine_size"].astype(np.int64)
        return cls(sizes, fine_sizes, np.ascontiguousarray(rows["values"]), np.ascontiguousarray(rows["fine"]))

    def reordered(self, order: Sequence[int]) -> Signatures:
        """Returns the texts in another order; in the same one they are not copied."""
        if order == list(range(len(order))):
            return self
        return Signatures(self.sizes[order], self.fine_sizes[order], self.values[order], self.fine[order])

    def overlap(self, pairs: Pairs) -> tuple[Shares, Shares]:
        """Returns the Jaccard of each pair by long n-grams, and the share of the shorter in the longer by both."""
        jaccard, long = _measured(self.values, self.sizes, pairs)
        _, short = _measured(self.fine, self.fine_sizes, pairs)
        return jaccard, (long + short) / 2

    def one(self, pairs: Pairs) -> tuple[Pairs, Shares]:
        """Returns the pairs that are one text, and their overlap."""
        pairs = pairs[_measured(self.fine, self.fine_sizes, pairs)[1] >= LIKELY]
        jaccard, overlap = self.overlap(pairs)
        small = self.sizes[pairs].min(axis=1) < SMALL
        enough = (jaccard >= MEASURABLE) & (overlap >= np.where(jaccard < UNSURE, SURELY, OVERLAP))
        kept = np.where(small, jaccard >= ALIKE_SMALL, enough)
        return pairs[kept], overlap[kept]

    def edges(self) -> Edges:
        """Returns all pairs that share a band and are one text."""
        found = [np.empty(0, dtype=np.int64)]
        shares = [np.empty(0)]
        values = self.values
        for band in range(BINS // ROWS):
            pairs = candidates(values[:, band * ROWS : (band + 1) * ROWS])
            for start in range(0, len(pairs), CHUNK):
                alike, overlap = self.one(pairs[start : start + CHUNK])
                found.append(alike[:, 0] << 32 | alike[:, 1])
                shares.append(overlap)
        keys, first = np.unique(np.concatenate(found), return_index=True)
        pairs = np.stack([keys >> 32, keys & 0xFFFFFFFF], axis=1)
        sizes = self.sizes[pairs]
        parts = sizes.min(axis=1) < COMPARABLE * sizes.max(axis=1)
        return Edges(pairs, np.concatenate(shares)[first], parts)


def _measured(
    column: NDArray[np.unsignedinteger[Any]], sizes: NDArray[np.int64], pairs: Pairs
) -> tuple[Shares, Shares]:
    """Returns the Jaccard of each pair by one kind of n-grams, and the share of the shorter in the longer."""
    left, right = column.take(pairs[:, 0], axis=0), column.take(pairs[:, 1], axis=0)
    filled = left != EMPTY
    both = _counted((left == right) & filled)
    either = _counted(filled | (right != EMPTY))
    by_chance = 1 / np.iinfo(column.dtype).max
    jaccard = np.maximum((both / np.maximum(either, 1) - by_chance) / (1 - by_chance), 0.0)
    held = sizes[pairs]
    within = jaccard / (1 + jaccard) * held.sum(axis=1) / np.maximum(held.min(axis=1), 1)
    return jaccard, np.minimum(within, 1.0)


def _counted(flags: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Returns how many flags of each row are set: eight added at once, of 32 words no byte overflows."""
    words = flags.view(np.uint64).sum(axis=1)
    counts: NDArray[np.int64] = words.view(np.uint8).reshape(-1, 8).sum(axis=1, dtype=np.int64)
    return counts


def candidates(band: NDArray[np.uint16]) -> Pairs:
    """Returns pairs of rows that are equal in a band: each with the first of its kind and with its neighbour.

    So their number grows with that of the texts, however many share a piece of boilerplate.
    """
    keys = np.zeros(len(band), dtype=np.uint64)
    for column in range(band.shape[1]):
        keys = (keys << np.uint64(16)) | band[:, column].astype(np.uint64)
    order = np.argsort(keys, kind="stable")
    order = order[keys[order] != 0]
    if not len(order):
        return np.empty((0, 2), dtype=np.int64)
    new = np.diff(keys[order], prepend=~keys[order[0]]) != 0
    heads = order[np.maximum.accumulate(np.where(new, np.arange(len(order)), 0))]
    with_head = np.stack([heads, order], axis=1)[~new]
    with_neighbour = np.stack([order[:-1], order[1:]], axis=1)[~new[1:]]
    further = with_neighbour[with_neighbour[:, 0] != heads[1:][~new[1:]]]
    return np.concatenate([with_head, further])
