"""Offers what a summary's copies show and it hides: masked places, years, titles, words and numbers; never merged in.

Rule of union-summaries.md 2.6: only masked slots that align one to one in an otherwise identical sentence, at 0.8 of
the sibling's score, and nothing from a sibling whose aligned numbers disagree by more than a tenth.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from archive.copies.aligning import Compared, Copy, Restored, compared, copy_of, patterns, restored
from archive.copies.masks import Pattern, masked
from archive.models import (
    SLOTS,
    Description,
    Evidence,
    Figure,
    Part,
    Provenance,
    SlotStatus,
    Statement,
    Summary,
    YearStatus,
)

RULE = "copy"
COPIED, CONFLICT = "copied", "conflict"  # statuses of an offer
MASKED_WORDS = "masked_words"  # the field of words that fill no slot of the description
SIBLINGS = 8  # that are read for one summary, the named ones first
SHARE = 0.8  # of the sibling's score
TOLERATED = 0.1  # share of aligned numbers that may disagree
_RANKS = (Provenance.NAMED, Provenance.MASKED, Provenance.GENERIC)


@dataclass(frozen=True, slots=True)
class Dispute:
    """A figure for which a sibling's aligned clause states another value; the evidence stands in the sibling."""

    figure: Figure
    other: Figure
    evidence: Evidence


def offers(summary: Summary, siblings: Sequence[Summary]) -> tuple[Statement, ...]:
    """Returns what siblings restore of a summary's masked slots, each with the words in the sibling as evidence.

    Status ``copied``; where siblings restore different words, one statement for each, of status ``conflict``.  Fields
    are title, level, year and the region's slots where the summary states none, and ``masked_words`` for every mask
    and left-out number: the last evidence, without a summary's id, is the mask itself.
    """
    own = copy_of(summary)
    hiding = patterns(own)
    found = (
        statement
        for sibling in chosen(summary, siblings)
        if _trusted(compared(summary.text, sibling.text))
        for statement in _offered(summary, own, hiding, sibling)
    )
    return _settled(found)


def disputed(summary: Summary, siblings: Sequence[Summary]) -> tuple[Dispute, ...]:
    """Returns the figures for which siblings state another value in a clause that is otherwise the same."""
    found: dict[tuple[Figure, float], Dispute] = {}
    for sibling in chosen(summary, siblings):
        for pair in compared(summary.text, sibling.text).differing:
            figure, other = _figure_at(summary, pair.here), _figure_at(sibling, pair.there)
            if figure and other and figure.metric == other.metric and figure.value != other.value:
                evidence = _evidence(sibling, Part.TEXT, (other.span.start, other.span.end), other.quote)
                found.setdefault((figure, other.value), Dispute(figure, other, evidence))
    return tuple(sorted(found.values(), key=lambda dispute: (dispute.figure.span.start, dispute.other.value)))


def chosen(summary: Summary, siblings: Sequence[Summary]) -> tuple[Summary, ...]:
    """Returns the siblings that are read: named before masked before generic, then by id."""
    others = [sibling for sibling in siblings if sibling.id != summary.id]
    others.sort(key=lambda sibling: (_RANKS.index(sibling.description.provenance), sibling.id))
    return tuple(others[:SIBLINGS])


def _trusted(numbers: Compared) -> bool:
    return len(numbers.differing) <= TOLERATED * numbers.numbers


def _offered(summary: Summary, own: Copy, hiding: Sequence[Pattern], sibling: Summary) -> Iterator[Statement]:
    shown = tuple(restored(tuple(hiding), copy_of(sibling)))
    for one in shown:
        proof = _evidence(sibling, one.part, one.there, one.words)
        mask = Evidence(one.part, *one.mask, own.words(one.part, one.mask), RULE)
        yield Statement(MASKED_WORDS, one.words, COPIED, SHARE, RULE, (proof, mask))
    for name in _open_fields(summary, sibling):
        statement = _winner(sibling, name)
        if statement is not None and (proofs := tuple(_proofs(statement, shown, sibling))):
            yield Statement(name, statement.value, COPIED, round(statement.score * SHARE, 3), RULE, proofs)


def _open_fields(summary: Summary, sibling: Summary) -> Iterator[str]:
    """Yields the fields that the summary does not state and the sibling may: none that contradicts what it states."""
    mine, its = summary.description, sibling.description
    if masked(mine.title) and not its.title_generated:
        yield "title"
    if mine.level == "unknown" and its.level != "unknown":
        yield "level"
    if _year_fits(mine, its):
        yield "year"
    pairs = [(slot, getattr(mine.region, slot), getattr(its.region, slot)) for slot in SLOTS]
    if any(here.name and there.name and here.name != there.name for _, here, there in pairs):
        return
    for slot, here, there in pairs:
        if here.status in (SlotStatus.MASKED, SlotStatus.UNKNOWN) and here.name is None and there.name is not None:
            yield f"region.{slot}"


def _year_fits(mine: Description, its: Description) -> bool:
    """Tells whether a sibling's stated year may fill what the summary leaves open; a re-dated copy's may not."""
    low, year, high = mine.year.low, its.year.value, mine.year.high
    if mine.year.value is not None or mine.year.status not in (YearStatus.UNKNOWN, YearStatus.INFERRED):
        return False
    if year is None or its.year.status is not YearStatus.EXPLICIT or "redated" in its.flags:
        return False
    return (low is None or low <= year) and (high is None or year <= high)


def _winner(sibling: Summary, field: str) -> Statement | None:
    """Returns the statement that decided a field of the sibling."""
    stated = (statement for statement in sibling.description.statements if statement.field == field)
    return next((statement for statement in stated if statement.status != "candidate"), None)


def _proofs(statement: Statement, shown: Sequence[Restored], sibling: Summary) -> Iterator[Evidence]:
    """Yields the evidence of a sibling's statement that lies in words which the summary hides."""
    for proof in statement.evidence:
        if any(proof.part is one.part and proof.start < one.there[1] and one.there[0] < proof.end for one in shown):
            yield _evidence(sibling, proof.part, (proof.start, proof.end), proof.quote)


def _evidence(sibling: Summary, part: Part, span: tuple[int, int], quote: str) -> Evidence:
    return Evidence(part, *span, quote, RULE, sibling.id)


def _figure_at(summary: Summary, offset: int) -> Figure | None:
    found = (figure for figure in summary.description.figures if figure.span.start <= offset < figure.span.end)
    return next(found, None)


def _settled(found: Iterator[Statement]) -> tuple[Statement, ...]:
    """Returns one statement for each value of a slot; of status conflict where a slot has several."""
    slots: dict[tuple[str, Evidence | None], list[Statement]] = defaultdict(list)
    for statement in found:
        slots[statement.field, statement.evidence[-1] if statement.field == MASKED_WORDS else None].append(statement)
    return tuple(one for statements in slots.values() for one in _values(statements))


def _values(statements: Sequence[Statement]) -> Iterator[Statement]:
    by_value: dict[object, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_value[statement.value].append(statement)
    for same in by_value.values():
        best = max(same, key=lambda statement: statement.score)
        evidence = tuple(dict.fromkeys(proof for statement in same for proof in statement.evidence))
        ordered = tuple(sorted(evidence, key=lambda proof: proof.summary is None))
        yield replace(best, status=CONFLICT if len(by_value) > 1 else COPIED, evidence=ordered)
