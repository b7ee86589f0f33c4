"""Finds series of numbered or marked titles, each above a report of its own: 1.街道工会工作总结 … 2.镇工会工作总结 ….

Numbered sections inside one report look alike (一、工作总结 二、工作计划), so a series stands only if every number of
it is the title of a report, prose stands below each, and no section goes on counting where the series ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from archive.splitting.headings import NUMBER, Family, Mark, numeral
from archive.splitting.titles import is_title
from archive.splitting.words import narrow_page, words

PROSE = 24  # characters of a line that is no heading
SHORTEST, LONGEST = 5, 70  # characters of a title, of its line
AHEAD = 3  # lines below a title in which prose begins: 各位代表: may stand between
_NEEDED = re.compile(r"总结|小结|汇报|报告|述职|讲话|发言|演讲|致辞")
_SHAPES = (
    ("arabic", re.compile(rf"{NUMBER.replace('|[一二三四五六七八九十]{1,3}', '')}[.、]\s*(?P<title>.+)")),
    ("top", re.compile(r"(?P<n>[一二三四五六七八九十]{1,3})、\s*(?P<title>.+)")),
    ("round", re.compile(r"[(](?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})[)]\s*(?P<title>.+)")),
    ("part", re.compile(rf"第{NUMBER}(?:部分|章|编|辑)[:、\s]*(?P<title>.+)")),
    ("attached", re.compile(rf"(?:附件|附|材料|例文)\s*{NUMBER}\s*[:.、\s]\s*(?P<title>.+)")),
    ("starred", re.compile(r"(?P<n>[★☆◆◇※●■▲◎])\s*(?P<title>[^★☆◆◇※●■▲◎]+?)\s*[★☆◆◇※●■▲◎]*")),
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line that a number or a mark opens."""

    start: int
    end: int
    number: int
    title: str
    is_report: bool


def find(text: str) -> tuple[tuple[Mark, ...], ...]:
    """Returns the series of titles of a cleaned text, each in order; ``acceptance`` asks for the text behind them."""
    plain = narrow_page(text)
    if not _NEEDED.search(plain):
        return ()
    lines = tuple(_lines(plain))
    found = []
    for name, shape in _SHAPES:
        entries = list(_entries(lines, shape, counted=name != "starred"))
        series = _series(entries) if sum(entry.is_report for entry in entries) > 1 else ()
        if series:
            found.append(tuple(Mark(e.start, e.end, e.number, Family.TITLED, "", e.title) for e in series))
    return tuple(found)


def _lines(plain: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in plain.split("\n"):
        if line.strip():
            yield start + len(line) - len(line.lstrip()), line.strip()
        start += len(line) + 1


def _entries(lines: Sequence[tuple[int, str]], shape: re.Pattern[str], *, counted: bool) -> Iterator[_Entry]:
    order = 0
    for place, (start, line) in enumerate(lines):
        match = shape.fullmatch(line)
        if match is None:
            continue
        title = match["title"].strip()
        report = len(line) <= LONGEST and _is_report(title) and _has_text(lines[place + 1 :][:AHEAD])
        order += report
        yield _Entry(start, start + len(line), numeral(match["n"]) if counted else order, title, report)


def _is_report(title: str) -> bool:
    return len(title) >= SHORTEST and is_title(title) and _ends().search(title) is not None


@cache
def _ends() -> re.Pattern[str]:
    """Returns how the title of a report ends; 组建情况 and 工作回顾 are parts of one."""
    return re.compile(rf"(?:{_NEEDED.pattern})(?:{words().tails})*(?:[(].{{1,20}}[)])?$")


def _has_text(below: Sequence[tuple[int, str]]) -> bool:
    """Tells whether prose, or the address of a report, stands directly below."""
    return any(len(line) >= PROSE and ("," in line or "。" in line) for _, line in below)


def _series(entries: Sequence[_Entry]) -> tuple[_Entry, ...]:
    """Returns the titles that count 1, 2, 3 …; nothing if a section goes on with their count or breaks into it."""
    reports = [entry for entry in entries if entry.is_report]
    if [entry.number for entry in reports] != list(range(1, len(reports) + 1)):
        return ()
    if 2 * sum(words().organisation.search(entry.title) is not None for entry in reports) <= len(reports):
        return ()
    for _, inner in groupby(entries, key=lambda entry: sum(one.start <= entry.start for one in reports)):
        sections = [entry.number for entry in inner if not entry.is_report]
        if sections and sections[0] != 1:
            return ()
    return tuple(reports)
