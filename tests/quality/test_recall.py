"""Whatever is typed of a held-out set is found, in either engine: no needle of some hundreds is missed."""

from pathlib import Path

import pytest

from index.opening import ENGINES
from tests.quality.recall import measured, pinned, table, ways

SAMPLES = 500


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("recall")


def test_both_engines_find_every_needle(place: Path) -> None:
    found = list(measured(pinned(["own4"], place), place, ENGINES, samples=SAMPLES, seed=7))
    print(f"\n{table(found)}")
    assert [recall.engine for recall in found] == list(ENGINES)
    assert [recall.missed for recall in found] == [(), ()]
    assert all(recall.asked >= SAMPLES for recall in found)
    assert {cell.kind for cell in found[0].cells} == set(ways())
