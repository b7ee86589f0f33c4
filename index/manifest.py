"""Says what an index is and whether it still fits: a small file that is written last, so that it never lies.

<directory>/current -> build-xxxx        the index that answers; swapped in one step
<directory>/build-xxxx/manifest.json     engine, format, analyzer, revision of the archive, numbers
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

from index.analysis import Analyzer
from index.form import form

FORMAT = 6  # raise it when what is stored changes its meaning
FILE = "manifest.json"
CURRENT = "current"


class State(StrEnum):
    """How an index stands to the archive."""

    FRESH = "fresh"
    STALE = "stale"
    MISSING = "missing"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an index was made with, and of which revision of the archive."""

    engine: str
    format: int
    fingerprint: str  # of the program and its vocabulary: see index.form
    revision: int
    summaries: int
    sections: int


@dataclass(frozen=True, slots=True)
class Status:
    """The state with a sentence for people; ``usable`` tells whether it can be searched and refreshed as it is."""

    state: State
    message: str
    usable: bool
    manifest: Manifest | None = None


def location(directory: Path) -> Path:
    """Returns the path under which the index that answers stands, if there is one."""
    return directory / CURRENT


def write(build: Path, manifest: Manifest) -> None:
    """Writes the manifest of a build in one step."""
    beside = build / f"{FILE}.new"
    with beside.open("w", encoding="utf-8") as file:
        json.dump(asdict(manifest), file)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(build / FILE)


def read(build: Path) -> Manifest | None:
    """Returns the manifest of a build; None if it is not there or cannot be read."""
    try:
        row = json.loads((build / FILE).read_text(encoding="utf-8"))
        return Manifest(**row)
    except (OSError, ValueError, TypeError):
        return None


def answering(directory: Path) -> tuple[Path, Manifest | None] | None:
    """Returns the build that answers now and its manifest; None if there is no build.

    A build may be swapped away and removed between two looks: then this looks again.
    """
    place = location(directory).resolve()
    while True:
        held, there = read(place), place.is_dir()
        now = location(directory).resolve()
        if now == place:
            return (place, held) if there and place.name != CURRENT else None
        place = now


def status(directory: Path, *, revision: int, analyzer: Analyzer) -> Status:
    """Returns how the index in a directory stands to a revision of the archive."""
    found = answering(directory)
    if found is None:
        return Status(State.MISSING, "还没有建立索引。请运行 zongjie index build。", usable=False)
    return standing(directory, found[1], revision=revision, analyzer=analyzer)


def standing(directory: Path, held: Manifest | None, *, revision: int, analyzer: Analyzer) -> Status:
    """Returns how an index with this manifest stands to a revision of the archive."""
    if held is None:
        return Status(State.BROKEN, f"索引已损坏：{directory}。请运行 zongjie index build 重建。", usable=False)
    if held.format != FORMAT or held.fingerprint != form(analyzer):
        message = "索引是用别的版本或词表建立的。请运行 zongjie index build 重建。"
        return Status(State.STALE, message, usable=False, manifest=held)
    if held.revision > revision:  # as after a backup was put back: what came since is in the index alone
        message = f"索引是第 {held.revision} 版的，档案只到第 {revision} 版。请运行 zongjie index refresh 重建。"
        return Status(State.STALE, message, usable=False, manifest=held)
    if held.revision != revision:
        message = f"索引停在第 {held.revision} 版，档案已到第 {revision} 版。请运行 zongjie index refresh。"
        return Status(State.STALE, message, usable=True, manifest=held)
    return Status(State.FRESH, "索引是最新的。", usable=True, manifest=held)
