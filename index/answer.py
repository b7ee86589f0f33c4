"""Answers a question as people mean it: what holds all of its words, and where that is little, what holds some of them.

The two are never mixed: hits that hold only some of the words are apart, or the whole answer says that it is of such.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from index.conditions import NEVER
from index.engine import Hit, SearchEngine, SearchPage, SearchRequest

FEW = 10  # hits below which those are added that hold only some of the words


@dataclass(frozen=True, slots=True)
class Answer:
    """A page of hits; ``loose`` tells that none holds all words, and the page is of those that hold some.

    ``partial`` are hits that hold only some of the words, to be shown behind a first page that is short.
    """

    page: SearchPage
    partial: tuple[Hit, ...] = ()
    loose: bool = False


def answer(engine: SearchEngine, request: SearchRequest) -> Answer:
    """Returns the answer to a request; its total and facets are of what holds all words, unless it is loose."""
    page = engine.search(request)
    if page.plan.partial == NEVER or request.loose:
        return Answer(page)
    if not page.total:
        loose = engine.search(replace(request, loose=True))
        return Answer(loose, loose=True) if loose.total else Answer(page)
    room = FEW - page.results
    if request.page > 1 or request.sort != "relevance" or room <= 0:
        return Answer(page)
    rest = engine.search(replace(request, loose=True, facets=(), size=room))
    return Answer(page, rest.hits)
