"""Finds what stands behind the last initiative: paragraphs that plan, admit problems, or close the report.

Seed 004 ends 下半年，工会工作仍将…：一是… behind its last numbered part: those words are a plan, and no part of what
was done.  Plans and problems become parts of their own, a closing only ends the part above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from archive.models import SectionKind
from archive.sections.kinds import cued
from archive.sections.words import words

LONGEST_HEADING = 16  # characters before the colon or stop: 存在的不足：一是…
_PARAGRAPH = re.compile(r"[^\n]+")
_LEAD = re.compile(rf"(?P<heading>[^，。：；！？“]{{3,{LONGEST_HEADING}}})[：。](?=.)")
_TEXT = re.compile(r"\S")


@dataclass(frozen=True, slots=True)
class Tail:
    """Words behind an initiative: where their heading and their text begin and end; ``kind`` None only closes."""

    start: int
    heading_end: int
    resume: int
    stop: int
    kind: SectionKind | None


def tails(text: str, start: int, stop: int, *, kind: SectionKind) -> tuple[Tail, ...]:
    """Returns the last paragraphs of a section of some kind that are no part of it, in order; the first never is."""
    if kind is SectionKind.PLAN:
        return ()
    paragraphs = [match.span() for match in _PARAGRAPH.finditer(text, start, stop) if _TEXT.search(match[0])]
    found: list[Tail] = []
    for begin, end in paragraphs[1:]:
        tail = _opened(text, begin, end, kind)
        if tail is not None:
            found.append(tail)
        elif found and _goes_on(found[-1], text[begin:end]):
            found[-1] = _longer(found[-1], end)
        else:
            found = []
    return _joined(found) if found or not paragraphs else tuple(_inside(text, *paragraphs[-1], kind))


def _opened(text: str, begin: int, end: int, kind: SectionKind) -> Tail | None:
    """Returns the tail that a paragraph opens, or None."""
    begin += len(text[begin:end]) - len(text[begin:end].lstrip())
    line = text[begin:end]
    lead = _LEAD.match(line)
    named = cued(lead["heading"]) if lead is not None and words().named.search(lead["heading"]) else None
    if lead is not None and named in (SectionKind.PLAN, SectionKind.PROBLEM) and named is not kind:
        return Tail(begin, begin + lead.end("heading"), begin + lead.end(), end, named)
    found = next((each for each, pattern in words().tails if pattern.match(line)), None)
    if found is None or (found is kind and found is not SectionKind.WORK):
        return None
    if found is SectionKind.PLAN and words().looks_back.search(line):
        return None
    return Tail(begin, begin, begin, end, None if found is SectionKind.WORK else found)


def _goes_on(above: Tail, line: str) -> bool:
    """Tells whether a paragraph belongs to the plan or the problems above it."""
    return above.kind is not None and words().looks_back.search(line) is None


def _longer(tail: Tail, stop: int) -> Tail:
    return Tail(tail.start, tail.heading_end, tail.resume, stop, tail.kind)


def _joined(found: list[Tail]) -> tuple[Tail, ...]:
    """Returns the tails with neighbours of one kind made one, if the later has no heading."""
    joined: list[Tail] = []
    for tail in found:
        if joined and joined[-1].kind is tail.kind and tail.heading_end == tail.start:
            joined[-1] = _longer(joined[-1], tail.stop)
        else:
            joined.append(tail)
    return tuple(joined)


def _inside(text: str, begin: int, end: int, kind: SectionKind) -> Iterator[Tail]:
    """Yields the plan that a sentence of the last paragraph announces: 下半年，…做好以下工作：一是…"""
    match = words().announced.search(text, begin, end) if kind is not SectionKind.PROBLEM else None
    if match is not None and match.start() > begin and words().looks_back.search(text, match.start(), end) is None:
        yield Tail(match.start(), match.start(), match.start(), end, SectionKind.PLAN)
