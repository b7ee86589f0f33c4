import pytest

from index.boosts import Boost
from index.conditions import NEVER, AllOf, AnyOf, Condition, Contains, HasWord, Meets, NoneOf, Scope
from index.filters import Filters
from index.tantivy_query import lifting, matching, narrowing

ONE, OTHER = Contains("工会"), Contains("会", Scope.TITLE)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        pytest.param(ONE, "TermQuery", id="a pair"),
        pytest.param(Contains("总工会"), "PhraseQuery", id="a phrase of pairs"),
        pytest.param(AllOf(), "AllQuery", id="everything"),
        pytest.param(AllOf((ONE,)), "TermQuery", id="one of one"),
        pytest.param(NEVER, "EmptyQuery", id="nothing"),
        pytest.param(NoneOf(ONE), "MustNot", id="without"),
        pytest.param(AnyOf((ONE, OTHER)), "BooleanQuery", id="either"),
        pytest.param(Meets(Filters(levels=("town",))), "Const", id="described"),
    ],
)
def test_conditions_become_queries(condition: Condition, expected: str) -> None:
    assert expected in repr(matching(condition))


def test_a_phrase_begins_with_its_rarest_pair() -> None:
    held = {("body", "展职"): 3}
    assert "展职" in repr(matching(Contains("开展职工"), lambda scope, pair: held.get((scope, pair), 900)))
    assert "展职" not in repr(matching(Contains("开展职工")))


@pytest.mark.parametrize(
    ("what", "expected"),
    [(ONE, "Boost"), (HasWord("工会"), "Boost"), (Meets(Filters(levels=("town",))), "Const")],
    ids=["words", "a whole word", "described"],
)
def test_boosts_become_queries(what: Contains | HasWord | Meets, expected: str) -> None:
    assert expected in repr(lifting(Boost(what, 2.0)))


def test_each_filter_is_a_clause() -> None:
    filters = Filters(levels=("town",), year_from=2009, year_to=2012, excluded=(("region", "32"),))
    assert len(narrowing(filters)) == 5  # a level, that a year is known, from, to, not the region
    assert len(narrowing(Filters(year_to=2012, year_overlap=True))) == 2
    assert narrowing(Filters()) == []
