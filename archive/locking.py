"""Lets one process at a time write into an archive; the system frees the lock when that process ends."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from archive.errors import StoreError

_PAUSE = 0.05  # seconds between two looks


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many seconds to wait for another writer; ``told`` hears once, in a sentence, that there is a wait."""

    patience: float = 0.0
    told: Callable[[str], object] | None = None


AT_ONCE = Waiting()


@contextmanager
def only_writer(store: Path, waiting: Waiting = AT_ONCE) -> Iterator[None]:
    """Holds the archive for one run of ingest or describe; StoreError names the process that holds it too long."""
    path = store.with_name(store.name + ".lock")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("a+", encoding="ascii")
    except OSError as error:
        raise StoreError(f"写不进数据目录 {path.parent}：{error.strerror}。请检查权限，或换一个目录。") from error
    with file:
        _wait(file, store, waiting)
        file.truncate(0)
        file.write(f"{os.getpid()}\n")
        file.flush()
        yield


def _wait(file: IO[str], store: Path, waiting: Waiting) -> None:
    end = time.monotonic() + waiting.patience
    told = waiting.told if waiting.patience else None
    while not _taken(file):
        if told:
            told(f"另一个 zongjie 进程（{_holder(file)}）正在写入 {store}，等它结束后接着做……")
            told = None
        if time.monotonic() >= end:
            raise StoreError(f"另一个 zongjie 进程（{_holder(file)}）正在写入 {store}。请等它结束后再试。")
        time.sleep(_PAUSE)


def _taken(file: IO[str]) -> bool:
    """Tells whether the archive is this process's now."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _holder(file: IO[str]) -> str:
    file.seek(0)
    return file.read().strip() or "未知"
