"""Finds the parts of a text that speak of the time to come, also where no heading of a section says so."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from archive.models import Section, SectionKind, Span
from archive.vocabulary.metrics import Plans

LONGEST_HEADING = 26  # characters of a line that may be a heading: 2010年重点：
SHORT_LINE = re.compile(rf"\n([^\n]{{2,{LONGEST_HEADING}}})(?=\n|\Z)")
NUMERAL = re.compile(r"[一二三四五六七八九十]+|\d+")


def spans(text: str, sections: Sequence[Section], plans: Plans) -> tuple[Span, ...]:
    """Returns the spans of plan sections, of what stands below a plan's heading and of paragraphs that open a plan."""
    known = tuple(section.span for section in sections if section.kind is SectionKind.PLAN)
    return (*known, *_lines(text, sections, plans))


def _lines(text: str, sections: Sequence[Section], plans: Plans) -> Iterator[Span]:
    marked = f"\n{text}"  # so that a match of what follows a line break begins where the line does
    headings = {match.start() for match in SHORT_LINE.finditer(marked) if _is_heading(match[1], plans)}
    for start in sorted(headings):
        yield Span(start, _end_below(start, sections, len(text)))
    for match in plans.opening.finditer(marked):
        if match.start() in headings:
            continue
        end = text.find("\n", match.start())
        yield Span(match.start(), end if end >= 0 else len(text))


def _is_heading(line: str, plans: Plans) -> bool:
    return plans.heading.search(line) is not None and line[-1] not in "。；，" and not plans.looking_back.search(line)


def _end_below(start: int, sections: Sequence[Section], end: int) -> int:
    """Returns where the next section begins that is no part of what a line is the heading of.

    Items numbered alike right below a line that is no section's heading are parts of it, however deep they count.
    """
    above = bisect_right(sections, start, key=lambda section: section.heading_span.start)
    own = above and sections[above - 1].heading_span.start == start
    depth = sections[above - 1].depth if above else 1
    below = sections[above : above + 1]
    near = bool(below) and below[0].heading_span.start - start <= LONGEST_HEADING + 2
    item = _style(below[0].number) if near and not own else None
    ends = (each.heading_span.start for each in sections[above:] if each.depth <= depth and _style(each.number) != item)
    return next(ends, end)


def _style(number: str) -> str:
    """Returns how a section is numbered: "#." for 1. and 12."""
    return NUMERAL.sub("#", number)
