"""Searches open the index that was asked for, say when it is stale, and read questions from a file."""

import json
import shutil
from pathlib import Path

from tests.web.cli.conftest import Call


def test_the_reference_engine_needs_no_index(call: Call, data: Path, tmp_path: Path) -> None:
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    shutil.rmtree(tmp_path / "a" / "index")
    assert call("--data", tmp_path / "a", "search", "工会", "--engine", "reference").code == 0
    assert call("--data", tmp_path / "a", "search", "工会").code == 1


def test_an_engine_whose_index_was_not_built_is_not_replaced_in_silence(call: Call, data: Path) -> None:
    shown = call("--data", data, "search", "工会", "--engine", "whoosh")
    assert shown.code != 0
    assert "zongjie index build --engine whoosh" in shown.err


def test_a_stale_index_answers_and_says_so(call: Call, data: Path, tmp_path: Path) -> None:
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    shutil.copytree(tmp_path / "a" / "index", tmp_path / "old", symlinks=True)
    one = json.loads(call("--data", tmp_path / "a", "search", "工会", "--json").out)["hits"][0]["id"]
    assert call("--data", tmp_path / "a", "correct", one, "year", "2014", "--reason", "据县志").code == 0
    shutil.rmtree(tmp_path / "a" / "index")
    shutil.copytree(tmp_path / "old", tmp_path / "a" / "index", symlinks=True)
    shown = call("--data", tmp_path / "a", "search", "工会")
    assert shown.code == 0
    assert "zongjie index refresh" in shown.err


def test_questions_come_from_a_file_or_from_standard_input(
    call: Call, script: Call, data: Path, tmp_path: Path
) -> None:
    (tmp_path / "q.txt").write_text("工会\n妈咪小屋\n", encoding="utf-8")
    from_file = call("--data", data, "search", "--queries", tmp_path / "q.txt")
    from_input = script("--data", data, "search", "--queries", "-", text="工会\n妈咪小屋\n")
    totals = [json.loads(line)["total"] for line in from_file.out.splitlines()]
    assert totals == [json.loads(line)["total"] for line in from_input.out.splitlines()] == [3, 1]


def test_a_file_of_questions_that_is_not_there_is_a_wrong_call(call: Call, data: Path, tmp_path: Path) -> None:
    assert call("--data", data, "search", "--queries", tmp_path / "none").code == 2
