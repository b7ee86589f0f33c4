"""zongjie check finds damage in the archive, an index that does not fit, and what search misses."""

import shutil
import sqlite3
from pathlib import Path

from tests.web.cli.conftest import Call


def test_a_sound_archive_passes_with_no_needle_missed(call: Call, data: Path) -> None:
    shown = call("--data", data, "check", "--samples", "60")
    assert (shown.code, shown.err) == (0, "")
    assert "60 个随机片段，遗漏 0 个" in shown.out


def test_changed_bytes_are_found(call: Call, data: Path, tmp_path: Path) -> None:
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    database = sqlite3.connect(tmp_path / "a" / "archive.db")
    database.execute("UPDATE sources SET size = size + 1 WHERE name = '医院.txt'")
    database.commit()
    database.close()
    shown = call("--data", tmp_path / "a", "check")
    assert shown.code == 1
    assert "医院.txt" in shown.err


def test_a_missing_index_is_found(call: Call, data: Path, tmp_path: Path) -> None:
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    shutil.rmtree(tmp_path / "a" / "index")
    shown = call("--data", tmp_path / "a", "check")
    assert shown.code == 1
    assert "index build" in shown.out
