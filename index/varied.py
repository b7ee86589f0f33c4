"""Chooses from what was compared: the best of each family, spread over authors and provinces, and counts by facet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from index.candidates import Candidate
from index.engine import Facet, FacetValue, Filters
from index.likeness import Compared

MOST_OF_ONE_AUTHOR = 2
FACETS = ("year", "level", "region")
_PROVINCE = 2  # digits of its code
_UNKNOWN = "unknown"
_LAST_YEAR = 9999
_YIELDING = 0.02  # of its likeness that a section loses for each one of its province that stands before it,
_MOST_YIELDING = 3  # up to so many
_LOOKED_AT = 12  # sections that may overtake one another


def varied(ordered: Sequence[Compared], size: int) -> list[Compared]:
    """Returns the best of each family, at most two of an author; of equally good ones that of a new province first."""
    waiting = _allowed(ordered, 2 * size + _LOOKED_AT)
    provinces: Counter[str] = Counter()
    chosen: list[Compared] = []
    while waiting and len(chosen) < size:
        best = max(waiting[:_LOOKED_AT], key=lambda one: one.score * _share(provinces[_province(one.candidate)]))
        waiting.remove(best)
        chosen.append(best)
        if best.candidate.region:
            provinces[_province(best.candidate)] += 1
    return chosen


def _allowed(ordered: Iterable[Compared], most: int) -> list[Compared]:
    authors: Counter[str] = Counter()
    families: set[str] = set()
    kept: list[Compared] = []
    for one in ordered:
        found = one.candidate
        if len(kept) < most and found.family not in families and authors[found.author] < MOST_OF_ONE_AUTHOR:
            kept.append(one)
            families.add(found.family)
            authors[found.author] += 1
    return kept


def _share(before: int) -> float:
    return 1.0 - _YIELDING * min(before, _MOST_YIELDING)


def _province(candidate: Candidate) -> str:
    return candidate.region[:_PROVINCE]


def counted(found: Iterable[Candidate], others: Iterable[Candidate], filters: Filters) -> tuple[Facet, ...]:
    """Returns how many of the compared sections have each year, level and province, each as if its filter were free.

    ``found`` passed the filters, ``others`` may not have.
    """
    passed = {one.id: one for one in found}
    held = list(({one.id: one for one in others} | passed).values())
    return tuple(
        Facet(name, _values([one for one in held if one.id in passed or passes(one, free)], name, filters))
        for name in FACETS
        for free in (filters.without(name),)
    )


def _values(held: Sequence[Candidate], name: str, filters: Filters) -> tuple[FacetValue, ...]:
    counts = Counter(_value(one, name) for one in held)
    chosen, refused = filters.chosen(name), filters.refused(name)
    counts.update(dict.fromkeys({*chosen, *refused} - counts.keys(), 0))
    made = [FacetValue(value, count, value in chosen, value in refused) for value, count in counts.items()]
    if name == "level":
        return tuple(sorted(made, key=lambda one: (-one.count, one.value)))
    return tuple(sorted(made, key=lambda one: one.value, reverse=name == "year"))


def only(filters: Filters) -> Filters:
    """Returns the filters by year, level and region; likeness heeds no others."""
    return Filters(
        levels=filters.levels,
        years=filters.years,
        year_from=filters.year_from,
        year_to=filters.year_to,
        year_overlap=filters.year_overlap,
        regions=filters.regions,
        excluded=tuple(pair for pair in filters.excluded if pair[0] in FACETS),
    )


def passes(candidate: Candidate, filters: Filters) -> bool:
    """Tells whether filters by year, level and region let a section through; a range of years passes no bounds."""
    return _in_range(candidate.year, filters) and all(
        (not filters.chosen(name) or _is_one_of(candidate, name, filters.chosen(name)))
        and not _is_one_of(candidate, name, filters.refused(name))
        for name in FACETS
    )


def _is_one_of(candidate: Candidate, name: str, values: Sequence[str]) -> bool:
    if name == "region":
        return any((candidate.region or _UNKNOWN).startswith(code) for code in values)
    return _value(candidate, name) in values


def _in_range(year: str, filters: Filters) -> bool:
    if filters.year_from is None and filters.year_to is None:
        return True
    low, high = filters.year_from or 0, filters.year_to or _LAST_YEAR
    return year.isdecimal() and low <= int(year) <= high


def _value(candidate: Candidate, name: str) -> str:
    if name == "region":
        return _province(candidate) or _UNKNOWN
    return candidate.year if name == "year" else candidate.level
