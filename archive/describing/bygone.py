"""Tells the cues that date a text from those that it tells as history, and those that prove a named year too late.

A site writes a new year over an old text, often at every place; the campaigns in it stay.  A text that names a campaign
as history names newer things too, or the year of the campaign beside it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from archive.describing.cue import DatedCue
from archive.describing.posterior import outlived, window
from archive.describing.year_marks import Role, YearMark

FORGOTTEN = 60  # months after which a cue that newer ones follow says nothing about the year
PAST = 48  # months after its end in which a campaign may still be named
STRONG = 0.85  # weight from which a cue alone proves
AFTERWARDS = 2  # months after the end of a certain window from which another cue is newer
BESIDE = 40  # characters between a year and what happened in it
_KINDS = frozenset({"campaign", "event", "plenum", "first", "eve"})
_CLAUSE = re.compile("[。；\n]")
_LOOKED_BACK = frozenset({Role.HISTORY, Role.BODY, Role.OPENING, Role.QUOTED})


def dating(
    text: str, cues: Sequence[DatedCue], marks: Sequence[YearMark], *, named: Collection[int]
) -> tuple[DatedCue, ...]:
    """Returns the cues that speak of the time of the text; ``named``: the years that it claims to report on."""
    past = [mark for mark in marks if mark.role in _LOOKED_BACK and mark.year not in named]
    return tuple(
        cue for cue in cues if not _is_history(cue, cues) and not any(_dates(text, mark, cue) for mark in past)
    )


def _is_history(cue: DatedCue, cues: Sequence[DatedCue]) -> bool:
    if cue.typical_to is None:
        return False
    newest = max((each.not_before or 0 for each in cues if each.hard and each is not cue), default=0)
    return newest - cue.typical_to > (AFTERWARDS if cue.closed else FORGOTTEN)


def _dates(text: str, mark: YearMark, cue: DatedCue) -> bool:
    """Tells whether a past year stands before a cue in its clause: 2012年迎接党的十八大文艺汇演."""
    if not 0 <= cue.start - mark.end <= BESIDE or _CLAUSE.search(text, mark.end, cue.start):
        return False
    first = cue.not_before is None or mark.year * 12 + 11 >= cue.not_before
    return first and cue.typical_to is not None and mark.year * 12 <= cue.typical_to


def too_late(cues: Sequence[DatedCue], year: int, period: str) -> tuple[DatedCue, ...]:
    """Returns the cues that prove a report on a period of a year to be a re-dated older text."""
    first = window(year, period)[0]
    return tuple(cue for cue in cues if outlived(cue, year, period) or _is_long_over(cue, cues, first))


def _is_long_over(cue: DatedCue, cues: Sequence[DatedCue], first: int) -> bool:
    until = cue.typical_to
    if until is None or cue.kind not in _KINDS or cue.weight < STRONG or first - until < PAST:
        return False
    return not any(each.hard and (each.not_before or 0) > until for each in cues)
