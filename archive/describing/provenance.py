"""Reads where a text comes from: names its author, masks the name, or is filler without names, numbers, dates, organs.

Only the author's own name or its mask decides; who is named or masked beside it does not.  The flags say what a reader
should know before trusting the text: truncated, gap, low_relevance, generic and low_confidence (doubtful borders).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from archive.describing import own_name
from archive.describing.filling import OWN_SLOT
from archive.describing.own_name import OwnName
from archive.describing.subject import Subject
from archive.models import SLOTS, Evidence, Provenance, SlotStatus, Statement

OPENING = 500  # characters in which a union's own text names a union (noise F of union-summaries.md 1.3)
SURE = 0.9  # a piece's confidence below which its borders are doubtful
_OWN_RULES = frozenset({"author-place", "speaks-of-itself", "organ-of-place", "union-of-place"})
_NUMBER = re.compile(r"\d")
_DATE = re.compile(r"[一二三四五六七八九十xX*_]{1,4}(?:年|月|日)")
_ORGAN = re.compile(r"党委|党工委|政府|总工会|管委会|办事处|常委|人大|政协|党支部|党组")
_RELEVANT = re.compile(r"工会|职工|职代会|教代会|劳模")


def read(
    subject: Subject, *, level: str, places: Iterable[Statement] = ()
) -> tuple[tuple[Statement, ...], tuple[str, ...]]:
    """Returns statements of the provenance, the winner first, and the flags of the piece.

    ``level`` is the author's, ``places`` are the statements of its region.
    """
    statements = _statements(subject, level, tuple(places))
    flags = (
        ("truncated", subject.piece.truncated),
        ("gap", subject.piece.gap),
        ("low_relevance", _RELEVANT.search(subject.text, 0, OPENING) is None),
        ("generic", statements[0].value == Provenance.GENERIC.value),
        ("low_confidence", subject.piece.confidence < SURE),
    )
    return statements, tuple(name for name, raised in flags if raised)


def _statements(subject: Subject, level: str, places: tuple[Statement, ...]) -> tuple[Statement, ...]:
    names = own_name.find(subject.text, subject.piece.title or "", level=level)
    known = [name for name in names if name.sure] or _agreed(names)
    if known:
        winner = known[0]
        other = next((name for name in names if name.masked is not winner.masked), None)
        lost = () if other is None else (_statement(_kind(other.masked), "candidate", 0.3, other.evidence),)
        sure = ("true", 0.9) if winner.sure else ("inferred", 0.6)
        return (_statement(_kind(winner.masked), *sure, winner.evidence), *lost)
    shown = _by_place(level, places)
    if shown is not None:
        return (shown,)
    if _is_filler(subject.text):
        return (Statement("provenance", Provenance.GENERIC.value, "inferred", 0.7, "filler"),)
    return (Statement("provenance", Provenance.NAMED.value, "unknown", 0.2, "no-name-found"),)


def _agreed(names: Iterable[OwnName]) -> list[OwnName]:
    """Returns the names of unions that act in the text, if all are the same: several are the author's subordinates."""
    found = list(names)
    return found if len({name.words for name in found}) == 1 else []


def _kind(masked: object) -> Provenance:
    return Provenance.MASKED if masked else Provenance.NAMED


def _statement(value: Provenance, status: str, score: float, evidence: Evidence) -> Statement:
    return Statement("provenance", value.value, status, score, evidence.rule, (evidence,))


def _by_place(level: str, places: Iterable[Statement]) -> Statement | None:
    """Returns what the author's place shows: 瓜州县 of 中共瓜州县委 names the 县总工会, **县 masks it."""
    own = OWN_SLOT.get(level)
    slots = (own,) if own else tuple(reversed(SLOTS)) if own is None else ()
    held = {each.field.removeprefix("region."): each for each in places if each.status != "candidate"}
    for each in (held[slot] for slot in slots if slot in held):
        masked = each.status == SlotStatus.MASKED.value
        if (masked and own) or each.status == SlotStatus.TRUE.value:
            proof = next((one for one in each.evidence if own or one.rule in _OWN_RULES), None)
            if proof is not None:
                return _statement(_kind(masked), "inferred", 0.5, proof)
    return None


def _is_filler(text: str) -> bool:
    """Tells whether a text without names also lacks numbers, dates and organs (noise AI of union-summaries.md 1.3)."""
    return not (_NUMBER.search(text) or _DATE.search(text) or _ORGAN.search(text))
