"""Reads full-width digits as narrow ones, for describers that look for years, and quotes what stood there.

Run-together and converted texts write ２００９年; no offset moves, so that what is found can be quoted as written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from archive.describing.subject import Subject
from archive.models import Evidence, Part, Statement

_WIDE = re.compile("[０-９]")
_NARROW = {ord("０") + digit: str(digit) for digit in range(10)}


@lru_cache(maxsize=4)  # period and year read the same piece
def _has_wide(text: str) -> bool:
    return _WIDE.search(text) is not None


def _is_wide(subject: Subject) -> bool:
    return _has_wide(subject.text) or _has_wide(subject.piece.title or "")


def narrowed(subject: Subject) -> Subject:
    """Returns the subject with narrow digits in its text and title; itself where it has no others."""
    if not _is_wide(subject):
        return subject
    piece = subject.piece
    title = piece.title.translate(_NARROW) if piece.title else piece.title
    return replace(subject, piece=replace(piece, text=piece.text.translate(_NARROW), title=title))


def as_written(statements: Iterable[Statement], subject: Subject) -> tuple[Statement, ...]:
    """Returns the statements with evidence that quotes the text and the title of the subject."""
    if not _is_wide(subject):
        return tuple(statements)
    sources = {Part.TEXT: subject.text, Part.TITLE: subject.piece.title or ""}
    return tuple(
        replace(each, evidence=tuple(_quoted(evidence, sources) for evidence in each.evidence)) for each in statements
    )


def _quoted(evidence: Evidence, sources: dict[Part, str]) -> Evidence:
    source = sources.get(evidence.part)
    return evidence if source is None else replace(evidence, quote=source[evidence.start : evidence.end])
