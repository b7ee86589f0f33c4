"""Repairs numbers and dates that lost their point or their separators (D2, D3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.cleaning.edits import NOTHING, Changes, Edit, ordered

UNIT = r"(?:%|％|万|亿|元|个百分点|平方|公里|公顷|亩|倍)"
POINT = re.compile(
    rf"\d(?:(?P<stopped>[。·．])(?=\d{{1,4}}\s?{UNIT})|"
    r"(?P<listed>、)(?=\d{3}\s?(?:万|亿)|00\s?元|\d\s?(?:%|％|个百分点))|"  # 323、062万元 1310、00元 80、5%
    r"(?P<parted>[ \u3000])(?=\d{1,2}\s?(?:平方公里|平方千米|个百分点))|"
    rf"(?P<spread>\s+[.．]\s*|[.．]\s+)(?=\d{{1,2}}\s?{UNIT}))"
)
SURE = {"stopped": 0.9, "listed": 0.7, "parted": 0.8, "spread": 0.9}
RUN_DATE = re.compile(r"(20(?<=[（(\n]20)\d\d)(\d{2,4})(?=[)）\n])")
LOST_MONTH = re.compile(r"年([1-9])([0-3]\d)日")
LOST_YEAR = re.compile(r"(20(?<!\d20)[0-2]\d)(1[0-2]|0?[1-9])月(?=\d|底|初|份|，|。|至|以来)")
LAST_DAY = 31


def repair(text: str) -> Changes:
    """Returns the edits that restore decimal points and parts of dates where only one reading is possible."""
    edits = [_point(hit) for hit in POINT.finditer(text) if hit.lastgroup != "listed" or _single(text, hit)]
    edits += _dates(text)
    return Changes(ordered(edits)) if edits else NOTHING


def _point(hit: re.Match[str]) -> Edit:
    kind = str(hit.lastgroup)
    return Edit(hit.start(kind), hit.end(kind), ".", "D2", SURE[kind], exact=False)


def _single(text: str, hit: re.Match[str]) -> bool:
    """Tells whether only one 、 stands between the digits: 1、2、300万 is a list."""
    before = re.search(r"[\d、]*$", text[max(0, hit.start() - 19) : hit.start() + 1])
    return before is None or "、" not in before[0]


def _dates(text: str) -> Iterator[Edit]:
    for hit in RUN_DATE.finditer(text):
        found = [(month, day) for month, day in _splits(hit[2])]
        if len(found) == 1:
            yield Edit(hit.start(), hit.end(), f"{hit[1]}.{found[0][0]}.{found[0][1]}", "D3", 0.8, exact=False)
    for hit in LOST_MONTH.finditer(text):
        if 1 <= int(hit[2]) <= LAST_DAY:
            yield Edit(hit.start(1), hit.end(), f"{hit[1]}月{hit[2]}日", "D3", 0.8, exact=False)
    for hit in LOST_YEAR.finditer(text):
        yield Edit(hit.start(), hit.end(), f"{hit[1]}年{hit[2]}月", "D3", 0.8, exact=False)


def _splits(digits: str) -> Iterator[tuple[str, str]]:
    """Yields month and day of every way to cut a row of digits into a date."""
    for cut in range(1, len(digits)):
        month, day = digits[:cut], digits[cut:]
        if len(month) <= 2 and len(day) <= 2 and 1 <= int(month) <= 12 and 1 <= int(day) <= LAST_DAY:
            yield month, day
