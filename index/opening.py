"""Opens the index that is there, with the engine that made it."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import cast

from archive.errors import IndexMissing, IndexStale, SearchError
from index import manifest
from index.analysis import Analyzer
from index.engine import EngineKit, SearchEngine

ENGINES = ("tantivy", "whoosh")
DEFAULT_ENGINE = "tantivy"


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
    held = manifest.read(manifest.location(directory))
    found = manifest.status(directory, revision=held.revision if held else 0, analyzer=analyzer)
    if found.manifest is None:
        raise IndexMissing(found.message)
    if not found.usable:
        raise IndexStale(found.message)
    place = manifest.location(directory).resolve()
    try:
        return kit(found.manifest.engine).open_index(place, analyzer)
    except (OSError, ValueError) as error:
        raise IndexMissing(f"索引打不开：{place}（{error}）。请运行 zongjie index build 重建。") from error


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
