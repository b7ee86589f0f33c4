"""Steps run once and keep what they found."""

import sys
from pathlib import Path

import pytest

from tests.benchmarks.steps import Steps, timed


def test_a_process_is_timed_with_what_it_printed() -> None:
    found = timed(sys.executable, "-c", "print(41 + 1)")
    assert found.out == "42\n"
    assert found.seconds > 0
    assert found.peak_mb > 1


def test_a_process_that_fails_ends_the_benchmark() -> None:
    with pytest.raises(SystemExit, match="ended with 3"):
        timed(sys.executable, "-c", "raise SystemExit(3)")


def test_a_step_that_was_done_is_not_done_again(tmp_path: Path) -> None:
    steps = Steps(tmp_path)
    assert steps.kept("race", lambda: [1]) == [1]
    assert steps.kept("race", lambda: [2]) == [1]


def test_only_the_chosen_steps_are_done_the_others_read_where_they_are_kept(tmp_path: Path) -> None:
    Steps(tmp_path).kept("race", lambda: 1)
    chosen = Steps(tmp_path, ("build",))
    assert chosen.kept("race", lambda: 2) == 1
    assert chosen.kept("recall", lambda: 2) is None
    assert chosen.kept("build-tantivy", lambda: 2) == 2


def test_a_step_of_one_size_may_be_chosen(tmp_path: Path) -> None:
    steps = [Steps(tmp_path / count, ("2000/race",)) for count in ("2000", "20000")]
    assert [one.kept("race", lambda: 1) for one in steps] == [1, None]
