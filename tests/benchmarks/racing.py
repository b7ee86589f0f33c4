"""Asks all entrants the same questions by turns, in one process, and tells how long each took.

    python -m tests.benchmarks.racing ARCHIVE.db INDEXES ENTRANT... [--rounds 40]      one JSON object to stdout

By turns: each question goes to one entrant after the other before the next is asked, so that a busy moment of the
machine hurts all alike.  The first question of a kind is asked once before, not counted.  An entrant that has used up
its seconds for a kind is left out of the rest of it.
"""

from __future__ import annotations

import argparse
import gc
import json
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from archive.store import Store
from tests.benchmarks import peers
from tests.benchmarks.peers import ENTRANTS, Peer, Question
from tests.benchmarks.questions import questions, sample

SEED = 3
SECONDS = 5.0  # for one entrant and kind
LEAST = 5  # questions, however long they take


@dataclass(frozen=True, slots=True)
class Row:
    """How one entrant did with one kind of question: milliseconds, texts found on average, questions answered."""

    kind: str
    entrant: str
    p50: float
    p95: float
    total: float
    answered: int


def raced(
    entered: Sequence[tuple[str, Peer]], kind: str, asked: Sequence[Question], *, seconds: float = SECONDS
) -> list[Row]:
    """Returns a row for each entrant."""
    took: dict[str, list[float]] = {name: [] for name, _ in entered}
    totals = dict.fromkeys(took, 0)
    for _, peer in entered:
        peer.ask(asked[0])
    for turn, question in enumerate(asked):
        shift = turn % len(entered)
        for name, peer in (*entered[shift:], *entered[:shift]):
            if len(took[name]) >= LEAST and sum(took[name]) > seconds * 1000:
                continue
            began = time.perf_counter()
            totals[name] += peer.ask(question).total
            took[name].append((time.perf_counter() - began) * 1000)
    return [
        Row(kind, name, share(times, 0.5), share(times, 0.95), totals[name] / len(times), len(times))
        for name, times in took.items()
    ]


def share(times: Sequence[float], part: float) -> float:
    """Returns the time within which that part of the times lie."""
    ordered = sorted(times)
    return ordered[min(int(len(ordered) * part), len(ordered) - 1)]


def race(archive: Path, indexes: Path, names: Sequence[str], *, rounds: int) -> list[Row]:
    """Returns the rows of all kinds of questions for entrants whose indexes are built."""
    entrants = [one for one in ENTRANTS if one.name in names]
    with Store.open(archive, read_only=True) as store:
        kinds = list(questions(sample(store, seed=SEED), rounds=rounds, seed=SEED))
    entered = [(one.name, peers.kit(one).open_peer(indexes / one.index, one)) for one in entrants]
    gc.collect()
    gc.freeze()  # what is loaded by now stays, and is not looked through while times are taken
    try:
        return [row for kind, asked in kinds for row in raced(entered, kind, asked)]
    finally:
        for _, peer in entered:
            peer.close()


def main() -> None:
    """Prints the rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archive", type=Path)
    parser.add_argument("indexes", type=Path)
    parser.add_argument("entrants", nargs="+")
    parser.add_argument("--rounds", type=int, default=40)
    chosen = parser.parse_args()
    rows = race(chosen.archive, chosen.indexes, chosen.entrants, rounds=chosen.rounds)
    print(json.dumps([asdict(row) for row in rows]))


if __name__ == "__main__":
    main()
