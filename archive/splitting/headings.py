"""Finds what may be the heading of a piece, as marks with a number: the families of union-summaries.md 2.1 and 2.2.

Nothing is decided here: most marks of a page are promises, tables of contents or chance, see ``acceptance``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from archive.scanning import scanner
from archive.splitting.words import narrow_page, words

LONGEST_LINE = 110  # a heading that stands alone; "第2篇 2023年…（2016—） 2570字" has 32
NUMBER = r"(?P<n>\d{1,2}(?!\d)|[一二三四五六七八九十]{1,3})"
_HAN_DIGITS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
# A stem that ends so counts or promises: 总结3篇, 信息40余篇, 第一篇.
_COUNTING = re.compile(r"[\d余多几数两一二三四五六七八九十百第每这本各首]$")
_INLINE_NUMBER = scanner(rf"(?:\(summary\))?[ \t]*篇?[ \t]*[【\[(]?{NUMBER}[】\])]?(?![月年日、.\d篇])")
_STEM_BEFORE_BRACKET = re.compile(r"(?:\A|\n)(?P<stem>[^\n。;!?]{0,45})\Z")  # on its line: above it stands a signature


class Family(StrEnum):
    """A way of writing headings, in falling order of trust; a page keeps to one."""

    BRACKET = "bracket"  # 【篇一:总工会2016年上半年工作总结】 【第一篇】 【范文1】
    STEM_PIAN = "stem_pian"  # 街道总工会工作总结 篇1    …总结 篇【3】    …总结范文第2篇
    DI_PIAN = "di_pian"  # 第1篇 镇工会上半年总结 2050字
    PIAN = "pian"  # 篇一:厂务公开…
    UNIT = "unit"  # 总结一:…    范文2
    STEM_NUMBER = "stem_number"  # 乡镇工会工作总结1
    TITLED = "titled"  # 1.街道工会工作总结    (二)镇工会工作总结    附件1:…总结    ★街道工会工作总结★
    INLINE = "inline"  # run-together text: …总结1镇工会…


@dataclass(frozen=True, slots=True)
class Mark:
    """A possible heading: its place in the text, what stands before the number and what it entitles."""

    start: int
    end: int
    number: int
    family: Family
    stem: str = ""
    title: str = ""


@cache
def _whole_lines() -> tuple[tuple[Family, re.Pattern[str]], ...]:
    known = words()
    kind = rf"(?:{known.reports}|{known.plans})(?:{known.tails})*"
    size = r"\s*(?:[\[(]?\d{2,5}\s*字[\])]?)?\s*$"
    title = rf"[:、.\s]*(?P<title>[^\n。]{{0,70}}?){size}"
    stem = r"(?P<stem>[^\n。;]{2,45}?)"
    shapes = (
        (Family.STEM_PIAN, rf"{stem}\s*篇\s*[【\[(]?\s*{NUMBER}\s*[】\])]?(?:$|[:\s]{title})"),
        (Family.STEM_PIAN, rf"{stem}\s*[(\[]?\s*第\s*{NUMBER}\s*篇\s*[)\]]?{size}"),
        (Family.STEM_PIAN, rf"{stem}\s*[(\[]\s*篇\s*{NUMBER}\s*[)\]]{size}"),
        (Family.DI_PIAN, rf"第\s*{NUMBER}\s*[篇份](?!章){title}"),
        (Family.PIAN, rf"篇\s*[【\[(]?\s*{NUMBER}\s*[】\])]?{title}"),
        (Family.UNIT, rf"(?:{known.units})\s*之?\s*{NUMBER}\s*(?:$|[:.、]{title})"),
        (Family.STEM_NUMBER, rf"(?P<stem>[^\n。;，,]{{2,42}}?{kind})之{NUMBER}[:\s]{title}"),
        (Family.STEM_NUMBER, rf"(?P<stem>[^\n。;，,]{{2,42}}?{kind})\s*之?\s*[(]?\s*{NUMBER}\s*[)]?\s*:?{size}"),
    )
    return tuple((family, re.compile(shape)) for family, shape in shapes)


@cache
def _needed() -> re.Pattern[str]:
    """Returns what every heading that stands on a line of its own holds."""
    known = words()
    return re.compile(f"篇|份|{known.units}|{known.reports}|{known.plans}")


@cache
def _anywhere() -> tuple[tuple[Family, re.Pattern[str]], ...]:
    """Patterns that hold inside a line too; the run-on ones only at its start or after the end of a sentence."""
    known = words()
    unit = rf"(?:篇|{known.units})"
    inside = rf"(?:{unit}\s*{NUMBER}|第\s*{NUMBER.replace('?P<n>', '?P<m>')}\s*篇)"
    kind = rf"(?:{known.reports}|{known.plans})"
    begins = r"(?:^|(?<=[。!?！？;；”）)…\n]))[ \t]*"
    opened = r"(?=[ \t]*(?:(?:19|20)[\dxX*_]{2}年|[xX*_]{2,4}年|今年以?来|[一半]年来|各位|同志们|尊敬的))"
    run_on = rf"(?:{opened}|[ \t]*:[ \t]*(?P<title>[^\n。，,;；:]{{2,50}}?{kind}(?=[^\n如会]))?)"
    return (
        (Family.BRACKET, re.compile(rf"[【\[]\s*{inside}\s*[:、.\s]*(?P<title>[^】\]\n]{{0,70}})[】\]]")),
        (Family.DI_PIAN, scanner(rf"{begins}第[ \t]*{NUMBER}[ \t]*篇{run_on}", re.MULTILINE)),
        (Family.PIAN, scanner(rf"{begins}篇[ \t]*{NUMBER}{run_on}", re.MULTILINE)),
    )


def find(text: str) -> tuple[Mark, ...]:
    """Returns every possible heading of a cleaned text, in order; one place may carry marks of several families."""
    plain = narrow_page(text)
    found = {(mark.family, mark.start): mark for mark in (*_inside(plain), *_on_lines(plain))}
    return tuple(sorted(found.values(), key=lambda mark: (mark.start, mark.family)))


def inline(text: str, stem: str) -> tuple[Mark, ...]:
    """Returns the places of a run-together text where the page's stem is followed by a number."""
    if len(stem) < 4:
        return ()
    return tuple(_run_on(narrow_page(text), stem))


def _run_on(plain: str, stem: str) -> Iterator[Mark]:
    start = plain.find(stem)
    while start >= 0:
        match = _INLINE_NUMBER.match(plain, start + len(stem))
        if match is not None:
            yield Mark(start, match.end(), numeral(match["n"]), Family.INLINE, stem)
        start = plain.find(stem, start + 1 if match is None else match.end())


def numeral(written: str) -> int:
    """Returns the value of 1-2 digits or of a Han number below 100; 0 if it is none."""
    if written.isdigit():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    if not ten:
        return _HAN_DIGITS.get(written, 0)
    if (tens and tens not in _HAN_DIGITS) or (ones and ones not in _HAN_DIGITS):
        return 0
    return _HAN_DIGITS.get(tens, 1) * 10 + _HAN_DIGITS.get(ones, 0)


def _on_lines(plain: str) -> Iterator[Mark]:
    start = 0
    for line in plain.split("\n"):
        body = line.strip()
        if 2 <= len(body) <= LONGEST_LINE and _needed().search(body):
            offset = start + len(line) - len(line.lstrip())
            yield from _line_marks(body, offset)
        start += len(line) + 1


def _line_marks(body: str, offset: int) -> Iterator[Mark]:
    for family, shape in _whole_lines():
        match = shape.match(body)
        if match is None or not numeral(match["n"]):
            continue
        named = match.groupdict()
        stem = (named.get("stem") or "").strip()
        if family is Family.STEM_PIAN and (_COUNTING.search(stem) or not _is_stem(stem)):
            continue
        title = (named.get("title") or "").strip()
        yield Mark(offset, offset + len(body), numeral(match["n"]), family, stem, title)


def _is_stem(stem: str) -> bool:
    """Tells whether words before 篇N name documents; 撰写心得体会 and the like do not."""
    known = words()
    return bool(re.search(rf"(?:{known.reports}|{known.plans}|{known.tails})", stem))


def _inside(plain: str) -> Iterator[Mark]:
    for family, shape in _anywhere():
        if family is not Family.BRACKET and "篇" not in plain:
            continue
        for match in shape.finditer(plain):
            named = match.groupdict()
            number = numeral(named.get("n") or named.get("m") or "")
            if not number:
                continue
            start, stem = match.start(), ""
            if family is Family.BRACKET:
                start, stem = _with_stem(plain, start)
            yield Mark(start, match.end(), number, family, stem, (named.get("title") or "").strip())


def _with_stem(plain: str, start: int) -> tuple[int, str]:
    """Returns where a bracket's heading begins: at its line's start if only a stem stands before it."""
    before = _STEM_BEFORE_BRACKET.search(plain, max(0, start - 60), start)
    if before is None:
        return start, ""
    return before.start("stem"), before["stem"].strip()
