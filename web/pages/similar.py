"""The pages of similar initiatives, to one that is held or to a pasted text, with the reasons of each likeness."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from archive.models import Section, Summary
from index.passages import Passage, without_parts
from index.similar import Like
from web.pages.facets import Chip, FacetBox
from web.pages.facts import Facts, facts
from web.pages.results import Words
from web.wording import say, say_short

OPENING = 120  # characters of a section shown


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, with the summaries that it stands in and the matching passages by the id of the section."""

    hits: Sequence[Like]
    same_text: Sequence[Like]
    summaries: Mapping[str, Summary]
    passages: Mapping[str, Passage | None] = field(default_factory=dict)
    compared: int = 0


@dataclass(frozen=True, slots=True)
class Match:
    """Two sentences, the reader's and the other one's, with the words marked that both hold."""

    mine: tuple[Words, ...]
    theirs: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class SimilarRow:
    """One similar initiative as shown; ``about``: what both seem to be about, without proof."""

    facts: Facts
    heading: str
    href: str
    opening: str
    shared: tuple[str, ...]
    score: float
    about: tuple[str, ...]
    match: Match | None


@dataclass(frozen=True, slots=True)
class SimilarPage:
    """One section with those that resemble it and those that are the same text."""

    facts: Facts
    position: int
    heading: str
    opening: str
    rows: tuple[SimilarRow, ...]
    same_text: tuple[SimilarRow, ...]
    compared: int
    facets: tuple[FacetBox, ...]
    chips: tuple[Chip, ...]
    clear_href: str


@dataclass(frozen=True, slots=True)
class Pasted:
    """A pasted text with what resembles it; ``cut``: only its beginning was compared."""

    text: str
    cut: bool
    longest: int
    rows: tuple[SimilarRow, ...]
    same_text: tuple[SimilarRow, ...]
    compared: int
    facets: tuple[FacetBox, ...]


def similar_page(
    summary: Summary,
    section: Section,
    *,
    found: Found,
    facets: tuple[FacetBox, ...] = (),
    chips: tuple[Chip, ...] = (),
    clear_href: str = "",
) -> SimilarPage:
    """Returns the page of a section."""
    return SimilarPage(
        facts=facts(summary),
        position=section.position,
        heading=heading(section),
        opening=opening(summary, section),
        rows=rows(found.hits, found),
        same_text=rows(found.same_text, found),
        compared=found.compared,
        facets=facets,
        chips=chips,
        clear_href=clear_href,
    )


def pasted_page(text: str, *, longest: int, found: Found, facets: tuple[FacetBox, ...] = ()) -> Pasted:
    """Returns the page of a pasted text, of which so many characters were compared."""
    return Pasted(
        text=text[:longest],
        cut=len(text) > longest,
        longest=longest,
        rows=rows(found.hits, found),
        same_text=rows(found.same_text, found),
        compared=found.compared,
        facets=facets,
    )


def rows(likes: Sequence[Like], found: Found) -> tuple[SimilarRow, ...]:
    """Returns a row for each likeness whose summary is held."""
    return tuple(_row(each, found) for each in likes if each.summary_id in found.summaries)


def section_at(summary: Summary, position: int) -> Section | None:
    """Returns the section that stands at a position."""
    return next((each for each in summary.sections if each.position == position), None)


def heading(section: Section) -> str:
    """Returns what a section is called in a list."""
    return section.heading or f"第{section.position}节（无标题）"


def opening(summary: Summary, section: Section) -> str:
    """Returns the first words of a section."""
    text = " ".join(summary.section_text(section).split())
    return text if len(text) <= OPENING else text[:OPENING] + "……"


def marked(text: str, words: Sequence[str]) -> tuple[Words, ...]:
    """Returns a sentence in runs, those marked that are one of the words, the longest first."""
    runs = tuple(_runs(text, sorted(words, key=len, reverse=True)))
    return runs or (Words(text),)


def _runs(text: str, words: Sequence[str]) -> Iterator[Words]:
    start = at = 0
    while at < len(text):
        word = next((word for word in words if text.startswith(word, at)), "")
        if word:
            if start < at:
                yield Words(text[start:at])
            yield Words(word, hit=True)
            start = at + len(word)
        at += len(word) or 1
    if start < len(text):
        yield Words(text[start:])


def _row(like: Like, found: Found) -> SimilarRow:
    summary = found.summaries[like.summary_id]
    section = section_at(summary, like.section)
    return SimilarRow(
        facts=facts(summary),
        heading=heading(section) if section else summary.description.title,
        href=f"/summary/{summary.id}#s{like.section}",
        opening=opening(summary, section) if section else "",
        shared=like.shared_terms,
        score=like.score,
        about=tuple(map(about_words, like.about)),
        match=_match(found.passages.get(like.id)),
    )


def _match(passage: Passage | None) -> Match | None:
    if passage is None:
        return None
    words = without_parts(passage.shared)
    return Match(marked(passage.mine, words), marked(passage.theirs, words))


def about_words(label: str) -> str:
    """Returns how a topic or an initiative is called."""
    return say("initiative", label) if "/" in label else say_short("topic", label)
