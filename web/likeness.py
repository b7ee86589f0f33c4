"""Answers what resembles one section of a summary."""

from __future__ import annotations

from archive.models import Section, Summary
from archive.store import Reader
from index.engine import SearchEngine
from index.similar import Likeness, similar
from web.pages.similar import SimilarPage, similar_page
from web.words import analyzer

SIZE = 10


def resembling(summary: Summary, section: Section, store: Reader, engine: SearchEngine) -> SimilarPage:
    """Returns the page of one section: similar ones of other texts, and apart from them the same text elsewhere."""
    found = likeness(summary, section, engine, size=SIZE)
    wanted = dict.fromkeys(each.summary_id for each in (*found.hits, *found.same_text))
    summaries = {each.id: each for each in store.summaries(tuple(wanted))}
    return similar_page(summary, section, found=found.hits, same_text=found.same_text, summaries=summaries)


def likeness(summary: Summary, section: Section, engine: SearchEngine, *, size: int) -> Likeness:
    """Returns what is like a section that is held: its own family apart."""
    return similar(
        engine,
        summary.section_text(section),
        analyzer=analyzer(),
        heading=section.heading,
        family=summary.family or summary.id,
        summary_id=summary.id,
        size=size,
    )
