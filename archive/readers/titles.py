"""Tells a document's own title from what office programs leave in that field."""

from __future__ import annotations

import re

HAN = re.compile(r"[\u3400-\u9fff]")
JUNK = re.compile(
    r"^(?:Microsoft|WPS|PowerPoint|无标题|未命名|新建|文档\s*\d|文件\s*\d|untitled|document)|\.(?:docx?|wps|rtf|pdf)$",
    re.I,
)
SHORTEST, LONGEST = 4, 60  # Han at least, characters at most


def sensible(title: str | None) -> str | None:
    """Returns a property's title if a person may have written it, else None."""
    kept = (title or "").strip()
    if not kept or len(kept) > LONGEST or "\n" in kept or JUNK.search(kept):
        return None
    return kept if len(HAN.findall(kept)) >= SHORTEST else None
