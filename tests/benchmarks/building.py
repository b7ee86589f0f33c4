"""Builds the index of one entrant over an archive, in a process of its own, and tells what it took.

    python -m tests.benchmarks.building ARCHIVE.db INDEX ENTRANT      one JSON object to stdout

The time holds reading the summaries from the archive, which is told apart: it is the same for all.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from archive.store import Store
from tests.benchmarks import peers
from tests.benchmarks.peers import ENTRANTS, Entrant


@dataclass(frozen=True, slots=True)
class Built:
    """What a build took; ``bytes_each`` is the weight of the index for one summary."""

    seconds: float
    reading: float  # of the seconds: summaries out of the archive
    peak_mb: float
    bytes_each: float
    summaries: int

    @property
    def rate(self) -> float:
        """Summaries a second."""
        return self.summaries / self.seconds


def built(archive: Path, folder: Path, entrant: Entrant) -> Built:
    """Returns what building an index took."""
    folder.mkdir(parents=True)
    kit = peers.kit(entrant)
    with Store.open(archive, read_only=True) as store:
        began = time.perf_counter()
        count = sum(1 for _ in store.iterate())
        read = time.perf_counter()
        helper = kit.build(folder, store, entrant)
        ended = time.perf_counter()
    return Built(ended - read, read - began, max(helper, peers.peak_mb()), kit.weight(folder) / count, count)


def main() -> None:
    """Builds and prints."""
    archive, folder, name = sys.argv[1:]
    entrant = next(one for one in ENTRANTS if one.name == name)
    print(json.dumps(asdict(built(Path(archive), Path(folder), entrant))))


if __name__ == "__main__":
    main()
