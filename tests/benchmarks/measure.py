"""Measures one engine over a built archive: search and similar times by kind of question, and the memory it takes.

python -m tests.benchmarks.measure DATA ENGINE      one JSON object to stdout
"""

from __future__ import annotations

import json
import random
import re
import resource
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from archive.models import Summary
from archive.store import Store
from index.engine import Filters, SearchEngine, SearchRequest
from index.opening import open_engine
from index.query import parse
from index.similar import similar
from web.indexes import place_of
from web.words import analyzer

HAN = re.compile(r"[\u4e00-\u9fff]{4,}")
ROUNDS = 60  # questions of each kind
SEED = 3


@dataclass(frozen=True, slots=True)
class Times:
    """How long the questions of one kind took, in milliseconds."""

    kind: str
    p50: float
    p95: float
    hits: float  # on average


def main() -> None:
    """Prints the measures of one engine."""
    data, engine = Path(sys.argv[1]), sys.argv[2]
    opened = open_engine(place_of(data, engine), analyzer())
    with Store.open(data / "archive.db", read_only=True) as store:
        chance = random.Random(SEED)
        sample = _sample(store.iterate(), chance)
        rows = [_measured(kind, opened, asked) for kind, asked in _questions(sample, chance)]
        rows.append(_similar(opened, sample))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"rows": [[row.kind, row.p50, row.p95, row.hits] for row in rows], "peak_mb": round(peak)}))
    opened.close()


def _sample(summaries: Iterator[Summary], chance: random.Random) -> list[Summary]:
    kept: list[Summary] = []
    for number, summary in enumerate(summaries):
        if len(kept) < ROUNDS:
            kept.append(summary)
        elif (place := chance.randrange(number + 1)) < ROUNDS:
            kept[place] = summary
    return kept


def _questions(sample: list[Summary], chance: random.Random) -> Iterator[tuple[str, list[SearchRequest]]]:
    """Yields the kinds of questions; all ask for every facet."""
    pieces = [_piece(summary, chance, length=4) for summary in sample]
    longer = [_piece(summary, chance, length=8) for summary in sample]
    common = ("工会", "职工", "会员", "培训", "慰问")
    yield "one common word", [SearchRequest(parse(common[i % len(common)])) for i in range(ROUNDS)]
    yield "four characters of a text", [SearchRequest(parse(piece)) for piece in pieces]
    yield "a quoted phrase of eight", [SearchRequest(parse(f'"{piece}"')) for piece in longer]
    yield "two words", [SearchRequest(parse(f"{a} {b}")) for a, b in zip(pieces, common * ROUNDS, strict=False)]
    yield (
        "common word, two filters",
        [
            SearchRequest(parse("职工"), filters=Filters(levels=("town", "street"), year_from=2008, year_to=2016))
            for _ in range(ROUNDS)
        ],
    )
    yield "no words: everything", [SearchRequest(parse("")) for _ in range(ROUNDS)]
    yield "common word, copies folded", [SearchRequest(parse("职工"), collapse=True) for _ in range(ROUNDS)]
    yield "common word in initiatives", [SearchRequest(parse(common[i % 5]), kind="section") for i in range(ROUNDS)]


def _piece(summary: Summary, chance: random.Random, *, length: int) -> str:
    run = max(HAN.findall(summary.text), key=len)
    start = chance.randrange(max(1, len(run) - length))
    return run[start : start + length]


def _measured(kind: str, engine: SearchEngine, asked: list[SearchRequest]) -> Times:
    engine.search(asked[0])
    took, hits = [], 0
    for request in asked:
        milliseconds, found = _timed(lambda request=request: engine.search(request).total)  # type: ignore[misc]
        took.append(milliseconds)
        hits += found
    return _times(kind, took, hits / len(asked))


def _similar(engine: SearchEngine, sample: list[Summary]) -> Times:
    took, hits = [], 0
    for summary in sample:
        section = summary.sections[0]
        text, family = summary.section_text(section), summary.family or summary.id

        def ask(text: str = text, family: str = family, heading: str = section.heading) -> int:
            return len(similar(engine, text, analyzer=analyzer(), heading=heading, family=family).hits)

        milliseconds, found = _timed(ask)
        took.append(milliseconds)
        hits += found
    return _times("similar initiatives", took, hits / len(sample))


def _timed(action: Callable[[], int]) -> tuple[float, int]:
    began = time.perf_counter()
    found = action()
    return (time.perf_counter() - began) * 1000, found


def _times(kind: str, took: list[float], hits: float) -> Times:
    took.sort()
    return Times(kind, round(took[len(took) // 2], 2), round(took[int(len(took) * 0.95)], 2), round(hits, 1))


if __name__ == "__main__":
    main()
