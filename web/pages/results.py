"""The page of a search: what was asked, how much was found, the visible hits, facets, chips and pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from web.pager import Pager
from web.pages.facets import Chip, FacetBox
from web.pages.facts import Facts
from web.params import FILTERS, Asked, address

SORT_NAMES = {"relevance": "相关度", "newest": "年份新到旧", "oldest": "年份旧到新"}
KIND_NAMES = {"summary": "总结", "section": "举措"}
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
    synonyms: tuple[tuple[str, ...], ...]  # words that were looked for beside the typed one, which stands first
    synonyms_href: str  # the same search with or without them
    hits: tuple[HitRow, ...]
    facets: tuple[FacetBox, ...]
    chips: tuple[Chip, ...]
    clear_href: str
    kinds: tuple[Option, ...]
    sorts: tuple[Option, ...]
    pager: Pager
    suggestions: tuple[Suggestion, ...]
    beyond: bool  # the page lies behind the last one
    first_href: str
    form: tuple[tuple[str, str], ...]  # what the search box keeps
    year_form: tuple[tuple[str, str], ...]  # what the year boxes keep


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


def suggestions(asked: Asked, *, page_size: int, undated: int, synonyms: bool) -> tuple[Suggestion, ...]:
    """Returns what may still lead somewhere: fewer filters, fewer words, the other unit."""
    found: list[Suggestion] = []
    if asked.filters.year:
        words = f"去掉年份限制（还有{undated}篇总结年份不详，不在任何年份之内）" if undated else "去掉年份限制"
        found.append(Suggestion(words, address(asked.choosing("year", ()), page_size=page_size)))
    wider = tuple(code[:2] for code in asked.filters.region if code.isdecimal() and len(code) > 2)
    if wider:
        found.append(Suggestion("扩大到全省", address(asked.choosing("region", wider), page_size=page_size)))
    if asked.filtered:
        found.append(Suggestion("去掉全部筛选条件", address(asked.unfiltered(), page_size=page_size)))
    parts = asked.q.split()
    if len(parts) > 1:
        found += [
            Suggestion(f"只检索“{part}”", address(Asked(q=part, size=asked.size), page_size=page_size))
            for part in parts[:4]
        ]
    if synonyms and not asked.synonyms:
        wide = replace(asked, synonyms=True, page=1)
        found.append(Suggestion("连近义说法一起找", address(wide, page_size=page_size)))
    other = "section" if asked.kind == "summary" else "summary"
    found.append(
        Suggestion(f"改为检索{KIND_NAMES[other]}", address(replace(asked, kind=other, page=1), page_size=page_size))
    )
    return tuple(found)


def kept(asked: Asked, *, without: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Returns the hidden fields by which a form keeps the rest of the search."""
    pairs = [(name, value) for name in FILTERS for value in asked.chosen(name)]
    pairs += [("q", asked.q)] * bool(asked.q)
    pairs += [("kind", asked.kind)] * (asked.kind != "summary")
    pairs += [("synonyms", "1")] * asked.synonyms
    pairs += [("sort", asked.sort)] * (asked.sort != "relevance")
    return tuple(pair for pair in pairs if pair[0] not in without)
