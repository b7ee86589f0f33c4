"""Answers what resembles one section of a summary."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from archive.models import Section, Summary
from archive.store import Reader
from index.engine import SearchEngine
from index.similar import Likeness, similar
from web.pages.similar import SimilarPage, similar_page
from web.veil import Fold, Veiled, unfolded
from web.words import analyzer

SIZE = 10


def resembling(
    seen: Veiled, section: Section, store: Reader, engine: SearchEngine, *, see: Callable[[Summary], Veiled]
) -> SimilarPage:
    """Returns the page of one section: similar ones of other texts, and apart from them the same text elsewhere.

    ``see`` makes of a summary what readers may see of it; folded names are neither compared nor shown.
    """
    found = likeness(seen.summary, section, engine, size=SIZE, folds=seen.folds.folds)
    wanted = dict.fromkeys(each.summary_id for each in (*found.hits, *found.same_text))
    summaries = {each.id: see(each).summary for each in store.summaries(tuple(wanted))}
    return similar_page(seen.summary, section, found=found.hits, same_text=found.same_text, summaries=summaries)


def likeness(
    summary: Summary, section: Section, engine: SearchEngine, *, size: int, folds: Sequence[Fold] = ()
) -> Likeness:
    """Returns what is like a section that is held: its own family apart."""
    return similar(
        engine,
        unfolded(summary.section_text(section), folds),
        analyzer=analyzer(),
        heading=section.heading,
        family=summary.family or summary.id,
        summary_id=summary.id,
        size=size,
    )
