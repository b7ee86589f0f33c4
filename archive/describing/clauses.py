"""Finds the clause that a place of a text lies in."""

from __future__ import annotations

import re

_MARKS = "，。；：！？\n"  # the commonest first: later ones are looked for only behind it
_ANY_MARK = re.compile(f"[{_MARKS}]")


def start(text: str, at: int) -> int:
    """Returns where the clause around an offset begins."""
    first = 0
    for mark in _MARKS:
        first = max(first, text.rfind(mark, first, at) + 1)
    return first


def end(text: str, at: int) -> int:
    """Returns where the clause around an offset ends: at its mark, or the text's end."""
    found = _ANY_MARK.search(text, at)
    return len(text) if found is None else found.start()
