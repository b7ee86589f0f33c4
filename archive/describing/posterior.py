"""Combines what speaks for and against each year into a posterior (union-summaries.md 3.4)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from archive.describing.cue import DatedCue

EARLIEST = 1998
GRACE = 2  # months after its period in which a report is usually written
DECAY = {  # kind: (likelihood right after the window, months in which it halves)
    "plenum": (0.3, 12), "congress": (0.5, 12), "union_plenum": (0.5, 12), "plan": (0.3, 12), "campaign": (0.2, 6),
    "event": (0.2, 6), "economy": (0.4, 12), "union_program": (0.35, 12), "slogan": (0.5, 18), "law": (0.5, 24),
    "org_name": (0.5, 24), "place": (0.5, 12), "first": (0.06, 6), "eve": (0.03, 6),
}  # fmt: skip
NEWS_WITHIN, NEWS_AFTER = 0.6, 0.3  # a cue that begins inside the period, or between its end and the writing
THEMES, THEME_WITHIN = frozenset({"campaign", "event"}), 0.85  # what fills the year in which it begins
FRESH = 0.13  # what a congress loses as news with each year
STALE = 0.35
CERTAIN, LIKELY = 0.002, 0.02  # what is left of a year before a hard bound: of a strong cue, of a weak one
STRONG_CUE = 0.4
OTHER_YEARS = 14  # over how many other years the doubt about an explicit year is spread
WINDOWS = {
    "first_half": (0, 5), "second_half": (6, 11), "q1": (0, 2), "q2": (3, 5), "q3": (6, 8), "q4": (9, 11),
}  # fmt: skip
SHARP, SHARP_MISS = frozenset({"first", "eve"}), 0.02  # cues of one year: a report that hardly touches it is not meant
WHOLE_YEAR = (0, 11)
TERM = 48  # months before its last year in which a term of five years begins


@dataclass(frozen=True, slots=True)
class Explicit:
    """A year that the text names, with its weight as evidence."""

    year: int
    weight: float
    near: bool = False  # whether another year is the likelier the nearer it lies, as with a year named once

    def likelihood(self, year: int) -> float:
        """Returns how likely a report on a year names this one so."""
        if year == self.year:
            return self.weight
        share = math.exp2(-abs(year - self.year)) / 2 if self.near else 1 / OTHER_YEARS
        return (1 - self.weight) * share


@dataclass(frozen=True, slots=True)
class Bounds:
    """Years that bound the report: it names ``at_least`` as past and ``at_most`` as to come; months of upload."""

    at_least: int | None = None
    at_most: int | None = None
    upload: int | None = None
    horizon: int = 2026


def window(year: int, period: str) -> tuple[int, int]:
    """Returns the first and last month that a report on a period of a year covers; a term of five years ends in it."""
    first, last = WINDOWS.get(period, WHOLE_YEAR)
    if period == "term":
        first -= TERM
    return year * 12 + first, year * 12 + last


def posterior(
    explicit: Sequence[Explicit], cues: Sequence[DatedCue], *, period: str, bounds: Bounds
) -> tuple[tuple[int, float], ...]:
    """Returns (year, probability) for every candidate year, in order; empty where every year is impossible."""
    weights = dict.fromkeys(range(EARLIEST, bounds.horizon + 1), 1.0)
    for row in (likelihoods(cue, period, bounds.horizon) for cue in cues):
        for year, likelihood in zip(weights, row, strict=True):
            weights[year] *= likelihood
    for each in explicit:
        for year in weights:
            weights[year] *= each.likelihood(year)
    _bound(weights, period, bounds)
    total = sum(weights.values())
    return tuple((year, weight / total) for year, weight in weights.items()) if total else ()


def is_over(year: int, period: str, month: int) -> bool:
    """Tells whether a period was (almost) over in a month: no report on it can be older."""
    return window(year, period)[1] - 1 <= month


def _bound(weights: dict[int, float], period: str, bounds: Bounds) -> None:
    for year in weights:
        if bounds.at_least is not None and year < bounds.at_least:
            weights[year] *= LIKELY
        if bounds.at_most is not None and year > bounds.at_most:
            weights[year] *= LIKELY
        if bounds.upload is not None and not is_over(year, period, bounds.upload):
            weights[year] = 0.0


def likelihoods(cue: DatedCue, period: str, horizon: int) -> tuple[float, ...]:
    """Returns how likely a report on each candidate year would use a cue."""
    months = cue.not_before, cue.typical_to
    return _row(cue.kind, months, cue.weight, hard=cue.hard, closed=cue.closed, period=period, horizon=horizon)


@lru_cache(maxsize=8192)
def _row(
    kind: str,
    months: tuple[int | None, int | None],
    weight: float,
    *,
    hard: bool,
    closed: bool,
    period: str,
    horizon: int,
) -> tuple[float, ...]:
    cue = DatedCue("", kind, *months, weight, hard=hard, start=0, end=0, closed=closed)
    return tuple(_likelihood(cue, *window(year, period)) for year in range(EARLIEST, horizon + 1))


def violates(cue: DatedCue, year: int, period: str) -> bool:
    """Tells whether a report on a period of a year is older than a cue that it names as fact."""
    return cue.hard and cue.not_before is not None and window(year, period)[1] + GRACE < cue.not_before


def outlived(cue: DatedCue, year: int, period: str) -> bool:
    """Tells whether a report on a period of a year is later than a cue can be: 迎接党的十八大 in a report on 2019."""
    return cue.closed and cue.typical_to is not None and window(year, period)[0] > cue.typical_to


def _likelihood(cue: DatedCue, first: int, last: int) -> float:
    weight = cue.weight
    if cue.closed and cue.typical_to is not None and first > cue.typical_to:
        return CERTAIN
    if cue.not_before is not None and last + GRACE < cue.not_before:
        if cue.hard:
            return CERTAIN if weight >= STRONG_CUE else LIKELY
        early = max(0, cue.not_before - last - GRACE - 12)
        return ((1 - weight) + weight * 0.05) * _halved(early, 24)
    until = first if cue.typical_to is None else cue.typical_to
    gap = max(0, first - until)
    likely = _overlap(cue, first, last) if gap == 0 else _decayed(cue, gap)
    return weight * likely + (1 - weight) * _halved(gap, 24)


def _overlap(cue: DatedCue, first: int, last: int) -> float:
    start = first if cue.not_before is None else max(first, cue.not_before)
    end = last if cue.typical_to is None else min(last, cue.typical_to)
    share = min(1.0, (end - start + 1) / min(last - first + 1, 12))
    if cue.kind in SHARP:
        return max(share, 0.0) ** 2 or SHARP_MISS
    within = THEME_WITHIN if cue.kind in THEMES else NEWS_WITHIN
    at_least = within if start > first else DECAY[cue.kind][0]
    likely = max(share, at_least) if share > 0 else NEWS_AFTER
    if cue.kind == "congress" and cue.not_before is not None:
        likely *= max(STALE, 1 - FRESH * max(0, first - cue.not_before) / 12)
    return likely


def _decayed(cue: DatedCue, gap: int) -> float:
    base, half = DECAY[cue.kind]
    return base * _halved(gap, half)


def _halved(gap: int, half: int) -> float:
    return math.exp2(-gap / half)


def smallest(posterior: Sequence[tuple[int, float]], mass: float) -> tuple[int, int]:
    """Returns the shortest run of years that holds at least ``mass``; of equally short ones the likeliest."""
    best: tuple[int, float, int, int] | None = None
    for start in range(len(posterior)):
        total = 0.0
        for end in range(start, len(posterior)):
            total += posterior[end][1]
            if total >= mass - 1e-9:
                found = (end - start, -total, posterior[start][0], posterior[end][0])
                best = found if best is None else min(best, found)
                break
    if best is None:
        return posterior[0][0], posterior[-1][0]
    return best[2], best[3]
