"""Finds where headings end when their text follows on the same line.

A stop or a space ends a heading.  In run-together text nothing does; then the place is weighed: what begins and ends
clauses elsewhere in the same text, words that begin sentences and words that end headings, a word of the heading that
comes again, the usual length of headings, and the form that the headings of one series share.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from archive.sections.evidence import COMMA, SHORTEST, STRONG, UNFINISHED, Habits, evidence, opening
from archive.sections.words import words

LONGEST = 45  # a heading with its text behind it; union-summaries.md 6.1 says 40, long ones reach 43
LONGEST_ALONE = 64  # a heading alone on its line
USUAL = 12  # characters of the middle heading
LENGTHS = (5, 6, 8, 10, 12, 15, 19, 23)  # of the middle heading in a series
LENGTH, UNUSUAL = 1.6, 0.4  # what a heading loses that is e times as long as its series', and such a series
USUAL_STOPPED = 24  # where headings end in 。 their middle length stays below
SENTENCE = 2.5  # evidence asked where the line itself begins like a sentence: it may have no heading
SHORT_SENTENCE = 2.2  # evidence asked where a full stop comes soon: the sentence itself may be the heading
_STOP = re.compile(r"[。!！】]|[:：]")
_SPACE = re.compile(r"(?<=[\u4e00-\u9fff”》）])[ \t\u3000]+(?=\S)")
_FULL_STOP = re.compile(r"[。!！]")
_KIND = re.compile(
    r"(?:(?:几点|主要|工作)(?:体会|启示|做法)|(?:存在的?|主要|突出|的)*(?:问题|不足)(?:之处|和(?:不足|打算|差距|困难))?|不足(?:之处|[和与](?:打算|[努力]{0,2}方向))"
    r"|(?:[上下]半年|全年|今年|主要|重点|明年|来年|下一步)的?(?:主要|重点)?工作(?:回顾|情况|总结|打算|思路|安排|计划|设想)|(?:明年|来年|下步|下一步|下半年|[二三四]季度)(?:的?打算|设想|思路|安排))"
    r"(?=[\u4e00-\u9fff\d“])"
)
# Words that begin a text wherever no mark stands before them.
_BODY = re.compile(
    r"(?<=[\u4e00-\u9fff”])(?:我们|我[区县市镇乡校院局厂会](?=[^，。、]{4})|今年(?:以?来)?[，,]|[上下]半年[，,]|[一半几五]年来[，,]|近年来[，,]|(?:春节|元旦|国庆|中秋|“[^”]{2,4}”)(?:期间|前夕|前后)[，,]"
    r"|首先[，,]|一是(?=[\u4e00-\u9fff])|为(?:了|进一步|切实)(?=[^，。]{4,}，))"
)


# 3月初，街道总工会…; 为丰富职工的业余文化生活，街道…: an adverbial clause that runs into its sentence.
_DATED = re.compile(r"(?:(?:19|20)?[\dxX×*]{2}年|[今去当]年)?[\dxX×*]{1,2}月(?!\d)|(?:19|20)?[\dxX×*]{2}年")
_AIMED = re.compile(
    r"为(?:了|进一步|切实|加强|深入|充分|全面|更好|确保|丰富|提高|贯彻|推动|推进|促进|营造|落实|做好|庆祝|纪念|迎接|响应|适应"
    r"|提升|增强|激发|活跃|弘扬|配合)"
)


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a heading ends and where its text begins, both offsets in the line."""

    end: int
    resume: int


NONE = Cut(0, 0)  # a number without a heading


@dataclass(frozen=True, slots=True)
class _Place:
    """A place at which a heading may end: its offset, the commas before it, the evidence for it."""

    at: int
    commas: int
    evidence: float


@dataclass(frozen=True, slots=True)
class _Form:
    """What the headings of a series share: how many commas they have, and their usual length."""

    commas: int
    usual: int

    def weigh(self, place: _Place) -> float:
        """Returns the evidence for a place in a heading of this form."""
        return place.evidence + 0.7 * (place.commas == self.commas) - LENGTH * abs(math.log(place.at / self.usual))


def ends_in_stops(lines: Sequence[str]) -> bool:
    """Tells whether the headings of a series end in a stop: nearly all have one, and soon, with text behind it."""
    stops = [stop for line in lines if (stop := _first_stop(line)) is not None and stop.resume < len(line.rstrip())]
    return len(stops) >= max(2, 0.7 * len(lines)) and median(stop.end for stop in stops) <= USUAL_STOPPED


def cuts(lines: Sequence[str], habits: Habits, *, stopped: bool) -> tuple[Cut | None, ...]:
    """Returns for each heading of one series where it ends; None where the line is a heading and nothing else.

    Each line begins behind its number and ends with its line feed or with the next number.  ``stopped``: headings of
    this style end in 。 or a colon.
    """
    stops = [_first_stop(line) for line in lines]
    marked = [_marked(line, stop) for line, stop in zip(lines, stops, strict=True)]
    unsure = [at for at, (known, _) in enumerate(marked) if not known]
    found = [_run_in(line) if known and cut is None else cut for line, (known, cut) in zip(lines, marked, strict=True)]
    if stopped:
        for at in unsure:
            found[at] = _stopped(lines[at], stops[at])
        return tuple(found)
    places = [_places(lines[at], habits) for at in unsure]
    form = _shared_form(places)
    for at, weighed in zip(unsure, places, strict=True):
        found[at] = NONE if _is_prose(lines[at], lines) else _weighed(lines[at], weighed, form)
    return tuple(found)


def _is_prose(line: str, lines: Sequence[str]) -> bool:
    """Tells whether a line opens with a date or an aim, and so has no heading unless all of its series open so."""
    form = next((form for form in (_DATED, _AIMED) if form.match(line)), None)
    return form is not None and (len(lines) == 1 or not all(form.match(each) for each in lines))


def _stopped(line: str, stop: Cut | None) -> Cut:
    """Returns the end of a heading that its stop ends, unless words that say a kind stand before a text of clauses."""
    near = stop if stop is not None and stop.end <= LONGEST else None
    named = _named(line)
    if near is None or (named is not None and COMMA.search(line, named.end, near.end) is not None):
        return named or _first_clause(line)
    return near


def _run_in(line: str) -> Cut | None:
    """Returns the end of a heading whose short text follows it without a mark, up to the line's end; None if none does.

    增强职工权益保护意识|我们将…作为首要任务，并积极组织宣讲。
    """
    for match in _BODY.finditer(line, SHORTEST):
        before = line[: match.start()]
        whole = before.endswith(words().enders) or before[-1] == "”"
        whole = whole or (match[0][0] != "我" and len(COMMA.split(before)[-1]) >= SHORTEST + 2)
        if whole and not UNFINISHED.search(before) and COMMA.search(line, match.start()):
            return Cut(match.start(), match.start())
    return None


def is_marked(line: str) -> bool:
    """Tells whether a mark ends the heading, or nothing follows it, so that no place need be weighed."""
    return _marked(line, _first_stop(line))[0]


def _marked(line: str, stop: Cut | None) -> tuple[bool, Cut | None]:
    """Returns whether a mark ends the heading (or nothing follows it), and where."""
    size = len(line.rstrip())
    space = _SPACE.search(line, SHORTEST - 1, min(size, LONGEST))
    if space is not None and (stop is None or space.start() <= stop.end):
        return True, Cut(space.start(), space.end())
    if stop is not None and line[stop.end + 1 : stop.end + 2].isspace() and stop.resume < size:
        return True, stop
    if stop is None and size <= LONGEST:
        return True, None
    longest = LONGEST_ALONE if line.endswith("\n") else LONGEST
    if stop is not None and stop.resume >= size and size <= longest:
        return True, None
    return False, None


def _first_stop(line: str) -> Cut | None:
    match = _STOP.search(line, SHORTEST - 1, LONGEST_ALONE)
    if match is None:
        return None
    resume = match.end()
    while resume < len(line) and line[resume] in " \t\u3000”":
        resume += 1
    return Cut(match.start(), resume)


def _shared_form(lines: Sequence[Sequence[_Place]]) -> _Form:
    """Returns the form that a series' headings share: the one under which their best places weigh most."""
    forms = [_Form(commas, usual) for commas in range(3) for usual in LENGTHS]
    totals = [
        sum(max((form.weigh(place) for place in places), default=0.0) for places in lines)
        - max(2, len(lines)) * UNUSUAL * abs(math.log(form.usual / USUAL))
        for form in forms
    ]
    return forms[totals.index(max(totals))]


def _weighed(line: str, places: Sequence[_Place], form: _Form) -> Cut:
    best = max(places, key=lambda place: (form.weigh(place), -place.at), default=_Place(SHORTEST, 0, -9.0))
    score, place = form.weigh(best), best.at
    stop = _FULL_STOP.search(line, SHORTEST - 1, USUAL_STOPPED + 1)
    named = _named(line)
    if named is not None and stop is not None and COMMA.search(line, named.end, stop.start()):
        return named
    if stop is not None and score <= SHORT_SENTENCE and line[stop.end() :].strip():
        return Cut(stop.start(), stop.end())
    return Cut(place, place) if score > (SENTENCE if opening(line) >= STRONG else 0.0) else _first_clause(line)


def _places(line: str, habits: Habits) -> list[_Place]:
    """Returns the places at which a heading may end, behind at most two commas and before the first full stop."""
    stop = _FULL_STOP.search(line, SHORTEST - 1, LONGEST)
    limit = min(LONGEST, len(line) - 2) if stop is None else stop.start()
    marks = [0, *(match.end() for match in COMMA.finditer(line, 0, limit)), limit + 1]
    return [
        _Place(at, commas, evidence(line, at, habits))
        for commas, (mark, following) in enumerate(pairwise(marks[:4]))
        for at in range(max(mark + 2, SHORTEST), following - 1)
    ]


def _named(line: str) -> Cut | None:
    """Returns the end of words that only say a section's kind, if the text goes on behind them without a mark."""
    match = _KIND.match(line)
    return None if match is None else Cut(match.end(), match.end())


def _first_clause(line: str) -> Cut:
    """Returns the honest way out: the first clauses of at least eight characters, forty at most."""
    for match in COMMA.finditer(line, 8, 40):
        return Cut(match.start(), match.end())
    return Cut(min(40, len(line)), min(40, len(line)))
