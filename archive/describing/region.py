"""Reads the author's place, from province to town, each slot with its own status (union-summaries.md 5.2, 5.3).

Only the text and its own title prove a place; what a site wrote above it proves nothing.  A slot is true where its name
stands in the piece, inferred where it follows from another one; a name with several bearers keeps its slot, as written
and without a code, and leaves those above it unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from archive import gazetteer
from archive.describing import deducing, hidden_places, nesting, places
from archive.describing.filling import OWN_SLOT, Found, as_written, fill
from archive.describing.hidden_places import Mask
from archive.describing.places import WEIGHTS, Mark, Role
from archive.describing.subject import Subject
from archive.gazetteer import Division, NameKind
from archive.models import SLOTS, Evidence, Part, Place, Region, SlotStatus, Statement

CANDIDATES = 5  # namesakes that are listed
SHOWN = 3  # pieces of evidence kept for a statement

_OWN = (Role.AUTHOR, Role.FIRM, Role.SUPERIOR, Role.SELF, Role.SPOKEN, Role.ACTOR, Role.ORGAN, Role.LAW, Role.AWARD)
_MASK_SLOT = {
    "省": "province", "州": "city", "县": "county", "旗": "county", "区": "county",
    "镇": "town", "乡": "town", "街道": "town",
}  # fmt: skip


def read(subject: Subject, *, level: str) -> tuple[Region, tuple[Statement, ...]]:
    """Returns the region of the author and a statement for each slot that is known, with namesakes as candidates."""
    title = subject.piece.title or ""
    marks = (*places.read(Part.TITLE, title), *places.read(Part.TEXT, subject.text))
    limit = SLOTS.index(OWN_SLOT.get(level) or "town")
    slots = SLOTS[: limit + 1] if level != "national" else ()
    found: dict[str, Found] = {}
    for slot in reversed(slots):
        claim = _claim(slot, marks, level)
        if claim and _settle(slot, claim, marks, found):
            break
    deducing.by_what_lies_inside(level, marks, found)
    if not found and level not in OWN_SLOT:
        deducing.by_branch(marks, found)
        deducing.by_firm(marks, found)
    masks = hidden_places.masks(Part.TITLE, title) + hidden_places.masks(Part.TEXT, subject.text)
    deducing.by_bare_name(level, slots, marks, found, masked=bool(masks))
    if level == "province" and not found:
        deducing.by_cities(marks, found)
    if level in ("town", "street") and "town" not in found:
        deducing.by_other_names(subject.text, marks, found)
    if len(found) < len(slots):
        _mask(level, slots, masks, found)
    region = Region(**{slot: found[slot].place for slot in slots if slot in found})
    return region, _statements(found)


def _claim(slot: str, marks: Sequence[Mark], level: str) -> tuple[Mark, ...]:
    """Returns the marks of the name that the author's slot bears, none if no name stands out."""
    names: dict[str, list[Mark]] = {}
    for mark in marks:
        if mark.full and mark.role not in (Role.VISITED, Role.SUBORDINATE, Role.SLOGAN) and mark.of_slot(slot):
            names.setdefault(mark.name, []).append(mark)
    ladder = level in OWN_SLOT
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
        if slot == "town" and nesting.contradicted(division, marks):
            found[slot] = as_written(claim, ())
            return False
        fill(gazetteer.path_of(division), marks, found, proof=claim)
        return True
    found[slot] = as_written(claim, meant.divisions)
    if not inside:
        fill(nesting.shared_path(meant.divisions), marks, found, proof=claim)
    return False


def _kin(name: str, slot: str) -> tuple[Division, ...]:
    return tuple(division for division in gazetteer.alike(name) if division.slot == slot)


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
