"""Why the hits of a page are where they are, read in their whole texts, which may hold what readers do not see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from archive.models import Summary
from index.engine import Hit
from index.plan import Plan, Widening
from index.query import Query
from index.reasons import Reasoning, entry_of
from web.pages.whys import why
from web.words import analyzer


def whys(
    hits: Iterable[Hit], summaries: Iterable[Summary], query: Query, made: Plan, *, widening: Widening
) -> Mapping[str, tuple[str, ...]]:
    """Returns the reasons by id of the hit; a hit whose summary or section is gone meanwhile has none."""
    held = {each.id: each for each in summaries}
    reasoning = Reasoning(query, made, analyzer(), widening=widening)
    told: dict[str, tuple[str, ...]] = {}
    for hit in hits:
        summary = held.get(hit.summary_id)
        entry = None if summary is None else entry_of(summary, hit.section)
        told[hit.id] = () if entry is None else why(reasoning.of(entry))
    return told
