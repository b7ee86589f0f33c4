"""Run-together text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive.cleaning.breaks import paragraphs, titles
from archive.cleaning.edits import Changes

After = Callable[[Callable[[str], Changes], str], str]


FILL = "全年新建基层工会30家，发展会员2864人，覆盖企业120家，职工入会率达到85.6%，比上年提高3.2个百分点"


def lines(after: After, text: str) -> list[str]:
    return [line[:12] for line in after(paragraphs, text).split("\n")]


def test_numbers_in_order_begin_paragraphs(after: After) -> None:
    text = f"现总结如下:一、抓组建{FILL}。{FILL}。二、抓维权{FILL}。三、抓帮扶{FILL}。{FILL}。"
    assert lines(after, text) == [
        "现总结如下:",
        "一、抓组建全年新建基层工",
        "二、抓维权全年新建基层工",
        "三、抓帮扶全年新建基层工",
    ]


def test_lower_ranks_begin_again_below_each_heading(after: After) -> None:
    text = f"一、抓组建(一)建会{FILL}。(二)扩面{FILL}。{FILL}。二、抓维权1、调解{FILL}。2、援助{FILL}。"
    starts = [line[:4] for line in after(paragraphs, text).split("\n")]
    assert starts == ["一、抓组", "(一)建", "(二)扩", "二、抓维", "1、调解", "2、援助"]


def test_spaces_after_sentences_headings_and_titles_stand_for_line_ends(after: After) -> None:
    text = (
        f"大朗镇总工会上半年工作总结 上半年,{FILL}。{FILL}。{FILL}。 一、抓组建 {FILL}。 {FILL}。 二、抓维权 {FILL}。"
    )
    starts = [line[:3] for line in after(paragraphs, text).split("\n")]
    assert starts == ["大朗镇", "上半年", "一、抓", "全年新", "全年新", "二、抓", "全年新"]


def test_a_bracketed_piece_begins_and_ends_a_line(after: After) -> None:
    text = (
        f"总结【篇一:总工会总结】今年{FILL}。一、抓组建{FILL}。二、抓维权{FILL}。【篇二:区总工会】{FILL}。一、{FILL}。"
    )
    starts = [line[:7] for line in after(paragraphs, text).split("\n")]
    assert starts == [
        "总结",
        "【篇一:总工会",
        "今年全年新建基",
        "一、抓组建全年",
        "二、抓维权全年",
        "【篇二:区总工",
        "全年新建基层工",
        "一、全年新建基",
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"一是建会，{FILL}；二是维权，{FILL}；三是帮扶，{FILL}；四是培训，{FILL}。{FILL}。", id="items"),
        pytest.param(f"一、二、三产业，{FILL}。{FILL}。{FILL}。{FILL}。一、二线职工{FILL}。", id="industries"),
        pytest.param(f"{FILL}，达到2.5万人。3.5万人受益{FILL}。{FILL}。{FILL}。{FILL}", id="decimals"),
        pytest.param("一、抓组建。二、抓维权。三、抓帮扶。", id="a short paragraph"),
        pytest.param(f"{FILL}。七、抓组建{FILL}。三、抓维权{FILL}。{FILL}。{FILL}", id="no order"),
    ],
)
def test_numbers_that_are_no_headings_stay(after: After, text: str) -> None:
    assert after(paragraphs, text) == text


def test_a_missing_number_does_not_end_a_series(after: After) -> None:
    text = f"一、抓组建{FILL}。三、抓维权{FILL}。四、抓帮扶{FILL}。{FILL}。{FILL}。"
    assert [line[0] for line in after(paragraphs, text).split("\n")] == ["一", "三", "四"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param(
            f"**区总工会2011年上半年工作总结2011年上半年，{FILL}。{FILL}。",
            "**区总工会2011年上半年工作总结",
            id="a year",
        ),
        pytest.param(
            f"区总工会工作总结及下半年安排上半年，{FILL}。{FILL}。", "区总工会工作总结及下半年安排", id="a half"
        ),
        pytest.param(
            f"镇工会年度工作总结范文x202x年度，{FILL}。{FILL}。", "镇工会年度工作总结范文", id="a masked year"
        ),
        pytest.param(
            f"工会总结篇一：县工会半年总结半年来，{FILL}。{FILL}。", "工会总结篇一：县工会半年总结", id="a number"
        ),
        pytest.param(f"在全县工会总结会上的讲话同志们：{FILL}。{FILL}。", "在全县工会总结会上的讲话", id="an address"),
        pytest.param(f"镇工会工作总结我镇工会在镇党委的领导下，{FILL}。{FILL}。", "镇工会工作总结", id="an author"),
    ],
)
def test_a_title_is_parted_from_its_text(after: After, text: str, title: str) -> None:
    assert after(titles, text) == text.replace(title, f"{title}\n", 1)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("现将工作总结2011年上半年，我县工会如下", id="no text behind it"),
        pytest.param(f"认真做好总结，2011年上半年，{FILL}。{FILL}。", id="a clause"),
        pytest.param(f"关于2011年工作总结和2012年工作思路的报告{FILL}。{FILL}。", id="a longer title"),
    ],
)
def test_a_sentence_about_a_summary_stays_whole(after: After, text: str) -> None:
    assert after(titles, text) == text


def test_every_break_is_recorded() -> None:
    text = f"镇工会工作总结2011年上半年，{FILL}。{FILL}。"
    assert [edit.kind for edit in titles(text).edits] == ["R"]


@pytest.mark.parametrize(
    "announced",
    [
        "现将上半年工会",
        "现将主要工作总结",
        "我们的主要做法",
        "主要抓了以下几方面",
        "现将2011年工会工作报告如下",
    ],
)
def test_a_first_number_stands_right_behind_what_announces_it(after: After, announced: str) -> None:
    text = f"{FILL}。{announced}一、不断学习,加强工会自身建设。" + f"{FILL}。" * 6
    assert after(paragraphs, text) == text.replace("一、", "\n一、")


@pytest.mark.parametrize("counted", ["一、二线职工", "一、二、三产业", "一、三季度"])
def test_a_count_behind_such_words_is_no_number_of_a_heading(after: After, counted: str) -> None:
    text = f"{FILL}。现将上半年工会{counted}情况说明，" + f"{FILL}。" * 6
    assert after(paragraphs, text) == text


def test_a_space_between_a_year_and_its_unit_is_no_line_end(after: After) -> None:
    text = f"请予审议。 一、2014 年主要工作回顾 {FILL}。{FILL}。{FILL}。 二、2015 年打算 {FILL}。{FILL}。{FILL}。"
    assert "一、2014 年主要工作回顾\n" in after(paragraphs, text)
    assert "二、2015 年打算\n" in after(paragraphs, text)
