"""Measures what only our engine is asked: all texts, initiatives, similar initiatives, and the memory it takes.

python -m tests.benchmarks.measure ARCHIVE.db INDEX [--rounds 40]      one JSON object to stdout
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from archive.models import Summary
from archive.store import Store
from index.engine import SECTION, SearchEngine, SearchRequest
from index.opening import open_engine
from index.query import parse
from index.similar import similar
from tests.benchmarks.peers import peak_mb
from tests.benchmarks.questions import Sample, sample
from tests.benchmarks.racing import SEED, Row, share
from web.words import analyzer

NAME = "ours"


@dataclass(frozen=True, slots=True)
class Measured:
    """The rows, and the peak memory of the process."""

    rows: tuple[Row, ...]
    peak_mb: float


def measured(archive: Path, index: Path, *, rounds: int) -> Measured:
    """Returns how long our engine takes for what no peer is asked."""
    engine = open_engine(index, analyzer())
    with Store.open(archive, read_only=True) as store:
        drawn = sample(store, seed=SEED)
        texts = store.summaries([one.id for one in drawn.documents[:rounds]])
    try:
        rows = tuple(_row(kind, asks) for kind, asks in _kinds(engine, drawn, texts))
    finally:
        engine.close()
    return Measured(rows, peak_mb())


def _kinds(
    engine: SearchEngine, drawn: Sample, texts: Sequence[Summary]
) -> Iterator[tuple[str, list[Callable[[], int]]]]:
    chance = random.Random(SEED)
    everything = SearchRequest(parse(""), collapse=True)
    yield "no words: everything, copies folded", [lambda: engine.search(everything).total for _ in texts]
    words = [SearchRequest(parse(chance.choice(drawn.common)), SECTION) for _ in texts]
    yield "a word in initiatives", [lambda asked=asked: engine.search(asked).total for asked in words]  # type: ignore[misc]
    yield "similar initiatives", [lambda text=text: _alike(engine, text) for text in texts]  # type: ignore[misc]


def _alike(engine: SearchEngine, summary: Summary) -> int:
    section = summary.sections[0]
    family = summary.family or summary.id
    text = summary.section_text(section)
    return len(similar(engine, text, analyzer=analyzer(), heading=section.heading, family=family).hits)


def _row(kind: str, asks: Sequence[Callable[[], int]]) -> Row:
    asks[0]()
    took, found = [], 0
    for ask in asks:
        began = time.perf_counter()
        found += ask()
        took.append((time.perf_counter() - began) * 1000)
    return Row(kind, NAME, share(took, 0.5), share(took, 0.95), found / len(asks), len(asks))


def main() -> None:
    """Prints the measures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archive", type=Path)
    parser.add_argument("index", type=Path)
    parser.add_argument("--rounds", type=int, default=40)
    chosen = parser.parse_args()
    print(json.dumps(asdict(measured(chosen.archive, chosen.index, rounds=chosen.rounds))))


if __name__ == "__main__":
    main()
