"""What typed words were also taken for, as chips: each can be taken off, and put on again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from index.folding import fold
from index.meanings import Meaning, MeaningKind
from index.plan import Plan
from web.params import Asked
from web.wording import say_choice, say_short

Link = Callable[[Asked], str]


@dataclass(frozen=True, slots=True)
class Reading:
    """One word with what it was also taken for; ``href`` takes the word only as typed, or undoes that."""

    word: str
    also: str
    href: str
    used: bool


@dataclass(frozen=True, slots=True)
class Readings:
    """The words of a search that may stand for something else, and the addresses that switch all of them."""

    chips: tuple[Reading, ...]
    exact: bool  # all words are taken only as typed
    exact_href: str
    wide_href: str


def readings(plan: Plan, asked: Asked, *, link: Link) -> Readings:
    """Returns the chips of a search; a word with several meanings has one chip."""
    literal = {fold(word) for word in asked.literal}
    words: dict[str, list[Meaning]] = {}
    for meaning in plan.meanings:
        words.setdefault(meaning.word, []).append(meaning)
    chips = tuple(_chip(word, meanings, asked, literal, link) for word, meanings in words.items())
    return Readings(
        chips,
        asked.exact,
        exact_href=link(replace(asked, exact=True, literal=(), page=1)),
        wide_href=link(replace(asked, exact=False, literal=(), page=1)),
    )


def _chip(word: str, meanings: list[Meaning], asked: Asked, literal: set[str], link: Link) -> Reading:
    kept = tuple(each for each in asked.literal if fold(each) != word)
    used = not asked.exact and word not in literal
    changed = replace(asked, exact=False, literal=(*kept, word) if used else kept, page=1)
    return Reading(word, "；".join(map(_also, meanings)), link(changed), used)


_ADDS = {
    MeaningKind.SYNONYM: "{}",
    MeaningKind.NUMBER: "写作{}",
    MeaningKind.PLACE: "著录地区为{}",
    MeaningKind.YEAR: "著录年份是或可能是{}",
    MeaningKind.LEVEL: "著录层级为{}",
    MeaningKind.PERIOD: "著录时段为{}",
    MeaningKind.YEAR_STATUS: "年份依据为{}",
    MeaningKind.ROLE: "性质为{}的章节",
    MeaningKind.INITIATIVE: "归入举措“{}”",
    MeaningKind.SUBJECT: "内容接近“{}”的排在前面",
}
_SAID = {MeaningKind.LEVEL, MeaningKind.PERIOD, MeaningKind.ROLE, MeaningKind.YEAR_STATUS}  # shown by their labels


def _also(meaning: Meaning) -> str:
    """Returns what a meaning adds, in words."""
    shown = list(meaning.shown)
    if meaning.kind in _SAID:
        shown = [say_short(meaning.kind, value) for value in shown]
    elif meaning.kind is MeaningKind.YEAR:
        shown = [say_choice("year", "..".join(shown))]
    return _ADDS[meaning.kind].format("、".join(shown))
