"""The benchmark: our engines beside their peers, the site, changes and reading, over generated summaries.

    python -m tests.benchmarks.run [--quick] [--full 100000] [--middle 20000] [--small 2000] [--rounds 40]
        [--updates 5000] [--corrections 50] [--files 20000] [--requests 400] [--recall 60] [--profile 300]
        [--place FOLDER] [--only STEP...] [--output docs/benchmarks.md]

At the full size all that can answer there, the site and some corrections; the same entrants at the middle one; at the
small one the pure Python engines, recall and many corrections.  ``--files`` tells how many files are read, and
``--profile`` for how many the stages are timed.  ``--quick`` proves in minutes that all of it runs; its numbers say
nothing.  With ``--place`` archives, indexes and results are kept in a folder and a step done is not done again;
``--only`` names the steps to do now, with or without a size (race, 2000/build).  Peers that are not installed are named
in the report: Groonga is Debian's (apt-get install groonga-bin).
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import report
from tests.benchmarks.bench import Bench, Sizes

MARK = "<!-- make bench -->\n"


def main() -> None:
    """Prints the report, or puts it in place of the last one in a document, below the line that says so."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    for name in (
        "full",
        "middle",
        "small",
        "rounds",
        "updates",
        "corrections",
        "files",
        "requests",
        "recall",
        "profile",
    ):
        parser.add_argument(f"--{name}", type=int)
    parser.add_argument("--place", type=Path)
    parser.add_argument("--only", nargs="*", default=())
    parser.add_argument("--output", type=Path)
    chosen = parser.parse_args()
    sizes = Sizes.of(vars(chosen), quick=chosen.quick)
    with tempfile.TemporaryDirectory(prefix="zongjie-bench-") as scratch:
        found = Bench(chosen.place or Path(scratch), sizes, chosen.only).results()
    written = report.written(found)
    if chosen.output is None:
        sys.stdout.write(written)
        return
    before, _, _ = chosen.output.read_text(encoding="utf-8").partition(MARK)
    chosen.output.write_text(f"{before}{MARK}{written}", encoding="utf-8")


if __name__ == "__main__":
    main()
