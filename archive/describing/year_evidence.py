"""Turns the years that stand in a piece and its title into explicit evidence with weights, and into bounds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from archive.describing import year_marks
from archive.describing.subject import Subject
from archive.describing.year_marks import Role, YearMark
from archive.models import Evidence, Part

WEIGHTS = {
    "opening": 0.93, "title": 0.93, "term": 0.95, "review": 0.93, "signature": 0.9, "next": 0.85, "body": 0.8,
    "lone": 0.65,
}  # fmt: skip
SHORT = 0.13  # what a two-digit year (06年) loses
UNSURE_SIGNATURE = 0.6
UNSURE = 0.6  # 07工会总结
SUMMER = (6, 7, 8)  # months in which a second semester is reported on
MOST_LONE = 2  # how many single years of the body are weighed; more are a chronicle
STRONG = 0.8  # evidence from this weight on makes a year explicit
_SITE_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})\s?(?:年|(?=[^\d]|$))")
_AND_PLAN = re.compile(
    r"(?:19|20)\d\d[^\d]{0,20}?(?:总结|小结|回顾|汇报|报告|情况)[^\d]{0,6}?(?P<plan>(?:19|20)\d\d)年?度?[^\d]{0,12}?(?:计划|打算|思路|安排|要点|设想|展望)"
)
_LOST = re.compile(r"(?<![\d.．])00\s?[%％]|(?<!\d)0\d\d年")  # a page that dropped digits: 完成率00%, (008年)
_TWO_DIGITS = re.compile(r"\d\d(?!\d)")
_NO_YEAR_WORD = re.compile(r"(?<!\d)(0\d)度?(?=[^\d\s，。年月届次]{0,8}(?:总结|小结|工作报告|汇报))")
_SENTENCE_END = re.compile("[。！\n]")
_AHEAD = frozenset({Role.PLAN, Role.NEXT, Role.POSTED})
_PAST = frozenset({Role.OPENING, Role.BODY, Role.HISTORY, Role.QUOTED, Role.TERM, Role.REVIEW})


@dataclass(frozen=True, slots=True)
class Named:
    """A reporting year that the piece itself names, with the rule that read it and the words."""

    year: int
    weight: float
    rule: str
    evidence: Evidence
    lone: bool = False  # whether it stands once in the body and nowhere else


@dataclass(frozen=True, slots=True)
class Claim:
    """A year that a site or a file name puts over a piece: never evidence of its year."""

    year: int
    evidence: Evidence


def named(subject: Subject, marks: Sequence[YearMark], *, period: str, claims: Sequence[Claim]) -> tuple[Named, ...]:
    """Returns the reporting years that a piece names, one for each kind of place, the weightiest first."""
    review = year_marks.reviewed(marks)
    titled = (each for each in _from_title(subject, claims) if review is None or each.year != review + 1)
    found = [*titled, *_from_text(subject, marks, period)]
    sure = [each for each in found if _TWO_DIGITS.match(each.evidence.quote) is None]
    if len(sure) < len(found) and _LOST.search(subject.text):  # 07年 may have been 2017年
        found = sure
    return tuple(sorted(found, key=lambda each: (-each.weight, each.evidence.start)))


def claims(subject: Subject) -> tuple[Claim, ...]:
    """Returns the years that the page's title, the heading above the piece and the file's name give."""
    places = (
        (Part.FURNITURE, subject.harvest.title),
        (Part.FURNITURE, subject.piece.heading),
        (Part.FILE_NAME, subject.file_name),
    )
    return tuple(
        Claim(int(match[1]), Evidence(part, match.start(), match.end(), match[0], "claimed"))
        for part, words in places
        if words and (match := _last_plausible(words)) is not None
    )


def earliest(text: str, marks: Sequence[YearMark]) -> int | None:
    """Returns the latest year that a text names as past: no report is on an earlier one.  2006年度 need not be past."""
    if _alone(text, marks):
        return None
    lost = any(mark.short for mark in marks) and _LOST.search(text) is not None
    past = (
        mark
        for mark in marks
        if mark.role in _PAST and not text[mark.start : mark.end].endswith("度") and not (lost and mark.short)
    )
    return max((mark.year for mark in past), default=None)


def latest(text: str, marks: Sequence[YearMark]) -> int | None:
    """Returns the earliest year that a text names as to come, or in which it stood on a page already."""
    return min((mark.year for mark in marks if mark.role in _AHEAD or _alone(text, marks)), default=None)


def _alone(text: str, marks: Sequence[YearMark]) -> bool:
    """Tells whether one year is named, once and in the first sentence: what is told there is no older than the rest."""
    if len(marks) != 1 or marks[0].role is not Role.BODY:
        return False
    return _SENTENCE_END.search(text, 0, marks[0].start) is None


def _last_plausible(words: str) -> re.Match[str] | None:
    """Returns the last year of a title; of 2006年总结及2007年计划 the first."""
    ahead = _AND_PLAN.search(words)
    end = ahead.start("plan") if ahead else len(words)
    found = [m for m in _SITE_YEAR.finditer(words, 0, end) if year_marks.EARLIEST <= int(m[1]) <= year_marks.LATEST]
    return found[-1] if found else None


def _from_title(subject: Subject, claims: Sequence[Claim]) -> Iterator[Named]:
    title = subject.piece.title
    if not title:
        return
    claimed = {claim.year for claim in claims}
    for mark in year_marks.in_title(title):
        # Sites put their year before a title (2023年XX公司工会工作总结): such a year is the site's, not the piece's.
        if mark.start == 0 and mark.role is not Role.TERM and mark.year in claimed:
            continue
        rule = "term" if mark.role is Role.TERM else "title"
        evidence = Evidence(Part.TITLE, mark.start, mark.end, title[mark.start : mark.end], f"year:{rule}")
        yield Named(mark.year, WEIGHTS[rule] - (SHORT if mark.short else 0), rule, evidence)
        return
    bare = _NO_YEAR_WORD.search(title)
    if bare is not None:
        evidence = Evidence(Part.TITLE, bare.start(1), bare.end(1), bare[1], "year:title")
        yield Named(2000 + int(bare[1]), UNSURE, "title", evidence, lone=True)


def _from_text(subject: Subject, marks: Sequence[YearMark], period: str) -> Iterator[Named]:
    text = subject.text
    term = next((mark for mark in marks if mark.role is Role.TERM), None)
    signed = [mark for mark in marks if mark.role is Role.SIGNATURE]
    told = period == "term" and (term is not None or signed)  # then a single year is one of those looked back on
    for mark in (term, None if told else year_marks.governing(text, marks)):
        if mark is not None:
            yield _named(text, mark, mark.year, mark.role.value)
    if signed:
        year, weight = reported(signed[-1], period)
        if term is not None and signed[-1].year - 1 == term.year:
            year = term.year  # 2016年至2020年, said at a congress in 2021
        yield _named(text, signed[-1], year, "signature", weight)
    coming = next((mark for mark in marks if mark.role is Role.NEXT), None)
    if coming is not None:
        yield _named(text, coming, coming.year - 1, "next")
    if period != "term":  # in a report on five years a single year is the story of one of them
        yield from _majority(text, [mark for mark in marks if mark.role is Role.BODY])


def _majority(text: str, marks: Sequence[YearMark]) -> Iterator[Named]:
    counted = Counter(mark.year for mark in marks).most_common(1)
    if not counted:
        return
    year, count = counted[0]
    first = next(mark for mark in marks if mark.year == year)
    if count > 1 and count * 5 >= len(marks) * 3:
        yield _named(text, first, year, "body")
    elif len({mark.year for mark in marks}) <= MOST_LONE:
        firsts = {mark.year: mark for mark in reversed(marks)}
        lone = (_named(text, mark, mark.year, "body", WEIGHTS["lone"]) for mark in firsts.values())
        yield from (replace(each, lone=True) for each in lone)


def _named(text: str, mark: YearMark, year: int, rule: str, weight: float | None = None) -> Named:
    known = WEIGHTS[rule] if weight is None else weight
    evidence = Evidence(Part.TEXT, mark.start, mark.end, text[mark.start : mark.end], f"year:{rule}")
    return Named(year, known - (SHORT if mark.short else 0), rule, evidence)


def reported(mark: YearMark, period: str) -> tuple[int, float]:
    """Returns the year that a report signed on a date covers, and how sure that is (table of 3.1, rank 3)."""
    month, sure = mark.month, WEIGHTS["signature"]
    if month is None:
        return mark.year, UNSURE_SIGNATURE
    if period in {"first_half", "q1", "q2", "q3"}:
        ends = {"first_half": 6, "q1": 3, "q2": 6, "q3": 9}[period]
        return (mark.year, sure) if month >= ends - 1 else (mark.year - 1, UNSURE_SIGNATURE)
    if month <= 3:
        return mark.year - 1, sure if period != "unknown" else UNSURE_SIGNATURE
    if period == "term" or (period == "semester" and month in SUMMER):
        return mark.year, sure
    return mark.year, sure if month >= 10 else UNSURE_SIGNATURE
