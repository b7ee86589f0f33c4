"""zongjie describe reads again what is held; corrections stay in force."""

import json
import shutil
from pathlib import Path

from tests.web.cli.conftest import Call


def test_nothing_changes_while_the_rules_stay_and_corrections_are_kept(call: Call, data: Path, tmp_path: Path) -> None:
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    one = json.loads(call("--data", tmp_path / "a", "search", "妈咪小屋", "--json").out)["hits"][0]["id"]
    call("--data", tmp_path / "a", "correct", one, "level", "agency", "--reason", "核对")
    before = call("--data", tmp_path / "a", "export").out
    again = call("--data", tmp_path / "a", "describe", "--workers", "1")
    assert again.code == 0
    assert "共 3 个文件，0 个有变化" in again.out
    assert call("--data", tmp_path / "a", "export").out == before
    assert '"level": "agency"' in before


def test_without_an_archive_there_is_nothing_to_describe(call: Call, tmp_path: Path) -> None:
    assert call("--data", tmp_path / "none", "describe").code == 1
    assert not (tmp_path / "none").exists()
