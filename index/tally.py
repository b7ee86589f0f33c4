"""Gathers what summaries add to what may be offered: titles, headings and how often places and topics stand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from math import log2

from index.folding import fold
from index.offers import Share
from index.shelf import Item

MOST_TITLES, MOST_HEADINGS = 250_000, 60_000  # on the shelves, the commonest
FULL = 4  # so many times the headings that are kept may wait in memory
MANY = 5  # authors of a heading; more are not told apart
COUNTED = ("regions", "initiatives", "topics")


@dataclass(slots=True)
class _Heading:
    """A heading as it was first met; ``authors`` are told apart up to MANY."""

    text: str
    count: int = 0
    authors: set[int] = field(default_factory=set)

    @property
    def weight(self) -> float:
        """Returns what speaks for offering it: how many wrote it."""
        return log2(1 + (self.count if len(self.authors) >= MANY else len(self.authors)))


class Tally:
    """Gathers shares and makes the shelves of them."""

    def __init__(self, *, room: int = FULL * MOST_HEADINGS) -> None:
        self._room = room
        self._titles: dict[str, tuple[str, int]] = {}
        self._headings: dict[str, _Heading] = {}
        self.counts: dict[str, Counter[str]] = {name: Counter() for name in COUNTED}

    def add(self, one: Share) -> None:
        """Counts what a summary adds."""
        if one.title:
            key = fold(one.title)
            text, count = self._titles.get(key, (one.title, 0))
            if count or len(self._titles) < MOST_TITLES:
                self._titles[key] = text, count + 1
        writer = hash(one.author)
        for heading in one.headings:
            held = self._headings.setdefault(fold(heading), _Heading(heading))
            held.count += 1
            if len(held.authors) < MANY:
                held.authors.add(writer)
        for name, counter in self.counts.items():
            counter.update(getattr(one, name))
        if len(self._headings) > self._room:
            self._headings = {key: held for key, held in self._headings.items() if len(held.authors) > 1}

    def titles(self) -> list[Item]:
        """Returns the titles."""
        return [Item(text, log2(1 + count), count) for text, count in self._titles.values()]

    def headings(self) -> list[Item]:
        """Returns the headings that most authors wrote."""
        found = sorted(self._headings.values(), key=lambda held: -held.weight)
        return [Item(held.text, held.weight, held.count) for held in found[:MOST_HEADINGS]]
