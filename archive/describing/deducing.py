"""Infers places from what a text shows without naming its author's: what lies inside, short names, offices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from archive import gazetteer
from archive.describing import hidden_places, nesting
from archive.describing.filling import OWN_SLOT, Found, as_written, fill
from archive.describing.places import Mark, Role
from archive.gazetteer import Division
from archive.models import Place, SlotStatus

BRANCHES = 2  # counties of a city whose names prove that a branch is named after the city
CITIES, MOST = 4, 0.8  # names, and their share, that lie in one province and so tell whose union speaks
_OWN_BARE = (Role.AUTHOR, Role.FIRM, Role.SUPERIOR, Role.SELF, Role.SPOKEN, Role.ACTOR)


def by_what_lies_inside(level: str, marks: Sequence[Mark], found: dict[str, Found]) -> None:
    slot = {"county": "county", "district": "county", "city": "city"}.get(level, "")
    if not slot or slot in found:
        return
    city = found.get("city")
    known = gazetteer.by_code(city.place.code) if city and city.place.code else None
    division = nesting.around(marks, slot, inside=known)
    if division is not None:
        inside = tuple(mark for mark in marks if mark.full and nesting.lies_in(mark, division))
        fill(gazetteer.path_of(division), marks, found, proof=inside)


def by_bare_name(
    level: str, slots: Sequence[str], marks: Sequence[Mark], found: dict[str, Found], *, masked: bool
) -> None:
    """Fills what names without a level word, slogans last, let infer: 天水经济社会发展, 宝鸡高新区总工会."""
    wanted_slot = "city" if level == "development_zone" else slots[-1] if slots else ""  # 宝鸡高新区: of the city
    if level in OWN_SLOT and wanted_slot and wanted_slot not in found:
        wanted = [mark for mark in marks if not mark.full and mark.role in _OWN_BARE]
        own = [mark for mark in wanted if mark.of_slot(wanted_slot)] or ([] if found else wanted)
        kept = nesting.unique(division for mark in own for division in mark.divisions if division.slot in slots)
        meant = tuple(division for division in kept if division.slot == wanted_slot) or kept
        if len({mark.name for mark in own}) == 1 and len(meant) == 1 and _agrees(meant[0], found):
            fill(gazetteer.path_of(meant[0]), marks, found, proof=tuple(own))
    if found or masked or "province" not in slots:
        return  # only masked names: the mask is the value (5.3)
    slogans = tuple(mark for mark in marks if mark.role is Role.SLOGAN)
    meant_by_them = {division for mark in slogans for division in mark.divisions}
    if len(meant_by_them) == 1:
        fill(meant_by_them, marks, found, proof=slogans)


def _agrees(division: Division, found: dict[str, Found]) -> bool:
    """Tells whether a division lies in the places that are known already."""
    codes = {item.place.code for slot, item in found.items() if slot != division.slot}
    return codes <= {step.code for step in gazetteer.path_of(division)}


def by_cities(marks: Sequence[Mark], found: dict[str, Found]) -> None:
    """Fills the province in which nearly all the cities and counties lie that a provincial union names."""
    named: dict[str, set[Division]] = {}
    for mark in marks:
        if mark.role is not Role.VISITED and (mark.of_slot("city") or mark.of_slot("county")):
            named.setdefault(mark.name, {gazetteer.path_of(division)[0] for division in mark.divisions})
    votes = Counter(province for around in named.values() if len(around) == 1 for province in around)
    best, count = votes.most_common(1)[0] if votes else (None, 0)
    if best is not None and count >= CITIES and count >= MOST * len(named):
        proof = tuple(mark for mark in marks if named.get(mark.name) == {best})
        fill((best,), marks, found, proof=proof)


def by_other_names(text: str, marks: Sequence[Mark], found: dict[str, Found]) -> None:
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
    if not unlisted and county and county.place.name:
        unlisted = hidden_places.in_county(text, county.place.name)
    if unlisted:
        found["town"] = as_written(unlisted, ())
        return
    _by_offices(text, marks, found)


def by_branch(marks: Sequence[Mark], found: dict[str, Found]) -> None:
    """Fills the city of a branch that names counties of that city: 泰安分行 with its 支行 in 肥城 and 新泰."""
    own = [mark for mark in marks if not mark.full and mark.role in (Role.AUTHOR, Role.FIRM)]
    for city in nesting.unique(division for mark in own for division in mark.of_slot("city")):
        inside = [mark for mark in marks if mark.of_slot("county") and nesting.lies_in(mark, city)]
        if len({mark.name for mark in inside}) >= BRANCHES:
            proof = tuple(mark for mark in own if city in nesting.unique(mark.divisions))
            fill(gazetteer.path_of(city), marks, found, proof=(*proof, *inside))
            return


def by_firm(marks: Sequence[Mark], found: dict[str, Found]) -> None:
    """Fills the city or province that the name of the author's firm bears: 湖南汽车车桥厂, 国网泰州供电公司."""
    own = tuple(mark for mark in marks if mark.role is Role.FIRM and not mark.full)
    meant = {division for mark in own for division in mark.divisions}
    if not found and len({mark.name for mark in own}) == 1 and len(meant) == 1:
        (division,) = meant
        if division.slot in ("province", "city"):
            fill(gazetteer.path_of(division), marks, found, proof=own)


def _by_offices(text: str, marks: Sequence[Mark], found: dict[str, Found]) -> None:
    """Fills the town that its offices give away, if only one is; those above it only if other names prove them."""
    leaks = hidden_places.leaks(text)
    if len({mark.name for mark in leaks}) != 1:
        return
    meant = nesting.meaning(leaks[0].name, leaks[0].divisions, marks)
    if len(meant.divisions) == 1 and not nesting.contradicted(meant.divisions[0], marks):
        town = meant.divisions[0]
        found["town"] = Found(Place(SlotStatus.INFERRED, town.name, town.code, leaks[0].name), 0.6, "offices", leaks)
