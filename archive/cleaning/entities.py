"""Writes out the entities that a page left in its text: &rdquo; rdquo; &ldqu (X)."""

from __future__ import annotations

import html
import re
import unicodedata

from archive.cleaning.edits import NOTHING, Changes, Edit, ordered
from archive.scanning import scanner

ENTITIES = {
    "rdquo": "”", "ldquo": "“", "rsquo": "’", "lsquo": "‘", "nbsp": " ", "ensp": " ", "emsp": " ", "mdash": "—",
    "ndash": "–", "hellip": "…", "middot": "·", "amp": "&", "lt": "<", "gt": ">", "quot": '"', "times": "×",
    "permil": "‰", "laquo": "《", "raquo": "》", "deg": "°", "bull": "•", "yen": "¥", "sect": "§",
}  # fmt: skip
NAMES = "|".join(ENTITIES)
ENTITY = scanner(f"&?(?<![A-Za-z])({NAMES});|&({NAMES})(?![A-Za-z=])|&#(\\d{{2,6}});|&#x([0-9a-fA-F]{{2,5}});")
CUT = re.compile(r"&[rl]dqu?o?(?![A-Za-z;])|&nbs?p?(?![A-Za-z;])")  # a page ended inside an entity: &ldqu


def write_out(text: str) -> Changes:
    """Returns the edits that write entities out, whole, without their ampersand, or cut off."""
    if ";" not in text and "&" not in text:
        return NOTHING
    edits = [
        Edit(hit.start(), hit.end(), char, "X")
        for hit in ENTITY.finditer(text)
        if (char := _character(hit)) is not None
    ]
    cut = (Edit(hit.start(), hit.end(), _cut(hit[0]), "X", 0.8, exact=False) for hit in CUT.finditer(text))
    return Changes(ordered([*edits, *cut]))


def _character(hit: re.Match[str]) -> str | None:
    name = hit[1] or hit[2]
    if name:
        return ENTITIES[name]
    char = html.unescape(hit[0] if hit[0].endswith(";") else hit[0] + ";")
    return char if len(char) == 1 and unicodedata.category(char) != "Cc" else None


def _cut(entity: str) -> str:
    return " " if entity[1] == "n" else "”" if entity[1] == "r" else "“"
