"""The index is brought up to date by changing it or, where it must, by building it anew."""

import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from archive.store import Store
from index import turns
from tests.web.cli.conftest import Call

SCRIPT = Path(sys.executable).with_name("zongjie")

SCHOOL = """实验小学工会2016年工作总结
2016年，学校工会在党支部和县教育工会的领导下，努力把工会办成教师的家。
一、教代会审议大事
教代会审议通过课后服务办法，收到提案九件，全部作了答复，食堂采购上墙公示。
二、棋艺社团热闹起来
每周三下午开放象棋社，四十名教师轮流上场，学期末举行擂台赛，家长也来观战。
"""


def files(data: Path) -> set[int]:
    """Returns what tells the files of the index that answers apart, whatever they are called."""
    return {path.stat().st_ino for path in (data / "index" / "tantivy" / "current" / "summary").iterdir()}


def test_a_few_changes_go_into_the_index_that_is_there(call: Call, data: Path, tmp_path: Path) -> None:
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    before = files(tmp_path / "a")
    (tmp_path / "新.txt").write_text(SCHOOL, encoding="utf-8")
    assert call("--data", tmp_path / "a", "ingest", tmp_path / "新.txt", "--workers", "1").code == 0
    assert before & files(tmp_path / "a")
    assert "1 篇总结" in call("--data", tmp_path / "a", "search", "象棋").out


def test_a_fresh_index_is_left_alone(call: Call, data: Path, tmp_path: Path) -> None:
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    before = files(tmp_path / "a")
    assert call("--data", tmp_path / "a", "index", "refresh").code == 0
    assert files(tmp_path / "a") == before


def test_a_large_change_builds_anew(call: Call, data: Path, tmp_path: Path) -> None:
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    before = files(tmp_path / "a")
    for number in range(2):
        (tmp_path / f"{number}.txt").write_text(SCHOOL.replace("象棋", f"象棋{number}"), encoding="utf-8")
    assert call("--data", tmp_path / "a", "ingest", tmp_path / "0.txt", tmp_path / "1.txt", "--workers", "1").code == 0
    assert not before & files(tmp_path / "a")


def test_an_index_ahead_of_an_archive_that_was_put_back_is_built_anew(call: Call, data: Path, tmp_path: Path) -> None:
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    (tmp_path / "新.txt").write_text(SCHOOL, encoding="utf-8")
    assert call("--data", tmp_path / "a", "ingest", tmp_path / "新.txt", "--workers", "1").code == 0
    for path in (tmp_path / "a").glob("archive.db*"):
        path.unlink()
    shutil.copy(data / "archive.db", tmp_path / "a" / "archive.db")
    stands = call("--data", tmp_path / "a", "index", "status")
    assert (stands.code, "档案只到第" in stands.out) == (1, True)
    assert call("--data", tmp_path / "a", "index", "refresh").code == 0
    assert "0 篇总结" in call("--data", tmp_path / "a", "search", "“象棋社”").out


def test_the_index_of_another_archive_that_lay_there_before_is_built_anew(
    call: Call, data: Path, tmp_path: Path
) -> None:
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    (tmp_path / "in").mkdir()
    for number in range(12):
        text = SCHOOL.replace("象棋", f"象棋{number}").replace("九件", f"{number + 20}件")
        (tmp_path / "in" / f"{number}.txt").write_text(text, encoding="utf-8")
    assert call("--data", tmp_path / "b", "ingest", tmp_path / "in", "--workers", "1").code == 0
    with Store.open(tmp_path / "b" / "archive.db", read_only=True) as other:
        held = other.counts().summaries
    database = sqlite3.connect(tmp_path / "b" / "archive.db")  # nothing changed since the other index was made
    database.execute("UPDATE summaries SET revision = 1")
    database.commit()
    database.close()
    for path in (tmp_path / "a").glob("archive.db*"):
        path.unlink()
    for path in (tmp_path / "b").glob("archive.db*"):
        shutil.copy(path, tmp_path / "a" / path.name)
    assert call("--data", tmp_path / "a", "index", "refresh").code == 0
    assert f"{held} 篇总结" in call("--data", tmp_path / "a", "search", "教代会").out
    assert "0 篇总结" in call("--data", tmp_path / "a", "search", "“妈咪小屋”").out


@pytest.mark.parametrize(
    "command", ["index refresh", "index build", "ingest {new} --workers 1", "describe --workers 1"]
)
def test_who_finds_another_process_at_work_says_so_waits_and_succeeds(
    command: str, call: Call, data: Path, tmp_path: Path
) -> None:
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    (tmp_path / "新.txt").write_text(SCHOOL, encoding="utf-8")
    database = sqlite3.connect(tmp_path / "a" / "archive.db")
    database.execute("UPDATE meta SET value = value + 1 WHERE key = 'revision'")
    database.commit()
    database.close()
    words = command.format(new=tmp_path / "新.txt").split()
    with turns.waiting()(tmp_path / "a" / "index" / "tantivy"):
        process = subprocess.Popen([SCRIPT, "--data", tmp_path / "a", *words], stderr=subprocess.PIPE, text=True)
        assert process.stderr is not None
        assert f"另一个进程（{os.getpid()}）正在建立或更新索引" in process.stderr.readline()
        assert process.poll() is None
    rest = process.stderr.read()
    process.stderr.close()
    assert (process.wait(), rest) == (0, "")
    assert call("--data", tmp_path / "a", "index", "status").code == 0


def test_a_process_that_waited_does_not_do_again_what_the_other_has_done(
    call: Call, data: Path, tmp_path: Path
) -> None:
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    shutil.rmtree(tmp_path / "a" / "index")
    with turns.waiting()(tmp_path / "a" / "index" / "tantivy"):
        command = [SCRIPT, "--data", tmp_path / "a", "index", "refresh"]
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        assert process.stderr is not None
        assert "另一个进程" in process.stderr.readline()
        shutil.copytree(data / "index" / "tantivy", tmp_path / "b", symlinks=True)
        for path in (tmp_path / "b").iterdir():
            if path.name != turns.FILE:
                path.rename(tmp_path / "a" / "index" / "tantivy" / path.name)
        before = files(tmp_path / "a")
    process.stderr.close()
    assert process.wait() == 0
    assert files(tmp_path / "a") == before


def test_a_lost_index_is_built_anew(call: Call, data: Path, tmp_path: Path) -> None:
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    shutil.rmtree(tmp_path / "a" / "index")
    assert call("--data", tmp_path / "a", "index", "status").code == 1
    assert call("--data", tmp_path / "a", "index", "refresh").code == 0
    assert call("--data", tmp_path / "a", "index", "status").code == 0


def test_an_index_that_only_calls_itself_fresh_is_built_anew(call: Call, data: Path, tmp_path: Path) -> None:
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    place = (tmp_path / "a" / "index" / "tantivy" / "current").resolve()
    (place / "summary" / "meta.json").write_text("{", encoding="utf-8")
    assert call("--data", tmp_path / "a", "search", "工会").code == 1
    assert call("--data", tmp_path / "a", "index", "refresh").code == 0
    assert call("--data", tmp_path / "a", "search", "工会").code == 0


def total(port: int, query: str) -> int:
    """Returns how many summaries a running site finds, asked over a new connection."""
    end = time.monotonic() + 30
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/search?{query}", timeout=10) as answer:
                return int(json.load(answer)["total"])
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


def test_every_worker_of_a_running_site_sees_a_correction_at_its_next_answer(
    call: Call, data: Path, tmp_path: Path
) -> None:
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    one = json.loads(call("--data", tmp_path / "a", "search", "20xx", "--json").out)["hits"][0]["id"]
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [SCRIPT, "--data", tmp_path / "a", "serve", "--port", str(port), "--workers", "3"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as server:
        try:
            assert {total(port, "q=20xx&year=2013") for _ in range(30)} == {0}
            corrected = call("--data", tmp_path / "a", "correct", one, "year", "2013", "--reason", "据同文异本")
            assert corrected.code == 0
            assert {total(port, "q=20xx&year=2013") for _ in range(30)} == {1}
        finally:
            server.terminate()
