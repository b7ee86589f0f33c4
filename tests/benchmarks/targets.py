"""The targets that issue 4 and the design set, beside what was measured."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tests.benchmarks.peers import OURS, RAW
from tests.benchmarks.results import AtSize, Results
from tests.benchmarks.tables import table


@dataclass(frozen=True, slots=True)
class Target:
    """What is wanted and what was measured; ``least`` if more is better."""

    what: str
    wanted: float
    measured: float
    least: bool = False

    @property
    def reached(self) -> bool:
        """Tells whether it is reached."""
        return self.measured >= self.wanted if self.least else self.measured <= self.wanted


def shown(results: Results) -> str:
    """Returns the table of targets."""
    return table(("target", "wanted", "measured", "reached"), map(_line, targets(results)))


def _line(target: Target) -> list[str]:
    measured = f"{target.measured:,.0f}" if target.measured >= 100 else f"{target.measured:.2f}"
    wanted = f"{'≥' if target.least else '≤'} {target.wanted:,}"
    return [target.what, wanted, measured, "yes" if target.reached else "**no**"]


def targets(results: Results) -> Iterator[Target]:
    """Yields the targets for which something was measured, most of them at the largest size."""
    full = results.sizes[0]
    if full.rows:
        yield from _search(full)
    if full.served:
        yield Target("page to first byte, alone, p95, ms", 50, full.served.alone_p95)
        yield Target(f"page to first byte, {full.served.clients} clients, p95, ms", 150, full.served.together_p95)
        yield Target("memory of a serving worker, MB", 300, full.served.resident_mb)
        yield Target("a correction shown by every worker, s", 3, full.served.visible)
    if built := full.build(OURS.index):
        yield Target("indexing, summaries/s", 1500, built.rate, least=True)
        yield Target("index, KB a summary", 10, built.bytes_each / 1024)
    for size in results.sizes:
        if found := size.changed:
            yield Target(f"correction and refresh at {size.count:,}, p95, s", 1, found.p95)
        if found and found.fresh:
            yield Target(f"index after {found.updates:,} updates against a fresh one, times", 2, found.growth)
    if results.ingested:
        yield Target("ingest with families and index, files/s", 400, results.ingested.rate, least=True)


def _search(full: AtSize) -> Iterator[Target]:
    slow, kind = max((row.p95, row.kind) for row in full.rows if row.entrant == OURS.name)
    most, at = max((share_of_raw(full, kind), kind) for kind in full.kinds)
    yield Target(f"engine call with all facets, p95, slowest kind ({kind}), ms", 25, slow)
    yield Target("the same against raw tantivy with facets, times", 2, share_of_raw(full, kind))
    yield Target(f"that share in the worst kind ({at}), times", 2, most)


def share_of_raw(size: AtSize, kind: str) -> float:
    """Returns how many times as long as raw tantivy with facets our engine takes at p95; 0 if either was not asked."""
    ours, raw = size.row(kind, OURS.name), size.row(kind, RAW.name)
    return ours.p95 / raw.p95 if ours and raw else 0.0
