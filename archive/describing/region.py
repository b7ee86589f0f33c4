"""Reads the author's place, from province to town, each slot with its own status (union-summaries.md 5.2, 5.3).

Only the text and its own title prove a place; what a site wrote above it proves nothing.  A slot is true where its name
stands in the piece, inferred where it follows from another one; a name with several bearers keeps its slot, as written
and without a code, and leaves those above it unknown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from archive import gazetteer
from archive.describing import hidden_places, nesting, places
from archive.describing.hidden_places import Mask
from archive.describing.places import WEIGHTS, Mark, Role
from archive.describing.subject import Subject
from archive.gazetteer import Division, NameKind
from archive.models import SLOTS, Evidence, Part, Place, Region, SlotStatus, Statement

CANDIDATES = 5  # namesakes that are listed
BRANCHES = 2  # counties of a city whose names prove that a branch is named after the city
CITIES, MOST = 4, 0.8  # names, and their share, that lie in one province and so tell whose union speaks
SHOWN = 3  # pieces of evidence kept for a statement

_OWN_SLOT = {  # the slot of the author's own name; a unit has none and may lie anywhere
    "national": "", "province": "province", "city": "city", "county": "county", "district": "county",
    "development_zone": "county", "town": "town", "street": "town",
}  # fmt: skip
_OWN = (Role.AUTHOR, Role.SUPERIOR, Role.SELF, Role.ACTOR, Role.ORGAN, Role.LAW, Role.AWARD)
_HINTS = frozenset({Role.AWARD})  # what lets a place be inferred, although its name stands there
_OWN_BARE = (Role.AUTHOR, Role.SUPERIOR, Role.SELF, Role.ACTOR)
_MASK_SLOT = {
    "省": "province", "州": "city", "县": "county", "旗": "county", "区": "county",
    "镇": "town", "乡": "town", "街道": "town",
}  # fmt: skip
_SCORES = {
    Role.AUTHOR: 0.95,
    Role.SUPERIOR: 0.92,
    Role.SELF: 0.85,
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


def read(subject: Subject, *, level: str) -> tuple[Region, tuple[Statement, ...]]:
    """Returns the region of the author and a statement for each slot that is known, with namesakes as candidates."""
    title = subject.piece.title or ""
    marks = (*places.read(Part.TITLE, title), *places.read(Part.TEXT, subject.text))
    limit = SLOTS.index(_OWN_SLOT.get(level) or "town")
    slots = SLOTS[: limit + 1] if level != "national" else ()
    found: dict[str, Found] = {}
    for slot in reversed(slots):
        claim = _claim(slot, marks, level)
        if claim and _settle(slot, claim, marks, found):
            break
    _by_what_lies_inside(level, marks, found)
    if not found and level not in _OWN_SLOT:
        _by_branch(marks, found)
    _by_bare_name(level, slots, marks, found)
    if level == "province" and not found:
        _by_cities(marks, found)
    if level in ("town", "street") and "town" not in found:
        _town(subject.text, marks, found)
    if len(found) < len(slots):
        masks = hidden_places.masks(Part.TITLE, title) + hidden_places.masks(Part.TEXT, subject.text)
        _mask(level, slots, masks, found)
    region = Region(**{slot: found[slot].place for slot in slots if slot in found})
    return region, _statements(found)


def _claim(slot: str, marks: Sequence[Mark], level: str) -> tuple[Mark, ...]:
    """Returns the marks of the name that the author's slot bears, none if no name stands out."""
    names: dict[str, list[Mark]] = {}
    for mark in marks:
        if mark.full and mark.role not in (Role.VISITED, Role.SUBORDINATE, Role.SLOGAN) and mark.of_slot(slot):
            names.setdefault(mark.name, []).append(mark)
    ladder = level in _OWN_SLOT
    own = {name: held for name, held in names.items() if any(mark.role in _OWN for mark in held)}
    if not own and ladder and len(names) == 1:  # the only one named, and more than once
        own = {name: held for name, held in names.items() if len(held) > 1}
    if not own:
        return ()
    order = sorted(own, key=lambda name: -_weight(own[name]))
    first, second = _weight(own[order[0]]), _weight(own[order[1]]) if len(order) > 1 else 0.0
    return tuple(own[order[0]]) if first > second else ()


def _weight(marks: Sequence[Mark]) -> float:
    return max(WEIGHTS[mark.role] for mark in marks) + min(2.0, 0.5 * (len(marks) - 1))


def _settle(slot: str, claim: tuple[Mark, ...], marks: Sequence[Mark], found: dict[str, Found]) -> bool:
    """Fills the slot of a claim and those above it; tells whether the place is now known up to the province."""
    if slot in found:
        return False
    name = claim[0].name
    divisions = claim[0].of_slot(slot)
    meant = nesting.meaning(name, divisions, marks)
    if slot == "town" and not meant.supported:
        meant = replace(meant, divisions=nesting.unique((*divisions, *_kin(name, slot))))
    inside = [item for item in found.values() if item.namesakes]
    if len(meant.divisions) == 1:
        division = meant.divisions[0]
        if slot == "town" and _contradicted(division, marks):
            found[slot] = _as_written(claim, ())
            return False
        _fill(gazetteer.path_of(division), marks, found, proof=claim)
        return True
    found[slot] = _as_written(claim, meant.divisions)
    if not inside:
        _fill(nesting.shared_path(meant.divisions), marks, found, proof=claim)
    return False


def _kin(name: str, slot: str) -> tuple[Division, ...]:
    return tuple(division for division in gazetteer.alike(name) if division.slot == slot)


def _contradicted(town: Division, marks: Sequence[Mark]) -> bool:
    """Tells whether the text names a county as the author's or its superior's in which the town does not lie."""
    path = gazetteer.path_of(town)
    above = [mark for mark in marks if mark.full and mark.role in (Role.AUTHOR, Role.SUPERIOR)]
    for mark in above:
        outer = nesting.unique(mark.divisions)
        if all(division.slot in ("county", "city", "province") for division in outer) and not set(outer) & set(path):
            return True
    return False


def _as_written(claim: tuple[Mark, ...], namesakes: tuple[Division, ...]) -> Found:
    role = max((mark.role for mark in claim), key=lambda role: WEIGHTS[role])
    status = SlotStatus.INFERRED if role in _HINTS else SlotStatus.TRUE
    place = Place(status, claim[0].name, None, claim[0].name)
    return Found(place, _SCORES[role], role.value, claim, namesakes)


def _fill(path: Iterable[Division], marks: Sequence[Mark], found: dict[str, Found], *, proof: tuple[Mark, ...]) -> None:
    """Fills the slots of a path: true where a name of the division stands in the piece, else inferred from ``proof``.

    Every slot shows the words that it rests on.
    """
    for division in path:
        if division.slot in found:
            continue
        mine = tuple(mark for mark in marks if mark.role is not Role.VISITED and _means(mark, division))
        if mine:
            best = max(mine, key=lambda mark: (WEIGHTS[mark.role], mark.full))
            written = best.name if best.name != division.name and best.kind is not NameKind.SLOGAN else None
            named = best.kind in (NameKind.FULL, NameKind.ALIAS) and best.role not in _HINTS
            status = SlotStatus.TRUE if named else SlotStatus.INFERRED
            place = Place(status, division.name, None if division.former else division.code, written)
            found[division.slot] = Found(place, _SCORES[best.role], best.role.value, mine)
        else:
            place = Place(SlotStatus.INFERRED, division.name, None if division.former else division.code)
            found[division.slot] = Found(place, 0.8, "lies-in", proof)


def _means(mark: Mark, division: Division) -> bool:
    return any(other == division or gazetteer.today(other) == division for other in mark.divisions)


def _by_what_lies_inside(level: str, marks: Sequence[Mark], found: dict[str, Found]) -> None:
    slot = {"county": "county", "district": "county", "city": "city"}.get(level, "")
    if not slot or slot in found:
        return
    city = found.get("city")
    known = gazetteer.by_code(city.place.code) if city and city.place.code else None
    division = nesting.around(marks, slot, inside=known)
    if division is not None:
        inside = tuple(mark for mark in marks if mark.full and nesting.lies_in(mark, division))
        _fill(gazetteer.path_of(division), marks, found, proof=inside)


def _by_bare_name(level: str, slots: Sequence[str], marks: Sequence[Mark], found: dict[str, Found]) -> None:
    """Fills what names without a level word, slogans last, let infer: 天水经济社会发展, 宝鸡高新区总工会."""
    wanted_slot = "city" if level == "development_zone" else slots[-1] if slots else ""  # 宝鸡高新区: of the city
    if level in _OWN_SLOT and wanted_slot and wanted_slot not in found:
        wanted = [mark for mark in marks if not mark.full and mark.role in _OWN_BARE]
        own = [mark for mark in wanted if mark.of_slot(wanted_slot)] or ([] if found else wanted)
        kept = nesting.unique(division for mark in own for division in mark.divisions if division.slot in slots)
        meant = tuple(division for division in kept if division.slot == wanted_slot) or kept
        if len({mark.name for mark in own}) == 1 and len(meant) == 1 and _agrees(meant[0], found):
            _fill(gazetteer.path_of(meant[0]), marks, found, proof=tuple(own))
    if found or "province" not in slots:
        return
    slogans = tuple(mark for mark in marks if mark.role is Role.SLOGAN)
    meant_by_them = {division for mark in slogans for division in mark.divisions}
    if len(meant_by_them) == 1:
        _fill(meant_by_them, marks, found, proof=slogans)


def _agrees(division: Division, found: dict[str, Found]) -> bool:
    """Tells whether a division lies in the places that are known already."""
    codes = {item.place.code for slot, item in found.items() if slot != division.slot}
    return codes <= {step.code for step in gazetteer.path_of(division)}


def _by_cities(marks: Sequence[Mark], found: dict[str, Found]) -> None:
    """Fills the province in which nearly all the cities and counties lie that a provincial union names."""
    named: dict[str, set[Division]] = {}
    for mark in marks:
        if mark.role is not Role.VISITED and (mark.of_slot("city") or mark.of_slot("county")):
            named.setdefault(mark.name, {gazetteer.path_of(division)[0] for division in mark.divisions})
    votes = Counter(province for around in named.values() if len(around) == 1 for province in around)
    best, count = votes.most_common(1)[0] if votes else (None, 0)
    if best is not None and count >= CITIES and count >= MOST * len(named):
        proof = tuple(mark for mark in marks if named.get(mark.name) == {best})
        _fill((best,), marks, found, proof=proof)


def _town(text: str, marks: Sequence[Mark], found: dict[str, Found]) -> None:
    """Fills the town that a text shows without its name in the lists: short, as its own union's, or by its offices."""
    county = found.get("county")
    known = gazetteer.by_code(county.place.code) if county and county.place.code else None
    told = hidden_places.short(text, known) if known else ()
    if told:
        (town,) = told[0].divisions
        place = Place(SlotStatus.INFERRED, town.name, town.code, told[0].name)
        found["town"] = Found(place, 0.75, Role.SELF.value, told)
        return
    unlisted = hidden_places.unlisted(text)
    if unlisted:
        found["town"] = _as_written(unlisted, ())
        return
    _by_offices(text, marks, found)


def _by_branch(marks: Sequence[Mark], found: dict[str, Found]) -> None:
    """Fills the city of a branch that names counties of that city: 泰安分行 with its 支行 in 肥城 and 新泰."""
    own = [mark for mark in marks if not mark.full and mark.role is Role.AUTHOR]
    for city in nesting.unique(division for mark in own for division in mark.of_slot("city")):
        inside = [mark for mark in marks if mark.of_slot("county") and nesting.lies_in(mark, city)]
        if len({mark.name for mark in inside}) >= BRANCHES:
            proof = tuple(mark for mark in own if city in nesting.unique(mark.divisions))
            _fill(gazetteer.path_of(city), marks, found, proof=(*proof, *inside))
            return


def _by_offices(text: str, marks: Sequence[Mark], found: dict[str, Found]) -> None:
    """Fills the town that its offices give away, if only one is; those above it only if other names prove them."""
    leaks = hidden_places.leaks(text)
    if len({mark.name for mark in leaks}) != 1:
        return
    meant = nesting.meaning(leaks[0].name, leaks[0].divisions, marks)
    if len(meant.divisions) == 1 and not _contradicted(meant.divisions[0], marks):
        town = meant.divisions[0]
        found["town"] = Found(Place(SlotStatus.INFERRED, town.name, town.code, leaks[0].name), 0.6, "offices", leaks)


def _mask(level: str, slots: Sequence[str], masks: Iterable[Mask], found: dict[str, Found]) -> None:
    """Keeps masked names as values of slots that are otherwise unknown."""
    for mask in masks:
        slot = _MASK_SLOT.get(mask.word) or _slot_of_city(level, mask)
        if slot in slots and slot not in found:
            place = Place(SlotStatus.MASKED, None, None, mask.written)
            mark = Mark(mask.part, mask.start, mask.end, mask.written, (), Role.AUTHOR, NameKind.FULL)
            found[slot] = Found(place, 0.5, "masked", (mark,))


def _slot_of_city(level: str, mask: Mask) -> str:
    """Returns the slot of a masked 市: above a town it is a county-level city more often than not."""
    below = {"town": "county", "street": "county", "village": "county"}
    return below.get(level, "county" if level == "county" and not mask.superior else "city")


def _statements(found: dict[str, Found]) -> tuple[Statement, ...]:
    rows = []
    for slot in SLOTS:
        item = found.get(slot)
        if item is None:
            continue
        field, place = f"region.{slot}", item.place
        value = place.name or place.as_written
        rows.append(Statement(field, value, place.status.value, item.score, item.rule, _evidence(item.marks)))
        rows += [
            Statement(
                field,
                gazetteer.label(division.code),
                "candidate",
                round(item.score / len(item.namesakes), 3),
                "namesake",
            )
            for division in item.namesakes[:CANDIDATES]
        ]
    return tuple(rows)


def _evidence(marks: tuple[Mark, ...]) -> tuple[Evidence, ...]:
    order = sorted(marks, key=lambda mark: (-WEIGHTS[mark.role], not mark.full, mark.start))
    return tuple(mark.evidence for mark in order[:SHOWN])
