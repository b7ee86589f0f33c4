"""Which possible headings are headings, and how deep."""

from archive.sections.grammar import heads
from archive.sections.outline import outline

BODY = "镇总工会走访了二十家企业，调解劳动争议十起，职工很满意。"


def read(text: str) -> list[tuple[int, str, str]]:
    entries = outline(text, heads(text), end=len(text))
    return [(entry.depth, text[entry.start : entry.end], text[entry.resume : entry.stop]) for entry in entries]


def test_depth_follows_the_order_of_the_styles() -> None:
    text = f"一、抓组建\n（一）摸底\n{BODY}\n1、逐户走访\n{BODY}\n二、抓维权\n{BODY}"
    assert read(text) == [(1, "抓组建", ""), (2, "摸底", BODY), (3, "逐户走访", BODY), (1, "抓维权", BODY)]


def test_a_lower_style_may_be_the_top() -> None:
    assert read(f"（一）送清凉\n{BODY}\n（二）助开学\n{BODY}") == [(1, "送清凉", BODY), (1, "助开学", BODY)]


def test_a_higher_style_ends_what_stood_above_it() -> None:
    assert [depth for depth, _, _ in read(f"1、引子\n{BODY}\n2、缘起\n{BODY}\n一、抓组建\n{BODY}")] == [1, 1, 1]


def test_the_items_of_a_list_are_no_headings() -> None:
    text = "八、下半年安排\n（一）再建工会二十家。（二）办好职工书屋。（三）开好运动会。"
    assert read(text) == [(1, "下半年安排", "（一）再建工会二十家。（二）办好职工书屋。（三）开好运动会。")]


def test_an_empty_heading_among_headings_is_kept() -> None:
    text = f"一、抓组建\n1、关心职工。{BODY}{BODY}\n2、做好助学。{BODY}{BODY}\n3、做好清欠工作。"
    assert read(text)[-1] == (2, "做好清欠工作", "")


def test_dropped_items_leave_no_hole_in_depth() -> None:
    text = f"一、抓组建\n（一）再建工会。\n1、摸底\n{BODY}\n2、走访\n{BODY}\n二、抓维权\n{BODY}"
    assert {depth for depth, _, _ in read(text)} <= {1, 2, 3}
    assert read(text)[0][0] == 1


def test_a_last_heading_that_says_its_kind_needs_no_text() -> None:
    assert read(f"一、抓组建\n{BODY}\n二、下半年打算")[-1] == (1, "下半年打算", "")


def test_a_number_with_nothing_behind_it_is_no_heading() -> None:
    assert read("一、") == []


def test_a_text_without_numbers_has_no_outline() -> None:
    assert read(BODY) == []
