"""Which pairs of characters stand in words of a dictionary: a heading does not end within one."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

COMMON = 9  # the logarithm of how often a pair stands in words from which on it tells


@cache
def _pairs() -> dict[str, frozenset[str]]:
    """Returns first character -> those that commonly follow it in a word (``bigrams.txt``)."""
    table: dict[str, frozenset[str]] = {}
    for line in (files("archive") / "data" / "bigrams.txt").read_text(encoding="utf-8").splitlines():
        first, *groups = line.split(" ")
        strong = (group for group in groups if int("".join(filter(str.isdigit, group)) or 0) >= COMMON)
        table[first] = frozenset(char for group in strong for char in group.lstrip("0123456789"))
    return table


def joined(first: str, second: str) -> bool:
    """Tells whether two characters commonly stand side by side in a word."""
    return second in _pairs().get(first, ())
