"""Finds out which words a pattern cannot match without, so that one pass tells which of many patterns are worth a try.

``(?:新增|发展)(?:了)?[^，]{0,6}会员`` matches nothing that does not hold 会员.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from typing import Any, TypeAlias

import ahocorasick_rs

HERE = "#"  # stands for a number in a pattern: never a word of the text
_MOST_OF_A_CLASS = 6  # a class of more characters is no help
_REPEATS = frozenset(("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"))
_Steps: TypeAlias = Iterable[tuple[Any, Any]]


class Sieve:
    """Tells which patterns may match in a text, as bits: bit n of the answer stands for pattern n."""

    __slots__ = ("_always", "_automaton", "_masks")

    def __init__(self, patterns: Iterable[tuple[str, ...]]) -> None:
        """Takes the alternatives of each pattern."""
        masks: dict[str, int] = {}
        self._always = 0
        for number, alternatives in enumerate(patterns):
            for alternative in alternatives:
                words = needles(alternative)
                for word in words:
                    masks[word] = masks.get(word, 0) | 1 << number
                if not words:
                    self._always |= 1 << number
        self._masks = tuple(masks.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(masks), store_patterns=False)

    def worth_trying(self, text: str) -> int:
        """Returns the bits of the patterns that may match in a text; all others match nowhere in it."""
        bits, masks = self._always, self._masks
        for word, _, _ in self._automaton.find_matches_as_indexes(text, overlapping=True):
            bits |= masks[word]
        return bits


def needles(pattern: str) -> frozenset[str]:
    """Returns words of which every match of a pattern holds one; none where no such words are known."""
    try:
        steps: _Steps = importlib.import_module("re._parser").parse(pattern)
    except (ImportError, AttributeError):  # pragma: no cover  (it stands there from 3.11 to 3.14)
        return frozenset()
    return _of_steps(steps)


def _of_steps(steps: _Steps) -> frozenset[str]:
    """Returns the best needles that one of the steps, which all must match, gives: long ones, then few."""
    found: list[frozenset[str]] = []
    run = ""
    for code, value in steps:
        char = chr(value) if str(code) == "LITERAL" else HERE
        if char != HERE:
            run += char
            continue
        found += (frozenset((run,)) if run else frozenset(), _of_step(str(code), value))
        run = ""
    found.append(frozenset((run,)) if run else frozenset())
    return max((words for words in found if words), key=_worth, default=frozenset())


def _worth(words: frozenset[str]) -> tuple[int, int]:
    return min(map(len, words)), -len(words)


def _of_step(name: str, value: Any) -> frozenset[str]:
    if name == "SUBPATTERN":  # group, flags put in, flags taken out, steps
        return _of_steps(value[3])
    if name in _REPEATS and value[0]:  # least, most, steps
        return _of_steps(value[2])
    if name == "BRANCH":
        branches = [_of_steps(branch) for branch in value[1]]
        return frozenset().union(*branches) if all(branches) else frozenset()
    if name == "IN" and len(value) <= _MOST_OF_A_CLASS and all(str(code) == "LITERAL" for code, _ in value):
        return frozenset(chr(point) for _, point in value)
    return frozenset()
