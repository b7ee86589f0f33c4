"""Finds the words that date a text: campaigns, laws, offices, congresses, five-year plans, anniversaries.

The longest cue wins (union-summaries.md 3.3); a first or last year needs the name of its plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from archive.describing import congresses, dated_laws
from archive.describing.cue import DatedCue, inside, plan_spans
from archive.models import Section, Span
from archive.scanning import scanner
from archive.vocabulary.events import Event, Plan, chronology
from archive.vocabulary.matching import QUOTES, SEPARATORS, Bare, Finder

PLAN_WEIGHT, FIRST_WEIGHT, ANNIVERSARY_WEIGHT = 0.6, 0.9, 0.95
THIS_YEAR_WEIGHT = 0.985  # of 今年是“十一五”开局之年
EARLIEST = 1998
RUN_UP = 3  # months before its year in which an anniversary is first named

_PLAN = scanner(
    r"(?<![二三四五六七八九十第])(?P<open>[“\"‘])?(?P<name>十[一二三四五]?五)(?P<close>[”\"’])?"
    r"(?P<tail>规划|计划|期间|时期|末|初|目标)?(?![日号天岁名个万人元家条项次大届年里件])"
)
_PLAN_YEAR = re.compile(
    r"(?:规划|计划|期间|时期|发展|建设|国民|经济|和|与|社会|五年|我[国省市区县镇]|全[国省市区县]|全面|这一|关键|的|之|圆满|顺利|胜利|实施|良好|完美|精彩|实现|平稳|稳健|高质量)*(?P<which>开局|起步|开篇|第一年|首年|头一年|收官|最后一年|"
    r"末年|中期|承上启下)(?:之年|年)?"
)
_LAST, _MIDDLE = frozenset({"收官", "最后一年", "末年"}), frozenset({"中期", "承上启下"})
_NEXT_YEAR = re.compile(r"(?:明年|来年|下一年|新的一年|次年)[^。；\n]{0,30}$")
_THIS_YEAR = re.compile(r"(?:今年|本年度?|这一年|年(?<!\d年))(?:正?是|作为|系|正值|适逢|恰逢|处于)[^，。；\n]{0,8}$")
_COUNT = r"(?:(?P<n>\d{1,3}|[一二三四五六七八九十百零]{1,5})周年|(?P<hundred>百年))"
_ORDINAL = r"第(?P<n>\d{1,3}|[一二三四五六七八九十百零]{1,5})[个届次](?:中国|国际|全国|世界|国家)*"
_REFORM = re.compile(r"改革开放(?P<n>三十|四十|30|40)年")
_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")}


def find(text: str, sections: Sequence[Section] = (), *, next_year: bool = True) -> tuple[DatedCue, ...]:
    """Returns each dated cue of a text once, in the order in which they stand.

    ``next_year``: its plans are for the next year, not for the rest of the one that it reports on.
    """
    bare = Bare(text, without=QUOTES + SEPARATORS)
    plans = plan_spans(sections)
    ahead = plans if next_year else ()
    found = [
        *_events(bare),
        *congresses.find(bare, plans, next_year=next_year),
        *_five_years(text, ahead),
        *_anniversaries(bare, ahead),
        *_festivals(bare, ahead),
        *dated_laws.find(bare),
    ]
    first: dict[str, DatedCue] = {}
    for cue in sorted(found, key=lambda each: (each.start, each.id)):
        first.setdefault(cue.id, cue)
    return tuple(first.values())


def _events(bare: Bare) -> Iterator[DatedCue]:
    by_cue = _by_cue()
    for hit in _finder().search(bare):
        event = by_cue[hit.cue]
        if not event.needs or any(word in bare.text for word in event.needs):
            yield DatedCue(
                id=event.id,
                kind=event.kind,
                not_before=event.not_before,
                typical_to=event.typical_to,
                weight=event.weight,
                hard=event.hard,
                start=hit.start,
                end=hit.end,
                batches=event.batches,
            )


def _five_years(text: str, plans: Sequence[Span]) -> Iterator[DatedCue]:
    held = {plan.name: plan for plan in chronology().plans}
    for match in _PLAN.finditer(text):
        plan = held.get(match["name"])
        if plan is None or (plan.name == "十五" and not match["tail"] and not (match["open"] and match["close"])):
            continue
        start, end = match.span("name")
        mark = _PLAN_YEAR.match(text, match.end())
        if mark is None:
            window = plan.drafted, plan.last * 12 + 11
            yield DatedCue(f"plan:{plan.name}", "plan", *window, PLAN_WEIGHT, hard=True, start=start, end=end)
            continue
        year = _plan_year(plan, mark["which"])
        said = _THIS_YEAR.search(text, max(0, start - 16), start) is not None
        if inside(plans, start) or _NEXT_YEAR.search(text, max(0, start - 40), start):
            year, said = year - 1, False
        window = year * 12, year * 12 + 11
        weight = THIS_YEAR_WEIGHT if said else FIRST_WEIGHT
        name = f"plan:{plan.name}:{mark['which']}"
        yield DatedCue(name, "first", *window, weight, hard=said, start=start, end=mark.end())


def _plan_year(plan: Plan, which: str) -> int:
    if which in _LAST:
        return plan.last
    return plan.first + 2 if which in _MIDDLE else plan.first


def _anniversaries(bare: Bare, plans: Sequence[Span]) -> Iterator[DatedCue]:
    text = bare.text
    matches = list(_anniversary().finditer(text)) if "周年" in text or "百年" in text else []
    matches += _REFORM.finditer(text) if "改革开放" in text else []
    for match in matches:
        groups = match.groupdict()
        name = groups.get("name") or "改革开放"
        count = 100 if groups.get("hundred") else number(match["n"])
        yield from _counted("anniversary", _since()[name] + count, bare.span(*match.span()), plans)


def _festivals(bare: Bare, plans: Sequence[Span]) -> Iterator[DatedCue]:
    if "第" not in bare.text:
        return
    for match in _festival().finditer(bare.text):
        year = _before_first()[match["name"]] + number(match["n"])
        yield from _counted("festival", year, bare.span(*match.span()), plans)


def _counted(kind: str, year: int, span: tuple[int, int], plans: Sequence[Span]) -> Iterator[DatedCue]:
    """Yields the cue of a year told by counting; none for a count that leads out of the time of the archive."""
    start, end = span
    year -= 1 if inside(plans, start) else 0
    window = year * 12 - (RUN_UP if kind == "anniversary" else 0), year * 12 + 11
    if EARLIEST <= year <= chronology().horizon:
        yield DatedCue(f"{kind}:{year}", "first", *window, ANNIVERSARY_WEIGHT, hard=True, start=start, end=end)


def number(numeral: str) -> int:
    """Returns the value of a Han or Arabic number up to 199: 60 for 六十, 95 for 九十五, 104 for 一百零四."""
    if numeral.isdigit():
        return int(numeral)
    hundreds, hundred, rest = numeral.replace("零", "").rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    total = 100 * _DIGITS.get(hundreds, 1) if hundred else 0
    return total + (10 * _DIGITS.get(tens, 1) if ten else 0) + _DIGITS.get(ones, 0)


@lru_cache(maxsize=1)
def _by_cue() -> dict[str, Event]:
    return {cue: event for event in chronology().events for cue in event.cues}


@lru_cache(maxsize=1)
def _finder() -> Finder:
    return Finder(_by_cue(), without=QUOTES + SEPARATORS)


@lru_cache(maxsize=1)
def _since() -> dict[str, int]:
    return {name: each.since for each in chronology().anniversaries for name in each.names}


@lru_cache(maxsize=1)
def _anniversary() -> re.Pattern[str]:
    names = sorted(_since(), key=len, reverse=True)
    return re.compile(f"(?P<name>{'|'.join(map(re.escape, names))}){_COUNT}")


@lru_cache(maxsize=1)
def _before_first() -> dict[str, int]:
    return {name: each.since for each in chronology().festivals for name in each.names}


@lru_cache(maxsize=1)
def _festival() -> re.Pattern[str]:
    names = sorted(_before_first(), key=len, reverse=True)
    return re.compile(f"{_ORDINAL}(?P<name>{'|'.join(map(re.escape, names))})")
