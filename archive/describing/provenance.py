"""Reads where a text comes from: names its author, masks the name, or is filler without names, numbers, dates, organs.

The flags say what a reader should know before trusting the text: truncated, gap, low_relevance, generic and
low_confidence (doubtful borders).
"""

from __future__ import annotations

import re

from archive import gazetteer
from archive.describing.subject import Subject
from archive.gazetteer import NameKind
from archive.models import Evidence, Part, Provenance, Statement
from archive.scanning import scanner

OPENING = 500  # characters in which a union's own text names a union (noise F of union-summaries.md 1.3)
SURE = 0.9  # a piece's confidence below which its borders are doubtful
_MASK = r"(?:[xX×]{2,4}|[*＊]{1,4}|_{2,5}|某|○{1,3}|□{1,3}|⟦[?？]⟧)"
_KINDS = r"省|市|自治区|区|县|旗|镇|乡|街道|社区|村|公司|集团|厂|学校|小学|中学|医院|总工会|工会"
# A mask stands for a name only before what names end in; before 年, 人 or % it hides a number.
_MASKED_NAME = scanner(rf"{_MASK}[\u4e00-\u9fff]{{0,3}}?(?:{_KINDS})")
_HIDDEN_NUMBER = scanner(rf"{_MASK}[余多]?(?:[年月日个家人名户次万元亿份件项场期册套]|位职工)")
_UNION_BEHIND = re.compile(r"[\u4e00-\u9fff]{0,8}?(?:总工会|工会)")
_COMPANY = re.compile(
    r"(?![年月日是在和与由向到对为])[\u4e00-\u9fff]{2,12}?(?:有限责任公司|股份有限公司|有限公司|集团公司)"
)
_NUMBER = re.compile(r"\d")
_DATE = re.compile(r"[一二三四五六七八九十xX*_]{1,4}(?:年|月|日)")
_ORGAN = re.compile(r"党委|党工委|政府|总工会|管委会|办事处|常委|人大|政协|党支部|党组")
_RELEVANT = re.compile(r"工会|职工|职代会|教代会|劳模")


def read(subject: Subject) -> tuple[tuple[Statement, ...], tuple[str, ...]]:
    """Returns statements of the provenance, the winner first, and the flags of the piece."""
    statements = _statements(subject)
    flags = (
        ("truncated", subject.piece.truncated),
        ("gap", subject.piece.gap),
        ("low_relevance", _RELEVANT.search(subject.text, 0, OPENING) is None),
        ("generic", statements[0].value == Provenance.GENERIC.value),
        ("low_confidence", subject.piece.confidence < SURE),
    )
    return statements, tuple(name for name, raised in flags if raised)


def _statements(subject: Subject) -> tuple[Statement, ...]:
    masked, named = _masked(subject), _named(subject)
    if masked is not None:
        leaked = () if named is None else (_statement(Provenance.NAMED, "candidate", 0.3, named),)
        return (_statement(Provenance.MASKED, "true", 0.9, masked), *leaked)
    if named is not None:
        return (_statement(Provenance.NAMED, "true", 0.9, named),)
    place = _place(subject.text)
    if place is not None:
        return (_statement(Provenance.NAMED, "inferred", 0.5, place),)
    if _is_filler(subject.text):
        return (Statement("provenance", Provenance.GENERIC.value, "inferred", 0.7, "filler"),)
    return (Statement("provenance", Provenance.NAMED.value, "unknown", 0.2, "no-name-found"),)


def _statement(value: Provenance, status: str, score: float, evidence: Evidence) -> Statement:
    return Statement("provenance", value.value, status, score, evidence.rule, (evidence,))


def _parts(subject: Subject) -> tuple[tuple[Part, str], ...]:
    return ((Part.TITLE, subject.piece.title or ""), (Part.TEXT, subject.text))


def _masked(subject: Subject) -> Evidence | None:
    """Returns the first mask of a name, in the own title or the text."""
    for part, text in _parts(subject):
        for match in _MASKED_NAME.finditer(text):
            if _HIDDEN_NUMBER.match(match[0]) is None:
                return Evidence(part, match.start(), match.end(), match[0], "masked-name")
    return None


def _named(subject: Subject) -> Evidence | None:
    """Returns the first name that a union bears: a place before 工会, else a company."""
    for part, text in _parts(subject):
        for hit in gazetteer.find(text):
            behind = _UNION_BEHIND.match(text, hit.end)
            if hit.kind is NameKind.FULL and behind is not None:
                return Evidence(part, hit.start, behind.end(), text[hit.start : behind.end()], "union-name")
        company = _COMPANY.search(text)
        if company is not None:
            return Evidence(part, company.start(), company.end(), company[0], "company-name")
    return None


def _place(text: str) -> Evidence | None:
    """Returns the first place that is named at all."""
    for hit in gazetteer.find(text):
        if hit.kind is NameKind.FULL:
            return Evidence(Part.TEXT, hit.start, hit.end, text[hit.start : hit.end], "place-name")
    return None


def _is_filler(text: str) -> bool:
    """Tells whether a text without names also lacks numbers, dates and organs (noise AI of union-summaries.md 1.3)."""
    return not (_NUMBER.search(text) or _DATE.search(text) or _ORGAN.search(text))
