"""Targets are compared with what was measured, at the largest size."""

from dataclasses import replace

from tests.benchmarks.building import Built
from tests.benchmarks.racing import Row
from tests.benchmarks.results import AtSize, Ingested, Results
from tests.benchmarks.targets import Target, shown, targets
from tests.benchmarks.test_tables import SIZE

OURS = Row("a word", "ours", 10, 24, 10, 40)
RAW = replace(OURS, entrant="raw tantivy, facets", p95=16)
FULL = AtSize(
    100_000,
    builds=(("tantivy", Built(100, 10, 300, 9000, 100_000)),),
    rows=(OURS, RAW, replace(OURS, kind="rare", p95=1.0), replace(RAW, kind="rare", p95=0.25)),
    served=SIZE.served,
)


def reached(results: Results) -> dict[str, bool]:
    return {target.what: target.reached for target in targets(results)}


def test_a_limit_is_kept_or_not_and_a_rate_reached_or_not() -> None:
    assert Target("ms", 25, 25).reached
    assert not Target("ms", 25, 25.1).reached
    assert Target("a second", 1500, 1500, least=True).reached
    assert not Target("a second", 1500, 1499, least=True).reached


def test_all_targets_of_the_issue_are_judged() -> None:
    found = reached(Results((FULL, SIZE), Ingested(100, 2, 1, 1, 0.1, 1, 1)))
    assert found == {
        "engine call with all facets, p95, slowest kind (a word), ms": True,
        "the same against raw tantivy with facets, times": True,
        "that share in the worst kind (rare), times": False,
        "page to first byte, alone, p95, ms": True,
        "page to first byte, 8 clients, p95, ms": True,
        "memory of a serving worker, MB": True,
        "a correction shown by every worker, s": True,
        "indexing, summaries/s": False,
        "index, KB a summary": True,
        "correction and refresh at 2,000, p95, s": True,
        "index after 5,000 updates against a fresh one, times": True,
        "ingest with families and index, files/s": False,
    }


def test_what_was_not_measured_is_not_judged() -> None:
    assert reached(Results((AtSize(100),))) == {}


def test_a_missed_target_stands_out() -> None:
    made = shown(Results((FULL,)))
    assert "| indexing, summaries/s | ≥ 1,500 | 1,000 | **no** |" in made
    assert "| index, KB a summary | ≤ 10 | 8.79 | yes |" in made
