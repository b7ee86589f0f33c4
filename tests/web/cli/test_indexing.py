"""The index is brought up to date by changing it or, where it must, by building it anew."""

import shutil
from pathlib import Path

from tests.web.cli.conftest import HOSPITAL, Call


def test_a_few_changes_go_into_the_index_that_is_there(call: Call, data: Path, tmp_path: Path) -> None:
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    current = (tmp_path / "a" / "index").glob("**/manifest.json")
    before = {path.parent.name for path in current}
    (tmp_path / "新.txt").write_text(
        HOSPITAL.replace("第二", "第四").replace("羽毛球", "乒乓球和象棋"), encoding="utf-8"
    )
    assert call("--data", tmp_path / "a", "ingest", tmp_path / "新.txt", "--workers", "1").code == 0
    after = {path.parent.name for path in (tmp_path / "a" / "index").glob("**/manifest.json")}
    assert before == after
    assert "1 篇总结" in call("--data", tmp_path / "a", "search", "象棋").out


def test_a_lost_index_is_built_anew(call: Call, data: Path, tmp_path: Path) -> None:
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    shutil.rmtree(tmp_path / "a" / "index")
    assert call("--data", tmp_path / "a", "index", "status").code == 1
    assert call("--data", tmp_path / "a", "index", "refresh").code == 0
    assert call("--data", tmp_path / "a", "index", "status").code == 0
