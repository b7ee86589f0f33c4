"""Makes a page out of cards whose texts match: filters, order, folding of copies, facets.

For engines that only find texts; an engine that does this itself must answer the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from index import facets
from index.engine import NAMED_COPIES, Hit, SearchPage, SearchRequest
from index.entries import Card
from index.filters import matches
from index.plan import Plan

GENERIC_FACTOR = {"named": 1.0, "masked": 0.9, "generic": 0.75}
COPY_FACTOR = 0.97


def worth(card: Card) -> float:
    """Returns the factor of a score: named before masked before generic, the best copy before the others."""
    return GENERIC_FACTOR.get(card.provenance, 1.0) * (1.0 if card.representative else COPY_FACTOR)


def page(found: Iterable[tuple[Card, float]], request: SearchRequest, *, made: Plan) -> SearchPage:
    """Returns the page that a request asks for; ``found`` holds every card whose text matches, with its score."""
    texts = tuple(found)
    passed = [(card, score) for card, score in texts if matches(card, request.filters)]
    passed.sort(key=_order(request.sort))
    groups = folded(passed) if request.collapse else [(card, score, ()) for card, score in passed]
    start = (request.page - 1) * request.size
    hits = tuple(
        _hit(card, score if request.sort == "relevance" else 0.0, others)
        for card, score, others in groups[start : start + request.size]
    )
    counted = facets.count((card for card, _ in texts), request)
    return SearchPage(len(passed), len(groups), hits, counted, made)


def folded(ordered: Sequence[tuple[Card, float]]) -> list[tuple[Card, float, tuple[Card, ...]]]:
    """Returns the first card of each family, with those that it stands for beside itself, newest first."""
    groups: dict[str, list[tuple[Card, float]]] = {}
    for card, score in ordered:
        groups.setdefault(family(card), []).append((card, score))
    return [
        (*first, tuple(sorted((card for card, _ in others), key=lambda card: card.newest)))
        for first, *others in groups.values()
    ]


def _hit(card: Card, score: float, others: tuple[Card, ...]) -> Hit:
    named = tuple(other.id for other in others[:NAMED_COPIES])
    return Hit(card.id, card.summary_id, card.section, card.title, score, len(others), named)


def family(card: Card) -> str:
    """Returns what the copies of an entry share; its own id where there are none."""
    return card.family or card.id


def _order(sort: str) -> Callable[[tuple[Card, float]], tuple[float, int]]:
    if sort == "newest":
        return lambda one: (one[0].newest, 0)
    if sort == "oldest":
        return lambda one: (one[0].oldest, 0)
    return lambda one: (-one[1], one[0].newest)
