"""Why a hit is where it is, in words."""

from __future__ import annotations

from collections.abc import Iterator

from index.reasons import Drawback, Reason, Reasons, Where
from web.wording import say_short

PLACES = {
    Where.TITLE: "标题",
    Where.HEADING: "小标题",
    Where.TEXT: "正文",
    Where.REGION: "地区著录",
    Where.YEAR: "年份著录",
    Where.LEVEL: "层级著录",
    Where.PERIOD: "时段著录",
    Where.TOPIC: "主题著录",
    Where.INITIATIVE: "举措著录",
    Where.ROLE: "章节性质",
    Where.YEAR_STATUS: "年份依据",
    Where.UNIT: "单位名称",
}
DRAWBACKS = {
    Drawback.MASKED: "单位名称被遮盖，排在同样符合的后面",
    Drawback.GENERIC: "没有具体单位和数字的范文，排在同样符合的后面",
    Drawback.COPY: "同源文本里有更完整的一份",
}
_LABELLED = (Where.LEVEL, Where.PERIOD, Where.ROLE, Where.YEAR_STATUS)  # shown by their labels


def why(made: Reasons) -> tuple[str, ...]:
    """Returns the reasons in sentences without full stops; empty where nothing was asked and nothing held it back."""
    return tuple(_sentences(made))


def _sentences(made: Reasons) -> Iterator[str]:
    yield from (_word(each) for each in made.words)
    if made.whole:
        yield f"整句连在一起，见于{_places(made.whole)}"
    yield from (DRAWBACKS[each] for each in made.drawbacks)


def _word(reason: Reason) -> str:
    if not reason.where:
        return f"没有“{reason.term}”"
    if reason.found == reason.term:
        return f"“{reason.term}”见于{_places(reason.where)}"
    where = reason.where[0]
    found = say_short(where, reason.found) if where in _LABELLED else reason.found
    return f"“{reason.term}”以“{found}”见于{_places(reason.where)}"


def _places(where: tuple[Where, ...]) -> str:
    return "、".join(PLACES[each] for each in where)
