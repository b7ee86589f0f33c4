import pytest

from index.analysis import Analyzer
from index.plan import Widening
from index.query import parse
from index.snippets import Run, Snippet, highlight, matches, needles, snippet

LONG = (
    "总工会召开会议，部署全年工作。" * 20
    + "今年以来，困难职工帮扶中心发放慰问金8000余元，走访慰问困难职工。"
    + "各级工会认真学习贯彻会议精神，" * 20
)


def marked(shown: Snippet) -> list[str]:
    return [run.text for run in shown.runs if run.match]


@pytest.mark.parametrize(
    ("typed", "text", "expected"),
    [
        pytest.param("總工會", "县总工会和總 工會", ["总工会", "總 工會"], id="both scripts, white space inside"),
        pytest.param("7980", "会员79801人", ["79801"], id="a number is marked whole"),
        pytest.param("cel", "Ｅｘｃｅｌ2003", ["Ｅｘｃｅｌ2003"], id="a Latin word is marked whole"),
        pytest.param('"厂务公开"', "厂务、公开，厂务公开", ["厂务公开"], id="a phrase only in one piece"),
        pytest.param(
            "困难职工培训",
            "培训困难职工，困难职工培训",
            ["培训", "困难职工", "困难职工培训"],
            id="the run and its words",
        ),
        pytest.param("工会 年", "今年工会", ["工会"], id="single characters give way"),
        pytest.param("年", "今年", ["年"], id="unless they are all"),
        pytest.param("工会 -学校", "工会学校", ["工会"], id="what is excluded is not marked"),
        pytest.param("工会 OR 学校", "工会学校", ["工会", "学校"], id="alternatives"),
    ],
)
def test_what_was_looked_for_is_marked(typed: str, text: str, expected: list[str], analyzer: Analyzer) -> None:
    assert marked(snippet(text, needles(parse(typed), analyzer), analyzer)) == expected


def test_synonyms_are_marked_if_they_were_used(analyzer: Analyzer) -> None:
    assert needles(parse("职代会"), analyzer, widening=Widening(on=True)) == ("职工代表大会", "职代会")


def test_the_best_part_is_shown(analyzer: Analyzer) -> None:
    shown = snippet(LONG, ("困难职工", "慰问金", "走访慰问"), analyzer)
    assert marked(shown) == ["困难职工", "慰问金", "走访慰问", "困难职工"]
    assert shown.text.startswith("总工会召开会议，部署全年工作。今年以来，困难职工")
    assert (shown.cut_before, shown.cut_after) == (True, True)
    assert LONG[shown.start :].startswith(shown.text)


def test_the_beginning_is_shown_where_nothing_stands(analyzer: Analyzer) -> None:
    shown = snippet(LONG, ("学校",), analyzer, length=20)
    assert (shown.start, shown.text, marked(shown)) == (0, "总工会召开会议，部署全年工作。总工会召开会议，", [])


def test_a_short_text_is_shown_whole(analyzer: Analyzer) -> None:
    assert snippet("工会", ("工会",), analyzer) == Snippet(
        (Run("工会", match=True),), 0, cut_before=False, cut_after=False
    )
    assert snippet("", (), analyzer).runs == ()


def test_no_word_is_cut_at_the_ends(analyzer: Analyzer) -> None:
    text = "困难职工" * 20 + "厂务公开" + "困难职工" * 40
    shown = snippet(text, ("厂务公开",), analyzer, length=30)
    assert shown.start % 4 == 0
    assert len(shown.text) % 4 == 0


def test_a_snippet_may_begin_with_its_match_when_no_word_ends_before(analyzer: Analyzer) -> None:
    text = "x" * 300 + "工会"
    assert snippet(text, ("工会",), analyzer).text == "工会"


def test_a_word_longer_than_the_snippet_is_cut_after_all(analyzer: Analyzer) -> None:
    assert len(snippet("x" * 300, (), analyzer).text) == 132


def test_a_match_at_the_end_is_not_cut(analyzer: Analyzer) -> None:
    text = "甲" * 40 + "厂务公开" + "乙" * 40
    assert "厂务公开" in snippet(text, ("厂务公开",), analyzer, length=27).text


def test_a_whole_text_can_be_marked() -> None:
    assert highlight("开工会了", ("工会",)) == (Run("开", match=False), Run("工会", match=True), Run("了", match=False))


def test_longer_needles_win_and_none_lies_over_another() -> None:
    assert [(one.start, one.end, one.needle) for one in matches("总工会工会", ("工会", "总工会", ""))] == [
        (0, 3, "总工会"),
        (3, 5, "工会"),
    ]
