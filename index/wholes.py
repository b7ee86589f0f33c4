"""Folds a summary's text once: what is folded of a section, its characters and its pairs are parts of the whole's.

Folding goes character by character, so the fold of a part is a part of the fold.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from index.folding import fold_and_follow, fold_words
from index.grams import WIDTH, pairs


class Whole:
    """A folded text and the parts of it that are asked for; a part is known by its own words."""

    def __init__(self, parts: Sequence[str]) -> None:
        text = _holding(parts)
        spans = {text: (0, len(text)), **_found(text, parts)}
        bounds = sorted({bound for span in spans.values() for bound in span})
        self._folded, offsets = fold_and_follow(text, bounds)
        moved = dict(zip(bounds, offsets, strict=True))
        self._spans = {part: (moved[start], moved[end]) for part, (start, end) in spans.items()}
        self._pairs = pairs(self._folded)

    def fold(self, part: str) -> str:
        """Returns the folded part."""
        start, end = self._spans[part]
        return self._folded[start:end]

    def words(self, part: str) -> str:
        """Returns the folded part with what parts its words."""
        return self.fold(part) if part.split() == [part] else fold_words(part)

    def pairs(self, part: str, *, before: str = "") -> str:
        """Returns the pairs of the folded part behind other folded words, parted by spaces."""
        start, end = self._spans[part]
        if start == end:
            return pairs(before)
        led = pairs(before + self._folded[start]) if before else ""
        own = self._pairs[WIDTH * start : WIDTH * (end - 1) - 1] if end - start > 1 else ""
        return f"{led} {own}" if led and own else led or own


def _holding(parts: Sequence[str]) -> str:
    """Returns the longest part if it holds all others, or else all of them one after the other."""
    longest = max(parts, key=len, default="")
    return longest if all(part in longest for part in parts) else "\n".join(parts)


def _found(text: str, parts: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Returns where each part stands in the text; mostly they follow one another."""
    spans: dict[str, tuple[int, int]] = {}
    position = 0
    for part in parts:
        if part not in spans:
            found = text.find(part, position)
            start = found if found >= 0 else text.index(part)
            spans[part] = start, start + len(part)
            position = start if len(part) < len(text) else 0
    return spans
