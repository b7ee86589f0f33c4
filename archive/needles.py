"""Finds out which words a pattern cannot match without, so that one pass tells which of many patterns are worth a try.

``(?:新增|发展)(?:了)?[^，]{0,6}会员`` matches nothing that does not hold 会员, ``发展新?会员`` nothing without 发展会员
or 发展新会员.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable
from itertools import product
from typing import Any, TypeAlias

import ahocorasick_rs

HERE = "#"  # stands for a number in a pattern: never a word of the text
MOST = 16  # words of a pattern; rarer ones, but more, are no help
_MOST_REPEATS = 2
_NOTHING = frozenset(("",))
_LOOKS = frozenset(("ASSERT", "ASSERT_NOT", "AT"))  # these take no character
_REPEATS = frozenset(("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"))
_Steps: TypeAlias = Iterable[tuple[Any, Any]]


class Sieve:
    """Tells which patterns may match in a text, as bits: bit n of the answer stands for pattern n."""

    __slots__ = ("_always", "_automaton", "_masks")

    def __init__(self, patterns: Iterable[tuple[str, ...]], most: int = MOST) -> None:
        """Takes the alternatives of each pattern, and how many words may stand for one: few are less to look for."""
        masks: dict[str, int] = {}
        self._always = 0
        for number, alternatives in enumerate(patterns):
            for alternative in alternatives:
                words = needles(alternative, most)
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


def needles(pattern: str, most: int = MOST) -> frozenset[str]:
    """Returns words, not many, of which every match of a pattern holds one; none where no such words are known."""
    try:
        steps = importlib.import_module("re._parser").parse(pattern)
    except (ImportError, AttributeError):  # pragma: no cover  (it stands there from 3.11 to 3.14)
        return frozenset()
    return frozenset() if steps.state.flags & re.IGNORECASE else _of_steps(steps, most)


def _of_steps(steps: _Steps, most: int) -> frozenset[str]:
    """Returns the best needles that the steps, which all must match, give: long ones, then few."""
    found: list[frozenset[str]] = []
    run = _NOTHING  # all that the last steps can match together
    for code, value in steps:
        words = _language(str(code), value, most)
        longer = _joined(run, words, most) if words else None
        if longer is None:
            found += (run, _of_step(str(code), value, most))
        run = longer or words or _NOTHING
    return max((_bare(words) for words in (*found, run) if words and "" not in words), key=_worth, default=frozenset())


def _bare(words: frozenset[str]) -> frozenset[str]:
    """Returns the words without those that hold another of them."""
    return frozenset(word for word in words if not any(other in word for other in words - {word}))


def _worth(words: frozenset[str]) -> tuple[int, int]:
    return min(map(len, words)), -len(words)


def _of_step(name: str, value: Any, most: int) -> frozenset[str]:
    if name == "SUBPATTERN" and not value[1] & re.IGNORECASE:  # group, flags put in, flags taken out, steps
        return _of_steps(value[3], most)
    if name in _REPEATS and value[0]:  # least, most, steps
        return _of_steps(value[2], most)
    if name == "BRANCH":
        return _united([_of_steps(branch, most) for branch in value[1]]) or frozenset()
    return frozenset()


def _language(name: str, value: Any, most: int) -> frozenset[str] | None:
    """Returns all that a step can match, None if that is too much."""
    if name in _LOOKS:
        return _NOTHING
    if name == "LITERAL":
        return frozenset((chr(value),)) if chr(value) != HERE else None
    if name == "IN":
        return _few(_united([_of_class(str(code), item) for code, item in value]), most)
    if name == "SUBPATTERN" and not value[1] & re.IGNORECASE:
        return _of_all(value[3], most)
    if name == "BRANCH":
        return _few(_united([_of_all(branch, most) for branch in value[1]]), most)
    if name in _REPEATS and value[1] <= _MOST_REPEATS:
        repeats = range(value[0], value[1] + 1)
        return _few(_united([_of_all([*value[2]] * times, most) for times in repeats]), most)
    return None


def _of_class(name: str, value: Any) -> frozenset[str] | None:
    if name == "LITERAL":
        return frozenset((chr(value),))
    if name == "RANGE" and value[1] - value[0] < MOST:
        return frozenset(map(chr, range(value[0], value[1] + 1)))
    return None


def _of_all(steps: _Steps, most: int) -> frozenset[str] | None:
    """Returns all that the steps can match one after the other, None if that is too much."""
    run: frozenset[str] | None = _NOTHING
    for code, value in steps:
        words = _language(str(code), value, most)
        run = _joined(run, words, most) if run and words else None
    return run


def _joined(first: frozenset[str], second: frozenset[str], most: int) -> frozenset[str] | None:
    if len(first) * len(second) > most:
        return None
    return frozenset(map("".join, product(first, second)))


def _united(several: list[frozenset[str] | None]) -> frozenset[str] | None:
    """Returns the words of all; None if those of one are not known."""
    found: set[str] = set()
    for words in several:
        if not words:
            return None
        found |= words
    return frozenset(found)


def _few(words: frozenset[str] | None, most: int) -> frozenset[str] | None:
    return words if words and len(words) <= most else None
