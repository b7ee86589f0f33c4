"""Whoosh as its documentation shows it, with the ChineseAnalyzer that comes with jieba."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import jieba
from whoosh import fields, index, query, sorting
from whoosh.qparser import QueryParser

from archive.store import Reader
from index.folding import fold
from tests.benchmarks.peers import FACETS, Answer, Counted, Document, Entrant, Question, documents, size_of

SEVERAL = "topic"  # the facet of which a text has several values
_MEMORY = 256  # megabytes
jieba.setLogLevel("ERROR")

with warnings.catch_warnings(action="ignore", category=ResourceWarning):  # jieba leaves a file open
    from jieba.analyse import ChineseAnalyzer


def _schema() -> Any:
    facets = {name: fields.KEYWORD(sortable=True) if name == SEVERAL else fields.ID(sortable=True) for name in FACETS}
    return fields.Schema(
        id=fields.ID(stored=True), text=fields.TEXT(analyzer=ChineseAnalyzer()), town=fields.ID(), **facets
    )


class StockWhoosh:
    """An open index."""

    def __init__(self, folder: Path) -> None:
        self._index = index.open_dir(str(folder))
        self._searcher = self._index.searcher()
        self._parser = QueryParser("text", self._index.schema)

    def ask(self, question: Question) -> Answer:
        """Returns the answer, grouped by every facet."""
        typed = " ".join(f'"{fold(needle)}"' if question.quoted else fold(needle) for needle in question.needles)
        grouped = sorting.Facets()
        for name in FACETS if question.facets else ():
            facet = sorting.FieldFacet(name, allow_overlap=name == SEVERAL, maptype=sorting.Count)
            grouped.add_facet(name, facet)
        found = self._searcher.search(
            self._parser.parse(typed),
            limit=question.page * question.size,
            filter=_filter(question),
            groupedby=grouped if question.facets else None,
        )
        ids = tuple(hit["id"] for hit in found[(question.page - 1) * question.size : question.page * question.size])
        names = FACETS if question.facets else ()
        return Answer(len(found), ids, tuple(Counted(name, tuple(found.groups(name).items())) for name in names))

    def close(self) -> None:
        """Closes the files."""
        self._searcher.close()
        self._index.close()


def _filter(question: Question) -> Any:
    asked = {"town": question.town, "year": str(question.year or "")}
    terms = [query.Term(name, value) for name, value in asked.items() if value]
    return query.And(terms) if terms else None


def absent() -> str:
    """Returns nothing: the archive needs whoosh and jieba itself."""
    return ""


def build(folder: Path, store: Reader, entrant: Entrant) -> float:
    """Builds the index."""
    made = index.create_in(str(folder), _schema())
    writer = made.writer(limitmb=_MEMORY)
    for document in documents(store.iterate()):
        writer.add_document(**_row(document))
    writer.commit()
    made.close()
    return 0.0


def _row(document: Document) -> dict[str, str]:
    held = {name: " ".join(values) for name, values in zip(FACETS, document.facets, strict=True)}
    return {"id": document.id, "text": document.text, "town": document.town, **held}


def open_peer(folder: Path, entrant: Entrant) -> StockWhoosh:
    """Returns the index, open."""
    return StockWhoosh(folder)


def weight(folder: Path) -> int:
    """Returns the bytes of the index; it keeps no texts."""
    return size_of(folder)
