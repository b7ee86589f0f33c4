"""One summary's page: its card, its text with marks, its sections, figures and copies."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from archive.corrections import Correction
from archive.models import Section, SectionKind, Span, Summary
from web.pages.copied import Uncovered
from web.pages.described import Described, Offer, Proofs, described, value_words
from web.pages.facts import Facts, facts
from web.pages.figures import FigureRow, Remark, figure_rows
from web.pages.flags import Flag, flags
from web.pages.repairs import Repaired, Repairs
from web.reading import Block, Mark, blocks, damage
from web.veil import Veiled
from web.wording import say

Highlight = Callable[[str], Iterable[Span]]
MARKED = "marked"  # the view in which every repair is marked
PASSAGE = re.compile(r"p(\d{1,7})-(\d{1,7})")


@dataclass(frozen=True, slots=True)
class View:
    """What the reader asked to see of a summary."""

    q: str = ""
    evidence: str | None = None  # "e3", "f2", or any passage: "p120-135"
    marked: bool = False  # all repairs, not only what is inferred

    def link(self, summary_id: str, *, evidence: str | None = None, fragment: str | None = None) -> str:
        """Returns the address of this view, with a piece of evidence shown or without."""
        pairs = [("q", self.q)] if self.q else []
        if self.marked:
            pairs.append(("view", MARKED))
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
class Decision:
    """A correction: what a person decided, why and when."""

    name: str
    value: str
    author: str
    reason: str
    on: str


@dataclass(frozen=True, slots=True)
class Others:
    """What is known of a summary beside its own text: its copies and what they say, and decisions of people."""

    copies: Sequence[Summary] = ()
    offers: Sequence[Offer] = ()
    uncovered: Sequence[Uncovered] = ()
    disputes: Sequence[Remark | None] = ()  # figure by figure
    corrections: Sequence[Correction] = ()


@dataclass(frozen=True, slots=True)
class SummaryPage:
    """Everything that the page of one summary shows."""

    facts: Facts
    flags: tuple[Flag, ...]
    card: tuple[Described, ...]
    uncovered: tuple[Uncovered, ...]
    chapters: tuple[Chapter, ...]
    blocks: tuple[Block, ...]
    figures: tuple[FigureRow, ...]
    copies: tuple[Facts, ...]
    decisions: tuple[Decision, ...]
    repairs: Repairs
    marked: bool
    shown: str | None  # the quote that is marked now
    plain_href: str
    clean_href: str
    marked_href: str
    raw_href: str
    source_href: str
    original_href: str | None  # None where the file holds names that are not shown
    hit_count: int

    def chapter(self, position: int) -> Chapter:
        """Returns the section that stands at a position."""
        return next(each for each in self.chapters if each.position == position)


ALONE = Others()
NOTHING_DONE = Repaired()


def summary_page(
    seen: Veiled,
    view: View,
    *,
    highlight: Highlight,
    repaired: Repaired = NOTHING_DONE,
    others: Others = ALONE,
    withheld: bool = False,
) -> SummaryPage:
    """Returns the page of a summary; ``highlight`` finds the words of the query in the full text."""
    summary = seen.summary
    about = summary.description

    def link(anchor: str) -> str:
        return view.link(summary.id, evidence=anchor)

    proofs = Proofs(about.statements, link=link, current=view.evidence)
    places = _places(seen, view, proofs)
    shown = places.get(view.evidence or "")
    hits = seen.folds.places(highlight(seen.full)) if view.q else ()
    wounds = damage(summary.text)
    clean, marked = replace(view, evidence=None, marked=False), replace(view, evidence=None, marked=True)
    return SummaryPage(
        facts=facts(summary),
        flags=flags(summary, proofs, first_gap=next((each.anchor for each in wounds if each.kind == "gap"), None)),
        card=described(about, proofs, offers=others.offers),
        uncovered=tuple(others.uncovered),
        chapters=tuple(_chapter(each, summary) for each in summary.sections),
        blocks=blocks(
            summary.text,
            (
                *_uncovered(others.uncovered),
                *_folded(seen),
                *repaired.marks(everything=view.marked),
                *wounds,
                *_evidence(places, view.evidence),
                *_hits(hits),
            ),
            sections=summary.sections,
        ),
        figures=figure_rows(about.figures, link, current=view.evidence, disputes=others.disputes),
        copies=tuple(facts(each) for each in others.copies if each.id != summary.id),
        decisions=tuple(_decision(each) for each in others.corrections),
        repairs=repaired.listed(lambda anchor: marked.link(summary.id, fragment=anchor)),
        marked=view.marked,
        shown=summary.text[shown.start : shown.end] if shown else None,
        plain_href=view.link(summary.id),
        clean_href=clean.link(summary.id),
        marked_href=marked.link(summary.id),
        raw_href=f"/summary/{summary.id}/raw",
        source_href=f"/source/{summary.source.id}",
        original_href=None if withheld else f"/source/{summary.source.id}/original",
        hit_count=len(hits),
    )


def _places(seen: Veiled, view: View, proofs: Proofs) -> dict[str, Span]:
    """Returns the places of all evidence in the shown text by anchor, with the passage that is asked for."""
    figures = seen.summary.description.figures
    places = {anchor: Span(start, end) for anchor, start, end in proofs.spans()}
    places |= {f"f{number}": figure.span for number, figure in enumerate(figures, start=1)}
    asked = PASSAGE.fullmatch(view.evidence or "")
    if asked and int(asked[1]) < int(asked[2]) <= len(seen.full):
        places[asked[0]] = seen.folds.place(Span(int(asked[1]), int(asked[2])))
    return places


def _uncovered(found: Iterable[Uncovered]) -> tuple[Mark, ...]:
    """Returns marks of the masks that a copy lays open, so that the mask itself says so."""
    return tuple(
        Mark("mask", each.span.start, each.span.end, note=f"此处被盖住。{each.offer.badge.word}：“{each.offer.value}”")
        for each in found
        if each.span
    )


def _folded(seen: Veiled) -> tuple[Mark, ...]:
    folds = enumerate(seen.folds.folds, start=1)
    return tuple(Mark("names", fold.at, fold.to, f"n{number}", fold.note) for number, fold in folds)


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
