"""The default engine: tantivy, one index for summaries and one for sections.

Facets are counted by its column store, phrases of character pairs answer "contains" (see index.grams).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from tantivy import DocAddress, Index, Occur, Order, Query, Searcher

from index import facets
from index.analysis import Analyzer
from index.candidates import unpack
from index.documents import restored
from index.engine import NAMED_COPIES, UNFILTERED, Candidate, Facet, Hit, SearchPage, SearchRequest
from index.entries import KINDS, SECTION, SUMMARY
from index.filters import Filters
from index.plan import Plan, plan
from index.tantivy_query import Clause, lifting, matching, narrowing, term, word
from index.tantivy_schema import COLUMNS, SCHEMA, parted
from index.tantivy_writer import change as change
from index.tantivy_writer import create as create

NAME = "tantivy"
_MOST_BUCKETS = 65_000
_FOLD_MARGIN = 1.3


class TantivyEngine:
    """An open tantivy index; sees what was committed when it was opened."""

    name = NAME

    def __init__(self, directory: Path, analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self._searchers = {kind: Index.open(str(directory / kind)).searcher() for kind in KINDS}

    def search(self, request: SearchRequest) -> SearchPage:
        """Returns the page that a request asks for."""
        made = plan(request.query, self._analyzer, widening=request.widening)
        search = _Search(self._searchers[request.kind], request, made)
        total, results, hits = search.folded() if request.collapse else search.hits()
        return SearchPage(total, results, hits, search.facets(), made)

    def count(self, kind: str) -> int:
        """Returns how many entries of a kind are held."""
        return self._searchers[kind].num_docs

    def frequencies(self, words: Sequence[str]) -> tuple[int, ...]:
        """Returns, for each word, how many sections hold it."""
        return tuple(self._searchers[SECTION].doc_freq("words", word) for word in words)

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
        clauses: list[Clause] = [
            (Occur.Should, Query.boost_query(word(each), weight)) for each, weight in weights if weight > 0
        ]
        if not clauses:
            return ()
        same = Query.const_score_query(term("text_family", family), 0.0)
        kin = (Occur.Must if inside else Occur.MustNot, same)
        query = Query.boolean_query([(Occur.Must, Query.boolean_query(clauses)), kin, *narrowing(filters)])
        searcher = self._searchers[SECTION]
        found = searcher.search(query, max(min(size, searcher.num_docs), 1), count=False).hits
        return tuple(unpack(_kept(searcher, address)) for _, address in found)

    def close(self) -> None:
        """Frees the files."""
        self._searchers = {}


class _Search:
    """One request carried out on one index."""

    def __init__(self, searcher: Searcher, request: SearchRequest, made: Plan) -> None:
        self._searcher = searcher
        self._request = request
        held = cache(searcher.doc_freq)
        self._match = matching(made.partial if request.loose else made.match, held)
        self._plain = self._filtered(request.filters)
        lifts = [(Occur.Should, lifting(boost, held)) for boost in made.boosts]
        ranked = request.sort == "relevance" and lifts
        self._query = Query.boolean_query([(Occur.Must, self._plain), *lifts]) if ranked else self._plain

    def _filtered(self, filters: Filters) -> Query:
        clauses = narrowing(filters)
        return Query.boolean_query([(Occur.Must, self._match), *clauses]) if clauses else self._match

    def hits(self) -> tuple[int, int, tuple[Hit, ...]]:
        """Returns how many entries match, twice, and the page, copies beside one another."""
        total, found = self._ordered(self._request.size, (self._request.page - 1) * self._request.size)
        return total, total, tuple(self._hit(score, address) for score, address in found)

    def folded(self) -> tuple[int, int, tuple[Hit, ...]]:
        """Returns how many entries and how many families match, and the page with the first of each family."""
        wanted = self._request.page * self._request.size
        reach = int(wanted * _FOLD_MARGIN)
        while True:
            total, found = self._ordered(reach, 0)
            numbers = self._numbers([address for _, address in found])
            first = dict(zip(reversed(numbers), reversed(range(len(numbers))), strict=True))
            if len(first) >= wanted or reach >= total:
                break
            reach *= 2
        copied = self._copied(total)
        places = sorted(first.values())[wanted - self._request.size : wanted]
        families = self._members(copied, {numbers[place] for place in places})
        hits = tuple(self._hit(*found[place], families.get(numbers[place], ())) for place in places)
        return total, total - len(copied) + len({number for number, _ in copied}), hits

    def _copied(self, total: int) -> list[tuple[int, DocAddress]]:
        """Returns what matches and has copies, with the numbers of the families."""
        copied = [(Occur.Must, self._plain), (Occur.Must, Query.term_query(SCHEMA, "copied", 1))]
        query = Query.boolean_query(copied)
        found: Any = self._searcher.search(query, max(total, 1), count=False, order_by_field="family")
        pairs: list[tuple[int, DocAddress]] = found.hits
        return pairs

    def _members(self, copied: list[tuple[int, DocAddress]], wanted: set[int]) -> dict[int, list[DocAddress]]:
        """Returns what matches of each family that is wanted, newest first."""
        held = [(number, address) for number, address in copied if number in wanted]
        ages = self._searcher.fast_field_values("newest", [address for _, address in held])
        families: dict[int, list[DocAddress]] = {}
        for _, (number, address) in sorted(zip(ages, held, strict=True), key=lambda pair: int(pair[0] or 0)):
            families.setdefault(number, []).append(address)
        return families

    def _numbers(self, addresses: list[DocAddress]) -> list[int]:
        numbers: Any = self._searcher.fast_field_values("family", addresses)  # every entry has one
        return list(numbers)

    def _ordered(self, limit: int, offset: int) -> tuple[int, list[tuple[float, DocAddress]]]:
        """Returns how many entries match, and some of them in the order asked for; none beyond the last."""
        found: Any  # the stub of SearchResult lacks its count
        most = max(self._searcher.num_docs, 1)  # tantivy makes room for as many hits as it is asked for
        if offset >= most:
            return self._ordered(1, 0)[0], []
        limit = min(limit, most)
        if self._request.sort == "relevance":
            found = self._searcher.search(self._query, limit, offset=offset, weight_by_field="worth")
        else:
            field = self._request.sort
            found = self._searcher.search(self._plain, limit, offset=offset, order_by_field=field, order=Order.Asc)
        return int(found.count), found.hits

    def _hit(self, score: float, address: DocAddress, family: Sequence[DocAddress] = ()) -> Hit:
        kept = restored(_kept(self._searcher, address))
        shown = score if self._request.sort == "relevance" else 0.0
        others = [other for other in family if _place(other) != _place(address)]
        named = tuple(restored(_kept(self._searcher, other)).id for other in others[:NAMED_COPIES])
        return Hit(kept.id, kept.summary_id, kept.section, kept.title, shown, len(others), named)

    def facets(self) -> tuple[Facet, ...]:
        """Returns the facets, each as if its own filter were free; those without a filter in one go."""
        names = facets.asked(self._request)
        free = [name for name in names if not self._request.filters.active(name)]
        counts = self._counts(self._plain, [column for name in free for column in self._columns(name)])
        for name in names:
            if name not in free:
                counts |= self._counts(self._filtered(self._request.filters.without(name)), self._columns(name))
        return tuple(self._facet(name, self._joined(name, counts)) for name in names)

    def _columns(self, facet: str) -> tuple[str, ...]:
        """Returns the fields that a facet is counted by: of regions only the provinces, the rest when it is opened."""
        if facet == "region":
            return ("province",)
        return COLUMNS.get(facet, (facet,)) if self._request.kind == SUMMARY else (facet,)

    def _joined(self, facet: str, counts: dict[str, dict[str, int]]) -> dict[str, int]:
        """Returns the counts of a facet's values."""
        columns = self._columns(facet)
        if len(columns) == 1:
            return counts[columns[0]]
        joined: Counter[str] = Counter()
        for column in columns:
            for value, count in counts[column].items():
                joined.update(dict.fromkeys(parted(value), count))
        return dict(joined)

    def _facet(self, name: str, counts: dict[str, int]) -> Facet:
        if name == "region":
            below = self._every() if self._request.every_region else self._below()
            return Facet(name, facets.region_values(counts | below, self._request))
        return Facet(name, facets.shaped(name, counts, self._request))

    def _every(self) -> dict[str, int]:
        """Returns the counts of all codes."""
        return self._counts(self._filtered(self._request.filters.without("region")), ["region"])["region"]

    def _below(self) -> dict[str, int]:
        """Returns the counts of all codes below the provinces that are opened."""
        free = self._filtered(self._request.filters.without("region"))
        counts: dict[str, int] = {}
        for code in sorted({code[:2] for code in facets.opened(self._request)}):
            inside = Query.boolean_query([(Occur.Must, free), (Occur.Must, term("region", code))])
            counts |= self._counts(inside, ["region"])["region"]
        return counts

    def _counts(self, query: Query, names: Iterable[str]) -> dict[str, dict[str, int]]:
        asked = {name: {"terms": {"field": name, "size": _MOST_BUCKETS}} for name in names}
        if not asked:
            return {}
        answer = self._searcher.aggregate(query, asked)
        return {name: {row["key"]: row["doc_count"] for row in answer[name]["buckets"]} for name in asked}


def _place(address: DocAddress) -> tuple[int, int]:
    return address.segment_ord, address.doc


def _kept(searcher: Searcher, address: DocAddress) -> bytes:
    return bytes(searcher.doc(address).get_first("kept") or b"")


def open_index(directory: Path, analyzer: Analyzer) -> TantivyEngine:
    """Returns the index that is there."""
    return TantivyEngine(directory, analyzer)
