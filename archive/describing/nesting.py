"""Chooses which namesake a place name means, by what else is named around and inside it (union-summaries.md 5.2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import prod

from archive import gazetteer
from archive.describing.places import WEIGHTS, Mark, Role
from archive.gazetteer import Division

COUNTIES = 2900  # in China: the chance that a name common to k counties stands in a given one is k / COUNTIES
CHANCE = 0.02  # that towns named together lie in one county by accident
_BARE = 0.5  # weight of a name without its level word, where it tells nothing by itself
_INSIDE = 3  # homonyms up to which a place inside speaks for the one around it
_MANY = 5  # homonyms from which one faint sign is not enough


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a name may be: one division, or several; ``supported`` if other names prove it."""

    divisions: tuple[Division, ...]
    supported: bool


def meaning(name: str, divisions: Sequence[Division], marks: Iterable[Mark]) -> Meaning:
    """Returns the divisions that a name may still mean beside the other place names of the piece."""
    others = [mark for mark in marks if mark.name != name and mark.role is not Role.VISITED]
    votes: dict[Division, float] = dict.fromkeys(divisions, 0.0)
    for division in divisions:
        seen: set[str] = set()
        for mark in others:
            if mark.name not in seen and _speaks(mark, division):
                seen.add(mark.name)
                votes[division] += WEIGHTS[mark.role] if mark.full or mark.role is not Role.OTHER else _BARE
    best = max(votes.values(), default=0.0)
    least = 1.0 if len(divisions) > _MANY else _BARE
    kept = tuple(division for division in divisions if votes[division] == best) if best >= least else tuple(divisions)
    return Meaning(unique(kept), best >= least)


def unique(divisions: Iterable[Division]) -> tuple[Division, ...]:
    """Returns the divisions as of today, each once."""
    return tuple(dict.fromkeys(gazetteer.today(division) for division in divisions))


def _speaks(mark: Mark, division: Division) -> bool:
    """Tells whether a name lies around the division, or inside it without being too common."""
    if any(_within(division, other) for other in mark.divisions):
        return True
    return mark.full and len(mark.divisions) <= _INSIDE and any(_within(other, division) for other in mark.divisions)


def lies_in(mark: Mark, outer: Division) -> bool:
    """Tells whether a name that is not of a visited place may lie inside a division."""
    return mark.role is not Role.VISITED and any(_within(inner, outer) for inner in mark.divisions)


def _within(inner: Division, outer: Division) -> bool:
    if inner.slot == outer.slot:
        return False
    now = gazetteer.today(outer)
    return any(step.code == now.code and step.former == now.former for step in gazetteer.path_of(inner))


def contradicted(town: Division, marks: Sequence[Mark]) -> bool:
    """Tells whether the text names a county as the author's or its superior's in which the town does not lie."""
    path = gazetteer.path_of(town)
    above = [mark for mark in marks if mark.full and mark.role in (Role.AUTHOR, Role.SUPERIOR)]
    for mark in above:
        outer = unique(mark.divisions)
        if all(division.slot in ("county", "city", "province") for division in outer) and not set(outer) & set(path):
            return True
    return False


def shared_path(divisions: Sequence[Division]) -> tuple[Division, ...]:
    """Returns the divisions that lie around all of them."""
    paths = [gazetteer.path_of(division)[:-1] for division in divisions]
    return tuple(step for step in paths[0] if all(step in path for path in paths)) if paths else ()


def around(marks: Iterable[Mark], slot: str, *, inside: Division | None = None) -> Division | None:
    """Returns the one county or city that holds the divisions named inside it, unless that may be an accident.

    ``inside``: the city that the county lies in, where it is known; a single town then tells which county.
    """
    inner = {"county": "town", "city": "county"}[slot]
    names: dict[str, set[Division]] = {}
    for mark in marks:
        found = mark.of_slot(inner) if mark.full and mark.role is not Role.VISITED else ()
        outer = {step for division in found for step in gazetteer.path_of(division)[:-1] if step.slot == slot}
        outer = {step for step in outer if inside is None or inside in gazetteer.path_of(step)}
        if outer:
            names.setdefault(mark.name, outer)
    votes = Counter(division for outer in names.values() for division in outer)
    ranked = votes.most_common(2)
    if not ranked:
        return None
    (first, count), *rest = ranked
    least = 2 if inside is None else 1
    if count < least or (rest and rest[0][1] == count) or count * 2 < len(names):
        return None
    sizes = [len(outer) for outer in names.values() if first in outer]
    chance = prod(sizes) / COUNTIES ** (len(sizes) - 1) if inside is None else 0.0
    return first if chance <= CHANCE else None
