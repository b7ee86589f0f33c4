"""zongjie explain prints every statement with its evidence, the losing ones and the corrections."""

import json
import shutil
from pathlib import Path

from tests.web.cli.conftest import Call


def test_statements_are_shown_with_label_score_rule_and_quote(call: Call, data: Path) -> None:
    one = json.loads(call("--data", data, "search", "洋马镇", "--json").out)["hits"][0]["id"]
    shown = call("--data", data, "explain", one)
    assert shown.code == 0
    assert "level = town（乡镇）" in shown.out
    assert "year = 2013" in shown.out
    assert "“" in shown.out


def test_a_correction_is_told_with_its_author_and_the_loser_stays(call: Call, data: Path, tmp_path: Path) -> None:
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    one = json.loads(call("--data", tmp_path / "a", "search", "洋马镇", "--json").out)["hits"][0]["id"]
    call("--data", tmp_path / "a", "correct", one, "level", "village", "--reason", "核对", "--author", "王某")
    shown = call("--data", tmp_path / "a", "explain", one).out
    assert "level = village" in shown
    assert "落选 level = town" in shown
    assert "王某：核对" in shown


def test_a_summary_that_is_not_held_is_said(call: Call, data: Path) -> None:
    shown = call("--data", data, "explain", "none")
    assert (shown.code, "没有编号为 none 的总结" in shown.err) == (1, True)
