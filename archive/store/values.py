"""Turns the values of a description into JSON arrays in the order of their fields, and back.

A field added at the end of a value keeps old rows readable: what they lack gets its default.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import Any

from archive.models import (
    Description,
    Evidence,
    Figure,
    FigureLink,
    FigureNature,
    Harvest,
    NameList,
    Part,
    Place,
    Provenance,
    Region,
    Repair,
    Scalar,
    Section,
    SectionKind,
    SlotStatus,
    Span,
    Statement,
    Year,
    YearStatus,
)


def _getter(kind: type, *, leave_out: tuple[str, ...] = ()) -> Callable[[Any], tuple[Any, ...]]:
    return attrgetter(*(field.name for field in fields(kind) if field.name not in leave_out))


_evidence_head = _getter(Evidence, leave_out=("summary",))
_place = _getter(Place)
_year = _getter(Year)
_harvest_head = _getter(Harvest)
_statement_head = _getter(Statement, leave_out=("evidence",))
_section_head = attrgetter("position", "number", "heading", "depth", "kind", "topics", "initiative")
_figure_head = attrgetter("metric", "value", "unit", "qualifier", "target", "quote", "flags", "nature")


def harvest_row(harvest: Harvest) -> tuple[Scalar, ...]:
    """Returns the fields of a harvest."""
    found: tuple[Scalar, ...] = _harvest_head(harvest)
    return found


def repair_row(repair: Repair) -> tuple[Scalar, ...]:
    """Returns the fields of a repair, its span as two numbers."""
    span = repair.span
    return repair.kind, span.start, span.end, repair.before, repair.after, repair.confidence, repair.exact


def to_repair(row: list[Any]) -> Repair:
    """Returns the repair that ``repair_row`` wrote."""
    return Repair(row[0], Span(row[1], row[2]), *row[3:])


def section_row(section: Section) -> list[object]:
    """Returns the fields of a section, both spans first."""
    heading, body = section.heading_span, section.span
    return [heading.start, heading.end, body.start, body.end, *_section_head(section)]


def to_section(row: list[Any]) -> Section:
    """Returns the section that ``section_row`` wrote."""
    return Section(
        position=row[4],
        number=row[5],
        heading=row[6],
        depth=row[7],
        kind=SectionKind(row[8]),
        heading_span=Span(row[0], row[1]),
        span=Span(row[2], row[3]),
        topics=tuple(row[9]),
        initiative=row[10],
    )


def _figure(figure: Figure) -> list[object]:
    links = [(link.relation, link.other) for link in figure.links]
    return [figure.span.start, figure.span.end, *_figure_head(figure), links]


def _to_figure(row: list[Any]) -> Figure:
    start, end, metric, value, unit, qualifier, target, quote, flags, *later = row
    nature, links = later or (FigureNature.UNKNOWN, ())
    return Figure(
        metric,
        value,
        unit,
        qualifier,
        target,
        quote,
        Span(start, end),
        tuple(flags),
        nature=FigureNature(nature),
        links=tuple(FigureLink(*link) for link in links),
    )


def _names(names: NameList) -> tuple[Scalar, ...]:
    return names.span.start, names.span.end, names.kind, names.count


def _to_names(row: list[Any]) -> NameList:
    return NameList(Span(row[0], row[1]), *row[2:])


def _evidence(evidence: Evidence) -> tuple[Scalar, ...]:
    """Returns a row that names another summary only if the words stand in one."""
    head: tuple[Scalar, ...] = _evidence_head(evidence)
    return head if evidence.summary is None else (*head, evidence.summary)


def _statement(statement: Statement) -> list[object]:
    return [*_statement_head(statement), [_evidence(evidence) for evidence in statement.evidence]]


def _to_statement(row: list[Any]) -> Statement:
    field, value, status, score, rule, evidence = row
    return Statement(field, value, status, score, rule, tuple(Evidence(Part(item[0]), *item[1:]) for item in evidence))


def description_row(description: Description) -> list[object]:
    """Returns the fields of a description, names last since they came last."""
    region = description.region
    return [
        description.title,
        description.title_generated,
        description.level,
        _year(description.year),
        description.period,
        [_place(place) for place in (region.province, region.city, region.county, region.town)],
        description.topics,
        description.provenance,
        [_figure(figure) for figure in description.figures],
        [_statement(statement) for statement in description.statements],
        description.flags,
        [_names(names) for names in description.names],
    ]


def to_description(row: list[Any]) -> Description:
    """Returns the description that ``description_row`` wrote."""
    title, generated, level, year, period, region, topics, provenance, figures, statements, flags, *names = row
    return Description(
        title=title,
        title_generated=generated,
        level=level,
        year=Year(YearStatus(year[0]), *year[1:]),
        period=period,
        region=Region(*(Place(SlotStatus(place[0]), *place[1:]) for place in region)),
        topics=tuple(topics),
        provenance=Provenance(provenance),
        figures=tuple(_to_figure(figure) for figure in figures),
        statements=tuple(_to_statement(statement) for statement in statements),
        flags=tuple(flags),
        names=tuple(_to_names(row) for row in (names[0] if names else ())),
    )
