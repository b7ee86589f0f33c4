"""What a cleaning step hands back, and how it is applied.

A step reads a text and returns ``Changes``; it never touches the text itself, so
every change keeps its place in the raw text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from archive.models import Harvest
from archive.offsets import OffsetMap

HAN = "\u3400-\u9fff\uf900-\ufaff"
CLOSERS = "”’》）)】〉」』"


@dataclass(frozen=True, slots=True)
class Edit:
    """``text[start:end]`` becomes ``replacement``; ``kind`` is a catalogue id, "" for spacing."""

    start: int
    end: int
    replacement: str
    kind: str = ""
    confidence: float = 1.0
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Changes:
    """What a step wants: ``aligned`` is the whole text rewritten at equal length, applied before ``edits``.

    ``notes`` are recorded like edits but change nothing: one for a whole conversion, not one a character.
    """

    edits: tuple[Edit, ...] = ()
    aligned: str | None = None
    notes: tuple[Edit, ...] = ()
    harvest: Harvest | None = None


NOTHING = Changes()
Read: TypeAlias = Callable[[str], Changes]


@dataclass(frozen=True, slots=True)
class Step:
    """A named step of the cleaning order."""

    name: str
    read: Read


def ordered(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Returns the edits by place; of two that overlap the one that begins first, then the longer, stays."""
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.start, -edit.end)):
        if kept and (edit.start < kept[-1].end or (edit.start, edit.end) == (kept[-1].start, kept[-1].end)):
            continue
        kept.append(edit)
    return tuple(kept)


def apply(text: str, edits: tuple[Edit, ...]) -> tuple[str, OffsetMap]:
    """Returns the edited text and its map onto ``text``; the edits are in order and do not overlap."""
    parts: list[str] = []
    done = 0
    for edit in edits:
        parts += (text[done : edit.start], edit.replacement)
        done = edit.end
    parts.append(text[done:])
    return "".join(parts), OffsetMap.from_edits(len(text), ((e.start, e.end, len(e.replacement)) for e in edits))


def swap(pattern: re.Pattern[str], text: str, replacement: str, *, kind: str = "") -> Iterator[Edit]:
    """Yields an edit for every match, certain and exact."""
    return (Edit(match.start(), match.end(), replacement, kind) for match in pattern.finditer(text))


def lines(text: str) -> Iterator[tuple[int, str]]:
    """Yields every line with its offset, without its end."""
    place = 0
    for line in text.split("\n"):
        yield place, line
        place += len(line) + 1
