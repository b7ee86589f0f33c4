"""The text is laid out without losing a word; masks, gaps and evidence stand where they belong."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.models import Section, SectionKind, Span, Summary
from web.reading import Mark, Run, blocks, damage, flow


def words(text: str, kind: str) -> list[str]:
    return [text[mark.start : mark.end] for mark in damage(text) if mark.kind == kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("xx镇总工会", ["xx"]), ("在**区委领导下", ["**"]), ("20xx年上半年", ["20xx"]), ("201*年", ["201*"]),
        ("吸纳XX名职工", ["XX"]), ("某县总工会", ["某"]), ("___公司", ["___"]), ("X镇", ["X"]),
        ("1+1互助", []), ("xlsx表格", []), ("某些企业", []), ("12351热线", []), ("2011年", []),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)  # fmt: skip
def test_masks_are_told_from_ordinary_signs(text: str, expected: list[str]) -> None:
    assert words(text, "mask") == expected


def test_gaps_are_marked() -> None:
    assert words("前文⟦缺593字⟧后文⟦缺⟧", "gap") == ["⟦缺593字⟧", "⟦缺⟧"]


def test_headings_become_blocks_with_their_number(summary: Summary) -> None:
    laid = blocks(summary.text, (), sections=summary.sections)
    assert [("".join(run.text for run in block.runs), block.section) for block in laid] == [
        ("2011年上半年，桂园街道总工会在区总工会领导下开展工作。", None),
        ("一、开展金秋助学", 1),
        ("资助xx名困难职工子女，发放助学金19.2万元。⟦缺12字⟧", None),
        ("二、下半年打算", 2),
        ("继续推进工资集体协商，力争建会率达到90%。", None),
    ]


def test_a_heading_in_the_middle_of_a_line_takes_its_punctuation_along() -> None:
    text = "前言。一、加强组织建设。今年以来"
    section = Section(1, "一、", "加强组织建设", 1, SectionKind.WORK, Span(5, 11), Span(12, 16))
    assert ["".join(run.text for run in block.runs) for block in blocks(text, (), sections=[section])] == [
        "前言。", "一、加强组织建设。", "今年以来",
    ]  # fmt: skip


def test_sections_without_a_heading_cut_nothing() -> None:
    section = Section(1, "", "", 1, SectionKind.WORK, Span(0, 0), Span(0, 4))
    assert [block.section for block in blocks("工作总结", (), sections=[section])] == [None]


def test_marks_that_overlap_are_cut_at_their_borders(at: Callable[[str], Span]) -> None:
    runs = flow("甲乙丙丁", [Mark("hit", 0, 3), Mark("evidence", 1, 4, "e1")])
    assert runs == (
        Run("甲", ("hit",)), Run("乙丙", ("hit", "evidence"), ("e1",)), Run("丁", ("evidence",)),
    )  # fmt: skip


def test_an_anchor_is_given_once_even_across_lines() -> None:
    laid = blocks("甲乙\n丙丁", [Mark("evidence", 0, 5, "e1", "依据")])
    runs = [run for block in laid for run in block.runs]
    assert [(run.text, run.anchors, run.note) for run in runs] == [("甲乙", ("e1",), "依据"), ("丙丁", (), "依据")]


marks = st.lists(st.builds(Mark, st.sampled_from(["hit", "mask"]), st.integers(0, 20), st.integers(0, 20)), max_size=5)


@given(st.text("工会一、\nx*。", max_size=20), marks)
def test_no_word_is_lost(text: str, found: list[Mark]) -> None:
    assert "".join(run.text for run in flow(text, found)) == text
    kept = "".join(run.text for block in blocks(text, found) for run in block.runs)
    assert kept.split() == text.replace("\n", "").split()


def test_words_that_cleaning_put_in_say_so() -> None:
    text = "以“⟦三个代表⟧”重要思想为指导，募款⟦缺⟧元"
    assert [mark.note for mark in damage(text)] == [
        "原文此处被删，这几个字是系统推补的", "收到的文件在此处缺若干字，无从补出",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("gap", "note"),
    [("⟦缺593字⟧", "缺593个字"), ("⟦缺⟧", "缺若干字"), ("⟦?⟧", "认不出来"), ("⟦⟧", "认不出来")],
)
def test_each_gap_says_what_is_lost(gap: str, note: str) -> None:
    [mark] = damage(f"前文{gap}后文")
    assert mark.anchor == "g1"
    assert note in (mark.note or "")


def test_a_point_stands_where_something_was_taken_out() -> None:
    laid = blocks("甲乙\n丙", [Mark("fixed", 1, 1, "r1", "删去"), Mark("fixed", 2, 2, "r2"), Mark("hit", 0, 2, "h1")])
    assert [[(run.text, run.kinds, run.anchors) for run in block.runs] for block in laid] == [
        [("甲", ("hit",), ("h1",)), ("", ("fixed",), ("r1",)), ("乙", ("hit",), ()), ("", ("fixed",), ("r2",))],
        [("丙", (), ())],
    ]
