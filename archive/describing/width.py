"""Settles what 市 and 区 alone do not tell (union-summaries.md 4.3).

A 市 is a municipality (province), a prefecture city or a county-level city; a 区 is a district, a development zone or,
in five provinces, the autonomous region.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from archive import gazetteer
from archive.describing.authorship import Authorship, Mention, Role
from archive.vocabulary import levels

_NAMED, _CHAINED, _ABOVE, _CUE, _DEFAULT = 6.0, 4.0, 2.0, 1.5, 1.0  # points
_CUES_COUNT = 3
_REGION = re.compile(r"(?<!自治)区党委|自治区党委|各盟市|各地州市|各设区市|各市、县")
_ZONE = re.compile(r"管委会|开发区|高新区|经开区|园区|区内企业|党工委")
_ZONE_LEAST = 4.0  # points for a zone by other words, from which a bare 区 is read as the zone too
_NAME_LENGTH = 8


@dataclass(frozen=True, slots=True)
class Readings:
    """What is needed to settle a word: the texts, and the unions in them."""

    text: str
    title: str
    body: Authorship
    head: Authorship  # of the title


def settle(level: str, readings: Readings, sums: Mapping[str, float]) -> str:
    """Returns the level that a level word stands for in this text."""
    if level == "city":
        return _city(readings)
    if level == "district":
        return _district(readings, sums)
    return level


def place_before(text: str, end: int) -> tuple[gazetteer.Division, ...]:
    """Returns the divisions whose full name ends at ``end``, the longest name first."""
    for size in range(min(_NAME_LENGTH, end), 1, -1):
        found = gazetteer.named(text[end - size : end])
        if found:
            return found
    return ()


def _slots(text: str, mention: Mention) -> set[str]:
    return {division.slot for division in place_before(text, mention.start + len(mention.word))}


def _city(readings: Readings) -> str:
    text, body = readings.text, readings.body
    points = {"province": 0.0, "city": _DEFAULT, "county": 0.0}
    own = [(text, mention) for mention in body.mentions if mention.role is Role.AUTHOR and mention.word == "市"]
    own += [(readings.title, mention) for mention in readings.head.mentions if mention.word == "市"]
    for where, mention in own:
        slots = _slots(where, mention)
        if len(slots) == 1:
            points[slots.pop()] += _NAMED
    above = [mention for mention in body.mentions if mention.role is Role.SUPERIOR]
    chained = [mention for mention in above if any(start <= mention.start < end for start, end in body.chains)]
    if any(leader.level == "city" and leader.firm for leader in body.leaders):
        points["county"] += _CHAINED * any(mention.word == "市" for mention in chained)
        points["city"] += _ABOVE * any(mention.word == "省" for mention in chained)
    if any(mention.word == "市" and _slots(text, mention) == {"city"} for mention in above) and not own:
        points["county"] += _CHAINED
    for wide, cues in levels.load().widths.items():
        points[wide] += _CUE * min(_CUES_COUNT, sum(cue in text for cue in cues))
    return max(points, key=lambda level: points[level])


def _district(readings: Readings, sums: Mapping[str, float]) -> str:
    led = {leader.level for leader in readings.body.leaders if leader.firm}
    if len(_REGION.findall(readings.text)) >= 2 and "district" not in led:
        return "province"
    if "district" in led:
        return "district"
    zone = sums.get("development_zone", 0.0)
    if zone >= _ZONE_LEAST or ("development_zone" in led) or len(_ZONE.findall(readings.text)) >= 6:
        return "development_zone"
    return "district"
