"""Which lines may be headings of pieces, and what they say."""

import pytest

from archive.splitting.headings import Family, find, inline, numeral

HEADINGS = [
    ("街道总工会工作总结 篇1", Family.STEM_PIAN, 1, "街道总工会工作总结", ""),
    ("工会半年总结篇8", Family.STEM_PIAN, 8, "工会半年总结", ""),
    ("工会工作会议总结演讲 篇【3】", Family.STEM_PIAN, 3, "工会工作会议总结演讲", ""),
    ("2020年工会上半年总结（篇2）", Family.STEM_PIAN, 2, "2020年工会上半年总结", ""),
    ("工会工作总结范文第3篇", Family.STEM_PIAN, 3, "工会工作总结范文", ""),
    ("篇一", Family.PIAN, 1, "", ""),
    ("篇【2】", Family.PIAN, 2, "", ""),
    ("篇一：厂务公开工作总结", Family.PIAN, 1, "", "厂务公开工作总结"),
    ("第一篇:镇工会工作总结", Family.DI_PIAN, 1, "", "镇工会工作总结"),
    ("第1篇 镇工会上半年总结 2050字", Family.DI_PIAN, 1, "", "镇工会上半年总结"),
    ("第十二篇：乡镇工会总结", Family.DI_PIAN, 12, "", "乡镇工会总结"),
    ("乡镇工会工作总结1", Family.STEM_NUMBER, 1, "乡镇工会工作总结", ""),
    ("工会上半年总结二", Family.STEM_NUMBER, 2, "工会上半年总结", ""),
    ("工会工作总结（三）", Family.STEM_NUMBER, 3, "工会工作总结", ""),
    ("总结一：xx镇工会半年总结", Family.UNIT, 1, "", "xx镇工会半年总结"),
    ("范文二", Family.UNIT, 2, "", ""),
    ("【篇1】", Family.BRACKET, 1, "", ""),
    ("【范文3】", Family.BRACKET, 3, "", ""),
    ("工会总结【第一篇】", Family.BRACKET, 1, "工会总结", ""),
    ("【篇一：总工会2016年上半年工作总结】", Family.BRACKET, 1, "", "总工会2016年上半年工作总结"),
]
NO_HEADINGS = [
    "撰写心得体会26篇",
    "全年编发信息40余篇",
    "一篇",
    "第一篇章 强基固本",
    "工会工作总结3篇",
    "工会工作总结精选三篇",
    "工会工作总结（5篇）",
    "工会工作会议总结演讲3篇(3)",
    "一、上半年工作总结",
    "天水市总工会五年工作报告（2016—2020年）",
    "总结2019",
    "发表文章篇幅3000字",
    "1、写好总结",
    "服务篇",
    "维权篇",
    "总结二十十篇",
    "今年共写简报篇目12",
]


@pytest.mark.parametrize(("line", "family", "number", "stem", "title"), HEADINGS, ids=[row[0] for row in HEADINGS])
def test_a_heading_is_read(line: str, family: Family, number: int, stem: str, title: str) -> None:
    marks = [mark for mark in find(f"前面的话。\n{line}\n后面的话") if mark.family is family]
    assert [(mark.number, mark.stem, mark.title) for mark in marks] == [(number, stem, title)]


@pytest.mark.parametrize("line", NO_HEADINGS)
def test_a_count_a_section_or_a_promise_is_no_heading(line: str) -> None:
    assert find(f"前面的话。\n{line}\n后面的话") == ()


def test_a_bracket_holds_inside_run_together_text() -> None:
    text = "文档介绍：总工会半年工作总结【篇一：总工会上半年总结】xx年，……主力军作用。【篇二：区总工会总结】2011年"
    assert [(mark.number, mark.title) for mark in find(text)] == [(1, "总工会上半年总结"), (2, "区总工会总结")]
    first, second = find(text)
    assert first.start == 0
    assert text[second.start : second.end] == "【篇二：区总工会总结】"


def test_a_heading_may_run_on_into_its_text() -> None:
    text = "第一篇：镇工会半年总结 " + "上半年，我镇工会工作扎实。" * 12
    mark = next(mark for mark in find(text) if mark.family is Family.DI_PIAN)
    assert (text[mark.start : mark.end], mark.title) == ("第一篇：镇工会半年总结", "镇工会半年总结")


def test_the_stem_of_a_page_is_found_inside_run_together_text() -> None:
    text = "镇工会总结1镇工会工作很好。镇工会总结（summary）2街道工会工作很好。镇工会总结2019年"
    assert [mark.number for mark in inline(text, "镇工会总结")] == [1, 2]


def test_a_short_stem_is_not_searched_for() -> None:
    assert inline("总结1总结2", "总结") == ()


@pytest.mark.parametrize(
    ("written", "value"),
    [("7", 7), ("12", 12), ("十", 10), ("十三", 13), ("二十一", 21), ("九", 9), ("十十", 0), ("一二", 0), ("百", 0)],
)
def test_numbers_are_read(written: str, value: int) -> None:
    assert numeral(written) == value


def test_the_date_above_a_bracket_is_no_stem() -> None:
    text = "扩大覆盖面。\n桐山市总工会\n二〇一一年十二月十五日\n【篇二】镇工会总结"
    assert [(text[mark.start], mark.stem) for mark in find(text) if mark.family is Family.BRACKET] == [("【", "")]
