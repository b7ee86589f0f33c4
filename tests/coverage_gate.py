"""Fails when a package's branches are covered less than promised:  coverage_gate.py archive=95 index=95 web=90"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path


def measured(report: Path) -> dict[str, tuple[int, int]]:
    """Returns covered and all branches of each top package."""
    covered: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for name, entry in json.loads(report.read_text(encoding="utf-8"))["files"].items():
        package = Path(name).parts[0]
        covered[package] += entry["summary"]["covered_branches"]
        every[package] += entry["summary"]["num_branches"]
    return {package: (covered[package], every[package]) for package in every}


def main(arguments: list[str]) -> int:
    """Prints a line a package and returns 1 if one lies below its floor."""
    report = Path(".coverage.json")
    python = sys.executable
    if not Path(".coverage").exists():
        subprocess.run([python, "-m", "coverage", "combine", "-q"], check=True)
    subprocess.run([python, "-m", "coverage", "json", "-q", "-o", str(report)], check=True)
    found = measured(report)
    report.unlink()
    failed = False
    for package, floor in (argument.split("=") for argument in arguments):
        covered, every = found.get(package, (0, 0))
        rate = 100 * covered / every if every else 0.0
        verdict = "ok" if rate >= float(floor) else f"BELOW {floor} %"
        failed = failed or rate < float(floor)
        print(f"{package}: {covered} of {every} branches covered, {rate:.1f} %, {verdict}")
    if failed:
        subprocess.run([python, "-m", "coverage", "report", "--skip-covered"], check=False)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
