"""The lock of the one writer."""

import os
import threading
import time
from pathlib import Path

import pytest

from archive.errors import StoreError
from archive.locking import Waiting, only_writer


def test_a_second_writer_is_refused_and_told_who_holds_the_archive(tmp_path: Path) -> None:
    store = tmp_path / "data" / "archive.db"
    with (
        only_writer(store),
        pytest.raises(StoreError, match=f"另一个 zongjie 进程（{os.getpid()}）正在写入"),
        only_writer(store),
    ):
        pytest.fail("two writers at once")


def test_the_lock_is_free_again_afterwards(tmp_path: Path) -> None:
    for _ in range(2):
        with only_writer(tmp_path / "archive.db"):
            assert (tmp_path / "archive.db.lock").read_text(encoding="ascii") == f"{os.getpid()}\n"


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="写不进数据目录"), only_writer(tmp_path / "file" / "archive.db"):
        pytest.fail("a lock below a file")


def test_a_second_writer_that_waits_is_told_once_and_goes_on(tmp_path: Path) -> None:
    told: list[str] = []
    held, free = threading.Event(), threading.Event()

    def first() -> None:
        with only_writer(tmp_path / "archive.db"):
            held.set()
            free.wait(10)

    other = threading.Thread(target=first)
    other.start()
    held.wait(10)
    threading.Timer(0.3, free.set).start()
    with only_writer(tmp_path / "archive.db", Waiting(10, told.append)):
        assert free.is_set()
    other.join()
    assert [f"进程（{os.getpid()}）正在写入" in each for each in told] == [True]


def test_patience_ends(tmp_path: Path) -> None:
    began = time.monotonic()
    with (
        only_writer(tmp_path / "archive.db"),
        pytest.raises(StoreError, match="请等它结束后再试"),
        only_writer(tmp_path / "archive.db", Waiting(0.2)),
    ):
        pytest.fail("two writers at once")
    assert time.monotonic() - began >= 0.2
