"""The facets beside a list: what else could be chosen, how much it would leave, and the address of each choice."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from web.params import FILTERS, RANGE, YEAR_VALUES, Asked
from web.wording import say_choice

NAMES = {
    "level": "层级",
    "year": "年份",
    "region": "地区",
    "topic": "主题",
    "period": "时段",
    "provenance": "署名情况",
    "year_status": "年份依据",
    "role": "章节性质",
}
DEPTHS = {2: 0, 4: 1, 6: 2, 9: 3}  # digits of a region's code: province, city, county, town
SHORT = 8  # values shown before “更多”

Link = Callable[[Asked], str]


@dataclass(frozen=True, slots=True)
class Choice:
    """One facet value: ``href`` adds it, or takes it away where it is selected."""

    value: str
    label: str
    count: int
    selected: bool
    href: str
    depth: int = 0  # of a place below the first one of its branch


@dataclass(frozen=True, slots=True)
class FacetBox:
    """One facet; ``rest`` stands behind “更多”."""

    name: str
    label: str
    choices: tuple[Choice, ...]
    rest: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Chip:
    """One chosen value with the address that drops it."""

    label: str
    href: str


def box(name: str, counts: Iterable[tuple[str, int]], asked: Asked, *, link: Link) -> FacetBox:
    """Returns one facet: chosen values first and never lost, then the others as ordered by their kind."""
    found = {**dict.fromkeys(asked.chosen(name), 0), **dict(counts)}
    ordered = sorted(found.items(), key=_order(name, asked))
    choices = tuple(_choice(name, value, count, asked, link=link) for value, count in ordered)
    short = max(SHORT, sum(_near(name, choice.value, asked) for choice in choices))
    return FacetBox(name, NAMES[name], choices[:short], choices[short:])


def chips(asked: Asked, *, link: Link) -> tuple[Chip, ...]:
    """Returns a chip for every chosen value."""
    return tuple(
        Chip(f"{NAMES[name]}：{say_choice(name, value)}", link(asked.toggled(name, value)))
        for name in FILTERS
        for value in asked.chosen(name)
    )


def _choice(name: str, value: str, count: int, asked: Asked, *, link: Link) -> Choice:
    selected = value in asked.chosen(name)
    target = asked.toggled(name, value)
    if name in {"region", "year"} and not selected:
        target = _narrowed(name, value, asked)
    depth = DEPTHS.get(len(value), 0) if name == "region" and value.isdecimal() else 0
    return Choice(value, say_choice(name, value), count, selected, link(replace(target, page=1)), depth)


def _narrowed(name: str, value: str, asked: Asked) -> Asked:
    """Returns the search with a value in the place of any wider one: a city of its province, a year of a range."""
    if name == "region":
        kept = tuple(code for code in asked.filters.region if not value.startswith(code))
    else:
        kept = tuple(each for each in asked.chosen(name) if RANGE not in each)
    return asked.choosing(name, (*kept, value))


def _near(name: str, value: str, asked: Asked) -> bool:
    """Tells whether a value is chosen, or is a place in or above a chosen one."""
    chosen = asked.chosen(name)
    return value in chosen or (name == "region" and any(value[:2] == code[:2] for code in chosen))


def _order(name: str, asked: Asked) -> Callable[[tuple[str, int]], tuple[object, ...]]:
    """Returns the order of values: places near the chosen ones as a tree, years falling, the rest by count."""

    def key(item: tuple[str, int]) -> tuple[object, ...]:
        value, count = item
        near = _near(name, value, asked)
        if name == "region" and near:
            return (False, value)
        if name == "year":
            return (not near, value in YEAR_VALUES, -int(value) if value.isdecimal() else 0, value)
        return (not near, value == "unknown", -count, value)

    return key
