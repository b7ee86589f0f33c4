"""The value that dates a text: a cue with its window in months and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from archive.models import Section, SectionKind, Span
from archive.vocabulary.events import Batch


@dataclass(frozen=True, slots=True)
class DatedCue:
    """A cue that stands in a text (half-open); months as in ``vocabulary.events``; None leaves a side open."""

    id: str
    kind: str
    not_before: int | None
    typical_to: int | None
    weight: float
    hard: bool
    start: int
    end: int
    batches: tuple[Batch, ...] = ()
    closed: bool = False  # whether ``typical_to`` is as certain as a hard ``not_before``: 迎接党的十八大


def plan_spans(sections: Sequence[Section]) -> tuple[Span, ...]:
    """Returns the spans of the sections that speak of the time to come, headings included."""
    return tuple(
        Span(section.heading_span.start, section.span.end) for section in sections if section.kind is SectionKind.PLAN
    )


def inside(spans: Sequence[Span], at: int) -> bool:
    """Tells whether an offset lies in one of the spans."""
    return any(span.start <= at < span.end for span in spans)
