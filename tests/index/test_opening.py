import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from archive.errors import IndexMissing, IndexStale, SearchError
from index import manifest
from index.analysis import Analyzer
from index.build import build, refresh
from index.engine import SearchRequest
from index.entries import KINDS
from index.opening import ENGINES, EngineKeeper, _guest, kit, open_engine, probe
from index.query import parse
from tests.index.conftest import WORDS
from tests.index.making import Part, summary

ROOT = str(Path(__file__).parent.parent.parent)


def test_an_unknown_engine_is_named() -> None:
    with pytest.raises(SearchError, match=r"nothing.*tantivy、whoosh"):
        kit("nothing")


@pytest.mark.parametrize("name", ENGINES)
def test_an_index_is_opened_with_the_engine_that_made_it(name: str, analyzer: Analyzer, tmp_path: Path) -> None:
    build(tmp_path, [summary("工会")], revision=1, engine=name, analyzer=analyzer)
    engine = open_engine(tmp_path, analyzer)
    assert (engine.name, engine.count("summary")) == (name, 1)
    engine.close()


def test_a_missing_index_says_what_to_do(analyzer: Analyzer, tmp_path: Path) -> None:
    with pytest.raises(IndexMissing, match="zongjie index build"):
        open_engine(tmp_path, analyzer)


def test_an_index_of_another_vocabulary_is_refused(analyzer: Analyzer, tmp_path: Path) -> None:
    build(tmp_path, [summary("工会")], revision=1, engine="tantivy", analyzer=analyzer)
    with pytest.raises(IndexStale, match="重建"):
        open_engine(tmp_path, Analyzer(("别的词",)))


@pytest.mark.parametrize("name", ["tantivy", "whoosh", "reference"])
def test_an_index_that_lost_its_files_is_named(name: str, analyzer: Analyzer, tmp_path: Path) -> None:
    build(tmp_path, [summary("工会")], revision=1, engine=name, analyzer=analyzer)
    for path in manifest.location(tmp_path).resolve().iterdir():
        if path.name != manifest.FILE:
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    with pytest.raises(IndexMissing, match="打不开"):
        open_engine(tmp_path, analyzer)


def test_a_kept_engine_stays_open_until_the_index_changes(analyzer: Analyzer, tmp_path: Path) -> None:
    build(tmp_path, [summary("工会")], revision=1, engine="tantivy", analyzer=analyzer)
    keeper = EngineKeeper(tmp_path, analyzer)
    first = keeper.engine()
    assert keeper.engine() is first
    refresh(tmp_path, [summary("学校", number=2)], (), revision=2, analyzer=analyzer)
    second = keeper.engine()
    assert (first.count("summary"), second.count("summary")) == (1, 2)
    build(tmp_path, [], revision=3, engine="whoosh", analyzer=analyzer)
    assert keeper.engine().search(SearchRequest()).total == 0
    assert second.search(SearchRequest()).total == 2


def test_a_keeper_of_nothing_says_so(analyzer: Analyzer, tmp_path: Path) -> None:
    with pytest.raises(IndexMissing):
        EngineKeeper(tmp_path, analyzer).engine()


def in_another_process(script: str, directory: Path) -> str:
    """Returns what a script prints about an index."""
    command = [sys.executable, "-c", script, str(directory), *WORDS]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": ROOT})
    return done.stdout + done.stderr


READING = """
import os, sys
from pathlib import Path
from index.analysis import Analyzer
from index.engine import SearchRequest
from index.opening import open_engine
from index.query import parse
analyzer = Analyzer(sys.argv[2:])
open_engine(Path(sys.argv[1]), analyzer).close()  # Python itself may lie where others cannot read
if not os.getuid():
    os.setuid(65534)  # the superuser may write everywhere
assert not os.access(sys.argv[1], os.W_OK)
engine = open_engine(Path(sys.argv[1]), analyzer)
print(engine.search(SearchRequest(parse("工会"))).total)
"""


@pytest.fixture
def shared() -> Iterator[Path]:
    """A directory that other users can reach; those of tmp_path are closed to them."""
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        yield Path(place)
        for path in (Path(place), *Path(place).rglob("*")):
            if path.is_dir() and not path.is_symlink():
                path.chmod(0o755)


@pytest.mark.parametrize("name", ENGINES)
def test_an_index_is_searched_where_nothing_may_be_written(name: str, analyzer: Analyzer, shared: Path) -> None:
    build(shared / "index", [summary("工会")], revision=1, engine=name, analyzer=analyzer)
    for path in (shared / "index", *(shared / "index").rglob("*")):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o555)
    assert in_another_process(READING, shared / "index") == "1\n"


@pytest.mark.parametrize("name", ["tantivy", "whoosh", "reference"])
def test_an_open_index_answers_on_when_it_was_swapped_away(name: str, analyzer: Analyzer, tmp_path: Path) -> None:
    build(tmp_path, [summary("工会" * 300, parts=(Part("建会", "工会"),))], revision=1, engine=name, analyzer=analyzer)
    engine = open_engine(tmp_path, analyzer)
    old = manifest.location(tmp_path).resolve()
    build(tmp_path, [], revision=2, engine=name, analyzer=analyzer)
    assert not old.exists()
    for kind in KINDS:
        page = engine.search(SearchRequest(parse("“工会” 建会"), kind=kind))
        assert (page.total, len(page.hits)) == (1, 1)
    assert engine.frequencies(("工会",)) == (1,)
    engine.close()


def test_an_index_can_be_opened_at_any_moment_while_it_is_swapped(analyzer: Analyzer, tmp_path: Path) -> None:
    build(tmp_path, [summary("工会")], revision=1, engine="reference", analyzer=analyzer)
    done = threading.Event()
    states: set[manifest.State] = set()

    def read() -> None:
        while not done.is_set():
            open_engine(tmp_path, analyzer).close()
            states.add(manifest.status(tmp_path, revision=1, analyzer=analyzer).state)

    with ThreadPoolExecutor(3) as readers:
        reading = [readers.submit(read) for _ in range(3)]
        for revision in range(2, 60):
            build(tmp_path, [summary("工会")], revision=revision % 2, engine="reference", analyzer=analyzer)
        done.set()
    for each in reading:
        each.result()
    assert states <= {manifest.State.FRESH, manifest.State.STALE}


OPENING = """
import sys
from pathlib import Path
from index.analysis import Analyzer
from index.opening import probe
found = probe(Path(sys.argv[1]), revision=1, analyzer=Analyzer(sys.argv[2:]))
print(found.state, found.usable, found.message)
"""


@pytest.mark.parametrize("damage", ["truncated", "not what it was"])
@pytest.mark.parametrize("name", ["tantivy", "whoosh"])
def test_a_damaged_index_is_named_whatever_the_engine_makes_of_it(
    name: str, damage: str, analyzer: Analyzer, tmp_path: Path
) -> None:
    build(tmp_path, [summary("工会")], revision=1, engine=name, analyzer=analyzer)
    for path in manifest.location(tmp_path).resolve().rglob("*"):
        if path.is_file() and path.name != manifest.FILE and not path.name.lower().endswith("lock"):
            held = path.read_bytes()
            path.write_bytes(held[: len(held) // 2] if damage == "truncated" else bytes(len(held)))
    told = in_another_process(OPENING, tmp_path)  # whoosh leaves damaged files open
    assert told.startswith("broken False 索引打不开")
    assert "index build" in told


@pytest.mark.parametrize(
    ("revision", "expected"), [(1, manifest.State.FRESH), (2, manifest.State.STALE), (0, manifest.State.STALE)]
)
def test_an_index_that_opens_stands_as_its_manifest_says(
    revision: int, expected: manifest.State, analyzer: Analyzer, tmp_path: Path
) -> None:
    build(tmp_path, [summary("工会")], revision=1, engine="tantivy", analyzer=analyzer)
    assert probe(tmp_path, revision=revision, analyzer=analyzer).state is expected


@pytest.mark.parametrize("name", ENGINES)
def test_an_index_is_opened_through_links_that_are_gone_at_once(name: str, analyzer: Analyzer, tmp_path: Path) -> None:
    build(tmp_path, [summary("工会", parts=(Part("建会", "工会"),))], revision=1, engine=name, analyzer=analyzer)
    place = manifest.location(tmp_path).resolve()
    before = sorted(place.rglob("*"))
    engine = _guest(kit(name), place, analyzer)
    assert engine.search(SearchRequest(parse("“工会” 建会"))).total == 1
    engine.close()
    assert sorted(place.rglob("*")) == before


def test_an_index_without_its_manifest_is_damaged(analyzer: Analyzer, tmp_path: Path) -> None:
    build(tmp_path, [summary("工会")], revision=1, engine="reference", analyzer=analyzer)
    (manifest.location(tmp_path) / manifest.FILE).unlink()
    with pytest.raises(IndexMissing, match="已损坏"):
        open_engine(tmp_path, analyzer)
