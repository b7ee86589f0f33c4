import pytest

from index.analysis import Analyzer
from index.plan import AllOf, AnyOf, Boost, Contains, NoneOf, Plan, Scope, holds, plan, texts
from index.query import parse

ENTRY = texts("千秋镇總工會总结", "开展“安康杯”竞赛。\n劳动关系预警，会员79801人", "江苏省\n射阳县")


def made(typed: str, analyzer: Analyzer, *, synonyms: bool = False) -> Plan:
    return plan(parse(typed), analyzer, synonyms=synonyms)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("", True, id="nothing typed"),
        pytest.param("总工会", True, id="the other script, in the title"),
        pytest.param("安康杯竞赛", True, id="all words of a run"),
        pytest.param('"安康杯竞赛"', False, id="a phrase is exact"),
        pytest.param("“安康杯”竞", True, id="a phrase beside a part of a word"),
        pytest.param("工会怎么写劳动关系预警", True, id="a question"),
        pytest.param("怎么 预警", True, id="stop words beside others are left out"),
        pytest.param("预警 ？", True, id="signs beside words are left out"),
        pytest.param("？", False, id="signs alone are looked for"),
        pytest.param("7980", True, id="part of a number"),
        pytest.param("射阳", True, id="context"),
        pytest.param('"射阳"', False, id="a phrase must stand in the text itself"),
        pytest.param("会", True, id="one character"),
        pytest.param("竞赛劳动", True, id="words across a line"),
        pytest.param("“竞赛。劳动”", False, id="a phrase does not cross a line"),
        pytest.param("“竞赛。\n劳动”", True, id="unless the line break is typed"),
        pytest.param("工会 -射阳", False, id="excluding looks around too"),
        pytest.param("-学校", True, id="excluding alone"),
        pytest.param("工会 -“安康”", False, id="excluding a phrase"),
        pytest.param("学校 OR 预警", True, id="either"),
        pytest.param("学校 OR 医院", False, id="neither"),
        pytest.param("标题:千秋镇", True, id="in the title"),
        pytest.param("标题:预警", False, id="not in the title"),
        pytest.param("标题:“镇总”", True, id="a phrase in the title"),
        pytest.param("工会 -标题:千秋", False, id="excluding by title"),
        pytest.param("\u200b", True, id="nothing that can be seen"),
    ],
)
def test_what_is_typed_decides_what_matches(typed: str, expected: bool, analyzer: Analyzer) -> None:
    assert holds(made(typed, analyzer).match, ENTRY) is expected


def test_what_was_typed_as_a_field_is_also_found_as_it_stands(analyzer: Analyzer) -> None:
    assert holds(made("标题：工会", analyzer).match, texts("", "附标题：工会", ""))


def test_a_plan_is_a_plain_value(analyzer: Analyzer) -> None:
    assert made('"厂务公开" -学校', analyzer).match == AllOf(
        (
            Contains("厂务公开"),
            NoneOf(AnyOf((Contains("学校"), Contains("学校", Scope.CONTEXT)))),
        )
    )


def test_the_run_in_one_piece_ranks_higher_and_most_in_the_title(analyzer: Analyzer) -> None:
    boosts = made("困难职工培训", analyzer).boosts
    assert Boost("困难职工培训", Scope.BODY, 2.0) in boosts
    assert Boost("困难职工培训", Scope.TITLE, 4.0) in boosts
    assert Boost("培训", None, 0.5) in boosts


def test_synonyms_are_named_and_only_used_if_asked_for(analyzer: Analyzer) -> None:
    entry = texts("", "召开职工代表大会", "")
    assert made("职代会", analyzer).synonyms == (("职代会", "职工代表大会"),)
    assert not holds(made("职代会", analyzer).match, entry)
    assert holds(made("職代會", analyzer, synonyms=True).match, entry)


def test_needles_are_what_is_marked_longest_first(analyzer: Analyzer) -> None:
    assert made("困难职工培训 -学校 “送温暖” 标题:镇", analyzer).needles == (
        "困难职工培训",
        "困难职工",
        "送温暖",
        "培训",
        "镇",
    )
