"""The recall table of the pinned files: random substrings, typed in many ways, asked of every engine.

    python -m tests.quality.recall [--samples 10000] [--seed 1] [--engine tantivy] [--set own4]

Every needle is asked for as it is and as a quoted phrase; it counts as found if both lead to the summary that it was
drawn from and the phrase's total is that of a plain scan of all texts.  Exit code 1 if anything was missed.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import opencc

from archive.ingest import ingest
from archive.models import Summary
from archive.store import Store
from index import build, sampling, selfcheck
from index.opening import ENGINES, open_engine
from index.sampling import KINDS, LENGTHS, Draw, rewritten
from index.selfcheck import Recall
from web.words import analyzer

HERE = Path(__file__).parent
SETS = ("dev", "dev2", "dev3", "own", "own2", "own3", "own4", "own5")
SCRIPTS = ("s2t", "s2tw", "s2hk")  # of OpenCC: traditional as such, as in Taiwan, as in Hong Kong


def ways() -> dict[str, Draw]:
    """Returns the product's ways to type a substring, with each of the traditional scripts."""
    plain = {kind: draw for kind, draw in KINDS.items() if kind != "traditional"}
    return plain | {name: rewritten(opencc.OpenCC(name).convert, name) for name in SCRIPTS}


def pinned(sets: Sequence[str], place: Path) -> tuple[Summary, ...]:
    """Returns the summaries of the pinned files, taken into an archive in a scratch directory."""
    files = [HERE / name / "files" for name in sets]
    for outcome in ingest(files, place / "archive.db", workers=2, now=lambda: "2026-01-01T00:00:00Z"):
        assert outcome.problem is None, outcome
    with Store.open(place / "archive.db", read_only=True) as store:
        return tuple(store.iterate())


def measured(
    held: Sequence[Summary], place: Path, engines: Sequence[str], *, samples: int, seed: int
) -> Iterator[Recall]:
    """Yields what each engine finds of the same needles."""
    check = selfcheck.prepare(sampling.draw(held, samples, random.Random(seed), ways=ways()), held, held)
    for name in engines:
        build.build(place / name, held, revision=1, engine=name, analyzer=analyzer())
        engine = open_engine(place / name, analyzer())
        try:
            yield selfcheck.recall(engine, check)
        finally:
            engine.close()


def table(recalls: Sequence[Recall]) -> str:
    """Returns found/asked by engine, kind and length, as Markdown."""
    names = [f"{low}" if low == high else f"{low}-{high}" for low, high in LENGTHS]
    lines = [f"| engine | typed as | {' | '.join(names)} | all |", f"|---|---|{'---|' * (len(names) + 1)}"]
    for recall in recalls:
        counts = {(cell.kind, cell.lengths): (cell.found, cell.asked) for cell in recall.cells}
        for kind in ways():
            row = [counts.get((kind, lengths), (0, 0)) for lengths in LENGTHS]
            shown = [f"{found}/{asked}" if asked else "" for found, asked in (*row, _sum(row))]
            lines.append(f"| {recall.engine} | {kind} | {' | '.join(shown)} |")
        lines.append(f"| {recall.engine} | **all** |{' |' * len(names)} {recall.found}/{recall.asked} |")
    return "\n".join(lines)


def _sum(row: Sequence[tuple[int, int]]) -> tuple[int, int]:
    return sum(found for found, _ in row), sum(asked for _, asked in row)


def main() -> int:
    """Prints the table, then what was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--samples", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--engine", action="append", choices=ENGINES)
    parser.add_argument("--set", action="append", choices=SETS, dest="sets")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="zongjie-recall-") as scratch:
        place = Path(scratch)
        held = pinned(chosen.sets or SETS, place)
        recalls = list(measured(held, place, chosen.engine or ENGINES, samples=chosen.samples, seed=chosen.seed))
    print(f"{len(held)} summaries, {chosen.samples} random substrings, seed {chosen.seed}\n\n{table(recalls)}")
    missed = [(recall.engine, each) for recall in recalls for each in recall.missed]
    for engine, each in missed:
        print(f"missed by {engine}: {each.typed!r} ({each.kind}) of {each.summary_id}: {each.hits} of {each.expected}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
