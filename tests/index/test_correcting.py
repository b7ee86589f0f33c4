"""Another spelling is offered where texts hold it and not what was typed; never where they hold that."""

import pytest

from index.analysis import Analyzer
from index.correcting import Correction, correction
from index.engine import Filters, SearchEngine, SearchRequest
from index.query import parse
from index.sounds import Sounds
from index.spelling import Speller
from tests.index.conftest import WORDS, Hold
from tests.index.making import place, summary

SOUNDS = Sounds({"公": "gong", "工": "gong", "开": "kai", "务": "wu", "厂": "chang", "温": "wen", "文": "wen"})
HELD = [
    *(summary("厂务公开。困难职工", number=number) for number in range(1, 25)),
    summary("厂务工开这样写了一次。送温暖", number=30, title="送文暖", region=place(county=("射阳县", "320924"))),
    summary("职代回也有一次", number=31),
]


@pytest.fixture
def engine(hold: Hold) -> SearchEngine:
    return hold("tantivy", HELD)


def corrected(typed: str, engine: SearchEngine, analyzer: Analyzer, **request: Filters) -> Correction | None:
    speller = Speller(WORDS, ("射阳县",), analyzer=analyzer, sounds=SOUNDS)
    return correction(SearchRequest(parse(typed), page=3, **request), engine, speller)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "query", "total"),
    [
        ("厂务宫开", "厂务公开", 24),
        ("廠務宮開", "厂务公开", 24),
        ("困难职工 厂务宫开", "困难职工 厂务公开", 24),
        ("“厂务宫开”", "“厂务公开”", 24),
        ("厂务宫开 OR 送温馒", "厂务公开 OR 送温暖", 25),
        ("送温馒射旸县", "送温暖射旸县", 0),
        ("射旸县总工会", None, 0),
        ("地区:射羊县", None, 0),
        ("标题:送文馒", None, 0),
        ("厂务公开", None, 0),
        ("-厂务宫开", None, 0),
        ("厂务工开", None, 0),
        ("职代回", None, 0),
        ("“”", None, 0),
        ("", None, 0),
    ],
)
def test_what_was_probably_meant(
    typed: str, query: str | None, total: int, engine: SearchEngine, analyzer: Analyzer
) -> None:
    found = corrected(typed, engine, analyzer)
    if not total:
        assert found is None
    else:
        assert found is not None
        assert (found.request.query.source, found.total, found.request.page) == (query, total, 1)


def test_a_correction_says_what_it_changes(engine: SearchEngine, analyzer: Analyzer) -> None:
    found = corrected("困难职公 厂务宫开", engine, analyzer)
    assert found is not None
    assert found.changes == (("困难职公", "困难职工"), ("厂务宫开", "厂务公开"))


def test_a_correction_that_the_filters_leave_nothing_of_is_none(engine: SearchEngine, analyzer: Analyzer) -> None:
    assert corrected("厂务宫开", engine, analyzer, filters=Filters(levels=("town",))) is None


def test_only_the_first_runs_of_a_long_query_are_looked_at(engine: SearchEngine, analyzer: Analyzer) -> None:
    assert corrected("厂 " * 8 + "厂务宫开", engine, analyzer) is None
