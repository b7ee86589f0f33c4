"""Corrections one by one: each is searchable, and the index is weighed against a fresh one."""

import shutil
from pathlib import Path

from archive.store import Store
from index.opening import open_engine
from tests.benchmarks.changing import TITLE, changed, corrected, refreshed
from tests.benchmarks.peers import OURS, Question
from tests.benchmarks.peers.ours import Ours
from web.words import analyzer


def copied(archive: Path, indexes: Path, place: Path) -> tuple[Path, Path]:
    shutil.copytree(indexes / OURS.index, place / "index", symlinks=True)
    return Path(shutil.copy(archive, place)), place / "index"


def test_a_correction_is_found_after_a_refresh(archive: Path, indexes: Path, tmp_path: Path) -> None:
    path, index = copied(archive, indexes, tmp_path)
    with Store.open(path) as store:
        chosen = store.changes(-1)[0][0]
        corrected(store, chosen, 5)
        refreshed(store, index)
    found = Ours(open_engine(index, analyzer())).ask(Question((TITLE.format(5),), quoted=True))
    assert found.ids == (chosen,)


def test_updates_are_timed_and_the_index_weighed(archive: Path, indexes: Path, tmp_path: Path) -> None:
    found = changed(*copied(archive, indexes, tmp_path), updates=3)
    assert found.updates == 3
    assert 0 < found.p50 <= found.p95 <= found.slowest
    assert found.growth == found.after / found.fresh
