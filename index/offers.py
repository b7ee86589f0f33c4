"""What may be offered while somebody types, and what one summary adds to it.

Titles and headings that hold a listed person's name add nothing: the lists stand in the description.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from archive.models import NameList, SectionKind, Span, Summary
from index.entries import entries

LEAST, LONGEST = 2, 60  # characters of a title or heading that is offered
_PARTS = re.compile(r"[\w·]+")


class OfferKind(StrEnum):
    """What an offer is."""

    TITLE = "title"
    REGION = "region"
    INITIATIVE = "initiative"
    TOPIC = "topic"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to type; ``count`` is the number of summaries behind it, None where nobody counted."""

    text: str
    kind: OfferKind
    count: int | None = None
    note: str = ""  # what tells it from others of its name: the place above it
    typed: str = ""  # what asks for it, if not its text
    rank: int = 0  # how often it stands, roughly: for the order


@dataclass(frozen=True, slots=True)
class Share:
    """What one summary adds: title ("" for a copy or one that must not be shown), headings, places, initiatives ..."""

    summary_id: str
    author: str
    title: str
    headings: tuple[str, ...] = ()  # of initiatives
    regions: tuple[str, ...] = ()  # codes
    initiatives: tuple[str, ...] = ()  # ids
    topics: tuple[str, ...] = ()


def share(summary: Summary) -> Share:
    """Returns what a summary adds."""
    about = summary.description
    card = entries(replace(summary, sections=()))[0].card  # without making all others
    named = _named(summary)
    own = summary.representative and not about.title_generated
    headings = (
        section.heading.strip()
        for section in summary.sections
        if section.kind is SectionKind.WORK and not any(_touch(section.heading_span, each.span) for each in about.names)
    )
    return Share(
        summary_id=summary.id,
        author=card.author,
        title=about.title.strip() if own and _fits(about.title, named) else "",
        headings=tuple(dict.fromkeys(each for each in headings if _fits(each, named))),
        regions=card.regions,
        initiatives=tuple(sorted({each.initiative for each in summary.sections if each.initiative})),
        topics=about.topics,
    )


def _named(summary: Summary) -> frozenset[str]:
    """Returns the words of all lists of names in a text; more than the names, so that none slips through."""
    lists: tuple[NameList, ...] = summary.description.names
    listed = (summary.text[each.span.start : each.span.end] for each in lists)
    return frozenset(word for text in listed for word in _PARTS.findall(text) if 2 <= len(word) <= 4)


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _fits(text: str, named: frozenset[str]) -> bool:
    return LEAST <= len(text.strip()) <= LONGEST and "\n" not in text and not any(name in text for name in named)
