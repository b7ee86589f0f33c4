import pytest

from index.analysis import Analyzer
from index.engine import Filters, SearchEngine, SearchRequest
from index.query import parse
from index.suggest import Change, Suggester, Suggestion
from tests.index.conftest import Hold
from tests.index.making import Part, known, place, summary


@pytest.fixture
def engine(hold: Hold) -> SearchEngine:
    held = [
        summary("困难职工帮扶，资助王小明", number=1, title="射阳县总工会总结", level="county", year=known(2012)),
        summary("厂务公开，职工代表大会", number=2, title="奉贤区总工会总结", region=place(province=("上海市", "31"))),
        summary("厂务公开", number=3, title="总结", parts=(Part("推进厂务公开制度", "甲"),)),
    ]
    return hold("tantivy", held)


@pytest.fixture
def suggester(analyzer: Analyzer) -> Suggester:
    return Suggester(analyzer, ("射阳县", "射陽鎮"))


def instead(typed: str, engine: SearchEngine, suggester: Suggester, filters: Filters) -> list[tuple[Change, str, int]]:
    found = suggester.instead(SearchRequest(parse(typed), filters=filters, page=3), engine)
    return [(one.change, one.subject, one.total) for one in found]


@pytest.mark.parametrize(
    ("typed", "filters", "expected"),
    [
        pytest.param("厂务公井", Filters(), [(Change.SPELLING, "厂务公开", 2), (Change.ANY_WORD, "", 2)], id="a slip"),
        pytest.param("龘井", Filters(), [], id="two characters are too few to guess at"),
        pytest.param("职代会", Filters(), [(Change.SYNONYMS, "", 1)], id="a synonym"),
        pytest.param("困难职工", Filters(levels=("town",)), [(Change.FILTER, "level", 1)], id="a filter"),
        pytest.param(
            "困难职工",
            Filters(levels=("town",), regions=("31",)),
            [(Change.ALL_FILTERS, "", 1)],
            id="all filters",
        ),
        pytest.param("厂务公开 龘", Filters(), [(Change.WORD, "龘", 2)], id="a word too many"),
        pytest.param("资助厂务公开怎么写", Filters(), [(Change.ANY_WORD, "", 3)], id="any word of a question"),
        pytest.param("龘", Filters(), [], id="nothing helps"),
    ],
)
def test_a_fruitless_search_is_led_on(
    typed: str, filters: Filters, expected: list[tuple[Change, str, int]], engine: SearchEngine, suggester: Suggester
) -> None:
    assert instead(typed, engine, suggester, filters) == expected


def test_a_suggestion_is_a_search_that_can_be_made(engine: SearchEngine, suggester: Suggester) -> None:
    request = SearchRequest(parse("厂务公井 “公开”"), page=2)
    found: Suggestion = suggester.instead(request, engine)[0]
    assert (found.request.query.source, found.request.page) == ("厂务公开 “公开”", 1)
    assert engine.search(found.request).total == found.total == 2


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("射阳", ("射阳县", "射陽鎮", "射阳县总工会总结"), id="places and titles"),
        pytest.param("廠務", ("厂务公开", "推进厂务公开制度"), id="words and headings, the other script"),
        pytest.param(
            "总工会", ("射阳县总工会总结", "奉贤区总工会总结", "县总工会"), id="titles before words that hold it"
        ),
        pytest.param("王小明", (), id="never a name out of a text"),
        pytest.param(" ", (), id="nothing typed"),
    ],
)
def test_what_is_typed_is_completed(
    typed: str, expected: tuple[str, ...], engine: SearchEngine, suggester: Suggester
) -> None:
    assert sorted(suggester.complete(typed, engine)) == sorted(expected)


def test_completions_are_few(engine: SearchEngine, suggester: Suggester) -> None:
    assert len(suggester.complete("工", engine, size=2)) == 2
