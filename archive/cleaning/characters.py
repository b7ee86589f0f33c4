"""What is known about single characters: how they are read, how common they are, which pairs they form."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from functools import cache
from importlib.resources import files

HAN_FIRST, HAN_LAST = "\u4e00", "\u9fff"
UNSEEN = -4.0  # of a pair that the dictionary does not hold, beside logarithms of 5 to 20


def _data(name: str) -> str:
    return (files("archive") / "data" / name).read_text(encoding="utf-8")


@cache
def readings() -> dict[str, str]:
    """Returns toned syllable -> characters that are read so (``readings.txt``)."""
    return dict(line.split(" ") for line in _data("readings.txt").splitlines())


@cache
def syllables() -> dict[str, frozenset[str]]:
    """Returns character -> its readings, toned and without tone."""
    found: dict[str, set[str]] = defaultdict(set)
    for syllable, chars in readings().items():
        for char in chars:
            found[char] |= {syllable, toneless(syllable)}
    return {char: frozenset(spoken) for char, spoken in found.items()}


def toneless(syllable: str) -> str:
    """Returns a syllable without its tone mark; ü stays ü."""
    plain = unicodedata.normalize("NFD", syllable)
    return unicodedata.normalize("NFC", "".join(c for c in plain if c not in "\u0300\u0301\u0304\u030c"))


@cache
def common() -> frozenset[str]:
    """Returns the characters of GB2312 and of Big5 level 1: what a genuine text is written in."""
    gb = (bytes((high, low)) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF))
    big = (bytes((high, low)) for high in range(0xA4, 0xC7) for low in (*range(0x40, 0x7F), *range(0xA1, 0xFF)))
    found = {raw.decode("gb2312", "ignore") for raw in gb} | {raw.decode("big5", "ignore") for raw in big}
    return frozenset(char for char in found if len(char) == 1 and HAN_FIRST <= char <= HAN_LAST)


@cache
def _weights() -> dict[str, dict[str, int]]:
    table: dict[str, dict[str, int]] = {}
    for line in _data("bigrams.txt").splitlines():
        first, *groups = line.split(" ")
        table[first] = seconds = {}
        for group in groups:
            weight = int("".join(char for char in group if char.isdigit()))
            for char in group.lstrip("0123456789"):
                seconds[char] = weight
    return table


def weight(first: str, second: str) -> float:
    """Returns the binary logarithm of how often the pair stands in a dictionary's words, UNSEEN if never."""
    return _weights().get(first, {}).get(second, UNSEEN)


def frequency(char: str) -> float:
    """Returns the binary logarithm of how often a character occurs, UNSEEN if never."""
    return _weights()["*"].get(char, UNSEEN)
