"""Cues are found whatever quotation marks stand inside them, and where they stand in the text as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.vocabulary.matching import QUOTES, SEPARATORS, Bare, Edges, Finder, Hit


def test_a_hit_is_given_in_the_offsets_of_the_text_with_its_quotation_marks() -> None:
    text = "落实“双亮”要求，宣传新《工会法》。"
    (double, law) = Finder(["双亮", "新工会法"]).find(text)
    assert text[double.start : double.end] == "双亮"
    assert text[law.start : law.end] == "新《工会法"


def test_the_longest_of_overlapping_cues_wins() -> None:
    assert Finder(["职代会", "区域性职代会"]).find("召开区域性职代会") == (Hit("区域性职代会", 2, 8),)


def test_the_leftmost_of_overlapping_cues_wins() -> None:
    assert [hit.cue for hit in Finder(["工会法人", "法人资格"]).find("工会法人资格")] == ["工会法人"]


def test_a_cue_with_quotation_marks_finds_the_text_without() -> None:
    assert Finder(["“四风”"]).find("反对四风")[0] == Hit("“四风”", 2, 4)


def test_separators_are_ignored_where_asked() -> None:
    finder = Finder(["保增长保民生"], without=QUOTES + SEPARATORS)
    assert finder.find("保增长、保民生") == (Hit("保增长保民生", 0, 7),)


def test_a_text_without_cues_gives_none() -> None:
    assert Finder(["安康杯"]).find("无关的话") == ()


def test_a_bare_text_gives_the_span_of_its_parts() -> None:
    bare = Bare("“一”、“二”", without="“”、")
    assert bare.text == "一二"
    assert bare.span(0, 1) == (1, 2)
    assert bare.span(0, 2) == (1, 6)


@pytest.mark.parametrize("text", ["", "无引号", "“”"], ids=["empty", "no quotes", "only quotes"])
def test_a_bare_text_drops_exactly_what_it_is_told(text: str) -> None:
    assert Bare(text, without=QUOTES).text == "".join(char for char in text if char not in QUOTES)


@given(st.text(alphabet="“”工会法、a", max_size=40))
def test_every_character_of_a_bare_text_stands_at_its_origin(text: str) -> None:
    bare = Bare(text, without=QUOTES + SEPARATORS)
    assert [text[bare.origin(at)] for at in range(len(bare.text))] == list(bare.text)


EDGES = {"帮困": Edges((), ("难",)), "调解": Edges(("协",), ())}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("帮困资金", [Hit("帮困", 0, 2)]),
        ("帮困难职工", [Hit("困难职工", 1, 5)]),
        ("帮“困难职工”", [Hit("困难职工", 2, 6)]),
        ("协调解决", []),
        ("村里调解", [Hit("调解", 2, 4)]),
        ("调解", [Hit("调解", 0, 2)]),
        ("帮困难职工会", [Hit("困难职工", 1, 5)]),
    ],
)
def test_a_cue_is_none_where_it_is_cut_out_of_longer_words(text: str, found: list[Hit]) -> None:
    finder = Finder(["帮困", "困难职工", "调解", "解决难", "职工会"], inside=EDGES)
    assert list(finder.find(text)) == found


def test_edges_of_unknown_cues_are_left_out() -> None:
    assert Finder(["调解"], inside={"别的": Edges((), ())}).find("协调解决") == (Hit("调解", 1, 3),)
