"""zongjie index builds with either engine and says how the index stands."""

import shutil
from pathlib import Path

import pytest

from tests.web.cli.conftest import Call


@pytest.mark.parametrize("engine", ["tantivy", "whoosh"])
def test_an_index_is_built_with_the_engine_asked_for(engine: str, call: Call, data: Path, tmp_path: Path) -> None:
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    built = call("--data", tmp_path / "a", "index", "build", "--engine", engine)
    assert built.code == 0
    assert f"索引已建好：{engine}，总结 3 篇" in built.out
    found = call("--data", tmp_path / "a", "search", "职工书屋", "--engine", engine, "--json")
    assert f'"engine": "{engine}"' in found.out
    assert '"total": 3' in found.out


def test_the_state_is_told_with_the_numbers_held(call: Call, data: Path) -> None:
    shown = call("--data", data, "index", "status")
    assert shown.code == 0
    assert "fresh" in shown.out
    assert "总结 3 篇" in shown.out
