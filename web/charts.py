"""The geometry of the small charts: values in, positions in per cent out; templates draw them as SVG."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from web.provinces import GRID_COLUMNS, GRID_ROWS, TILES

COLUMN_HEIGHT = 120  # px of the tallest column
SHADES = 4


@dataclass(frozen=True, slots=True)
class YearCount:
    """How many summaries one year has, by how the year is proven."""

    year: int
    explicit: int
    inferred: int
    href: str


@dataclass(frozen=True, slots=True)
class Column:
    """One year's column: x, width in per cent, heights in px measured from the top of the drawing."""

    year: int
    title: str
    href: str
    x: str
    middle: str
    width: str
    explicit_y: float
    explicit_height: float
    inferred_y: float
    inferred_height: float
    labelled: bool
    explicit: int
    inferred: int


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a bar list; ``share`` is its length in per cent of the longest."""

    label: str
    count: int
    share: str
    href: str


@dataclass(frozen=True, slots=True)
class Tile:
    """One province of the tile grid; ``shade`` 0 means that nothing is held."""

    code: str
    label: str
    count: int
    shade: int
    href: str | None


@dataclass(frozen=True, slots=True)
class TileGrid:
    """All provinces on a grid that follows their position roughly: not a map, no borders."""

    lines: tuple[tuple[Tile | None, ...], ...]  # None is an empty place


def columns(counts: Sequence[YearCount], *, height: int = COLUMN_HEIGHT) -> tuple[Column, ...]:
    """Returns one column a year, gaps between the first and the last year kept as empty columns."""
    if not counts:
        return ()
    by_year = {count.year: count for count in counts}
    years = range(min(by_year), max(by_year) + 1)
    tallest = max(count.explicit + count.inferred for count in counts) or 1
    step = 100 / len(years)
    every = 1 if len(years) <= 8 else 5
    return tuple(
        _column(
            by_year.get(year, YearCount(year, 0, 0, "")),
            x=place * step,
            step=step,
            scale=height / tallest,
            height=height,
            labelled=year % every == 0 or (every == 1),
        )
        for place, year in enumerate(years)
    )


def _column(count: YearCount, *, x: float, step: float, scale: float, height: int, labelled: bool) -> Column:
    explicit, inferred = count.explicit * scale, count.inferred * scale
    return Column(
        year=count.year,
        title=f"{count.year}年：原文写明{count.explicit}篇，推定{count.inferred}篇",
        href=count.href,
        x=f"{x + step * 0.14:.2f}%",
        middle=f"{x + step / 2:.2f}%",
        width=f"{step * 0.72:.2f}%",
        explicit_y=round(height - explicit, 1),
        explicit_height=round(explicit, 1),
        inferred_y=round(height - explicit - inferred, 1),
        inferred_height=round(inferred, 1),
        labelled=labelled,
        explicit=count.explicit,
        inferred=count.inferred,
    )


def bars(rows: Sequence[tuple[str, int, str]]) -> tuple[Bar, ...]:
    """Returns a bar for each (label, count, href), in the given order."""
    longest = max((count for _, count, _ in rows), default=0) or 1
    return tuple(Bar(label, count, f"{count / longest * 100:.1f}%", href) for label, count, href in rows)


def tile_grid(counts: Mapping[str, int], *, links: Mapping[str, str]) -> TileGrid:
    """Returns the grid of provinces, shaded in four steps by the share of the largest count."""
    largest = max(counts.values(), default=0) or 1
    tiles = {
        (row, column): Tile(
            code=code,
            label=label,
            count=counts.get(code, 0),
            shade=_shade(counts.get(code, 0), largest=largest),
            href=links.get(code) if counts.get(code) else None,
        )
        for code, label, column, row in TILES
    }
    return TileGrid(
        tuple(tuple(tiles.get((row, column)) for column in range(GRID_COLUMNS)) for row in range(GRID_ROWS))
    )


def _shade(count: int, *, largest: int) -> int:
    return -(-count * SHADES // largest)
