"""Counts facets over cards, and puts the counts of any engine into the shape that a page shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from index.engine import SECTION, Facet, FacetValue, SearchRequest
from index.entries import Card
from index.filters import Filters, matches, values

UNKNOWN = "unknown"


def asked(request: SearchRequest) -> tuple[str, ...]:
    """Returns the facets to count; only sections have a role."""
    return tuple(name for name in request.facets if name != "role" or request.kind == SECTION)


def opened(request: SearchRequest) -> tuple[str, ...]:
    """Returns the region codes whose children are shown: the chosen ones, those asked for, and all above them."""
    codes = [
        code
        for code in (*request.filters.regions, *request.filters.refused("region"), *request.open_regions)
        if code.isdigit()
    ]
    above = [code[:length] for code in codes for length in (2, 4, 6) if length < len(code)]
    return tuple(sorted({*codes, *above}))


def count(cards: Iterable[Card], request: SearchRequest) -> tuple[Facet, ...]:
    """Returns the facets of cards whose texts match, each as if its own filter were free."""
    held = tuple(cards)
    return tuple(_count(held, name, request) for name in asked(request))


def _count(cards: Iterable[Card], name: str, request: SearchRequest) -> Facet:
    free: Filters = request.filters.without(name)
    counts = Counter(value for card in cards if matches(card, free) for value in values(card, name))
    if name == "region":
        return Facet(name, region_values(counts, request))
    return Facet(name, shaped(name, counts, request))


def shaped(name: str, counts: Mapping[str, int], request: SearchRequest) -> tuple[FacetValue, ...]:
    """Returns the values in the order of a page: years falling, the rest by count; chosen ones even at nought."""
    chosen = request.filters.chosen(name)
    refused = request.filters.refused(name)
    found = {**dict.fromkeys((*chosen, *refused), 0), **counts}
    shown = [FacetValue(value, number, value in chosen, value in refused) for value, number in found.items()]
    if name == "year":
        return tuple(sorted(shown, key=lambda one: (not one.value.isdigit(), _falling(one.value), one.value)))
    return tuple(sorted(shown, key=lambda one: (one.value == UNKNOWN, -one.count, one.value)))


def _falling(value: str) -> int:
    return -int(value) if value.isdigit() else 0


def region_values(counts: Mapping[str, int], request: SearchRequest) -> tuple[FacetValue, ...]:
    """Returns the provinces, the children of every opened code, the codes of a choice, and ``unknown`` last.

    A child is the next code that is held: a county stands under its province where there is no city.
    """
    chosen, refused = request.filters.regions, request.filters.refused("region")
    shown = {code for code in counts if request.every_region or len(code) == 2 or code == UNKNOWN}
    for code in opened(request):
        shown |= children(code, counts)
    shown |= {*chosen, *refused}
    known = {code[:2] for code in opened(request)} if not request.every_region else {code[:2] for code in shown}
    above = {code[:length] for code in counts if code[:2] in known for length in (2, 4, 6) if length < len(code)}
    made = [
        FacetValue(code, counts.get(code, 0), code in chosen, code in refused, code in above or _closed(code, known))
        for code in shown
    ]
    return tuple(sorted(made, key=lambda one: (one.value == UNKNOWN, one.value)))


def _closed(code: str, known: set[str]) -> bool:
    """Tells whether this is a province below of which nothing was counted."""
    return len(code) == 2 and code.isdigit() and code not in known


def children(code: str, codes: Iterable[str]) -> set[str]:
    """Returns the codes that stand directly below a code."""
    below = {other for other in codes if other.startswith(code) and len(other) > len(code)}
    return {one for one in below if not any(one[:length] in below for length in (4, 6) if length < len(one))}
