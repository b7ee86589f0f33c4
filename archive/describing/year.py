"""Reads the year that a piece reports on, how far its text proves it, and what a site claims instead.

Explicit evidence, dated cues and the date of upload make a posterior (union-summaries.md 3.4).  A single year is said
only if the text names it or the posterior leaves no other; a year in a site's title is kept apart as a claim.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from archive.describing import bygone, dated_cues, posterior, year_evidence, year_marks
from archive.describing.cue import DatedCue
from archive.describing.posterior import Bounds, Explicit
from archive.describing.subject import Subject
from archive.describing.year_evidence import STRONG, Claim, Named
from archive.models import Evidence, Part, Statement, Year, YearStatus
from archive.vocabulary.events import chronology, month

SURE = 0.9  # posterior from which a year that is not named is said alone
STATED = 0.6  # posterior from which a named year is believed
DISBELIEVED = 0.1  # posterior below which a named year contradicts the rest of the text
MASS = 0.85  # of the posterior that a range holds
WIDEST = 9  # years; a wider range says nothing that a reader could use
PROOFS = 6
CANDIDATES = 4
LEAST = 0.02
FIRM = 0.5  # weight from which a cue alone contradicts an explicit year
_ISO_MONTH = re.compile(r"(?:19|20)\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class _Case:
    """Everything that speaks about the year of one piece."""

    names: tuple[Named, ...]
    cues: tuple[DatedCue, ...]
    claims: tuple[Claim, ...]
    period: str
    bounds: Bounds
    posterior: tuple[tuple[int, float], ...]


def read(subject: Subject, *, level: str, period: str) -> tuple[Year, tuple[Statement, ...]]:
    """Returns the year of a piece and its statements: "year" (winner first, then candidates) and "claimed_year"."""
    case = _case(subject, level, period)
    decided = _decide(case)
    claim = case.claims[0] if case.claims else None
    year = replace(decided, claimed=claim.year if claim else None)
    return year, (_winner(subject, case, year), *_candidates(case, year), *_claimed(subject, case, year))


def _case(subject: Subject, level: str, period: str) -> _Case:
    marks = year_marks.find(subject.text, subject.sections, period=period)
    claims = year_evidence.claims(subject)
    names = year_evidence.named(subject, marks, period=period, claims=claims)
    if period == "term" and not any(each.weight >= STRONG for each in names):
        period = "year"  # undated, the last campaign that a term report names tells most
    found = tuple(_for_level(cue, level) for cue in _dated(subject, period))
    cues = bygone.dating(subject.text, found, marks, named={each.year for each in names if each.weight >= STRONG})
    bounds = Bounds(
        at_least=year_evidence.earliest(subject.text, marks),
        at_most=year_evidence.latest(marks),
        upload=_upload(subject),
        horizon=chronology().horizon,
    )
    case = _Case(names, cues, claims, period, bounds, _posterior(names, cues, period, bounds))
    stray = next((each for each in names if _is_stray(each, case)), None)
    if stray is None:
        return case
    rest = tuple(each for each in names if each is not stray)
    claimed = (*claims, Claim(stray.year, replace(stray.evidence, rule="claimed")))
    return _Case(rest, cues, claimed, period, bounds, _posterior(rest, cues, period, bounds))


def _dated(subject: Subject, period: str) -> tuple[DatedCue, ...]:
    return dated_cues.find(subject.text, subject.sections, next_year=period not in year_marks.PARTS_OF_YEAR)


def _is_stray(name: Named, case: _Case) -> bool:
    """Tells whether a year that stands before a title is believed by nothing else: then a site put it there."""
    first = name.rule == "title" and name.evidence.start == 0
    return first and dict(case.posterior).get(name.year, 0.0) < DISBELIEVED


def _posterior(
    names: Sequence[Named], cues: Sequence[DatedCue], period: str, bounds: Bounds
) -> tuple[tuple[int, float], ...]:
    explicit = [Explicit(each.year, each.weight) for each in names]
    found = posterior.posterior(explicit, cues, period=period, bounds=bounds)
    if found:
        return found  # an upload that leaves nothing must be wrong
    return posterior.posterior(explicit, cues, period=period, bounds=replace(bounds, upload=None))


def _for_level(cue: DatedCue, level: str) -> DatedCue:
    """Returns the cue with the window in which its campaign reached the author's level (3.3)."""
    for batch in cue.batches:
        if level in batch.levels:
            return replace(cue, not_before=batch.not_before, typical_to=batch.typical_to)
    return cue


def _upload(subject: Subject) -> int | None:
    found = _ISO_MONTH.match(subject.harvest.posted_on or "")
    return month(found[0]) if found else None


def _decide(case: _Case) -> Year:
    best, probability = max(case.posterior, key=lambda each: (each[1], each[0]))
    strong = [each for each in case.names if each.weight >= STRONG]
    if strong and bygone.too_late(case.cues, strong[0].year, case.period):
        return _redated(case)
    if strong and _contradicted(case, strong):
        return _conflict(case, strong)
    if any(each.year == best for each in strong) and probability >= STATED:
        return Year(YearStatus.EXPLICIT, best, best, best)
    if strong and dict(case.posterior).get(strong[0].year, 0.0) < DISBELIEVED:
        return _conflict(case, strong)
    if not case.names and not case.cues:
        return Year()
    return _inferred(case, best, probability)


def _contradicted(case: _Case, strong: Sequence[Named]) -> bool:
    """Tells whether two explicit years disagree, or the weightiest of them is older than what the text names."""
    if any(each.year != strong[0].year for each in strong):
        return True
    year = strong[0].year
    if case.bounds.upload is not None and not posterior.is_over(year, case.period, case.bounds.upload):
        return True
    older = [cue for cue in case.cues if posterior.violates(cue, year, case.period)]
    return len(older) > 1 or any(cue.weight >= FIRM for cue in older)


def _conflict(case: _Case, strong: Sequence[Named]) -> Year:
    low, high = posterior.smallest(case.posterior, MASS)
    years = [each.year for each in strong]
    if max(years) - min(years) < WIDEST:
        low, high = min(low, *years), max(high, *years)
    if low == high:
        return Year(YearStatus.CONFLICT)
    return Year(YearStatus.CONFLICT, None, low, high)


def _redated(case: _Case) -> Year:
    """Returns a conflict with the years that the cues alone leave: all years in a re-dated text may be rewritten."""
    found = _posterior((), case.cues, case.period, Bounds(upload=case.bounds.upload, horizon=case.bounds.horizon))
    low, high = posterior.smallest(found, MASS)
    if low == high:
        low, high = _widened(found, low)
    return Year(YearStatus.CONFLICT, None, low, high) if high - low < WIDEST else Year(YearStatus.CONFLICT)


def _inferred(case: _Case, best: int, probability: float) -> Year:
    if probability >= SURE:
        return Year(YearStatus.INFERRED, best, best, best)
    low, high = posterior.smallest(case.posterior, MASS)
    if low == high:
        low, high = _widened(case.posterior, low)
    if high - low < WIDEST:
        return Year(YearStatus.INFERRED, None, low, high)
    hard = [cue.not_before // 12 for cue in case.cues if cue.hard and cue.not_before is not None]
    return Year(low=max(hard, default=None))


def _widened(found: Sequence[tuple[int, float]], year: int) -> tuple[int, int]:
    table = dict(found)
    before, after = table.get(year - 1, 0.0), table.get(year + 1, 0.0)
    return (year - 1, year) if before > after else (year, year + 1 if year + 1 in table else year)


def _winner(subject: Subject, case: _Case, year: Year) -> Statement:
    value = year.value if year.value is not None else _range(year)
    inside = sum(p for candidate, p in case.posterior if year.low is not None and _holds(year, candidate))
    return Statement(
        field="year",
        value=value,
        status=year.status.value,
        score=round(inside, 3) if value is not None else 0.0,
        rule="stated" if year.status in {YearStatus.EXPLICIT, YearStatus.CONFLICT} else "posterior",
        evidence=(*_words(case, year), *_proofs(subject, case, year)),
    )


def _range(year: Year) -> str | None:
    if year.low is None:
        return None
    return f"{year.low}..{year.high}" if year.high is not None else f"{year.low}.."


def _holds(year: Year, candidate: int) -> bool:
    return (year.low or 0) <= candidate <= (year.high if year.high is not None else candidate)


def _words(case: _Case, year: Year) -> tuple[Evidence, ...]:
    if year.status is YearStatus.CONFLICT:
        return tuple(each.evidence for each in case.names)
    return tuple(each.evidence for each in case.names if _holds(year, each.year))


def _proofs(subject: Subject, case: _Case, year: Year) -> tuple[Evidence, ...]:
    """Returns the cues that bound the year: the latest lower bounds and the earliest upper ones first."""
    lower = sorted((c for c in case.cues if c.not_before is not None), key=lambda c: (-(c.not_before or 0), c.start))
    upper = sorted((c for c in case.cues if c.typical_to is not None), key=lambda c: (c.typical_to or 0, c.start))
    chosen: dict[str, DatedCue] = {}
    for pair in zip(lower, upper, strict=False):
        for cue in pair:
            chosen.setdefault(cue.id, cue)
    for cue in (*lower, *upper):
        chosen.setdefault(cue.id, cue)
    fitting = [cue for cue in chosen.values() if year.low is None or _fits(cue, year)]
    return tuple(_quote(subject.text, cue) for cue in fitting[:PROOFS])


def _fits(cue: DatedCue, year: Year) -> bool:
    last = year.high if year.high is not None else chronology().horizon
    return cue.not_before is None or cue.not_before // 12 <= last


def _quote(text: str, cue: DatedCue) -> Evidence:
    return Evidence(Part.TEXT, cue.start, cue.end, text[cue.start : cue.end], f"cue:{cue.id}")


def _candidates(case: _Case, year: Year) -> tuple[Statement, ...]:
    if not case.names and not case.cues:
        return ()
    ranked = sorted(case.posterior, key=lambda each: -each[1])[:CANDIDATES]
    by_year: dict[int, tuple[Evidence, ...]] = {}
    for each in case.names:
        by_year[each.year] = (*by_year.get(each.year, ()), each.evidence)
    return tuple(
        Statement("year", candidate, "candidate", round(probability, 3), "posterior", by_year.get(candidate, ()))
        for candidate, probability in ranked
        if probability >= LEAST and candidate != year.value
    )


def _claimed(subject: Subject, case: _Case, year: Year) -> tuple[Statement, ...]:
    found = []
    for claim in case.claims:
        proof = _disproof(subject, case, year, claim)
        rule = "claimed" if proof is None else "redated"
        evidence = (claim.evidence, *(proof or ()))
        found.append(Statement("claimed_year", claim.year, "claimed", 0.05, rule, evidence))
    return tuple(found)


def _disproof(subject: Subject, case: _Case, year: Year, claim: Claim) -> tuple[Evidence, ...] | None:
    """Returns the words that prove a claimed year false, none where the upload does; None if nothing proves it."""
    older = [cue for cue in case.cues if cue.weight >= FIRM and posterior.violates(cue, claim.year, case.period)]
    if older:
        return tuple(_quote(subject.text, cue) for cue in older[:PROOFS])
    if year.status in {YearStatus.EXPLICIT, YearStatus.INFERRED} and not _holds(year, claim.year):
        return (*_words(case, year), *_proofs(subject, case, year))[:PROOFS]
    older += bygone.too_late(case.cues, claim.year, case.period)
    if older:
        return tuple(_quote(subject.text, cue) for cue in older[:PROOFS])
    upload = case.bounds.upload
    return () if upload is not None and not posterior.is_over(claim.year, case.period, upload) else None
