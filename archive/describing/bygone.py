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
FADED = 84  # months after its end in which nobody names a union's programme
PAST = 48  # months after its end in which a campaign may still be named
STRONG = 0.85  # weight from which a cue alone proves
AFTERWARDS = 2  # months after the end of a certain window from which another cue is newer
BESIDE = 40  # characters between a year and what happened in it
_KINDS = frozenset({"campaign", "event", "plenum", "congress", "first", "eve"})
_CLAUSE = re.compile("[。；\n]")
_REMEMBERED = re.compile(r"(?:曾|当年|那[年场]|往年|历史上|参加过|经历过|参与过|过去)[^。；，\n]{0,10}$")
_SINCE = re.compile(r"[^。；，\n]{0,6}?(?:以来|之后|过后|[的中]?(?:英雄|功臣|老兵))")
_LOOKED_BACK = frozenset({Role.HISTORY, Role.BODY, Role.OPENING, Role.QUOTED})


def dating(
    text: str, cues: Sequence[DatedCue], marks: Sequence[YearMark], *, named: Collection[int]
) -> tuple[DatedCue, ...]:
    """Returns the cues that speak of the time of the text; ``named``: the years that it claims to report on."""
    past = [mark for mark in marks if mark.role in _LOOKED_BACK and mark.year not in named]
    told = tuple(cue for cue in cues if any(_dates(text, mark, cue) for mark in past) or _is_told(text, cue, named))
    return tuple(cue for cue in cues if cue not in told and not _is_history(cue, cues))


def _is_told(text: str, cue: DatedCue, named: Collection[int]) -> bool:
    """Tells whether the words around an event or campaign tell it as past: 曾参加汶川地震救援, 教育实践活动以来."""
    if not named or cue.kind not in {"campaign", "event"}:
        return False
    before = _REMEMBERED.search(text, max(0, cue.start - 16), cue.start)
    return (before or _SINCE.match(text, cue.end)) is not None


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
    strong = cue.weight >= STRONG or cue.kind == "congress"  # once the next has met, nobody's guide is the last but one
    faded = cue.kind == "union_program" and cue.hard
    if until is None or not (faded or cue.kind in _KINDS) or not strong or first - until < (FADED if faded else PAST):
        return False
    return not any(each.hard and (each.not_before or 0) > until for each in cues)
