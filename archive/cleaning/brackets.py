"""Puts the lost brackets of second-rank headings back: 一加强劳动关系排查 -> （一）加强劳动关系排查 (O)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.cleaning.edits import HAN, NOTHING, Changes, Edit, lines

NUMERALS = "一二三四五六七八九十"
TOP = re.compile(rf"[{NUMERALS}]{{1,3}}、")
WITHOUT = re.compile(
    rf"([{NUMERALS}])(?=[{HAN}])(?![{NUMERALS}是年月季度个名次直些方条家项位面来支批把般旦致定种名者要线手届样路贯起度流切则日等心共])"
)
PRESENT = re.compile(rf"[（(][{NUMERALS}]{{1,3}}[)）]")
SHORTEST = 8  # characters of such a heading


def restore(text: str) -> Changes:
    """Returns the edits that bracket line numbers which count up below 一、 二、, in a file that holds no brackets."""
    if PRESENT.search(text):
        return NOTHING
    edits = tuple(_series(text))
    return Changes(edits) if edits else NOTHING


def _series(text: str) -> Iterator[Edit]:
    """Yields the numbers of every run that begins with 一 and goes on to 二."""
    run: list[Edit] = []
    for start, line in [*lines(text), (len(text), "一、")]:
        if TOP.match(line):
            yield from run if len(run) >= 2 else ()
            run = []
            continue
        match = WITHOUT.match(line) if len(line) >= SHORTEST else None
        if match and match[1] == NUMERALS[len(run) : len(run) + 1]:
            run.append(Edit(start, start + 1, f"（{match[1]}）", "O", 0.8, exact=False))
