"""Cuts a summary into the parts that are each about something: its sections, or, where it has none, its items.

Much of the genre has no headings (一是把组织建到牧场。… 二是…, 先说进门的事。…): the short first sentence of an
item or a paragraph then stands for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from archive.describing.subject import Subject
from archive.models import Section, SectionKind, Span

CHUNK = 100  # characters of unmarked text that are read as one part: about one matter
SHORTEST_ITEM = 45  # items below this on average are a list of one part
SHORTEST = 24
LONGEST_LEAD = 32  # characters of a first sentence that says what the rest is about
SHORTEST_REST = 24
LONG_SECTION = 260  # characters of a section that may hold items on different things
LONGEST_OPENING = 400  # characters before the first heading: more are work that stands under no heading
_ITEM = re.compile(
    r"(?:^|(?<=[。；;：:！\s]))(?:[一二三四五六七八九十]{1,2}是(?!一)|第[一二三四五六七八九十][，、,]|(?:首先|其次|再次)[，,是])"
)
_LEAD = re.compile(rf"[^。！？!?\n]{{4,{LONGEST_LEAD}}}[。！!]")
_SENTENCES = re.compile(r"[。！？\n；]")
# 在…领导下，…现将工作总结如下： says what everybody says; 下一步, 存在问题: what is not done.
_OPENING = re.compile(
    r"(?:领导|指导|关心|支持|帮助|带领)下|(?:如下|以下|方面|几件事|几项工作|以下工作)[：:。]?$|[：:]$"
)
_NOT_DONE = re.compile(
    r"(?:下一?步|明年|来年|今后|下半年|下一?阶段|新的一年|展望|存在的?(?:主要)?(?:问题|不足|困难)|不足之处|主要问题|问题主要"
    r"|毛病|但也|虽然|尽管|总之|回顾)"
)


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and the words under it, both spans in the text; ``section`` is None for unsectioned text."""

    heading: Span
    body: Span
    section: Section | None = None
    parent: bool = False  # subsections hold what the section is about


def sections(found: Sequence[Section]) -> Iterator[Part]:
    """Yields each section with its own words only: those of its subsections are left to them."""
    for number, section in enumerate(found):
        end = section.span.end
        parent = number + 1 < len(found) and found[number + 1].depth > section.depth
        if parent:
            end = min(end, found[number + 1].heading_span.start)
        yield Part(section.heading_span, Span(section.span.start, max(section.span.start, end)), section, parent)


def unsectioned(subject: Subject) -> Iterator[Part]:
    """Yields the items and paragraphs outside plans and problems and outside the opening formula."""
    yield from _outside(subject, [section for section in subject.sections if section.kind is not SectionKind.WORK])


def outside(subject: Subject) -> tuple[Part, ...]:
    """Returns the items and paragraphs outside all sections, if they are more than an opening."""
    covered = end = 0
    for section in subject.sections:
        covered += max(0, section.span.end - max(end, section.heading_span.start))
        end = max(end, section.span.end)
    if len(subject.text) - covered <= LONGEST_OPENING:
        return ()
    found = tuple(_outside(subject, subject.sections))
    return found if sum(part.body.end - part.heading.start for part in found) > LONGEST_OPENING else ()


def _outside(subject: Subject, sections: Iterable[Section]) -> Iterator[Part]:
    closed = [Span(section.heading_span.start, section.span.end) for section in sections]
    for line in _lines(subject.text, Span(0, len(subject.text))):
        if not any(span.start <= line.start < span.end for span in closed):
            yield from _of_line(subject.text, line)


def items(text: str, part: Part) -> tuple[Part, ...]:
    """Returns the items under a heading that itself says nothing, if there are at least two."""
    if part.body.end - part.body.start < LONG_SECTION:
        return ()
    found = [one for line in _lines(text, part.body) for one in _items(text, line)]
    return tuple(_led(text, one) for one in found) if len(found) > 1 else ()


def _of_line(text: str, line: Span) -> Iterator[Part]:
    words = text[line.start : line.end]
    if _NOT_DONE.match(words):
        return
    found = _items(text, line)
    lead = Span(line.start, found[0].start if found else line.end)
    if len(text[lead.start : lead.end].strip()) >= SHORTEST and not _is_opening(text, lead, line):
        yield from _chunks(text, lead)
    yield from (_led(text, one) for one in found)


def _is_opening(text: str, lead: Span, line: Span) -> bool:
    if _OPENING.search(text[lead.start : lead.end].rstrip()) is None:
        return False
    return lead.end < line.end or not text[: lead.start].strip()


def _items(text: str, line: Span) -> list[Span]:
    """Returns the items of a line; none if they are too short to be read alone."""
    starts = [match.start() for match in _ITEM.finditer(text, line.start, line.end)]
    if not starts:
        return []
    ends = [*starts[1:], line.end]
    if ends[-1] - starts[0] < SHORTEST_ITEM * len(starts):
        return []
    return [Span(start, end) for start, end in zip(starts, ends, strict=True)]


def _led(text: str, span: Span) -> Part:
    """Returns a part whose short first sentence, without its number, is the heading."""
    number = _ITEM.match(text, span.start, span.end)
    start = number.end() if number else span.start
    lead = _LEAD.match(text, start, span.end)
    if lead is None or span.end - lead.end() < SHORTEST_REST:
        return Part(Span(start, start), Span(start, span.end))
    return Part(Span(start, lead.end()), Span(lead.end(), span.end))


def _chunks(text: str, span: Span) -> Iterator[Part]:
    """Yields a paragraph, a long one in parts of a few sentences."""
    start = span.start
    if span.end - span.start <= 2 * CHUNK:
        yield _led(text, span)
        return
    for match in _SENTENCES.finditer(text, span.start, span.end):
        if match.end() - start >= CHUNK:
            yield Part(Span(start, start), Span(start, match.end()))
            start = match.end()
    if start < span.end:
        yield Part(Span(start, start), Span(start, span.end))


def _lines(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    while start < span.end:
        end = text.find("\n", start, span.end)
        end = span.end if end < 0 else end
        if end - start >= SHORTEST:
            yield Span(start, end)
        start = end + 1
