"""Tables of a report: what was measured, and what was missed."""

from dataclasses import replace

from tests.benchmarks import tables
from tests.benchmarks.building import Built
from tests.benchmarks.changing import Changed
from tests.benchmarks.racing import Row
from tests.benchmarks.recall import Found
from tests.benchmarks.results import AtSize, Ingested
from tests.benchmarks.serving import Served

RAW = Row("a word", "raw tantivy, facets", 0.5, 1.25, 1000, 40)
OURS = Row("a word", "ours", 1.04, 2.0, 1000, 40)
SIZE = AtSize(
    2000,
    builds=(("tantivy", Built(2.0, 0.5, 100.0, 3072.0, 2000)),),
    rows=(OURS, RAW, replace(RAW, entrant="stock whoosh, jieba", total=250, p95=234.5)),
    recall=(Found("2 Han", "ours", True, 1.0, 0, 60), Found("2 Han", "ours", False, 0.99999, 0, 60)),
    served=Served(400, 20, 30, 8, 80, 140, 90.5, 1.2, 1.4, 280, 150),
    changed=Changed(5000, 0.05, 0.5, 0.9, 10_000_000, 12_000_000, 10_000_000),
    others=(Row("similar initiatives", "ours", 20, 30, 10, 40),),
)  # fmt: skip


def test_a_table_has_its_numbers_to_the_right() -> None:
    assert tables.table(("a", "b"), [["x", "1"]]) == "| a | b |\n| --- | ---: |\n| x | 1 |\n"


def test_times_tell_what_share_was_found_where_texts_were_missed() -> None:
    made = tables.times(SIZE)
    assert "| question | texts found | ours | raw tantivy, facets | stock whoosh, jieba |" in made
    assert "| a word | 1,000 | 1.0 / 2.0 | 0.50 / 1.2 | 0.50 / 234 (finds 25%) |" in made


def test_an_entrant_that_had_no_time_for_all_questions_tells_how_many_it_answered() -> None:
    slow = replace(RAW, entrant="FTS5 trigram", answered=5, total=250)
    assert "| 0.50 / 1.2 (5 asked) |" in tables.times(replace(SIZE, rows=(OURS, RAW, slow)))


def test_an_entrant_that_was_not_asked_has_no_time() -> None:
    other = replace(RAW, kind="two words")
    assert "| two words | 1,000 | – | 0.50 / 1.2 | – |" in tables.times(replace(SIZE, rows=(*SIZE.rows, other)))


def test_indexes_are_weighed_by_summary() -> None:
    assert "| ours | 2 | 1,000 | 3.0 | 100 |" in tables.indexes(SIZE)


def test_recall_is_never_rounded_up_to_all() -> None:
    assert "| ours, quoted | 100 |\n| ours, plain | 99.9 |" in tables.recall(SIZE)


def test_serving_and_changes_are_told() -> None:
    assert "| first byte with 8 clients, ms, p50 / p95 | 80 / 140 |" in tables.served(SIZE)
    assert "| times as large | 1.20 |" in tables.changes(SIZE)
    assert "| similar initiatives | 10 | 20.0 / 30.0 |" in tables.others(SIZE)
    assert tables.served(AtSize(1)) == tables.changes(AtSize(1)) == ""


def test_reading_is_told() -> None:
    made = tables.ingest(Ingested(100, 2, 10, 2, 5, 300, 2200))
    assert "| files | 100, 2,200 characters each |" in made
    assert "| files/s | 10 |" in made
    assert "| files/s without the index (difference) | 20 |" in made
