"""Tantivy asked directly: the same terms, the plainest query that finds the needles, its own ranking.

What our engine takes longer than this is what parsing, planning, boosts, counting as users expect and shaping cost.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tantivy import Document as Stored
from tantivy import Index, Occur, Query, Schema, SchemaBuilder, Searcher

from archive.store import Reader
from index.folding import fold
from index.grams import needle_terms, pairs, singles
from tests.benchmarks.peers import FACETS, SINGLE, Answer, Counted, Document, Entrant, Question, documents, size_of

_HEAP = 96_000_000
_MOST_VALUES = 1000


def _schema() -> Schema:
    builder = SchemaBuilder()
    builder.add_text_field("text", tokenizer_name="whitespace", index_option="position")
    builder.add_text_field("characters", tokenizer_name="whitespace", index_option="basic")
    builder.add_text_field("id", tokenizer_name="raw", index_option="basic", stored=True)
    for name in (*FACETS, "town"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    return builder.build()


_SCHEMA = _schema()


class RawTantivy:
    """An open index."""

    def __init__(self, folder: Path, *, facets: bool) -> None:
        self._searcher: Searcher = Index.open(str(folder)).searcher()
        self._facets = facets

    def ask(self, question: Question) -> Answer:
        """Returns the answer; without facets if the entrant asks for none."""
        query = _query(question)
        found: Any = self._searcher.search(query, question.size, offset=(question.page - 1) * question.size)
        ids = tuple(str(self._searcher.doc(address).get_first("id")) for _, address in found.hits)
        return Answer(int(found.count), ids, self._counts(query) if self._facets and question.facets else ())

    def _counts(self, query: Query) -> tuple[Counted, ...]:
        asked = {name: {"terms": {"field": name, "size": _MOST_VALUES}} for name in FACETS}
        made = self._searcher.aggregate(query, asked)
        return tuple(
            Counted(name, tuple((one["key"], one["doc_count"]) for one in made[name]["buckets"])) for name in FACETS
        )

    def close(self) -> None:
        """Leaves the files."""


def _query(question: Question) -> Query:
    clauses = [(Occur.Must, _needle(fold(needle))) for needle in question.needles]
    for field, value in (("town", question.town), ("year", str(question.year or ""))):
        if value:
            clauses.append((Occur.Must, Query.const_score_query(Query.term_query(_SCHEMA, field, value), 0.0)))
    return clauses[0][1] if len(clauses) == 1 else Query.boolean_query(clauses)


def _needle(needle: str) -> Query:
    if len(needle) == 1:
        return Query.term_query(_SCHEMA, "characters", SINGLE + needle)
    terms = needle_terms(needle)
    if len(terms) == 1:
        return Query.term_query(_SCHEMA, "text", terms[0][1])
    return Query.phrase_query(_SCHEMA, "text", list(terms))


def absent() -> str:
    """Returns nothing: the archive needs tantivy itself."""
    return ""


def build(folder: Path, store: Reader, entrant: Entrant) -> float:
    """Builds the index with one thread, as our engine does."""
    writer = Index(_SCHEMA, str(folder), reuse=False).writer(_HEAP, 1)
    for document in documents(store.iterate()):
        writer.add_document(_stored(document))
    writer.commit()
    writer.wait_merging_threads()
    return 0.0


def _stored(document: Document) -> Stored:
    made = Stored()
    made.add_text("text", pairs(document.text))
    made.add_text("characters", singles(document.text, mark=SINGLE))
    made.add_text("id", document.id)
    made.add_text("town", document.town)
    for name, values in zip(FACETS, document.facets, strict=True):
        for value in values:
            made.add_text(name, value)
    return made


def open_peer(folder: Path, entrant: Entrant) -> RawTantivy:
    """Returns the index, open."""
    return RawTantivy(folder, facets=entrant.variant != "plain")


def weight(folder: Path) -> int:
    """Returns the bytes of the index; it keeps no texts."""
    return size_of(folder)
