"""Regions as a tree: provinces, and below each opened place the next ones that are held."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from index.engine import FacetValue
from web.pages.facets import NAMES, SHORT, UNKNOWN, Choice, FacetBox, Link, choice, complete
from web.params import Asked

NAME = "region"
SIZES = (6, 4, 2)  # digits of a county, a city, a province


def tree(values: Iterable[FacetValue], asked: Asked, *, link: Link) -> FacetBox:
    """Returns the facet of regions: each branch together, chosen branches first, then the larger; 地区不详 last."""
    held = complete(NAME, values, asked)
    below: dict[str, list[FacetValue]] = {}
    known = {each.value for each in held if each.value != UNKNOWN}
    for each in held:
        if each.value != UNKNOWN:
            below.setdefault(_above(each.value, known), []).append(each)
    roots = sorted(below.get("", ()), key=lambda each: (not _near(each.value, asked), -each.count, each.value))
    branches = [tuple(_branch(each, 0, below, asked, link)) for each in roots]
    short = max(SHORT, sum(_near(each.value, asked) for each in roots))
    rest = tuple(one for branch in branches[short:] for one in branch)
    return FacetBox(
        NAME,
        NAMES[NAME],
        tuple(one for branch in branches[:short] for one in branch),
        rest,
        tuple(choice(NAME, each, asked, link=link) for each in held if each.value == UNKNOWN),
        spread=any(one.opened for one in rest),
    )


def _branch(
    each: FacetValue, depth: int, below: Mapping[str, list[FacetValue]], asked: Asked, link: Link
) -> Iterator[Choice]:
    """Yields a place and, behind it, all that is shown below it."""
    parts = sorted(below.get(each.value, ()), key=lambda part: (-part.count, part.value))
    made = replace(choice(NAME, each, asked, link=link), depth=depth)
    if parts or each.deeper:
        kept = bool(parts) and _near(each.value, asked)
        made = replace(made, opened=bool(parts), open_href=None if kept else link(_turned(each.value, parts, asked)))
    yield made
    for part in parts:
        yield from _branch(part, depth + 1, below, asked, link)


def _turned(code: str, parts: list[FacetValue], asked: Asked) -> Asked:
    """Returns the search that shows a place's parts, or no longer shows them."""
    if parts:
        return replace(asked, opened=tuple(each for each in asked.opened if not each.startswith(code)))
    return replace(asked, opened=tuple(sorted({*asked.opened, code})))


def _near(code: str, asked: Asked) -> bool:
    """Tells whether a place is chosen or excluded, or lies above one that is."""
    return any(each.startswith(code) for each in (*asked.chosen(NAME), *asked.refused(NAME)))


def _above(code: str, known: set[str]) -> str:
    return next((code[:size] for size in SIZES if size < len(code) and code[:size] in known), "")
