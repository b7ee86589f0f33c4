"""The page of one initiative: similar initiatives elsewhere, with the words that they share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from archive.models import Section, Summary
from index.similar import Like
from web.pages.facts import Facts, facts

OPENING = 120  # characters of a section shown


@dataclass(frozen=True, slots=True)
class SimilarRow:
    """One similar initiative as shown."""

    facts: Facts
    heading: str
    href: str
    opening: str
    shared: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class SimilarPage:
    """One section with those that resemble it and those that are the same text."""

    facts: Facts
    position: int
    heading: str
    opening: str
    rows: tuple[SimilarRow, ...]
    same_text: tuple[SimilarRow, ...]


def similar_page(
    summary: Summary,
    section: Section,
    *,
    found: Sequence[Like],
    same_text: Sequence[Like],
    summaries: Mapping[str, Summary],
) -> SimilarPage:
    """Returns the page; ``summaries`` holds those that the likenesses name."""
    return SimilarPage(
        facts=facts(summary),
        position=section.position,
        heading=heading(section),
        opening=opening(summary, section),
        rows=rows(found, summaries),
        same_text=rows(same_text, summaries),
    )


def rows(found: Sequence[Like], summaries: Mapping[str, Summary]) -> tuple[SimilarRow, ...]:
    """Returns a row for each likeness whose summary is held."""
    return tuple(_row(each, summaries[each.summary_id]) for each in found if each.summary_id in summaries)


def section_at(summary: Summary, position: int) -> Section | None:
    """Returns the section that stands at a position."""
    return next((each for each in summary.sections if each.position == position), None)


def heading(section: Section) -> str:
    """Returns what a section is called in a list."""
    return section.heading or f"第{section.position}节（无标题）"


def opening(summary: Summary, section: Section) -> str:
    """Returns the first words of a section."""
    text = " ".join(summary.section_text(section).split())
    return text if len(text) <= OPENING else text[:OPENING] + "……"


def _row(found: Like, summary: Summary) -> SimilarRow:
    section = section_at(summary, found.section)
    return SimilarRow(
        facts=facts(summary),
        heading=heading(section) if section else summary.description.title,
        href=f"/summary/{summary.id}#s{found.section}",
        opening=opening(summary, section) if section else "",
        shared=found.shared_terms,
        score=found.score,
    )
