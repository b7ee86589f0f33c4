"""How years are written in an address: one, a range with an open end or none, what is known only as a range, none."""

from __future__ import annotations

import re

FIRST_YEAR, LAST_YEAR = 1900, 2100
RANGE = ".."
YEAR_VALUES = ("range", "unknown")
_YEARS = re.compile(r"(?P<low>\d{4})?(?P<range>\.\.)?(?P<high>\d{4})?", re.ASCII)


def objection(value: str) -> str | None:
    """Returns why a value cannot be read as years; None if it can."""
    if value in YEAR_VALUES:
        return None
    found = _YEARS.fullmatch(value)
    if not found or not (found["low"] or found["high"]) or (found["low"] and found["high"] and not found["range"]):
        return "年份写作 2009、2009..2012、2009.. 或 ..2012，不详写作 unknown"
    low = int(found["low"] or FIRST_YEAR)
    high = int(found["high"] or LAST_YEAR)
    if not FIRST_YEAR <= low <= LAST_YEAR or not FIRST_YEAR <= high <= LAST_YEAR:
        return f"年份应在 {FIRST_YEAR} 至 {LAST_YEAR} 之间"
    return "起始年份晚于截止年份" if low > high else None


def joined(low: str, high: str) -> str:
    """Returns the value that two typed ends make: ("2009", "2012") -> "2009..2012"."""
    return low if low == high else f"{low}{RANGE}{high}"


def ends(value: str) -> tuple[int | None, int | None]:
    """Returns the two ends of a range or of a year, each None where it is open; (None, None) for other values."""
    low, dots, high = value.partition(RANGE)
    if not dots:
        return (int(value), int(value)) if value.isdecimal() else (None, None)
    return int(low) if low else None, int(high) if high else None
