"""Lets one process at a time write into an archive; the system frees the lock when that process ends."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from archive.errors import StoreError


@contextmanager
def only_writer(store: Path) -> Iterator[None]:
    """Holds the archive for one run of ingest or describe; StoreError names the process that holds it already."""
    path = store.with_name(store.name + ".lock")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("a+", encoding="ascii")
    except OSError as error:
        raise StoreError(f"写不进数据目录 {path.parent}：{error.strerror}。请检查权限，或换一个目录。") from error
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            file.seek(0)
            holder = file.read().strip() or "未知"
            raise StoreError(f"另一个 zongjie 进程（{holder}）正在写入 {store}。请等它结束后再试。") from error
        file.truncate(0)
        file.write(f"{os.getpid()}\n")
        file.flush()
        yield
