"""How values are said on the pages: the archive's labels, and the value itself where it has none yet."""

from __future__ import annotations

from archive.gazetteer import by_code
from archive.vocabulary.labels import labels
from web.params import RANGE, YEAR_VALUES

FIELD_OF = {"topics": "topic", "role": "section_kind"}
UNKNOWN = {"region": "地区不详", "topic": "未归入主题"}


def say(field: str, value: str) -> str:
    """Returns the label of a described value; one without a label is shown as it is, never hidden."""
    return labels().get((FIELD_OF.get(field, field), value), value)


def say_choice(name: str, value: str) -> str:
    """Returns how a filter's value is said."""
    if name == "year":
        return _year(value)
    if value == "unknown" and name in UNKNOWN:
        return UNKNOWN[name]
    if name == "region":
        division = by_code(value)
        return division.name if division else value
    return say(name, value)


def _year(value: str) -> str:
    if value in YEAR_VALUES:
        return "年份不详" if value == "unknown" else "跨几年的范围"
    low, dots, high = value.partition(RANGE)
    if not dots:
        return f"{value}年"
    if low and high:
        return f"{low}—{high}年"
    return f"{low}年以后" if low else f"{high}年以前"


def number_words(value: float) -> str:
    """Returns a number with thousands marks and no needless decimals."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"
