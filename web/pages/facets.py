"""The facets beside a list: what else could be chosen or excluded, how much it is, and the address of each choice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from index.engine import FacetValue
from web.params import FILTERS, RANGE, YEAR_VALUES, Asked
from web.wording import say_choice
from web.years import ends

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
UNKNOWN = "unknown"
SHORT = 8  # values shown before “更多”

Link = Callable[[Asked], str]


@dataclass(frozen=True, slots=True)
class Choice:
    """One facet value: ``href`` adds it, or takes it away where it is selected, or lets it in where it is excluded."""

    value: str
    label: str
    count: int
    selected: bool
    href: str
    excluded: bool = False
    exclude_href: str | None = None  # None where it is chosen or excluded already
    depth: int = 0  # of a place below the first one of its branch
    opened: bool | None = None  # whether the parts of a place are shown; None where it has none
    open_href: str | None = None  # shows or hides them; None where a choice keeps them shown
    path: str = ""  # of a place that was looked for: in what it lies


@dataclass(frozen=True, slots=True)
class FacetBox:
    """One facet: ``rest`` stands behind “更多”, open where it is ``spread``; ``last`` is what is not known."""

    name: str
    label: str
    choices: tuple[Choice, ...]
    rest: tuple[Choice, ...]
    last: tuple[Choice, ...] = ()
    spread: bool = False


@dataclass(frozen=True, slots=True)
class Chip:
    """One chosen or excluded value with the address that drops it."""

    label: str
    href: str
    excluded: bool = False


def box(name: str, values: Iterable[FacetValue], asked: Asked, *, link: Link) -> FacetBox:
    """Returns one facet: chosen and excluded values first and never lost, then the others as ordered by their kind."""
    held = complete(name, values, asked)
    made = [(each, choice(name, each, asked, link=link)) for each in sorted(held, key=_order(name))]
    known = tuple(one for each, one in made if each.value != UNKNOWN)
    short = max(SHORT, sum(one.selected or one.excluded for one in known))
    if len(known) == short + 1:  # “更多（1）” takes as much room as the value
        short += 1
    last = tuple(one for each, one in made if each.value == UNKNOWN)
    return FacetBox(name, NAMES[name], known[:short], known[short:], last)


def complete(name: str, values: Iterable[FacetValue], asked: Asked) -> tuple[FacetValue, ...]:
    """Returns the values as the address chooses and excludes them, those that it names even at nought."""
    chosen, refused = asked.chosen(name), asked.refused(name)
    held = {each.value: each for each in values}
    for value in (*chosen, *refused):
        if RANGE not in value:
            each = held.get(value, FacetValue(value, 0))
            held[value] = replace(each, selected=value in chosen, excluded=value in refused)
    return tuple(held.values())


def choice(name: str, each: FacetValue, asked: Asked, *, link: Link) -> Choice:
    """Returns one value with its addresses, each leading to a first page."""
    if each.excluded:
        target = asked.excluding(name, each.value)
    else:
        target = asked.toggled(name, each.value) if each.selected else narrowed(name, each.value, asked)
    free = not each.selected and not each.excluded
    return Choice(
        value=each.value,
        label=say_choice(name, each.value),
        count=each.count,
        selected=each.selected,
        href=link(target.finding(name, "")),
        excluded=each.excluded,
        exclude_href=link(_refusing(name, each.value, asked).finding(name, "")) if free else None,
    )


def chips(asked: Asked, *, link: Link) -> tuple[Chip, ...]:
    """Returns a chip for every chosen value, then for every excluded one."""
    chosen = [
        Chip(f"{NAMES[name]}：{say_choice(name, value)}", link(asked.toggled(name, value)))
        for name in FILTERS
        for value in asked.chosen(name)
    ]
    refused = [
        Chip(f"不含：{say_choice(name, value)}", link(asked.excluding(name, value)), excluded=True)
        for name in FILTERS
        for value in asked.refused(name)
    ]
    reaching = any(ends(value) != (None, None) for value in asked.filters.year) and asked.overlap
    also = [Chip("年份可能在其中的也算", link(replace(asked, overlap=False, page=1)))] if reaching else []
    return (*chosen, *also, *refused)


def narrowed(name: str, value: str, asked: Asked) -> Asked:
    """Returns the search with a value added, in the place of what it is part of or takes in.

    A city takes the place of its province or of its counties, a year that of a range.
    """
    if name == "region":
        kept = tuple(code for code in asked.filters.region if not _nested(code, value))
        pairs = tuple(f"region:{code}" for code in asked.refused("region") if value.startswith(code))
        return replace(
            asked.choosing(name, (*kept, value)), excluded=tuple(each for each in asked.excluded if each not in pairs)
        )
    if name == "year":
        return asked.choosing(name, (*(each for each in asked.chosen(name) if RANGE not in each), value))
    return asked.toggled(name, value)


def _refusing(name: str, value: str, asked: Asked) -> Asked:
    """Returns the search without a value, and without choices or exclusions that lie in it."""
    if name != "region":
        return asked.excluding(name, value)
    kept = tuple(code for code in asked.filters.region if not code.startswith(value))
    pairs = tuple(f"region:{code}" for code in asked.refused("region") if code.startswith(value))
    freed = replace(asked.choosing(name, kept), excluded=tuple(each for each in asked.excluded if each not in pairs))
    return freed.excluding(name, value)


def _nested(code: str, other: str) -> bool:
    return code.startswith(other) or other.startswith(code)


def _order(name: str) -> Callable[[FacetValue], tuple[object, ...]]:
    """Returns the order of values: chosen and excluded ones first, years falling, the rest by count."""

    def key(each: FacetValue) -> tuple[object, ...]:
        near = each.selected or each.excluded
        if name == "year":
            falling = -int(each.value) if each.value.isdecimal() else 0
            return (each.value in YEAR_VALUES, falling, each.value)
        return (not near, -each.count, each.value)

    return key


def listed(boxes: Sequence[FacetBox], name: str) -> tuple[Choice, ...]:
    """Returns all choices of one facet; empty where it is not shown."""
    return next(((*each.choices, *each.rest, *each.last) for each in boxes if each.name == name), ())
