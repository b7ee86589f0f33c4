"""Our engines through the whole path: the typed words are parsed, planned, searched, every facet counted.

Asked as peers are: every copy is a hit of its own, words stand for themselves.  The variant ``site`` asks as the pages
do: copies of one text fold into one hit, and words also find what they may stand for.
"""

from __future__ import annotations

from pathlib import Path

from archive.store import Reader
from index.build import build as build_index
from index.engine import Filters, SearchEngine, SearchPage, SearchRequest, Widening
from index.opening import open_engine
from index.query import parse
from tests.benchmarks.peers import FACETS, Answer, Counted, Entrant, Question, size_of
from web.words import analyzer, sounds


class Ours:
    """One of our engines."""

    def __init__(self, engine: SearchEngine, *, site: bool = False) -> None:
        self._engine = engine
        self._site = site

    def ask(self, question: Question) -> Answer:
        """Returns the answer; ``total`` is of texts, copies included."""
        page = self._engine.search(request(question, site=self._site))
        return Answer(page.total, tuple(hit.summary_id for hit in page.hits), _facets(page))

    def close(self) -> None:
        """Closes the index."""
        self._engine.close()


def request(question: Question, *, site: bool) -> SearchRequest:
    """Returns a question as the site would ask it of an engine."""
    typed = " ".join(f'"{needle}"' if question.quoted else needle for needle in question.needles)
    filters = Filters(
        regions=(question.town,) if question.town else (), years=(str(question.year),) if question.year else ()
    )
    facets = SearchRequest().facets if question.facets else ()
    return SearchRequest(
        query=parse(typed),
        filters=filters,
        page=question.page,
        size=question.size,
        facets=facets,
        collapse=site,
        widening=Widening(on=site),
    )


def _facets(page: SearchPage) -> tuple[Counted, ...]:
    names = {"region": "province"}
    found = (
        Counted(names.get(one.name, one.name), tuple((v.value, v.count) for v in one.values)) for one in page.facets
    )
    return tuple(one for one in found if one.facet in FACETS)


def absent() -> str:
    """Returns nothing: it comes with the archive."""
    return ""


def build(folder: Path, store: Reader, entrant: Entrant) -> float:
    """Builds the index as ``zongjie index build`` does."""
    build_index(
        folder, store.iterate(), revision=store.revision, engine=entrant.index, analyzer=analyzer(), sounds=sounds()
    )
    return 0.0


def open_peer(folder: Path, entrant: Entrant) -> Ours:
    """Returns the index, open."""
    return Ours(open_engine(folder, analyzer()), site=entrant.variant == "site")


def weight(folder: Path) -> int:
    """Returns the bytes of both indexes, of summaries and of sections."""
    return size_of(folder)
