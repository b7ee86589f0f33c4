"""What dates a text (``archive/data/dated_events.yaml``): congresses, plans, anniversaries, renamed places, words.

Months are counted from year 0 (``year * 12 + month - 1``), so that windows can be compared.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from archive.datafiles import Row, load, refuse_doubles
from archive.models import LEVELS

KINDS = (
    "campaign", "slogan", "event", "economy", "law", "union_program", "union_plenum", "org_name", "place",
)  # fmt: skip
_MONTH = re.compile(r"((?:19|20)\d{2})-(0[1-9]|1[0-2])")
_DAY = re.compile(r"((?:19|20)\d{2})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
PLACE_WEIGHT = 0.5
PLACE_LAG = 12  # months for which an old name lives on


@dataclass(frozen=True, slots=True)
class Batch:
    """When a campaign reached certain levels."""

    levels: tuple[str, ...]
    not_before: int
    typical_to: int


@dataclass(frozen=True, slots=True)
class Event:
    """A dated cue family; ``hard`` makes ``not_before`` certain, ``typical_to`` is soft."""

    id: str
    kind: str
    cues: tuple[str, ...]
    not_before: int | None
    typical_to: int | None
    weight: float
    hard: bool
    needs: tuple[str, ...] = ()
    batches: tuple[Batch, ...] = ()


@dataclass(frozen=True, slots=True)
class Congress:
    """A congress by its Han number, from its opening to the opening of the next."""

    number: str
    opened: int
    until: int


@dataclass(frozen=True, slots=True)
class Plan:
    """A five-year plan: the month it was proposed, its first and last year."""

    name: str
    drafted: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Anniversary:
    """Names of what has anniversaries, and the year they are counted from."""

    since: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Law:
    """A law and the days (year, month, day) on which it was passed, published or came into force."""

    name: str
    dates: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Chronology:
    """All that dates a text; ``plenums`` gives the months of a Central Committee's plenums.

    ``anniversaries`` and ``festivals`` are counted: N周年 is the year since + N, 第N个 the year before the first + N.
    """

    horizon: int
    congresses: tuple[Congress, ...]
    plenums: tuple[tuple[str, tuple[int, ...]], ...]
    union_congresses: tuple[Congress, ...]
    plans: tuple[Plan, ...]
    anniversaries: tuple[Anniversary, ...]
    festivals: tuple[Anniversary, ...]
    laws: tuple[Law, ...]
    events: tuple[Event, ...]


def month(text: str) -> int | None:
    """Returns the months of "2009-10"; None for anything else."""
    found = _MONTH.fullmatch(text)
    return int(found[1]) * 12 + int(found[2]) - 1 if found else None


def parse(top: Row) -> Chronology:
    """Returns what a data file holds; VocabularyError on doubles, unknown kinds or levels, and impossible months."""
    rows = top.rows("events")
    refuse_doubles((row.text("id"), row) for row in rows)
    renamings = top.rows("renamings")
    refuse_doubles(_cues(rows, renamings))
    for table, key in (("congresses", "number"), ("union_congresses", "number"), ("plans", "name")):
        refuse_doubles((row.text(key), row) for row in top.rows(table))
    for table in ("anniversaries", "festivals"):
        refuse_doubles((name, row) for row in top.rows(table) for name in row.words("names"))
    refuse_doubles((row.text("name"), row) for row in top.rows("laws"))
    return Chronology(
        horizon=int(top.number("horizon")),
        congresses=tuple(_congress(row) for row in top.rows("congresses")),
        plenums=tuple((row.text("number"), _months(row)) for row in top.rows("plenums")),
        union_congresses=tuple(_congress(row) for row in top.rows("union_congresses")),
        plans=tuple(_plan(row) for row in top.rows("plans")),
        anniversaries=tuple(
            Anniversary(int(row.number("since")), row.words("names")) for row in top.rows("anniversaries")
        ),
        festivals=tuple(Anniversary(int(row.number("first")) - 1, row.words("names")) for row in top.rows("festivals")),
        laws=tuple(
            Law(row.text("name"), tuple(_day(row, day) for day in row.words("dates"))) for row in top.rows("laws")
        ),
        events=(*map(_event, rows), *(event for row in renamings for event in _renaming(row))),
    )


@lru_cache(maxsize=1)
def chronology() -> Chronology:
    """Returns the chronology that is shipped."""
    return parse(load("dated_events.yaml"))


def _cues(rows: tuple[Row, ...], renamings: tuple[Row, ...]) -> list[tuple[str, Row]]:
    names = [(row.text(key), row) for row in renamings for key in ("old", "new") if row.has(key)]
    return [(cue, row) for row in rows for cue in row.words("cues")] + names


def _event(row: Row) -> Event:
    kind = row.text("kind")
    if kind not in KINDS:
        raise row.fail(f"'kind' must be one of {', '.join(KINDS)}, found {kind!r}")
    event = Event(
        id=row.text("id"),
        kind=kind,
        cues=row.words("cues"),
        not_before=_month(row, "not_before"),
        typical_to=_month(row, "typical_to"),
        weight=row.number("w"),
        hard=row.flag("hard"),
        needs=row.words("needs"),
        batches=tuple(_batch(item) for item in row.rows("batches")),
    )
    if not event.cues or not 0 < event.weight < 1:
        raise row.fail("an event needs cues and a weight between 0 and 1")
    if event.not_before is None and (event.hard or event.typical_to is None):
        raise row.fail("an event needs a month that bounds it; 'hard' needs 'not_before'")
    _refuse_backward(row, event.not_before, event.typical_to)
    return event


def _batch(row: Row) -> Batch:
    levels = row.words("levels")
    unknown = set(levels) - set(LEVELS)
    if unknown or not levels:
        raise row.fail(f"unknown levels: {', '.join(sorted(unknown))}")
    return Batch(levels, _required(row, "not_before"), _required(row, "typical_to"))


def _renaming(row: Row) -> tuple[Event, ...]:
    year = int(row.number("year"))
    found = []
    if row.has("old"):
        old = row.text("old")
        found.append(Event(f"old:{old}", "place", (old,), None, year * 12 + 11 + PLACE_LAG, PLACE_WEIGHT, hard=False))
    if row.has("new"):
        new = row.text("new")
        found.append(Event(f"new:{new}", "place", (new,), year * 12, None, PLACE_WEIGHT, hard=True))
    if not found:
        raise row.fail("a renaming needs 'old' or 'new'")
    return tuple(found)


def _congress(row: Row) -> Congress:
    opened, until = _required(row, "opened"), _required(row, "until")
    _refuse_backward(row, opened, until)
    return Congress(row.text("number"), opened, until)


def _plan(row: Row) -> Plan:
    first, last = int(row.number("first")), int(row.number("last"))
    if last <= first:
        raise row.fail("a plan ends after it begins")
    return Plan(row.text("name"), _required(row, "drafted"), first, last)


def _months(row: Row) -> tuple[int, ...]:
    found = tuple(month(text) for text in row.words("months"))
    if None in found or list(found) != sorted(found, key=lambda each: each or 0):
        raise row.fail("'months' must be months like 2009-10, in order")
    return tuple(each for each in found if each is not None)


def _day(row: Row, text: str) -> tuple[int, int, int]:
    found = _DAY.fullmatch(text)
    if found is None:
        raise row.fail(f"'dates' must be days like 2001-10-27, found {text!r}")
    return int(found[1]), int(found[2]), int(found[3])


def _month(row: Row, key: str) -> int | None:
    return _required(row, key) if row.has(key) else None


def _required(row: Row, key: str) -> int:
    found = month(row.text(key))
    if found is None:
        raise row.fail(f"{key!r} must be a month like 2009-10, found {row.text(key)!r}")
    return found


def _refuse_backward(row: Row, first: int | None, last: int | None) -> None:
    if first is not None and last is not None and last < first:
        raise row.fail("the window ends before it begins")
