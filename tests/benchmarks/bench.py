"""The steps of the benchmark at its three sizes, in the order of what they need."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from tests.benchmarks import peers
from tests.benchmarks.peers import ENTRANTS, OUR_WHOOSH, OURS, STOCK_WHOOSH
from tests.benchmarks.results import AtSize, Ingested, Results, at_size
from tests.benchmarks.serving import COMMAND
from tests.benchmarks.steps import Steps, timed

ARCHIVE = "archive.db"
READING = "tests.benchmarks.reading"
SLOW = (OUR_WHOOSH, STOCK_WHOOSH)  # pure Python: at the small size alone


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many summaries at three sizes, questions of a kind, corrections, pages, runs of a kind, files to profile."""

    full: int = 100_000
    middle: int = 20_000
    small: int = 2_000
    rounds: int = 40
    updates: int = 5_000
    corrections: int = 50
    files: int = 20_000
    requests: int = 400
    recall: int = 60
    profile: int = 300

    @classmethod
    def of(cls, chosen: Mapping[str, Any], *, quick: bool) -> Sizes:
        """Returns the usual or the quick sizes with those that were chosen in their place."""
        given = {field.name: chosen[field.name] for field in fields(cls) if chosen.get(field.name) is not None}
        return replace(QUICK if quick else cls(), **given)


QUICK = Sizes(400, 200, 100, rounds=5, updates=10, corrections=2, files=50, requests=40, recall=5, profile=20)


class Bench:
    """One run in a folder."""

    def __init__(self, place: Path, sizes: Sizes, only: Sequence[str] = ()) -> None:
        self._place = place
        self._sizes = sizes
        self._only = tuple(only)
        self._absent = {one: why for one in ENTRANTS if (why := peers.kit(one).absent())}

    def results(self) -> Results:
        """Returns what all steps found; the small size goes first, since it fails soonest."""
        small, middle, full = self._sizes.small, self._sizes.middle, self._sizes.full
        absent = tuple((one.name, why) for one, why in self._absent.items())
        found = tuple(self._at(count) for count in (small, middle, full))
        profile = (sys.executable, "-m", READING, "--count", self._sizes.profile)
        reading = self._steps(small).kept("reading", lambda: timed(*profile).out)
        return Results(found[::-1], self._ingested(self._sizes.files), absent, reading or "")

    def _steps(self, count: int) -> Steps:
        return Steps(self._place / "results" / str(count), self._only)

    def _at(self, count: int) -> AtSize:
        """Returns what was found at one size: the archive is made, indexes built, then all else measured."""
        steps, archive, indexes = self._steps(count), self._data(count) / ARCHIVE, self._data(count) / "index"
        small = count == self._sizes.small
        entrants = [one for one in ENTRANTS if one not in self._absent and (small or one not in SLOW)]
        found = {"stock": steps.kept("stock", lambda: _stock(archive, count))}
        for one in entrants:
            if (name := f"build-{one.index}") not in found:
                found[name] = steps.module(name, "building", archive, indexes / one.index, one.name)
        ready = [one for one in entrants if found[f"build-{one.index}"]]
        names = [one.name for one in ready]
        found["race"] = steps.module("race", "racing", archive, indexes, *names, "--rounds", self._sizes.rounds)
        if small:
            found |= self._small(steps, [one.name for one in ready if one.variant not in ("site", "plain")])
        if count == self._sizes.full:
            found |= self._full(steps)
        return at_size(count, found)

    def _small(self, steps: Steps, names: Sequence[str]) -> dict[str, Any]:
        """Returns what is measured at the small size alone."""
        data, count = self._data(self._sizes.small), self._sizes.recall
        updates = ("--updates", self._sizes.updates, "--fresh")
        return {
            "recall": steps.module("recall", "recall", data / ARCHIVE, data / "index", *names, "--count", count),
            "changing": steps.kept("changing", lambda: _changed(data, *updates)),
        }

    def _full(self, steps: Steps) -> dict[str, Any]:
        """Returns what is measured at the full size alone; the site last, since a summary is corrected there."""
        data, index = self._data(self._sizes.full), self._data(self._sizes.full) / "index" / OURS.index
        rounds, requests = ("--rounds", self._sizes.rounds), ("--requests", self._sizes.requests)
        return {
            "measure": steps.module("measure", "measure", data / ARCHIVE, index, *rounds),
            "changing": steps.kept("changing", lambda: _changed(data, "--updates", self._sizes.corrections)),
            "serving": steps.module("serving", "serving", data, *requests),
        }

    def _data(self, count: int) -> Path:
        return self._place / str(count)

    def _ingested(self, count: int) -> Ingested | None:
        found = self._steps(count).kept("ingest", lambda: asdict(_ingest(self._place / "ingest", count)))
        return Ingested(**found) if found else None


def _changed(data: Path, *arguments: object) -> Any:
    """Returns what corrections did to copies of an archive and its index."""
    copy = data / "changing"
    index = copy / OURS.index
    shutil.copytree(data / "index" / OURS.index, index, symlinks=True)
    shutil.copy(data / ARCHIVE, copy)
    found = Steps(copy).module("changing", "changing", copy / ARCHIVE, index, *arguments)
    shutil.rmtree(copy)
    return found


def _stock(archive: Path, count: int) -> float:
    """Returns the seconds of making an archive."""
    archive.parent.mkdir(parents=True)
    return timed(sys.executable, "-m", "tests.benchmarks.stock", archive, "--count", count).seconds


def _ingest(place: Path, count: int) -> Ingested:
    """Returns what reading as many files took, through the whole pipeline."""
    files, data = place / "files", place / "data"
    timed(sys.executable, "-m", "tests.benchmarks.wide", files, "--count", count)
    workers = os.cpu_count() or 1
    command = (*COMMAND, "--data", data, "ingest", files, "--workers", workers)
    first, again = timed(*command), timed(*command)
    index = timed(*COMMAND, "--data", data, "index", "build")
    characters = sum(len(path.read_text(encoding="utf-8")) for path in files.rglob("*.txt")) / count
    shutil.rmtree(place)
    return Ingested(count, workers, first.seconds, again.seconds, index.seconds, first.peak_mb, characters)
