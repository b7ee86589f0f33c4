"""Cuts a report into its numbered parts: number, heading, kind, depth and text.

Grammar of union-summaries.md 6.1.  The text of a section ends at the next heading of any depth, so that a part that
only holds smaller parts has none of its own.
"""

from __future__ import annotations

from archive.models import Section, SectionKind, Span
from archive.sections.closing import closing, conclusion
from archive.sections.counted import counted
from archive.sections.grammar import Style, heads
from archive.sections.kinds import kind_of
from archive.sections.outline import Entry, outline
from archive.sections.series import last_named, series
from archive.sections.slogans import slogans


def split(text: str) -> tuple[Section, ...]:
    """Returns the sections of a piece's text in order; topics and initiatives are left to the describers."""
    numbered = (*heads(text), *series(text), *counted(text))
    numbered += last_named(text, max((head.end for head in numbered), default=len(text)))
    every = sorted((*numbered, *slogans(text, numbered)), key=lambda head: head.start)
    entries = outline(text, every, end=closing(text))
    kinds: list[tuple[int, SectionKind]] = []  # the headings open above, with their kinds
    found: list[Section] = []
    for position, entry in enumerate(entries, 1):
        while kinds and kinds[-1][0] >= entry.depth:
            kinds.pop()
        kind = kind_of(text[entry.start : entry.end])
        if kind is SectionKind.WORK and kinds:
            kind = kinds[-1][1]
        kinds.append((entry.depth, kind))
        concludes = position == len(entries) or entries[position].head.style is Style.NAMED
        stop = entry.stop
        if concludes and kind is SectionKind.WORK:
            stop = conclusion(text, entry.resume, entry.stop)
        found.append(_section(text, entry, kind, position, stop=stop))
    return tuple(found)


def _section(text: str, entry: Entry, kind: SectionKind, position: int, *, stop: int) -> Section:
    return Section(
        position=position,
        number=text[entry.head.start : entry.head.end].strip(),
        heading=text[entry.start : entry.end],
        depth=entry.depth,
        kind=kind,
        heading_span=Span(entry.start, entry.end),
        span=Span(entry.resume, stop),
    )
