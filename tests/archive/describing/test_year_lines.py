"""What the words around a year make of it."""

import re

import pytest

from archive.describing import year_lines
from archive.models import Span


def around(text: str) -> tuple[str, str, Span]:
    """Returns the text without ⟦⟧, the four characters before what stands in them, and its span."""
    match = re.search("⟦(.*?)⟧", text)
    assert match is not None
    plain = text.replace("⟦", "").replace("⟧", "")
    start = match.start()
    return plain, plain[max(0, start - 4) : start], Span(start, start + len(match[1]))


@pytest.mark.parametrize(
    "text",
    [
        "工会工作报告\n• ⟦2023-04-15⟧ 工代会报告 1134\n一年来",
        "• ⟦2021-04-17⟧ 发布\n一年来",
        "公文搜 ⟦2021-07-09⟧ 14:22:41 工会\n一年来",
        "⟦2023-04-15⟧ | 工会工作 | 1134",
        "admin ⟦2023-04-15⟧",
        "发布时间：⟦2019年3月4日⟧\n一年来",
    ],
)
def test_a_date_in_a_line_that_is_no_sentence_is_the_sites(text: str) -> None:
    plain, _, span = around(text)
    assert year_lines.is_posted(plain, span, numeric="-" in plain)


@pytest.mark.parametrize(
    "text",
    [
        "工会总结\n（⟦2010年11月18日⟧）\n一年来",
        "工会总结\n⟦二〇一四年七月八日⟧\n一年来",
        "⟦2010年3月8日⟧，工会召开大会。",
        "工会总结\n⟦2014-07-08⟧\n一年来",
        "一年来" + "工作。" * 100 + "\n县总工会 ⟦2014-12-08⟧",
    ],
)
def test_a_date_of_the_report_is_not_the_sites(text: str) -> None:
    plain, _, span = around(text)
    assert not year_lines.is_posted(plain, span, numeric="-" in plain)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("各位代表：\n一、⟦2014年⟧主要工作回顾\n一年来", True),
        ("我向大会报告⟦2018年⟧工会工作。", True),
        ("一、⟦2014年⟧工作情况\n", True),
        ("⟦2014年⟧工作总结会上，我们", False),
        ("一、⟦2014年⟧工作总结及2015年计划", False),
        ("我向大会报告⟦2018年⟧工作计划。", False),
        ("⟦2014年⟧，县总工会开展工作。", False),
    ],
)
def test_a_review_says_which_year_it_looks_back_on(text: str, found: bool) -> None:
    assert year_lines.is_review(*around(text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("做了很多。⟦2022年⟧，镇工会将继续努力。", True),
        ("做了很多。\n⟦2020年⟧计划新建十家。", True),
        ("做了很多。⟦2022年⟧，镇工会开展了竞赛。", False),
        ("我们在⟦2022年⟧将继续努力。", False),
    ],
)
def test_work_goes_on_in_a_year_that_opens_a_sentence(text: str, found: bool) -> None:
    plain, _, span = around(text)
    assert year_lines.goes_on(plain, span) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("⟦2020年⟧最新学校工会工作报告5篇", True),
        ("⟦2023年⟧公司工会工作总结（精选十篇）", True),
        ("⟦2020年⟧撰写信息30篇", False),
        ("⟦2020年⟧，工会报告5篇", False),
    ],
)
def test_a_year_over_a_collection_is_the_sites(text: str, found: bool) -> None:
    plain, _, span = around(text)
    assert year_lines.heads_collection(plain, span) is found


def test_quotations_and_history_are_told_by_the_words_beside_the_year() -> None:
    plain, before, span = around("工会成立于⟦1998年⟧，发展很快。")
    assert year_lines.is_history(plain, before, span, opening=True)
    plain, _, span = around("落实《⟦2011年⟧规划》。")
    assert year_lines.is_quoted(plain, span.start)
    plain, _, span = around("工作。\n县总工会 ⟦2011年12月⟧")
    assert year_lines.is_signature(plain, span, 12)
