"""Turns what an address asks for into what the search engine is asked."""

from __future__ import annotations

from dataclasses import replace

from index.engine import Filters, SearchRequest, Widening
from index.folding import fold
from index.query import parse
from web.params import RANGE, Asked
from web.years import ends

SUMMARY_FACETS = ("year", "region", "level", "topic", "period", "provenance", "year_status")
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
        open_regions=asked.opened,
    )


def facet_request(asked: Asked) -> SearchRequest:
    """Returns the search that counts every value of the facet in which something is looked for."""
    wanted = replace(request(asked), facets=(asked.find_in,), page=1, size=1, collapse=False)
    return replace(wanted, every_region=asked.find_in == "region")


def overlap_request(asked: Asked) -> SearchRequest | None:
    """Returns the search that counts what is found with overlapping ranges if it is without, and the other way round.

    None where no range of years is asked for.
    """
    if not ranged(asked):
        return None
    return replace(request(replace(asked, overlap=not asked.overlap)), facets=(), page=1, size=1, collapse=False)


def ranged(asked: Asked) -> bool:
    """Tells whether the years asked for are one range or one year, into which ranges of years can reach."""
    return len(asked.filters.year) == 1 and ends(asked.filters.year[0]) != (None, None)


def widening(asked: Asked) -> Widening:
    """Returns which words are taken only as they are typed; all others also find what they may stand for."""
    return Widening(on=not asked.exact, literal=tuple(map(fold, asked.literal)))


def facets(kind: str) -> tuple[str, ...]:
    """Returns the facets that make sense for summaries or for sections."""
    return SECTION_FACETS if kind == "section" else SUMMARY_FACETS


def filters(asked: Asked) -> Filters:
    """Returns the engine's filters; a range of years asks for what lies wholly inside it, or reaches into it."""
    chosen = asked.filters
    reaching = asked.overlap and ranged(asked)
    low, high = ends(chosen.year[0]) if reaching or RANGE in "".join(chosen.year) else (None, None)
    return Filters(
        levels=chosen.level,
        year_from=low,
        year_to=high,
        years=() if low or high else chosen.year,
        year_statuses=chosen.year_status,
        regions=chosen.region,
        topics=chosen.topic,
        periods=chosen.period,
        provenances=chosen.provenance,
        roles=chosen.role,
        year_overlap=reaching,
        excluded=tuple((name, value) for name, _, value in (pair.partition(":") for pair in asked.excluded)),
    )
