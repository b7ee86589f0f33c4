"""Turns a summary into what is searched: one entry for the summary and one for each of its sections."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace

from archive.models import SLOTS, Place, Region, Section, SlotStatus, Summary, Year

SUMMARY = "summary"
SECTION = "section"
KINDS = (SUMMARY, SECTION)
_PROVEN = (SlotStatus.TRUE, SlotStatus.INFERRED)
_BASE_YEAR = 1900
_NO_YEAR = 255  # sorts behind every year, in both directions
_SEVERAL_IN_ONE_PLACE = frozenset({"enterprise", "school", "hospital", "agency", "industry", "village"})
_ORGANISATION = re.compile(
    r"^.{2,30}?(?:总工会|工会联合会|工会委员会|工会|公司|集团|学校|中学|小学|大学|学院|医院|局|委员会)"
)
_DATES = re.compile(r"[\d〇○零一二三四五六七八九十*xX×]{2,4}年(?:度|上半年|下半年)?|关于")


@dataclass(frozen=True, slots=True)
class Card:
    """What filters, facets, ordering and folding of copies see of an entry; its words are not here."""

    id: str  # a summary's id; a section's is "<summary id>#<position>"
    summary_id: str
    section: int | None  # position of the section; None for a summary
    title: str  # as shown: the summary's title or the section's heading
    year: str = "unknown"  # facet value: a year, "range" or "unknown"
    year_low: int | None = None
    year_high: int | None = None
    year_status: str = "unknown"
    level: str = "unknown"
    regions: tuple[str, ...] = ()  # codes from province to town
    topics: tuple[str, ...] = ()
    initiatives: tuple[str, ...] = ()  # "topic/initiative"; of a summary those of its sections
    period: str = "unknown"
    provenance: str = "named"
    role: str = ""  # kind of section; "" for a summary
    family: str = ""  # what copies share; "" where there are none
    text_family: str = ""  # family of the whole summary; its own id where it has none
    representative: bool = True
    author: str = ""
    newest: int = 0  # unique ascending keys: newest first, oldest first, undated last; ties by id
    oldest: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """One searchable thing: its card, its own words, and the words around it.

    ``context`` counts for what is typed without quotation marks: the described region and, for a section, the title
    of its summary.  ``headings`` are those of a summary's sections, ``unit`` the names of the author; a line each.
    """

    kind: str
    card: Card
    title: str
    text: str
    context: str
    headings: str = ""
    unit: str = ""


def entries(summary: Summary) -> tuple[Entry, ...]:
    """Returns the entry of a summary, then one for each section in order."""
    title, places, unit = summary.description.title, _places(summary.description.region), units(summary)
    headings = "\n".join(section.heading for section in summary.sections if section.heading)
    card = _summary_card(summary)
    whole = Entry(SUMMARY, card, title, summary.text, places, headings, unit)
    around = f"{title}\n{places}"
    sections = tuple(
        Entry(SECTION, _section_card(card, section), section.heading, summary.section_text(section), around, "", unit)
        for section in summary.sections
    )
    return (whole, *sections)


def units(summary: Summary) -> str:
    """Returns the names under which the author may be looked for, a line each; "" where none is known."""
    description = summary.description
    names = [] if description.title_generated else [_organisation(description.title)]
    deepest = _deepest(description.region)
    if deepest and deepest.name and description.level not in _SEVERAL_IN_ONE_PLACE:
        path = [place.name for place in _slots(description.region) if place.status in _PROVEN and place.name]
        names.append("".join(dict.fromkeys(path)) + "总工会")
    return "\n".join(dict.fromkeys(name for name in names if name))


def section_id(summary_id: str, position: int) -> str:
    """Returns the id of a section's entry."""
    return f"{summary_id}#{position}"


def summary_id(entry_id: str) -> str:
    """Returns the id of the summary that an entry is, or is a section of."""
    return entry_id.partition("#")[0]


def author(summary: Summary) -> str:
    """Returns a key that two summaries of one author share; the source's id where the author is not known."""
    description = summary.description
    deepest = _deepest(description.region)
    organisation = "" if description.title_generated else _organisation(description.title)
    if deepest and description.level not in _SEVERAL_IN_ONE_PLACE:
        return f"{description.level}:{deepest.name or deepest.code}"
    if organisation and description.provenance == "named":
        return f"{description.level}:{organisation}"
    return f"source:{summary.source.id}"


def _organisation(title: str) -> str:
    found = _ORGANISATION.match(_DATES.sub("", title).strip())
    return found.group() if found else ""


def _deepest(region: Region) -> Place | None:
    found = [place for place in _slots(region) if place.status in _PROVEN and (place.name or place.code)]
    return found[-1] if found else None


def _slots(region: Region) -> tuple[Place, ...]:
    return tuple(getattr(region, slot) for slot in SLOTS)


def _places(region: Region) -> str:
    """Returns the names of a described region, as they are today and as written, a line each."""
    names: list[str] = []
    for place in _slots(region):
        if place.status in _PROVEN:
            names += [name for name in (place.name, place.as_written) if name and name not in names]
    return "\n".join(names)


def _codes(region: Region) -> tuple[str, ...]:
    codes = [place.code for place in _slots(region) if place.status in _PROVEN and place.code]
    if codes and codes[0][:2] not in codes:
        codes.insert(0, codes[0][:2])
    return tuple(dict.fromkeys(codes))


def _year(year: Year) -> tuple[str, int | None, int | None]:
    """Returns the facet value and the proven range."""
    if year.value is not None:
        return str(year.value), year.value, year.value
    if year.low is None or year.high is None:
        return "unknown", None, None
    return (str(year.low) if year.low == year.high else "range"), year.low, year.high


def _order(summary_id: str, section: int, year: int | None, *, falling: bool) -> int:
    """Returns 64 bits: year (8), head of the source's id (36), part (8), section (12)."""
    source, _, part = summary_id.rpartition("-")
    try:
        head = int(source[:9].ljust(9, "0"), 16)
    except ValueError:
        head = int.from_bytes(hashlib.blake2b(source.encode("utf-8", "replace"), digest_size=8).digest()) >> 28
    number = int(part) if part.isascii() and part.isdigit() else 0
    offset = _NO_YEAR if year is None else min(max(year - _BASE_YEAR, 0), _NO_YEAR - 1)
    rank = _NO_YEAR - 1 - offset if falling and year is not None else offset
    return rank << 56 | head << 20 | min(number, 255) << 12 | min(section, 4095)


def _summary_card(summary: Summary) -> Card:
    description = summary.description
    year, low, high = _year(description.year)
    return Card(
        id=summary.id,
        summary_id=summary.id,
        section=None,
        title=description.title,
        year=year,
        year_low=low,
        year_high=high,
        year_status=str(description.year.status),
        level=description.level,
        regions=_codes(description.region),
        topics=description.topics,
        initiatives=tuple(dict.fromkeys(one.initiative for one in summary.sections if one.initiative)),
        period=description.period,
        provenance=str(description.provenance),
        family=summary.family or "",
        text_family=summary.family or summary.id,
        representative=summary.representative,
        author=author(summary),
        newest=_order(summary.id, 0, high, falling=True),
        oldest=_order(summary.id, 0, low, falling=False),
    )


def _section_card(whole: Card, section: Section) -> Card:
    return replace(
        whole,
        id=section_id(whole.id, section.position),
        section=section.position,
        title=section.heading,
        topics=section.topics,
        initiatives=(section.initiative,) if section.initiative else (),
        role=str(section.kind),
        family=f"{whole.family}#{section.heading or section.position}" if whole.family else "",
        newest=_order(whole.id, section.position, whole.year_high, falling=True),
        oldest=_order(whole.id, section.position, whole.year_low, falling=False),
    )
