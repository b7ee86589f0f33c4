from dataclasses import replace

import pytest

from index.answer import FEW, Answer, answer
from index.engine import SearchEngine, SearchRequest
from index.query import parse
from tests.index.conftest import KITS, Hold
from tests.index.making import summary

TEXTS = ("安康杯，公开栏，送温暖", "安康杯，送温暖", "安康杯，公开栏", "学校")


@pytest.fixture(params=KITS)
def engine(request: pytest.FixtureRequest, hold: Hold) -> SearchEngine:
    return hold(request.param, [summary(text, number=number) for number, text in enumerate(TEXTS, start=1)])


def found(typed: str, engine: SearchEngine) -> tuple[str, str, bool]:
    """Returns the numbers of the hits, those of the partial ones, and whether the answer is loose."""
    made = answer(engine, SearchRequest(parse(typed)))
    hits, partial = ["".join(sorted(hit.summary_id[11] for hit in some)) for some in (made.page.hits, made.partial)]
    return hits, partial, made.loose


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("安康杯 公开栏 送温暖", ("1", "23", False), id="few hits are followed by those that hold some"),
        pytest.param("安康杯 公开栏 学校", ("1234", "", True), id="where none holds all, those that hold some"),
        pytest.param("医院 中学 小学", ("", "", False), id="nothing holds anything"),
        pytest.param("安康杯 送温暖", ("12", "3", False), id="what holds both words comes apart from what holds one"),
        pytest.param("安康杯 公开栏 “送温暖”", ("1", "", False), id="signs are obeyed"),
        pytest.param("", ("1234", "", False), id="nothing asked"),
    ],
)
def test_questions_are_answered_in_full_or_in_part(
    typed: str, expected: tuple[str, str, bool], engine: SearchEngine
) -> None:
    assert found(typed, engine) == expected


def test_only_a_first_page_by_relevance_is_filled_up(engine: SearchEngine) -> None:
    asked = SearchRequest(parse("安康杯 公开栏 送温暖"))
    assert answer(engine, replace(asked, page=2)).partial == ()
    assert answer(engine, replace(asked, sort="newest")).partial == ()
    assert answer(engine, replace(asked, loose=True)).loose is False


def test_enough_hits_are_not_followed_by_others(hold: Hold) -> None:
    held = [summary("安康杯，公开栏，送温暖", number=number) for number in range(1, FEW + 1)]
    engine = hold("reference", [*held, summary("安康杯，公开栏", number=99)])
    made = answer(engine, SearchRequest(parse("安康杯 公开栏 送温暖")))
    assert made == Answer(made.page)
