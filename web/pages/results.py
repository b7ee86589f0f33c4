"""The page of a search: what was asked, how much was found, the visible hits, facets, chips and pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from web.pager import Pager
from web.pages.facets import Chip, FacetBox
from web.pages.facts import Facts
from web.pages.nothing import KIND_NAMES, Nothing, Spelt
from web.pages.readings import Readings
from web.pages.within import Within
from web.pages.year_box import YearBox
from web.params import FILTERS, Asked, address, manner

SORT_NAMES = {"relevance": "相关度", "newest": "年份新到旧", "oldest": "年份旧到新"}
EXAMPLES = ("金秋助学", "工资集体协商", '"厂务公开"', "农民工 入会", "职工书屋", "街道 上半年")


@dataclass(frozen=True, slots=True)
class Words:
    """Part of a passage; ``hit`` where the query's words stand."""

    text: str
    hit: bool = False


@dataclass(frozen=True, slots=True)
class HitRow:
    """One result; ``section`` names the matched section, ``copies`` counts other versions of the same text."""

    facts: Facts
    href: str
    heading: tuple[Words, ...]
    section: str | None
    section_href: str | None
    passage: tuple[Words, ...]
    copies: int
    similar_href: str | None
    why: tuple[str, ...] = ()  # it is a hit, and stands where it stands
    others: tuple[Facts, ...] = ()  # the newest of the copies


@dataclass(frozen=True, slots=True)
class Option:
    """One of a few alternatives, of which one holds."""

    label: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something to try where nothing was found."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class ResultsPage:
    """Everything that the page of one search shows."""

    asked: Asked
    total: int
    results: int  # hits once the copies of one text are one
    took_ms: float
    readings: Readings  # what the typed words were also taken for
    ignored: tuple[str, ...]  # typed words that say nothing
    unread: tuple[str, ...]  # typed fields whose value is not understood
    hits: tuple[HitRow, ...]
    partial: tuple[HitRow, ...]  # hits that hold only some of the words, behind a first page that is short
    loose: bool  # no hit holds all words: these hold some
    facets: tuple[FacetBox, ...]
    years: YearBox
    within: Within | None  # what was looked for inside a facet
    chips: tuple[Chip, ...]
    clear_href: str
    kinds: tuple[Option, ...]
    sorts: tuple[Option, ...]
    pager: Pager
    spelt: Spelt | None  # another spelling that was probably meant
    nothing: Nothing | None  # why nothing is found; None where something is
    beyond: bool  # the page lies behind the last one
    first_href: str
    form: tuple[tuple[str, str], ...]  # what the search box keeps
    year_form: tuple[tuple[str, str], ...]  # what the year boxes keep
    find_form: tuple[tuple[str, str], ...]  # what the boxes for looking inside a facet keep


def kinds(asked: Asked, *, page_size: int) -> tuple[Option, ...]:
    """Returns the same search over summaries and over initiatives."""
    return tuple(
        Option(name, address(replace(asked, kind=kind, page=1), page_size=page_size), kind == asked.kind)
        for kind, name in KIND_NAMES.items()
    )


def sorts(asked: Asked, *, page_size: int) -> tuple[Option, ...]:
    """Returns the orders in which the hits can stand."""
    return tuple(
        Option(name, address(replace(asked, sort=sort, page=1), page_size=page_size), sort == asked.sort)
        for sort, name in SORT_NAMES.items()
    )


def kept(asked: Asked, *, without: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Returns the hidden fields by which a form keeps the rest of the search."""
    pairs = [(name, value) for name in FILTERS for value in asked.chosen(name)]
    pairs += [("q", asked.q)] * bool(asked.q)
    pairs += [("kind", asked.kind)] * (asked.kind != "summary")
    pairs += manner(asked)
    pairs += [("sort", asked.sort)] * (asked.sort != "relevance")
    pairs += [("open", code) for code in asked.opened]
    return tuple(pair for pair in pairs if pair[0] not in without)
