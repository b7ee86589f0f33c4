"""Lets one process at a time write an index while the others wait for their turn.

The system ends a turn when its process ends, however it ends: no lock is ever left behind.
"""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import IO

from archive.errors import SearchError

FILE = "lock"
PATIENCE = 3600.0  # seconds: longer than it takes to build an index of 1,000,000 summaries
_PAUSE = 0.05  # seconds between two looks
Turn = Callable[[Path], AbstractContextManager[None]]


def waiting(*, patience: float = PATIENCE, told: Callable[[str], object] | None = None) -> Turn:
    """Returns a way to wait for the turn at an index; ``told`` hears once, in a sentence, that there is a wait.

    SearchError when the patience (in seconds) is over.
    """
    return partial(_wait, patience=patience, told=told)


def held(_: Path) -> AbstractContextManager[None]:
    """Returns what stands for a turn that the caller has already."""
    return nullcontext()


@contextmanager
def _wait(directory: Path, *, patience: float, told: Callable[[str], object] | None) -> Iterator[None]:
    directory.mkdir(parents=True, exist_ok=True)
    end = time.monotonic() + patience
    with (directory / FILE).open("a+", encoding="ascii") as file:
        if not _taken(file):
            if told and patience:
                told(f"另一个进程（{_holder(file)}）正在建立或更新索引，等它结束后接着做……")
            while not _taken(file):
                if time.monotonic() >= end:
                    raise SearchError(
                        f"另一个进程（{_holder(file)}）正在建立或更新索引：{directory}。请等它结束后再试。"
                    )
                time.sleep(_PAUSE)
        file.truncate(0)
        file.write(f"{os.getpid()}\n")
        file.flush()
        yield


def _taken(file: IO[str]) -> bool:
    """Tells whether the turn has come."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _holder(file: IO[str]) -> str:
    file.seek(0)
    return file.read().strip() or "未知"
