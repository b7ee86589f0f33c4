"""Helps while one types and when nothing is found.

Only words of the vocabulary, names of places, titles and headings are ever offered: never words out of the texts, where
the names of people stand who were helped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from index.analysis import Analyzer
from index.engine import SECTION, SUMMARY, Filters, SearchEngine, SearchRequest, Widening
from index.filters import FACETS
from index.folding import fold
from index.query import Either, Field, Item, Query, Word, parse, written

MOST_SLIPS = 1  # characters that may be wrong, missing or too many
LEAST_LENGTH = 3  # of a word that may be misspelt: of two characters half would be wrong
MOST_GUESSES = 3


class Change(StrEnum):
    """What a suggestion changes."""

    FILTER = "filter"
    ALL_FILTERS = "all_filters"
    SYNONYMS = "synonyms"
    SPELLING = "spelling"
    WORD = "word"
    ANY_WORD = "any_word"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A search that does find something, what it changes, and what it changes it to or takes away."""

    change: Change
    subject: str  # the facet that is freed, the word that is dropped, the word that is put instead
    request: SearchRequest
    total: int


class Suggester:
    """Suggestions over one vocabulary; ``places`` are names of divisions."""

    def __init__(self, analyzer: Analyzer, places: Iterable[str] = ()) -> None:
        self._analyzer = analyzer
        shown = {fold(place): place for place in places}
        self._words = {**{word: word for word in analyzer.vocabulary}, **shown}
        self._keys = tuple(sorted(self._words, key=lambda word: (len(word), word)))

    def complete(self, typed: str, engine: SearchEngine, *, size: int = 8) -> tuple[str, ...]:
        """Returns what one may want to type: words and places, then titles and headings that hold what is there."""
        wanted = fold(typed)
        if not wanted:
            return ()
        begins = [self._words[word] for word in self._keys if word.startswith(wanted) and word != wanted]
        inside = [self._words[word] for word in self._keys if wanted in word and not word.startswith(wanted)]
        titles = [title for kind in (SUMMARY, SECTION) for title in _titles(typed.strip(), kind, engine, size)]
        found = dict.fromkeys((*begins[: size // 2], *titles[: size // 2], *begins, *inside, *titles))
        return tuple(found)[:size]

    def instead(self, request: SearchRequest, engine: SearchEngine) -> tuple[Suggestion, ...]:
        """Returns the searches near a fruitless one that find something, the smallest change first."""
        made = [*self._spellings(request, engine), *_wider(request), *self._any_word(request)]
        found: list[Suggestion] = []
        for change, subject, changed in made:
            asked = replace(changed, facets=(), page=1, size=1)
            page = engine.search(asked)
            if page.total and (change is not Change.SYNONYMS or page.plan.meanings):
                found.append(Suggestion(change, subject, replace(changed, page=1), page.total))
        return tuple(found)

    def _spellings(self, request: SearchRequest, engine: SearchEngine) -> Iterator[tuple[Change, str, SearchRequest]]:
        items = request.query.items
        for place, item in enumerate(items):
            if isinstance(item, Word) and not engine.search(_only(item, request)).total:
                for guess in self._near(item.text):
                    changed = (*items[:place], Word(guess), *items[place + 1 :])
                    yield Change.SPELLING, guess, replace(request, query=parse(written(changed)))

    def _any_word(self, request: SearchRequest) -> Iterator[tuple[Change, str, SearchRequest]]:
        """Yields the request that is content with any of the words; what holds most of them comes first."""
        items = request.query.items
        runs = [item for item in items if isinstance(item, Word)]
        pieces = [piece for item in runs for piece in self._analyzer.pieces(fold(item.text)) if len(piece) > 1]
        words = tuple(Word(piece) for piece in dict.fromkeys(pieces))
        if len(words) > 1:
            others = tuple(item for item in items if not isinstance(item, Word))
            yield Change.ANY_WORD, "", replace(request, query=parse(written((Either(words), *others))))

    def _near(self, word: str) -> list[str]:
        wanted = fold(word)
        if len(wanted) < LEAST_LENGTH:
            return []
        near = process.extract(
            wanted, self._keys, scorer=Levenshtein.distance, score_cutoff=MOST_SLIPS, limit=MOST_GUESSES
        )
        return [self._words[key] for key, _, _ in near if key != wanted]


def _titles(typed: str, kind: str, engine: SearchEngine, size: int) -> list[str]:
    asked = Field("title", Word(typed), typed)
    page = engine.search(SearchRequest(Query(typed, (asked,)), kind, size=size, facets=(), collapse=True))
    return [hit.title for hit in page.hits if fold(typed) in fold(hit.title)]


def _only(item: Item, request: SearchRequest) -> SearchRequest:
    query = Query(written((item,)), (item,))
    return replace(request, query=query, filters=Filters(), facets=(), page=1, size=1)


def _wider(request: SearchRequest) -> Iterator[tuple[Change, str, SearchRequest]]:
    """Yields the requests that ask for less."""
    if not request.widening.on or request.widening.literal:
        yield Change.SYNONYMS, "", replace(request, widening=Widening(on=True))
    active = [facet for facet in FACETS if request.filters.active(facet)]
    for facet in active:
        yield Change.FILTER, facet, replace(request, filters=request.filters.without(facet))
    if len(active) > 1:
        yield Change.ALL_FILTERS, "", replace(request, filters=Filters())
    items = request.query.items
    for place, item in enumerate(items):
        if len(items) > 1 and isinstance(item, Word):
            fewer = parse(written((*items[:place], *items[place + 1 :])))
            yield Change.WORD, item.text, replace(request, query=fewer)
