"""Opens the index that is there, with the engine that made it."""

from __future__ import annotations

import os
import pickle
import re
import struct
import tempfile
import zlib
from functools import partial
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import cast

from archive.errors import IndexMissing, IndexStale, SearchError
from index import manifest
from index.analysis import Analyzer
from index.engine import EngineKit, SearchEngine
from index.manifest import Manifest, State, Status

ENGINES = ("tantivy", "whoosh")
DEFAULT_ENGINE = "tantivy"
# Whoosh tells damage by what it stumbles over: found by damaging 500 files in four ways.
_DAMAGE = (
    OSError, ValueError, EOFError, LookupError, TypeError, AttributeError, ImportError, MemoryError, AssertionError,
    struct.error, zlib.error, re.error, pickle.PickleError,
)  # fmt: skip


def kit(name: str) -> EngineKit:
    """Returns an engine's means to make and open indexes; SearchError if it is unknown or not installed.

    Engines are imported by name, so that one can be used where another is not installed.
    """
    try:
        return cast(EngineKit, import_module(f"index.{name}_engine"))
    except ImportError as error:
        known = "、".join(ENGINES)
        raise SearchError(
            f"用不了检索引擎 {name}（{error}）。可选：{known}。请运行 zongjie index build --engine 名称。"
        ) from error


def open_engine(directory: Path, analyzer: Analyzer) -> SearchEngine:
    """Returns the index in a directory, open; IndexMissing or IndexStale if it cannot be searched.

    An index behind the archive's revision is opened: ``manifest.status`` tells, and the page must show it.
    """
    while True:
        found = manifest.answering(directory)
        try:
            return _opened(directory, found, analyzer)
        except IndexMissing:
            now = manifest.answering(directory)
            if now is None or (found is not None and now[0] == found[0]):
                raise


def _opened(directory: Path, found: tuple[Path, Manifest | None] | None, analyzer: Analyzer) -> SearchEngine:
    if found is None:
        raise IndexMissing(manifest.status(directory, revision=0, analyzer=analyzer).message)
    place, held = found
    if held is None:
        raise IndexMissing(manifest.standing(directory, None, revision=0, analyzer=analyzer).message)
    stands = manifest.standing(directory, held, revision=held.revision, analyzer=analyzer)
    if not stands.usable:
        raise IndexStale(stands.message)
    made_with = kit(held.engine)
    how = made_with.open_index if os.access(place, os.W_OK) else partial(_guest, made_with)
    try:
        return how(place, analyzer)
    except _DAMAGE as error:
        raise IndexMissing(f"索引打不开：{place}（{error}）。请运行 zongjie index build 重建。") from error


def _guest(made_with: EngineKit, place: Path, analyzer: Analyzer) -> SearchEngine:
    """Returns an index that this process may only read, opened by way of a directory of links that it may write.

    tantivy takes a lock in the directory even to read.  The links can go once the index is open.
    """
    with tempfile.TemporaryDirectory(prefix="zongjie-") as beside:
        links = Path(beside)
        for folder in (place, *(path for path in place.iterdir() if path.is_dir())):
            shown = links / folder.relative_to(place)
            shown.mkdir(exist_ok=True)
            for file in folder.iterdir():
                if file.is_file() and not file.name.lower().endswith("lock"):
                    (shown / file.name).symlink_to(file)
        return made_with.open_index(links, analyzer)


def probe(directory: Path, *, revision: int, analyzer: Analyzer) -> Status:
    """Returns how the index stands, having opened it: broken if it calls itself fresh and cannot be opened."""
    found = manifest.status(directory, revision=revision, analyzer=analyzer)
    if found.manifest is None or not found.usable:
        return found
    try:
        open_engine(directory, analyzer).close()
    except SearchError as error:
        return Status(State.BROKEN, str(error), usable=False, manifest=found.manifest)
    return found


class EngineKeeper:
    """Keeps one engine open and opens it anew once the index was refreshed or swapped; for a server's threads."""

    def __init__(self, directory: Path, analyzer: Analyzer) -> None:
        self._directory = directory
        self._analyzer = analyzer
        self._lock = Lock()
        self._seen: tuple[str, int] | None = None
        self._engine: SearchEngine | None = None

    def engine(self) -> SearchEngine:
        """Returns the engine of the index that answers now; IndexMissing or IndexStale if there is none.

        The one before is left to the searches that still use it.
        """
        mark = self._mark()
        with self._lock:
            if self._engine is None or mark != self._seen:
                self._engine = open_engine(self._directory, self._analyzer)
                self._seen = mark
            return self._engine

    def _mark(self) -> tuple[str, int] | None:
        place = manifest.location(self._directory).resolve()
        try:
            return str(place), (place / manifest.FILE).stat().st_mtime_ns
        except OSError:
            return None
