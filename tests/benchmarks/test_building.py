"""Builds are measured with their rate, memory and weight."""

from pathlib import Path

from tests.benchmarks.building import built
from tests.benchmarks.peers import RAW


def test_a_build_is_measured_and_leaves_an_index(archive: Path, tmp_path: Path) -> None:
    found = built(archive, tmp_path / "index", RAW)
    assert found.summaries == 40
    assert 0 < found.reading < 60
    assert found.rate == 40 / found.seconds
    assert found.bytes_each > 1000
    assert found.peak_mb > 10
    assert (tmp_path / "index" / "meta.json").exists()
