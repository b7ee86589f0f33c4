"""Reads what people type into an engine-neutral tree.  Nothing that can be typed is an error.

    41.2万             a figure is one phrase
    工会 学校          both            "厂务公开" “厂务公开” 「厂務公開」   these characters, in this order
    工会 OR 学校       either; also 或 and |                      -学校    without; -5 is a number
    (工会 学校)        what stands in brackets is one thing; brackets without signs or spaces inside are text
    标题:工会          in the title; FIELDS has the others, 标题:(工会 OR 学校) asks twice

OR binds closer than the space.  A sign that makes no sense where it stands is taken as written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_LENGTH = 2000  # characters read; what follows cannot narrow a search that is this narrow already
MAX_ITEMS = 64
MAX_DEPTH = 8  # brackets in brackets; deeper ones are text
FIELDS = {
    "title": ("标题", "標題", "题名", "題名", "title"),
    "region": ("地区", "地區", "区域", "區域", "region"),
    "level": ("级别", "級別", "层级", "層級", "level"),
    "year": ("年份", "年度", "year"),
    "period": ("时段", "時段", "period"),
    "topic": ("主题", "主題", "topic"),
    "unit": ("单位", "單位", "作者", "unit", "author"),
}
_CLOSING = {'"': '"', "＂": "＂", "“": "”", "「": "」", "『": "』"}
_OR_WORDS = ("OR", "或")
_BARS = "|｜"
_MINUS = "-－"
_OPEN, _CLOSE = "(（", ")）"
_FIGURE = re.compile(r"\d[.．,，+＋/／:：]\d|\d[%％]")  # 41.2万, 1+1, 92%: its parts alone would be found anywhere
_NAMES = {name: field for field, names in FIELDS.items() for name in names}
_FIELD = re.compile(rf"({'|'.join(_NAMES)})[:：](?=\S)", re.IGNORECASE)
_GROUPING = re.compile(rf"\s|[{_BARS}]|(?:{'|'.join(_NAMES)})[:：]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters typed without quotation marks."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Characters that must stand in a text as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """A word or phrase that is looked for in one field, a key of FIELDS; ``typed`` is the whole as written."""

    name: str
    child: Word | Phrase
    typed: str


@dataclass(frozen=True, slots=True)
class Without:
    """What a text must not hold."""

    child: Item


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of these."""

    children: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Both:
    """All of these, as one thing."""

    children: tuple[Item, ...]


Item = Word | Phrase | Field | Without | Either | Both


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed and what it asks for: every item must hold; none at all asks for everything."""

    source: str
    items: tuple[Item, ...] = ()


def written(items: tuple[Item, ...]) -> str:
    """Returns items as they could be typed."""
    return " ".join(_written(item) for item in items)


def _written(item: Item) -> str:
    match item:
        case Either():
            return " OR ".join(_written(child) for child in item.children)
        case Both():
            return f"({written(item.children)})"
        case Without():
            inner = _written(item.child)
            return f"-({inner})" if isinstance(item.child, Either) else f"-{inner}"
        case Field():
            return item.typed
        case Phrase():
            return f"“{item.text}”"
        case Word():
            return item.text


def leaves(item: Item) -> tuple[Word | Phrase | Field, ...]:
    """Returns the words, phrases and fields that an item consists of, in order, excluded ones too."""
    match item:
        case Without():
            return leaves(item.child)
        case Either() | Both():
            return tuple(leaf for child in item.children for leaf in leaves(child))
        case _:
            return (item,)


@dataclass(frozen=True, slots=True)
class _Or:
    """The sign between two alternatives, as written."""

    text: str


def parse(text: str) -> Query:
    """Returns the query that the text asks for; never raises."""
    return Query(text, tuple(_items(text[:MAX_LENGTH], depth=0)[:MAX_ITEMS]))


def _items(text: str, *, depth: int) -> list[Item]:
    tokens = _tokens(text, depth)
    return _joined(tokens) or [Word(token.text) for token in tokens if isinstance(token, _Or)]


def _joined(tokens: list[Item | _Or]) -> list[Item]:
    """Returns the items with each chain of alternatives made one; a dangling OR says nothing."""
    groups: list[list[Item]] = []
    linked = False
    for token in tokens:
        if isinstance(token, _Or):
            linked = bool(groups)
        elif linked:
            groups[-1].append(token)
            linked = False
        else:
            groups.append([token])
    return [group[0] if len(group) == 1 else Either(tuple(group)) for group in groups]


def _tokens(text: str, depth: int) -> list[Item | _Or]:
    tokens: list[Item | _Or] = []
    position = 0
    fresh = True  # at the start or behind white space: only there a minus excludes and a bracket groups
    while position < len(text):
        character = text[position]
        if character.isspace():
            position, fresh = position + 1, True
        elif sign := _or_sign(text, position):
            tokens.append(_Or(sign))
            position, fresh = position + len(sign), True
        else:
            token, position = _operand(text, position, depth, fresh=fresh)
            tokens.append(token)
            fresh = False
    return tokens


def _or_sign(text: str, position: int) -> str:
    """Returns the sign of an alternative that stands here: a bar anywhere, a word only on its own."""
    if text[position] in _BARS:
        return text[position]
    return next((word for word in _OR_WORDS if _stands_alone(text, position, word)), "")


def _stands_alone(text: str, start: int, word: str) -> bool:
    end = start + len(word)
    if text[start:end] != word:
        return False
    return (start == 0 or text[start - 1].isspace()) and (end == len(text) or text[end].isspace())


def _operand(text: str, position: int, depth: int, *, fresh: bool) -> tuple[Item, int]:
    if fresh and text[position] in _MINUS and _excludes(text, position):
        child, end = _included(text, position + 1, depth, fresh=True)
        return Without(child), end
    return _included(text, position, depth, fresh=fresh)


def _excludes(text: str, position: int) -> bool:
    following = text[position + 1 : position + 2]
    return bool(following) and not following.isspace() and not following.isdecimal() and following not in "-－|｜"


def _included(text: str, position: int, depth: int, *, fresh: bool) -> tuple[Item, int]:
    if fresh and (group := _group(text, position, depth)):
        children, end = group
        return (children[0] if len(children) == 1 else Both(children)), end
    found = _FIELD.match(text, position)
    if not found or text[found.end()] in _BARS:
        return _plain(text, position)
    name = _NAMES[found[1].lower()]
    if group := _group(text, found.end(), depth):
        children, end = group
        return _under(name, found.group(), children), end
    child, end = _plain(text, found.end())
    return Field(name, child, text[position:end]), end


def _under(name: str, head: str, children: tuple[Item, ...]) -> Item:
    """Returns what stands in brackets behind a field's name, each word and phrase asked of that field."""

    def fielded(item: Item) -> Item:
        match item:
            case Word() | Phrase():
                return Field(name, item, head + _written(item))
            case Without():
                return Without(fielded(item.child))
            case Either() | Both():
                return type(item)(tuple(fielded(child) for child in item.children))
            case Field():
                return item

    made = tuple(fielded(child) for child in children)
    return made[0] if len(made) == 1 else Both(made)


def _group(text: str, position: int, depth: int) -> tuple[tuple[Item, ...], int] | None:
    """Returns what stands in the brackets that open here, and the place behind them; None if they are text."""
    if text[position] not in _OPEN or depth >= MAX_DEPTH:
        return None
    end = _closing(text, position)
    inside = text[position + 1 : end].strip()
    if end < 0 or not _GROUPING.search(inside):
        return None
    children = _items(inside, depth=depth + 1)[:MAX_ITEMS]
    return (tuple(children), end + 1) if children else None


def _closing(text: str, position: int) -> int:
    """Returns where the bracket that opens here is closed again; -1 if it is not."""
    deep = 0
    for place in range(position, len(text)):
        deep += (text[place] in _OPEN) - (text[place] in _CLOSE)
        if deep == 0:
            return place
    return -1


def _plain(text: str, position: int) -> tuple[Word | Phrase, int]:
    if _opens(text, position):
        end = text.find(_CLOSING[text[position]], position + 1)
        return Phrase(text[position + 1 : end].strip()), end + 1
    end = position + 1
    while end < len(text) and not text[end].isspace() and text[end] not in _BARS and not _opens(text, end):
        end += 1
    typed = text[position:end]
    return (Phrase(typed) if _FIGURE.search(typed) else Word(typed)), end


def _opens(text: str, position: int) -> bool:
    """Tells whether a quotation that is closed again begins here."""
    closing = _CLOSING.get(text[position])
    if not closing:
        return False
    end = text.find(closing, position + 1)
    return end > position and bool(text[position + 1 : end].strip())
