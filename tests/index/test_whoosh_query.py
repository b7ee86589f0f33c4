import pytest

from index.boosts import Boost
from index.conditions import NEVER, AllOf, AnyOf, Condition, Contains, HasWord, Meets, NoneOf, Scope
from index.filters import Filters
from index.whoosh_query import lifting, matching

ONE, OTHER = Contains("工会"), Contains("会", Scope.TITLE)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        pytest.param(ONE, "body:工会", id="a pair"),
        pytest.param(Contains("总工会"), 'body:"总工 工会"', id="a phrase of pairs"),
        pytest.param(AllOf(), "None:*", id="everything"),
        pytest.param(NoneOf(ONE), "(None:* ANDNOT (body:工会))", id="without"),
        pytest.param(AnyOf((ONE, OTHER)), "(body:工会 OR (characters:t会))", id="either"),
    ],
)
def test_conditions_become_queries(condition: Condition, expected: str) -> None:
    assert str(matching(condition)) == expected


def test_nothing_is_a_query_that_finds_nothing() -> None:
    assert matching(NEVER).is_leaf()
    assert not list(matching(NEVER).terms())


def test_described_values_become_terms_and_ranges() -> None:
    filters = Filters(levels=("town",), year_from=2009, excluded=(("region", "32"),))
    held = {(leaf.field(), getattr(leaf, "text", None)) for leaf in matching(Meets(filters)).child.leaves()}
    assert held == {("level", "town"), ("region", "32"), ("year_low", None)}


@pytest.mark.parametrize(
    "what", [ONE, HasWord("工会"), Meets(Filters(levels=("town",)))], ids=["words", "a whole word", "described"]
)
def test_boosts_weigh_what_they_find(what: Contains | HasWord | Meets) -> None:
    made = lifting(Boost(what, 2.5))
    assert getattr(made, "boost", None) == 2.5 or made.score == 2.5
