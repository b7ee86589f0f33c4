"""--data stands before or after the command; without it the environment decides, then ./zongjie-data."""

from pathlib import Path

from tests.web.cli.conftest import Call


def test_the_directory_may_stand_before_or_behind_the_command(call: Call, data: Path) -> None:
    before = call("--data", data, "index", "status")
    behind = call("index", "status", "--data", data)
    assert (before.code, behind.code) == (0, 0)
    assert before.out == behind.out


def test_the_nearer_option_wins(call: Call, data: Path, tmp_path: Path) -> None:
    assert call("--data", tmp_path, "index", "status", "--data", data).code == 0


def test_the_environment_names_the_directory(script: Call, data: Path) -> None:
    assert script("index", "status", ZONGJIE_DATA=data).code == 0


def test_else_it_lies_where_the_call_is_made(script: Call, tmp_path: Path) -> None:
    assert "zongjie-data 里还没有档案" in script("index", "status", cwd=tmp_path).err
