"""How values are said on the pages: the archive's labels, and the value itself where it has none yet."""

from __future__ import annotations

from archive.gazetteer import by_code
from archive.vocabulary.labels import labels
from web.params import RANGE, YEAR_VALUES

FIELD_OF = {"topics": "topic", "role": "section_kind"}
UNKNOWN = {"region": "地区不详", "topic": "未归入主题"}

REPAIRS = {  # noise ids of the cleaning steps
    "": "空白调整",
    "W": "文库页面残留",
    "N": "导航与日期栏",
    "E": "编者套话",
    "A": "广告与相关链接",
    "A2": "句中广告",
    "J": "缺文标记",
    "B": "网页代码残留",
    "H": "被篡改的内容",
    "P": "夹注的拼音",
    "T": "繁体转简体",
    "T2": "港台用词改回",
    "Q1": "编码错位",
    "Q2": "编码错位",
    "Q3": "引号书名号乱码",
    "Q4": "间隔号乱码",
    "X": "网页符号残留",
    "O": "引号括号缺失",
    "G": "防复制的记号",
    "D2": "小数点损坏",
    "D3": "日期分隔缺失",
    "U": "识别错字",
    "R": "分段",
    "L": "插入的段号",
    "K": "断行",
    "PG": "页码",
    "D": "重复的标题",
    "M": "盖住的名称",
    "C": "删去的字词",
    "S": "改写的字词",
}


def say(field: str, value: str) -> str:
    """Returns the label of a described value; one without a label is shown as it is, never hidden."""
    if field == "repair":
        return REPAIRS.get(value, value)
    return labels().get((FIELD_OF.get(field, field), value), value)


def say_short(field: str, value: str) -> str:
    """Returns a label without what stands in brackets behind it, for lists where room is scarce."""
    return say(field, value).partition("（")[0]


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
