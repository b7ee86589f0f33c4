"""The lock of the one writer."""

import os
from pathlib import Path

import pytest

from archive.errors import StoreError
from archive.locking import only_writer


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
