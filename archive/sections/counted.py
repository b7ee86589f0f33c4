"""Finds headings that a word counts: 第一件事：…, 关键词二：…, 亮点三、…, and 一是… alone on its line.

Only a whole series proves them: it counts from one, each member opens a line, and each is a few words with a text
behind them.  What 一是 begins is an item of a list unless it stands alone above its text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive.scanning import scanner
from archive.sections.grammar import Head, Style, narrow, value_of

FEWEST = 3  # members that make a series
LONGEST = 45  # characters of a heading
SHORTEST_TEXT, PARAGRAPH = 15, 41  # characters of the text behind a heading, of the one below a lone item
_COUNTED = scanner(
    r"^[ \u3000]*(?P<begin>(?P<label>[\u4e00-\u9fff]{0,5}?)(?P<n>[一二三四五六七八九十]{1,3}|\d{1,2})"
    r"(?:(?P<item>是)|(?P<unit>[\u4e00-\u9fff]{0,3})(?P<mark>[、,:.]|[ \u3000]+))[ ]*)(?=[\u4e00-\u9fff“《\d])",
    re.MULTILINE,
)
_ITEM = re.compile(r"[一二三四五六七八九十]{1,3}是")
_STOP = re.compile(r"[。!！?？;；]")
_ALONE = re.compile(r"[^。!！?？;；\n]*[。!！:：]?\s*\Z")


@dataclass(frozen=True, slots=True)
class _Member:
    """A place that may count a heading: the words of its line behind the number, and the line below."""

    start: int
    end: int
    value: int
    words: str
    below: str

    @property
    def stands_alone(self) -> bool:
        """Tells whether the line is a heading and nothing else."""
        return len(self.words) <= LONGEST and _ALONE.match(self.words) is not None

    @property
    def heads_text(self) -> bool:
        """Tells whether a heading stands at the line's beginning, with its text behind it or below."""
        if self.stands_alone:
            return len(self.below) >= SHORTEST_TEXT
        stop = _STOP.search(self.words)
        return stop is not None and stop.start() <= LONGEST and len(self.words) - stop.end() >= SHORTEST_TEXT


def counted(text: str) -> tuple[Head, ...]:
    """Returns the headings of series that a word counts, in order."""
    plain = narrow(text)
    groups: dict[tuple[str, ...], list[_Member]] = defaultdict(list)
    for match in _COUNTED.finditer(plain):
        label, unit, item = match["label"], match["unit"] or "", match["item"] or ""
        if (label or unit or item) and (label, unit) != ("第", ""):
            groups[label, unit, item].append(_member(plain, match))
    found = [head for (_, _, item), members in groups.items() for head in _series(members, item=bool(item))]
    return tuple(sorted(found, key=lambda head: head.start))


def _member(plain: str, match: re.Match[str]) -> _Member:
    words, _, rest = plain[match.end() :].partition("\n")
    below = rest.lstrip().partition("\n")[0].strip()
    return _Member(match.start("begin"), match.end(), value_of(match["n"]), words, below)


def _series(members: Sequence[_Member], *, item: bool) -> Iterator[Head]:
    """Yields the heads of the runs that count from one without a gap, if every member proves to be a heading."""
    run: list[_Member] = []
    for member in (*members, None):
        if member is not None and member.value == len(run) + 1:
            run.append(member)
            continue
        if len(run) >= FEWEST and all(_is_lone_item(each) if item else each.heads_text for each in run):
            yield from (Head(each.start, each.end, Style.LABEL, each.value, opens_line=True) for each in run)
        run = [member] if member is not None and member.value == 1 else []


def _is_lone_item(member: _Member) -> bool:
    return member.stands_alone and len(member.below) >= PARAGRAPH and not _ITEM.match(member.below)
