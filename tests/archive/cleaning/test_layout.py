"""How headings begin and sentences run on."""

from __future__ import annotations

import pytest

from archive.cleaning.layout import is_broken, is_heading


@pytest.mark.parametrize(
    "line", ["一、抓组建", "　　（二）维权", "3.送清凉", "第一，抓组建", "工会工作总结 篇2", "工作总结3"]
)
def test_a_heading_is_known_by_its_number(line: str) -> None:
    assert is_heading(line)


@pytest.mark.parametrize("line", ["今年以来", "一、" + "抓" * 60, "一、抓组建。全年新建", "2.5万人"])
def test_other_lines_are_no_headings(line: str) -> None:
    assert not is_heading(line)


@pytest.mark.parametrize(
    ("before", "after", "broken"),
    [
        pytest.param("扎实推", "进组建", True, id="within a word"),
        pytest.param("全年新建，", "发展会员", True, id="after a comma"),
        pytest.param("全年新建", "，发展会员", True, id="before a comma"),
        pytest.param("4.", "师徒结对", True, id="after a number"),
        pytest.param("覆盖职工43", "00余人", True, id="within a number"),
        pytest.param("全年新建。", "发展会员", False, id="after a full stop"),
        pytest.param("抓好落实", "二、抓维权", False, id="before a heading"),
        pytest.param("委员会的", "工作总结 篇3", False, id="before a piece"),
        pytest.param("一、抓组建", "今年以来，新建工会。", False, id="after a heading"),
        pytest.param("射阳县总工会", "糖果节", False, id="short lines"),
        pytest.param("", "今年", False, id="nothing before"),
        pytest.param("今年★", "明年", False, id="after a symbol"),
    ],
)
def test_a_sentence_that_runs_on_is_known(before: str, after: str, broken: bool) -> None:
    assert is_broken(before, after) is broken


def test_what_stood_between_makes_a_break_likelier() -> None:
    assert is_broken("职工会的糖", "果节目", parted=True)
    assert not is_broken("一、抓组建的糖", "果节目，演出多次。", parted=True)
