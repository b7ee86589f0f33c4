"""The second way of splitting, for pages without numbered headings: repeated real titles, or a new opening formula.

union-summaries.md 2.1 ("37篇" promised, pieces separated by their titles only) and 2.3 (secondary splitter).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from archive.splitting.acceptance import SHORTEST_PIECE, Measure
from archive.splitting.titles import LONGEST_TITLE, is_site_title, is_title, own_years
from archive.splitting.words import narrow_page, words

SURE, LIKELY = 0.9, 0.6
SHORTEST_REPORT = 400  # Han characters before a second report may begin without a title
REACH = 700  # characters in which a new report's opening and first heading come
LAST_WORDS = 16  # characters at a line's end in which its date or signature ends
_LAST_LINE = re.compile(r"年.{1,6}月(?:.{1,4}日)?\s*$|(?:工会|委员会|联合会)\s*$")
_ENDED = re.compile(r"[。！？!?…”）)]\s*$")
_RESTART = re.compile(r"^\s*(?:一[、.]|\(一\)|1[、.])", re.MULTILINE)
_LATER = re.compile(r"^\s*(?:[二三四五六七八九十][、.]|\([二三四五六七八九]\)|[2-9][、.])", re.MULTILINE)
_YEAR = re.compile(r"(?:19|20)\d\d年?度?")
# A following 工作计划 belongs to its report, 组建情况 is a part of one: neither begins a piece.
_BEGINS = re.compile(r"(?:总结|小结|汇报|报告|述职|讲话|发言|演讲|致辞)")


@dataclass(frozen=True, slots=True)
class Boundary:
    """Where a piece begins, and how sure that is."""

    start: int
    confidence: float


def boundaries(text: str, measure: Measure, *, title: str | None) -> tuple[Boundary, ...]:
    """Returns the beginnings of the pieces of a page without numbered headings; fewer than two mean one piece."""
    lines = _lines(text)
    titled = _titled(text, lines, measure)
    if title is not None and is_site_title(title):
        starts = titled if not titled or measure(0, titled[0]) < SHORTEST_REPORT else (0, *titled)
        if len(starts) > 1:
            return tuple(Boundary(start, SURE) for start in starts)
    if _dated(text, titled):
        return tuple(Boundary(start, SURE) for start in titled)
    return _reopened(text, lines, measure, titled)


def _lines(text: str) -> tuple[tuple[int, int], ...]:
    """Returns where the lines with words begin and end."""
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((start, start + len(line)))
        start += len(line) + 1
    return tuple(found)


def _titled(text: str, lines: Sequence[tuple[int, int]], measure: Measure) -> tuple[int, ...]:
    """Beginnings of the runs of title lines that stand behind an ended text and have a piece behind them."""
    starts: list[int] = []
    above, below_title = "", False
    for start, end in lines:
        line = text[start:end].strip()
        title = _is_report_title(line)
        if (
            title
            and not below_title
            and (not above or _ENDED.search(above[-1]) or _LAST_LINE.search(above[-LAST_WORDS:]))
        ):
            starts.append(start)
        above, below_title = line, title
    return tuple(
        start for start, following in pairwise((*starts, len(text))) if measure(start, following) >= SHORTEST_PIECE
    )


def _dated(text: str, starts: Sequence[int]) -> bool:
    """Tells whether titles differ in nothing but the year: 2010年街道工会工作总结, 2011年街道工会工作总结."""
    lines = [text[start : start + LONGEST_TITLE].split("\n", 1)[0] for start in starts]
    years = [own_years(line) for line in lines]
    plain = {_YEAR.sub("", line).strip() for line in lines}
    return len(starts) > 1 and all(years) and len(set(years)) == len(years) and len(plain) == 1


def _is_report_title(line: str) -> bool:
    return is_title(line) and words().organisation.search(line) is not None and _BEGINS.search(line) is not None


def _reopened(
    text: str, lines: Sequence[tuple[int, int]], measure: Measure, titled: Sequence[int]
) -> tuple[Boundary, ...]:
    plain = narrow_page(text)
    starts, numbered = [0], _numbered(plain, 0)
    for index, (start, _) in enumerate(lines):
        if start < numbered or measure(starts[-1], start) < SHORTEST_REPORT:
            continue
        untitled = _closed(text, lines[index - 1]) and _opens(plain, start)
        if untitled or (start in titled and _restarts(plain, start)):
            starts.append(start)
            numbered = _numbered(plain, start)
    return tuple(Boundary(start, LIKELY if len(starts) > 1 else 1.0) for start in starts)


def _numbered(plain: str, start: int) -> int:
    """Returns the end of the first number above one that opens a line from a place on; behind the text if none does."""
    later = _LATER.search(plain, start)
    return len(plain) + 1 if later is None else later.end()


def _restarts(plain: str, start: int) -> bool:
    """Tells whether a report opens below a title: numbering begins again, or the opening formula stands there."""
    ahead = plain[start : start + REACH]
    return _RESTART.search(ahead) is not None or words().opening.search(ahead) is not None


def _opens(plain: str, start: int) -> bool:
    """Tells whether a report opens here without a title: its formula in the first line, and numbering begins again."""
    ahead = plain[start : start + REACH]
    return words().opening.search(ahead.split("\n", 1)[0]) is not None and _RESTART.search(ahead) is not None


def _closed(text: str, last: tuple[int, int]) -> bool:
    """Tells whether a line is a report's last: signed, dated or closed by formula."""
    line = text[last[0] : last[1]]
    return _LAST_LINE.search(line.rstrip()[-LAST_WORDS:]) is not None or words().closing.search(line) is not None
