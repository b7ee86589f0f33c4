"""Browsing: the tree of regions, and the lists of years, levels and topics, each value with its count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from archive import gazetteer
from index.engine import FacetValue
from web.charts import Bar, Column, bars
from web.pages.home import year_columns
from web.params import Asked, address
from web.wording import say_choice

KINDS = {"region": "地区", "year": "年份", "level": "层级", "topic": "主题"}


@dataclass(frozen=True, slots=True)
class Branch:
    """One entry of a list; ``open_href`` leads further down, ``href`` to the summaries."""

    label: str
    count: int
    href: str
    open_href: str | None = None


@dataclass(frozen=True, slots=True)
class RegionPage:
    """One division with what lies directly below it."""

    code: str | None  # None for the country
    name: str
    crumbs: tuple[Branch, ...]
    count: int
    href: str
    branches: tuple[Branch, ...]
    missing: tuple[str, ...]  # divisions below of which nothing is held
    itself: int  # summaries whose place is not known further down
    unknown: int  # summaries without any region; counted on the top page only
    masked: int  # of these, the ones whose names were covered up


@dataclass(frozen=True, slots=True)
class ListPage:
    """All values of one facet."""

    kind: str
    name: str
    bars: tuple[Bar, ...]
    columns: tuple[Column, ...]
    apart: tuple[Branch, ...]  # counted apart: unknown, only known as a range


def region_page(code: str | None, counts: Mapping[str, int], *, unknown: int, masked: int, total: int) -> RegionPage:
    """Returns the page of a division, or of the country; ``counts`` holds every code with something in it."""
    below = gazetteer.children(code) if code else gazetteer.provinces()
    path = gazetteer.path(code) if code else ()
    held = [each for each in below if counts.get(each.code)]
    here = counts.get(code, 0) if code else total
    return RegionPage(
        code=code,
        name=path[-1].name if path else "全国",
        crumbs=tuple(_branch(each.code, each.name, counts) for each in path[:-1]),
        count=here,
        href=address(Asked().choosing("region", (code,) if code else ())),
        branches=tuple(_branch(each.code, each.name, counts) for each in held),
        missing=tuple(each.name for each in below if not counts.get(each.code)),
        itself=here - sum(counts[each.code] for each in held) - (0 if code else unknown),
        unknown=0 if code else unknown,
        masked=0 if code else masked,
    )


def _branch(code: str, name: str, counts: Mapping[str, int]) -> Branch:
    down = f"/browse/region/{code}" if gazetteer.children(code) else None
    return Branch(name, counts.get(code, 0), address(Asked().choosing("region", (code,))), down)


def list_page(kind: str, values: Sequence[FacetValue], *, explicit_years: Sequence[FacetValue] = ()) -> ListPage:
    """Returns the page of years, levels or topics; what is not known stands apart."""
    known = [each for each in values if each.value not in {"unknown", "range"}]
    apart = [each for each in values if each.value in {"unknown", "range"}]
    return ListPage(
        kind=kind,
        name=KINDS[kind],
        bars=bars([(say_choice(kind, each.value), each.count, _link(kind, each.value)) for each in known]),
        columns=year_columns(explicit_years, values) if kind == "year" else (),
        apart=tuple(Branch(say_choice(kind, each.value), each.count, _link(kind, each.value)) for each in apart),
    )


def _link(kind: str, value: str) -> str:
    return address(Asked().choosing(kind, (value,)))
