"""Finds where headings end when their text follows on the same line.

A stop or a space ends a heading.  In run-together text nothing does; then the place is weighed: what begins and ends
clauses elsewhere in the same text, words that begin sentences and words that end headings, a word of the heading that
comes again, the usual length of headings, and the form that the headings of one series share.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from archive.sections.words import words

LONGEST = 45  # a heading with its text behind it; union-summaries.md 6.1 says 40, long ones reach 43
LONGEST_ALONE = 64  # a heading alone on its line
SHORTEST = 4
USUAL = 12  # characters of the middle heading
USUAL_STOPPED = 24  # where headings end in 。 their middle length stays below
STRONG = 2.0  # what a word weighs that begins sentences and seldom stands in headings
SENTENCE = 2.5  # evidence asked where the line itself begins like a sentence: it may have no heading
SHORT_SENTENCE = 2.2  # evidence asked where a full stop comes soon: the sentence itself may be the heading
_STOP = re.compile(r"[。!！】]|[:：]")
_SPACE = re.compile(r"(?<=[\u4e00-\u9fff”》）])[ \t\u3000]+(?=\S)")
_FULL_STOP = re.compile(r"[。!！]")
_COMMA = re.compile(r"[，,；;、]")
_CLAUSE = re.compile(r"[^，,。；;：:！？!?\s、“”（）()《》]{4,}")
# 几点体会, 明年工作打算, 存在的不足: a heading that only says its section's kind.
_NAMED = re.compile(
    r"^[^，,“]{0,10}(?:打算|设想|安排|计划|思路|体会|启示|经验|做法|不足|之处|问题|困难|差距|回顾|情况|任务|要求|措施|方向|目标)$"
)
LONGEST_NAMED = 14
_UNION = re.compile(r"总工会|工会|职工|企业")
_WHEN = re.compile(r"\d{1,2}月|“[^”]{2,8}”(?:前夕|前后|期间|节)|(?:19|20)?[\dxX*]{2}年")
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
class Habits:
    """What clauses of one text begin and end with: pairs of characters, and how often the pair stands anywhere."""

    starts: Counter[str]
    ends: Counter[str]
    pairs: Counter[str]

    @classmethod
    def of(cls, text: str) -> Habits:
        """Returns the habits of a text."""
        clauses = _CLAUSE.findall(text)
        pairs = Counter(text[at : at + 2] for at in range(len(text) - 1))
        return cls(Counter(clause[:2] for clause in clauses), Counter(clause[-2:] for clause in clauses), pairs)

    def begins(self, pair: str) -> float:
        """Returns the share, 0..1, of a pair's occurrences at which a clause begins; one sighting proves little."""
        return self.starts[pair] / (self.pairs[pair] + 1)

    def ended(self, pair: str) -> float:
        """Returns the share, 0..1, of a pair's occurrences at which a clause ends."""
        return self.ends[pair] / (self.pairs[pair] + 1)


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
    found = [cut for _, cut in marked]
    if stopped:
        for at in unsure:
            stop = stops[at]
            found[at] = stop if stop is not None and stop.end <= LONGEST else _first_clause(lines[at])
        return tuple(found)
    form = _shared_form([lines[at] for at in unsure], habits)
    for at in unsure:
        found[at] = NONE if _is_prose(lines[at], lines) else _weighed(lines[at], habits, form)
    return tuple(found)


def _is_prose(line: str, lines: Sequence[str]) -> bool:
    """Tells whether a line opens with a date or an aim, and so has no heading unless all of its series open so."""
    form = next((form for form in (_DATED, _AIMED) if form.match(line)), None)
    return form is not None and (len(lines) == 1 or not all(form.match(each) for each in lines))


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


def _shared_form(lines: Sequence[str], habits: Habits) -> int:
    """Returns how many commas the headings of a series have, by the sum of their best evidence: 0, 1 or 2."""
    if not lines:
        return 0
    totals = [sum(_best(line, habits, commas)[0] for line in lines) for commas in range(3)]
    return totals.index(max(totals))


def _weighed(line: str, habits: Habits, form: int) -> Cut:
    score, place = max(
        (
            (score + 0.7 * (commas == form), place)
            for commas in range(3)
            for score, place in [_best(line, habits, commas)]
        ),
        key=lambda found: (found[0], -found[1]),
    )
    stop = _FULL_STOP.search(line, SHORTEST - 1, USUAL_STOPPED + 1)
    if stop is not None and score <= SHORT_SENTENCE and line[stop.end() :].strip():
        return Cut(stop.start(), stop.end())
    return Cut(place, place) if score > (SENTENCE if _opening(line) >= STRONG else 0.0) else _first_clause(line)


def _best(line: str, habits: Habits, commas: int) -> tuple[float, int]:
    """Returns the best evidence and its place among those behind a given number of commas."""
    stop = _FULL_STOP.search(line, SHORTEST - 1, LONGEST)
    limit = min(LONGEST, len(line) - 2) if stop is None else stop.start()
    marks = [0, *(match.end() for match in _COMMA.finditer(line, 0, limit)), limit + 1]
    if commas + 1 >= len(marks):
        return -9.0, 0
    low, high = max(marks[commas] + 2, SHORTEST), marks[commas + 1] - 1
    scored = [(_evidence(line, place, habits), place) for place in range(low, high)]
    return max(scored, key=lambda found: (found[0], -found[1]), default=(-9.0, 0))


def _evidence(line: str, place: int, habits: Habits) -> float:
    before, after = line[:place], line[place : place + 24]
    if before[-1] in "，,、；;：“《（(。" or after[0] in "”》）)，,、；;：。":
        return -9.0
    score = -1.2 * abs(math.log(place / USUAL)) - (0.0, 0.0, 1.0)[min(2, len(_COMMA.findall(before)))]
    score += 2.5 * (place <= LONGEST_NAMED and _NAMED.search(before) is not None)
    score -= 1.2 * any(match.start() >= SHORTEST for match in words().strong.finditer(before))
    score += _opening(after) + 2.0 * habits.begins(after[:2])
    score += 0.6 * before.endswith(words().enders) + 1.5 * habits.ended(before[-2:])
    score += _again(before, after)
    parts = [len(part) for part in _COMMA.split(before)]
    score += 0.6 * (len(parts) == 2 and abs(parts[0] - parts[1]) <= 1)
    score -= 2.5 * _splits_a_word(line, place) + 0.8 * min(2, max(0, habits.pairs[line[place - 1 : place + 1]] - 1))
    return score - 2.0 * (before.count("“") != before.count("”"))


def _splits_a_word(line: str, place: int) -> bool:
    """Tells whether a place lies inside 总工会 or a word that begins sentences."""
    near = line[max(0, place - 6) : place + 6]
    at = min(place, 6)
    found = (*_UNION.finditer(near), *words().strong.finditer(near))
    return any(match.start() < at < match.end() for match in found)


def _opening(after: str) -> float:
    known = words()
    if known.strong.match(after) or _WHEN.match(after):
        return STRONG
    return 0.7 if known.weak.match(after) else 0.0


def _again(before: str, after: str) -> float:
    """Weighs a word of the heading with which the text begins: 关心好特困职工|特困职工是…"""
    for size in (4, 3, 2):
        if len(after) >= size and after[:size] in before:
            return 0.4 * size
    return 0.0


def _first_clause(line: str) -> Cut:
    """Returns the honest way out: the first clauses of at least eight characters, forty at most."""
    for match in _COMMA.finditer(line, 8, 40):
        return Cut(match.start(), match.end())
    return Cut(min(40, len(line)), min(40, len(line)))
