import pytest

from index.analysis import Analyzer
from index.boosts import DESCRIBED, RUN, TITLE, WORD, Boost
from index.conditions import NEVER, AllOf, AnyOf, Contains, HasWord, Meets, NoneOf, Scope, holds, texts
from index.entries import SUMMARY, Card, Entry
from index.filters import Filters
from index.meanings import MeaningKind
from index.plan import Plan, Widening, plan
from index.query import parse
from index.senses import Senses
from tests.index.teaching import STRINGS, learned, taught

CARD = Card("a-1", "a-1", None, "", year="2014", year_low=2014, year_high=2014, level="town", regions=("32", "320924"))
WIDE = Widening(on=True)


def entry(title: str, text: str, context: str = "", headings: str = "", unit: str = "") -> Entry:
    return Entry(SUMMARY, CARD, title, text, context, headings, unit)


ENTRY = entry(
    "千秋镇總工會总结",
    "开展“安康杯”竞赛。\n劳动关系预警，会员79801人，二〇一三年",
    "江苏省\n射阳县",
    "组建",
    "射阳县千秋镇总工会",
)


def made(typed: str, analyzer: Analyzer, widening: Widening | None = None) -> Plan:
    return plan(parse(typed), analyzer, widening=widening)


def found(typed: str, one: Entry, analyzer: Analyzer, widening: Widening | None = None) -> bool:
    return holds(made(typed, analyzer, widening).match, texts(one), one.card)


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
        pytest.param("“竞赛。劳动”", True, id="a phrase across a line"),
        pytest.param("“竞赛。\n劳动”", True, id="with the line break"),
        pytest.param("“总结开展”", False, id="a phrase does not run from the title into the text"),
        pytest.param("“2013年”", True, id="a year in the other spelling"),
        pytest.param("工会 -射阳", False, id="excluding looks around too"),
        pytest.param("-学校", True, id="excluding alone"),
        pytest.param("工会 -“安康”", False, id="excluding a phrase"),
        pytest.param("学校 OR 预警", True, id="either"),
        pytest.param("学校 OR 医院", False, id="neither"),
        pytest.param("标题:千秋镇", True, id="in the title"),
        pytest.param("标题:预警", False, id="not in the title"),
        pytest.param("标题:“镇总”", True, id="a phrase in the title"),
        pytest.param("工会 -标题:千秋", False, id="excluding by title"),
        pytest.param("工会 -(学校 安康)", True, id="excluding what lacks one of two"),
        pytest.param("工会 -(学校 OR 安康)", False, id="excluding either of two"),
        pytest.param("工会 -(学校 -安康)", True, id="excluding what lacks something"),
        pytest.param("-安康杯", False, id="excluding alone what is there"),
        pytest.param("(学校 安康) OR (预警 -学校)", True, id="brackets"),
        pytest.param("单位:千秋镇总工会", True, id="author"),
        pytest.param("单位:“射阳总工会”", False, id="an author's name is exact in quotation marks"),
        pytest.param("级别:县", False, id="another level"),
        pytest.param("工会 -级别:县", True, id="excluding another level"),
        pytest.param("地区:射阳", True, id="region"),
        pytest.param("地区:江苏", True, id="a region that is only known by name"),
        pytest.param("年份:2013..2014", True, id="years"),
        pytest.param("年份:2015", False, id="another year"),
        pytest.param("级别:龙", False, id="a level that there is not"),
        pytest.param("\u200b", True, id="nothing that can be seen"),
    ],
)
def test_what_is_typed_decides_what_matches(typed: str, expected: bool, analyzer: Analyzer) -> None:
    assert found(typed, ENTRY, analyzer) is expected


def test_what_was_typed_as_a_field_is_also_found_as_it_stands(analyzer: Analyzer) -> None:
    assert found("标题：工会", entry("", "附标题：工会"), analyzer)
    assert found("-学校", entry("", "党建-学校"), analyzer)
    assert not found("工会 -学校", entry("", "工会党建-学校"), analyzer)


def test_a_plan_is_a_plain_value(analyzer: Analyzer) -> None:
    assert made('"厂务公开" -学校', analyzer).match == AllOf(
        (
            Contains("厂务公开"),
            NoneOf(AnyOf((Contains("学校"), Contains("学校", Scope.CONTEXT)))),
        )
    )


def test_the_run_in_one_piece_ranks_higher_and_most_in_the_title(analyzer: Analyzer) -> None:
    boosts = made("困难职工培训", analyzer).boosts
    assert Boost(Contains("困难职工培训"), RUN) in boosts
    assert Boost(Contains("困难职工培训", Scope.HEADINGS), RUN) in boosts
    assert Boost(Contains("困难职工培训", Scope.TITLE), RUN * TITLE) in boosts
    assert Boost(HasWord("培训"), WORD) in boosts


def test_other_words_for_the_same_are_named_and_only_used_if_asked_for(analyzer: Analyzer) -> None:
    one = entry("", "召开职工代表大会")
    (meaning,) = made("职代会", analyzer).meanings
    assert (meaning.kind, meaning.word, meaning.shown) == (MeaningKind.SYNONYM, "职代会", ("职工代表大会",))
    assert not found("职代会", one, analyzer)
    assert found("職代會", one, analyzer, WIDE)
    assert not found("職代會", one, analyzer, Widening(on=True, literal=("职代会",)))


@pytest.mark.parametrize("typed", ["射阳工会", "2014年工会", "镇 工会", "工会 2010-2015"])
def test_what_is_described_so_is_found_too(typed: str, analyzer: Analyzer) -> None:
    assert found(typed, entry("", "工会工作"), analyzer, WIDE)
    assert not found(typed, entry("", "工会工作"), analyzer)


def test_what_is_described_so_ranks_higher(analyzer: Analyzer) -> None:
    boosts = made("2014年", analyzer, WIDE).boosts
    assert Boost(Meets(Filters(year_from=2014, year_to=2014)), DESCRIBED[MeaningKind.YEAR]) in boosts


def test_what_says_nothing_and_what_is_not_understood_is_told(analyzer: Analyzer) -> None:
    told = made("怎么 预警 ？ 级别:龙", analyzer)
    assert (told.ignored, told.unread) == (("怎么", "？"), ("级别:龙",))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("预警 学校 医院", True, id="one of the words"),
        pytest.param("中学 学校 医院", False, id="none of the words"),
        pytest.param("预警 安康杯 工会", False, id="all words"),
        pytest.param("总工会 学校", False, id="only a word of every text"),
        pytest.param("总工会 大会", False, id="words of every text and none else"),
        pytest.param("学校 劳动关系预警机制", True, id="a part of a long word"),
        pytest.param("学校", False, id="one word"),
        pytest.param("县 学校", False, id="a word that says by whom"),
        pytest.param("2013年 学校", False, id="a word that says when"),
        pytest.param("预警 学校 医院 “安康杯”", False, id="a phrase must stand"),
    ],
)
def test_a_question_may_be_met_in_part(typed: str, expected: bool, analyzer: Analyzer) -> None:
    assert holds(made(typed, analyzer).partial, texts(ENTRY), CARD) is expected


def test_a_query_with_signs_is_met_or_not(analyzer: Analyzer) -> None:
    assert made("预警 学校 -医院", analyzer).partial == NEVER


def test_needles_are_what_is_marked_longest_first(analyzer: Analyzer) -> None:
    assert made("困难职工培训 -学校 “送温暖” 标题:镇", analyzer).needles == (
        "困难职工培训",
        "困难职工",
        "送温暖",
        "培训",
        "镇",
    )


def test_a_question_is_lifted_and_filled_up_by_what_it_is_about(analyzer: Analyzer) -> None:
    teaching = taught(analyzer, Senses(learned(STRINGS), without=("none",)))
    label = teaching.senses.labels[0] if teaching.senses else ""
    subject = Filters(initiatives=(label,)) if "/" in label else Filters(topics=(label,))
    told = made("困难", teaching, WIDE)
    assert [(one.kind, one.filters) for one in told.meanings] == [(MeaningKind.SUBJECT, subject)]
    assert any(boost.what == Meets(subject) for boost in told.boosts)
    assert not any(boost.what == Meets(subject) for boost in made("困难", teaching).boosts)
    literal = Widening(on=True, literal=("困难",))
    assert not any(boost.what == Meets(subject) for boost in made("困难", teaching, literal).boosts)
