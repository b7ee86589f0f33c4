"""The numbers of a summary with unit, nature, what contradicts them, and the words that they were read from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from archive.copies import Dispute
from archive.models import Evidence, Figure
from web.wording import number_words, say

QUALIFIERS = {"exact": "", "at_least": "不少于", "just_below": "近", "about": "约"}
PLAIN = {"part", "repaired", "range"}  # flags that explain a number and do not doubt it
PART, PART_OF = "part", "part_of"  # a flag, and the relation that names the whole


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to know about a number; ``href`` leads to the words that it speaks of."""

    words: str
    quote: str = ""
    href: str | None = None
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One number with the words that it was read from."""

    metric: str
    name: str
    value: str  # as people say it, with its unit
    number: float  # in base units
    unit: str
    qualifier: str
    target: bool  # planned, not achieved
    sort: str
    nature: str
    quote: str
    href: str
    anchor: str
    current: bool
    remarks: tuple[Remark, ...] = ()


def figure_rows(
    figures: Sequence[Figure],
    link: Callable[[str], str],
    *,
    current: str | None,
    disputes: Sequence[Remark | None] = (),
) -> tuple[FigureRow, ...]:
    """Returns a row for each number; ``disputes`` holds, row by row, what copies say instead."""
    others = (*disputes, *[None] * (len(figures) - len(disputes)))
    return tuple(_row(figures, place, link, current=current, dispute=dispute) for place, dispute in enumerate(others))


def disputes(
    figures: Sequence[Figure], found: Iterable[Dispute], address: Callable[[Evidence], str]
) -> tuple[Remark | None, ...]:
    """Returns for each number what a copy says in its place; ``figures`` are those of the full text."""
    told = {
        each.figure: Remark("另一异本作", _value(each.other), address(each.evidence), doubtful=True) for each in found
    }
    return tuple(map(told.get, figures))


def _row(
    figures: Sequence[Figure],
    place: int,
    link: Callable[[str], str],
    *,
    current: str | None,
    dispute: Remark | None,
) -> FigureRow:
    figure, anchor = figures[place], f"f{place + 1}"
    return FigureRow(
        metric=figure.metric,
        name=say("metric", figure.metric),
        value=_value(figure),
        number=figure.value,
        unit=figure.unit,
        qualifier=figure.qualifier,
        target=figure.target,
        sort="计划" if figure.target else "完成",
        nature=say("nature", figure.nature),
        quote=figure.quote,
        href=link(anchor),
        anchor=anchor,
        current=current == anchor,
        remarks=(*_remarks(figure, figures, link), *([dispute] if dispute else [])),
    )


def _value(figure: Figure) -> str:
    return f"{QUALIFIERS.get(figure.qualifier, '')}{number_words(figure.value)}{figure.unit}"


def _remarks(figure: Figure, figures: Sequence[Figure], link: Callable[[str], str]) -> Iterator[Remark]:
    """Yields what the flags say, each with the other number that it speaks of."""
    told = {each.relation: each.other for each in figure.links if each.other < len(figures)}
    for relation in dict.fromkeys((*figure.flags, *told)):
        if relation == PART and PART_OF in told:
            continue
        words = "属于其中的一部分：" if relation == PART_OF else say("flag", relation)
        other = told.get(relation)
        if other is None:
            yield Remark(words, doubtful=relation not in PLAIN)
        else:
            yield Remark(words, figures[other].quote, link(f"f{other + 1}"), doubtful=relation != PART_OF)
