"""zongjie similar finds initiatives of other texts, and tells the same text elsewhere apart."""

import json
from pathlib import Path

import pytest

from tests.web.cli.conftest import TOWN, Call


@pytest.fixture
def town(call: Call, data: Path) -> str:
    """The id of the town's summary."""
    found = json.loads(call("--data", data, "search", "洋马镇", "--json").out)
    return str(found["hits"][0]["id"])


def test_the_same_text_elsewhere_is_not_a_similar_initiative(call: Call, data: Path, town: str) -> None:
    shown = call("--data", data, "similar", f"{town}#4", "--json")
    found = json.loads(shown.out)
    assert shown.code == 0
    assert {"query", "hits", "same_text", "facets", "compared"} == set(found)
    assert [row["section"] for row in found["same_text"]] == [4]
    assert all(row["family"] is None for row in found["hits"])


def test_people_see_the_words_that_are_shared(call: Call, data: Path, town: str) -> None:
    shown = call("--data", data, "similar", f"{town}#4")
    assert "相似的举措" in shown.out
    assert "同一篇文字的其他版本" in shown.out


def test_every_hit_says_why_it_is_there(call: Call, data: Path, town: str) -> None:
    found = json.loads(call("--data", data, "similar", f"{town}#4", "--json").out)
    contract = {"id", "section", "title", "heading", "score", "shared_terms", "family"}
    assert [set(row) - contract for row in found["hits"]] == [{"about", "passage"}] * len(found["hits"])
    assert {"year", "level", "region"} >= set(found["facets"])


def test_filters_narrow_the_answer(call: Call, data: Path, town: str) -> None:
    free = json.loads(call("--data", data, "similar", f"{town}#4", "--json").out)
    none = json.loads(call("--data", data, "similar", f"{town}#4", "--year", "1950..1951", "--json").out)
    assert none["hits"] == []
    assert none["same_text"] == free["same_text"]
    assert call("--data", data, "similar", f"{town}#4", "--level", "planet").code == 2


def test_a_pasted_text_finds_where_it_stands(call: Call, script: Call, data: Path, tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text(TOWN.splitlines()[5], encoding="utf-8")
    from_file = json.loads(call("--data", data, "similar", "--text", tmp_path / "t.txt", "--json").out)
    from_input = json.loads(script("--data", data, "similar", "--text", "-", "--json", text=TOWN.splitlines()[5]).out)
    assert from_file["same_text"] == from_input["same_text"]
    assert from_file["same_text"][0]["section"] == 2


def test_many_sections_are_answered_a_line_each_and_a_wrong_one_is_said(
    call: Call, data: Path, tmp_path: Path, town: str
) -> None:
    (tmp_path / "q.txt").write_text(f"{town}#1\nnone#1\n{town}#99\n", encoding="utf-8")
    shown = call("--data", data, "similar", "--queries", tmp_path / "q.txt")
    rows = [json.loads(line) for line in shown.out.splitlines()]
    assert shown.code == 1
    assert [row["query"] for row in rows] == [f"{town}#1", "none#1", f"{town}#99"]
    assert ["error" in row for row in rows] == [False, True, True]


@pytest.mark.parametrize("arguments", [(), ("a-1#1", "--text", "x"), ("--text", "/none/at/all")])
def test_a_call_that_asks_nothing_or_two_things_is_wrong(arguments: tuple[str, ...], call: Call, data: Path) -> None:
    assert call("--data", data, "similar", *arguments).code == 2


def test_a_summary_that_is_not_held_is_said(call: Call, data: Path) -> None:
    shown = call("--data", data, "similar", "nothing#1")
    assert shown.code == 1
    assert "没有编号为 nothing 的总结" in shown.err


def test_a_summary_without_a_section_is_told_how_to_name_one(call: Call, data: Path, town: str) -> None:
    shown = call("--data", data, "similar", town)
    assert shown.code == 1
    assert "没有写明是第几节" in shown.err


DRAFT = """关爱女职工身心健康
为孕期女工调整夜班，建爱心妈咪小屋三间。全年组织女职工体检两次，请专家为女职工举办健康讲座，维护女职工特殊权益。
"""


def test_people_see_why_each_initiative_is_there(call: Call, data: Path, tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text(DRAFT, encoding="utf-8")
    shown = call("--data", data, "similar", "--text", tmp_path / "t.txt").out
    assert "关爱女职工" in shown
    assert [mark for mark in ("共同的词：", "看来都在写：", "这里写：", "对应的：") if mark not in shown] == []


def test_programs_get_the_matching_sentences(call: Call, data: Path, tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text(DRAFT, encoding="utf-8")
    first = json.loads(call("--data", data, "similar", "--text", tmp_path / "t.txt", "--json").out)["hits"][0]
    assert first["heading"] == "关爱女职工"
    assert first["passage"]["theirs"].startswith("为孕期护士调整夜班")
    assert first["passage"]["mine"] in DRAFT
    assert first["about"]
