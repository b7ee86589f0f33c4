"""Builds an index beside the one that answers, checks it and swaps them; or changes the one that answers.

A build that is killed leaves the old index answering; what it left behind is swept away by the next.
"""

from __future__ import annotations

import fcntl
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from archive.errors import IndexStale, SearchError
from archive.models import Summary
from index import manifest
from index.analysis import Analyzer
from index.engine import IndexWriter, SearchEngine, SearchRequest
from index.entries import KINDS, SECTION, SUMMARY, Entry, entries
from index.folding import fold
from index.manifest import CURRENT, FORMAT, Manifest
from index.offers import Share, share
from index.opening import kit
from index.query import Phrase, Query
from index.sounds import SILENT, Sounds
from index.stocking import Gathering, change

Progress = Callable[[int], None]
_PREFIX = "build-"
_RUN = re.compile(r"\w{2,6}")


def build(
    directory: Path,
    summaries: Iterable[Summary],
    *,
    revision: int,
    engine: str,
    analyzer: Analyzer,
    sounds: Sounds = SILENT,
    progress: Progress | None = None,
) -> Manifest:
    """Returns the manifest of a new index that has taken the old one's place.

    Summaries are read as they come, none is kept.  ``progress`` is told the number of those that are done.
    SearchError if another process builds, or if the new index does not answer as it must.
    """
    made_with = kit(engine)
    with _only_builder(directory):
        _sweep(directory)
        place = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=directory))
        try:
            watched = Gathering(place, analyzer, sounds).watched(summaries)
            filled = _fill(made_with.create(place, analyzer), watched, progress or _ignore)
            opened = made_with.open_index(place, analyzer)
            try:
                _verify(opened, filled)
            finally:
                opened.close()
            counts = filled.counts
            written = Manifest(engine, FORMAT, analyzer.fingerprint, revision, counts[SUMMARY], counts[SECTION])
            manifest.write(place, written)
            _swap(directory, place)
        except BaseException as error:
            shutil.rmtree(place, ignore_errors=True)
            if isinstance(error, OSError | ValueError):  # tantivy tells a full disk as a ValueError
                raise SearchError(f"索引没有建成：{error}。原有的索引不受影响；请检查磁盘空间和权限。") from error
            raise
        _sweep(directory)
    return written


def refresh(
    directory: Path,
    changed: Iterable[Summary],
    removed: Iterable[str],
    *,
    revision: int,
    analyzer: Analyzer,
    sounds: Sounds = SILENT,
) -> Manifest:
    """Returns the manifest of the index after the changes; safe to repeat if it was cut short.

    IndexStale if the index cannot take them: then it must be built.
    """
    with _only_builder(directory):
        found = manifest.status(directory, revision=revision, analyzer=analyzer)
        if found.manifest is None or not found.usable:
            raise IndexStale(found.message)
        place = manifest.location(directory).resolve()
        made_with = kit(found.manifest.engine)
        writer = made_with.change(place, analyzer)
        offered: dict[str, Share | None] = {}
        try:
            for summary_id in removed:
                writer.remove(summary_id)
                offered[summary_id] = None
            for summary in changed:
                writer.remove(summary.id)
                writer.put(entries(summary))
                offered[summary.id] = share(summary)
            writer.commit()
        finally:
            writer.close()
        change(place, offered, analyzer=analyzer, sounds=sounds)
        opened = made_with.open_index(place, analyzer)
        counts = {kind: opened.count(kind) for kind in KINDS}
        opened.close()
        written = replace(found.manifest, revision=revision, summaries=counts[SUMMARY], sections=counts[SECTION])
        manifest.write(place, written)
    return written


@dataclass(slots=True)
class _Filled:
    """What was put into a new index, and a few needles that it must find."""

    counts: dict[str, int]
    samples: list[SearchRequest]


def _fill(writer: IndexWriter, summaries: Iterable[Summary], progress: Progress) -> _Filled:
    filled = _Filled(dict.fromkeys(KINDS, 0), [])
    try:
        for summary in summaries:
            made = entries(summary)
            writer.put(made)
            for entry in made:
                filled.counts[entry.kind] += 1
            if filled.counts[SUMMARY].bit_count() == 1:  # the 1st, 2nd, 4th, 8th ...
                filled.samples += [request for entry in made[:2] if (request := _sample(entry))]
            progress(filled.counts[SUMMARY])
        writer.commit()
    finally:
        writer.close()
    return filled


def _ignore(done: int) -> None:
    """Takes no notice of progress."""


def _sample(entry: Entry) -> SearchRequest | None:
    """Returns a search that must find the entry."""
    run = _RUN.search(fold(entry.text))
    return SearchRequest(Query(run.group(), (Phrase(run.group()),)), entry.kind, size=1, facets=()) if run else None


def _verify(engine: SearchEngine, filled: _Filled) -> None:
    for kind, expected in filled.counts.items():
        if engine.count(kind) != expected:
            raise SearchError(
                f"新索引不完整：放进 {expected} 条 {kind}，只有 {engine.count(kind)} 条。旧索引没有动，请再试一次。"
            )
    for request in filled.samples:
        if not engine.search(request).total:
            raise SearchError(f"新索引查不到它应有的内容“{request.query.source}”。旧索引没有动，请再试一次。")


def _swap(directory: Path, place: Path) -> None:
    """Makes ``current`` point to the new build, in one step."""
    beside = directory / f"{CURRENT}.new"
    beside.unlink(missing_ok=True)
    beside.symlink_to(place.name)
    beside.replace(directory / CURRENT)


def _sweep(directory: Path) -> None:
    """Removes every build but the one that answers."""
    answering = manifest.location(directory).resolve()
    for place in directory.glob(f"{_PREFIX}*"):
        if place.resolve() != answering:
            shutil.rmtree(place, ignore_errors=True)


@contextmanager
def _only_builder(directory: Path) -> Iterator[None]:
    """Holds the lock of a directory; the system lets it go when the process ends, however it ends."""
    directory.mkdir(parents=True, exist_ok=True)
    with (directory / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise SearchError(f"另一个进程正在建立或更新索引：{directory}。请等它结束后再试。") from error
        yield
