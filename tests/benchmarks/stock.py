"""Fills an archive with generated summaries without reading files: each is described as a perfect reader would.

    python -m tests.benchmarks.stock ARCHIVE.db --count 100000 [--seed 1]

So an archive of any size is made in minutes; what reading costs is measured apart (``tests.benchmarks.reading``).
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from archive import families
from archive.cleaning import Cleaned
from archive.models import Source, Summary
from archive.offsets import OffsetMap
from archive.store import Store, rows
from archive.store.rows import PackedSource
from tests.benchmarks import wide
from tests.benchmarks.generator import Generated, summary
from tests.benchmarks.words import dictionary, turns

BATCH = 50  # texts that a worker process makes at a time


@dataclass(frozen=True, slots=True)
class Made:
    """What archive.pipeline.Processed is, without the pipeline."""

    source: Source
    data: bytes
    raw: str
    cleaned: Cleaned
    summaries: tuple[Summary, ...]
    signatures: tuple[bytes, ...]


def fill(store: Store, count: int, *, seed: int = 1, workers: int = 1) -> int:
    """Returns how many families were found after putting ``count`` generated summaries into an archive."""
    for packed in _packed(count, seed=seed, workers=workers):
        store.write(packed)
    found = families.cluster(store.members())
    store.set_families(found)
    return len(found)


def processed(text: Generated) -> Made:
    """Returns a generated text as if it had been read and described."""
    made = summary(text)
    cleaned = Cleaned(text.text, OffsetMap.identity(len(text.text)), (), made.source.harvest)
    return Made(made.source, text.text.encode(), text.text, cleaned, (made,), (families.signature(made.text),))


def _packed(count: int, *, seed: int, workers: int) -> Iterator[PackedSource]:
    work = partial(_pack, seed=seed)
    dictionary(), turns(), wide.seats()  # read before the processes part
    if workers == 1:
        yield from map(work, range(count))
        return
    with get_context("fork").Pool(workers) as pool:
        yield from pool.imap(work, range(count), chunksize=BATCH)


def _pack(number: int, *, seed: int) -> PackedSource:
    return rows.pack(processed(wide.one(number, seed=seed)))


def main() -> None:
    """Fills an archive, which must not be there yet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    with Store.open(chosen.archive) as store:
        found = fill(store, chosen.count, seed=chosen.seed, workers=os.cpu_count() or 1)
    print(f"{chosen.count} summaries, {found} families")


if __name__ == "__main__":
    main()
