"""Builds summaries for tests: one call, only what the test speaks of."""

from __future__ import annotations

from dataclasses import dataclass

from archive.models import (
    Description,
    Harvest,
    Place,
    Provenance,
    Region,
    Section,
    SectionKind,
    SlotStatus,
    Source,
    Span,
    Summary,
    Year,
    YearStatus,
)

SLOTS = ("province", "city", "county", "town")


@dataclass(frozen=True)
class Part:
    """A section to be made."""

    heading: str
    text: str
    kind: SectionKind = SectionKind.WORK
    topics: tuple[str, ...] = ()


def place(**names: tuple[str, str]) -> Region:
    """Returns a proven region: ``place(province=("江苏省", "32"))``."""
    return Region(**{slot: Place(SlotStatus.TRUE, name, code) for slot, (name, code) in names.items()})


def known(year: int) -> Year:
    """Returns a year that the text states."""
    return Year(YearStatus.EXPLICIT, year, year, year)


def between(low: int, high: int) -> Year:
    """Returns a year of which only a range is known."""
    return Year(YearStatus.INFERRED, None, low, high)


def summary(
    text: str = "",
    *,
    number: int = 1,
    title: str = "工作总结",
    parts: tuple[Part, ...] = (),
    year: Year | None = None,
    level: str = "unknown",
    region: Region | None = None,
    topics: tuple[str, ...] = (),
    period: str = "unknown",
    provenance: Provenance = Provenance.NAMED,
    family: str | None = None,
    representative: bool = True,
    generated: bool = False,
) -> Summary:
    """Returns a summary; its parts are put behind the text, a heading line before each."""
    whole, sections = text, []
    for position, part in enumerate(parts, start=1):
        heading_start = len(whole) + 1
        start = heading_start + len(part.heading) + 1
        whole = f"{whole}\n{part.heading}\n{part.text}"
        spans = Span(heading_start, start - 1), Span(start, start + len(part.text))
        sections.append(Section(position, "", part.heading, 1, part.kind, *spans, topics=part.topics))
    source_id = f"{number:012x}"
    source = Source(
        source_id, f"{number}.txt", source_id * 5, "text/plain", "utf-8", 1, "2026-01-01T00:00:00Z", Harvest()
    )
    description = Description(
        title=title,
        title_generated=generated,
        level=level,
        year=year or Year(),
        period=period,
        region=region or Region(),
        topics=topics,
        provenance=provenance,
    )
    return Summary(
        id=f"{source_id}-1",
        source=source,
        part=1,
        text=whole,
        span=Span(0, len(whole)),
        sections=tuple(sections),
        description=description,
        family=family,
        representative=representative,
    )
