"""One summary's page: its card, its text with marks, its sections, figures and copies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from archive.corrections import Correction
from archive.models import Figure, Section, SectionKind, Span, Summary
from web.pages.described import Described, Proofs, described, value_words
from web.pages.facts import Facts, facts
from web.reading import Block, Mark, blocks, damage
from web.wording import number_words, say

Highlight = Callable[[str], Iterable[Span]]
REDATED = "redated"  # a flag that has its own place on the page
QUALIFIERS = {"exact": "", "at_least": "不少于", "just_below": "近", "about": "约"}


@dataclass(frozen=True, slots=True)
class View:
    """What the reader asked to see of a summary."""

    q: str = ""
    evidence: str | None = None  # "e3" or "f2"

    def link(self, summary_id: str, *, evidence: str | None = None, fragment: str | None = None) -> str:
        """Returns the address of this view, with a piece of evidence shown or without."""
        pairs = [("q", self.q)] if self.q else []
        if evidence:
            pairs.append(("evidence", evidence))
        tail = f"?{urlencode(pairs)}" if pairs else ""
        anchor = fragment or evidence
        return f"/summary/{summary_id}{tail}" + (f"#{anchor}" if anchor else "")


@dataclass(frozen=True, slots=True)
class Chapter:
    """One section as the table of contents and its heading show it."""

    position: int
    number: str
    heading: str
    depth: int
    kind: str | None  # None for ordinary work
    topics: tuple[str, ...]
    initiative: str | None
    similar_href: str | None  # None where there is too little text to compare


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One number with the words that it was read from."""

    name: str
    value: str
    remark: str
    quote: str
    href: str
    anchor: str
    current: bool


@dataclass(frozen=True, slots=True)
class Decision:
    """A correction: what a person decided, why and when."""

    name: str
    value: str
    author: str
    reason: str
    on: str


@dataclass(frozen=True, slots=True)
class SummaryPage:
    """Everything that the page of one summary shows."""

    facts: Facts
    flags: tuple[str, ...]
    redated: bool  # the title of a site gives a year that the text disproves
    card: tuple[Described, ...]
    chapters: tuple[Chapter, ...]
    blocks: tuple[Block, ...]
    figures: tuple[FigureRow, ...]
    copies: tuple[Facts, ...]
    decisions: tuple[Decision, ...]
    shown: str | None  # the quote that is marked now
    plain_href: str
    source_href: str
    hit_count: int

    def chapter(self, position: int) -> Chapter:
        """Returns the section that stands at a position."""
        return next(each for each in self.chapters if each.position == position)


def summary_page(
    summary: Summary,
    view: View,
    *,
    highlight: Highlight,
    copies: Sequence[Summary] = (),
    corrections: Sequence[Correction] = (),
) -> SummaryPage:
    """Returns the page of a summary; ``highlight`` finds the words of the query in the text."""
    about = summary.description
    proofs = Proofs(about.statements, link=lambda anchor: view.link(summary.id, evidence=anchor), current=view.evidence)
    figures = tuple(_figure(each, number, summary, view) for number, each in enumerate(about.figures, start=1))
    places = {anchor: Span(start, end) for anchor, start, end in proofs.spans()}
    places |= {row.anchor: figure.span for row, figure in zip(figures, about.figures, strict=True)}
    shown = places.get(view.evidence or "")
    hits = tuple(highlight(summary.text)) if view.q else ()
    marks = (*damage(summary.text), *_evidence(places, view.evidence), *_hits(hits))
    return SummaryPage(
        facts=facts(summary),
        flags=tuple(say("flag", flag) for flag in about.flags if flag != REDATED),
        redated=REDATED in about.flags,
        card=described(about, proofs),
        chapters=tuple(_chapter(each, summary) for each in summary.sections),
        blocks=blocks(summary.text, marks, sections=summary.sections),
        figures=figures,
        copies=tuple(facts(each) for each in copies if each.id != summary.id),
        decisions=tuple(_decision(each) for each in corrections),
        shown=summary.text[shown.start : shown.end] if shown else None,
        plain_href=view.link(summary.id),
        source_href=f"/source/{summary.source.id}",
        hit_count=len(hits),
    )


def _decision(correction: Correction) -> Decision:
    field, words = correction.field, correction.value.split(",")
    return Decision(
        name=say("field", field),
        value="、".join(value_words(field, word) for word in words),
        author=correction.author,
        reason=correction.reason,
        on=correction.at[:10],
    )


def _evidence(places: dict[str, Span], current: str | None) -> tuple[Mark, ...]:
    """Returns the marks of all evidence; the piece that is asked for stands out and comes first."""
    ordered = sorted(places.items(), key=lambda item: item[0] != current)
    return tuple(
        Mark("shown" if anchor == current else "evidence", span.start, span.end, anchor)
        for anchor, span in ordered
        if anchor == current or anchor.startswith("e")
    )


def _hits(spans: Iterable[Span]) -> tuple[Mark, ...]:
    return tuple(Mark("hit", span.start, span.end, f"h{number}") for number, span in enumerate(spans, start=1))


def _chapter(section: Section, summary: Summary) -> Chapter:
    return Chapter(
        position=section.position,
        number=section.number,
        heading=section.heading,
        depth=section.depth,
        kind=None if section.kind is SectionKind.WORK else say("section_kind", section.kind.value),
        topics=tuple(say("topic", topic) for topic in section.topics),
        initiative=say("initiative", section.initiative) if section.initiative else None,
        similar_href=f"/summary/{summary.id}/similar/{section.position}"
        if section.span.end > section.span.start
        else None,
    )


def _figure(figure: Figure, number: int, summary: Summary, view: View) -> FigureRow:
    anchor = f"f{number}"
    remarks = (["计划数"] if figure.target else []) + [say("flag", flag) for flag in figure.flags]
    return FigureRow(
        name=say("metric", figure.metric),
        value=f"{QUALIFIERS.get(figure.qualifier, '')}{number_words(figure.value)}{figure.unit}",
        remark="、".join(remarks),
        quote=figure.quote,
        href=view.link(summary.id, evidence=anchor),
        anchor=anchor,
        current=view.evidence == anchor,
    )
