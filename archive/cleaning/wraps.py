"""Joins lines that were broken at a fixed width, and single breaks within a sentence (K)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import TypeAlias

from archive.cleaning.edits import NOTHING, Changes, Edit, lines
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
