"""A search that finds nothing is told why, and led to searches near it that do find something."""

import pytest

from index.analysis import Analyzer
from index.engine import SECTION, SUMMARY, Filters, SearchEngine, SearchRequest, Widening
from index.query import parse
from index.relaxation import Change, Diagnosis, FilterHits, TermHits, diagnose
from tests.index.conftest import Hold
from tests.index.making import Part, between, known, place, summary

JIANGSU = place(province=("江苏省", "32"), city=("盐城市", "3209"), county=("射阳县", "320924"))
HELD = [
    summary("困难职工帮扶", number=1, level="county", year=known(2012), region=JIANGSU),
    summary("厂务公开，职工代表大会", number=2, region=place(province=("上海市", "31")), year=between(2009, 2011)),
    summary("厂务公开", number=3, title="总结", parts=(Part("推进厂务公开制度", "甲，送温暖"),)),
]


@pytest.fixture
def engine(hold: Hold) -> SearchEngine:
    return hold("tantivy", HELD)


def diagnosis(typed: str, engine: SearchEngine, analyzer: Analyzer, **request: object) -> Diagnosis:
    return diagnose(SearchRequest(parse(typed), **request), engine, analyzer)  # type: ignore[arg-type]


def ways(found: Diagnosis) -> list[tuple[Change, str, int]]:
    return [(way.change, way.subject, way.total) for way in found.ways]


def test_every_word_is_counted_alone_with_and_without_the_filters(engine: SearchEngine, analyzer: Analyzer) -> None:
    found = diagnosis("厂务公开 困难职工 龘", engine, analyzer, filters=Filters(levels=("county",)))
    assert found.terms == (TermHits("厂务公开", 0, 2), TermHits("困难职工", 1, 1), TermHits("龘", 0, 0))


def test_words_that_never_meet_are_named(engine: SearchEngine, analyzer: Analyzer) -> None:
    assert diagnosis("厂务公开困难职工 龘", engine, analyzer).strangers == (("厂务公开", "困难职工"),)


def test_a_lone_word_is_not_counted_again(engine: SearchEngine, analyzer: Analyzer) -> None:
    assert diagnosis("龘", engine, analyzer) == Diagnosis()


def test_each_filter_is_taken_away_in_turn_and_the_unknown_counted(engine: SearchEngine, analyzer: Analyzer) -> None:
    asked = Filters(levels=("unknown",), year_from=1999, year_to=1999)
    found = diagnosis("厂务公开", engine, analyzer, filters=asked)
    assert found.filters == (FilterHits("year", 2, 1), FilterHits("level", 0, 0))


@pytest.mark.parametrize(
    ("typed", "request_", "expected"),
    [
        pytest.param("职代会", {}, [(Change.WORDS, "", 1)], id="other words"),
        pytest.param(
            "“职工代表大会厂务公开”",
            {},
            [(Change.QUOTES, "", 1)],
            id="quotation marks",
        ),
        pytest.param(
            "厂务公开",
            {"filters": Filters(year_from=2010, year_to=2010)},
            [(Change.OVERLAP, "", 1), (Change.FILTER, "year", 2)],
            id="years that may lie in it",
        ),
        pytest.param(
            "困难职工",
            {"filters": Filters(regions=("320924001",))},
            [(Change.WIDER_REGION, "320924", 1), (Change.FILTER, "region", 1)],
            id="one step up",
        ),
        pytest.param(
            "困难职工",
            {"filters": Filters(regions=("3201",), levels=("county",))},
            [(Change.WIDER_REGION, "32", 1), (Change.FILTER, "region", 1), (Change.ALL_FILTERS, "", 1)],
            id="filters",
        ),
        pytest.param("送温暖 总结", {"kind": SECTION}, [], id="nothing is relaxed that finds"),
        pytest.param(
            "厂务公开 龘",
            {"kind": SUMMARY},
            [(Change.TERM, "龘", 2), (Change.ANY_TERM, "", 2)],
            id="a word too many",
        ),
        pytest.param(
            "困难职工 厂务公开 龘",
            {"filters": Filters(levels=("town",), periods=("year",))},
            [(Change.ANY_TERM_UNFILTERED, "", 3)],
            id="both a word and the filters",
        ),
        pytest.param(
            "厂务公开 龘 -职工代表大会",
            {},
            [(Change.TERM, "龘", 1), (Change.ANY_TERM, "", 1)],
            id="what is excluded stays excluded",
        ),
        pytest.param("龘", {}, [], id="nothing helps"),
    ],
)
def test_the_smallest_change_stands_first(
    typed: str,
    request_: dict[str, object],
    expected: list[tuple[Change, str, int]],
    engine: SearchEngine,
    analyzer: Analyzer,
) -> None:
    found = [way for way in ways(diagnosis(typed, engine, analyzer, **request_)) if way[0] is not Change.KIND]
    assert found == expected or not expected


def test_the_other_kind_is_offered_where_it_holds_something(engine: SearchEngine, analyzer: Analyzer) -> None:
    asked = diagnosis("困难职工帮扶", engine, analyzer, kind=SECTION, filters=Filters(roles=("work",)))
    assert (Change.KIND, SUMMARY, 1) in ways(asked)


def test_a_way_is_a_search_that_can_be_made(engine: SearchEngine, analyzer: Analyzer) -> None:
    for way in diagnosis("厂务公开 龘", engine, analyzer, widening=Widening(on=True), page=4).ways:
        assert engine.search(way.request).total == way.total
        assert way.request.page == 1


def test_of_very_many_words_the_longest_are_counted(engine: SearchEngine, analyzer: Analyzer) -> None:
    found = diagnosis("甲 乙 丙 丁 戊 己 庚 困难职工", engine, analyzer)
    assert len(found.terms) == 6
    assert found.terms[-1].text == "困难职工"
    assert all(way.change is not Change.TERM for way in found.ways)
