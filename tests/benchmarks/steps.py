"""Runs the steps of the benchmark, each in a process of its own, and keeps what each printed.

A step whose result is kept is not run again: so a run that was cut short goes on, and a report can be made anew.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Timed:
    """A process that ended: seconds, and peak memory of it or its largest child in megabytes."""

    seconds: float
    peak_mb: float
    out: str


def timed(*arguments: object) -> Timed:
    """Returns what a process took; its failure ends the benchmark."""
    began = time.perf_counter()
    with subprocess.Popen([*map(str, arguments)], stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        out = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{arguments} ended with {process.returncode}")
    return Timed(time.perf_counter() - began, usage.ru_maxrss / 1024, out)


@dataclass(frozen=True, slots=True)
class Steps:
    """The results kept in a folder; ``only`` names those that may be run now, none means all.

    A name is the beginning of a step's, with or without the number of summaries: race, 2000/build.
    """

    results: Path
    only: tuple[str, ...] = ()

    def module(self, name: str, module: str, *arguments: object) -> Any:
        """Returns the JSON that a module of this package prints; None if it is neither kept nor to be run."""
        return self.kept(
            name, lambda: json.loads(timed(sys.executable, "-m", f"tests.benchmarks.{module}", *arguments).out)
        )

    def kept(self, name: str, work: Callable[[], Any]) -> Any:
        """Returns a kept result, or the work's, which is kept then."""
        file = self.results / f"{name}.json"
        if not file.exists():
            if self.only and not self._chosen(name):
                return None
            began = time.perf_counter()
            found = json.dumps(work(), ensure_ascii=False)
            self.results.mkdir(parents=True, exist_ok=True)
            file.write_text(found, encoding="utf-8")
            print(f"{self.results.name} {name}: {time.perf_counter() - began:.0f} s", file=sys.stderr, flush=True)
        return json.loads(file.read_text(encoding="utf-8"))

    def _chosen(self, name: str) -> bool:
        return f"{self.results.name}/{name}".startswith(self.only) or name.startswith(self.only)
