"""Turns traditional characters into simplified ones, and the words of Taiwan back where a site had put them in."""

from __future__ import annotations

import re
from functools import cache

import opencc

from archive import datafiles
from archive.cleaning.characters import weight
from archive.cleaning.edits import NOTHING, Changes, Edit

CONVERTED = 0.02  # share of traditional characters from which a whole text counts as converted
TAIWANESE = 2  # different words of Taiwan that prove a converter with phrases


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


@cache
def simplified(char: str) -> str:
    """Returns one character's simplified form."""
    return str(_converter().convert(char))


def to_simplified(text: str) -> str:
    """Returns the simplified text, of the same length: a phrase that would change it goes character by character."""
    found = str(_converter().convert(text))
    if len(found) == len(text):
        return found
    return "\n".join(_same_length(line) for line in text.split("\n"))


def _same_length(line: str) -> str:
    found = str(_converter().convert(line))
    return found if len(found) == len(line) else "".join(map(_one, line))


def _one(char: str) -> str:
    found = simplified(char)
    return found if len(found) == 1 else char


@cache
def traditional() -> frozenset[str]:
    """Returns the characters that simplified texts do not know: changed by OpenCC and outside GB2312."""
    ours = [chr(code) for block in (range(0x3400, 0xA000), range(0xF900, 0xFB00)) for code in block]
    changed = (char for char in ours if _one(char) != char)
    return frozenset(char for char in changed if not char.encode("gb2312", "ignore"))


@cache
def _table() -> dict[int, str]:
    return {ord(char): _one(char) for char in traditional()}


def share(text: str) -> float:
    """Returns the share of traditional characters in a text."""
    return len(_any_traditional().findall(text)) / max(1, len(text))


@cache
def _any_traditional() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(traditional()))}]")


@cache
def _taiwanese() -> tuple[re.Pattern[str], dict[str, str]]:
    rows = datafiles.load("taiwan.yaml").rows("words")
    datafiles.refuse_doubles((row.text("from"), row) for row in rows)
    ordered = sorted(rows, key=lambda row: -len(row.text("from")))
    words = {row.text("from"): row.text("to") for row in ordered}
    return re.compile("|".join(map(_bounded, ordered))), words


def _bounded(row: datafiles.Row) -> str:
    stays = "|".join(map(re.escape, row.words("except")))
    return re.escape(row.text("from")) + (f"(?!{stays})" if stays else "")


@cache
def _lasting() -> re.Pattern[str]:
    """Returns a pattern for 著 where it is a particle: 跟著, 著力, but not 显著, 著名."""
    words = datafiles.load("taiwan.yaml").words("lasting")
    before = "".join(f"(?<!{word[0]})" for word in words if word[1] == "著")
    return re.compile(f"{before}著(?![{''.join(word[1] for word in words if word[0] == '著')}])")


def simplify(text: str) -> Changes:
    """Returns the text in simplified characters; a stray traditional one in a simplified text is converted alone."""
    found = share(text)
    if not found:
        return NOTHING
    converted = found >= CONVERTED
    aligned = _lasting().sub("着", to_simplified(text)) if converted else _any_traditional().sub(_stray, text)
    places = [place for place, (old, new) in enumerate(zip(text, aligned, strict=True)) if old != new]
    if not places:
        return NOTHING
    note = Edit(places[0], places[-1] + 1, aligned[places[0] : places[-1] + 1], "T")
    return Changes(aligned=aligned, notes=(note,), edits=_home_words(aligned) if converted else ())


def _stray(hit: re.Match[str]) -> str:
    """Returns a stray's simplified form if that makes a word with a neighbour; else it may be a name: 濛阳, 陈喆."""
    text, place, char = hit.string, hit.start(), _table()[ord(hit[0])]
    left, right = text[place - 1 : place], text[place + 1 : place + 2]
    return char if weight(left, char) > 0 or weight(char, right) > 0 else hit[0]


def _home_words(text: str) -> tuple[Edit, ...]:
    pattern, words = _taiwanese()
    hits = list(pattern.finditer(text))
    if len({hit[0] for hit in hits}) < TAIWANESE:
        return ()
    return tuple(Edit(hit.start(), hit.end(), words[hit[0]], "T", 0.8, exact=False) for hit in hits)
