"""Compares what entrants find with a plain scan, for runs of characters that stand in held texts.

    python -m tests.benchmarks.recall ARCHIVE.db INDEXES ENTRANT... [--count 60]      one JSON object to stdout

Runs are drawn wherever they stand, whatever words they belong to.  All are asked in quotation marks and as they are.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path

import opencc

from archive.store import Reader, Store
from tests.benchmarks import peers
from tests.benchmarks.peers import ENTRANTS, Peer, Question
from tests.benchmarks.peers.scan import Scan
from tests.benchmarks.questions import Sample, run, sample

SEED = 5
LENGTHS = (1, 2, 3, 4, 6, 8, 12, 20)
OTHER_LENGTH = 6  # of runs that are not plain Han
BREAKING = '"\n '  # cannot be quoted, or is no part of what people would type


@dataclass(frozen=True, slots=True)
class Case:
    """A kind of run with its runs."""

    label: str
    needles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The share of the texts found that hold the runs, and how many of the runs found nothing."""

    label: str
    entrant: str
    quoted: bool
    share: float
    empty: int
    asked: int


def cases(store: Reader, drawn: Sample, *, count: int, seed: int = SEED) -> Iterator[Case]:
    """Yields the kinds of runs: Han of each length, the other script, figures and signs, across a line break."""
    chance = random.Random(seed)
    for length in LENGTHS:
        yield Case(f"{length} Han", tuple(run(drawn, chance, length) for _ in range(count)))
    runs = [run(drawn, chance, OTHER_LENGTH) for _ in range(count)]
    yield Case("traditional", tuple(_traditional().convert(one) for one in runs))
    texts = [one.text for one in store.summaries([one.id for one in drawn.documents[:count]])]
    yield Case("any signs", tuple(_any(chance.choice(texts), chance) for _ in range(count)))
    yield Case("figures", tuple(_figure(chance.choice(texts), chance) for _ in range(count)))
    yield Case("across a line break", tuple(_across(chance.choice(texts), chance) for _ in range(count)))


@lru_cache(maxsize=1)
def _traditional() -> opencc.OpenCC:
    return opencc.OpenCC("s2t")


def _any(text: str, chance: random.Random) -> str:
    while True:
        start = chance.randrange(len(text) - OTHER_LENGTH)
        found = text[start : start + OTHER_LENGTH]
        if not set(found) & set(BREAKING):
            return found


def _figure(text: str, chance: random.Random) -> str:
    """Returns a run that holds the middle of a figure and what stands behind it."""
    places = [place for place in range(2, len(text) - 3) if text[place - 1 : place + 1].isdigit()]
    place = chance.choice(places)
    return text[place : place + 3].split("\n")[0]


def _across(text: str, chance: random.Random) -> str:
    place = chance.choice([place for place, sign in enumerate(text) if sign == "\n" and 3 < place < len(text) - 4])
    return (text[place - 3 : place] + text[place + 1 : place + 4]).replace("\n", "")


def recalled(peer: Peer, name: str, truth: Scan, case: Case, *, quoted: bool, held: int) -> Found:
    """Returns how much of what the scan finds a peer finds."""
    found, there, empty = 0, 0, 0
    for needle in case.needles:
        question = Question((needle,), quoted=quoted, size=held, facets=False)
        wanted, got = set(truth.ask(question).ids), set(peer.ask(question).ids)
        found, there, empty = found + len(wanted & got), there + len(wanted), empty + (bool(wanted) and not got)
    return Found(case.label, name, quoted, found / max(there, 1), empty, len(case.needles))


def compared(archive: Path, indexes: Path, names: Sequence[str], *, count: int) -> list[Found]:
    """Returns what each entrant found of each case."""
    rows = []
    with Store.open(archive, read_only=True) as store:
        drawn = sample(store, seed=SEED)
        asked, truth = list(cases(store, drawn, count=count)), Scan(store.iterate())
    for entrant in (one for one in ENTRANTS if one.name in names):
        peer = peers.kit(entrant).open_peer(indexes / entrant.index, entrant)
        for quoted in (True, False):
            rows += [recalled(peer, entrant.name, truth, case, quoted=quoted, held=drawn.held) for case in asked]
        peer.close()
    return rows


def main() -> None:
    """Prints the rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archive", type=Path)
    parser.add_argument("indexes", type=Path)
    parser.add_argument("entrants", nargs="+")
    parser.add_argument("--count", type=int, default=60)
    chosen = parser.parse_args()
    rows = compared(chosen.archive, chosen.indexes, chosen.entrants, count=chosen.count)
    print(json.dumps([asdict(row) for row in rows]))


if __name__ == "__main__":
    main()
