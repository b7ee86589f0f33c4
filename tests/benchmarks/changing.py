"""Measures changes of a built index: how long one correction takes to be searchable, and what many leave behind.

    python -m tests.benchmarks.changing ARCHIVE.db INDEX [--updates 5000] [--fresh]      one JSON object to stdout

Each update is the real one: a correction is recorded, then the index is refreshed with what changed, as
``zongjie correct`` does, in one process.  The archive and the index are changed: give copies.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from archive import corrections
from archive.store import Store
from index import build, manifest
from tests.benchmarks.peers import size_of
from tests.benchmarks.racing import share
from web.words import analyzer, sounds

TITLE = "订正后的总结标题第{}号"
AT = "2026-01-02T03:04:05Z"


@dataclass(frozen=True, slots=True)
class Changed:
    """Times of one correction and refresh in seconds; sizes of the index in bytes."""

    updates: int
    p50: float
    p95: float
    slowest: float
    before: int
    after: int
    fresh: int  # of an index built anew from the archive after the updates; 0 if none was built

    @property
    def growth(self) -> float:
        """How many times as large as a fresh one the index is after all updates."""
        return self.after / max(self.fresh, 1)


def corrected(store: Store, summary_id: str, number: int) -> None:
    """Records a correction of a title."""
    title = TITLE.format(number)
    corrections.record(store, summary_id, "title", title, author="bench", reason="bench", at=AT, topics=())


def refreshed(store: Store, index: Path) -> None:
    """Brings the index up to the archive with what changed since."""
    held = manifest.read(manifest.location(index))
    assert held is not None
    changed, removed = store.changes(held.revision)
    summaries = (summary for key in changed for summary in store.summaries((key,)))
    build.refresh(index, summaries, removed, revision=store.revision, analyzer=analyzer(), sounds=sounds())


def changed(archive: Path, index: Path, *, updates: int, fresh: bool = True) -> Changed:
    """Returns what updates took, one at a time, over different summaries; ``fresh``: an index is built to compare."""
    before, took = size_of(index), []
    with Store.open(archive) as store:
        ids = store.changes(-1)[0]
        for number in range(updates):
            began = time.perf_counter()
            corrected(store, ids[number % len(ids)], number)
            refreshed(store, index)
            took.append(time.perf_counter() - began)
        after, anew = size_of(index), _fresh(store, index) if fresh else 0
    return Changed(updates, share(took, 0.5), share(took, 0.95), max(took), before, after, anew)


def _fresh(store: Store, index: Path) -> int:
    """Returns the size of an index built anew beside."""
    held = manifest.read(manifest.location(index))
    assert held is not None
    beside = index.with_name(f"{index.name}-fresh")
    build.build(
        beside, store.iterate(), revision=store.revision, engine=held.engine, analyzer=analyzer(), sounds=sounds()
    )
    return size_of(beside)


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the measures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archive", type=Path)
    parser.add_argument("index", type=Path)
    parser.add_argument("--updates", type=int, default=5000)
    parser.add_argument("--fresh", action="store_true")
    chosen = parser.parse_args(arguments)
    found = changed(chosen.archive, chosen.index, updates=chosen.updates, fresh=chosen.fresh)
    print(json.dumps(asdict(found)))


if __name__ == "__main__":
    main()
