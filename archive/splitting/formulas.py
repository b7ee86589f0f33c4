"""The second way of splitting, for pages without numbered headings: repeated real titles, or a new opening formula.

union-summaries.md 2.1 ("37篇" promised, pieces separated by their titles only) and 2.3 (secondary splitter).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from archive.splitting.acceptance import SHORTEST_PIECE, Measure, promises
from archive.splitting.titles import is_title, names_organisation
from archive.splitting.words import narrow, words

SURE, LIKELY = 0.9, 0.6
SHORTEST_REPORT = 400  # Han characters before a second report may begin without a title
_LAST_LINE = re.compile(r"年.{1,6}月(?:.{1,4}日)?\s*$|(?:工会|委员会|联合会)\s*$")
_RESTART = re.compile(r"^\s*(?:一[、.]|\(一\)|1[、.])", re.MULTILINE)
_LATER = re.compile(r"^\s*(?:[二三四五六七八九十][、.]|\([二三四五六七八九]\)|[2-9][、.])", re.MULTILINE)
REACH = 700  # characters in which a new report's opening and first heading come


@dataclass(frozen=True, slots=True)
class Boundary:
    """Where a piece begins, and how sure that is."""

    start: int
    confidence: float


def boundaries(text: str, measure: Measure, *, title: str | None) -> tuple[Boundary, ...]:
    """Returns the beginnings of the pieces of a page without numbered headings; fewer than two mean one piece."""
    lines = _lines(text)
    titled = _titled(text, lines, measure)
    if len(titled) >= 2 and promises(title):
        return tuple(Boundary(start, SURE) for start in titled)
    return _reopened(text, lines, measure, titled)


def _lines(text: str) -> tuple[tuple[int, int], ...]:
    found, start = [], 0
    for line in text.split("\n"):
        found.append((start, start + len(line)))
        start += len(line) + 1
    return tuple(found)


def _titled(text: str, lines: Sequence[tuple[int, int]], measure: Measure) -> tuple[int, ...]:
    """Beginnings of the runs of title lines of reports that name an organisation, each with a piece behind it."""
    starts: list[int] = []
    above = -1  # end of the title line above, while titles follow one another
    for start, end in lines:
        line = text[start:end].strip()
        if not line:
            continue
        if not _is_report_title(line):
            above = -1
            continue
        if above < 0:
            starts.append(start)
        above = end
    kept = [start for start, following in pairwise((*starts, len(text))) if measure(start, following) >= SHORTEST_PIECE]
    return tuple(kept)


def _is_report_title(line: str) -> bool:
    """A following 工作计划 belongs to its report and begins nothing."""
    if not is_title(line) or not names_organisation(line):
        return False
    return re.search(rf"(?:{words().reports})", line) is not None


def _reopened(
    text: str, lines: Sequence[tuple[int, int]], measure: Measure, titled: Sequence[int]
) -> tuple[Boundary, ...]:
    starts = [0]
    for index, (start, end) in enumerate(lines):
        if measure(starts[-1], start) < SHORTEST_REPORT or not text[start:end].strip():
            continue
        if _opens(text, start, titled=start in titled) and _closed(text, lines[:index], starts[-1]):
            starts.append(start)
    return tuple(Boundary(start, LIKELY if len(starts) > 1 else 1.0) for start in starts)


def _opens(text: str, start: int, *, titled: bool) -> bool:
    """Tells whether a report opens here: its formula in the first paragraphs, and numbering that begins again."""
    ahead = narrow(text[start : start + REACH])
    paragraphs = ahead.split("\n", 3)
    formula = words().opening.search("\n".join(paragraphs[: 3 if titled else 1]))
    return formula is not None and _RESTART.search(ahead) is not None


def _closed(text: str, above: Sequence[tuple[int, int]], begun: int) -> bool:
    """Tells whether the report above is at its end: signed, dated or closed by formula, its numbering well on."""
    last = next((text[start:end] for start, end in reversed(above) if text[start:end].strip()), "")
    ended = _LAST_LINE.search(last) or words().closing.search(last)
    return bool(ended) and _LATER.search(narrow(text[begun : above[-1][1]])) is not None
