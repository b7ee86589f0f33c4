"""Reads the period that a piece reports on: a year, a half, a quarter, a month, a term, a semester.

Cues of union-summaries.md 3.2: the piece's own title, its opening and what it plans next decide; the titles that a site
puts above it speak only where the piece is silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from archive.describing import digits
from archive.describing.subject import Subject
from archive.models import Evidence, Part, SectionKind, Statement
from archive.scanning import scanner

OPENING, SHORTEST_OPENING, OPENING_SHARE = 220, 40, 0.4
CLOSING = 0.7  # the share of a text after which it speaks of what comes next
TITLE, OPENED, REPORTED, NEXT_HEADING, NEXT_WORDS, BODY = 4.0, 3.0, 3.0, 3.0, 1.6, 0.8
DATED = 0.5  # what a bare year says of the period, beside 全年 and 上半年, which say it
HEADING, PAGE, FILE = 0.8, 0.5, 0.4
LATEST_MONTH = 0.6
ENOUGH, SURE = 0.3, 2.5
MOST_OF_A_RULE = 2  # how often the same rule may speak for the same period

_QUARTERS = {"一": "q1", "二": "q2", "三": "q3", "四": "q4", "1": "q1", "2": "q2", "3": "q3", "4": "q4", "首": "q1"}
_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"十": 10, "十一": 11, "十二": 12}
_YEAR = (  # masked ones too: a masked year is still a year
    r"(?:20\d\d|19\d\d|[一二][九〇○零O0][〇○零O0一二三四五六七八九]{2}|20?[xX×*_＊○某]{1,4}|201[*xX＊]|[xX×*＊_]{2,4}|某|\d\d)"
)
_TASK = r"(?:会?工作|会)?(?:要点|目标|计划|考核|责任|意见|任务|会议|部署)"  # 20xx年工会工作要点 is what was to be done
_SPAN = scanner(
    r"(?P<h1>上半年|半年来|半年(?=工作|总结|小结)|[1一][-—－~～至到][6六]月|双过半)|"
    r"(?P<h2>(?<!及)(?<!和)(?<!暨)下半年)|"
    r"(?P<quarter>(?:第?(?P<q>[一二三四1-4])|(?P<first>首))季度?)|"
    r"(?P<months>[1一][-—－~～至到](?P<until>1[0-2]|[2-57-9]|十[一二]?|[二三四五七八九])月)|"
    r"(?P<term>[二三四五]年以?来|过去的?[三四五]年|[三四五]年(?=工作|来|回顾)|的[三四五]年|本届|换届|"
    r"(?:19|20)\d\d年?[-—－~～至到]+(?:19|20)\d\d(?!学年))|"
    r"(?P<semester>学期)|"
    r"(?P<year>一年(?:以?来|的?努力)|过去的?一年|(?<!第)一年[里中]|全年(?!任务|目标|计划|工作目标)|年度|年终|年底总结|学年(?!度?的?第?[一二上下12]学期)|"
    r"完成了?(?:一年|全年|本年|年内|今年(?!上半年|[一二三四]季度))的?(?:[各既]项)?(?:目标|任务|工作))|"
    rf"(?P<dated>(?<!\d)(?<!建于)(?<!立于)(?<!办于)(?<!始于)(?<!生于){_YEAR}年的?(?=[，,是、：]|工[作会](?!{_TASK})|总结|我|[^，。\n]{{1,12}}?工会(?!{_TASK})))|"
    r"(?P<month>(?<![\d年底初至到—-])(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份(?=工作|[，,])|[这本]个?月(?=[，,的来里]|工作|全))"
)
_CONGRESS = re.compile(
    r"(?:工会|会员)第?[一二三四五六七八九十]{1,3}次(?:会员)?(?:代表)?大会(?:上的|工作|的)*(?=工作报告|报告)"
)
_NEXT = scanner(
    r"(?P<first_half>下半年)|(?P<year>明年|来年|新的一年|下一年|次年|下一?学年|新学年)|(?P<q1>第?[二2]季度)|(?P<q2>第?[三3]季度)|(?P<q3>第?[四4]季度)|"
    r"(?P<term>今后[三四五]年|未来[三四五]年|下一届|新一届)|(?P<semester>下学期|新学期|下一学期)|(?P<month>下个?月)"
)
_RELATIVE = frozenset({"明年", "来年", "新的一年", "下一年", "次年", "下月", "下个月"})
_PLANNED = re.compile(
    r"打算|计划|安排|思路|设想|规划|展望|谋划|部署|目标|重点|任务|力争|争取|准备|拟|确保|着力|继续|进一步|努力|加大|加强|抓好|做好|推进|"
    r"筹备|改进|完善|提高|再接再厉|新台阶|要(?!办喜事|结婚|过年|回家|退休)|将|再"
)
_NOT_MEANT = re.compile(r"(?:的?今天|[就便](?:给|要|会|到|是)|春天|开春|[元二三]月|正月|结婚|办喜事)")
_NEXT_YEAR = scanner(r"20\d\d年(?!下半年|第?[二三四]季度)[^，。\n]{0,8}?(?:打算|思路|计划|设想|安排|要点|重点|展望)")
_REPORT = scanner(
    r"(?:现将|现就|现把|下面[将就把])(?P<what>[^。\n]{0,30}?)(?:总结|汇报|小结|报告|回顾|情况|完成的|(?=[。\n]))"
)
_BODY = scanner(
    r"(?P<first_half>(?:到|至|截至|截止|截止到)6月底?|6月底|半年来|上半年)|"
    r"(?P<year>(?:到|至|截至|截止)?年底(?!前)|12月底?|全年(?!任务|目标|计划|的?[三四五六七]成)|年终|年内)|(?P<q1>3月底|一季度)|"
    r"(?P<q3>9月底|三季度)|(?P<term>[三四五]年来|[三四五]年累计|[三四五]年共)"
)
_MONTH = re.compile(r"([1-9](?<![\d.—-].)(?:(?<=1)[0-2])?)月")


@dataclass(frozen=True, slots=True)
class _Vote:
    period: str
    weight: float
    rule: str
    evidence: Evidence


def read(subject: Subject) -> tuple[Statement, ...]:
    """Returns the statements "period", winner first; "unknown" where nothing speaks."""
    votes = tuple(_votes(digits.narrowed(subject)))
    totals: dict[str, float] = {}
    counted: dict[tuple[str, str], int] = {}
    for vote in votes:
        key = vote.period, vote.rule
        counted[key] = counted.get(key, 0) + 1
        if counted[key] <= MOST_OF_A_RULE:
            totals[vote.period] = totals.get(vote.period, 0.0) + vote.weight / counted[key]
    ranked = sorted(totals.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < ENOUGH:
        return (Statement("period", "unknown", "unknown", 0.0, "no-cue"),)
    whole = sum(totals.values())
    return digits.as_written(
        (
            _statement(votes, period, score, score / whole, winner=place == 0)
            for place, (period, score) in enumerate(ranked)
        ),
        subject,
    )


def _statement(votes: tuple[_Vote, ...], period: str, score: float, share: float, *, winner: bool) -> Statement:
    mine = sorted((vote for vote in votes if vote.period == period), key=lambda vote: -vote.weight)
    status = "candidate" if not winner else "true" if score >= SURE else "inferred"
    return Statement("period", period, status, round(share, 3), mine[0].rule, tuple(vote.evidence for vote in mine[:4]))


def _votes(subject: Subject) -> Iterator[_Vote]:
    text = subject.text
    yield from _of_title(subject.piece.title, Part.TITLE, TITLE, "title")
    yield from _of_opening(text)
    yield from _of_plans(subject)
    yield from _of_body(text)
    yield from _of_months(subject)
    yield from _of_title(subject.piece.heading, Part.FURNITURE, HEADING, "heading")
    yield from _of_title(subject.harvest.title, Part.FURNITURE, PAGE, "page-title")
    yield from _of_title(subject.file_name, Part.FILE_NAME, FILE, "file-name")


def _of_title(title: str | None, part: Part, weight: float, rule: str) -> Iterator[_Vote]:
    """Yields the first period that a title names (上半年总结及下半年安排: a first half); a year only if alone."""
    spans = list(_SPAN.finditer(title or ""))
    found = [match for match in spans if not (match["year"] or match["dated"])]
    year = next((match for match in spans if match["year"] or match["dated"]), None)
    congress = _CONGRESS.search(title) if title and not found else None
    if congress is not None:
        yield _vote(congress, "term", weight, rule, part)
    elif title and found:
        yield _vote(found[0], _period(found[0]), weight, rule, part)
    elif title and year is not None:
        yield _vote(year, "year", weight * 0.75, rule, part)


def _of_opening(text: str) -> Iterator[_Vote]:
    for match in _REPORT.finditer(text, 0, OPENING * 3):
        inner = _SPAN.search(text, match.start("what"), match.end("what"))
        if inner is not None:
            yield _vote(inner, _period(inner), REPORTED, "reported", Part.TEXT)
    place = 1
    for match in _SPAN.finditer(text, 0, _opening(text)):
        weight = OPENED * DATED if match["dated"] else OPENED
        yield _vote(match, _period(match), weight / place, "opening", Part.TEXT)
        place += match["dated"] is None  # 20xx年，…现将上半年工作汇报如下: the year does not push back what follows


def _opening(text: str) -> int:
    return min(OPENING, max(SHORTEST_OPENING, int(len(text) * OPENING_SHARE)))


def _of_plans(subject: Subject) -> Iterator[_Vote]:
    text = subject.text
    headings = [s.heading_span for s in subject.sections if s.kind in {SectionKind.PLAN, SectionKind.PROBLEM}]
    for span in headings:
        for match in _NEXT.finditer(text, span.start, span.end):
            yield _vote(match, str(match.lastgroup), NEXT_HEADING, "next-heading", Part.TEXT)
        for match in _NEXT_YEAR.finditer(text, span.start, span.end):
            yield _vote(match, "year", NEXT_HEADING, "next-heading", Part.TEXT)
    for match in _NEXT.finditer(text, int(len(text) * CLOSING)):
        if _is_planned(text, match) and not any(span.start <= match.start() < span.end for span in headings):
            yield _vote(match, str(match.lastgroup), NEXT_WORDS, "next-words", Part.TEXT)


def _is_planned(text: str, match: re.Match[str]) -> bool:
    """Tells whether a sentence plans what it names as next: 明年继续抓好, not 下个月就要办喜事."""
    if match[0] not in _RELATIVE:
        return True
    start = max(text.rfind(mark, 0, match.start()) for mark in "。！？\n") + 1
    end = min((at for mark in "。！？\n" if (at := text.find(mark, match.end())) >= 0), default=len(text))
    heads = text[start : match.start()].strip("一二三四五六七八九十0123456789（）()、.．是，, ") == ""
    planned = _PLANNED.search(text, start, end) is not None
    return planned or (heads and _NOT_MEANT.match(text, match.end()) is None)


def _of_body(text: str) -> Iterator[_Vote]:
    for match in _BODY.finditer(text, _opening(text), int(len(text) * 0.9)):
        yield _vote(match, str(match.lastgroup), BODY, "body", Part.TEXT)


def _of_months(subject: Subject) -> Iterator[_Vote]:
    """Yields what the latest month named as past says; 今年以来 alone says no more."""
    closed = [s.heading_span.start for s in subject.sections if s.kind is SectionKind.PLAN]
    end = min(closed, default=len(subject.text))
    latest = max(_MONTH.finditer(subject.text, 0, end), key=lambda match: int(match[1]), default=None)
    if latest is not None:
        number = int(latest[1])
        period = "year" if number >= 10 else "q3" if number >= 8 and "四季度" in subject.text else "first_half"
        weight = LATEST_MONTH if number >= 10 or 5 <= number <= 7 else LATEST_MONTH / 3
        yield _vote(
            latest, "year" if number in {8, 9} and period == "first_half" else period, weight, "latest-month", Part.TEXT
        )


def _vote(match: re.Match[str], period: str, weight: float, rule: str, part: Part) -> _Vote:
    return _Vote(period, weight, rule, Evidence(part, match.start(), match.end(), match[0], f"period:{rule}"))


def _period(match: re.Match[str]) -> str:
    groups = match.groupdict()
    if groups["quarter"]:
        return _QUARTERS[groups["q"] or "首"]
    if groups["months"]:
        return _first_months(groups["until"])
    names = {"h1": "first_half", "h2": "second_half", "dated": "year"}
    name = next(key for key in ("h1", "h2", "term", "semester", "year", "dated", "month") if groups[key])
    return names.get(name, name)


def _first_months(until: str) -> str:
    """Returns the period of 1-9月: to March q1, to July the first half, to September q3, later the year."""
    number = int(until) if until.isdigit() else _DIGITS[until]
    if number <= 3:
        return "q1"
    if number <= 7:
        return "first_half"
    return "q3" if number <= 9 else "year"
