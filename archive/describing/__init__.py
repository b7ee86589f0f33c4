"""Describes a piece: asks each describer for its statements and puts the winners together.

The describers are strangers to one another.  The order is that of union-summaries.md 0.1: the level first, because it
limits the region and refines the campaigns that date a text; the title last, because it may have to be made up of
the others.
"""

from __future__ import annotations

from archive.describing import figures, level, names, period, provenance, region, title, topic, year
from archive.describing.subject import Subject
from archive.describing.year_statements import CONTRADICTS
from archive.models import Description, Provenance, Section, Statement


def describe(subject: Subject) -> tuple[Description, tuple[Section, ...]]:
    """Returns the description of a piece, and its sections with topics and initiatives."""
    levels = level.read(subject)
    level_id = _winner(levels, "level", "unknown")
    periods = period.read(subject)
    period_id = _winner(periods, "period", "unknown")
    place, places = region.read(subject, level=level_id)
    when, years = year.read(subject, level=level_id, period=period_id)
    sections, topics, topical = topic.read(subject)
    titles = title.read(subject, level=level_id, year=when, period=period_id, region=place)
    origins, flags = provenance.read(subject, level=level_id, places=places)
    redated = any(statement.rule == CONTRADICTS for statement in years)
    description = Description(
        title=_winner(titles, "title", ""),
        title_generated=titles[0].rule == "generated",
        level=level_id,
        year=when,
        period=period_id,
        region=place,
        topics=topics,
        provenance=Provenance(_winner(origins, "provenance", Provenance.NAMED)),
        figures=figures.read(subject, level=level_id),
        statements=(*titles, *levels, *years, *periods, *places, *topical, *origins),
        flags=(*flags, "redated") if redated else flags,
        names=names.read(subject.text),
    )
    return description, sections


def _winner(statements: tuple[Statement, ...], field: str, otherwise: str) -> str:
    found = next((statement for statement in statements if statement.field == field), None)
    return otherwise if found is None or found.value is None else str(found.value)
