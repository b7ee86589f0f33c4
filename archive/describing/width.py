"""Settles what 市 and 区 alone do not tell (union-summaries.md 4.3).

A 市 is a municipality (province), a prefecture city or a county-level city; a 区 is a district, a development zone or,
in five provinces, the autonomous region.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from archive import gazetteer
from archive.describing.authorship import Authorship, Mention, Role
from archive.scanning import scanner
from archive.vocabulary import levels

_NAMED, _CHAINED, _ABOVE, _CUE, _DEFAULT = 6.0, 4.0, 2.0, 1.5, 1.0  # points
_CUES_COUNT = 3  # cues of one kind that count
_NAME_LENGTH = 8
_WIDE = scanner(r"县区|区县|县市|县（市|县、区|各县|各区|[一二三四五六七]县|[两二三四五]区|区总工会|县总工会|旗县")
_NARROW = re.compile(r"乡镇|街道|[\u4e00-\u9fff]镇")
_REGION = scanner(r"(?<!自治)(?<![城发新园])区党委|自治区党委|各盟市|各地州市|各设区市|各市、县")
_ZONE = scanner(r"管委会|开发区|高新区|经开区|园区|区内企业|党工委")
_DISTRICT = scanner(r"区委|区政府|区人大|各街道|街道总工会|区属")
_MASK = re.compile(r"(?:[xX×*＊_○Ｘｘ]+|某+)$")
_ZONE_LEAST = 4.0  # points for a zone by other words, from which a bare 区 is read as the zone too
_ZONE_WORDS = 6


@dataclass(frozen=True, slots=True)
class Readings:
    """What is needed to settle a word: the texts, and the unions in them."""

    text: str
    title: str
    hint: str  # what a site wrote above the piece: read only where the text itself leaves 市 or 区 open
    body: Authorship
    head: Authorship  # of the title


def settle(level: str, readings: Readings, sums: Mapping[str, float]) -> str:
    """Returns the level that a level word stands for in this text; ``sums``: points of all level words."""
    if level == "city":
        return _city(readings)
    if level == "district":
        return _district(readings, sums)
    return level


def _slots(text: str, mention: Mention) -> set[str]:
    """Returns the slots of the divisions whose full name ends with the level word of a union."""
    end = mention.start + len(mention.word)
    for size in range(min(_NAME_LENGTH, end), 1, -1):
        found = gazetteer.named(text[end - size : end])
        if found:
            return {division.slot for division in found}
    return set()


def _city(readings: Readings) -> str:
    points = {"province": 0.0, "city": _DEFAULT, "county": 0.0}
    own = [(readings.text, mention) for mention in readings.body.mentions if mention.role is Role.AUTHOR]
    own += [(readings.title, mention) for mention in readings.head.mentions]
    named = [slots for where, mention in own if mention.word == "市" and (slots := _slots(where, mention))]
    for slots in named:
        if len(slots) == 1:
            points[next(iter(slots))] += _NAMED
    _by_superiors(readings, points, named=bool(named))
    if not _WIDE.search(readings.text) and _NARROW.search(readings.text):
        points["county"] += _ABOVE  # a prefecture city's text names its counties somewhere
    for wide, cues in levels.load().widths.items():
        shown = islice((cue for cue in cues if cue in readings.text), _CUES_COUNT)
        points[wide] += _CUE * sum(1 for _ in shown)
    if max(points.values()) <= _DEFAULT:
        for slot in {division.slot for hit in gazetteer.find(readings.hint) for division in hit.divisions}:
            points[slot] = points.get(slot, 0.0) + _ABOVE * (slot in ("city", "county"))
    return max(points, key=lambda level: points[level])


def _by_superiors(readings: Readings, points: dict[str, float], *, named: bool) -> None:
    """Adds what the unions above tell: 市委和市总工会 lead a county-level city, 市委和省总工会 a prefecture city."""
    body = readings.body
    above = [mention for mention in body.mentions if mention.role is Role.SUPERIOR]
    chained = {mention.word for mention in above if any(start <= mention.start < end for start, end in body.chains)}
    if any(leader.level == "city" and leader.firm for leader in body.leaders):
        points["county"] += _CHAINED * ("市" in chained)
        points["city"] += _ABOVE * ("省" in chained)
        points["province"] += _CHAINED * bool(chained & {"全国", "中华全国"})
    own = _masks(readings, Role.AUTHOR)
    if own and _masks(readings, Role.SUPERIOR) - own:
        points["county"] += _CHAINED
    if not named and any(mention.word == "市" and _slots(readings.text, mention) == {"city"} for mention in above):
        points["county"] += _CHAINED


def _masks(readings: Readings, role: Role) -> set[str]:
    """Returns what masks the names before 市总工会 of a role: X市总工会 below XX市总工会 is a county-level city's."""
    mentions = [mention for mention in readings.body.mentions if mention.role is role and mention.word == "市"]
    found = (_MASK.search(readings.text, max(0, mention.start - _NAME_LENGTH), mention.start) for mention in mentions)
    return {match.group() for match in found if match}


def _district(readings: Readings, sums: Mapping[str, float]) -> str:
    led = {leader.level for leader in readings.body.leaders if leader.firm}
    if "district" in led:
        return "district"
    if len(_REGION.findall(readings.text)) > 1:
        return "province"
    zone = sums.get("development_zone", 0.0) >= _ZONE_LEAST or "development_zone" in led
    if zone or len(_ZONE.findall(readings.text)) >= _ZONE_WORDS:
        return "development_zone"
    hinted = _ZONE.search(readings.hint) and not _DISTRICT.search(readings.text)
    return "development_zone" if hinted else "district"
