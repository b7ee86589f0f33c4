"""Measures families over a whole archive: how long clustering takes, what memory, and how right it is.

    python -m tests.benchmarks.families [--count 100000] [--more 1000] [--copies 0.1] [--seed 1]

Signatures are made of generated texts in a process pool, the texts themselves are thrown away.  These texts are put
together from a stock of phrases: two of them that are no copies share half of their words, far more than real ones.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context

from archive.families import Family, Member, cluster, signature
from archive.models import Provenance
from tests.benchmarks.generator import altered, original

BATCH = 500


@dataclass(frozen=True, slots=True)
class Labelled:
    """A member and the number of the text that it is, or is a copy of."""

    member: Member
    origin: int


@dataclass(frozen=True, slots=True)
class Rightness:
    """Pairs that are one text, in truth and as found."""

    true: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """Share of the found pairs that are right."""
        return self.right / max(self.found, 1)

    @property
    def recall(self) -> float:
        """Share of the true pairs that were found."""
        return self.right / max(self.true, 1)


def labelled(numbers: Sequence[int], *, seed: int, copies: float) -> list[Labelled]:
    """Returns the members of some texts; about ``copies`` of them are altered copies of earlier ones."""
    return [_labelled(number, seed=seed, copies=copies) for number in numbers]


def _labelled(number: int, *, seed: int, copies: float) -> Labelled:
    chosen = random.Random(f"{seed}/{number}/copy")
    text, origin = None, number
    if number and chosen.random() < copies:
        origin = chosen.randrange(number)
        text = altered(original(origin, seed=seed), number=number, chosen=chosen)
    made = text or original(number, seed=seed)
    named = Provenance.MASKED if made.masked else Provenance.NAMED
    return Labelled(Member(f"{number:012}-1", signature(made.body), named), origin)


def rightness(families: Iterable[Family], origins: dict[str, int]) -> Rightness:
    """Returns the pairs of members that are one text, by truth, by the families and by both."""
    true = _pairs(Counter(origins.values()).values())
    found = right = 0
    for family in families:
        found += _pairs([len(family.members)])
        right += _pairs(Counter(origins[member] for member in family.members).values())
    return Rightness(true, found, right)


def _pairs(sizes: Iterable[int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)


def _peak() -> str:
    return f"peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"


def _report(name: str, seconds: float, families: Sequence[Family], texts: Sequence[Labelled]) -> None:
    right = rightness(families, {text.member.id: text.origin for text in texts})
    print(
        f"{name}: {seconds:.1f} s, {_peak()}; {len(families):,} families, "
        f"precision {right.precision:.4f}, recall {right.recall:.4f} of {right.true:,} pairs",
        flush=True,
    )


def main() -> None:
    """Prints the measures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--more", type=int, default=1_000)
    parser.add_argument("--copies", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    total = chosen.count + chosen.more
    batches = [range(start, min(start + BATCH, total)) for start in range(0, total, BATCH)]
    began = time.perf_counter()
    with get_context("spawn").Pool(os.cpu_count()) as pool:
        made = pool.map(partial(labelled, seed=chosen.seed, copies=chosen.copies), batches)
    texts = [text for batch in made for text in batch]
    print(f"{total:,} signatures: {time.perf_counter() - began:.1f} s, {_peak()}", flush=True)
    for name, part in ((f"{chosen.count:,} from nothing", texts[: chosen.count]), (f"{chosen.more:,} more", texts)):
        began = time.perf_counter()
        families = cluster(text.member for text in part)
        _report(name, time.perf_counter() - began, families, part)


if __name__ == "__main__":
    main()
