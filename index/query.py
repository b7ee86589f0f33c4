"""Reads what people type into an engine-neutral tree.  Nothing that can be typed is an error.

    41.2万             a figure is one phrase
    工会 学校          both            "厂务公开" “厂务公开” 「厂務公開」   these characters, in this order
    工会 OR 学校       either; also 或 and |                      -学校    without
    标题:工会          in the title; also title:

OR binds closer than the space.  A sign that makes no sense where it stands is taken as written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_LENGTH = 2000  # characters read; what follows cannot narrow a search that is this narrow already
MAX_ITEMS = 64
_CLOSING = {'"': '"', "＂": "＂", "“": "”", "「": "」", "『": "』"}
_OR_WORDS = ("OR", "或")
_MINUS = "-－"
_FIGURE = re.compile(r"\d[.．,，+＋/／:：]\d|\d[%％]")  # 41.2万, 1+1, 92%: its parts alone would be found anywhere
_TITLED = re.compile(r"(?:title|标题|標題)[:：](?=.)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters typed without quotation marks."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Characters that must stand in a text as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class Titled:
    """A word or phrase that is looked for in titles and headings; ``typed`` is the whole as written."""

    child: Word | Phrase
    typed: str


@dataclass(frozen=True, slots=True)
class Without:
    """What a text must not hold."""

    child: Word | Phrase | Titled


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of these."""

    children: tuple[Word | Phrase | Titled | Without, ...]


Item = Word | Phrase | Titled | Without | Either


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed and what it asks for: every item must hold; none at all asks for everything."""

    source: str
    items: tuple[Item, ...] = ()


def written(items: tuple[Item, ...]) -> str:
    """Returns items as they could be typed."""
    return " ".join(_written(item) for item in items)


def _written(item: Item) -> str:
    if isinstance(item, Either):
        return " OR ".join(_written(child) for child in item.children)
    if isinstance(item, Without):
        return f"-{_written(item.child)}"
    if isinstance(item, Titled):
        return item.typed
    return f"“{item.text}”" if isinstance(item, Phrase) else item.text


@dataclass(frozen=True, slots=True)
class _Or:
    """The sign between two alternatives, as written."""

    text: str


_Single = Word | Phrase | Titled | Without


def parse(text: str) -> Query:
    """Returns the query that the text asks for; never raises."""
    tokens = _tokens(text[:MAX_LENGTH])
    items = _joined(tokens) or [Word(token.text) for token in tokens if isinstance(token, _Or)]
    return Query(text, tuple(items[:MAX_ITEMS]))


def _joined(tokens: list[_Single | _Or]) -> list[Item]:
    """Returns the items with each chain of alternatives made one; a dangling OR says nothing."""
    groups: list[list[_Single]] = []
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


def _tokens(text: str) -> list[_Single | _Or]:
    tokens: list[_Single | _Or] = []
    position = 0
    fresh = True  # at the start or behind white space: only there a minus excludes
    while position < len(text):
        character = text[position]
        if character.isspace():
            position, fresh = position + 1, True
        elif sign := _or_sign(text, position):
            tokens.append(_Or(sign))
            position, fresh = position + len(sign), True
        else:
            token, position = _operand(text, position, fresh=fresh)
            tokens.append(token)
            fresh = False
    return tokens


def _or_sign(text: str, position: int) -> str:
    """Returns the sign of an alternative that stands here: a bar anywhere, a word only on its own."""
    if text[position] in "|｜":
        return text[position]
    return next((word for word in _OR_WORDS if _stands_alone(text, position, word)), "")


def _stands_alone(text: str, start: int, word: str) -> bool:
    end = start + len(word)
    if text[start:end] != word:
        return False
    return (start == 0 or text[start - 1].isspace()) and (end == len(text) or text[end].isspace())


def _operand(text: str, position: int, *, fresh: bool) -> tuple[_Single, int]:
    if fresh and text[position] in _MINUS and _excludes(text, position):
        child, end = _titled(text, position + 1)
        return Without(child), end
    return _titled(text, position)


def _excludes(text: str, position: int) -> bool:
    following = text[position + 1 : position + 2]
    return bool(following) and not following.isspace() and following not in "-－|｜"


def _titled(text: str, position: int) -> tuple[Word | Phrase | Titled, int]:
    found = _TITLED.match(text, position)
    if not found or text[found.end()].isspace() or text[found.end()] in "|｜":
        return _plain(text, position)
    child, end = _plain(text, found.end())
    return Titled(child, text[position:end]), end


def _plain(text: str, position: int) -> tuple[Word | Phrase, int]:
    if _opens(text, position):
        end = text.find(_CLOSING[text[position]], position + 1)
        return Phrase(text[position + 1 : end].strip()), end + 1
    end = position + 1
    while end < len(text) and not text[end].isspace() and text[end] not in "|｜" and not _opens(text, end):
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
