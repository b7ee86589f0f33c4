"""Puts the possible headings of a text into an outline: which are headings, which are items of a list, and how deep.

Depth follows the order in which the styles come, because 一、 > 1、 is as usual as 一、 > （一） > 1、.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from archive.sections.cuts import LONGEST, LONGEST_ALONE, NONE, Cut, cuts, ends_in_stops, is_marked
from archive.sections.evidence import Habits
from archive.sections.grammar import Head, Style
from archive.sections.kinds import cued

SHORTEST_TEXT = 15  # characters behind a heading on its own line that make it more than an item
_SENTENCES = re.compile(r"[。!！?？；;]")
_CLOSING = "。：:；;，,、】 \t\u3000"


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading of the outline: its number and words as offsets, where its text begins and ends, its depth from 1."""

    head: Head
    start: int
    end: int
    resume: int
    stop: int
    depth: int


@dataclass(frozen=True, slots=True)
class _Placed:
    head: Head
    depth: int
    run: tuple[int, int]  # the heading above and the style: what shares both is one series


def outline(text: str, heads: Sequence[Head], *, end: int) -> tuple[Entry, ...]:
    """Returns the headings of a text in order; ``end`` is where the text of the last one ends."""
    placed = _place(heads)
    runs: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at, one in enumerate(placed):
        runs[one.run].append(at)
    series = {run: [_line(text, placed, at, end=end) for at in members] for run, members in runs.items()}
    stopped = {run[1] for run, lines in series.items() if ends_in_stops(lines)}
    unsure = any(not is_marked(line) for lines in series.values() for line in lines)
    habits = Habits.of(text if unsure else "")  # counted only where a place must be weighed
    found: dict[int, tuple[int, int]] = {}
    for run, members in runs.items():
        ends = cuts(series[run], habits, stopped=run[1] in stopped)
        found |= _read_run(text, placed, members, series[run], ends, end=end)
    kept = sorted(found)
    bounds = [*(placed[at].head.start for at in kept), end]
    depths = _depths([placed[at] for at in kept])
    return tuple(_entry(text, placed[at].head, found[at], bounds[nth + 1], depths[nth]) for nth, at in enumerate(kept))


def _entry(text: str, head: Head, place: tuple[int, int], stop: int, depth: int) -> Entry:
    end, resume = place
    start = head.end
    while start < end and text[start] in " \t\u3000":
        start += 1
    while end > start and text[end - 1] in _CLOSING:
        end -= 1
    while resume < stop and text[resume].isspace():
        resume += 1
    stop = max(resume, stop)
    return Entry(head, start, end, resume, resume + len(text[resume:stop].rstrip()), depth)


def _place(heads: Sequence[Head]) -> list[_Placed]:
    """Gives each head its depth by the styles open above it, and its series."""
    placed: list[_Placed] = []
    stack: list[tuple[Style, int]] = []  # style, index of the latest head of that style
    for at, head in enumerate(heads):
        styles = [style for style, _ in stack]
        if head.style in styles:
            del stack[styles.index(head.style) :]
        elif stack and all(head.style < style for style in styles):
            stack.clear()
        above = stack[-1][1] if stack else -1
        stack.append((head.style, at))
        placed.append(_Placed(head, len(stack), (above, head.style)))
    return placed


def _depths(placed: Sequence[_Placed]) -> list[int]:
    """Returns depths without the holes that dropped items leave."""
    depths: list[int] = []
    open_above: list[int] = []
    for one in placed:
        while open_above and open_above[-1] >= one.depth:
            open_above.pop()
        open_above.append(one.depth)
        depths.append(len(open_above))
    return depths


def _read_run(
    text: str,
    placed: Sequence[_Placed],
    members: Sequence[int],
    lines: Sequence[str],
    ends: Sequence[Cut | None],
    *,
    end: int,
) -> dict[int, tuple[int, int]]:
    """Returns heading end and text start of the members of a series; empty if they are items of a list."""
    if placed[members[0]].head.style in (Style.PLAIN, Style.NAMED):
        return {at: _whole_line(placed[at].head, line) for at, line in zip(members, lines, strict=True)}
    found: dict[int, tuple[int, int]] = {}
    headings = 0
    for at, line, cut in zip(members, lines, ends, strict=True):
        if not line.strip():
            continue  # its words went with the signature
        begin = placed[at].head.end
        place = Cut(len(line.rstrip()), len(line)) if cut is None else cut
        found[at] = (begin + place.end, begin + place.resume)
        headings += _is_heading(text, placed, at, line, cut, end=end)
    return found if 2 * headings >= len(members) else {}


def _whole_line(head: Head, line: str) -> tuple[int, int]:
    """Returns the end and the text start of an unnumbered heading: its line, or its words up to a space inside one."""
    if head.opens_line:
        return head.end + len(line.rstrip()), head.end + len(line)
    words = line.split(" ", 1)[0]
    return head.end + len(words), head.end + len(words)


def _line(text: str, placed: Sequence[_Placed], at: int, *, end: int) -> str:
    """Returns what stands behind a number, to the end of the line (its line feed included) or to the next number."""
    begin = placed[at].head.end
    following = placed[at + 1].head.start if at + 1 < len(placed) else end
    stop = text.find("\n", begin, following)
    return text[begin : following if stop < 0 else stop + 1]


def _is_heading(text: str, placed: Sequence[_Placed], at: int, line: str, cut: Cut | None, *, end: int) -> bool:
    """Tells a heading from an item: it has a text or headings below it, or says its section's kind."""
    if cut is NONE:
        return False
    following = placed[at + 1] if at + 1 < len(placed) else None
    begin = placed[at].head.end
    below = text[begin + len(line) : following.head.start if following else end].strip()
    if cut is None:
        if len(line.strip()) > LONGEST_ALONE or not line.strip():
            return False
        deeper = following is not None and following.depth > placed[at].depth
        return bool(below) or deeper or (cued(line) is not None and len(line.strip()) <= LONGEST)
    rest = line[cut.resume :].strip()
    return len(rest) + len(below) >= SHORTEST_TEXT and (bool(below) or bool(_SENTENCES.search(rest)))
