"""Takes out invisible characters and the marks that sites put in against copying: 的.编导, 现ท将 (G)."""

from __future__ import annotations

import re

from archive.cleaning.edits import HAN, NOTHING, Changes, Edit, ordered, swap

INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad\u0000-\u0008\u000e-\u001f\u007f]")
FOREIGN = re.compile(f"[\u0e00-\u0eff\u0600-\u06ff\u0400-\u04ff\u0590-\u05ff](?<=[{HAN}《“].)(?=[{HAN}》”，。])")
COPY_MARK = re.compile(f"([.`])(?<=[的地得了].)(?=[{HAN}“《0-9])(?![和与及或、])")


def remove(text: str) -> Changes:
    """Returns the edits that take out invisible characters and the marks that sites put in against copying."""
    edits = list(swap(INVISIBLE, text, "", kind="G"))
    edits += swap(FOREIGN, text, "", kind="G")
    edits += (Edit(hit.start(1), hit.end(1), "", "G", 0.9) for hit in COPY_MARK.finditer(text))
    return Changes(ordered(edits)) if edits else NOTHING
