"""The words of ``documents.yaml`` that tell titles, stems and formulae from sentences, as ready patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from archive.datafiles import Row, load
from archive.folding import Fold
from archive.scanning import scanner

# Width only, one code point for one, so that offsets stay true.
_NARROW = Fold(
    "０１２３４５６７８９：（）［］〔〕〖〗　．，", "0123456789:()[][]【】 .,"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """Alternations of the lists, longest word first, and the formulae as patterns."""

    reports: str
    plans: str
    tails: str
    units: str
    site: re.Pattern[str]
    organisation: re.Pattern[str]
    nobody: re.Pattern[str]
    opening: re.Pattern[str]
    closing: re.Pattern[str]


@cache
def words() -> Words:
    """Returns the words of documents; VocabularyError if the file is wrong."""
    return read(load("documents.yaml"))


def read(row: Row) -> Words:
    """Returns the words that a data file's top mapping gives."""
    return Words(
        reports=_either(row, "reports"),
        plans=_either(row, "plans"),
        tails=_either(row, "tails"),
        units=_either(row, "units"),
        site=re.compile(_either(row, "site_words")),
        organisation=re.compile(_either(row, "organisations")),
        nobody=re.compile(_either(row, "nobody")),
        opening=_formula(row, "openings"),
        closing=_formula(row, "closings"),
    )


def narrow(text: str) -> str:
    """Returns the text with full-width digits, colons, brackets, commas and spaces made narrow; no offset moves."""
    return _NARROW(text)


@lru_cache(maxsize=2)  # several ways of splitting look at the same page, and then at its piece
def narrow_page(text: str) -> str:
    """Returns what ``narrow`` does, for a whole page."""
    return narrow(text)


def _either(row: Row, key: str) -> str:
    found = row.words(key)
    if not found:
        raise row.fail(f"{key!r} must hold words")
    return "|".join(re.escape(word) for word in sorted(found, key=len, reverse=True))


def _formula(row: Row, key: str) -> re.Pattern[str]:
    found = row.words(key)
    if not found:
        raise row.fail(f"{key!r} must hold patterns")
    try:
        return scanner("|".join(found), re.MULTILINE)
    except re.error as error:
        raise row.fail(f"{key!r} holds no valid pattern: {error}") from error
