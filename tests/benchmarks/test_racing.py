"""Races: every entrant is asked everything, by turns, unless its time is up."""

import time
from pathlib import Path

from tests.benchmarks.peers import Answer, Question
from tests.benchmarks.racing import LEAST, race, raced, share


class Runner:
    """An entrant that answers after some seconds and writes down when it was asked."""

    def __init__(self, name: str, seconds: float, asked: list[str]) -> None:
        self.name, self.seconds, self.asked = name, seconds, asked

    def ask(self, question: Question) -> Answer:
        self.asked.append(self.name)
        time.sleep(self.seconds)
        return Answer(3, ())

    def close(self) -> None:
        self.asked.append("closed")


def test_entrants_take_turns_after_one_question_that_does_not_count() -> None:
    asked: list[str] = []
    entered = [(name, Runner(name, 0, asked)) for name in "abc"]
    rows = raced(entered, "kind", [Question(("工会",))] * 3)
    assert asked == [*"abc", *"abc", *"bca", *"cab"]
    assert [(row.entrant, row.total, row.answered) for row in rows] == [("a", 3, 3), ("b", 3, 3), ("c", 3, 3)]


def test_an_entrant_whose_time_is_up_is_left_out_of_the_rest() -> None:
    asked: list[str] = []
    rows = raced([("slow", Runner("slow", 0.02, asked))], "kind", [Question(("工会",))] * 9, seconds=0.05)
    assert rows[0].answered == LEAST
    assert rows[0].p50 >= 20


def test_a_share_of_the_times_lie_within() -> None:
    assert share([5.0, 1.0, 2.0, 3.0, 4.0], 0.5) == 3.0
    assert share([1.0], 0.95) == 1.0


def test_a_race_over_built_indexes_gives_a_row_for_each_kind_and_entrant(archive: Path, indexes: Path) -> None:
    rows = race(archive, indexes, ("ours", "ours, as the site asks"), rounds=2)
    assert len(rows) == 20
    assert {row.entrant for row in rows} == {"ours", "ours, as the site asks"}
    assert all(row.answered == 2 for row in rows)
