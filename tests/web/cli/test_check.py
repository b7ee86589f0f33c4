"""zongjie check finds damage in the archive, an index that does not fit, and what search misses."""

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from index import tantivy_engine
from tests.web.cli.conftest import Call
from web import checked
from web.words import analyzer


@pytest.fixture
def own(data: Path, tmp_path: Path) -> Path:
    """A copy of the archive that may be changed."""
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    return tmp_path / "a"


def forget(place: Path, summary_id: str) -> None:
    """Takes a summary out of the index behind the archive's back."""
    writer = tantivy_engine.change((place / "index" / "tantivy" / "current").resolve(), analyzer())
    writer.remove(summary_id)
    writer.commit()
    writer.close()


def test_a_sound_archive_passes_and_the_table_is_printed(call: Call, own: Path) -> None:
    shown = call("--data", own, "check", "--samples", "60")
    assert (shown.code, [line for line in shown.err.splitlines() if "遗漏" in line]) == (0, [])
    assert "索引 tantivy：索引是最新的。" in shown.out
    assert "检索抽查（tantivy）" in shown.out
    assert "遗漏 0 个" in shown.out
    assert all(word in shown.out for word in ("9—20字", "汉字", "繁体", "跨行", "年份换写法"))


def test_the_result_is_kept_for_the_site(call: Call, own: Path) -> None:
    call("--data", own, "check", "--samples", "30")
    kept = checked.last(own)
    assert kept is not None
    assert [tally.engine for tally in kept.tallies] == ["tantivy"]
    assert kept.tallies[0].asked >= 30


def test_every_engine_that_is_built_is_asked(call: Call, own: Path) -> None:
    assert call("--data", own, "index", "build", "--engine", "whoosh").code == 0
    told = json.loads(call("--data", own, "check", "--samples", "30", "--json").out)
    assert [each["engine"] for each in told["engines"]] == ["tantivy", "whoosh"]
    assert [each["asked"] == each["found"] > 0 for each in told["engines"]] == [True, True]
    assert (told["faults"], told["missed"]) == ([], [])
    assert [each["state"] for each in told["indexes"]] == ["fresh", "fresh"]


def test_what_the_index_lost_is_named(call: Call, own: Path) -> None:
    held = json.loads(call("--data", own, "search", "妈咪小屋", "--json").out)["hits"][0]["id"]
    forget(own, held)
    shown = call("--data", own, "check", "--samples", "60")
    assert shown.code == 1
    assert f"{held} 含有" in shown.err
    assert "遗漏 0 个" not in shown.out
    kept = checked.last(own)
    assert kept is not None
    assert kept.tallies[0].found < kept.tallies[0].asked


def test_a_phrase_that_is_counted_wrong_is_named_with_both_numbers(call: Call, own: Path) -> None:
    copies = json.loads(call("--data", own, "search", "针织行业", "--json").out)["hits"]
    assert len(copies) == 2
    forget(own, copies[0]["id"])
    shown = call("--data", own, "check", "--samples", "200")
    assert "篇，逐篇核对应为" in shown.err


def test_changed_bytes_are_found(call: Call, own: Path) -> None:
    database = sqlite3.connect(own / "archive.db")
    database.execute("UPDATE sources SET size = size + 1 WHERE name = '医院.txt'")
    database.commit()
    database.close()
    shown = call("--data", own, "check", "--samples", "10")
    assert shown.code == 1
    assert "医院.txt" in shown.err


def test_a_missing_index_is_found(call: Call, own: Path) -> None:
    shutil.rmtree(own / "index")
    shown = call("--data", own, "check")
    assert shown.code == 1
    assert "index build" in shown.out


def test_an_index_that_holds_another_number_of_summaries_is_found(call: Call, own: Path) -> None:
    place = own / "index" / "tantivy" / "current" / "manifest.json"
    place.write_text(place.read_text(encoding="utf-8").replace('"summaries": 3', '"summaries": 4'), encoding="utf-8")
    shown = call("--data", own, "check", "--samples", "10")
    assert shown.code == 1
    assert "索引里有 4 篇总结，档案里有 3 篇" in shown.out


def test_an_index_that_cannot_be_opened_is_found(call: Call, own: Path) -> None:
    place = (own / "index" / "tantivy" / "current").resolve()
    (place / "summary" / "meta.json").write_text("{", encoding="utf-8")
    shown = call("--data", own, "check")
    assert shown.code == 1
    assert "打不开" in shown.out


def test_a_result_that_cannot_be_kept_is_said(call: Call, own: Path) -> None:
    (own / "index" / "check.json").mkdir()
    shown = call("--data", own, "check", "--samples", "10")
    assert "自检结果没有存下来" in shown.err


def test_no_samples_ask_nothing_and_keep_the_last_result(call: Call, own: Path) -> None:
    shown = call("--data", own, "check", "--samples", "0")
    assert shown.code == 0
    assert "0 个随机片段" in shown.out
    assert checked.last(own) is None
