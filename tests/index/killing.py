"""Kills builds and refreshes at every step, or fills their disk, and looks whether the index that answers is harmed.

    python -m tests.index.killing FOLDER tantivy refresh [--every 1]

Each attempt is a process of its own that kills itself (SIGKILL) at its n-th change to the file system below the index,
is killed after some time, or may not write more than so many bytes to a file.  Afterwards another process must find
either the old index or the new one, whole; then a refresh must succeed and leave nothing behind.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from archive.errors import SearchError
from archive.models import Summary
from index import manifest
from index.analysis import Analyzer
from index.build import build, refresh
from index.engine import SECTION, SUMMARY, SearchRequest
from index.opening import open_engine
from index.query import parse
from tests.index.making import Part, summary

CHANGES = ("open", "os.mkdir", "os.rename", "os.symlink", "os.link", "os.remove", "os.rmdir", "os.truncate", "os.chmod")
TIMES = (0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95)  # of the time that an undisturbed run takes
SIZES = (100, 2_000, 8_000)  # bytes that a file may have
Job = Callable[[], None]


def held(size: int, *, word: str) -> list[Summary]:
    """Returns summaries of a word and many different characters."""
    many = "".join(map(chr, range(0x4E00, 0x5200)))
    return [
        summary(f"{word}第{n}号{many[n:] + many[:n]}", number=n, parts=(Part("建会", f"组建{word}"),))
        for n in range(1, size + 1)
    ]


OLD, CHANGED = held(12, word="旧稿"), held(3, word="新稿")


class Case:
    """One engine and one way to change its index."""

    def __init__(self, directory: Path, engine: str, action: str) -> None:
        self.pristine, self.directory = directory / "pristine", directory / "index"
        self.engine, self.action = engine, action
        self.analyzer = Analyzer(("旧稿", "新稿"))

    def old(self) -> None:
        """Makes the index that must not be harmed."""
        build(self.pristine, OLD, revision=1, engine=self.engine, analyzer=self.analyzer)

    def new(self) -> None:
        """Makes the new index: three summaries replaced, one removed."""
        if self.action == "build":
            kept = CHANGED + OLD[len(CHANGED) : -1]
            build(self.directory, kept, revision=2, engine=self.engine, analyzer=self.analyzer)
        else:
            refresh(self.directory, CHANGED, [OLD[-1].id], revision=2, analyzer=self.analyzer)

    def answers(self) -> tuple[int, ...]:
        """Returns what the index that answers holds: summaries and sections with the old word, with the new one."""
        engine = open_engine(self.directory, self.analyzer)
        return tuple(
            engine.search(SearchRequest(parse(word), kind=kind)).total
            for word in ("旧稿", "新稿")
            for kind in (SUMMARY, SECTION)
        )

    def check(self) -> None:
        """Fails unless old or new answers whole, and a refresh then succeeds and leaves nothing behind."""
        was = self.answers()
        place = manifest.location(self.directory)
        revision = manifest.read(place).revision  # type: ignore[union-attr]
        assert (was, revision) in (((12, 12, 0, 0), 1), ((8, 8, 3, 3), 2)), (was, revision)
        refresh(self.directory, CHANGED, [OLD[-1].id], revision=2, analyzer=self.analyzer)
        assert self.answers() == (8, 8, 3, 3)
        names = sorted(path.name for path in self.directory.iterdir())
        assert names == sorted(["current", "lock", place.resolve().name]), names
        strays = [path.name for path in place.resolve().rglob("*") if ".tmp" in path.name or path.suffix == ".new"]
        assert not strays, strays

    def afresh(self) -> None:
        """Puts the old index back."""
        shutil.rmtree(self.directory, ignore_errors=True)
        shutil.copytree(self.pristine, self.directory, symlinks=True)


def in_child(job: Job, *, seconds: float | None = None) -> int:
    """Returns how a job ended in a process of its own: its exit code, or less than 0 if it was killed."""
    child = os.fork()
    if not child:
        try:
            job()
        except SearchError as error:
            print("  ", str(error)[:60], flush=True)
            os._exit(1)
        except BaseException:  # noqa: BLE001  (a forked process must not go on with its parent's work)
            traceback.print_exc()
            os._exit(2)
        os._exit(0)
    if seconds is not None:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def killed_at(job: Job, directory: Path, number: int) -> Job:
    """Returns the job, killed just before its n-th change to the file system below a directory."""
    left = [number]

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event in CHANGES and any(str(directory) in str(each) for each in arguments):
            writes = event != "open" or "w" in str(arguments[1] or "") or "a" in str(arguments[1] or "")
            left[0] -= writes
            if writes and left[0] <= 0:
                os.kill(os.getpid(), signal.SIGKILL)

    def run() -> None:
        sys.addaudithook(watch)
        job()

    return run


def within(job: Job, size: int) -> Job:
    """Returns the job, on a disk where no file can be larger than so many bytes."""

    def run() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        job()

    return run


def attempt(case: Case, name: str, ended: int, expected: tuple[int, ...]) -> bool:
    """Prints how an attempt ended; returns whether it ended so and no harm was done."""
    unharmed = in_child(case.check) == 0
    print(f"{name}: {'ended with' if ended >= 0 else 'killed by'} {abs(ended)}, {'whole' if unharmed else 'HARMED'}")
    return unharmed and ended in expected


def main() -> int:
    """Runs all attempts; 1 if one did harm."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("engine")
    parser.add_argument("action", choices=("build", "refresh"))
    parser.add_argument("--every", type=int, default=1)
    chosen = parser.parse_args()
    case = Case(chosen.folder, chosen.engine, chosen.action)
    good = [in_child(case.old) == 0]
    case.afresh()
    began = time.monotonic()
    good.append(in_child(case.new) == 0)
    whole = time.monotonic() - began
    number, ended = 1, -9
    while ended < 0:
        case.afresh()
        ended = in_child(killed_at(case.new, case.directory, number))
        good.append(attempt(case, f"change {number}", ended, (-9, 0)))
        number += chosen.every
    for share in TIMES:
        case.afresh()
        ended = in_child(case.new, seconds=share * whole)
        good.append(attempt(case, f"after {share * whole:.2f} s", ended, (-9, 0)))
    for size in SIZES:
        case.afresh()
        good.append(attempt(case, f"disk of {size}", in_child(within(case.new, size)), (1,)))
    print(f"{len(good)} attempts, {good.count(False)} harmed")
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
