"""Widens the quotes of a statement so that they begin where a name does: 射阳县委, X区总工会, not 县委, 区总工会."""

from __future__ import annotations

import re
from dataclasses import replace

from archive import gazetteer
from archive.models import Evidence, Part, Statement

_NAME = 6  # characters of a name before its level word
_SPOKEN = frozenset({"first-person", "first-person-mild", "own-scope", "those-below"})  # none begins with a name
_MASK = re.compile(r"(?:[xX×*＊_○]+|某{1,2}) ?$")


def whole(statement: Statement, text: str, title: str) -> Statement:
    """Returns a statement whose quotes begin where a name does: 射阳县委, not 县委."""
    if statement.status == "candidate":
        return statement
    held = [_from_name(each, title if each.part is Part.TITLE else text) for each in statement.evidence]
    return replace(statement, evidence=tuple(held))


def _from_name(evidence: Evidence, text: str) -> Evidence:
    start = evidence.start
    if evidence.rule in _SPOKEN:
        return evidence
    mask = _MASK.search(text, max(0, start - _NAME), start)
    if mask:
        first = mask.start()
    else:
        ends = range(start + 1, min(start + 3, evidence.end) + 1)
        sizes = range(_NAME, 0, -1)
        spans = ((start - size, end) for size in sizes for end in ends if size <= start)
        first = next((begin for begin, end in spans if gazetteer.named(text[begin:end])), start)
    return replace(evidence, start=first, quote=text[first : evidence.end])
