"""Raises doubts about figures that cannot all be true, and links parts to their totals (union-summaries.md 8.2).

Nothing is corrected: a figure keeps its value and says which other figure contradicts it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from typing import NamedTuple

from archive.describing.counted import Surroundings
from archive.models import Figure, FigureLink, FigureNature
from archive.vocabulary.metrics import Doubts, Metrics

PART = "part"
PART_OF = "part_of"
SMALL = frozenset(("town", "street", "village", "enterprise", "school", "hospital"))
PARTS_FOLLOW = re.compile(r"[^。！!？?\n；;]{0,12}其中[^。！!？?\n；;]{0,16}")
NEXT_PART = re.compile(r"[^。！!？?\n；;]{0,16}")
ALL_TOLD = re.compile(r"共计?|合计|总计")
MALE, FEMALE = re.compile(r"男[^，、女\d]{0,4}$"), re.compile(r"女[^，、男\d]{0,4}$")
MONTH = re.compile(r"(\d{1,2})月")
SUCCESS = re.compile(r"成功|办结|结案")
MOST_PERCENT = 100.0
ROUNDED, VAGUE = 0.05, 0.5  # 9.8万人 beside 98213人 is no contradiction, nor 300余人 beside 320人


class Found(NamedTuple):
    """A figure and which number of its text it is."""

    figure: Figure
    at: int


class _Doubt(NamedTuple):
    """A flag of one figure, and the other one that it speaks of."""

    figure: int
    flag: str
    other: int | None = None


def raised(found: Sequence[Found], around: Surroundings, *, known: Metrics, level: str) -> tuple[Figure, ...]:
    """Returns the figures with the flags that they raise, alone or against one another."""
    doubts = (
        *_alone(found, known, level),
        *_parts(found, around, known),
        *_outcomes(found, around),
        *_contradictions(found, around, known.doubts),
        *_two_values(found, around, known),
    )
    by_figure: dict[int, list[_Doubt]] = defaultdict(list)
    for doubt in doubts:
        by_figure[doubt.figure].append(doubt)
    return tuple(
        _flagged(each.figure, by_figure[place], found) if place in by_figure else each.figure
        for place, each in enumerate(found)
    )


def _flagged(figure: Figure, doubts: list[_Doubt], found: Sequence[Found]) -> Figure:
    """Returns a figure with its doubts; a part is of the nature of its total."""
    flags = (PART if doubt.flag == PART_OF else doubt.flag for doubt in doubts)
    links = (FigureLink(doubt.flag, doubt.other) for doubt in doubts if doubt.other is not None)
    of = next((doubt.other for doubt in doubts if doubt.flag == PART_OF), None)
    inherited = of is not None and figure.nature is FigureNature.UNKNOWN
    return replace(
        figure,
        flags=tuple(dict.fromkeys((*figure.flags, *flags))),
        links=tuple(dict.fromkeys(links)),
        nature=found[of].figure.nature if of is not None and inherited else figure.nature,
    )


def _alone(found: Sequence[Found], known: Metrics, level: str) -> Iterator[_Doubt]:
    """Yields what is wrong with one figure by itself: 建会率280%, a town with 5,600 unions."""
    most = known.doubts.most if level in SMALL else {}
    for place, (figure, _) in enumerate(found):
        if figure.unit == "%" and figure.value > MOST_PERCENT:
            yield _Doubt(place, "implausible")
        if figure.value > most.get(figure.metric, figure.value):
            yield _Doubt(place, "too_many")


def _parts(found: Sequence[Found], around: Surroundings, known: Metrics) -> Iterator[_Doubt]:
    """Yields links of parts to their totals and what does not add up: 50人，其中男46人，女6人."""
    if "其中" not in around.text and "男" not in around.text:
        return
    bound = {each.at: place for place, each in enumerate(found)}
    for total, (figure, index) in enumerate(found):
        words, parts = _parts_after(found, bound, total, around, known)
        if not parts:
            words, parts = _sexes_before(index, around)
        values = [around.numbers[part].value for part in parts]
        for part, value in zip(parts, values, strict=True):
            other = bound.get(part)
            if other is not None:
                yield _Doubt(other, PART_OF, total)
            if value > figure.value:
                yield from _both(total, other, "part_exceeds_total")
        if len(parts) > 1 and _is_off(sum(values), figure, words, known.doubts):
            yield _Doubt(total, "parts_differ")
            for part in parts:
                if part in bound:
                    yield from _both(total, bound[part], "parts_differ")


def _both(one: int, other: int | None, flag: str) -> Iterator[_Doubt]:
    yield _Doubt(one, flag, other)
    if other is not None:
        yield _Doubt(other, flag, one)


def _parts_after(
    found: Sequence[Found], bound: dict[int, int], total: int, around: Surroundings, known: Metrics
) -> tuple[list[str], list[int]]:
    """Returns the numbers that 其中 names after a total, each with the words before it."""
    figure, index = found[total]
    numbers, text = around.numbers, around.text
    unit = numbers[index].unit
    kinds = {figure.metric, *known.doubts.kinds.get(figure.metric, ())}
    words: list[str] = []
    parts: list[int] = []
    for part in range(index + 1, len(numbers)):
        between = text[numbers[part - 1].end : numbers[part].start]
        if numbers[part].unit != unit or not (NEXT_PART if parts else PARTS_FOLLOW).fullmatch(between):
            break
        if part in bound and found[bound[part]].figure.metric not in kinds:
            break
        words.append(between)
        parts.append(part)
    return words, parts


def _sexes_before(index: int, around: Surroundings) -> tuple[list[str], list[int]]:
    """Returns the two numbers of 男46人、女6人 before the total 共计50人."""
    if index < 2:
        return [], []
    numbers, text = around.numbers, around.text
    start = numbers[index - 3].end if index > 2 else 0
    men, women = text[start : numbers[index - 2].start], text[numbers[index - 2].end : numbers[index - 1].start]
    told = text[numbers[index - 1].end : numbers[index].start]
    units = {numbers[each].unit for each in (index - 2, index - 1, index)}
    adds_up = ALL_TOLD.search(told) is not None and NEXT_PART.fullmatch(told) is not None
    if len(units) == 1 and adds_up and _is_by_sex([men, women]):
        return [men, women], [index - 2, index - 1]
    return [], []


def _is_by_sex(words: Sequence[str]) -> bool:
    return len(words) == 2 and MALE.search(words[0]) is not None and FEMALE.search(words[1]) is not None


def _is_off(total: float, figure: Figure, words: Sequence[str], doubts: Doubts) -> bool:
    """Tells whether a sum of parts contradicts the total: parts may be left out, or share members, but not by sex."""
    if figure.qualifier != "exact":
        return False
    if _is_by_sex(words):
        return total != figure.value
    return total > figure.value and not any(doubts.overlapping.search(each) for each in words)


def _outcomes(found: Sequence[Found], around: Surroundings) -> Iterator[_Doubt]:
    """Yields links of what ended well to all that was taken up: 受理案件64件，调解成功51件."""
    for place, (one, two) in enumerate(pairwise(found)):
        same = one.figure.metric == two.figure.metric and one.figure.target == two.figure.target
        ended_well = same and SUCCESS.search(two.figure.quote) and not SUCCESS.search(one.figure.quote)
        if not ended_well or around.sentence_start(one.at) != around.sentence_start(two.at):
            continue
        yield _Doubt(place + 1, PART_OF, place)
        if two.figure.value > one.figure.value:
            yield from _both(place, place + 1, "part_exceeds_total")


def _contradictions(found: Sequence[Found], around: Surroundings, doubts: Doubts) -> Iterator[_Doubt]:
    """Yields what is more than the whole that it belongs to: more new members than members."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(found):
        if not each.figure.target and each.figure.qualifier != "just_below":
            places[each.figure.metric].append(place)
    for flag, metric, whole in doubts.exceeds:
        for one in places.get(metric, ()):
            for other in places.get(whole, ()):
                more = found[one].figure.value > _at_most(found[other].figure)
                if more and _alike(found[one], found[other], around, doubts):
                    yield from _both(one, other, flag)


def _two_values(found: Sequence[Found], around: Surroundings, known: Metrics) -> Iterator[_Doubt]:
    """Yields the two values that a text gives one state of one body: 全县会员5.2万人 … 全县会员6.1万人."""
    states: dict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(found):
        if each.figure.metric in known.bodies and not each.figure.target and PART not in each.figure.flags:
            states[each.figure.metric].append(place)
    for places in states.values():
        for one, other in combinations(places, 2):
            if _differ(found[one].figure, found[other].figure) and _named_alike(
                found[one], found[other], around, known.doubts
            ):
                yield from _both(one, other, "two_values")


def _at_most(figure: Figure) -> float:
    return figure.value * (1 + (ROUNDED if figure.qualifier == "exact" else VAGUE))


def _differ(one: Figure, other: Figure) -> bool:
    few, many = sorted((one, other), key=lambda figure: figure.value)
    return many.value > _at_most(few) and many.value * (1 - ROUNDED) > few.value


def _alike(part: Found, whole: Found, around: Surroundings, doubts: Doubts) -> bool:
    """Tells whether two figures can be of one body: the whole names the author's, the part no other."""
    mine, all_of = _scope(part, around, doubts), _scope(whole, around, doubts)
    return bool(all_of) and mine in (None, all_of) and PART not in whole.figure.flags


def _named_alike(one: Found, other: Found, around: Surroundings, doubts: Doubts) -> bool:
    """Tells whether two figures name one body, and no two months."""
    scopes = {_scope(each, around, doubts) for each in (one, other)}
    months = {tuple(MONTH.findall(around.sentence(each.at))) for each in (one, other)} - {()}
    return len(scopes) == 1 and all(scopes) and len(months) < 2


def _scope(found: Found, around: Surroundings, doubts: Doubts) -> str | None:
    """Returns whose figure it is by the last such words of its sentence: 全县; "" for a body that is not the author."""
    sentence = around.sentence(found.at)
    last = None
    for match in doubts.scope.finditer(sentence):
        last = match
    if doubts.narrower.search(sentence, last.end() if last else 0):
        return ""
    return last[0][-1] if last else None
