"""What the steps printed is read back; what was not run is missing, not an error."""

from tests.benchmarks.results import Ingested, at_size

ROW = {"kind": "a word", "entrant": "ours", "p50": 1.0, "p95": 2.0, "total": 9.0, "answered": 40}
BUILT = {"seconds": 2.0, "reading": 0.5, "peak_mb": 80.0, "bytes_each": 2048.0, "summaries": 100}


def test_a_size_where_nothing_was_run_holds_nothing() -> None:
    found = at_size(100, {"race": None, "build-tantivy": None, "measure": None, "serving": None})
    assert (found.rows, found.builds, found.others, found.served, found.changed) == ((), (), (), None, None)


def test_rows_and_builds_are_found_by_name() -> None:
    found = at_size(100, {"race": [ROW, ROW | {"entrant": "raw"}], "build-tantivy": BUILT})
    row, built = found.row("a word", "raw"), found.build("tantivy")
    assert row is not None
    assert built is not None
    assert (row.p95, built.rate) == (2.0, 50)
    assert found.row("two words", "raw") is None
    assert found.build("whoosh") is None
    assert (found.kinds, found.entrants) == (("a word",), ("ours", "raw"))


def test_reading_is_told_with_and_without_the_index() -> None:
    found = Ingested(files=100, workers=2, seconds=10, again=1, index=5, peak_mb=1, characters=2000)
    assert (found.rate, found.rate_without_index) == (10, 20)
