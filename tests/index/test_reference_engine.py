from pathlib import Path

from index import reference_engine
from index.analysis import Analyzer
from index.engine import SearchRequest
from index.entries import entries
from index.query import parse
from tests.index.making import summary


def test_more_of_what_was_asked_for_scores_higher(analyzer: Analyzer) -> None:
    held = [
        summary("厂务，公开", number=1),
        summary("厂务公开", number=2),
        summary("厂务公开", number=3, title="厂务公开"),
    ]
    engine = reference_engine.ReferenceEngine([entry for one in held for entry in entries(one)], analyzer)
    page = engine.search(SearchRequest(parse("厂务 公开")))
    assert [hit.summary_id[11] for hit in page.hits] == ["3", "2", "1"]


def test_a_closed_engine_holds_nothing(analyzer: Analyzer) -> None:
    engine = reference_engine.ReferenceEngine(entries(summary("工会")), analyzer)
    engine.close()
    assert engine.count("summary") == 0


def test_half_a_surrogate_pair_survives_the_file(analyzer: Analyzer, tmp_path: Path) -> None:
    writer = reference_engine.create(tmp_path, analyzer)
    writer.put(entries(summary("工\ud800会")))
    writer.commit()
    assert reference_engine.open_index(tmp_path, analyzer).search(SearchRequest(parse("会"))).total == 1
