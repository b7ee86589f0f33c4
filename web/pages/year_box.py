"""The facet of years: a chart of those that are certain, two boxes for a range, and what the chart leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from web.charts import YearCount, columns
from web.pages.facets import Choice, Link
from web.params import RANGE, Asked
from web.years import ends

NAME = "year"
HEIGHT = 56  # px of the tallest column
FEWEST = 12  # years of the chart: two columns must not fill it


@dataclass(frozen=True, slots=True)
class YearColumn:
    """One year of the chart: x and width in per cent, height in px; ``within`` the years that are chosen."""

    title: str
    href: str
    x: str
    width: str
    y: float
    height: float
    within: bool
    excluded: bool


@dataclass(frozen=True, slots=True)
class YearBox:
    """What the facet of years shows beside the list of its values."""

    columns: tuple[YearColumn, ...]
    summary: str  # the chart in words
    first: int  # year of the axis
    last: int
    low: str  # what stands in the boxes
    high: str
    overlap: bool
    overlap_href: str | None  # None where no range is chosen, so that there is nothing to overlap
    overlapping: int  # entries that only may lie in the range; counted whether or not they are taken in
    undated: Choice | None
    spread: Choice | None  # those of which only a range of years is known


def year_box(choices: Sequence[Choice], asked: Asked, *, overlapping: int | None, link: Link) -> YearBox:
    """Returns the box for the values of the facet; ``overlapping`` is None where no range of years is chosen."""
    years = sorted((each for each in choices if each.value.isdecimal()), key=lambda each: each.value)
    drawn = [each for each in years if each.count]
    low, high = _boxes(asked)
    first, last = _axis(drawn, asked)
    named = {each.value: each for each in choices}
    return YearBox(
        columns=_columns(drawn, asked, (first, last)),
        summary=_said(drawn),
        first=first,
        last=last,
        low=low,
        high=high,
        overlap=asked.overlap,
        overlap_href=None if overlapping is None else link(replace(asked, overlap=not asked.overlap, page=1)),
        overlapping=overlapping or 0,
        undated=named.get("unknown"),
        spread=named.get("range"),
    )


def _axis(drawn: Sequence[Choice], asked: Asked) -> tuple[int, int]:
    """Returns the first and the last year of the chart: all that is held and chosen, and never only a few."""
    years = [int(each.value) for each in drawn]
    years += [year for value in asked.filters.year for year in ends(value) if year is not None] if years else [0]
    first, last = min(years), max(years)
    missing = max(0, FEWEST - (last - first + 1))
    return first - missing // 2, last + missing - missing // 2


def _columns(drawn: Sequence[Choice], asked: Asked, axis: tuple[int, int]) -> tuple[YearColumn, ...]:
    by_year = {int(each.value): each for each in drawn}
    counts = {**dict.fromkeys(axis, 0), **{year: each.count for year, each in by_year.items()}}
    made = columns([YearCount(year, count, 0, "") for year, count in counts.items()], height=HEIGHT)
    return tuple(
        YearColumn(
            title=f"{each.year}年，{each.explicit}{_unit(asked)}",
            href=by_year[each.year].href,
            x=each.x,
            width=each.width,
            y=each.explicit_y,
            height=each.explicit_height,
            within=_within(each.year, asked),
            excluded=by_year[each.year].excluded,
        )
        for each in made
        if each.explicit
    )


def _said(drawn: Sequence[Choice]) -> str:
    if not drawn:
        return ""
    most = max(drawn, key=lambda each: (each.count, each.value))
    return f"各年分布，{drawn[0].value}年至{drawn[-1].value}年，最多的是{most.value}年，{most.count}"


def _boxes(asked: Asked) -> tuple[str, str]:
    """Returns the ends of the one range or year that is chosen, as they are typed."""
    if len(asked.filters.year) != 1:
        return "", ""
    low, high = ends(asked.filters.year[0])
    return str(low or ""), str(high or "")


def _within(year: int, asked: Asked) -> bool:
    for value in asked.filters.year:
        low, high = ends(value)
        if value == str(year) or (RANGE in value and (low or year) <= year <= (high or year)):
            return True
    return False


def _unit(asked: Asked) -> str:
    return "条" if asked.kind == "section" else "篇"
