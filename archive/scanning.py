"""Compiles patterns that are searched for in whole texts, so that the search fails fast where no match can begin.

``re`` finds quickly where a match may begin only if every alternative opens with a plain character; a look behind, an
optional word or a named group takes that away, and then every character of a text costs a full attempt: 140 ns for
the numbers of ``archive.numerals``.  A look ahead at the characters that a match can begin with, put before the whole,
changes no match and makes that 20 ns.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable
from typing import Any, TypeAlias

_REPEATS = frozenset(("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"))
_LOOKS = frozenset(("ASSERT", "ASSERT_NOT", "AT"))  # these take no character
_CATEGORIES = {
    "CATEGORY_DIGIT": r"\d", "CATEGORY_NOT_DIGIT": r"\D", "CATEGORY_SPACE": r"\s", "CATEGORY_NOT_SPACE": r"\S",
    "CATEGORY_WORD": r"\w", "CATEGORY_NOT_WORD": r"\W",
}  # fmt: skip
_OPEN_FLAGS = re.compile(r"\(\?[a-z]+\)")
_PREFIXED = frozenset(("LITERAL", "IN"))  # from these ``re`` itself makes a fast search

_Steps: TypeAlias = Iterable[tuple[Any, Any]]


class _AnyCharacterError(Exception):
    """A match may begin with more characters than can be listed."""


def scanner(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Returns a compiled pattern that matches what that of ``re.compile`` does, sooner where it matches seldom."""
    plain = re.compile(pattern, flags)
    steps = _steps(pattern, flags)
    if plain.flags & re.VERBOSE or _is_fast(steps):
        return plain
    try:
        chars, may_be_empty = _first(steps)
    except _AnyCharacterError:
        return plain
    if may_be_empty:
        return plain
    opened = _OPEN_FLAGS.match(pattern)
    body = pattern[opened.end() if opened else 0 :]
    return re.compile(f"(?=[{''.join(sorted(chars))}])(?:{body})", plain.flags)


def _steps(pattern: str, flags: int) -> _Steps:
    """Returns the steps of a pattern; none, as of an empty pattern, where the parser of ``re``, not public, is gone."""
    try:
        steps: _Steps = importlib.import_module("re._parser").parse(pattern, flags)
    except (ImportError, AttributeError):  # pragma: no cover  (it stands there from 3.11 to 3.14)
        return ()
    return steps


def _is_fast(steps: _Steps) -> bool:
    """Tells whether every match opens with a plain character or class that no group or repeat hides, or a line."""
    for code, value in steps:
        if str(value) == "AT_BEGINNING":
            return True
        if str(code) == "BRANCH":
            return all(str(next(iter(branch), ("",))[0]) == "LITERAL" for branch in value[1])
        return str(code) in _PREFIXED
    return False


def _first(steps: _Steps) -> tuple[set[str], bool]:
    """Returns the characters that a match of the steps begins with, as parts of a class, and if it may be empty."""
    found: set[str] = set()
    for code, value in steps:
        name = str(code)
        if name not in _LOOKS:
            chars, may_be_empty = _of_step(name, value)
            found |= chars
            if not may_be_empty:
                return found, False
    return found, True


def _of_step(name: str, value: Any) -> tuple[set[str], bool]:
    if name == "LITERAL":
        return {_escaped(value)}, False
    if name == "IN":
        return {_of_class(str(code), item) for code, item in value}, False
    if name == "BRANCH":
        branches = [_first(branch) for branch in value[1]]
        return set().union(*(chars for chars, _ in branches)), any(may_be_empty for _, may_be_empty in branches)
    if name == "SUBPATTERN" and not value[1] & re.IGNORECASE:  # group, flags put in, flags taken out, steps
        return _first(value[3])
    if name in _REPEATS:  # least, most, steps
        chars, may_be_empty = _first(value[2])
        return chars, may_be_empty or value[0] == 0
    raise _AnyCharacterError


def _of_class(name: str, value: Any) -> str:
    if name == "LITERAL":
        return _escaped(value)
    if name == "RANGE":
        return f"{_escaped(value[0])}-{_escaped(value[1])}"
    if name == "CATEGORY":
        return _CATEGORIES[str(value)]
    raise _AnyCharacterError


def _escaped(point: int) -> str:
    return f"\\U{point:08x}"
