"""One small archive of generated summaries for the tests of the benchmark."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.store import Store
from tests.benchmarks.peers import OURS
from tests.benchmarks.peers.ours import build
from tests.benchmarks.stock import fill

COUNT = 40


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bench") / "archive.db"
    with Store.open(path) as store:
        fill(store, COUNT)
    return path


@pytest.fixture
def store(archive: Path) -> Iterator[Store]:
    with Store.open(archive, read_only=True) as opened:
        yield opened


@pytest.fixture(scope="session")
def indexes(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of indexes that holds our default engine's."""
    folder = tmp_path_factory.mktemp("indexes")
    (folder / OURS.index).mkdir()
    with Store.open(archive, read_only=True) as opened:
        build(folder / OURS.index, opened, OURS)
    return folder
