"""Says why a search finds nothing, and which searches near it find something.

Each word is counted alone, each filter is taken away in turn, each pair of words is tried together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations

from index.analysis import Analyzer
from index.engine import Filters, SearchEngine, SearchRequest, Widening
from index.entries import KINDS
from index.filters import FACETS
from index.query import Either, Item, Phrase, Query, Without, Word, parse, written
from index.terms import terms

MOST_TERMS = 6  # words of a query that are counted
MOST_WAYS = 8
UNKNOWN = "unknown"


class Change(StrEnum):
    """What a way on changes; the smaller change stands first."""

    WORDS = "words"  # words also find what they may stand for
    QUOTES = "quotes"  # what is quoted need not stand in one piece
    OVERLAP = "overlap"  # a range of years also takes in what may lie in it
    WIDER_REGION = "wider_region"
    FILTER = "filter"
    KIND = "kind"
    TERM = "term"
    ALL_FILTERS = "all_filters"
    ANY_TERM = "any_term"
    ANY_TERM_UNFILTERED = "any_term_unfiltered"


@dataclass(frozen=True, slots=True)
class TermHits:
    """A word of a query: what it finds alone, with the filters and without any."""

    text: str
    total: int
    unfiltered: int


@dataclass(frozen=True, slots=True)
class FilterHits:
    """A filter: what the search finds without it, and how many of these are not described in that respect."""

    facet: str
    total: int
    unknown: int


@dataclass(frozen=True, slots=True)
class Way:
    """A search that does find something: what it changes, and the word or facet that it takes away."""

    change: Change
    subject: str
    request: SearchRequest
    total: int


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """Why a search finds nothing.  ``strangers`` are pairs of words that both stand in texts, but never in one."""

    terms: tuple[TermHits, ...] = ()
    filters: tuple[FilterHits, ...] = ()
    strangers: tuple[tuple[str, str], ...] = ()
    ways: tuple[Way, ...] = ()


def diagnose(request: SearchRequest, engine: SearchEngine, analyzer: Analyzer) -> Diagnosis:
    """Returns why a search finds nothing, and the searches near it that find something, the smallest change first."""
    return _Diagnosing(request, engine, analyzer).made()


class _Diagnosing:
    """Asks the engine about one search."""

    def __init__(self, request: SearchRequest, engine: SearchEngine, analyzer: Analyzer) -> None:
        self._request = replace(request, facets=(), page=1, size=1)
        self._engine = engine
        self._analyzer = analyzer
        self._terms = _telling(request.query, analyzer)

    def made(self) -> Diagnosis:
        """Returns all that can be said."""
        terms = tuple(self._term(item) for item in self._terms) if len(self._terms) > 1 or self._filtered else ()
        return Diagnosis(
            terms=terms,
            filters=tuple(self._filter(facet) for facet in self._filtered),
            strangers=tuple(self._strangers(terms)),
            ways=tuple(self._ways())[:MOST_WAYS],
        )

    @property
    def _filtered(self) -> tuple[str, ...]:
        return tuple(facet for facet in FACETS if self._request.filters.active(facet))

    def _total(self, request: SearchRequest) -> int:
        return self._engine.search(request).total

    def _of(self, *items: Item) -> SearchRequest:
        return replace(self._request, query=Query(written(items), items))

    def _term(self, item: Item) -> TermHits:
        asked = self._of(item)
        total = self._total(asked)
        free = self._total(replace(asked, filters=Filters())) if self._filtered else total
        return TermHits(written((item,)), total, free)

    def _filter(self, facet: str) -> FilterHits:
        freed = replace(self._request, filters=self._request.filters.without(facet), facets=(facet,))
        page = self._engine.search(freed)
        unknown = sum(each.count for each in page.facet(facet) if each.value == UNKNOWN)
        return FilterHits(facet, page.total, unknown)

    def _strangers(self, terms: Sequence[TermHits]) -> Iterator[tuple[str, str]]:
        held = [item for item, hits in zip(self._terms, terms, strict=False) if hits.unfiltered]
        for one, other in combinations(held, 2):
            if not self._total(replace(self._of(one, other), filters=Filters())):
                yield written((one,)), written((other,))

    def _ways(self) -> Iterator[Way]:
        for change, made in _CHANGES:
            found = [
                Way(change, subject, asked, total)
                for subject, asked in made(self._request, self._terms)
                if (total := self._total(asked))
            ]
            if change is Change.WIDER_REGION:
                found = found[:1]
            yield from sorted(found, key=lambda way: -way.total)


def _telling(query: Query, analyzer: Analyzer) -> tuple[Item, ...]:
    """Returns the words that a query asks for; of very many the longest."""
    found = terms(query, analyzer)
    longest = set(sorted(found, key=lambda item: -len(written((item,))))[:MOST_TERMS])
    return tuple(item for item in found if item in longest)


_Changed = Iterator[tuple[str, SearchRequest]]


def _other_words(request: SearchRequest, _terms: Sequence[Item]) -> _Changed:
    if not request.widening.on or request.widening.literal:
        yield "", replace(request, widening=Widening(on=True))


def _unquoted(request: SearchRequest, _terms: Sequence[Item]) -> _Changed:
    items = tuple(Word(item.text) if isinstance(item, Phrase) else item for item in request.query.items)
    if items != request.query.items:
        yield "", replace(request, query=parse(written(items)))


def _overlapping(request: SearchRequest, _terms: Sequence[Item]) -> _Changed:
    asked = request.filters
    if not asked.year_overlap and (asked.year_from is not None or asked.year_to is not None):
        yield "", replace(request, filters=replace(asked, year_overlap=True))


def _wider_region(request: SearchRequest, _terms: Sequence[Item]) -> _Changed:
    """Yields the search one step up: in the county instead of the town, in the province instead of the city."""
    regions = request.filters.regions
    for size in (6, 4, 2):
        wider = tuple(dict.fromkeys(code[:size] for code in regions))
        if wider != regions and all(code.isdecimal() for code in regions):
            yield "、".join(wider), replace(request, filters=replace(request.filters, regions=wider))


def _without_filter(request: SearchRequest, _terms: Sequence[Item]) -> _Changed:
    for facet in FACETS:
        if request.filters.active(facet):
            yield facet, replace(request, filters=request.filters.without(facet))


def _other_kind(request: SearchRequest, _terms: Sequence[Item]) -> _Changed:
    other = next(kind for kind in KINDS if kind != request.kind)
    yield other, replace(request, kind=other, filters=replace(request.filters, roles=()))


def _without_term(request: SearchRequest, terms: Sequence[Item]) -> _Changed:
    excluded = tuple(item for item in request.query.items if isinstance(item, Without))
    if len(terms) > 1 and len(terms) < MOST_TERMS:
        for place, term in enumerate(terms):
            kept = (*terms[:place], *terms[place + 1 :], *excluded)
            yield written((term,)), replace(request, query=parse(written(kept)))


def _without_filters(request: SearchRequest, _terms: Sequence[Item]) -> _Changed:
    if sum(request.filters.active(facet) for facet in FACETS) > 1:
        yield "", replace(request, filters=Filters())


def _any_term(request: SearchRequest, terms: Sequence[Item]) -> _Changed:
    excluded = tuple(item for item in request.query.items if isinstance(item, Without))
    if len(terms) > 1:
        yield "", replace(request, query=parse(written((Either(tuple(terms)), *excluded))))


def _any_term_unfiltered(request: SearchRequest, terms: Sequence[Item]) -> _Changed:
    if any(request.filters.active(facet) for facet in FACETS):
        yield from _any_term(replace(request, filters=Filters()), terms)


_CHANGES: tuple[tuple[Change, Callable[[SearchRequest, Sequence[Item]], _Changed]], ...] = (
    (Change.WORDS, _other_words),
    (Change.QUOTES, _unquoted),
    (Change.OVERLAP, _overlapping),
    (Change.WIDER_REGION, _wider_region),
    (Change.FILTER, _without_filter),
    (Change.KIND, _other_kind),
    (Change.TERM, _without_term),
    (Change.ALL_FILTERS, _without_filters),
    (Change.ANY_TERM, _any_term),
    (Change.ANY_TERM_UNFILTERED, _any_term_unfiltered),
)
