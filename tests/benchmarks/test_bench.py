"""The whole benchmark, over a handful of summaries: every step runs and is reported."""

from pathlib import Path

from tests.benchmarks.bench import QUICK, Bench, Sizes
from tests.benchmarks.steps import Steps


def test_sizes_are_the_usual_or_the_quick_ones_with_what_was_chosen() -> None:
    assert Sizes.of({"full": 50_000, "rounds": None}, quick=False) == Sizes(full=50_000)
    assert Sizes.of({}, quick=True) == QUICK
    assert QUICK.full < 1000


def test_an_archive_and_an_index_are_made_once_and_changed_as_copies(tmp_path: Path) -> None:
    sizes = Sizes(full=16, middle=16, small=16, updates=1)
    (size, *_) = Bench(tmp_path, sizes, ("stock", "build-tantivy", "changing")).results().sizes
    built, changed = size.build("tantivy"), size.changed
    assert built is not None
    assert changed is not None
    assert (built.summaries, changed.updates) == (16, 1)
    assert not (tmp_path / "16" / "changing").exists()


def test_steps_that_are_kept_are_read_and_not_run(tmp_path: Path) -> None:
    row = {"kind": "k", "entrant": "ours", "p50": 1.0, "p95": 2.0, "total": 9.0, "answered": 40}
    Steps(tmp_path / "results" / "16").kept("race", lambda: [row])
    sizes = Sizes(full=24, middle=20, small=16)
    found = Bench(tmp_path, sizes, ("nothing",)).results()
    assert [len(size.rows) for size in found.sizes] == [0, 0, 1]
    assert found.ingested is None
