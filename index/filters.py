"""The filters of a search: which cards they let through, and which facet each of them belongs to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from index.entries import Card

FACETS = ("year", "year_status", "level", "region", "topic", "initiative", "period", "provenance", "role")


@dataclass(frozen=True, slots=True)
class Filters:
    """What a hit must be; values of one filter are alternatives, filters add up, an empty one asks nothing.

    ``year_from``/``year_to`` let through what proves a range of years that lies wholly inside (either end may be
    open), with ``year_overlap`` also what proves one that reaches in; ``years`` are values of the facet: a year,
    ``range`` or ``unknown``.  ``regions`` are codes of 2, 4, 6 or 9 digits, or ``unknown``; a code takes in all that
    lies below it.  ``excluded`` are pairs of facet and value that a hit must not have.
    """

    levels: tuple[str, ...] = ()
    year_from: int | None = None
    year_to: int | None = None
    years: tuple[str, ...] = ()
    year_statuses: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    initiatives: tuple[str, ...] = ()  # "topic/initiative"
    periods: tuple[str, ...] = ()
    provenances: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()  # kinds of section: work, problem, plan ...
    year_overlap: bool = False
    excluded: tuple[tuple[str, str], ...] = ()

    def chosen(self, facet: str) -> tuple[str, ...]:
        """Returns the values of a facet that are asked for."""
        values: tuple[str, ...] = getattr(self, _FIELDS[facet])
        return values

    def refused(self, facet: str) -> tuple[str, ...]:
        """Returns the values of a facet that a hit must not have."""
        return tuple(value for name, value in self.excluded if name == facet)

    def active(self, facet: str) -> bool:
        """Tells whether anything is asked of a facet."""
        if facet == "year" and (self.year_from is not None or self.year_to is not None):
            return True
        return bool(self.chosen(facet) or self.refused(facet))

    def without(self, facet: str) -> Filters:
        """Returns the filters that leave a facet free."""
        freed = replace(self, excluded=tuple(pair for pair in self.excluded if pair[0] != facet))
        if facet == "year":
            return replace(freed, years=(), year_from=None, year_to=None, year_overlap=False)
        return freed.choosing(facet, ())

    def toggled(self, facet: str, value: str) -> Filters:
        """Returns the filters with one value of a facet added, or taken away if it is there."""
        chosen = self.chosen(facet)
        kept = tuple(one for one in chosen if one != value)
        return self.choosing(facet, kept if value in chosen else (*chosen, value))

    def choosing(self, facet: str, chosen: tuple[str, ...]) -> Filters:
        """Returns the filters with these values of a facet instead of the ones that are asked for."""
        change: dict[str, Any] = {_FIELDS[facet]: chosen}
        return replace(self, **change)


_FIELDS = {
    "year": "years",
    "year_status": "year_statuses",
    "level": "levels",
    "region": "regions",
    "topic": "topics",
    "initiative": "initiatives",
    "period": "periods",
    "provenance": "provenances",
    "role": "roles",
}


def values(card: Card, facet: str) -> tuple[str, ...]:
    """Returns a card's values of a facet; ``unknown`` stands for none."""
    found = _values(card, facet)
    return found or ("unknown",)


def _values(card: Card, facet: str) -> tuple[str, ...]:
    if facet == "region":
        return card.regions
    if facet == "topic":
        return card.topics
    if facet == "initiative":
        return card.initiatives
    single = {
        "year": card.year,
        "year_status": card.year_status,
        "level": card.level,
        "period": card.period,
        "provenance": card.provenance,
        "role": card.role,
    }[facet]
    return (single,) if single else ()


def matches(card: Card, filters: Filters) -> bool:
    """Tells whether the filters let a card through."""
    return (
        _in_range(card, filters)
        and all(
            not filters.chosen(facet) or not set(filters.chosen(facet)).isdisjoint(values(card, facet))
            for facet in FACETS
        )
        and not any(value in values(card, facet) for facet, value in filters.excluded)
    )


def _in_range(card: Card, filters: Filters) -> bool:
    if filters.year_from is None and filters.year_to is None:
        return True
    if card.year_low is None or card.year_high is None:
        return False
    first, last = (card.year_high, card.year_low) if filters.year_overlap else (card.year_low, card.year_high)
    above = filters.year_from is None or first >= filters.year_from
    return above and (filters.year_to is None or last <= filters.year_to)
