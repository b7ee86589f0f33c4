"""Writes what an archive may offer beside its index: all of it with a new index, or what changed."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import numpy as np

from archive.models import Summary
from index import shelf
from index.analysis import Analyzer
from index.offers import Share, share
from index.phrases import Phrases
from index.sounds import Sounds
from index.stock import CHANGES, COUNTS, LINK, PLACES, SHARES, Stock, as_row, opened
from index.tally import Tally

MOST_CHANGES = 1000  # summaries changed since; with more, and more than a tenth, the shelves are made anew


class Gathering:
    """Watches the summaries that go into a new index and writes what they offer beside it."""

    def __init__(self, build: Path, analyzer: Analyzer, sounds: Sounds) -> None:
        self._build, self._analyzer, self._sounds = build, analyzer, sounds
        self._place = Path(tempfile.mkdtemp(prefix=f"{LINK}-", dir=build))
        self._phrases = Phrases(analyzer)

    def watched(self, summaries: Iterable[Summary]) -> Iterator[Summary]:
        """Yields the summaries; what they offer stands beside the index once all have passed."""
        with _Writing(self._place) as writing:
            for summary in summaries:
                one = share(summary)
                writing.add(one)
                if summary.representative:
                    self._phrases.add(summary.text, one.author)
                yield summary
            writing.finish(self._analyzer, self._sounds, phrases=self._phrases.found())
        _point(self._build, self._place)


def change(build: Path, offered: Mapping[str, Share | None], *, analyzer: Analyzer, sounds: Sounds) -> None:
    """Takes in what changed summaries offer, None for removed ones; safe to repeat.  Nothing where nothing is kept."""
    stock = opened(build)
    if stock is None:
        return
    changes = {**stock.changes, **offered}
    if len(changes) > max(MOST_CHANGES, stock.summaries // 10):
        _renew(build, stock, changes, analyzer=analyzer, sounds=sounds)
        return
    beside = stock.place / "changes.new"
    with beside.open("w", encoding="utf-8") as file:
        for key, one in changes.items():
            file.write(json.dumps([key, as_row(one) if one else None], ensure_ascii=False) + "\n")
        file.flush()
        os.fsync(file.fileno())
    beside.replace(stock.place / CHANGES)


def _renew(
    build: Path, stock: Stock, changes: Mapping[str, Share | None], *, analyzer: Analyzer, sounds: Sounds
) -> None:
    place = Path(tempfile.mkdtemp(prefix=f"{LINK}-", dir=build))
    with _Writing(place) as writing:
        for one in stock.shares():
            if one.summary_id not in changes:
                writing.add(one)
        for changed in changes.values():
            if changed is not None:
                writing.add(changed)
        writing.finish(analyzer, sounds, phrases=stock.phrases)
    _point(build, place)


class _Writing:
    """Writes the files of one directory."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._file = (place / SHARES).open("wb")
        self._tally = Tally()
        self._ids: list[str] = []
        self._begins: list[int] = []

    def __enter__(self) -> _Writing:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def add(self, one: Share) -> None:
        """Writes and counts what a summary adds."""
        self._ids.append(one.summary_id)
        self._begins.append(self._file.tell())
        self._file.write(json.dumps(as_row(one), ensure_ascii=False).encode("utf-8", "replace") + b"\n")
        self._tally.add(one)

    def finish(self, analyzer: Analyzer, sounds: Sounds, *, phrases: tuple[tuple[str, int], ...]) -> None:
        """Writes everything else."""
        self._file.flush()
        ids = np.array([each.encode() for each in self._ids], dtype=np.bytes_)
        order = np.argsort(ids, kind="stable")
        np.savez(self._place / PLACES, ids=ids[order], begins=np.array(self._begins, dtype=np.uint64)[order])
        for name, items in (("titles", self._tally.titles()), ("headings", self._tally.headings())):
            shelf.save(items, self._place / name, analyzer=analyzer, sounds=sounds)
        row = {**self._tally.counts, "phrases": phrases}
        (self._place / COUNTS).write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
        (self._place / CHANGES).touch()


def _point(build: Path, place: Path) -> None:
    """Makes the link point to a directory, in one step, and removes the others."""
    beside = build / f"{LINK}.new"
    beside.unlink(missing_ok=True)
    beside.symlink_to(place.name)
    beside.replace(build / LINK)
    for other in build.glob(f"{LINK}-*"):
        if other.name != place.name:
            shutil.rmtree(other, ignore_errors=True)
