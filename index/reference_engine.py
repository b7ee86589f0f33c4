"""Searches by looking at every text: slow, plain and right.  The other engines are held against it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from heapq import nsmallest
from math import log1p
from pathlib import Path
from typing import Any

from index import scanning
from index.analysis import Analyzer
from index.boosts import Boost
from index.candidates import unpack
from index.conditions import HasWord, Texts, holds, texts
from index.documents import prepare
from index.engine import UNFILTERED, Candidate, SearchEngine, SearchPage, SearchRequest
from index.entries import KINDS, SECTION, Card, Entry
from index.filters import Filters, matches
from index.plan import Plan, plan

NAME = "reference"
_FILE = "entries.jsonl"


class ReferenceEngine:
    """All entries in memory."""

    name = NAME

    def __init__(self, entries: Sequence[Entry], analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self._held = {kind: [entry for entry in entries if entry.kind == kind] for kind in KINDS}
        self._texts = {kind: [texts(entry) for entry in held] for kind, held in self._held.items()}
        self._sections = [prepare((entry,), analyzer)[0] for entry in self._held[SECTION]]
        self._terms = [Counter(made.words.split()) for made in self._sections]

    def search(self, request: SearchRequest) -> SearchPage:
        """Returns the page of all entries that hold what was asked for."""
        made = plan(request.query, self._analyzer, widening=request.widening)
        wanted = made.partial if request.loose else made.match
        found = [
            (entry.card, _score(made, text, entry.card) * scanning.worth(entry.card))
            for entry, text in zip(self._held[request.kind], self._texts[request.kind], strict=True)
            if holds(wanted, text, entry.card)
        ]
        return scanning.page(found, request, made=made)

    def count(self, kind: str) -> int:
        """Returns how many entries of a kind are held."""
        return len(self._held[kind])

    def frequencies(self, words: Sequence[str]) -> tuple[int, ...]:
        """Returns, for each word, how many sections hold it."""
        return tuple(sum(word in terms for terms in self._terms) for word in words)

    def candidates(
        self,
        weights: Sequence[tuple[str, float]],
        *,
        family: str,
        inside: bool,
        size: int,
        filters: Filters = UNFILTERED,
    ) -> tuple[Candidate, ...]:
        """Returns the sections of a family, or of all others, that share the heaviest terms."""
        scored = [
            (-sum(weight * log1p(terms[word]) for word, weight in weights if word in terms), number)
            for number, (made, terms) in enumerate(zip(self._sections, self._terms, strict=True))
            if (made.card.text_family == family) == inside and matches(made.card, filters)
        ]
        best = nsmallest(size, (one for one in scored if one[0] < 0))
        return tuple(unpack(self._sections[number].kept) for _, number in best)

    def close(self) -> None:
        """Frees the entries."""
        for kind in KINDS:
            self._held[kind] = []
            self._texts[kind] = []
        self._sections = []
        self._terms = []


def _score(made: Plan, text: Texts, card: Card) -> float:
    return 1.0 + sum(boost.weight for boost in made.boosts if _lifts(boost, text, card))


def _lifts(boost: Boost, text: Texts, card: Card) -> bool:
    what = boost.what
    return what.word in text.body if isinstance(what, HasWord) else holds(what, text, card)


class _Writer:
    """Keeps the entries of each summary; writes one file at commit."""

    def __init__(self, directory: Path, held: dict[str, list[Entry]]) -> None:
        self._path = directory / _FILE
        self._held = held

    def put(self, entries: Sequence[Entry]) -> None:
        """Adds the entries of one summary."""
        self._held[entries[0].card.summary_id] = list(entries)

    def remove(self, summary_id: str) -> None:
        """Removes a summary's entries."""
        self._held.pop(summary_id, None)

    def commit(self) -> None:
        """Writes the file anew, in one step."""
        beside = self._path.with_suffix(".new")
        with beside.open("w", encoding="utf-8") as file:
            for entries in self._held.values():
                file.writelines(json.dumps(asdict(entry)) + "\n" for entry in entries)
        beside.replace(self._path)

    def close(self) -> None:
        """Forgets what was not committed."""
        self._held = {}


def create(directory: Path, _analyzer: Analyzer) -> _Writer:
    """Returns a writer to a new index."""
    return _Writer(directory, {})


def change(directory: Path, _analyzer: Analyzer) -> _Writer:
    """Returns a writer to the index that is there."""
    held: dict[str, list[Entry]] = {}
    for entry in _read(directory):
        held.setdefault(entry.card.summary_id, []).append(entry)
    return _Writer(directory, held)


def open_index(directory: Path, analyzer: Analyzer) -> SearchEngine:
    """Returns the index that is there."""
    return ReferenceEngine(_read(directory), analyzer)


def _read(directory: Path) -> list[Entry]:
    with (directory / _FILE).open(encoding="utf-8") as file:
        return [_entry(json.loads(line)) for line in file]


def _entry(row: dict[str, Any]) -> Entry:
    card = row.pop("card")
    card = {name: tuple(value) if isinstance(value, list) else value for name, value in card.items()}
    return Entry(card=Card(**card), **row)
