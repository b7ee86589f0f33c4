"""What a search engine is asked and what it answers: the one seam between the site and whatever finds the texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from index.analysis import Analyzer
from index.candidates import Candidate as Candidate
from index.entries import SECTION, SUMMARY, Entry
from index.filters import FACETS
from index.filters import Filters as Filters
from index.plan import Plan, Widening
from index.query import Query

SORTS = ("relevance", "newest", "oldest")
NAMED_COPIES = 10  # of one hit
UNFILTERED = Filters()
__all__ = [
    "FACETS",
    "NAMED_COPIES",
    "SECTION",
    "SORTS",
    "SUMMARY",
    "UNFILTERED",
    "Candidate",
    "EngineKit",
    "Facet",
    "FacetValue",
    "Filters",
    "Hit",
    "IndexWriter",
    "SearchEngine",
    "SearchPage",
    "SearchRequest",
    "Widening",
]


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """One search.  ``facets`` are the ones to count; a page beyond the last is empty, never an error."""

    query: Query = field(default_factory=lambda: Query(""))
    kind: str = SUMMARY
    filters: Filters = field(default_factory=Filters)
    sort: str = "relevance"  # one of SORTS; undated last in both orders of time
    page: int = 1
    size: int = 20
    facets: tuple[str, ...] = FACETS
    collapse: bool = False  # one hit a family: the best copy among those that match
    widening: Widening = field(default_factory=Widening)  # whether words also find what they may stand for
    loose: bool = False  # what holds only some of a question's words, and nothing that holds all of them
    open_regions: tuple[str, ...] = ()  # codes whose children the region facet shows, beside the chosen ones
    every_region: bool = False  # the region facet shows every code that is held


@dataclass(frozen=True, slots=True)
class Hit:
    """One result; ``copies`` are further matching entries of its family that ``collapse`` folded away.

    ``others`` are the ids of the newest of them, in the order of time, at most NAMED_COPIES.
    """

    id: str  # of the entry: a section's is "<summary id>#<position>"
    summary_id: str
    section: int | None  # position of the section; None for a summary
    title: str  # of the entry: the summary's title or the section's heading
    score: float  # 0 when sorted by year; comparable within one page only
    copies: int = 0
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet: ``count`` is true, of entries (copies included), as if its own facet were free.

    ``deeper`` tells of a region whether codes below it are held; a province that is not opened is taken to have some.
    """

    value: str
    count: int
    selected: bool = False
    excluded: bool = False
    deeper: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet with its values: years falling, regions by code, the rest by count."""

    name: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The answer: ``total`` entries match, in ``results`` hits once copies are folded (the same number if not)."""

    total: int
    results: int
    hits: tuple[Hit, ...]
    facets: tuple[Facet, ...] = ()
    plan: Plan = field(default_factory=Plan)  # how the query was read

    def facet(self, name: str) -> tuple[FacetValue, ...]:
        """Returns the values of a facet; empty if it was not asked for."""
        return next((facet.values for facet in self.facets if facet.name == name), ())


class SearchEngine(Protocol):
    """An open index.  Safe to use from several threads; sees what was committed when it was opened or refreshed."""

    @property
    def name(self) -> str:
        """Returns the engine's name: tantivy, whoosh or reference."""
        ...

    def search(self, request: SearchRequest) -> SearchPage:
        """Returns a page of hits, their true number, and the facets that were asked for."""
        ...

    def count(self, kind: str) -> int:
        """Returns how many entries of a kind are held."""
        ...

    def frequencies(self, words: Sequence[str]) -> tuple[int, ...]:
        """Returns, for each word, how many sections hold it; may count removed ones for a while."""
        ...

    def candidates(
        self,
        weights: Sequence[tuple[str, float]],
        *,
        family: str,
        inside: bool,
        size: int,
        filters: Filters = UNFILTERED,
    ) -> tuple[Candidate, ...]:
        """Returns the sections that share the heaviest terms, best first: of a family, or of all others."""
        ...

    def close(self) -> None:
        """Frees what is held; the engine must not be used afterwards."""
        ...


class IndexWriter(Protocol):
    """An index being written.  Nothing is seen before ``commit``; one writer at a time."""

    def put(self, entries: Sequence[Entry]) -> None:
        """Adds the entries of one summary; the summary must not be held (remove it first)."""
        ...

    def remove(self, summary_id: str) -> None:
        """Removes a summary's entries; nothing happens if there are none."""
        ...

    def commit(self) -> None:
        """Makes all of it visible and lasting."""
        ...

    def close(self) -> None:
        """Ends writing; what was not committed is lost."""
        ...


class EngineKit(Protocol):
    """How to make, change and open the index of one engine in a directory."""

    def create(self, directory: Path, analyzer: Analyzer, /) -> IndexWriter:
        """Returns a writer to a new, empty index in an empty directory."""
        ...

    def change(self, directory: Path, analyzer: Analyzer, /) -> IndexWriter:
        """Returns a writer to the index that is there."""
        ...

    def open_index(self, directory: Path, analyzer: Analyzer, /) -> SearchEngine:
        """Returns the index that is there, ready to be searched."""
        ...
