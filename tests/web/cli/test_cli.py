"""The command's frame: exit codes, errors as sentences, a broken pipe, the installed script."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.web.cli.conftest import Call


def test_an_archive_that_is_not_there_is_said_and_gives_one(call: Call, tmp_path: Path) -> None:
    shown = call("--data", tmp_path / "none", "search", "工会")
    assert shown.code == 1
    assert "还没有档案" in shown.err
    assert f"zongjie --data {tmp_path / 'none'} ingest" in shown.err


def test_the_installed_command_leaves_with_the_exit_code(script: Call, data: Path) -> None:
    done = script("--data", data, "index", "status")
    assert (done.code, done.err) == (0, "")
    assert script("fly").code == 2


def test_a_reader_that_stops_reading_gives_no_trace(data: Path) -> None:
    command = f"{Path(sys.executable).with_name('zongjie')} --data {data} export | head -c 10"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert (len(done.stdout.encode()), done.stderr) == (10, "")


def test_a_path_that_cannot_be_written_is_said_in_one_sentence(call: Call, data: Path, tmp_path: Path) -> None:
    shown = call("--data", data, "export", "--output", tmp_path / "none" / "x.jsonl")
    assert shown.code == 1
    assert shown.err.startswith("读写不了 ")
    assert "none" in shown.err


@pytest.mark.parametrize("share", [0.5, 0.8, 0.95], ids=str)
def test_a_damaged_archive_is_said_in_one_sentence(share: float, call: Call, data: Path, tmp_path: Path) -> None:
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    database = tmp_path / "a" / "archive.db"
    whole = database.read_bytes()
    kept = int(len(whole) * share)
    database.write_bytes(whole[:kept] + b"\x5a" * (len(whole) - kept))
    for command in ("export", "check", "describe"):
        shown = call("--data", tmp_path / "a", command)
        assert shown.code == 1, command
        assert "档案库" in shown.err, command
        assert len(shown.err.splitlines()) < 9, command


def test_a_spoilt_text_is_said_in_one_sentence(call: Call, data: Path, tmp_path: Path) -> None:
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    database = sqlite3.connect(tmp_path / "a" / "archive.db")
    database.execute("UPDATE summary_texts SET text = x'5a5a5a'")
    database.commit()
    database.close()
    for command in ("export", "check"):
        shown = call("--data", tmp_path / "a", command)
        assert (shown.code, "已损坏" in shown.err) == (1, True), command
