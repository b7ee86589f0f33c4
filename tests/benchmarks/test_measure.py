"""What only our engine is asked."""

from pathlib import Path

from tests.benchmarks.measure import measured
from tests.benchmarks.peers import OURS


def test_all_texts_initiatives_and_likeness_are_timed(archive: Path, indexes: Path) -> None:
    found = measured(archive, indexes / OURS.index, rounds=3)
    assert [(row.kind, row.answered) for row in found.rows] == [
        ("no words: everything, copies folded", 3),
        ("a word in initiatives", 3),
        ("similar initiatives", 3),
    ]
    assert found.rows[0].total == 40
    assert found.peak_mb > 10
