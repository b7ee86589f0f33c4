"""Recall: our engine finds all that a plain scan finds; what finds less is told."""

from pathlib import Path

from archive.store import Store
from tests.benchmarks.peers import Answer, Question
from tests.benchmarks.peers.scan import Scan
from tests.benchmarks.questions import sample
from tests.benchmarks.recall import Case, cases, compared, recalled


class Deaf:
    """A peer that finds one text, whatever is asked."""

    def __init__(self, found: str) -> None:
        self.found = found

    def ask(self, question: Question) -> Answer:
        return Answer(1, (self.found,))

    def close(self) -> None:
        """Does nothing."""


def test_every_kind_of_run_is_drawn_from_the_texts(store: Store) -> None:
    truth = Scan(store.iterate())
    found = {case.label: case.needles for case in cases(store, sample(store, seed=1), count=4)}
    assert [label for label in found if label.endswith("Han")] == [f"{n} Han" for n in (1, 2, 3, 4, 6, 8, 12, 20)]
    assert {"traditional", "any signs", "figures", "across a line break"} <= found.keys()
    for label, needles in found.items():
        assert all(truth.ask(Question((needle,))).total for needle in needles), label


def test_our_engine_finds_all(archive: Path, indexes: Path) -> None:
    rows = compared(archive, indexes, ("ours",), count=3)
    assert {row.share for row in rows} == {1.0}


def test_what_a_peer_misses_is_counted(store: Store) -> None:
    truth = Scan(store.iterate())
    wanted = truth.ask(Question(("工会",), size=40)).ids
    row = recalled(Deaf(wanted[0]), "deaf", truth, Case("2 Han", ("工会",)), quoted=True, held=40)
    assert row.share == 1 / len(wanted)
    assert (row.empty, row.asked) == (0, 1)
