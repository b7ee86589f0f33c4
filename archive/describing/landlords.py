"""Tells a unit from those in whose house it works: 医院工会 under 学院党委, 我镇化工厂工会 under 镇党委."""

from __future__ import annotations

import re
from dataclasses import dataclass

from archive.describing.authorship import Authorship, Place
from archive.models import Evidence

UNITS = frozenset({"enterprise", "school", "hospital"})
_SEATED = {"industry": frozenset({"city", "county", "district"})}  # whose Party committees lead 教育工会 of a place
_OF_PLACE = re.compile(r"我们?[市县区镇乡村]([\u4e00-\u9fff]{0,4})$")  # 我镇 of 我镇化工厂工会
LISTED_BELOW = "各全些下属"


@dataclass(frozen=True, slots=True)
class Cue:
    """Points for one level, and the words that gave them."""

    level: str
    evidence: Evidence


def without(cues: list[Cue]) -> list[Cue]:
    """Returns the cues without those who lead a unit of another kind: 医院工会 in 在学院党委的领导下 is a hospital's.

    局党组 is no landlord of 烟草局工会 but its own.
    """
    unit = next((cue for cue in cues if cue.evidence.rule == "opening-subject"), None)
    if unit is None:
        return cues
    seats = None if unit.level in UNITS else _SEATED.get(unit.level, frozenset())
    return [cue for cue in cues if not _is_landlord(cue, unit, seats)]


def _is_landlord(cue: Cue, unit: Cue, seats: frozenset[str] | None) -> bool:
    if cue.evidence.rule not in ("led-by", "ordered-by") or cue.level == unit.level:
        return False
    own = cue.evidence.quote[0] == unit.evidence.quote.removesuffix("工会")[-1:]
    return not own and (seats is None or cue.level in seats)


def place_of_unit(text: str, found: Authorship) -> int:
    """Returns where 我镇 stands before the name of the unit that speaks, -1 for no such place."""
    first = found.first_author
    if first is None or first.level not in UNITS or first.place is not Place.OPENING:
        return -1
    match = _OF_PLACE.search(text, max(0, first.start - 8), first.start)
    return match.start() if match and not any(char in match[1] for char in LISTED_BELOW) else -1
