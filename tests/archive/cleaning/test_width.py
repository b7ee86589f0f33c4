"""Full-width marks and spacing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive.cleaning.edits import Changes
from archive.cleaning.width import line_ends, marks, spacing

After = Callable[[Callable[[str], Changes], str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("今年,共有", "今年，共有", id="comma"),
        pytest.param("30人,其中", "30人，其中", id="after a number"),
        pytest.param("其中:男;女", "其中：男；女", id="colon and semicolon"),
        pytest.param("女工(含农民工)", "女工（含农民工）", id="brackets"),
        pytest.param("(一)抓组建", "（一）抓组建", id="number in brackets"),
        pytest.param("怎么谈?", "怎么谈？", id="question"),
        pytest.param('他说:"好"', "他说：“好”", id="straight quotes"),
        pytest.param("工会(含联合会", "工会（含联合会", id="an opening bracket alone"),
        pytest.param("⟦缺⟧,后", "⟦缺⟧，后", id="a gap before a comma"),
    ],
)
def test_marks_beside_han_become_wide(after: After, text: str, expected: str) -> None:
    assert after(marks, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("3,021家", id="thousands"),
        pytest.param("8:30开始", id="time"),
        pytest.param("比例3:2", id="a ratio"),
        pytest.param("小组(QC)活动", id="quality circle"),
        pytest.param("建立(1+1)基金", id="mutual aid"),
        pytest.param("A,B两类", id="Latin"),
        pytest.param('"QC"小组', id="Latin in quotes"),
        pytest.param("⟦?⟧总工会", id="a hidden name"),
    ],
)
def test_marks_of_numbers_and_names_stay(after: After, text: str) -> None:
    assert after(marks, text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("\u3000\u3000今年\n\u3000\u3000明年", "今年\n明年", id="indent"),
        pytest.param("今年\n\n\n明年", "今年\n明年", id="blank lines"),
        pytest.param("\n 今年 \n", "今年", id="outer space"),
        pytest.param("助学 28 名", "助学28名", id="number between Han"),
        pytest.param("会上, 10多名，  大家", "会上, 10多名，大家", id="after a comma"),
        pytest.param("总工会\u3000\u3000张三", "总工会 张三", id="a wide gap"),
        pytest.param("达到 85 %", "达到85%", id="percent"),
        pytest.param(" \n ", "", id="nothing but space"),
    ],
)
def test_spacing_becomes_one_paragraph_a_line(after: After, text: str, expected: str) -> None:
    assert after(spacing, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("今年\r\n明年", "今年\n明年", id="windows"),
        pytest.param("今年\r明年", "今年\n明年", id="old mac"),
        pytest.param("今年\u2028明年", "今年\n明年", id="separator"),
    ],
)
def test_line_ends_become_plain(after: After, text: str, expected: str) -> None:
    assert after(line_ends, text) == expected


def test_clean_text_is_left_alone(after: After) -> None:
    text = "一、抓组建\n全年新建工会30家，会员3,021人。"
    assert [step(text) for step in (line_ends, marks, spacing)] == [Changes(), Changes(), Changes()]


def test_no_text_needs_no_spacing() -> None:
    assert spacing("") == Changes()
