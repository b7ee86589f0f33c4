"""zongjie search answers people with passages and programs with the contract's JSON."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.web.cli.conftest import Call


def answer(call: Call, data: Path, *arguments: object) -> dict[str, Any]:
    shown = call("--data", data, "search", *arguments, "--json")
    assert shown.code == 0, shown.err
    found: dict[str, Any] = json.loads(shown.out)
    return found


def test_the_answer_has_the_shape_of_the_contract(call: Call, data: Path) -> None:
    found = answer(call, data, "职工书屋", "--size", 2)
    assert {"query", "total", "page", "size", "took_ms", "engine", "hits", "facets", "loose", "meanings"} == set(found)
    assert (found["query"], found["total"], found["size"], len(found["hits"])) == ("职工书屋", 3, 2, 2)
    assert {"id", "kind", "title", "score", "snippet", "source", "part"} <= set(found["hits"][0])
    assert "职工书屋" in found["hits"][0]["snippet"]
    assert {"value", "label", "count"} == set(found["facets"]["level"][0])


@pytest.mark.parametrize("words", ["职工书屋", "職工書屋", "職工书屋"])
def test_either_script_finds_the_same(words: str, call: Call, data: Path) -> None:
    assert {hit["id"] for hit in answer(call, data, words)["hits"]} == {
        hit["id"] for hit in answer(call, data, "职工书屋")["hits"]
    }


def test_what_words_were_also_taken_for_is_told_and_can_be_refused(call: Call, data: Path) -> None:
    wide, exact = answer(call, data, "图书室"), answer(call, data, "图书室", "--exact")
    assert {"word": "图书室", "kind": "synonym"}.items() <= wide["meanings"][0].items()
    assert (exact["meanings"], exact["total"] < wide["total"]) == ([], True)
    assert "图书室也查“" in call("--data", data, "search", "图书室").out


def test_a_question_that_nothing_answers_in_full_is_answered_in_part(call: Call, data: Path) -> None:
    found = answer(call, data, "职工书屋 航天飞机")
    assert found["loose"]
    assert found["hits"]
    assert all(hit["partial"] for hit in found["hits"])
    assert answer(call, data, "职工书屋 航天飞机", "--exact")["total"] == 0
    assert "没有一篇含有全部的词" in call("--data", data, "search", "职工书屋 航天飞机").out


def test_hits_that_hold_only_some_words_come_apart(call: Call, data: Path) -> None:
    found = answer(call, data, "职工书屋 要约书 妈咪小屋")
    assert [hit["partial"] for hit in found["hits"]] == sorted(hit["partial"] for hit in found["hits"])
    assert found["total"] == sum(not hit["partial"] for hit in found["hits"]) or found["loose"]


def test_what_is_not_looked_for_is_told(call: Call, data: Path) -> None:
    shown = call("--data", data, "search", "怎么写 职工书屋 级别:龙").out
    assert "没有拿来检索的词：怎么写" in shown
    assert "没有这样的筛选值：级别:龙" in shown


def test_initiatives_are_found_as_such(call: Call, data: Path) -> None:
    found = answer(call, data, "爱心妈咪小屋", "--kind", "section")
    assert found["total"] == 1
    hit = found["hits"][0]
    assert (hit["kind"], hit["section"], hit["heading"]) == ("section", 2, "关爱女职工")


def test_people_see_titles_and_passages(call: Call, data: Path) -> None:
    shown = call("--data", data, "search", "要约书")
    assert "2 篇总结" in shown.out
    assert "要约书" in shown.out.split("篇总结", 1)[1]


def test_pages_follow_one_another(call: Call, data: Path) -> None:
    ids = [answer(call, data, "工会", "--size", 1, "--page", page)["hits"][0]["id"] for page in (1, 2, 3)]
    assert len(set(ids)) == 3
    assert answer(call, data, "工会", "--size", 1, "--page", 4)["hits"] == []


def test_either_words_or_a_file_of_questions_is_wanted(call: Call, data: Path) -> None:
    assert call("--data", data, "search").code == 2
    assert call("--data", data, "search", "x", "--queries", "-").code == 2


def test_facet_labels_are_words(call: Call, data: Path) -> None:
    labels = {row["value"]: row["label"] for row in answer(call, data, "工会")["facets"]["level"]}
    assert labels["town"] == "乡镇"


def test_an_exclusion_alone_is_a_question(call: Call, data: Path) -> None:
    held = answer(call, data, "工会")["total"]
    assert answer(call, data, "-职工书屋")["total"] == held - answer(call, data, "“职工书屋”")["total"]


def test_an_option_that_there_is_not_is_a_wrong_call(call: Call, data: Path) -> None:
    assert call("--data", data, "search", "工会", "--lvel", "town").code == 2
