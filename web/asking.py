"""Turns what an address asks for into what the search engine is asked."""

from __future__ import annotations

from index.engine import Filters, SearchRequest, Widening
from index.folding import fold
from index.query import parse
from web.params import RANGE, Asked

SUMMARY_FACETS = ("year", "year_status", "level", "region", "topic", "period", "provenance")
SECTION_FACETS = ("role", *SUMMARY_FACETS)


def request(asked: Asked) -> SearchRequest:
    """Returns the search with copies of one text folded into one hit."""
    return SearchRequest(
        query=parse(asked.q),
        kind=asked.kind,
        filters=filters(asked),
        sort=asked.sort,
        page=asked.page,
        size=asked.size,
        facets=facets(asked.kind),
        collapse=True,
        widening=widening(asked),
    )


def widening(asked: Asked) -> Widening:
    """Returns which words are taken only as they are typed; all others also find what they may stand for."""
    return Widening(on=not asked.exact, literal=tuple(map(fold, asked.literal)))


def facets(kind: str) -> tuple[str, ...]:
    """Returns the facets that make sense for summaries or for sections."""
    return SECTION_FACETS if kind == "section" else SUMMARY_FACETS


def filters(asked: Asked) -> Filters:
    """Returns the engine's filters; a range of years asks for what lies wholly inside it."""
    chosen = asked.filters
    low, high = _range(chosen.year)
    return Filters(
        levels=chosen.level,
        year_from=low,
        year_to=high,
        years=tuple(value for value in chosen.year if RANGE not in value),
        year_statuses=chosen.year_status,
        regions=chosen.region,
        topics=chosen.topic,
        periods=chosen.period,
        provenances=chosen.provenance,
        roles=chosen.role,
        year_overlap=asked.overlap and (low is not None or high is not None),
        excluded=tuple((name, value) for name, _, value in (pair.partition(":") for pair in asked.excluded)),
    )


def _range(years: tuple[str, ...]) -> tuple[int | None, int | None]:
    written = next((value for value in years if RANGE in value), None)
    if written is None:
        return None, None
    low, _, high = written.partition(RANGE)
    return int(low) if low else None, int(high) if high else None
