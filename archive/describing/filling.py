"""Fills the slots of a region: what a slot holds, how sure it is, and the words that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from archive import gazetteer
from archive.describing.places import WEIGHTS, Mark, Role
from archive.gazetteer import Division, NameKind
from archive.models import Place, SlotStatus

OWN_SLOT = {  # the slot of the author's own name; a unit has none and may lie anywhere
    "national": "", "province": "province", "city": "city", "county": "county", "district": "county",
    "development_zone": "county", "town": "town", "street": "town",
}  # fmt: skip
_HINTS = frozenset({Role.AWARD, Role.FIRM})  # what lets a place be inferred, although its name stands there
_SCORES = {
    Role.AUTHOR: 0.95,
    Role.FIRM: 0.8,
    Role.SUPERIOR: 0.92,
    Role.SELF: 0.85,
    Role.SPOKEN: 0.75,
    Role.ACTOR: 0.85,
    Role.ORGAN: 0.8,
    Role.LAW: 0.8,
    Role.AWARD: 0.6,
    Role.OTHER: 0.7,
    Role.SUBORDINATE: 0.7,
    Role.SLOGAN: 0.6,
}


@dataclass(frozen=True, slots=True)
class Found:
    """One slot as read: its place, the score, the rule and the marks that prove it; namesakes where it is open."""

    place: Place
    score: float
    rule: str
    marks: tuple[Mark, ...] = ()
    namesakes: tuple[Division, ...] = ()


def as_written(claim: tuple[Mark, ...], namesakes: tuple[Division, ...]) -> Found:
    """Returns a slot that keeps its name as the text has it, without a code: which bearer is meant is open."""
    role = max((mark.role for mark in claim), key=lambda role: WEIGHTS[role])
    status = SlotStatus.INFERRED if role in _HINTS else SlotStatus.TRUE
    place = Place(status, claim[0].name, None, claim[0].name)
    return Found(place, _SCORES[role], role.value, claim, namesakes)


def fill(path: Iterable[Division], marks: Sequence[Mark], found: dict[str, Found], *, proof: tuple[Mark, ...]) -> None:
    """Fills the slots of a path: true where a name of the division stands in the piece, else inferred from ``proof``.

    Every slot shows the words that it rests on; what lies around a place rests on that before it does on a short name.
    What the name of a firm tells is inferred throughout.
    """
    hinted = any(mark.role is Role.FIRM for mark in proof)
    steps = tuple(path)
    below = steps and any(_means(mark, steps[-1]) for mark in proof)
    for division in steps:
        if division.slot in found:
            continue
        mine = tuple(mark for mark in marks if mark.role is not Role.VISITED and _means(mark, division))
        if mine:
            best = max(mine, key=lambda mark: (WEIGHTS[mark.role], mark.full))
            written = best.name if best.name != division.name and best.kind is not NameKind.SLOGAN else None
            named = best.kind in (NameKind.FULL, NameKind.ALIAS) and best.role not in _HINTS and not hinted
            status = SlotStatus.TRUE if named else SlotStatus.INFERRED
            place = Place(status, division.name, None if division.former else division.code, written)
            if status is SlotStatus.INFERRED and below and division != steps[-1]:
                found[division.slot] = Found(place, 0.8, "lies-in", (*proof, *mine))
            else:
                found[division.slot] = Found(place, _SCORES[best.role], best.role.value, mine)
        else:
            place = Place(SlotStatus.INFERRED, division.name, None if division.former else division.code)
            found[division.slot] = Found(place, 0.8, "lies-in", proof)


def _means(mark: Mark, division: Division) -> bool:
    return any(other == division or gazetteer.today(other) == division for other in mark.divisions)
