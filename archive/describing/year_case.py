"""Gathers what speaks about the year of one piece: named years, dated cues, claims of the site, bounds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from archive.describing import bygone, dated_cues, posterior, year_evidence, year_marks
from archive.describing.cue import DatedCue
from archive.describing.posterior import Bounds, Explicit
from archive.describing.subject import Subject
from archive.describing.year_evidence import STRONG, Claim, Named
from archive.models import Part
from archive.vocabulary.events import chronology, month

DISBELIEVED = 0.1  # posterior below which a named year contradicts the rest of the text
FIRM = 0.5  # weight from which a cue alone contradicts an explicit year
_ISO_MONTH = re.compile(r"(?:19|20)\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Case:
    """Everything that speaks about the year of one piece; ``posterior`` is (year, probability), in order."""

    subject: Subject
    names: tuple[Named, ...]
    cues: tuple[DatedCue, ...]
    claims: tuple[Claim, ...]
    period: str
    bounds: Bounds
    posterior: tuple[tuple[int, float], ...]
    reviewed: int | None = None  # the year that a report to a meeting of the next says it looks back on

    def probability(self, year: int) -> float:
        """Returns the posterior of a year."""
        return dict(self.posterior).get(year, 0.0)

    def older(self, year: int) -> tuple[DatedCue, ...]:
        """Returns the cues that a report on the year is too early to name as fact."""
        return tuple(cue for cue in self.cues if posterior.violates(cue, year, self.period))

    def fits_upload(self, year: int) -> bool:
        """Tells whether a report on the year could stand on the page on the day of its upload."""
        return self.bounds.upload is None or posterior.is_over(year, self.period, self.bounds.upload)

    def excludes(self, year: int) -> bool:
        """Tells whether hard bounds exclude a report on the year: several cues or a firm one, or the upload."""
        older = self.older(year)
        return not self.fits_upload(year) or len(older) > 1 or any(cue.weight >= FIRM for cue in older)


def of(subject: Subject, level: str, period: str) -> Case:
    """Returns the case of a piece of an author of that level that reports on that period."""
    marks = year_marks.find(subject.text, subject.sections, period=period)
    claims = year_evidence.claims(subject)
    names = year_evidence.named(subject, marks, period=period, claims=claims)
    if period == "term" and not any(each.weight >= STRONG for each in names):
        period = "year"  # undated, the last campaign that a term report names tells most
    next_year = period not in year_marks.PARTS_OF_YEAR
    found = dated_cues.find(subject.text, subject.sections, next_year=next_year)
    strong = {each.year for each in names if each.weight >= STRONG}
    cues = bygone.dating(subject.text, tuple(_for_level(cue, level) for cue in found), marks, named=strong)
    bounds = Bounds(
        at_least=year_evidence.earliest(subject.text, marks),
        at_most=year_evidence.latest(subject.text, marks),
        upload=_upload(subject),
        horizon=chronology().horizon,
    )
    case = Case(
        subject, names, cues, claims, period, bounds, weigh(names, cues, period, bounds), year_marks.reviewed(marks)
    )
    return _without_stray(case)


def weigh(
    names: Sequence[Named], cues: Sequence[DatedCue], period: str, bounds: Bounds
) -> tuple[tuple[int, float], ...]:
    """Returns the posterior over the years; an upload that leaves none must be wrong and is not counted."""
    explicit = [Explicit(each.year, each.weight, near=each.lone) for each in names]
    found = posterior.posterior(explicit, cues, period=period, bounds=bounds)
    return found or posterior.posterior(explicit, cues, period=period, bounds=replace(bounds, upload=None))


def _without_stray(case: Case) -> Case:
    """Returns the case with a year that only the title names, and that the text belies, as a claim of the site."""
    stray = next((each for each in case.names if _is_stray(each, case)), None)
    if stray is None:
        return case
    rest = tuple(each for each in case.names if each is not stray)
    claim = Claim(stray.year, replace(stray.evidence, rule="claimed"))
    posterior_ = weigh(rest, case.cues, case.period, case.bounds)
    return replace(case, names=rest, claims=(*case.claims, claim), posterior=posterior_)


def _is_stray(name: Named, case: Case) -> bool:
    """Tells whether a year of the title is a site's: no year of the text says so, and the text proves another."""
    if name.evidence.part is not Part.TITLE or any(each is not name and each.year == name.year for each in case.names):
        return False
    if name.evidence.start == 0 and case.probability(name.year) < DISBELIEVED:
        return True
    said = any(each.weight >= STRONG for each in case.names if each is not name)
    belied = case.excludes(name.year) or bygone.too_late(case.cues, name.year, case.period)
    return not said and bool(belied or case.probability(name.year) < DISBELIEVED)


def _for_level(cue: DatedCue, level: str) -> DatedCue:
    """Returns the cue with the window in which its campaign reached the author's level (3.3)."""
    for batch in cue.batches:
        if level in batch.levels:
            return replace(cue, not_before=batch.not_before, typical_to=batch.typical_to)
    return cue


def _upload(subject: Subject) -> int | None:
    found = _ISO_MONTH.match(subject.harvest.posted_on or "")
    return month(found[0]) if found else None
