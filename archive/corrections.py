"""Corrections: what a person decides over a described field, with author, reason and time.

They are kept beside the description, never in it: they are applied whenever a summary is read, the last one of a field
wins, and they outlive re-ingest and re-describe because they hang on the summary's id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from archive import gazetteer
from archive.errors import CorrectionError
from archive.models import (
    FIELDS,
    LEVELS,
    PERIODS,
    SLOTS,
    Description,
    Place,
    Provenance,
    Region,
    Scalar,
    SlotStatus,
    Statement,
    Summary,
    Year,
    YearStatus,
)

RULE = "correction"
UNKNOWN = "unknown"
CANDIDATE = "candidate"  # the status of a statement that did not win
YEARS = range(1949, 2101)
SLOT_NAMES = {"province": "省级地方", "city": "地级地方", "county": "县（市、区）"}


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision; ``value`` is in the form that ``record`` checked: topics joined by commas, unknown as "unknown"."""

    summary_id: str
    field: str
    value: str
    author: str
    reason: str
    at: str  # ISO 8601, UTC


class Keeper(Protocol):
    """Where corrections are kept: the store."""

    def summary(self, summary_id: str) -> Summary | None: ...

    def add_correction(self, correction: Correction) -> None: ...

    def corrections(self, summary_ids: Sequence[str]) -> tuple[Correction, ...]: ...


def record(
    store: Keeper,
    summary_id: str,
    field: str,
    value: str,
    *,
    author: str,
    reason: str,
    at: str,
    topics: tuple[str, ...],
) -> Correction:
    """Returns the correction after it has been kept; ``topics`` are the ids that exist.

    Raises CorrectionError, in the Chinese that its author meets, if anything about it is wrong.
    """
    if store.summary(summary_id) is None:
        raise CorrectionError(f"没有编号为 {summary_id} 的总结。请用 zongjie search 查出编号。")
    if field not in FIELDS:
        raise CorrectionError(f"没有“{field}”这个著录项。可以订正的有：{'、'.join(FIELDS)}。")
    for words, name in ((author, "订正人"), (reason, "订正理由")):
        if not words.strip():
            raise CorrectionError(f"{name}不能为空。")
    correction = Correction(summary_id, field, checked(field, value, topics=topics), author.strip(), reason.strip(), at)
    store.add_correction(correction)
    return correction


def history(store: Keeper, summary_id: str) -> tuple[Correction, ...]:
    """Returns all corrections of a summary, oldest first."""
    return store.corrections((summary_id,))


def checked(field: str, value: str, *, topics: tuple[str, ...]) -> str:
    """Returns the value of a field in its kept form, or raises CorrectionError."""
    value = value.strip()
    if not value:
        raise CorrectionError(f"“{field}”的值不能为空；不能确定时请填 {UNKNOWN}。")
    if field in ("year", "claimed_year"):
        return _checked_year(field, value)
    if field == "topics":
        return _checked_topics(value, topics)
    if field.startswith("region."):
        return _checked_place(field.partition(".")[2], value)
    choices = {"level": LEVELS, "period": PERIODS, "provenance": tuple(Provenance)}.get(field)
    if choices is not None and value not in choices:
        raise CorrectionError(f"“{field}”没有“{value}”这个值。可用的有：{'、'.join(choices)}。")
    if field == "title" and value == UNKNOWN:
        raise CorrectionError("标题不能填 unknown，请填写标题文字。")
    return value


def _checked_year(field: str, value: str) -> str:
    if value == UNKNOWN or (value.isascii() and value.isdigit() and int(value) in YEARS):
        return value
    raise CorrectionError(f"“{field}”应为 {YEARS.start} 到 {YEARS.stop - 1} 之间的年份或 {UNKNOWN}，不能是“{value}”。")


def _checked_place(slot: str, value: str) -> str:
    """Returns a place's name; towns come and go faster than any list, so theirs is taken as written."""
    known = any(division.slot == slot for division in gazetteer.named(value))
    if value == UNKNOWN or slot == "town" or known:
        return value
    raise CorrectionError(f"行政区划里没有名为“{value}”的{SLOT_NAMES[slot]}。请写全称，如 江苏省、盐城市、射阳县。")


def _checked_topics(value: str, topics: tuple[str, ...]) -> str:
    if value == UNKNOWN:
        return value
    chosen = tuple(dict.fromkeys(topic.strip() for topic in value.replace("，", ",").split(",") if topic.strip()))
    strange = [topic for topic in chosen if topic not in topics]
    if strange or not chosen:
        raise CorrectionError(f"没有“{'、'.join(strange) or value}”这个主题。可用的有：{'、'.join(topics)}。")
    return ",".join(chosen)


def apply(description: Description, corrections: Iterable[Correction]) -> Description:
    """Returns the description with the last correction of each field in force.

    A corrected field's winning statement has the rule "correction" and no evidence; the former winner stays as a
    candidate, so that what the describers read can still be explained.
    """
    last = {correction.field: correction for correction in corrections}
    for field, correction in last.items():
        known = None if correction.value == UNKNOWN else correction.value
        description = replace(
            APPLY[field.partition(".")[0]](description, field, known),
            statements=_statements(description.statements, field, known),
        )
    slots = [field.partition(".")[2] for field in last if field.startswith("region.")]
    return replace(description, region=_with_codes(description.region, slots)) if slots else description


def _title(description: Description, _: str, value: str | None) -> Description:
    return replace(description, title=value or description.title, title_generated=False)


def _level(description: Description, _: str, value: str | None) -> Description:
    return replace(description, level=value or UNKNOWN)


def _period(description: Description, _: str, value: str | None) -> Description:
    return replace(description, period=value or UNKNOWN)


def _provenance(description: Description, _: str, value: str | None) -> Description:
    return replace(description, provenance=Provenance(value or description.provenance))


def _topics(description: Description, _: str, value: str | None) -> Description:
    return replace(description, topics=_topic_ids(value))


def _year(description: Description, _: str, value: str | None) -> Description:
    claimed = description.year.claimed
    if value is None:
        return replace(description, year=Year(claimed=claimed))
    year = int(value)
    return replace(description, year=Year(YearStatus.EXPLICIT, year, year, year, claimed))


def _claimed_year(description: Description, _: str, value: str | None) -> Description:
    return replace(description, year=replace(description.year, claimed=None if value is None else int(value)))


def _region(description: Description, field: str, value: str | None) -> Description:
    place = Place() if value is None else Place(SlotStatus.TRUE, value)
    return replace(description, region=_with_slot(description.region, field.partition(".")[2], place))


def _with_slot(region: Region, slot: str, place: Place) -> Region:
    places = {name: getattr(region, name) for name in SLOTS} | {slot: place}
    return Region(**places)


def _with_codes(region: Region, slots: Sequence[str]) -> Region:
    """Returns the region with the corrected slots found in the gazetteer, and the others brought in line with them."""
    for slot in SLOTS:
        if slot in slots:
            region = _in_line(region, slot, kept=slots)
    return region


def _in_line(region: Region, slot: str, *, kept: Sequence[str]) -> Region:
    """Returns the region with the code of one corrected slot; slots that were read and do not nest with it give way."""
    place: Place = getattr(region, slot)
    if place.name is None:
        return region
    named = [d for d in gazetteer.named(place.name) if d.slot == slot and not d.former]
    above = [getattr(region, name).code or "" for name in SLOTS[: SLOTS.index(slot)]]
    inside = [division for division in named if division.code.startswith(max(above, key=len, default=""))]
    found = inside or named
    if len(found) != 1:
        return region
    region = _with_slot(region, slot, replace(place, code=found[0].code))
    path = {division.slot: division for division in gazetteer.path(found[0].code)}
    for other in SLOTS:
        if other in kept:
            continue
        held: Place = getattr(region, other)
        if SLOTS.index(other) < SLOTS.index(slot):
            division = path.get(other)
            if division is None:
                region = _with_slot(region, other, Place())
            elif held.code != division.code:
                region = _with_slot(region, other, Place(SlotStatus.INFERRED, division.name, division.code))
        elif held.code is not None and not held.code.startswith(found[0].code):
            region = _with_slot(region, other, Place())
    return region


APPLY: dict[str, Callable[[Description, str, str | None], Description]] = {
    "title": _title,
    "level": _level,
    "period": _period,
    "provenance": _provenance,
    "topics": _topics,
    "year": _year,
    "claimed_year": _claimed_year,
    "region": _region,
}


def _topic_ids(value: str | None) -> tuple[str, ...]:
    return () if value is None else tuple(value.split(","))


def _statements(statements: tuple[Statement, ...], field: str, value: str | None) -> tuple[Statement, ...]:
    values: tuple[Scalar, ...] = (value,)
    if field == "topics":
        values = _topic_ids(value) or (None,)
    elif field in ("year", "claimed_year") and value is not None:
        values = (int(value),)
    status = UNKNOWN if value is None else "explicit" if field == "year" else "true"
    decided = tuple(Statement(field, item, status, 1.0, RULE) for item in values)
    rest = (replace(old, status=CANDIDATE) if old.field == field else old for old in statements)
    return (*decided, *rest)
