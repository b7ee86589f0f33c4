"""Where a section may begin."""

import pytest

from archive.sections.grammar import Style, heads, narrow, value_of


def read(text: str) -> list[tuple[str, Style, int]]:
    return [(text[head.start : head.end], head.style, head.value) for head in heads(text)]


@pytest.mark.parametrize(
    ("line", "number", "style", "value"),
    [
        ("一、抓组建", "一、", Style.HAN, 1),
        ("十二、抓维权", "十二、", Style.HAN, 12),
        ("二．抓维权", "二．", Style.HAN, 2),
        ("（三）抓维权", "（三）", Style.PAREN, 3),
        ("(四)、抓维权", "(四)、", Style.PAREN, 4),
        ("㈠抓组建", "㈠", Style.PAREN, 1),
        ("1、抓组建", "1、", Style.DIGIT, 1),
        ("２．抓维权", "２．", Style.DIGIT, 2),
        ("3)抓帮扶", "3)", Style.DIGIT, 3),
        ("X.组织建设", "X.", Style.DIGIT, 0),
        ("（1）抓组建", "（1）", Style.CIRCLED, 1),
        ("⑵抓维权", "⑵", Style.CIRCLED, 2),
        ("③抓帮扶", "③", Style.CIRCLED, 3),
        ("第一部分：工作回顾", "第一部分：", Style.PART, 1),
        ("一 抓组建", "一 ", Style.HAN, 1),
    ],
)
def test_a_number_at_the_start_of_a_line_is_read(line: str, number: str, style: Style, value: int) -> None:
    assert read(line) == [(number, style, value)]


@pytest.mark.parametrize(
    "line",
    [
        "一、二线职工都参加。",
        "3、4月份开展活动。",
        "2.5万名职工。",
        "一是抓组建。",
        "第一，抓组建。",
        "一般来说，工会很好。",
        "12351热线。",
        "一二三四",
    ],
)
def test_an_item_a_range_or_a_plain_number_is_not(line: str) -> None:
    assert read(line) == []


def test_inside_a_line_only_the_next_of_the_series_counts() -> None:
    text = "如下：一、抓组建。镇里很好。三、不是下一个。二、抓维权。"
    assert [(number, value) for number, _, value in read(text)] == [("一、", 1), ("二、", 2)]


def test_a_child_may_follow_its_heading_without_a_stop() -> None:
    assert [value for _, _, value in read("二、抓维权，劳动关系平稳1、法律援助有门。市总很好。2、行业谈薪有方。")] == [
        2,
        1,
        2,
    ]


def test_a_bracketed_number_may_stand_anywhere() -> None:
    assert read("一、围绕中心，加大力度（一）稳步推进上半年很好（二）创新培训")[1:] == [
        ("（一）", Style.PAREN, 1),
        ("（二）", Style.PAREN, 2),
    ]


def test_a_note_to_a_law_is_no_number() -> None:
    assert read("讲话之（一）很好") == []


def test_brackets_lost_on_both_sides_are_seen_in_a_series() -> None:
    text = "一、预警体系，关键环节 一加强排查。 形成机制。 二深化帮扶。 很好。三加强监督。\n二、创造力"
    assert [(number, style) for number, style, _ in read(text)] == [
        ("一、", Style.HAN),
        ("一", Style.PAREN),
        ("二", Style.PAREN),
        ("三", Style.PAREN),
        ("二、", Style.HAN),
    ]


def test_a_lone_bare_number_is_a_word() -> None:
    assert read("很好。一手抓组建。") == []


def test_a_series_of_bare_numbers_does_not_cross_a_heading() -> None:
    assert [number for number, _, _ in read("一、预警。 一加强排查。\n二、创造。 二深化帮扶。")] == ["一、", "二、"]


def test_a_number_parted_from_its_heading_is_joined_to_it() -> None:
    text = "4.\n师徒结对"
    assert text[heads(text)[0].end :] == "师徒结对"


@pytest.mark.parametrize(
    ("written", "value"), [("7", 7), ("十", 10), ("二十三", 23), ("⑴", 1), ("⑳", 20), ("㈢", 3), ("X", 0)]
)
def test_numbers_are_read(written: str, value: int) -> None:
    assert value_of(written) == value


def test_narrowing_moves_no_offset() -> None:
    assert narrow("（１）．：") == "(1).:"
