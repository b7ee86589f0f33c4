"""zongjie ingest tells what became of every file, and its exit code says whether one was refused."""

import json
import os
import subprocess
import sys
from pathlib import Path

from archive.locking import only_writer
from tests.web.cli.conftest import Call

SCRIPT = Path(sys.executable).with_name("zongjie")


def test_a_second_run_finds_everything_unchanged(call: Call, files: Path, tmp_path: Path) -> None:
    first = call("--data", tmp_path, "ingest", files, "--workers", "1")
    again = call("--data", tmp_path, "ingest", files, "--workers", "1")
    assert (first.code, again.code) == (0, 0)
    assert ["新收录", "3", "个文件"] in [line.split() for line in first.out.splitlines()]
    assert ["未变", "3", "个文件"] in [line.split() for line in again.out.splitlines()]


def test_a_refused_file_is_named_with_its_reason_and_the_rest_goes_on(call: Call, tmp_path: Path) -> None:
    place = tmp_path / "in"
    place.mkdir()
    (place / "空\n.txt").write_bytes(b"")
    shown = call("--data", tmp_path / "data", "ingest", place, tmp_path / "none", "--workers", "1")
    assert shown.code == 1
    assert "未收录：空\\n.txt：" in shown.err
    assert "none" in shown.err


def test_json_has_a_line_for_every_file_and_one_for_all(call: Call, files: Path, tmp_path: Path) -> None:
    shown = call("ingest", files, "--json", "--workers", "1", "--data", tmp_path)
    *rows, total = (json.loads(line) for line in shown.out.splitlines())
    assert {row["source"] for row in rows} == {"洋马镇.txt", "医院.txt", "范文/2024年乡镇工会总结.txt"}
    assert {row["status"] for row in rows} == {"added"}
    assert total == {"added": 3, "changed": 0, "unchanged": 0, "refused": 0, "summaries": 3}


def test_who_finds_another_process_taking_files_in_says_so_waits_and_succeeds(files: Path, tmp_path: Path) -> None:
    command = [SCRIPT, "--data", tmp_path, "ingest", files, "--workers", "1"]
    with only_writer(tmp_path / "archive.db"):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        assert process.stderr is not None
        assert f"另一个 zongjie 进程（{os.getpid()}）正在写入" in process.stderr.readline()
    rest = process.stderr.read()
    process.stderr.close()
    assert (process.wait(), rest) == (0, "")
