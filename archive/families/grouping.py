"""Joins texts that are one into groups: first whole texts among themselves, then parts to what they are part of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from archive.families.likeness import Edges, Signatures

ACROSS = 0.5  # overlap that most pairs of two groups must have before the groups are joined
WHOLLY = 0.85  # overlap from which a part stands in its holder as wholly as can be measured
SAMPLE = 8  # texts of a group that are compared then


def groups(texts: Signatures, edges: Edges) -> Iterator[list[int]]:
    """Yields the groups of two and more; the same for the same texts in the same order."""
    joined = _Groups(texts)
    strength = np.round(edges.overlap, 3)
    whole = np.flatnonzero(~edges.parts)
    for index in whole[np.lexsort((edges.pairs[whole, 1], edges.pairs[whole, 0], -strength[whole]))]:
        joined.join(int(edges.pairs[index, 0]), int(edges.pairs[index, 1]))
    joined.settle()
    for part, holder in _parts(texts, edges, joined):
        joined.attach(part, holder)
    yield from joined.found()


def _parts(texts: Signatures, edges: Edges, joined: _Groups) -> list[tuple[int, int]]:
    """Returns (part, what it is part of): the likest first, of equals what has most copies of its own."""
    sizes = texts.sizes
    found = []
    for (one, other), overlap in zip(edges.pairs[edges.parts].tolist(), edges.overlap[edges.parts], strict=True):
        part, holder = (one, other) if sizes[one] < sizes[other] else (other, one)
        found.append((-round(min(float(overlap), WHOLLY), 2), -joined.weight(holder), part, holder))
    return [(part, holder) for _, _, part, holder in sorted(found)]


class _Groups:
    """Union-find that joins two groups only if most of their texts are alike across.

    So neither a chain of half-alike texts nor an uncut page that holds two reports makes one family of them.  A group
    of whole texts becomes part of one other group at most.
    """

    def __init__(self, texts: Signatures) -> None:
        self._texts = texts
        self._parent = list(range(len(texts.sizes)))
        self._members: dict[int, list[int]] = {}
        self._core: dict[int, list[int]] = {}
        self._attached: set[int] = set()
        self._settled: list[int] = []

    def root(self, index: int) -> int:
        while self._parent[index] != index:
            self._parent[index] = self._parent[self._parent[index]]
            index = self._parent[index]
        return index

    def weight(self, index: int) -> int:
        """Returns how many whole texts the group of a text holds."""
        return len(self._core_of(self._settled[index]))

    def join(self, first: int, second: int) -> None:
        one, other = sorted((self.root(first), self.root(second)))
        if one != other and self._alike(self._of(one), self._of(other)):
            self._unite(one, other)

    def settle(self) -> None:
        """Ends the joining of whole texts."""
        self._core = {root: list(members) for root, members in self._members.items()}
        self._settled = [self.root(index) for index in range(len(self._parent))]

    def attach(self, part: int, holder: int) -> None:
        """Joins the group of a part to the one that holds it, unless it already belongs to another.

        A holder that is less attested than its parts takes in only parts that are alike: it is a page of two reports.
        """
        group, core = self._settled[part], self._settled[holder]
        one, other = sorted((self.root(part), self.root(holder)))
        if group in self._attached or one == other:
            return
        wanted, whole = self._core_of(group), self._core_of(core)
        if not self._alike(wanted, whole):
            return
        if len(wanted) > len(whole) and not self._alike(wanted, self._of(self.root(holder))):
            return
        self._attached.add(group)
        self._unite(one, other)

    def _core_of(self, settled: int) -> list[int]:
        return self._core.get(settled, [settled])

    def _of(self, root: int) -> list[int]:
        return self._members.get(root, [root])

    def _unite(self, one: int, other: int) -> None:
        self._parent[other] = one
        self._members[one] = self._of(one) + self._members.pop(other, [other])

    def _alike(self, left: Sequence[int], right: Sequence[int]) -> bool:
        if len(left) == len(right) == 1:
            return True
        pairs = np.array([(one, other) for one in left[:SAMPLE] for other in right[:SAMPLE]], dtype=np.int64)
        return float((self._texts.overlap(pairs)[1] >= ACROSS).mean()) > 0.5

    def found(self) -> Iterator[list[int]]:
        grouped: dict[int, list[int]] = defaultdict(list)
        for index in range(len(self._parent)):
            grouped[self.root(index)].append(index)
        yield from (members for members in grouped.values() if len(members) > 1)
