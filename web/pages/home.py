"""The first page: what the archive holds, at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index.engine import FacetValue
from web.charts import Bar, Column, TileGrid, YearCount, bars, columns, tile_grid
from web.pages.facts import Facts
from web.pages.results import EXAMPLES, Suggestion
from web.params import Asked, address
from web.wording import say_choice

TOPICS_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Count:
    """One of the numbers in the strip."""

    label: str
    number: int


@dataclass(frozen=True, slots=True)
class Overview:
    """How the summaries spread over years, levels, topics and provinces."""

    years: tuple[Column, ...]
    spread: int  # summaries whose year is only known as a range of years
    undated: int
    levels: tuple[Bar, ...]
    topics: tuple[Bar, ...]
    provinces: TileGrid
    province_count: int
    placeless: int


@dataclass(frozen=True, slots=True)
class HomePage:
    """Everything that the first page shows; without an index there is no overview."""

    counts: tuple[Count, ...]
    examples: tuple[Suggestion, ...]
    overview: Overview | None
    recent: tuple[Facts, ...]
    empty: bool


def examples() -> tuple[Suggestion, ...]:
    """Returns searches to begin with."""
    return tuple(Suggestion(words, address(Asked(q=words))) for words in EXAMPLES)


def overview(
    *,
    explicit_years: Sequence[FacetValue],
    years: Sequence[FacetValue],
    levels: Sequence[FacetValue],
    topics: Sequence[FacetValue],
    regions: Sequence[FacetValue],
) -> Overview:
    """Returns the charts; ``explicit_years`` counts only the years that the texts themselves state."""
    provinces = {each.value: each.count for each in regions if len(each.value) == 2}
    return Overview(
        years=year_columns(explicit_years, years),
        spread=_count(years, "range"),
        undated=_count(years, "unknown"),
        levels=_bars("level", levels),
        topics=_bars("topic", topics[:TOPICS_SHOWN]),
        provinces=tile_grid(provinces, links={code: _link("region", code) for code in provinces}),
        province_count=len(provinces),
        placeless=_count(regions, "unknown"),
    )


def year_columns(explicit_years: Sequence[FacetValue], years: Sequence[FacetValue]) -> tuple[Column, ...]:
    """Returns a column a year, stated and inferred years apart."""
    stated = {each.value: each.count for each in explicit_years}
    return columns(
        [
            YearCount(
                int(each.value),
                stated.get(each.value, 0),
                each.count - stated.get(each.value, 0),
                _link("year", each.value),
            )
            for each in years
            if each.value.isdecimal()
        ]
    )


def _bars(name: str, values: Sequence[FacetValue]) -> tuple[Bar, ...]:
    ordered = sorted(values, key=lambda each: (each.value == "unknown", -each.count, each.value))
    return bars(
        [(say_choice(name, each.value).partition("（")[0], each.count, _link(name, each.value)) for each in ordered]
    )


def _count(values: Sequence[FacetValue], wanted: str) -> int:
    return sum(each.count for each in values if each.value == wanted)


def _link(name: str, value: str) -> str:
    return address(Asked().choosing(name, (value,)))
