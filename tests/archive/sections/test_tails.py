"""What stands behind the last initiative of a report."""

from __future__ import annotations

import pytest

from archive.models import SectionKind
from archive.sections.tails import tails

WORK = "组织了健步走活动，参加职工300人。"


def read(last: str, kind: SectionKind = SectionKind.WORK) -> list[tuple[str, str, str | None]]:
    """Returns heading, text and kind of the tails behind a paragraph of work."""
    text = f"{WORK}\n{last}"
    return [
        (text[tail.start : tail.heading_end], text[tail.resume : tail.stop], tail.kind and tail.kind.value)
        for tail in tails(text, 0, len(text), kind=kind)
    ]


@pytest.mark.parametrize(
    ("last", "kind"),
    [
        pytest.param("下半年，街道总工会将继续关注用工动态。", "plan", id="second half"),
        pytest.param("明年镇总工会要做好三件事。", "plan", id="next year"),
        pytest.param("20xx年，我们将以创建为抓手，再上台阶。", "plan", id="a masked year"),
        pytest.param("新的一年里，我们决心努力开创新局面，争取更大成绩。", "plan", id="new year"),
        pytest.param("针对以上问题，我们将逐项整改。", "plan", id="answers to problems"),
        pytest.param("工作虽然取得了一定成绩，但与上级的要求还有不小的差距。", "problem", id="although"),
        pytest.param("肯定成绩的同时，我们也看到自身工作存在一些不足：一是人手少。", "problem", id="while"),
        pytest.param("但与先进单位相比，我们还有一定差距。", "problem", id="compared"),
        pytest.param("当前工作中还存在不少薄弱环节。", "problem", id="at present"),
        pytest.param("回顾一年来的工作，我们做到了有声有色。", None, id="a look back"),
        pytest.param("以上成绩离不开党委的领导。", None, id="thanks"),
    ],
)
def test_a_closing_paragraph_is_no_part_of_the_last_initiative(last: str, kind: str | None) -> None:
    assert read(last) == [("", last, kind)]


@pytest.mark.parametrize(
    "last",
    [
        "今后两天，参观者共有300人。",
        "下半年，将锣鼓队请进厂区，先后演出12场。",
        "职工很满意。",
        "针对职工反映存在的问题，街道逐户走访。",
        "下半年，我们将再办一次。\n8月15日，歌手赛如期举行，共30人报名。",
    ],
    ids=["a count", "done", "praise", "employees' problems", "work follows"],
)
def test_work_stays_in_its_section(last: str) -> None:
    assert [kind for _, _, kind in read(last) if kind is not None] == []


def test_what_a_plan_lists_belongs_to_it() -> None:
    last = "下半年，我们将做好两项工作：\n一是抓组建，力争新建20家。\n二是抓协商。"
    assert read(last) == [("", last, "plan")]


def test_problems_and_plans_are_two_parts() -> None:
    found = read("虽然有了进步，但也存在不足。\n明年，我们将加倍努力。\n今后要多下基层。")
    assert [(text[:2], kind) for _, text, kind in found] == [("虽然", "problem"), ("明年", "plan")]


def test_a_first_clause_that_names_the_kind_is_the_heading() -> None:
    assert read("存在的不足：一是人手少。") == [("存在的不足", "一是人手少。", "problem")]


def test_a_sentence_that_announces_a_list_of_plans_begins_them() -> None:
    text = f"{WORK} 下半年，将着力做好以下各项工作：一是抓组建。二是抓协商。"
    assert [text[tail.start :] for tail in tails(text, 0, len(text), kind=SectionKind.WORK)] == [text[len(WORK) + 1 :]]


def test_a_plan_has_no_tail_and_problems_no_second_one() -> None:
    assert read("明年，我们将努力。", SectionKind.PLAN) == []
    assert read("我们还存在不足。", SectionKind.PROBLEM) == []
    assert [kind for _, _, kind in read("明年，我们将努力。", SectionKind.PROBLEM)] == ["plan"]


def test_the_only_paragraph_is_the_section() -> None:
    text = "下半年，将组织健步走活动。"
    assert tails(text, 0, len(text), kind=SectionKind.WORK) == ()
