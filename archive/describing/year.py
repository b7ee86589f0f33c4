"""Reads the year that a piece reports on, how far its text proves it, and what a site claims instead.

Explicit evidence, dated cues and the date of upload make a posterior (union-summaries.md 3.4).  A single year is said
only if the text names it or the posterior leaves no other; a year in a site's title is kept apart as a claim.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from archive.describing import bygone, digits, posterior, year_case, year_marks, year_statements
from archive.describing.posterior import Bounds
from archive.describing.subject import Subject
from archive.describing.year_case import DISBELIEVED, Case
from archive.describing.year_evidence import STRONG, Named
from archive.models import Statement, Year, YearStatus

SURE = 0.9  # posterior from which a year that is not named is said alone
STATED = 0.6  # posterior from which a named year is believed
MASS = 0.85  # of the posterior that a range holds
CLOSING = 0.55  # weight from which the end of one cue's window ends the range
WIDEST = 9  # years; a wider range says nothing that a reader could use


def read(subject: Subject, *, level: str, period: str) -> tuple[Year, tuple[Statement, ...]]:
    """Returns the year of a piece and its statements: "year" (winner first, then candidates) and "claimed_year"."""
    case = year_case.of(digits.narrowed(subject), level, period)
    case, decided = _decide(case)
    year = replace(decided, claimed=case.claims[0].year if case.claims else None)
    return year, digits.as_written(year_statements.of(case, year), subject)


def _decide(case: Case) -> tuple[Case, Year]:
    """Returns the year, and the case with the posterior that it was read from."""
    best, probability = max(case.posterior, key=lambda each: (each[1], each[0]))
    strong = [each for each in case.names if each.weight >= STRONG]
    if strong and bygone.too_late(case.cues, strong[0].year, case.period):
        return _redated(case)
    if strong and _contradicted(case, strong):
        return case, _conflict(case, strong)
    if any(each.year == best for each in strong) and probability >= STATED:
        return case, Year(YearStatus.EXPLICIT, best, _first_of_term(case, best), best)
    if strong and case.probability(strong[0].year) < DISBELIEVED:
        return case, _conflict(case, strong)
    if not case.names and not case.cues:
        return case, Year()
    return case, _inferred(case, best, probability)


def _first_of_term(case: Case, year: int) -> int:
    """Returns the year in which the term begins whose last year a piece names: 2016 of 2016—2020年."""
    terms = (each for each in case.names if each.rule == "term" and each.year == year)
    found = (year_marks.first_of(each.evidence.quote) for each in terms) if case.period == "term" else ()
    return next((first for first in found if first is not None and first <= year), year)


def _contradicted(case: Case, strong: Sequence[Named]) -> bool:
    """Tells whether two explicit years disagree, or the weightiest of them is older than what the text names."""
    year = strong[0].year
    return any(each.year != year for each in strong) or case.excludes(year)


def _conflict(case: Case, strong: Sequence[Named]) -> Year:
    low, high = posterior.smallest(case.posterior, MASS)
    years = [each.year for each in strong]
    if max(years) - min(years) < WIDEST:
        low, high = min(low, *years), max(high, *years)
    if low == high:
        return Year(YearStatus.CONFLICT)
    return Year(YearStatus.CONFLICT, None, low, high)


def _redated(case: Case) -> tuple[Case, Year]:
    """Returns a conflict with the years that the cues alone leave: all years in a re-dated text may be rewritten."""
    bounds = Bounds(upload=case.bounds.upload, horizon=case.bounds.horizon)
    found = year_case.weigh((), case.cues, case.period, bounds)
    low, high = posterior.smallest(found, MASS)
    if low == high:
        low, high = _widened(found, low)
    year = Year(YearStatus.CONFLICT, None, low, high) if high - low < WIDEST else Year(YearStatus.CONFLICT)
    return replace(case, posterior=found), year


def _inferred(case: Case, best: int, probability: float) -> Year:
    if probability >= SURE:
        return Year(YearStatus.INFERRED, best, best, best)
    low, high = posterior.smallest(case.posterior, MASS)
    if low == high:
        low, high = _widened(case.posterior, low)
    if high - low < WIDEST and _closes(case):
        return Year(YearStatus.INFERRED, None, low, high)
    hard = [cue.not_before // 12 for cue in case.cues if cue.hard and cue.not_before is not None]
    return Year(low=max(hard, default=None))


def _closes(case: Case) -> bool:
    """Tells whether anything ends the range: a named year, the upload, or what is not just said from then on.

    One faint cue alone (打非治违) proves that the text is no older, not that it is no younger.
    """
    if case.names or case.bounds.at_most is not None or case.bounds.upload is not None:
        return True
    ending = [cue for cue in case.cues if cue.typical_to is not None]
    return len(ending) > 1 or any(cue.weight >= CLOSING for cue in ending)


def _widened(found: Sequence[tuple[int, float]], year: int) -> tuple[int, int]:
    table = dict(found)
    before, after = table.get(year - 1, 0.0), table.get(year + 1, 0.0)
    return (year - 1, year) if before > after else (year, year + 1 if year + 1 in table else year)
