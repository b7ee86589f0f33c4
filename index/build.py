"""Builds an index beside the one that answers, checks it and swaps them; or changes a twin of it and swaps them.

An index that answers is never touched: whatever ends a build or a refresh leaves it as it was, and the next one sweeps
away what was left behind.  A twin costs next to nothing: engines write each file once, so that it can share them.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from archive.errors import IndexStale, SearchError
from archive.models import Summary
from index import manifest, turns
from index.analysis import Analyzer
from index.engine import EngineKit, IndexWriter, SearchRequest
from index.entries import KINDS, SECTION, SUMMARY, Entry, entries
from index.folding import fold
from index.form import form
from index.manifest import CURRENT, FORMAT, Manifest
from index.offers import Share, share
from index.opening import kit
from index.query import Phrase, Query
from index.sounds import SILENT, Sounds
from index.stocking import Gathering, change
from index.turns import Turn

Progress = Callable[[int], None]
_PREFIX = "build-"
_RUN = re.compile(r"\w{2,6}")
_NOT_SHARED = re.compile(r"lock$|\.tmp", re.IGNORECASE)  # what an engine writes in place, or left behind when killed
_MOST_SAMPLES = 24
_ALONE = turns.waiting()


def build(
    directory: Path,
    summaries: Iterable[Summary],
    *,
    revision: int,
    engine: str,
    analyzer: Analyzer,
    sounds: Sounds = SILENT,
    progress: Progress | None = None,
    turn: Turn = _ALONE,
) -> Manifest:
    """Returns the manifest of a new index that has taken the old one's place.

    Summaries are read as they come, none is kept.  ``progress`` is told the number of those that are done.
    SearchError if another process does not end its turn, or if the new index does not answer as it must.
    """
    made_with = kit(engine)
    with turn(directory), _aside(directory) as place:
        watched = Gathering(place, analyzer, sounds).watched(summaries)
        filled = _fill(made_with.create(place, analyzer), watched, progress or _ignore)
        counts = _verified(made_with, place, analyzer, filled)
        for kind, expected in filled.counts.items():
            if counts[kind] != expected:
                raise SearchError(
                    f"新索引不完整：放进 {expected} 条 {kind}，只有 {counts[kind]} 条。旧索引没有动，请再试一次。"
                )
        written = Manifest(engine, FORMAT, form(analyzer), revision, counts[SUMMARY], counts[SECTION])
        _publish(directory, place, written)
    return written


def refresh(
    directory: Path,
    changed: Iterable[Summary],
    removed: Iterable[str],
    *,
    revision: int,
    analyzer: Analyzer,
    sounds: Sounds = SILENT,
    turn: Turn = _ALONE,
) -> Manifest:
    """Returns the manifest of the index after the changes; safe to repeat if it was cut short.

    IndexStale if the index cannot take them: then it must be built.
    """
    with turn(directory):
        found = manifest.status(directory, revision=revision, analyzer=analyzer)
        if found.manifest is None or not found.usable:
            raise IndexStale(found.message)
        made_with = kit(found.manifest.engine)
        with _aside(directory) as place:
            _twin(manifest.location(directory).resolve(), place)
            filled = _change(made_with.change(place, analyzer), changed, removed)
            change(place, filled.offered, analyzer=analyzer, sounds=sounds)
            counts = _verified(made_with, place, analyzer, filled)
            written = replace(found.manifest, revision=revision, summaries=counts[SUMMARY], sections=counts[SECTION])
            _publish(directory, place, written)
    return written


@contextmanager
def _aside(directory: Path) -> Iterator[Path]:
    """Yields a new place beside the index that answers; what is not published is gone afterwards."""
    _sweep(directory)
    place = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=directory))
    try:
        yield place
    except (OSError, ValueError) as error:  # tantivy tells a full disk as a ValueError
        raise SearchError(f"索引没有建成：{error}。原有的索引不受影响；请检查磁盘空间和权限。") from error
    finally:
        _sweep(directory)


def _twin(index: Path, place: Path) -> None:
    """Fills a place with the files of an index, shared where the file system can."""

    def idle(_: str, names: list[str]) -> list[str]:
        return [name for name in names if name == manifest.FILE or _NOT_SHARED.search(name)]

    shutil.copytree(index, place, symlinks=True, copy_function=_shared, ignore=idle, dirs_exist_ok=True)


def _shared(file: str, beside: str) -> None:
    try:
        os.link(file, beside)
    except OSError:
        shutil.copy2(file, beside)


@dataclass(slots=True)
class _Filled:
    """What was put into an index, and a few needles that it must find."""

    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KINDS, 0))
    samples: list[SearchRequest] = field(default_factory=list)
    offered: dict[str, Share | None] = field(default_factory=dict)  # what changed summaries offer, None for removed

    def take(self, made: tuple[Entry, ...]) -> None:
        """Counts the entries of a summary and keeps a sample now and then."""
        for entry in made:
            self.counts[entry.kind] += 1
        if self.counts[SUMMARY].bit_count() == 1 and len(self.samples) < _MOST_SAMPLES:  # the 1st, 2nd, 4th, 8th ...
            self.samples += [request for entry in made[:2] if (request := _sample(entry))]


def _fill(writer: IndexWriter, summaries: Iterable[Summary], progress: Progress) -> _Filled:
    filled = _Filled()
    with _closing(writer):
        for summary in summaries:
            made = entries(summary)
            writer.put(made)
            filled.take(made)
            progress(filled.counts[SUMMARY])
    return filled


def _change(writer: IndexWriter, changed: Iterable[Summary], removed: Iterable[str]) -> _Filled:
    filled = _Filled()
    with _closing(writer):
        for summary_id in removed:
            writer.remove(summary_id)
            filled.offered[summary_id] = None
        for summary in changed:
            made = entries(summary)
            writer.remove(summary.id)
            writer.put(made)
            filled.take(made)
            filled.offered[summary.id] = share(summary)
    return filled


@contextmanager
def _closing(writer: IndexWriter) -> Iterator[None]:
    """Commits and closes a writer; after a failure it is closed without a word, so that the first error is told."""
    try:
        yield
        writer.commit()
    except BaseException:
        with suppress(Exception):
            writer.close()
        raise
    writer.close()


def _ignore(done: int) -> None:
    """Takes no notice of progress."""


def _sample(entry: Entry) -> SearchRequest | None:
    """Returns a search that must find the entry."""
    run = _RUN.search(fold(entry.text))
    return SearchRequest(Query(run.group(), (Phrase(run.group()),)), entry.kind, size=1, facets=()) if run else None


def _verified(made_with: EngineKit, place: Path, analyzer: Analyzer, filled: _Filled) -> dict[str, int]:
    """Returns how many entries of each kind an index holds; SearchError if it does not find what was put in."""
    opened = made_with.open_index(place, analyzer)
    try:
        for request in filled.samples:
            if not opened.search(request).total:
                raise SearchError(f"新索引查不到它应有的内容“{request.query.source}”。旧索引没有动，请再试一次。")
        return {kind: opened.count(kind) for kind in KINDS}
    finally:
        opened.close()


def _publish(directory: Path, place: Path, written: Manifest) -> None:
    """Writes the manifest of a build and makes ``current`` point to it, in one step."""
    manifest.write(place, written)
    _open_up(place, directory.stat().st_mode)
    beside = directory / f"{CURRENT}.new"
    beside.unlink(missing_ok=True)
    beside.symlink_to(place.name)
    beside.replace(directory / CURRENT)


def _open_up(place: Path, mode: int) -> None:
    """Lets those read a build who may read the directory it is in: a site may run as another user.

    mkdtemp and tantivy's meta.json keep everybody else out.
    """
    for path in (place, *place.rglob("*")):
        wanted = stat.S_IMODE(mode if path.is_dir() else mode & 0o666)
        if stat.S_IMODE(path.stat().st_mode) != wanted:
            path.chmod(wanted)


def _sweep(directory: Path) -> None:
    """Removes every build but the one that answers, and what else a killed one left behind."""
    answering = manifest.location(directory).resolve()
    (directory / f"{CURRENT}.new").unlink(missing_ok=True)
    for place in directory.glob(f"{_PREFIX}*"):
        if place.resolve() != answering:
            shutil.rmtree(place, ignore_errors=True)
