"""Which headings are boundaries."""

import pytest

from archive.splitting.acceptance import MOST_MARKS, Measure, accept, alike, promises, stem_of
from archive.splitting.headings import find

BODY = "上半年，我镇工会在镇党委的领导下开展工作，新建工会若干家，慰问困难职工多户，各项工作都有新的进展。" * 5


def numbers(text: str, title: str | None = None) -> list[int]:
    return [mark.number for mark in accept(find(text), Measure.of(text), end=len(text), title=title)]


def test_numbers_that_rise_by_one_are_boundaries() -> None:
    assert numbers(f"篇一\n{BODY}\n篇二\n{BODY}\n篇三\n{BODY}") == [1, 2, 3]


def test_one_gap_is_allowed() -> None:
    assert numbers(f"篇1\n{BODY}\n篇2\n{BODY}\n篇4\n{BODY}") == [1, 2, 4]


def test_a_second_gap_is_not() -> None:
    assert numbers(f"篇1\n{BODY}\n篇3\n{BODY}\n篇5\n{BODY}") == [1, 3]


def test_a_page_may_begin_in_the_middle_of_its_series() -> None:
    assert numbers(f"篇六\n{BODY}\n篇七\n{BODY}") == [6, 7]


def test_a_table_of_contents_is_left_out() -> None:
    text = f"本文目录\n篇一\n篇二\n篇三\n篇一\n{BODY}\n篇二\n{BODY}\n篇三\n{BODY}"
    marks = accept(find(text), Measure.of(text), end=len(text), title=None)
    assert [mark.number for mark in marks] == [1, 2, 3]
    assert marks[0].start == text.index("篇三\n篇一") + 3


def test_a_heading_printed_twice_is_one() -> None:
    text = f"工会总结篇1\n工会总结篇1\n{BODY}\n工会总结篇2\n{BODY}"
    marks = accept(find(text), Measure.of(text), end=len(text), title=None)
    assert [(mark.start, mark.number) for mark in marks] == [(0, 1), (text.index("工会总结篇2"), 2)]


def test_the_longer_family_wins() -> None:
    assert numbers(f"工会总结1\n{BODY}\n第一篇：工会总结\n{BODY}\n第二篇：工会总结\n{BODY}") == [1, 2]


def test_stems_of_two_kinds_are_two_families() -> None:
    assert numbers(f"镇工会工作总结1\n{BODY}\n安全生产月活动方案2\n{BODY}") == []


@pytest.mark.parametrize(
    ("heading", "title", "found"),
    [
        ("工会工作总结3", "工会工作总结3篇(3)", [3]),
        ("工会工作总结1", "2019年工会工作总结范文", [1]),
        ("工会工作总结1", "学校工作计划", []),
        ("工会工作总结1", None, []),
        ("篇八", None, [8]),
    ],
    ids=["promised", "the page's stem", "another stem", "no title", "a bare number at the top"],
)
def test_a_single_heading_needs_its_page(heading: str, title: str | None, found: list[int]) -> None:
    assert numbers(f"{heading}\n{BODY}", title) == found


def test_a_heading_without_text_behind_it_bounds_nothing() -> None:
    assert numbers(f"篇一\n{BODY}\n篇二\n{BODY}\n篇三\n谢谢") == [1, 2]


def test_a_list_of_links_is_no_series() -> None:
    text = "\n".join(f"篇{n % 90 + 1}\n{BODY}" for n in range(MOST_MARKS + 1))
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("2018年工会年终工作总结范文(通用3篇)", "工会年终工作总结"),
        ("街道总工会工作总结（实用三篇）", "街道总工会工作总结"),
        ("2023年开发区工会上半年工作总结.docx", "开发区工会上半年工作总结"),
        ("工会工作会议总结演讲3篇(3)", "工会工作会议总结演讲"),
    ],
)
def test_the_stem_of_a_title_is_what_headings_repeat(title: str, stem: str) -> None:
    assert stem_of(title) == stem


def test_stems_that_differ_little_are_alike() -> None:
    assert alike("街道总工会工作总结", "街道工会工作总结")
    assert not alike("街道总工会工作总结", "学校安全演练方案")
    assert not alike("", "")


@pytest.mark.parametrize("title", ["工会工作总结3篇", "工会总结精选二篇", "工会总结（通用12篇）", "工会总结(2)"])
def test_a_promise_is_recognised(title: str) -> None:
    assert promises(title)


@pytest.mark.parametrize("title", [None, "", "工会工作总结", "一篇"[1:]])
def test_no_promise_is_made_up(title: str | None) -> None:
    assert not promises(title)


def test_a_table_of_contents_above_an_introduction_is_left_out() -> None:
    text = f"本文目录\n篇一\n篇二\n篇三\n{BODY}\n篇一\n{BODY}\n篇二\n{BODY}"
    marks = accept(find(text), Measure.of(text), end=len(text), title=None)
    assert [mark.number for mark in marks] == [1, 2]
    assert marks[0].start == text.index(f"篇一\n{BODY}")


def test_numbers_that_begin_again_without_contents_are_kept() -> None:
    assert numbers(f"篇二\n{BODY}\n篇一\n{BODY}\n篇二\n{BODY}") == [1, 2]


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [
        pytest.param(0, 7, 4, id="all"),
        pytest.param(1, 6, 2, id="from inside a run"),
        pytest.param(2, 4, 0, id="none"),
        pytest.param(5, 5, 0, id="empty"),
        pytest.param(5, 2, 0, id="backward"),
    ],
)
def test_a_measure_counts_han_characters(start: int, end: int, count: int) -> None:
    assert Measure.of("工会12\ud83d总结")(start, end) == count
