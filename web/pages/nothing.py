"""What the page of a search says where nothing is found, and which other spelling it offers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from index.correcting import Correction
from index.relaxation import Change, Diagnosis, FilterHits, TermHits, Way
from web.pages.facets import NAMES
from web.params import LONGEST_QUERY, Asked
from web.wording import say_choice

KIND_NAMES = {"summary": "总结", "section": "举措"}
UNITS = {"summary": "篇", "section": "条"}
UNDESCRIBED = {"year": "年份不详", "region": "地区不详", "level": "层级不详", "topic": "未归入主题"}
_WAYS = {
    Change.WORDS: "连近义说法和著录的地区、年份一起找",
    Change.QUOTES: "去掉引号，不要求连在一起",
    Change.OVERLAP: "把可能在这几年之内的也算上",
    Change.ALL_FILTERS: "去掉全部筛选条件",
    Change.ANY_TERM: "含有其中任何一个词的都列出来，含得多的在前",
    Change.ANY_TERM_UNFILTERED: "去掉全部筛选条件，含有其中任何一个词的都列出来",
}
Link = Callable[[Asked], str]


@dataclass(frozen=True, slots=True)
class Spelt:
    """Another spelling of what was asked, as a link."""

    query: str
    changes: tuple[tuple[str, str], ...]  # what was typed and what stands there instead
    found: str
    href: str


@dataclass(frozen=True, slots=True)
class WayOn:
    """A search that finds something, as a link."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Nothing:
    """Why nothing is found, in sentences, and the searches near it that find something."""

    causes: tuple[str, ...]
    ways: tuple[WayOn, ...]


def spelt(made: Correction | None, asked: Asked, *, link: Link) -> Spelt | None:
    """Returns the other spelling; None where there is none."""
    if made is None or len(made.request.query.source) > LONGEST_QUERY:
        return None
    query = made.request.query.source
    return Spelt(query, made.changes, f"{made.total}{UNITS[asked.kind]}", link(replace(asked, q=query, page=1)))


def nothing(made: Diagnosis, asked: Asked, *, link: Link) -> Nothing:
    """Returns what is said of a search that finds nothing."""
    ways = (
        WayOn(_label(way, asked.kind), link(changed))
        for way in made.ways
        if len((changed := _changed(asked, way)).q) <= LONGEST_QUERY
    )
    return Nothing(tuple(_causes(made, asked.kind)), tuple(ways))


def _causes(made: Diagnosis, kind: str) -> Iterator[str]:
    if made.terms:
        yield f"分开来查：{'，'.join(_term(each, kind) for each in made.terms)}。"
    for one, other in made.strangers:
        yield f"“{one}”和“{other}”没有同时出现在一{UNITS[kind]}里。"
    for each in made.filters:
        yield _filter(each, kind)


def _term(hits: TermHits, kind: str) -> str:
    without = f"（不加筛选有{hits.unfiltered}{UNITS[kind]}）" if hits.unfiltered > hits.total else ""
    return f"“{hits.text.strip('“”')}”{hits.total}{UNITS[kind]}{without}"


def _filter(hits: FilterHits, kind: str) -> str:
    name = NAMES[hits.facet]
    if not hits.total:
        return f"只去掉{name}限制，仍然没有。"
    words = UNDESCRIBED.get(hits.facet, f"{name}不详")
    aside = f"，其中{hits.unknown}{UNITS[kind]}{words}" if hits.unknown else ""
    return f"{name}限制挡住了{hits.total}{UNITS[kind]}{aside}。"


def _label(way: Way, kind: str) -> str:
    unit = UNITS[way.subject if way.change is Change.KIND else kind]
    return f"{_way(way)}（{way.total}{unit}）"


def _way(way: Way) -> str:
    match way.change:
        case Change.WIDER_REGION:
            return f"扩大到{'、'.join(say_choice('region', code) for code in way.subject.split('、'))}"
        case Change.FILTER:
            return f"去掉{NAMES[way.subject]}限制"
        case Change.KIND:
            return f"改为检索{KIND_NAMES[way.subject]}"
        case Change.TERM:
            return f"去掉“{way.subject.strip('“”')}”再找"
        case _:
            return _WAYS[way.change]


def _changed(asked: Asked, way: Way) -> Asked:
    """Returns the search that a way makes of the one asked."""
    match way.change:
        case Change.WORDS:
            return replace(asked, exact=False, literal=(), page=1)
        case Change.OVERLAP:
            return replace(asked, overlap=True, page=1)
        case Change.WIDER_REGION:
            return asked.choosing("region", way.request.filters.regions)
        case Change.FILTER:
            kept = tuple(pair for pair in asked.excluded if not pair.startswith(f"{way.subject}:"))
            return replace(asked.choosing(way.subject, ()), excluded=kept)
        case Change.KIND:
            return replace(asked.choosing("role", ()), kind=way.subject)
        case Change.ALL_FILTERS:
            return asked.unfiltered()
        case Change.ANY_TERM_UNFILTERED:
            return replace(asked.unfiltered(), q=way.request.query.source)
        case _:
            return replace(asked, q=way.request.query.source, page=1)
