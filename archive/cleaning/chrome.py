"""Takes the furniture of sites and document viewers out of the head and the tail of a file: whole lines, never parts.

Runs on simplified text.  What the furniture says is read before, by ``harvesting``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise, takewhile

from archive import datafiles
from archive.cleaning.edits import NOTHING, Changes, Edit, lines, ordered
from archive.folding import Fold

HEAD, TAIL = 30, 60  # lines in which furniture is looked for
LONGEST = 210  # characters that a line of furniture may have
SHORT, LINKS = 40, 0.6  # a tail is links if this share of its lines is short and holds no full stop
PROSE = 80  # a line this long with a full stop is text, whatever stands above it
NAVIGATION, WORD = 4, 6  # so many lines in a row of so few characters are a menu
BODY = 40
NARROW = Fold("：，（）？！；＞［］｜\u3000\xa0\t", ":,()?!;>[]|   ")
SPACES = re.compile(" {2,}")
MARKER = re.compile(r"(?:(?P<bullet>[-•·*])|\d{1,2}[.、](?! *\d+\.)) *(?:\d{1,2}[.、] *)?(?=\S)")
MENU = re.compile("(?!.*工会)[\u4e00-\u9fff]{2,6}")
SHORTEST_REPORT = 300  # characters between two titles that may be a report
LONGEST_TITLE = 72  # characters
OPENING = 60  # characters in which a report says that it begins
TITLE = re.compile("[^。]{8,60}(?:总结|报告|汇报|计划|推荐|打算|思路)[^。]{0,8}")
TWICE = re.compile(
    r"[ \u3000]*(?P<one>[^\n。，,]{4,40}(?:总结|报告|汇报|述职|小结)[^\n。，,]{0,8}?)[ \u3000]*(?P<other>(?P=one))"
)
LATER = re.compile(r"[二三四五六七八九十]{1,3}、|[(][二三四五六七八九十]{1,3}[)]|(?:[2-9]|1\d)[、.]")
OPENS = re.compile(r"领导下|指导下|支持下|以来|今年|[一半]年|年度?[,上下]|年,|同志们|各位|^一、|^[(]一|^1[、.]|如下")
HEADING = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[、.．]|第[一二三四五六七八九十]+[章节篇])"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not empty: where it stands, and its words with narrow marks and single spaces."""

    start: int
    end: int
    words: str

    @property
    def is_prose(self) -> bool:
        """Tells whether the line belongs to the text proper."""
        return (len(self.words) >= BODY and "。" in self.words) or bool(HEADING.match(self.words))


@dataclass(frozen=True, slots=True)
class Patterns:
    """The vocabulary of ``chrome.yaml``."""

    line: re.Pattern[str]
    head: re.Pattern[str]
    tail: re.Pattern[str]
    prefix: re.Pattern[str]
    beginning: re.Pattern[str]
    viewer: re.Pattern[str]

    def is_line(self, words: str) -> bool:
        """Tells whether words are a line of furniture, with or without the marker of a list."""
        if len(words) > LONGEST:
            return False
        return bool(self.line.fullmatch(words)) or any(map(self.line.fullmatch, self._unmarked(words)))

    def is_head(self, words: str) -> bool:
        """Tells whether words are furniture above the text proper, with or without the marker of a list."""
        return bool(self.head.fullmatch(words)) or any(map(self.head.fullmatch, self._unmarked(words)))

    def _unmarked(self, words: str) -> Iterator[str]:
        marker = MARKER.match(words)
        if marker and (marker["bullet"] or self.viewer.search(words)):
            yield words[marker.end() :]


@cache
def patterns() -> Patterns:
    """Returns the compiled vocabulary."""
    row = datafiles.load("chrome.yaml")
    prefixes = "|".join(re.escape(word).replace(":", "[:：]") for word in row.words("prefixes"))
    either = {
        key: re.compile("|".join(f"(?:{one})" for one in row.words(key)))
        for key in ("lines", "head_lines", "tails", "beginnings")
    }
    return Patterns(
        line=either["lines"],
        head=either["head_lines"],
        tail=either["tails"],
        prefix=re.compile(rf"(?m)^[ \u3000]*(?:{prefixes})[ \u3000]*"),
        beginning=re.compile(rf" *(?:{either['beginnings'].pattern}) *"),
        viewer=re.compile("|".join(row.words("viewer"))),
    )


@lru_cache(maxsize=1)  # harvest and chrome read the same text
def filled(text: str) -> tuple[Line, ...]:
    """Returns the lines that are not empty."""
    return tuple(
        Line(start, start + len(line), (SPACES.sub(" ", line) if "  " in line else line).strip())
        for start, line in lines(NARROW(text))
        if line and not line.isspace()
    )


def remove(text: str) -> Changes:
    """Returns the edits that take out furniture at both ends, and repetitions of the title at the top."""
    found = filled(text)
    if not found:
        return NOTHING
    cut = _tail(found)
    gone = set(range(cut, len(found)))
    ends = {*range(min(HEAD, cut)), *range(max(0, cut - TAIL), cut)}
    gone |= {place for place in ends if _is_furniture(found[place].words)}
    gone |= _above(found[: min(HEAD, cut)]) | menu(found[:HEAD])
    head = [(place, found[place].words) for place in range(min(HEAD, cut)) if place not in gone]
    again = _repeated(head) | _reprinted(found[:cut], head)
    edits = [*_deletions(text, found, gone, "W"), *_deletions(text, found, again - gone, "D")]
    edits += (*_prefixes(text, found, gone), *_doubled(text, found, [place for place, _ in head if place not in again]))
    return Changes(ordered(edits))


def _is_furniture(words: str) -> bool:
    return patterns().is_line(words)


def beginning(line: Line) -> str:
    """Returns the furniture that a line begins with before its text: a date of upload, a number."""
    hit = patterns().beginning.match(line.words)
    return hit[0] if hit and hit.end() < len(line.words) else ""


def _above(found: Sequence[Line]) -> set[int]:
    """Returns the lines that are furniture only above the text proper: file names, bare dates."""
    title = takewhile(lambda line: not line.is_prose, found)
    return {place for place, line in enumerate(title) if patterns().is_head(line.words)}


def menu(found: Sequence[Line]) -> set[int]:
    """Returns the lines of a site's menu: a run of very short lines that begins with 首页."""
    first = next((place for place, line in enumerate(found) if line.words in ("首页", "网站首页", "主页")), None)
    if first is None:
        return set()
    last = first
    while last < len(found) and MENU.fullmatch(found[last].words):
        last += 1
    return set(range(first, last)) if last - first >= NAVIGATION else set()


def _repeated(titles: list[tuple[int, str]]) -> set[int]:
    """Returns the lines at the top that repeat the line before them word for word."""
    gone: set[int] = set()
    for (_, before), (place, words) in pairwise(titles):
        if words == before and len(words) < SHORT:
            gone.add(place)
    return gone


def _reprinted(found: Sequence[Line], head: Sequence[tuple[int, str]]) -> set[int]:
    """Returns the lines below that print the title again where a page was turned: no report begins behind them."""
    title = next((words for _, words in head if len(words) <= LONGEST_TITLE and TITLE.fullmatch(words)), None)
    if title is None:
        return set()
    places = [place for place, line in enumerate(found) if line.words == title]
    gone: set[int] = set()
    for above, place in pairwise(places):
        if place == above + 1 or place + 1 == len(found):
            continue
        turned = found[place - 1].is_prose and not _begins(found[place + 1].words)
        if turned or found[place].start - found[above].end < SHORTEST_REPORT:
            gone.add(place)
    return gone


def _begins(words: str) -> bool:
    """Tells whether a line opens a report."""
    return not LATER.match(words) and (len(words) < BODY or OPENS.search(words[:OPENING]) is not None)


def _doubled(text: str, found: Sequence[Line], head: Sequence[int]) -> Iterator[Edit]:
    """Yields the titles that a line prints twice, one after the other."""
    for place in head:
        line = found[place]
        twice = TWICE.match(text, line.start, line.end) if len(line.words) <= 2 * LONGEST_TITLE else None
        if twice:
            yield Edit(twice.start("one"), twice.start("other"), "", "D", 0.9)


def _tail(found: Sequence[Line]) -> int:
    """Returns the first line of the tail: a marker below which only links and furniture stand."""
    for place in range(max(0, len(found) - TAIL), len(found)):
        if patterns().tail.fullmatch(found[place].words) and _reads_like_links(found[place + 1 :]):
            return place
    return len(found)


def _reads_like_links(below: Sequence[Line]) -> bool:
    if any(len(line.words) >= PROSE and "。" in line.words for line in below):
        return False
    short = sum(len(line.words) < SHORT and "。" not in line.words for line in below)
    return short + sum(_is_furniture(line.words) for line in below) >= LINKS * len(below)


def _deletions(text: str, found: Sequence[Line], gone: set[int], kind: str) -> list[Edit]:
    """Returns one edit for each block of lines that go, with the line ends that part them."""
    edits: list[Edit] = []
    for place in sorted(gone):
        line = found[place]
        end = min(line.end + 1, len(text))
        if edits and place - 1 in gone and edits[-1].end <= line.start:
            edits[-1] = Edit(edits[-1].start, end, "", kind)
        else:
            edits.append(Edit(line.start, end, "", kind))
    return edits


def _prefixes(text: str, found: Sequence[Line], gone: set[int]) -> list[Edit]:
    edits = []
    for place, line in enumerate(found[:HEAD]):
        if place in gone:
            continue
        match = patterns().prefix.match(text, line.start, line.end) or _beginning(text, line)
        if match:
            edits.append(Edit(line.start, line.start + match.end() - match.start(), "", "W"))
    return edits


def _beginning(text: str, line: Line) -> re.Match[str] | None:
    return patterns().beginning.match(NARROW(text[line.start : line.end])) if beginning(line) else None
