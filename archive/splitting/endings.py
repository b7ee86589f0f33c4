"""Tells whether a piece breaks off or has lost text inside (union-summaries.md 2.5)."""

from __future__ import annotations

import re

from archive.scanning import scanner
from archive.splitting.headings import numeral
from archive.splitting.words import narrow_page

_ENDED = re.compile(r"[。.!?！？…;；)）】》”\"'’」⟧]$")
_SIGNATURE = re.compile(
    r"^(?:.{2,30}(?:工会|委员会|联合会|公司|学校|医院|办公室|街道|小组|中心|局|主席.{0,6}|[xX×*_某]{2,})"
    r"|.{0,20}[\d一二三四五六七八九十〇○零xX×*＊_]{1,4}年.{1,6}月(?:.{1,4}日)?|[^\s，,]{2,4})$"
)
_DATE = re.compile(r"年.{1,6}月.{0,5}$")
_ANNOUNCES = re.compile(r"[:：，,、]$")
_LEFT_OUT = re.compile(r"⟦缺[^⟧]*⟧$")
_COUNTED = re.compile(r"^[ \u3000]*(?:(?P<n>\d{1,2})[、.](?!\d)|[(]?[一二三四五六七八九十]{1,3}[)、.])", re.MULTILINE)
_GAP = re.compile(r"⟦缺[^⟧]*⟧")
_NUMBERED = scanner(
    r"(?:^\s*(?P<open>\()?|(?<=。)\s*(?P<inside>\())(?P<n>[一二三四五六七八九十]{1,3})(?(open)\)|(?(inside)\)|[、.]))",
    re.MULTILINE,
)
SHORT_LINE = 40
_ONES = "一二三四五六七八九"
_HAN_NUMBERS = (*_ONES, "十", *(f"十{one}" for one in _ONES), "二十", *(f"二十{one}" for one in _ONES))


def truncated(text: str) -> bool:
    """Tells whether a piece ends in mid-sentence or where a site left out the rest; a signature or a date is an end."""
    last = text.rstrip().rsplit("\n", 1)[-1].strip()
    if _LEFT_OUT.search(last):
        return True
    if _ENDED.search(last):
        return False
    if _ANNOUNCES.search(last):
        return True
    return not (len(last) <= SHORT_LINE and _SIGNATURE.match(last)) and not _DATE.search(last[-16:])


def gap(text: str) -> bool:
    """Tells whether text is lost inside: a marker of it, or numbers of one style that jump."""
    if _GAP.search(text):
        return True
    plain = narrow_page(text)
    expected, seen_to = {True: 1, False: 1}, 0
    for match in _NUMBERED.finditer(plain):
        inner, number = bool(match["open"] or match["inside"]), numeral(match["n"])
        if number > expected[inner] and not _stands_inside(plain[seen_to : match.start()], number - 1, inner=inner):
            return True
        if number:
            expected[inner], seen_to = number + 1, match.end()
            expected[True] = expected[True] if inner else 1
    return _counts_on(plain)


def _counts_on(plain: str) -> bool:
    """Tells whether a list 1、 2、 4、 of lines below one heading lacks a number."""
    last, seen_to = 0, 0
    for match in _COUNTED.finditer(plain):
        number = int(match["n"] or 0)
        between = plain[seen_to : match.start()]
        if 0 < last < number - 1 and not re.search(rf"(?<!\d){last + 1}[、.)]", between):
            return True
        last, seen_to = (number if number in (1, last + 1) else 0), match.end()
    return False


def _stands_inside(between: str, number: int, *, inner: bool) -> bool:
    """Tells whether the missing number stands in the middle of a line."""
    written = next((word for word in _HAN_NUMBERS if numeral(word) == number), "")
    return (f"({written})" if inner else f"{written}、") in between
