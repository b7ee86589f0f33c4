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
    """One word with what it was also looked for as; ``href`` takes the word only as typed, or undoes that."""

    word: str
    also: str
    href: str
    used: bool
    label: str  # the chip in words, for those who do not see it


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
    ranking = [name for meaning in meanings if meaning.kind is MeaningKind.SUBJECT for name in meaning.shown]
    added = "、".join(_also(meaning) for meaning in meanings if meaning.kind is not MeaningKind.SUBJECT)
    lifted = f"内容接近{_quoted(ranking)}的排在前面" if ranking else ""
    also = "；".join(part for part in (f"也查{added}" if added else "", lifted) if part)
    shown = word if added else ""  # a whole question is not said again
    return Reading(shown, also, link(changed), used, f"{'去掉' if used else '恢复'}：{shown}{also}")


_ADDS = {
    MeaningKind.NUMBER: "写作{}的",
    MeaningKind.PLACE: "地区是{}的",
    MeaningKind.YEAR: "年份是或可能是{}的",
    MeaningKind.LEVEL: "层级是{}的",
    MeaningKind.PERIOD: "时段是{}的",
    MeaningKind.YEAR_STATUS: "年份依据为{}的",
    MeaningKind.ROLE: "性质为{}的章节",
}
_SAID = {MeaningKind.LEVEL, MeaningKind.PERIOD, MeaningKind.ROLE, MeaningKind.YEAR_STATUS}  # shown by their labels


def _also(meaning: Meaning) -> str:
    """Returns what a meaning adds, in words."""
    shown = list(meaning.shown)
    if meaning.kind is MeaningKind.SYNONYM:
        return _quoted(shown)
    if meaning.kind is MeaningKind.INITIATIVE:
        return f"归入举措{_quoted(shown)}的"
    if meaning.kind in _SAID:
        shown = [say_short(meaning.kind, value) for value in shown]
    elif meaning.kind is MeaningKind.YEAR:
        shown = [say_choice("year", "..".join(shown))]
    return _ADDS[meaning.kind].format("、".join(shown))


def _quoted(names: list[str]) -> str:
    return "".join(f"“{name}”" for name in names)
