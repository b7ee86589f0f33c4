"""A cleaned file cut into its reports."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive import splitting
from archive.models import Harvest, Piece

BODY = (
    "上半年，我镇工会在镇党委和县总工会的领导下开展工作，新建工会若干家，慰问困难职工多户，各项工作都有新的进展。" * 4
)
LONG = f"今年以来，县工会在县委的领导下开展工作，现将工作总结如下：\n一、组建\n{BODY}\n二、维权\n{BODY}"


def split(text: str, title: str | None = None) -> tuple[Piece, ...]:
    return splitting.split(text, Harvest(title=title))


def test_a_page_of_two_reports_gives_two_pieces() -> None:
    first, second = split(
        f"街道工会总结2篇\n小编整理。\n街道工会总结 篇1\n{BODY}\n街道工会总结 篇2\n{BODY}好。", "街道工会总结2篇"
    )
    assert (first.part, first.text, first.heading, first.title) == (1, BODY, "街道工会总结", None)
    assert (second.part, second.text) == (2, f"{BODY}好。")


def test_a_heading_in_brackets_entitles_its_piece() -> None:
    inner = "**区总工会2011年上半年工作总结2011年上半年，"
    text = f"总工会总结【篇一:射阳县总工会总结】{BODY}【篇二:区总工会总结】{inner}{BODY}"
    first, second = split(text)
    assert (first.heading, first.title) == ("射阳县总工会总结", None)
    assert (second.heading, second.title) == ("区总工会总结", "**区总工会2011年上半年工作总结")
    assert second.title_span is not None
    assert text[second.title_span.start : second.title_span.end] == second.title


def test_run_together_text_is_cut_at_the_page_s_stem() -> None:
    text = f"镇工会工作总结1镇工会很好。{BODY}镇工会工作总结2街道工会很好。{BODY}"
    assert [piece.text[:6] for piece in split(text, "镇工会工作总结(2篇)")] == ["镇工会很好。", "街道工会很好"]


def test_a_report_above_the_first_heading_is_a_piece() -> None:
    pieces = split(f"{LONG}\n工会总结2\n{BODY}\n工会总结3\n{BODY}", "工会总结3篇")
    assert [piece.text[:4] for piece in pieces] == ["今年以来", "上半年，", "上半年，"]


def test_a_report_with_enumerations_is_one_piece() -> None:
    items = f"（一）调解\n{BODY}\n1、撰写心得体会26篇。\n{BODY}"
    text = f"射阳县总工会2014年工作总结\n{LONG}\n{items}\n射阳县总工会\n2014年7月8日"
    (piece,) = split(text, "射阳县总工会2014年工作总结")
    assert piece.text.endswith("射阳县总工会\n2014年7月8日")
    assert piece.text.startswith("今年以来")


def test_the_only_piece_keeps_its_page_s_title_as_heading() -> None:
    (piece,) = split(f"2019年工会个人工作总结\n{BODY}", "2019年工会个人工作总结")
    assert (piece.title, piece.heading) == (None, "2019年工会个人工作总结")


def test_without_a_container_title_the_first_line_is_the_page_s() -> None:
    (piece,) = split(f"工会个人工作总结\n{BODY}")
    assert (piece.title, piece.heading) == (None, "工会个人工作总结")


def test_the_promise_may_stand_below_the_container_s_title() -> None:
    (piece,) = split(f"工会工作总结3篇(3)\n工会工作会议总结3\n{BODY}", "首页")
    assert piece.heading == "工会工作会议总结"


def test_likely_boundaries_are_less_sure() -> None:
    close = "\n三、下一步打算\n明年力争再上新台阶。\n"
    pieces = split(LONG + close + LONG + close)
    assert [piece.confidence for piece in pieces] == [0.6, 0.6]


def test_losses_are_flagged() -> None:
    (piece,) = split(f"{BODY}\n一、组建\n很好。\n三、维权\n充分发挥组织、引导、服务")
    assert (piece.truncated, piece.gap) == (True, True)


@pytest.mark.parametrize("text", ["", " \n \n"])
def test_no_words_give_no_piece(text: str) -> None:
    assert split(text) == ()


WORDS = st.sampled_from(
    [
        "篇一",
        "【篇2：",
        "】",
        "第三篇：",
        "工会工作总结",
        "1",
        "2",
        "（3篇）",
        "\n",
        "。",
        "：",
        "一、",
        BODY,
        "射阳县总工会",
        " ",
        "同志们：",
    ]
)


@given(st.lists(WORDS, max_size=30).map("".join), st.sampled_from([None, "工会工作总结3篇", "工会工作总结"]))
def test_pieces_are_slices_in_order(text: str, title: str | None) -> None:
    end = 0
    for part, piece in enumerate(split(text, title), 1):
        assert piece.part == part
        assert piece.span.start >= end
        assert text[piece.span.start : piece.span.end] == piece.text
        if piece.title_span is not None:
            assert text[piece.title_span.start : piece.title_span.end] == piece.title
        end = piece.span.end


@pytest.mark.parametrize(
    ("first", "second", "headings"),
    [
        pytest.param("1.街道工会总结", "2.镇工会总结", ["街道工会总结", "镇工会总结"], id="numbered titles"),
        pytest.param("工会总结之一", "工会总结之二", ["工会总结", "工会总结"], id="one of several"),
        pytest.param(
            "工会总结之一：街道总结", "工会总结之二：镇总结", ["街道总结", "镇总结"], id="one of several, named"
        ),
        pytest.param("例文一", "例文二", [None, None], id="samples"),
        pytest.param("2010年镇工会总结", "2011年镇工会总结", [None, None], id="titles of two years"),
    ],
)
def test_reports_below_titles_of_one_manner_are_pieces(first: str, second: str, headings: list[str | None]) -> None:
    pieces = split(f"{first}\n{LONG}\n{second}\n{LONG}")
    assert [piece.heading for piece in pieces] == headings
    assert [piece.text for piece in pieces] == [LONG, LONG]


def test_a_heading_glued_to_its_text_is_one() -> None:
    assert [piece.text for piece in split(f"篇一2012年，{BODY}\n篇二2013年，{BODY}")] == [
        f"2012年，{BODY}",
        f"2013年，{BODY}",
    ]


def test_a_heading_is_freed_of_what_a_site_put_behind_it() -> None:
    assert [piece.heading for piece in split(LONG, "县工会总结_1")] == ["县工会总结"]
