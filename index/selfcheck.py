"""Checks the first promise on the archive itself: what stands in a text is found by typing it."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable
from dataclasses import dataclass

from archive.models import Summary
from index.engine import SearchEngine, SearchRequest
from index.query import parse

LENGTHS = (2, 8)  # Han characters of a needle
_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_ALL = 10_000_000  # hits of a page: every one


@dataclass(frozen=True, slots=True)
class Missed:
    """A needle that was not found where it stands."""

    needle: str
    summary_id: str


@dataclass(frozen=True, slots=True)
class Recall:
    """How many needles were looked for, and those that were missed."""

    asked: int
    missed: tuple[Missed, ...]


def recall(engine: SearchEngine, summaries: Iterable[Summary], *, samples: int, chance: random.Random) -> Recall:
    """Returns whether random substrings of random summaries lead to them; reads the summaries once, keeps few."""
    asked = 0
    missed: list[Missed] = []
    for summary in _sampled(summaries, samples, chance):
        needle = _needle(summary.text, chance)
        if needle is None:
            continue
        asked += 1
        page = engine.search(SearchRequest(query=parse(needle), size=_ALL, facets=()))
        if all(hit.summary_id != summary.id for hit in page.hits):
            missed.append(Missed(needle, summary.id))
    return Recall(asked, tuple(missed))


def _sampled(summaries: Iterable[Summary], size: int, chance: random.Random) -> list[Summary]:
    """Returns a fair sample of a stream; with fewer summaries than needles some are drawn several times."""
    kept: list[Summary] = []
    for number, summary in enumerate(summaries):
        if len(kept) < size:
            kept.append(summary)
        elif (place := chance.randrange(number + 1)) < size:
            kept[place] = summary
    if kept and len(kept) < size:
        kept += chance.choices(kept, k=size - len(kept))
    return kept


def _needle(text: str, chance: random.Random) -> str | None:
    runs = [found.group() for found in _HAN.finditer(text)]
    if not runs:
        return None
    run = chance.choice(runs)
    length = min(chance.randint(*LENGTHS), len(run))
    start = chance.randrange(len(run) - length + 1)
    return run[start : start + length]
