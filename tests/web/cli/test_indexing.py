"""The index is brought up to date by changing it or, where it must, by building it anew."""

import shutil
from pathlib import Path

from tests.web.cli.conftest import Call

SCHOOL = """实验小学工会2016年工作总结
2016年，学校工会在党支部和县教育工会的领导下，努力把工会办成教师的家。
一、教代会审议大事
教代会审议通过课后服务办法，收到提案九件，全部作了答复，食堂采购上墙公示。
二、棋艺社团热闹起来
每周三下午开放象棋社，四十名教师轮流上场，学期末举行擂台赛，家长也来观战。
"""


def test_a_few_changes_go_into_the_index_that_is_there(call: Call, data: Path, tmp_path: Path) -> None:
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    current = (tmp_path / "a" / "index").glob("**/manifest.json")
    before = {path.parent.name for path in current}
    (tmp_path / "新.txt").write_text(SCHOOL, encoding="utf-8")
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


def test_an_index_that_only_calls_itself_fresh_is_built_anew(call: Call, data: Path, tmp_path: Path) -> None:
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    place = (tmp_path / "a" / "index" / "tantivy" / "current").resolve()
    (place / "summary" / "meta.json").write_text("{", encoding="utf-8")
    assert call("--data", tmp_path / "a", "search", "工会").code == 1
    assert call("--data", tmp_path / "a", "index", "refresh").code == 0
    assert call("--data", tmp_path / "a", "search", "工会").code == 0
