"""Restores full-width marks between Han characters and takes spacing out that means nothing."""

from __future__ import annotations

import re

from archive.cleaning.edits import HAN, NOTHING, Changes, Edit
from archive.scanning import scanner

WIDE = str.maketrans(",:;!?", "，：；！？")
LETTERS = f"{HAN}，。；：、！？“”‘’《》（）【】…—％"
MARK = re.compile(rf"[,:;!?](?:(?<=[{LETTERS}⟧].)[,:;!?]*|[,:;!?]*(?=[{HAN}“”‘’《》（）]))")
BRACKETED = re.compile(rf"\(([^()\n]{{0,60}}[{HAN}][^()\n]{{0,60}})\)")
OPENING = scanner(rf"(?<=[{LETTERS}])\((?=[{HAN}“《])|\((?=[{HAN}“《][^()\n]{{0,80}}）)")
CLOSING = scanner(rf"(?<=[{HAN}”》。])\)(?=[{LETTERS}\n]|$)|(?<=（[{HAN}])\)")
ANY_HAN = re.compile(f"[{HAN}]")
STRAIGHT = re.compile(r'"([^"\n]{1,60})"')
MARGINS = scanner(
    r"[ \t\u3000\xa0\u2002-\u2009]*(?:\r\n?|\n|\u2028|\u2029|\x0b|\x0c|\x85)[ \t\u3000\xa0\u2002-\u2009\r\n]*"
)
LONE_RETURN = re.compile(r"[\r\u2028\u2029\x0b\x0c\x85](?:(?<=\r)\n)?")
INNER = scanner(
    rf"(?<=[{HAN}，。；：、！？“《（])[ \t\u3000\xa0]+(?=[0-9])|(?<=[0-9])[ \t\u3000\xa0]+(?=[{HAN}％%，。；：、）])|"
    rf"(?<=[，。；：、！？“《（])[ \t\u3000\xa0]+(?=[{HAN}“《（])|(?<=[{HAN}])[ \t\u3000\xa0]+(?=[，。；：、！？”》）])"
)
SPACES = scanner(r"[ \t\u3000\xa0\u2002-\u2009]{2,}|[\t\u3000\xa0\u2002-\u2009]")
LOOSE = re.compile(r"[ \t\u3000\xa0\u2002-\u2009\r\u2028\u2029\x0b\x0c\x85]")


def marks(text: str) -> Changes:
    """Returns the text with full-width marks beside Han characters; numbers (1,000  8:30), (QC) and (1+1) stay."""
    found = STRAIGHT.sub(_curled, text) if '"' in text else text
    found = MARK.sub(lambda hit: hit[0].translate(WIDE), found)
    if "(" in found or ")" in found:
        found = BRACKETED.sub(r"（\1）", found)
        found = CLOSING.sub("）", OPENING.sub("（", found))
    return NOTHING if found == text else Changes(aligned=found)


def _curled(hit: re.Match[str]) -> str:
    return f"“{hit[1]}”" if ANY_HAN.search(hit[1]) else hit[0]


def line_ends(text: str) -> Changes:
    """Returns the edits that turn every kind of line end into a plain one."""
    edits = tuple(Edit(hit.start(), hit.end(), "\n") for hit in LONE_RETURN.finditer(text))
    return Changes(edits) if edits else NOTHING


def spacing(text: str) -> Changes:
    """Returns the edits that leave one paragraph a line, without indents, blank lines and spaces inside words."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    if start >= end:
        return Changes((Edit(0, len(text), ""),)) if text else NOTHING
    edits = [Edit(0, start, "")] if start else []
    if "\n\n" in text or LOOSE.search(text, start, end):
        edits += _inner_spacing(text, start, end)
    edits += [Edit(end, len(text), "")] if end < len(text) else []
    return Changes(tuple(edits)) if edits else NOTHING


def _inner_spacing(text: str, start: int, end: int) -> list[Edit]:
    """Returns the edits between the first word and the last."""
    edits = [Edit(hit.start(), hit.end(), "\n") for hit in MARGINS.finditer(text, start, end) if hit[0] != "\n"]
    inner = [Edit(hit.start(), hit.end(), "") for hit in INNER.finditer(text, start, end)]
    taken = {edit.start for edit in inner}
    inner += (
        Edit(hit.start(), hit.end(), " ")
        for hit in SPACES.finditer(text, start, end)
        if hit.start() not in taken and hit[0] != " "
    )
    kept: list[Edit] = []
    for edit in sorted([*edits, *inner], key=lambda edit: (edit.start, -edit.end)):
        if edit.start == edit.end or (kept and edit.start < kept[-1].end):
            continue
        kept.append(edit)
    return kept
