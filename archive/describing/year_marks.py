"""Finds the years that stand in a text and what each of them is: the report's own, a signature, a plan, history.

Ranks and exceptions of union-summaries.md 3.1: masked years (20xx年, 201*年, XX年) are no years; 自1998年 is history;
到2013年实现 is a plan; 《2011—2015年规划》 is a quotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from archive.describing import year_lines
from archive.describing.cue import inside, plan_spans
from archive.describing.year_lines import OPENING
from archive.models import Section, Span
from archive.scanning import scanner

LATE = 0.6  # the share of a text after which a heading may be about the time to come
EARLIEST, LATEST = 1978, 2039
PARTS_OF_YEAR = frozenset({"first_half", "q1", "q2", "q3", "month"})  # whose plans are for the same year


class Role(StrEnum):
    """What a year is in the text that it stands in."""

    OPENING = "opening"
    TERM = "term"  # the end of "2016年至2020年" in an opening or title
    SIGNATURE = "signature"
    BODY = "body"
    NEXT = "next"  # 2012年工作打算: the report is on the year before
    PLAN = "plan"
    REVIEW = "review"  # 2014年主要工作回顾 in a report to a meeting of 2015
    MEETING = "meeting"  # the year in which it was given
    POSTED = "posted"  # the date that a site puts over a text
    HISTORY = "history"
    QUOTED = "quoted"


@dataclass(frozen=True, slots=True)
class YearMark:
    """A year in a text with its role; ``month`` where one follows; ``short`` if written with two digits (06年)."""

    year: int
    month: int | None
    role: Role
    short: bool
    start: int
    end: int


_DASH = r"[—－\-–~～至到]+"
_YEAR = scanner(
    r"(?<![\d.．〇零○])(?:(?P<four>19[789]\d|20[0-3]\d)|(?P<han>[一二][九0〇○零OoＯ０][0〇○零OoＯ０一二三四五六七八九]{2})|"
    r"(?P<two>9[89]|[012]\d))"
    rf"(?:(?P<range>年?\s?{_DASH}\s?)(?P<last>20[0-3]\d|二[0〇○零OoＯ０][0〇○零OoＯ０一二三四五六七八九]{{2}})\s?年?|"
    r"\s?(?P<mark>年|学年(?=度?第?[一二上下12]学期))(?:度(?!假|过))?|[-./．](?P<month>1[0-2]|0?[1-9])[-./．]\d{1,2}(?!\d))"
)
_MONTH = re.compile(
    r"\s?(?P<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s?月(?:\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?日)?"
)
_SHORT_BEFORE = re.compile(r"[第近满约用达历续干了过有每余任工龄]$")
_SHORT_AFTER = re.compile(r"(?:上半年|下半年|工会|工作|底|初|末|第?[一二三四]季度|\d{1,2}月)")
_NO_YEAR_AFTER = re.compile("代|级|间|来|内|龄|期|前|后|多|以|的?时间|制|如一日|左右|余|规划")
_REST_OF_YEAR = re.compile(r"的?(?:下半年|第?[二三四]季度)")
_FIRST_SEMESTER = re.compile(r"学年度?第?(?:[一1]学期|上学期)")
_SECOND_SEMESTER = re.compile(r"度?第?[二下2]学期")
_AHEAD_BEFORE = re.compile(r"(?:展望|谋划好?)$")
_BACK_BEFORE = re.compile(r"(?:回顾|总结)$")
_LED = re.compile(r"[^。；\n]{0,90}?(?:领导|指导|关心|支持|帮助|重视|关怀|带领)[^，。；\n]{0,12}下")
_NEXT_AFTER = re.compile(
    r"(?!下半年|第?[二三四]季度)(?:的)?(?:[^，。；：\n\d]{0,8}?)(?:打算|思路|计划|设想|展望|工作安排|工作重点|主要任务|工作目标|工作任务|"
    r"目标任务|工作要点|努力方向|重点工作)"
)
_HEADS_NEXT = re.compile(  # what stands over the plans at a text's end: 2020年抓什么, 再启程：2020年新目标
    r"(?!下半年|第?[二三四]季度)的?[^，。；\n\d]{0,10}?(?:抓什么|干什么|怎么[干做办抓]|做什么|办什么|往哪|要[做办抓干]|重点|目标|设想|想法|"
    r"盘算|愿望|安排|任务|几件[事实]|清单|接着干|再出发|新的?(?:打算|起点|征程|一年)|这么干|盼|部署|准备)"
)
_PLAN_BEFORE = re.compile(r"(?:到|至|争取|力争|计划|预计|拟|确保|迎接|展望|谋划|谋划好|部署|在)$")
_SUMMED_UP = re.compile(r"(?:总结|小结|回顾|汇报|报告|情况)[及和与暨、]?$")
_PLAN_AFTER = re.compile(r"[^。；\n]{0,16}?(?:实现|力争|确保|争取|将|要|全面建成|基本建成|达到|计划)")
_DONE_AFTER = re.compile(r"(?:年?底|末|\d{1,2}月底?)?[，,]?[^。；\n]{0,16}?(?:达到?|共有?|累计|已|实现了|全部)")
_HEADS_LINE = re.compile(r"(?:^|[\n、）)：:])$")
_REPORT = re.compile(r"(?:现将|现就|现把)[^。\n]{0,30}$")
_LOOKING_BACK = re.compile(r"[^。\n]{0,30}?(?:总结|汇报|报告|回顾|小结)")


def find(text: str, sections: Sequence[Section] = (), *, period: str = "year") -> tuple[YearMark, ...]:
    """Returns the years of a text in order, each with its role; what a part of a year plans is the rest of it."""
    plans = plan_spans(sections)
    ahead = period not in PARTS_OF_YEAR
    marks = tuple(_mark(text, match, plans, ahead=ahead) for match in _matches(text))
    return tuple(_told_apart(text, marks)) if ahead else marks


def reviewed(marks: Sequence[YearMark]) -> int | None:
    """Returns the year that a report says it looks back on (2014年主要工作回顾), None where it names none or two."""
    years = {mark.year for mark in marks if mark.role is Role.REVIEW}
    return years.pop() if len(years) == 1 else None


def _told_apart(text: str, marks: Sequence[YearMark]) -> Iterator[YearMark]:
    """Yields the marks; the year after the one reported on is that of the meeting, or the one in which work goes on."""
    review = reviewed(marks)
    past: set[int] = set()
    coming: set[int] = set()
    for mark in marks:
        if mark.role not in {Role.OPENING, Role.BODY}:
            past |= {mark.year} if mark.role is Role.REVIEW else set()
            yield mark
            continue
        if review is not None and mark.year == review + 1:
            yield replace(mark, role=Role.MEETING)
        elif mark.year in coming:
            yield replace(mark, role=Role.PLAN)
        elif (
            mark.year - 1 in past
            and mark.year not in past
            and mark.month is None
            and year_lines.goes_on(text, Span(mark.start, mark.end))
        ):
            coming.add(mark.year)
            yield replace(mark, role=Role.NEXT)
        else:
            past.add(mark.year)
            yield mark


def governing(text: str, marks: Sequence[YearMark]) -> YearMark | None:
    """Returns the year that governs: the one reviewed, of those in the opening before 在…领导下, else the first."""
    if reviewed(marks) is not None:
        return next(mark for mark in marks if mark.role is Role.REVIEW)
    opening = [mark for mark in marks if mark.role is Role.OPENING]
    led = (mark for mark in opening if _LED.match(text, mark.end))
    return next(led, opening[0] if opening else None)


def in_title(title: str) -> tuple[YearMark, ...]:
    """Returns the years of a title; the last of a range."""
    return tuple(
        YearMark(_last(title, match), None, Role.TERM if match["range"] else Role.OPENING, bool(match["two"]),
                 *match.span())
        for match in _matches(title)
    )  # fmt: skip


def first_of(words: str) -> int | None:
    """Returns the first year of a range: 2016 of 2016年至2020年; None of what is no range."""
    match = _YEAR.match(words)
    return _year(match) if match is not None and match["range"] else None


def _matches(text: str) -> Iterator[re.Match[str]]:
    for match in _YEAR.finditer(text):
        if match["two"] and not _is_short_year(text, match):
            continue
        if EARLIEST <= _year(match) <= LATEST and (match["mark"] is None or _is_calendar(text, match)):
            yield match


def _is_short_year(text: str, match: re.Match[str]) -> bool:
    """Tells 06年 from 工龄20年: only 0x is a year by itself."""
    if match["mark"] is None:
        return False
    if match["two"].startswith("0"):
        return True
    counted = _SHORT_BEFORE.search(text, max(0, match.start() - 2), match.start())
    return counted is None and _SHORT_AFTER.match(text, match.end()) is not None


def _is_calendar(text: str, match: re.Match[str]) -> bool:
    """Tells 2005年 from 2005年级 and 10年来; a full year may be followed by 以来."""
    return not match["two"] or _NO_YEAR_AFTER.match(text, match.end()) is None


def _year(match: re.Match[str], *, last: bool = False) -> int:
    if last and match["last"]:
        return _value(match["last"])
    if match["two"]:
        short = int(match["two"])
        return 1900 + short if short >= 90 else 2000 + short
    return _value(match["four"] or match["han"])


def _last(text: str, match: re.Match[str]) -> int:
    """Returns the last year of a range; 2005—2006学年度第一学期 is told by its first, 2019学年第二学期 is 2020."""
    if match["mark"] == "学年":
        return _year(match) + bool(_SECOND_SEMESTER.match(text, match.end("mark")))
    return _year(match, last=_FIRST_SEMESTER.match(text, match.end()) is None)


_DIGITS = str.maketrans("〇○零OoＯ０一二三四五六七八九", "0000000123456789")


def _value(numeral: str) -> int:
    return int(numeral.translate(_DIGITS))


def _mark(text: str, match: re.Match[str], plans: Sequence[Span], *, ahead: bool) -> YearMark:
    start, end = match.span()
    month = int(match["month"]) if match["month"] else None
    after = _MONTH.match(text, end)
    if after is not None:
        month, end = _month(after["m"]), after.end()
    opening = start < OPENING or _REPORT.search(text, max(0, start - 34), start) is not None
    term = bool(match["range"]) and opening and not year_lines.is_quoted(text, start)
    planned = inside(plans, start)
    role = Role.TERM if term else _role(text, match, Span(start, end), month, opening=opening, planned=planned)
    if role is Role.NEXT and (
        _REST_OF_YEAR.match(text, match.end()) or not (ahead or _NEXT_AFTER.match(text, match.end()))
    ):
        role = Role.PLAN
    semester = match["mark"] == "学年"
    return YearMark(
        _last(text, match) if term or semester else _year(match), month, role, bool(match["two"]), start, end
    )


def _month(numeral: str) -> int:
    if numeral.isdigit():
        return int(numeral)
    tens = 10 if numeral.startswith("十") else 0
    return tens + "〇一二三四五六七八九".index(numeral.removeprefix("十") or "〇")


def _role(text: str, match: re.Match[str], span: Span, month: int | None, *, opening: bool, planned: bool) -> Role:
    start, end = span.start, span.end
    if match["range"] or year_lines.is_quoted(text, start):
        return Role.QUOTED
    dated = month is not None and year_lines.is_posted(text, span, numeric=match["month"] is not None)
    if dated or year_lines.heads_collection(text, span):
        return Role.POSTED
    if year_lines.is_signature(text, span, month):
        return Role.SIGNATURE
    before = text[max(0, start - 4) : start]
    if year_lines.is_history(text, before, span, opening=opening):
        return Role.HISTORY
    if not planned and month is None and year_lines.is_review(text, before, span):
        return Role.REVIEW
    late = start > len(text) * LATE
    if _is_plan(text, before, match.end(), planned=planned, late=late):
        named = _NEXT_AFTER.match(text, match.end()) or (late and _heads_next(text, before, match.end()))
        coming = named or (planned and not before.endswith(("到", "至")))
        return Role.NEXT if coming else Role.PLAN
    return Role.OPENING if opening and _governs(text, start, end) else Role.BODY


def _governs(text: str, start: int, end: int) -> bool:
    """Tells whether a year near the beginning governs the narrative: at a clause's head, or before 总结."""
    if start == 0 or _BACK_BEFORE.search(text, max(0, start - 2), start):
        return True
    return text[start - 1] in "\n，。：、（(在是的将 了" or _LOOKING_BACK.match(text, end) is not None


def _is_plan(text: str, before: str, end: int, *, planned: bool, late: bool) -> bool:
    if planned or _AHEAD_BEFORE.search(before):
        return True
    if late and _heads_next(text, before, end):
        return True
    if _SUMMED_UP.search(before) and _NEXT_AFTER.match(text, end):  # 2019年工作总结及2020年工作思路 in one line
        return True
    if not _PLAN_BEFORE.search(before) or before.endswith("在"):
        return False
    return _DONE_AFTER.match(text, end) is None and _PLAN_AFTER.match(text, end) is not None


def _heads_next(text: str, before: str, end: int) -> bool:
    """Tells whether a year heads a line near the end that announces what comes next."""
    if not _HEADS_LINE.search(before):
        return False
    return (_NEXT_AFTER.match(text, end) or _HEADS_NEXT.match(text, end)) is not None
