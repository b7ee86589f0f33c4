"""Joins lines that were broken at a fixed width, and single breaks within a sentence (K)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import TypeAlias

from archive.cleaning.characters import weight
from archive.cleaning.edits import HAN, NOTHING, Changes, Edit, lines
from archive.cleaning.layout import ENDED, HEADING, INDENT, PIECE, is_broken, is_heading

WRAPPED_LINES = 6  # lines that it takes to tell a width
FULL = 0.35  # share of lines that have the width
RUN_ON = 0.8  # share of the indented lines above one without an indent that have it
STRAY = 0.05  # share of lines that may be wider: titles, links
NARROWEST, WIDEST = 18, 46  # characters of a wrapped line
SLACK = 2
HALF = 0.5  # share of full lines that end a sentence: of wrapped ones few do
STOPS = frozenset("。！？")
MARKS = frozenset("，。、；：！？,;:!?）)”’》")  # no line begins with one

PARAGRAPH = 40  # characters of a line in which spaces may stand for line ends
RUN = 8  # characters between two such spaces: fewer are the cells of a table, or names
WORD, LIKELY = 12.0, 4.0  # weight of a pair that surely, and that probably, stands in one word
SURE = 2  # words cut by a space that prove a page wrapped
SPACE = re.compile(rf" (?=[{HAN}])(?<=[{HAN}] )(?![一二三四五六七八九十]{{1,3}}、)")
AFTER = frozenset("的了着和与")

Measure: TypeAlias = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its place."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Returns where the line's words end."""
        return self.start + len(self.text.rstrip())

    @property
    def begin(self) -> int:
        """Returns where the line's words begin."""
        return self.start + len(self.text) - len(self.text.lstrip())


def _filled(text: str) -> list[Line]:
    return [Line(start, line) for start, line in lines(text) if line and not line.isspace()]


def join(text: str) -> Changes:
    """Returns the edits that join lines which were broken at a fixed width, and single breaks within a sentence."""
    found = _filled(text)
    indents = 0 < sum(line.text[0] in INDENT for line in found) < len(found)
    full = _fullness(found, indents=indents)
    edits: list[Edit] = []
    paragraph = found[0].text if found else ""
    for before, after in pairwise(found):
        if (full(before) and _continues(before, after, indents=indents)) or _is_cut(paragraph, after.text):
            gap = _gap(before, after)
            edits.append(Edit(before.end, after.begin, gap, "K"))
            paragraph = paragraph.rstrip() + gap + after.text.lstrip()
        else:
            paragraph = after.text
    return Changes(tuple(edits)) if edits else NOTHING


def _gap(before: Line, after: Line) -> str:
    """Returns a space between two Latin words, else nothing."""
    left, right = before.text.rstrip()[-1:], after.text.lstrip()[:1]
    return " " if left.isascii() and left.isalpha() and right.isascii() and right.isalpha() else ""


def _fullness(found: list[Line], *, indents: bool) -> Callable[[Line], bool]:
    """Returns the test for a line that fills the width of its page; none does where no width shows."""
    near, width, measure = max((_width(found, len, 1), _width(found, _columns, 2)), key=lambda one: one[0])
    if len(found) >= WRAPPED_LINES and near >= FULL * len(found):
        return partial(_fills, measure=measure, width=width)
    above = [before for before, after in pairwise(found) if before.text[0] in INDENT and after.text[0] not in INDENT]
    if indents and len(above) >= WRAPPED_LINES:  # nearly every line above one without an indent is as wide
        width = Counter(len(line.text.rstrip()) for line in above).most_common(1)[0][0]
        fills = partial(_fills, measure=len, width=width)
        if NARROWEST <= width <= WIDEST and sum(map(fills, above)) >= RUN_ON * len(above):
            return fills
    return partial(_fills, measure=len, width=-SLACK)


def _width(found: list[Line], measure: Measure, unit: int) -> tuple[int, int, Measure]:
    """Returns how many lines have the usual width, 0 if lines go beyond it, and that width."""
    sizes = [measure(line.text.rstrip()) for line in found]
    usual = Counter(size for size in sizes if size >= NARROWEST * unit)
    width = max(usual, key=lambda size: (usual[size] + usual[size - 1], size), default=0)
    wider = sum(size > width + 1 for size in sizes)
    if wider > STRAY * len(found) or not NARROWEST <= width / unit <= WIDEST:
        return 0, 0, measure
    near = [line for line, size in zip(found, sizes, strict=True) if width - SLACK <= size <= width + 1]
    if sum(line.text.rstrip()[-1] in STOPS for line in near) > HALF * len(near):
        return 0, 0, measure  # paragraphs that happen to be of one length
    return len(near), width, measure


def _fills(line: Line, *, measure: Measure, width: int) -> bool:
    return width - SLACK <= measure(line.text.rstrip()) <= width + 1


def _columns(line: str) -> int:
    """Returns the width of a line in half-width columns."""
    return 2 * len(line) - len(line.encode("latin-1", "ignore"))


def _continues(before: Line, after: Line, *, indents: bool) -> bool:
    """Tells whether the line after a full one goes on with its paragraph; ``indents`` tell paragraphs apart."""
    if indents and after.text[0] in INDENT:
        return False
    if HEADING.match(after.text) or PIECE.search(after.text.strip()):
        return (
            after.text.lstrip()[0].isdigit() and before.text.rstrip()[-1] not in ENDED and not is_heading(before.text)
        )
    return True


def _is_cut(before: str, after: str) -> bool:
    """Tells whether a break stands within a sentence of text that is not wrapped: 个体、私营、集体等饮⏎食服务业."""
    left, right = before.rstrip(), after.strip()
    if right[0] in MARKS:
        return len(left) >= NARROWEST
    sentence = len(left) >= 2 * NARROWEST and ("。" in right or len(right) >= 2 * NARROWEST)
    return sentence and left[-1] not in ENDED and not is_heading(left) and is_broken(before, after)


def spaces(text: str) -> Changes:
    """Returns the edits that take out the spaces which stand inside words where a page was wrapped: 第 二次."""
    if " " not in text:
        return NOTHING
    found = [place for start, line in lines(text) if len(line) >= PARAGRAPH for place in _wraps(start, line)]
    if sum(weight(text[place - 1], text[place + 1]) >= WORD for place in found) < SURE:
        return NOTHING
    cut = [at for at in found if weight(text[at - 1], text[at + 1]) >= LIKELY or text[at + 1] in AFTER]
    return Changes(tuple(Edit(at, at + 1, "", "K", 0.9) for at in cut))


def _wraps(start: int, line: str) -> Iterator[int]:
    """Yields the places of single spaces between Han characters, far from one another, in a line of sentences."""
    if "，" not in line and "。" not in line and "," not in line:
        return
    for hit in SPACE.finditer(line):
        before, after = line.rfind(" ", 0, hit.start()), line.find(" ", hit.end())
        if hit.start() - before > RUN and (after if after >= 0 else len(line) + RUN) - hit.end() >= RUN:
            yield start + hit.start()
