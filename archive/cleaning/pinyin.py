"""Takes out the readings that converters put behind characters: 总結(jié) (P)."""

from __future__ import annotations

import re

from archive.cleaning.characters import syllables
from archive.cleaning.edits import HAN, NOTHING, Changes, Edit
from archive.cleaning.shift import SPELLING

ANNOTATION = re.compile(f"(?<=[{HAN}])\\(([{SPELLING}]{{1,6}})\\)")
TONED = re.compile("[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ]")


def strip(text: str) -> Changes:
    """Returns the edits that take readings out: 总(zǒng)结; (QC), (a), (1+1) and (iso9000) stay.

    A reading without tone goes only if it is one of the character before it.
    """
    if "(" not in text:
        return NOTHING
    hits = [hit for hit in ANNOTATION.finditer(text) if _is_reading(text[hit.start() - 1], hit[1])]
    if not hits:
        return NOTHING
    note = Edit(hits[0].start(), hits[-1].end(), "", "P")
    return Changes(tuple(Edit(hit.start(), hit.end(), "") for hit in hits), notes=(note,))


def _is_reading(char: str, syllable: str) -> bool:
    return bool(TONED.search(syllable)) or (len(syllable) > 1 and syllable in syllables().get(char, frozenset()))
