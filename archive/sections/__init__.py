"""Cuts a report into its numbered parts: number, heading, kind, depth and text.

Grammar of union-summaries.md 6.1.  The text of a section ends at the next heading of any depth, so that a part that
only holds smaller parts has none of its own.  Plans and problems behind the last part are parts without a number.
"""

from __future__ import annotations

from collections.abc import Sequence

from archive.models import Section, SectionKind, Span
from archive.sections.closing import closing
from archive.sections.counted import counted
from archive.sections.grammar import Style, heads
from archive.sections.kinds import kind_of
from archive.sections.outline import Entry, outline
from archive.sections.series import last_named, series
from archive.sections.slogans import slogans
from archive.sections.tails import Tail, tails


def split(text: str) -> tuple[Section, ...]:
    """Returns the sections of a piece's text in order; topics and initiatives are left to the describers."""
    numbered = (*heads(text), *series(text), *counted(text))
    numbered += last_named(text, max((head.end for head in numbered), default=len(text)))
    every = sorted((*numbered, *slogans(text, numbered)), key=lambda head: head.start)
    entries = outline(text, every, end=closing(text))
    kinds = _kinds(text, entries)
    found: list[Section] = []
    for at, (entry, kind) in enumerate(zip(entries, kinds, strict=True)):
        behind = tails(text, entry.resume, entry.stop, kind=kind) if _concludes(entries, kinds, at) else ()
        stop = entry.resume + len(text[entry.resume : behind[0].start].rstrip()) if behind else entry.stop
        found.append(_section(text, entry, kind, len(found) + 1, stop=stop))
        for tail in behind:
            if tail.kind is not None:
                found.append(_unnumbered(text, tail, tail.kind, len(found) + 1))
    return tuple(found)


def _kinds(text: str, entries: Sequence[Entry]) -> list[SectionKind]:
    """Returns the kinds of headings; one that says none has that of the heading above it."""
    above: list[tuple[int, SectionKind]] = []  # depths and kinds of the headings that are open
    kinds: list[SectionKind] = []
    for entry in entries:
        while above and above[-1][0] >= entry.depth:
            above.pop()
        kind = kind_of(text[entry.start : entry.end])
        if kind is SectionKind.WORK and above:
            kind = above[-1][1]
        above.append((entry.depth, kind))
        kinds.append(kind)
    return kinds


def _concludes(entries: Sequence[Entry], kinds: Sequence[SectionKind], at: int) -> bool:
    """Tells whether a report may close in a section: it is the last, or an unnumbered one or plans follow."""
    if at + 1 == len(entries):
        return True
    following = entries[at + 1]
    if following.head.style is Style.NAMED:
        return True
    return following.depth <= entries[at].depth and kinds[at + 1] is SectionKind.PLAN


def _unnumbered(text: str, tail: Tail, kind: SectionKind, position: int) -> Section:
    return Section(
        position=position,
        number="",
        heading=text[tail.start : tail.heading_end],
        depth=1,
        kind=kind,
        heading_span=Span(tail.start, tail.heading_end),
        span=Span(tail.resume, tail.resume + len(text[tail.resume : tail.stop].rstrip())),
    )


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
