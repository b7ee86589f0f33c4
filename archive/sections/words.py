"""The words of ``headings.yaml``: cues of a section's kind, and what begins and ends headings in run-together text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from archive.datafiles import Row, load
from archive.models import SectionKind


@dataclass(frozen=True, slots=True)
class Words:
    """Kinds in the order in which they are tried, openers and enders, and what opens the paragraphs behind the parts.

    ``tails`` are tried in order; work stands for a closing, which is no part of its own.
    """

    kinds: tuple[tuple[SectionKind, re.Pattern[str]], ...]
    strong: re.Pattern[str]
    weak: re.Pattern[str]
    enders: tuple[str, ...]
    tails: tuple[tuple[SectionKind, re.Pattern[str]], ...]
    looks_back: re.Pattern[str]
    announced: re.Pattern[str]
    named: re.Pattern[str]


@cache
def words() -> Words:
    """Returns the words of headings; VocabularyError if the file is wrong."""
    return read(load("headings.yaml"))


def read(row: Row) -> Words:
    """Returns the words that a data file's top mapping gives."""
    openers = row.row("openers")
    enders = row.words("enders")
    if not enders:
        raise row.fail("'enders' must hold words")
    return Words(
        kinds=tuple((_kind(entry), _cues(entry)) for entry in row.rows("kinds")),
        strong=_either(openers, "strong"),
        weak=_either(openers, "weak"),
        enders=enders,
        tails=tuple((_kind(entry), _cues(entry)) for entry in row.rows("tails")),
        looks_back=_patterns(row, "looks_back"),
        announced=_patterns(row, "announced"),
        named=_patterns(row, "named"),
    )


def _kind(row: Row) -> SectionKind:
    name = row.text("kind")
    if name not in {kind.value for kind in SectionKind}:
        raise row.fail(f"unknown kind {name!r}")
    return SectionKind(name)


def _cues(row: Row) -> re.Pattern[str]:
    return _patterns(row, "cues")


def _patterns(row: Row, key: str) -> re.Pattern[str]:
    found = row.words(key)
    if not found:
        raise row.fail(f"{key!r} must hold patterns")
    try:
        return re.compile("|".join(found))
    except re.error as error:
        raise row.fail(f"{key!r} holds no valid pattern: {error}") from error


def _either(row: Row, key: str) -> re.Pattern[str]:
    found = row.words(key)
    if not found:
        raise row.fail(f"{key!r} must hold words")
    return re.compile("|".join(re.escape(word) for word in sorted(found, key=len, reverse=True)))
