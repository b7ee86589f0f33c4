"""The truth: every text looked through, character by character; white space and line breaks count for nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from archive.models import Summary
from index.folding import fold
from tests.benchmarks.peers import FACETS, Answer, Counted, Document, Question, documents

_SPACE = re.compile(r"\s+")


class Scan:
    """All documents in memory; its pages are in the order of the documents."""

    def __init__(self, summaries: Iterable[Summary]) -> None:
        self._documents = tuple((one, _bare(one.text)) for one in documents(summaries))

    def ask(self, question: Question) -> Answer:
        """Returns what holds all needles of a question."""
        needles = [_bare(fold(needle)) for needle in question.needles]
        found = [one for one, text in self._documents if _passes(one, question) and all(n in text for n in needles)]
        start = (question.page - 1) * question.size
        shown = tuple(one.id for one in found[start : start + question.size])
        return Answer(len(found), shown, _facets(found) if question.facets else ())

    def close(self) -> None:
        """Forgets the documents."""
        self._documents = ()


def _bare(text: str) -> str:
    return _SPACE.sub("", text)


def _passes(document: Document, question: Question) -> bool:
    return (not question.town or question.town == document.town) and (
        question.year is None or str(question.year) in document.facets[FACETS.index("year")]
    )


def _facets(found: list[Document]) -> tuple[Counted, ...]:
    return tuple(
        Counted(facet, tuple(Counter(value for one in found for value in one.facets[place]).items()))
        for place, facet in enumerate(FACETS)
    )
