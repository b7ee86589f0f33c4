"""The engine in plain Python: whoosh, for machines that have no wheel of tantivy.

Whoosh finds and scores texts; filters, facets and pages are made over the cards, which are held in memory.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import Any

from whoosh import index, query

from index import scanning
from index.analysis import Analyzer
from index.candidates import unpack
from index.engine import UNFILTERED, Candidate, SearchPage, SearchRequest
from index.entries import KINDS, SECTION, Card
from index.filters import Filters, matches
from index.plan import plan
from index.whoosh_query import lifting, matching
from index.whoosh_writer import change as change
from index.whoosh_writer import create as create

NAME = "whoosh"


class WhooshEngine:
    """An open whoosh index; one search at a time, because whoosh's readers are not made to be shared."""

    name = NAME

    def __init__(self, directory: Path, analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self._lock = Lock()
        self._searchers = {kind: index.open_dir(str(directory / kind)).searcher() for kind in KINDS}
        self._cards = {kind: _cards(searcher) for kind, searcher in self._searchers.items()}

    def search(self, request: SearchRequest) -> SearchPage:
        """Returns the page that a request asks for."""
        made = plan(request.query, self._analyzer, widening=request.widening)
        match = matching(made.partial if request.loose else made.match)
        cards = self._cards[request.kind]
        with self._lock:
            if request.sort == "relevance" and made.boosts:
                ranked = query.AndMaybe(match, query.Or([lifting(boost) for boost in made.boosts]))
                results = self._searchers[request.kind].search(ranked, limit=None).top_n
                found = [(cards[number], score * scanning.worth(cards[number])) for score, number in results]
            else:
                numbers = self._searchers[request.kind].docs_for_query(match)
                found = [(cards[number], scanning.worth(cards[number])) for number in numbers]
        return scanning.page(found, request, made=made)

    def count(self, kind: str) -> int:
        """Returns how many entries of a kind are held."""
        return len(self._cards[kind])

    def frequencies(self, words: Sequence[str]) -> tuple[int, ...]:
        """Returns, for each word, how many sections hold it."""
        with self._lock:
            reader = self._searchers[SECTION].reader()
            return tuple(int(reader.doc_frequency("words", word)) for word in words)

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
        wanted = [query.Term("words", word, boost=weight) for word, weight in weights if weight > 0]
        if not wanted:
            return ()
        kin = {"filter" if inside else "mask": query.Term("text_family", family)}
        with self._lock:
            searcher = self._searchers[SECTION]
            # Skipping by quality fails an assertion inside whoosh 2.7.5 where two conditions meet.
            found = searcher.search(query.Or(wanted), limit=None, optimize=False, **kin).top_n
            cards = self._cards[SECTION]
            passed = (number for _, number in found if matches(cards[number], filters))
            kept = [searcher.stored_fields(number)["kept"] for number in islice(passed, size)]
        return tuple(unpack(one) for one in kept)

    def close(self) -> None:
        """Closes the files."""
        for searcher in self._searchers.values():
            searcher.close()
        self._searchers = {}
        self._cards = {}


def _cards(searcher: Any) -> dict[int, Card]:
    return {number: _card(stored["card"]) for number, stored in searcher.reader().iter_docs()}


def _card(stored: str) -> Card:
    row: dict[str, Any] = json.loads(stored)
    return Card(**_values(row))


def _values(row: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}


def open_index(directory: Path, analyzer: Analyzer) -> WhooshEngine:
    """Returns the index that is there; FileNotFoundError if there is none, ValueError if it cannot be read."""
    try:
        for kind in KINDS:
            if not index.exists_in(str(directory / kind)):
                raise FileNotFoundError(directory / kind)
        return WhooshEngine(directory, analyzer)
    except index.IndexError as error:  # whoosh's own, no kind of LookupError: another version or architecture, damage
        raise ValueError(str(error)) from error
