"""Draws what a person may type from texts that are held: substrings of every script, and other ways to write them.

A needle is always a substring of the summary that it names, or that substring written otherwise: without its line
breaks, in the other width, in traditional characters, with a year in the other numerals.  So search must find it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import opencc

from archive.models import Summary

LENGTHS = ((1, 1), (2, 2), (3, 4), (5, 8), (9, 20))  # characters of a substring, white space not counted
MOST_TRIES = 200  # summaries that do not have what a kind asks for, until the kind is given up

_HAN = re.compile(r"[〇\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]+")
_LATIN = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ]+")
_DIGITS = re.compile(r"\d+")
_DENSE = re.compile(r"\S+")
_WORDY = re.compile(r"\w")
_BREAK = re.compile(r"(?<=\S)[^\S\n]*\n\s*(?=\S)")
_SPACE = re.compile(r"(?<=\S)[^\S\n]+(?=\S)")
_GAP = re.compile(r"\s+")
_NUMERAL = "(?:(?:19|20)[0-9]{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2})年"
_YEAR = re.compile(f"(?<![\\d〇○零一二三四五六七八九十]){_NUMERAL}")
_NEAR_YEAR = re.compile(rf"\S{{0,6}}{_NUMERAL}\S{{0,6}}")
_TO_HAN = str.maketrans("0123456789", "〇一二三四五六七八九")
_TO_ARABIC = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_OTHER_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
_OTHER_WIDTH |= {wide: plain for plain, wide in _OTHER_WIDTH.items()}


@dataclass(frozen=True, slots=True)
class Needle:
    """What is typed, how it was drawn (one of KINDS), how long it is without white space, and where it stands."""

    typed: str
    kind: str
    length: int
    summary_id: str


Draw = Callable[[Summary, random.Random], tuple[Needle, ...]]


def draw(
    summaries: Sequence[Summary], samples: int, chance: random.Random, *, ways: Mapping[str, Draw] | None = None
) -> tuple[Needle, ...]:
    """Returns what is typed for random substrings, as many of each kind; a substring may be typed in several ways.

    Fewer than asked for where the texts do not have them: not every archive holds a Latin letter.
    """
    ways = KINDS if ways is None else ways
    kinds = list(ways)
    drawn: list[Needle] = []
    tries = dict.fromkeys(kinds, 0)
    number = substrings = 0
    while summaries and kinds and substrings < samples:
        kind = kinds[number % len(kinds)]
        found = ways[kind](chance.choice(summaries), chance)
        number += 1
        if found:
            substrings += 1
            drawn += found
            tries[kind] = 0
        else:
            tries[kind] += 1
            kinds = [each for each in kinds if tries[each] < MOST_TRIES]
    return tuple(drawn)


def bucket(length: int) -> tuple[int, int]:
    """Returns the range of LENGTHS that a length falls into."""
    return next(((low, high) for low, high in LENGTHS if length <= high), LENGTHS[-1])


def _wanted(chance: random.Random) -> int:
    return chance.randint(*chance.choice(LENGTHS))


def _window(run: str, length: int, chance: random.Random) -> str:
    start = chance.randrange(max(len(run) - length, 0) + 1)
    return run[start : start + length]


def _needles(kind: str, summary: Summary, substring: str, *typed: str) -> tuple[Needle, ...]:
    length = len(_GAP.sub("", substring))
    return tuple(Needle(one, kind, length, summary.id) for one in dict.fromkeys(typed))


def _run(pattern: re.Pattern[str], kind: str) -> Draw:
    """Returns a way to draw from unbroken runs of some characters; long enough ones are preferred."""

    def drawn(summary: Summary, chance: random.Random) -> tuple[Needle, ...]:
        runs = pattern.findall(summary.text)
        wanted = _wanted(chance)
        fitting = [run for run in runs if len(run) >= wanted] or runs
        if not fitting:
            return ()
        found = _window(chance.choice(fitting), wanted, chance)
        return _needles(kind, summary, found, found) if _WORDY.search(found) else ()

    return drawn


def _across(pattern: re.Pattern[str], kind: str) -> Draw:
    """Returns a way to draw across white space: typed without it, with a space in its place, and as it stands."""

    def drawn(summary: Summary, chance: random.Random) -> tuple[Needle, ...]:
        gaps = list(pattern.finditer(summary.text))
        if not gaps:
            return ()
        gap = chance.choice(gaps)
        wanted = max(_wanted(chance), 2)
        before = chance.randint(1, wanted - 1)
        start, end = max(gap.start() - before, 0), gap.end() + wanted - before
        found = summary.text[start:end].strip()
        if not _WORDY.search(found):
            return ()
        return _needles(kind, summary, found, _GAP.sub("", found), _GAP.sub(" ", found), found)

    return drawn


def rewritten(rewrite: Callable[[str], str], kind: str) -> Draw:
    """Returns a way to draw what can be written otherwise, and to type it so."""

    def drawn(summary: Summary, chance: random.Random) -> tuple[Needle, ...]:
        for run in chance.choices(_DENSE.findall(summary.text) or [""], k=5):
            found = _window(run, _wanted(chance), chance)
            other = rewrite(found)
            if other != found and _WORDY.search(found):
                return _needles(kind, summary, found, other)
        return ()

    return drawn


def _year(summary: Summary, chance: random.Random) -> tuple[Needle, ...]:
    years = list(_YEAR.finditer(summary.text))
    if not years:
        return ()
    year = chance.choice(years)
    spare = max(_wanted(chance) - len(year[0]), 0)
    before = chance.randint(0, spare)
    left = _DENSE.findall(" " + summary.text[: year.start()])[-1:] if before else []
    head = left[0][-before:] if left and not summary.text[year.start() - 1].isspace() else ""
    following = _DENSE.match(summary.text, year.end())
    tail = following[0][: spare - before] if following else ""
    other = year[0].translate(_TO_HAN if year[0][0].isascii() else _TO_ARABIC)
    return _needles("year", summary, head + year[0] + tail, head + other + tail)


@cache
def _to_traditional() -> opencc.OpenCC:
    return opencc.OpenCC("s2t")


def traditional(text: str) -> str:
    """Returns the text in traditional characters."""
    return str(_to_traditional().convert(text))


def other_width(text: str) -> str:
    """Returns the text with half-width letters, digits and signs made full-width and the other way round."""
    return text.translate(_OTHER_WIDTH)


KINDS: dict[str, Draw] = {
    "han": _run(_HAN, "han"),
    "latin": _run(_LATIN, "latin"),
    "digits": _run(_DIGITS, "digits"),
    "mixed": _run(_DENSE, "mixed"),
    "break": _across(_BREAK, "break"),
    "space": _across(_SPACE, "space"),
    "width": rewritten(other_width, "width"),
    "traditional": rewritten(traditional, "traditional"),
    "year": _year,
    "cut": _run(_NEAR_YEAR, "cut"),
}
