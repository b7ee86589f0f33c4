"""Finds days on which a law was passed or came into force, told without their year: 自去年10月27日修改后的《工会法》.

The day and the law give the year of the law; 今年, 去年 and 前年 give from it the year in which the text was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from archive.describing.cue import DatedCue
from archive.scanning import scanner
from archive.vocabulary.events import chronology
from archive.vocabulary.matching import Bare

TOLD_WEIGHT, BARE_WEIGHT = 0.95, 0.6  # with 今年 or 去年, and without
_YEARS = {"今年": 0, "本年": 0, "去年": 1, "上年": 1, "前年": 2, "明年": -1, "": 0}
_HAN = "〇一二三四五六七八九"
_WHEN = (
    r"(?:(?P<when>今年|本年|去年|上年|前年|明年)|(?<![年\d]))(?P<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月"
    r"(?:份|(?P<day>[1-3]?\d|[二三]?十?[一二三四五六七八九]|[二三]?十)[日号])?"
)
_ACT = "颁布|公布|修改|修订|修正|通过|施行|实施|生效|出台"


def find(bare: Bare) -> Iterator[DatedCue]:
    """Yields the years that the days of laws give."""
    if "月" not in bare.text or not _any_law().search(bare.text):
        return
    for pattern in _patterns():
        for match in pattern.finditer(bare.text):
            yield from _dated(bare, match)


def _dated(bare: Bare, match: re.Match[str]) -> Iterator[DatedCue]:
    when = match["when"] or ""
    if not when and match["day"] is None:
        return
    month, day = _number(match["month"]), match["day"] and _number(match["day"])
    years = {date[0] for date in _laws()[match["law"]] if date[1] == month and day in (None, date[2])}
    if len(years) != 1:
        return
    year = years.pop() + _YEARS[when]
    start, end = bare.span(*match.span())
    weight = TOLD_WEIGHT if when else BARE_WEIGHT
    window = year * 12, year * 12 + 11
    yield DatedCue(
        f"law:{match['law']}:{year}", "first", *window, weight, hard=True, start=start, end=end, closed=bool(when)
    )


def _number(numeral: str) -> int:
    if numeral.isdigit():
        return int(numeral)
    tens, ten, ones = numeral.rpartition("十")
    return (10 * (_HAN.index(tens) if tens else 1) if ten else 0) + (_HAN.index(ones) if ones else 0)


@lru_cache(maxsize=1)
def _laws() -> dict[str, tuple[tuple[int, int, int], ...]]:
    return {law.name: law.dates for law in chronology().laws}


@lru_cache(maxsize=1)
def _any_law() -> re.Pattern[str]:
    return re.compile("|".join(_laws()))


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Returns the patterns of a day before its law and of a day after it."""
    law = f"(?P<law>{'|'.join(sorted(_laws(), key=len, reverse=True))})"
    clause = r"[^，。；\n]"
    return (
        scanner(f"{_WHEN}{clause}{{0,16}}?{law}(?:{clause}{{0,6}}(?:{_ACT}))?"),
        re.compile(f"{law}{clause}{{0,8}}?{_WHEN}{clause}{{0,6}}?(?:{_ACT})"),
    )
