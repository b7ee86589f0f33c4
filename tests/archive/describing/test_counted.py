"""Around each number stand its clause, its sentence and what was talked of before it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.describing.counted import Counted, Surroundings
from archive.models import Section, SectionKind, Span


def last(text: str) -> Counted:
    return list(Surroundings(text, ()).counted())[-1]


@pytest.mark.parametrize(
    ("text", "left", "clause", "right"),
    [
        pytest.param("今年，新建工会12家。", "新建工会", "新建工会", "", id="its clause"),
        pytest.param("新建工会12家发展会员86人入会。", "发展会员", "新建工会12家发展会员", "入会", id="from a number"),
        pytest.param("会员1,234人参加86人", "参加", "会员1,234人参加", "", id="a comma inside the number before"),
        pytest.param("总数92。3%占86人", "占", "总数92。3%占", "", id="a damaged point is no end"),
        pytest.param("甲，会员1,234人", "会员", "会员", "", id="a comma inside the number itself"),
        pytest.param("会员由85人增加到96人", "会员由85人增加到", "会员由85人增加到", "", id="what rises keeps its cue"),
    ],
)  # fmt: skip
def test_a_number_stands_in_its_clause(text: str, left: str, clause: str, right: str) -> None:
    place = last(text)
    assert (place.left, place.clause, place.right) == (left, clause, right)
    assert text[place.quote_start(0) :].startswith(left)


def test_of_a_range_only_the_lower_end_counts() -> None:
    (place,) = Surroundings("发放慰问金260元至500元。", ()).counted()
    assert (place.number.value, place.low) == (260.0, True)


def test_a_sentence_ends_at_its_stop_but_not_at_a_damaged_point() -> None:
    around = Surroundings("新建工会。力争建会率92。3%，会员86人。", ())
    assert [around.sentence(each.at) for each in around.counted()] == ["力争建会率", "力争建会率92。3%，会员"]


def test_the_stage_is_the_heading_and_the_paragraph_up_to_the_number() -> None:
    text = "一、组织建设\n会员86人。\n会员96人。"
    section = Section(1, "一、", "组织建设", 1, SectionKind.WORK, Span(0, 6), Span(7, len(text)))
    around = Surroundings(text, (section,))
    assert [around.stage(each.at) for each in around.counted()] == ["组织建设\n会员", "组织建设\n会员"]


def test_without_headings_the_stage_is_the_paragraph() -> None:
    around = Surroundings("会员86人。", ())
    assert around.stage(0) == "\n会员"


@given(st.lists(st.sampled_from([*"，。；、\n会员至由", "12家", "1,234人", "92。3%", "86人", "增加到"]), max_size=14))
def test_the_words_around_a_number_are_those_of_the_text(parts: list[str]) -> None:
    text = "".join(parts)
    around = Surroundings(text, ())
    for place in around.counted():
        number = place.number
        assert text[: number.start].endswith(place.left)
        assert text[number.end :].startswith(place.right)
        assert place.clause.endswith(place.near)
        assert place.left.endswith(place.near)
        assert text[around.sentence_start(place.at) : number.start] == around.sentence(place.at)
