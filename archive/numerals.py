"""Finds counted numbers in Chinese prose: digits and Han numerals with multiplier, vagueness and unit.

Grammar after union-summaries.md 8.1.  A masked number (xx多名, 2*家) is no number; neither is an ordinal (第九届), an
approximate pair (三五人) or 一 used as an article (一名, 一家).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from archive.scanning import scanner

DIGITS = {
    "〇": 0,
    "零": 0,
    "○": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
STEPS = {"十": 10, "百": 100, "千": 1000}
MULTIPLIERS = {"万": 10_000, "亿": 100_000_000, "百万": 1_000_000, "千万": 10_000_000, "千": 1000, "百": 100, "": 1}
SOME = {"几": 2, "数": 1}  # 几十 is at least 20, 数百 at least 100
UNITS = (
    "人次", "人（次）", "人(次)", "户次", "人", "名", "位", "户", "家", "个", "所", "间", "份", "件", "起", "宗", "例",
    "条", "篇", "项", "场", "次", "期", "册", "套", "处", "座", "笔", "元", "%", "％", "成",
    "职工", "员工", "会员", "企业", "单位",
)  # fmt: skip
ALIKE = {"人（次）": "人次", "人(次)": "人次", "户次": "户", "％": "%", "成": "%"}
COUNTED = frozenset("家人名位户元")  # with these a Han numeral below ten is a figure; 一项, 三个 are not
LEAST_HAN = 10
LONE_STEPS = frozenset(("百", "千", "万", "亿"))
NUMBER = scanner(
    r"(?P<pre>将近|接近|(?<![最附])近|大约|(?<![要合签履违特])约|超过|逾|超|不少于|不低于|至少|多达|上(?=[百千万])|不足|不到)?\s?"
    r"(?P<share>百分之)?"
    r"(?:(?<![\dA-Za-z×*＊_.．·/#○●□第某⟧])"
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)"
    r"|\d+\s?[。·]\s?\d+(?=\s?(?:[%％]|[万亿]?元|[万亿]))|\d+、(?:\d{3}|00)(?=\s?(?:[%％]|[万亿]?元))|\d+(?:[.．]\d+)?)"
    r"(?![A-Za-z×*＊_○●□])"
    r"|(?<![第〇零一二两三四五六七八九十百千万亿几数某×*＊_●□xXＸｘ⟧○△?？N])(?<![×*＊_xXＸｘ某⟧]\s)(?P<han>[几数]?[〇零○一二两三四五六七八九十百千万亿]+))"
    r"\s?(?P<mid>[多余几来])?\s?(?P<times>百万|千万|亿|万|千|百)?"
    r"(?:(?<=\d[万亿])(?P<rest>\d{1,4}(?=[千百万])|\d{4}(?!\d))(?P<rest_times>千万|百万|[千百万])?)?\s?(?P<post>[多余几])?\s?"
    rf"(?P<unit>{'|'.join(map(re.escape, UNITS))})?"
    r"(?P<end>以上|之多|左右|上下|以内|以下)?"
)
NO_UNIT = {
    "人": "员家口心工才均民物事力生",
    "名": "牌额单义称誉",
    "个": "月多百工小星季学年世半",
    "家": "庭长属具乡里电政",
    "户": "外口籍主",
    "条": "件例",
    "期": "间",
    "项": "目",
    "元": "旦月宵",
    "件": "数",
    "成": "立功果员本长熟绩套交为",
    "单位": "产",
}  # what follows these makes another word of them: 4050人员, 5个月, 3家庭
QUALIFIERS = {
    "近": "just_below", "将近": "just_below", "接近": "just_below", "不足": "just_below", "不到": "just_below",
    "约": "about", "大约": "about", "左右": "about", "上下": "about", "以内": "just_below", "以下": "just_below",
}  # fmt: skip
DAMAGE = frozenset("。·、")
POINT, SPACE = re.compile("[。·、．]"), re.compile(r"\s")
BARE = re.compile(r"[，。；、）)\n]|$")  # after a number that lost its unit


class Number(NamedTuple):
    """A counted number; ``value`` in base units (万 and 成 resolved), ``unit`` "" where none is written.

    A named tuple, as a text holds dozens.
    """

    start: int
    end: int
    value: float
    unit: str
    qualifier: str  # exact | at_least | just_below | about
    repaired: bool = False  # its decimal point was damaged: 92。3%


PLAIN = 9  # groups of NUMBER that are empty in 12家, the commonest kind


class _Parts(NamedTuple):
    """The groups of NUMBER in order."""

    pre: str | None
    share: str | None
    digits: str | None
    han: str | None
    mid: str | None
    times: str | None
    rest: str | None
    rest_times: str | None
    post: str | None
    unit: str | None
    end: str | None


def find(text: str) -> Iterator[Number]:
    """Yields the counted numbers of a text in order."""
    for match in NUMBER.finditer(text):
        groups = match.groups()
        _, share, digits, *_, unit, _ = groups
        if unit or share or (digits and len(digits) > 1):
            number = _number(match, _Parts._make(groups), text)
            if number is not None:
                yield number


def parse_han(written: str) -> int | None:
    """Returns the value of a Han numeral (一千八百, 两万), None for what is none (三五, 七八十)."""
    total = section = 0
    digit: int | None = None
    for char in written:
        if char in DIGITS:
            if digit:
                return None
            digit = DIGITS[char]
        elif char in STEPS:
            section += (1 if digit is None else digit) * STEPS[char]
            digit = None
        else:
            total = _multiplied(total, section + (digit or 0), char)
            section, digit = 0, None
    return total + section + (digit or 0)


def _multiplied(total: int, section: int, char: str) -> int:
    """Returns the value so far with its 万 or 亿: 一亿两千万 adds, 三万亿 multiplies."""
    if char == "万" and section:
        return total + section * MULTIPLIERS[char]
    return (total + section or 1) * MULTIPLIERS[char]


def _number(match: re.Match[str], parts: _Parts, text: str) -> Number | None:
    unit = _unit(parts, match.end("unit") if parts.unit else match.end(), text)
    if unit is None:
        return None
    if parts.digits and parts.count(None) == PLAIN and parts.digits.isdecimal():
        return Number(match.start(), match.end(), float(parts.digits), unit, "exact")
    value = _of_digits(parts.digits, parts) if parts.digits else _of_han(parts.han or "", parts, unit)
    if value is None:
        return None
    damaged = parts.digits is not None and not DAMAGE.isdisjoint(parts.digits)
    return Number(match.start(), match.end(), value, unit, _qualifier(parts), damaged)


def _unit(parts: _Parts, end: int, text: str) -> str | None:
    """Returns the unit in its usual form, "" for a bare number, None if what follows makes another word."""
    if parts.share:
        return "%"
    written = parts.unit
    if not written:
        return "" if parts.digits and parts.digits.isdecimal() and BARE.match(text, end) else None
    if end < len(text) and text[end] in NO_UNIT.get(written, ""):
        return None
    if written == "成" and not parts.han:
        return None
    return ALIKE.get(written, written)


def _of_digits(digits: str, parts: _Parts) -> float:
    times = MULTIPLIERS[parts.times or ""]
    if digits.isdecimal() and not parts.rest:
        return float(int(digits) * times)
    plain = POINT.sub(".", SPACE.sub("", digits).replace(",", ""))
    rest = Decimal(parts.rest or 0) * MULTIPLIERS[parts.rest_times or ""]
    return float(Decimal(plain) * times + rest)


def _of_han(han: str, parts: _Parts, unit: str) -> float | None:
    """Returns the value of a Han numeral, None for one that does not count: 一 as an article, 三 in 三个文明, 三五."""
    some = SOME.get(han[0])
    parsed = parse_han(han[1:] if some else han)
    if parsed is None:
        return None
    value = parsed * (some or 1) * MULTIPLIERS[parts.times or ""]
    if parts.share or parts.unit == "成":
        return float(value if parts.share else value * 10)
    if han in LONE_STEPS:  # 百余名 counts, 百家 does not
        counts = bool(unit and (parts.pre or parts.mid or parts.post))
    else:
        counts = bool(unit) and value >= (2 if unit in COUNTED else LEAST_HAN)
    return float(value) if counts else None


def _qualifier(parts: _Parts) -> str:
    vague = parts.han is not None and parts.han[0] in SOME
    if vague or parts.mid or parts.post or parts.end in ("以上", "之多"):
        return "at_least"
    word = parts.pre or parts.end
    return QUALIFIERS.get(word, "at_least") if word else "exact"
