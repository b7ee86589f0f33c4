"""Finds where a section may begin: the numbering styles of union-summaries.md 6.1, each with its value.

An item (一是, 第一，) is no heading.  A number inside a line counts only as the next of its series.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from archive.folding import Fold
from archive.scanning import scanner

_NARROW = Fold("０１２３４５６７８９（）［］：．，", "0123456789()[]:.,")
_DASHED = re.compile(r"[-—–－](?:(?<!\S.)(?=、)|(?<=\(.)(?=\)))")  # what a scanner of paper read for 一
_HAN = "一二三四五六七八九十"
_HAN_NUMBER = rf"[{_HAN}]{{1,3}}"
_CIRCLED = {**{chr(0x2474 + i): i + 1 for i in range(20)}, **{chr(0x2460 + i): i + 1 for i in range(20)}}
_ENCLOSED_HAN = {chr(0x3220 + i): i + 1 for i in range(10)}
_STYLES = scanner(  # the groups are named like the styles, and what holds a group's number like it with _n
    rf"(?P<part>第(?P<part_n>{_HAN_NUMBER})部分[、.:\s]*)"
    rf"|(?P<paren>\([ ]?(?P<paren_n>{_HAN_NUMBER})[ ]?\)[、.:]?|[\u3220-\u3229]、?)"
    rf"|(?P<han>(?P<han_n>{_HAN_NUMBER})(?:[、.]|[ ]+(?=[\u4e00-\u9fff“])))"
    r"|(?P<circled>\((?P<circled_n>\d{1,2})\)[、.:]?|[\u2474-\u2487\u2460-\u2473])"
    r"|(?P<digit>(?P<digit_n>\d{1,2}|[xX×])(?:[、.](?!\d)|\)))"
)
# 一加强…: a bracket lost on both sides (seed 004); what else begins with a Han digit is listed.
_BARE = scanner(
    rf"(?P<bare_n>[{_HAN}])(?=[\u4e00-\u9fff“])(?![是年月日号些般定个次批名直起样线季级方种切旦向致贯律半流站时份部章条类届体等度道边"
    r"侧同路代心经世身手口举场轮番套项件家户位人元块层阵大小把把五四六七八九十百千万二三成来分月])"
)
_STOPS = frozenset("。!?！？;；:：”…")
_FULL_STOPS = frozenset("。;；!！")
_RANGES = (re.compile(rf"[{_HAN}]、[{_HAN}][、线级季]"), re.compile(r"\d、\d{1,2}[、月日届期号]"))
_REST_OF_LINE = re.compile(r"[ \t\u3000]*\n\s*(?=\S)")
NEAR = 46  # characters after a heading's number within which a child may follow without a stop


class Style(IntEnum):
    """How a heading is numbered, in the usual order of rank."""

    NAMED = 0  # 下半年工作重点 on a line of its own
    PART = 1  # 第一部分
    HAN = 2  # 一、
    PAREN = 3  # （一）
    DIGIT = 4  # 1、 1．
    CIRCLED = 5  # （1） ⑴ ①
    PLAIN = 6  # a slogan on a line of its own
    ORDINAL = 7  # 第一、
    BULLET = 8  # ★ 【
    LABEL = 9  # 第一件事： 关键词一：


@dataclass(frozen=True, slots=True)
class Head:
    """A possible heading: where its number begins and ends, its style and value (0: masked), and if it opens a line."""

    start: int
    end: int
    style: Style
    value: int
    opens_line: bool


def narrow(text: str) -> str:
    """Returns the text with full-width digits, brackets and stops of numbers made narrow; no offset moves.

    A dash that stands for the number 一 (-、抓组建) becomes it.
    """
    return _DASHED.sub("一", _NARROW(text))


def value_of(written: str) -> int:
    """Returns the value of a number as written in any style; 0 if it is masked or none."""
    if written.isascii() and written.isdigit():
        return int(written)
    if written in _CIRCLED:
        return _CIRCLED[written]
    if written in _ENCLOSED_HAN:
        return _ENCLOSED_HAN[written]
    tens, ten, ones = written.rpartition("十")
    if not ten:
        return _HAN.find(written) + 1 if len(written) == 1 else 0
    return (_HAN.find(tens) + 1 if tens else 1) * 10 + (_HAN.find(ones) + 1 if ones else 0)


def heads(text: str) -> tuple[Head, ...]:
    """Returns every numbered place that may begin a section, in order."""
    plain = narrow(text)
    found: list[Head] = []
    for match in _STYLES.finditer(plain):
        head = _head(plain, match)
        if head is not None and _possible(plain, head, found):
            found.append(head)
    return tuple(sorted((*found, *_bare(plain, found)), key=lambda head: head.start))


def _head(plain: str, match: re.Match[str]) -> Head | None:
    key = str(match.lastgroup)
    style = Style[key.upper()]
    written = match[f"{key}_n"] or match[0].rstrip("、")
    value = value_of(written)
    if value == 0 and written not in "xX×":
        return None
    end = match.end()
    blank = _REST_OF_LINE.match(plain, end)
    if blank is not None:  # a page break parted the number from its heading
        end = blank.end()
    return Head(match.start(), end, style, value, _before(plain, match.start()) == "\n")


def _before(plain: str, at: int) -> str:
    """Returns the last character before a place, spaces skipped; a line feed at the text's beginning."""
    at -= 1
    while at >= 0 and plain[at] in " \t\u3000":
        at -= 1
    return plain[at] if at >= 0 else "\n"


def _possible(plain: str, head: Head, found: list[Head]) -> bool:
    if any(shape.match(plain, head.end - 2) for shape in _RANGES):
        return False  # 一、二线职工; 3、4月份
    if head.opens_line:
        return True
    before = next((other for other in reversed(found) if other.style is head.style), None)
    if head.style is Style.PAREN and _before(plain, head.start) in _FULL_STOPS - {"；", ";"}:
        return True  # what stood between may be lost
    next_of_series = head.value == 1 or (before is not None and head.value == before.value + 1)
    if not next_of_series or head.value == 0:
        return False
    if _before(plain, head.start) in _STOPS:
        return True
    if head.style is Style.PAREN:
        return plain[head.start - 1 : head.start].strip() != "之"
    above = found[-1] if found else None
    behind = plain[head.start - 1]
    return above is not None and head.start - above.end <= NEAR and not behind.isdigit() and behind not in "第.、"


def _bare(plain: str, found: list[Head]) -> list[Head]:
    """Returns the numbers that lost their brackets: accepted as a series that begins with 一 and goes on."""
    tops = [head.start for head in found if head.style in (Style.PART, Style.HAN)]
    series: list[Head] = []
    kept: list[Head] = []
    for match in _BARE.finditer(plain):
        behind = _before(plain, match.start())
        spaced = plain[match.start() - 1 : match.start()].isspace()
        if behind != "\n" and behind not in _FULL_STOPS and not spaced:
            continue
        head = Head(match.start(), match.end(), Style.PAREN, value_of(match["bare_n"]), behind == "\n")
        same_top = series and not any(series[-1].start < top < head.start for top in tops)
        if same_top and head.value == series[-1].value + 1:
            series.append(head)
        else:
            kept += series if len(series) > 1 else []
            series = [head] if head.value == 1 else []
    return kept + (series if len(series) > 1 else [])
