"""Finds near-duplicates: a signature of every text, and families of texts whose signatures say that they are one.

A signature is a one-permutation MinHash over character 5-grams of the Han characters alone, so that re-dated,
renumbered and masked copies still match.  It also keeps the number of distinct 5-grams: from both follows how much of
a cut copy stands in the whole one.  A paragraph that two reports share stays far below the limits: no family.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from archive.models import Provenance, YearStatus

GRAM = 5
BINS = 256
ROWS = 3  # values a band: texts that share 40 % of their 5-grams meet in one of 85 bands with 99.6 %
EMPTY = 0  # the value of a bin into which no 5-gram fell
HEADER = 4  # bytes: the number of distinct 5-grams, little endian
SIZE = HEADER + 2 * BINS  # bytes of a signature
SMALL = 100  # fewer 5-grams say too little about a part of a text
ALIKE, ALIKE_SMALL = 0.5, 0.8  # Jaccard from which two texts are one
WITHIN, WITHIN_AT = 0.75, 0.15  # share of the shorter found in the longer, and the Jaccard that makes it measurable
ACROSS_ALIKE, ACROSS_WITHIN = 0.35, 0.6  # what most texts of two groups must share before the groups are joined
SAMPLE = 8  # texts of a group that are compared then
WHOLE = 0.8  # a copy shorter than this share of the family's longest text is a cut one
CHUNK = 1 << 15  # pairs compared at once: 2 x 16 MB
STRUCTURE = re.compile("⟦[^⟧]*⟧")
IGNORED = "某一二三四五六七八九十百千万零两〇年月日"

Signatures = NDArray[np.uint16]
Pairs = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Member:
    """What clustering must know of a summary; ``cut`` if it is known to be truncated or to have a gap."""

    id: str
    signature: bytes
    provenance: Provenance = Provenance.NAMED
    cut: bool = False
    year_status: YearStatus = YearStatus.UNKNOWN
    posted_on: str | None = None


@dataclass(frozen=True, slots=True)
class Family:
    """Summaries that are one text, ids sorted; the family's own id is made of the smallest."""

    id: str
    members: tuple[str, ...]
    representative: str


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
    hashes = _grams(points[KEPT[points]].astype(np.uint64))
    bins = (hashes >> np.uint64(56)).astype(np.int64)
    starts = np.flatnonzero(np.diff(bins, prepend=-1))
    values = np.full(BINS, EMPTY, dtype="<u2")
    values[bins[starts]] = np.maximum(hashes[starts] & np.uint64(0xFFFF), 1)
    return len(hashes).to_bytes(HEADER, "little") + values.tobytes()


def _grams(points: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Returns the distinct hashes of all 5-grams, sorted, so that a bin's first is its minimum."""
    count = max(len(points) - GRAM + 1, 0)
    mixed = np.zeros(count, dtype=np.uint64)
    for place, weight in enumerate(WEIGHTS):
        mixed += points[place : place + count] * weight
    mixed = (mixed ^ (mixed >> np.uint64(30))) * MIX[0]
    mixed = (mixed ^ (mixed >> np.uint64(27))) * MIX[1]
    mixed ^= mixed >> np.uint64(31)
    mixed.sort()
    return mixed[np.flatnonzero(np.diff(mixed, prepend=~mixed[:1]))]


def cluster(members: Iterable[Member]) -> tuple[Family, ...]:
    """Returns the families of two and more, sorted by id; the same whatever the order of the members."""
    table = _Table.read(members).sorted()
    groups = _Groups(table)
    for _, first, second in sorted(_edges(table), reverse=True):
        groups.join(first, second)
    return tuple(sorted((table.family(group) for group in groups.found()), key=lambda family: family.id))


@dataclass(frozen=True, slots=True)
class _Table:
    """All members in columns: 0.6 KB each."""

    ids: list[str]
    ranks: list[tuple[int, int, str]]
    cut: list[bool]
    sizes: NDArray[np.int64]
    values: Signatures

    @classmethod
    def read(cls, members: Iterable[Member]) -> _Table:
        ids: list[str] = []
        ranks: list[tuple[int, int, str]] = []
        cut: list[bool] = []
        packed = bytearray()
        for member in members:
            ids.append(member.id)
            ranks.append(_rank(member))
            cut.append(member.cut)
            packed += member.signature
        columns = np.frombuffer(packed, dtype=[("size", "<u4"), ("values", "<u2", BINS)])
        return cls(ids, ranks, cut, columns["size"].astype(np.int64), columns["values"])

    def sorted(self) -> _Table:
        """Returns the same table in the order of the ids; one that came so is not copied."""
        order = sorted(range(len(self.ids)), key=self.ids.__getitem__)
        if order == list(range(len(order))):
            return self
        return _Table(
            [self.ids[index] for index in order],
            [self.ranks[index] for index in order],
            [self.cut[index] for index in order],
            self.sizes[order],
            self.values[order],
        )

    def similar(self, pairs: Pairs) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Returns the estimated Jaccard of each pair, and the share of the smaller that stands in the larger."""
        left, right = self.values[pairs[:, 0]], self.values[pairs[:, 1]]
        either = ((left != EMPTY) | (right != EMPTY)).sum(axis=1)
        both = ((left == right) & (left != EMPTY)).sum(axis=1)
        jaccard = both / np.maximum(either, 1)
        sizes = self.sizes[pairs]
        smaller = np.maximum(sizes.min(axis=1), 1)
        within = jaccard / (1 + jaccard) * sizes.sum(axis=1) / smaller
        return jaccard, np.where(smaller < SMALL, 0.0, np.minimum(within, 1.0))

    def family(self, group: Sequence[int]) -> Family:
        ids = tuple(sorted(self.ids[index] for index in group))
        longest = max(int(self.sizes[index]) for index in group)
        return Family(f"f-{ids[0]}", ids, self.ids[min(group, key=lambda index: self._order(index, longest))])

    def _order(self, index: int, longest: int) -> tuple[int, bool, int, str, str]:
        named, dated, posted = self.ranks[index]
        short = self.cut[index] or int(self.sizes[index]) < WHOLE * longest
        return named, short, dated, posted, self.ids[index]


def _rank(member: Member) -> tuple[int, int, str]:
    named = (Provenance.NAMED, Provenance.MASKED, Provenance.GENERIC).index(member.provenance)
    dated = 0 if member.year_status is YearStatus.EXPLICIT else 1
    return named, dated, member.posted_on or "9999"


def _edges(table: _Table) -> Iterator[tuple[float, int, int]]:
    """Yields (likeness, first, second) of all pairs that are one text, each once."""
    seen: set[tuple[int, int]] = set()
    for band in range(BINS // ROWS):
        pairs = _candidates(table.values[:, band * ROWS : (band + 1) * ROWS])
        for start in range(0, len(pairs), CHUNK):
            for likeness, first, second in _verified(table, pairs[start : start + CHUNK]):
                if (first, second) not in seen:
                    seen.add((first, second))
                    yield likeness, first, second


def _candidates(band: Signatures) -> Pairs:
    """Returns pairs of rows that are equal in a band: each with the first of its kind and with its neighbour."""
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
    return np.unique(np.concatenate([with_head, with_neighbour]), axis=0)


def _verified(table: _Table, pairs: Pairs) -> Iterator[tuple[float, int, int]]:
    jaccard, within = table.similar(pairs)
    small = table.sizes[pairs].min(axis=1) < SMALL
    one = np.where(small, jaccard >= ALIKE_SMALL, (jaccard >= ALIKE) | ((within >= WITHIN) & (jaccard >= WITHIN_AT)))
    for index in np.flatnonzero(one):
        yield float(max(jaccard[index], within[index])), int(pairs[index, 0]), int(pairs[index, 1])


class _Groups:
    """Union-find that joins two groups only if most of their texts are alike across.

    So neither a chain of half-alike texts nor an uncut page that holds two reports makes one family of them.
    """

    def __init__(self, table: _Table) -> None:
        self._table = table
        self._parent = list(range(len(table.ids)))
        self._samples: dict[int, list[int]] = {}

    def root(self, index: int) -> int:
        while self._parent[index] != index:
            self._parent[index] = self._parent[self._parent[index]]
            index = self._parent[index]
        return index

    def join(self, first: int, second: int) -> None:
        one, other = sorted((self.root(first), self.root(second)))
        if one == other:
            return
        left, right = self._samples.get(one, [one]), self._samples.get(other, [other])
        if len(left) + len(right) == 2 or self._alike(left, right):
            self._parent[other] = one
            self._samples[one] = (left + right)[:SAMPLE]
            self._samples.pop(other, None)

    def _alike(self, left: list[int], right: list[int]) -> bool:
        pairs = np.array([(one, other) for one in left for other in right], dtype=np.int64)
        jaccard, within = self._table.similar(pairs)
        return float(((jaccard >= ACROSS_ALIKE) | (within >= ACROSS_WITHIN)).mean()) > 0.5

    def found(self) -> Iterator[list[int]]:
        groups: dict[int, list[int]] = defaultdict(list)
        for index in range(len(self._parent)):
            if self._parent[index] != index:
                root = self.root(index)
                groups[root] = groups[root] or [root]
                groups[root].append(index)
        yield from groups.values()
