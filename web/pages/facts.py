"""The few facts by which a reader judges a summary without opening it."""

from __future__ import annotations

from dataclasses import dataclass

from archive.models import SLOTS, Description, Place, Provenance, Region, SlotStatus, Summary, YearStatus
from web.statuses import INFERRED, MASKED, Badge, badge, claimed_words, year_words
from web.wording import say, say_short

QUIET = {"true", "explicit", "unknown"}  # the value itself says it all


@dataclass(frozen=True, slots=True)
class Facts:
    """Title, author's place, level, year and topics in words, with a badge where a value is not plainly stated."""

    id: str
    href: str
    title: str
    title_generated: bool
    place: str
    place_badge: Badge | None
    level: str
    year: str
    year_badge: Badge | None
    claimed: str | None
    period: str | None
    provenance: str | None
    topics: tuple[str, ...]
    source_name: str


def facts(summary: Summary, *, href: str | None = None) -> Facts:
    """Returns what a list says about one summary."""
    about = summary.description
    return Facts(
        id=summary.id,
        href=href or f"/summary/{summary.id}",
        title=about.title,
        title_generated=about.title_generated,
        place=place_words(about.region),
        place_badge=place_badge(about.region),
        level=say_short("level", about.level),
        year=year_words(about.year),
        year_badge=quiet_badge(about.year.status),
        claimed=claimed_words(about.year),
        period=say("period", about.period) if about.period != "unknown" else None,
        provenance=provenance_words(about),
        topics=tuple(say_short("topic", topic) for topic in about.topics[:3]),
        source_name=summary.source.name,
    )


def provenance_words(about: Description) -> str | None:
    """Returns a remark where a text does not name its author plainly."""
    return None if about.provenance is Provenance.NAMED else say("provenance", about.provenance.value)


def places(region: Region) -> tuple[Place, ...]:
    """Returns the slots from province to town."""
    slots: tuple[Place, ...] = tuple(getattr(region, slot) for slot in SLOTS)
    return slots


def place_words(region: Region) -> str:
    """Returns the author's place from province to town as far as it is known, masks as they are written."""
    names = [place.name or place.as_written for place in places(region)]
    known = [name for name in names if name]
    return "".join(dict.fromkeys(known)) or "地区不详"


def place_badge(region: Region) -> Badge | None:
    """Returns the badge of the deepest slot that says anything; None where it is plainly stated."""
    told = [place for place in places(region) if place.status is not SlotStatus.UNKNOWN]
    if not told:
        return None
    return {SlotStatus.MASKED: MASKED, SlotStatus.INFERRED: INFERRED}.get(told[-1].status)


def quiet_badge(status: YearStatus) -> Badge | None:
    """Returns a badge only where the value alone would say too much."""
    return None if status.value in QUIET else badge(status.value)
