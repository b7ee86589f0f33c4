"""Puts what is known about a year into statements: the year, the years that lost, and what a site claims.

A claim that the text proves wrong has the rule ``contradicts``; its evidence is the claim and then the words and cues
that exclude it (union-summaries.md 3.5).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from archive.describing import bygone, posterior
from archive.describing.cue import DatedCue
from archive.describing.year_case import FIRM, Case
from archive.describing.year_evidence import Claim
from archive.models import Evidence, Part, Statement, Year, YearStatus
from archive.vocabulary.events import chronology

PROOFS = 6
CANDIDATES = 6
_MARKS = (("“", "”"), ("‘", "’"), ("《", "》"))
LEAST = 0.01  # posterior of the unlikeliest candidate that is listed
CONTRADICTS = "contradicts"
_CERTAIN = frozenset({YearStatus.EXPLICIT, YearStatus.INFERRED})


def of(case: Case, year: Year) -> tuple[Statement, ...]:
    """Returns the statements "year", the winner first, then its candidates, and "claimed_year"."""
    return (_winner(case, year), *_candidates(case, year), *_claimed(case, year))


def _winner(case: Case, year: Year) -> Statement:
    value = year.value if year.value is not None else _range(year)
    inside = sum(p for candidate, p in case.posterior if year.low is not None and _holds(year, candidate))
    return Statement(
        field="year",
        value=value,
        status=year.status.value,
        score=round(inside, 3) if value is not None else 0.0,
        rule="stated" if year.status in {YearStatus.EXPLICIT, YearStatus.CONFLICT} else "posterior",
        evidence=(*_words(case, year), *_proofs(case, year)),
    )


def _range(year: Year) -> str | None:
    if year.low is None:
        return None
    return f"{year.low}..{year.high}" if year.high is not None else f"{year.low}.."


def _holds(year: Year, candidate: int) -> bool:
    return (year.low or 0) <= candidate <= (year.high if year.high is not None else candidate)


def _words(case: Case, year: Year) -> tuple[Evidence, ...]:
    if year.status is YearStatus.CONFLICT:
        return tuple(each.evidence for each in case.names)
    return tuple(each.evidence for each in case.names if _holds(year, each.year))


def _proofs(case: Case, year: Year) -> tuple[Evidence, ...]:
    """Returns the cues that bound the year: the latest lower bounds and the earliest upper ones first."""
    lower = sorted((c for c in case.cues if c.not_before is not None), key=lambda c: (-(c.not_before or 0), c.start))
    upper = sorted((c for c in case.cues if c.typical_to is not None), key=lambda c: (c.typical_to or 0, c.start))
    chosen: dict[str, DatedCue] = {}
    for pair in zip(lower, upper, strict=False):
        for cue in pair:
            chosen.setdefault(cue.id, cue)
    for cue in (*lower, *upper):
        chosen.setdefault(cue.id, cue)
    return _quotes(case, (cue for cue in chosen.values() if year.low is None or _fits(cue, year)))


def _fits(cue: DatedCue, year: Year) -> bool:
    last = year.high if year.high is not None else chronology().horizon
    return cue.not_before is None or cue.not_before // 12 <= last


def _quotes(case: Case, cues: Iterable[DatedCue]) -> tuple[Evidence, ...]:
    text = case.subject.text
    spans = [(*_whole(text, cue.start, cue.end), f"cue:{cue.id}") for cue in cues]
    return tuple(Evidence(Part.TEXT, start, end, text[start:end], rule) for start, end, rule in spans[:PROOFS])


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """Returns the span with the quotation mark that belongs to the one inside it: “十一五”开局之年."""
    for opening, closing in _MARKS:
        inside = text[start:end]
        if closing in inside and opening not in inside and text[start - 1 : start] == opening:
            start -= 1
        elif opening in inside and closing not in inside and text[end : end + 1] == closing:
            end += 1
    return start, end


def _candidates(case: Case, year: Year) -> Iterator[Statement]:
    """Yields the years that lost, the likeliest first, then those that the text names against all that dates it."""
    if not case.names and not case.cues:
        return
    by_year: dict[int, tuple[Evidence, ...]] = {}
    for each in case.names:
        by_year[each.year] = (*by_year.get(each.year, ()), each.evidence)
    ranked = [row for row in sorted(case.posterior, key=lambda each: -each[1])[:CANDIDATES] if row[1] >= LEAST]
    for candidate, probability in ranked:
        if candidate != year.value:
            words = by_year.get(candidate, ())
            yield Statement("year", candidate, "candidate", round(probability, 3), "posterior", words)
    for candidate in by_year:
        if candidate != year.value and candidate not in dict(ranked):
            words = by_year[candidate]
            yield Statement("year", candidate, "candidate", round(case.probability(candidate), 3), "disbelieved", words)


def _claimed(case: Case, year: Year) -> Iterator[Statement]:
    for claim in case.claims:
        proof = _disproof(case, year, claim)
        rule = "claimed" if proof is None else CONTRADICTS
        yield Statement("claimed_year", claim.year, "claimed", 0.05, rule, (claim.evidence, *(proof or ())))


def _disproof(case: Case, year: Year, claim: Claim) -> tuple[Evidence, ...] | None:
    """Returns the words that prove a claimed year false, none where the upload does; None if nothing proves it."""
    if case.reviewed == claim.year - 1:  # 2015年工作报告 may report on 2014
        return None
    against = _excluding(case, claim.year)
    said = year.status is YearStatus.EXPLICIT and not _holds(year, claim.year)
    if said:
        return (*_words(case, year), *_quotes(case, against))[:PROOFS]
    if any(cue.weight >= FIRM for cue in case.older(claim.year)) or bygone.too_late(case.cues, claim.year, case.period):
        return _quotes(case, against)
    if not case.fits_upload(claim.year):
        posted = case.subject.harvest.posted_on or ""
        return (Evidence(Part.FURNITURE, 0, len(posted), posted, "posted"),)
    if year.status in _CERTAIN and not _holds(year, claim.year) and case.probability(claim.year) < LEAST:
        return (*_words(case, year), *_quotes(case, against))[:PROOFS] or None
    return None


def _excluding(case: Case, claimed: int) -> list[DatedCue]:
    """Returns the cues that the claimed year does not fit, those that it fits least first."""
    first, last = posterior.window(claimed, case.period)
    gaps = {
        cue: max((cue.not_before or 0) - last if cue.hard else 0, first - cue.typical_to if cue.typical_to else 0)
        for cue in case.cues
    }
    away = [cue for cue in case.cues if gaps[cue] > 0]
    return sorted(away, key=lambda cue: (-cue.weight, -gaps[cue], cue.start))
