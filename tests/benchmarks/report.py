"""The report of the benchmark: what stands below the line of docs/benchmarks.md."""

from __future__ import annotations

import os
import platform
import sqlite3
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import version

from tests.benchmarks import tables, targets
from tests.benchmarks.results import AtSize, Results

TIMES = (
    "Milliseconds in the engine call, p50 / p95; every entrant counts seven facets but where it says so. Where an "
    "entrant finds fewer texts than hold what was asked for, its share is told; where time was up, how many were asked."
)


def written(results: Results) -> str:
    """Returns the report as Markdown."""
    parts = [_head(results), "## Targets\n", targets.shown(results)]
    for size in results.sizes:
        parts += _size(size)
    if results.ingested:
        parts += ["## Reading files\n", tables.ingest(results.ingested)]
    if results.profile:
        parts += ["## Where the time of reading goes\n", results.profile]
    return "\n".join(part for part in parts if part)


def _head(results: Results) -> str:
    cores, now = os.cpu_count(), datetime.now(UTC)
    versions = (
        f"Python {platform.python_version()}, tantivy {version('tantivy')}, SQLite {sqlite3.sqlite_version}, "
        f"whoosh-reloaded {version('whoosh-reloaded')}, jieba {version('jieba')}, {_groonga()}"
    )
    absent = "".join(f"\nNot measured: {name} ({why})." for name, why in results.absent)
    return f"Measured {now:%Y-%m-%d %H:%M} UTC on {cores} cores; {versions}.{absent}\n"


def _groonga() -> str:
    try:
        told = subprocess.run(["groonga", "--version"], capture_output=True, text=True, check=True).stdout
    except OSError:
        return "no Groonga"
    return " ".join(told.split()[:2])


def _size(size: AtSize) -> Iterator[str]:
    """Yields the parts of one size, those that were measured."""
    yield f"## {size.count:,} summaries\n"
    if size.rows:
        yield f"{TIMES}\n"
        yield tables.times(size)
    if size.builds:
        yield "Building; reading the summaries from the archive is in the seconds.\n"
        yield tables.indexes(size)
    if size.others:
        yield f"What only our engine is asked; the process peaked at {size.searching_mb:.0f} MB.\n"
        yield tables.others(size)
    yield tables.served(size)
    yield tables.changes(size)
    if size.recall:
        yield "Recall against a plain scan, in percent of the texts that hold a run of characters.\n"
        yield tables.recall(size)
