"""The benchmark of the whole way: ingest, both indexes, searches and memory over generated summaries.

    python -m tests.benchmarks.run [--count 20000] [--small 2000] [--output docs/benchmarks.md]

The default engine is measured at the full count, both at the small one: whoosh, pure Python, takes very long and
gigabytes of temporary files for tens of thousands of summaries.  Every step runs in a process of its own, so that its
memory is its own.  Machines are noisy: compare within one run.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.benchmarks import generator

ENGINES = ("tantivy", "whoosh")
LARGE = ("tantivy",)
COMMAND = Path(sys.executable).with_name("zongjie")


@dataclass(frozen=True, slots=True)
class Step:
    """A process that ended: seconds, and peak memory of it or its largest child in megabytes."""

    seconds: float
    peak_mb: float
    out: str


def timed(*arguments: object) -> Step:
    """Returns what a process took; its failure ends the benchmark."""
    began = time.perf_counter()
    process = subprocess.Popen([*map(str, arguments)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    out = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{arguments} ended with {process.returncode}")
    return Step(time.perf_counter() - began, usage.ru_maxrss / 1024, out)


def size_mb(folder: Path) -> float:
    """Returns the size of everything below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def measured(place: Path, count: int, engines: tuple[str, ...]) -> str:
    """Returns the report of a run in a scratch folder, as Markdown."""
    files, data = place / "files", place / "data"
    generator.write(files, generator.generate(count))
    workers = os.cpu_count() or 1
    ingest = timed(COMMAND, "--data", data, "ingest", files, "--workers", workers)
    again = timed(COMMAND, "--data", data, "ingest", files, "--workers", workers)
    builds = {engine: timed(COMMAND, "--data", data, "index", "build", "--engine", engine) for engine in engines}
    searches: dict[str, dict[str, Any]] = {
        engine: json.loads(timed(sys.executable, "-m", "tests.benchmarks.measure", data, engine).out)
        for engine in engines
    }
    whole = ingest.seconds - builds["tantivy"].seconds
    lines = [
        f"Measured {datetime.now(UTC):%Y-%m-%d} on {workers} cores, Python {platform.python_version()}, "
        f"{count:,} generated summaries of about 2,280 characters, one a file.",
        "",
        "| step | seconds | summaries/s | peak memory of the largest process, MB | size, MB |",
        "|---|---|---|---|---|",
        f"| ingest, families, first index; {workers} workers | {ingest.seconds:.0f} | {count / ingest.seconds:.0f} "
        f"| {ingest.peak_mb:.0f} | {size_mb(data) - size_mb(data / 'index'):.0f} |",
        f"| of it without the index (difference) | {whole:.0f} | {count / whole:.0f} | | |",
        f"| the same again: unchanged | {again.seconds:.0f} | {count / again.seconds:.0f} | {again.peak_mb:.0f} | |",
    ]
    lines += [
        f"| index build, {engine} | {step.seconds:.0f} | {count / step.seconds:.0f} | {step.peak_mb:.0f} "
        f"| {size_mb(data / 'index' / engine):.0f} |"
        for engine, step in builds.items()
    ]
    lines += ["", "Times of one question in the engine call, all facets asked for, in milliseconds.", ""]
    heads = " | ".join(f"{engine} p50 | {engine} p95" for engine in engines)
    lines += [f"| question | hits | {heads} |", "|---|---|" + "---|---|" * len(engines)]
    for rows in zip(*(searches[engine]["rows"] for engine in engines), strict=True):
        times = " | ".join(f"{row[1]} | {row[2]}" for row in rows)
        lines.append(f"| {rows[0][0]} | {rows[0][3]:,.0f} | {times} |")
    peaks = ", ".join(f"{engine} {found['peak_mb']} MB" for engine, found in searches.items())
    return "\n".join([*lines, "", f"Peak memory of the process that searched: {peaks}.", ""])


def main() -> None:
    """Prints the report, or puts it in place of the last one in a document, below the line that says so."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--small", type=int, default=2_000)
    parser.add_argument("--output", type=Path)
    chosen = parser.parse_args()
    profile = timed(sys.executable, "-m", "tests.benchmarks.reading").out
    with tempfile.TemporaryDirectory(prefix="zongjie-bench-") as place:
        large = measured(Path(place) / "large", chosen.count, LARGE)
        small = measured(Path(place) / "small", chosen.small, ENGINES)
    report = f"## Where the time of reading goes\n\n{profile}\n"
    report += f"## {chosen.count:,} summaries\n\n{large}\n## {chosen.small:,} summaries, both engines\n\n{small}"
    if chosen.output is None:
        print(report)
        return
    mark = "<!-- make bench -->\n"
    before, _, _ = chosen.output.read_text(encoding="utf-8").partition(mark)
    chosen.output.write_text(f"{before}{mark}{report}", encoding="utf-8")


if __name__ == "__main__":
    main()
