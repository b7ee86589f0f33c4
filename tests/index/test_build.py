import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.errors import IndexStale, SearchError
from archive.models import Summary
from index import turns
from index.analysis import Analyzer
from index.build import _shared, build, refresh
from index.engine import SearchRequest
from index.manifest import State, location, status
from index.opening import open_engine
from index.query import parse
from tests.index.conftest import WORDS
from tests.index.making import Part, summary

ROOT = Path(__file__).parent.parent.parent
HELD = [summary(f"工会第{number}号", number=number, parts=(Part("组建", "建会"),)) for number in range(1, 6)]


def total(directory: Path, analyzer: Analyzer, typed: str = "") -> int:
    engine = open_engine(directory, analyzer)
    try:
        return engine.search(SearchRequest(parse(typed))).total
    finally:
        engine.close()


@pytest.mark.parametrize("engine", ["tantivy", "whoosh", "reference"])
def test_a_build_answers_and_is_fresh(engine: str, analyzer: Analyzer, tmp_path: Path) -> None:
    told: list[int] = []
    made = build(tmp_path, iter(HELD), revision=7, engine=engine, analyzer=analyzer, progress=told.append)
    assert (made.engine, made.revision, made.summaries, made.sections) == (engine, 7, 5, 5)
    assert told == [1, 2, 3, 4, 5]
    assert status(tmp_path, revision=7, analyzer=analyzer).state is State.FRESH
    assert total(tmp_path, analyzer, "“工会第3号”") == 1


def test_texts_without_words_can_be_built_too(analyzer: Analyzer, tmp_path: Path) -> None:
    assert build(tmp_path, [summary("。")], revision=1, engine="tantivy", analyzer=analyzer).summaries == 1


def test_a_new_build_takes_the_place_of_the_old_one(analyzer: Analyzer, tmp_path: Path) -> None:
    build(tmp_path, HELD, revision=1, engine="tantivy", analyzer=analyzer)
    old = location(tmp_path).resolve()
    build(tmp_path, HELD[:2], revision=2, engine="whoosh", analyzer=analyzer)
    assert total(tmp_path, analyzer) == 2
    assert not old.exists()
    assert sorted(path.name for path in tmp_path.glob("build-*")) == [location(tmp_path).resolve().name]


def failing() -> Iterator[Summary]:
    yield HELD[0]
    raise KeyboardInterrupt


def test_a_build_that_is_broken_off_leaves_the_old_index(analyzer: Analyzer, tmp_path: Path) -> None:
    build(tmp_path, HELD, revision=1, engine="tantivy", analyzer=analyzer)
    with pytest.raises(KeyboardInterrupt):
        build(tmp_path, failing(), revision=2, engine="tantivy", analyzer=analyzer)
    assert total(tmp_path, analyzer) == 5
    assert len(list(tmp_path.glob("build-*"))) == 1


def test_what_a_killed_build_left_behind_is_swept_away(analyzer: Analyzer, tmp_path: Path) -> None:
    (tmp_path / "build-orphan" / "summary").mkdir(parents=True)
    build(tmp_path, HELD, revision=1, engine="tantivy", analyzer=analyzer)
    assert not (tmp_path / "build-orphan").exists()


def test_an_index_that_lacks_something_is_not_swapped_in(analyzer: Analyzer, tmp_path: Path) -> None:
    build(tmp_path, HELD, revision=1, engine="tantivy", analyzer=analyzer)
    with pytest.raises(SearchError, match="不完整"):
        build(tmp_path, [HELD[0], HELD[0]], revision=2, engine="reference", analyzer=analyzer)
    assert total(tmp_path, analyzer) == 5


def test_a_second_builder_waits_no_longer_than_it_was_told(analyzer: Analyzer, tmp_path: Path) -> None:
    with turns.waiting()(tmp_path), pytest.raises(SearchError, match="另一个进程"):
        build(tmp_path, HELD, revision=1, engine="tantivy", analyzer=analyzer, turn=turns.waiting(patience=0))


ASKING = """
import sys, time
from pathlib import Path
from index.analysis import Analyzer
from index.engine import SearchRequest
from index.opening import EngineKeeper
from index.query import parse
keeper = EngineKeeper(Path(sys.argv[1]), Analyzer(sys.argv[2:]))
seen = []
while True:
    total = keeper.engine().search(SearchRequest(parse("工会"))).total
    if total not in seen:
        seen.append(total)
        print(total, flush=True)
"""


@pytest.mark.parametrize("engine", ["tantivy", "whoosh"])
def test_searches_of_another_process_are_answered_by_the_old_index_until_the_new_one_is_whole(
    engine: str, analyzer: Analyzer, tmp_path: Path
) -> None:
    build(tmp_path, HELD, revision=1, engine=engine, analyzer=analyzer)
    command = [sys.executable, "-c", ASKING, str(tmp_path), *WORDS]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "5\n"

        def slowly() -> Iterator[Summary]:
            for one in range(1, 13):
                time.sleep(0.05)
                yield summary("工会", number=one)

        build(tmp_path, slowly(), revision=2, engine=engine, analyzer=analyzer)
        assert other.stdout.readline() == "12\n"
        refresh(tmp_path, [], [HELD[0].id], revision=3, analyzer=analyzer)
        assert other.stdout.readline() == "11\n"
        other.kill()


@pytest.mark.parametrize("engine", ["tantivy", "whoosh"])
@pytest.mark.parametrize("action", ["build", "refresh"])
def test_whatever_ends_a_build_or_a_refresh_the_old_index_answers_and_nothing_is_left_behind(
    engine: str, action: str, tmp_path: Path
) -> None:
    every = {"tantivy": 5, "whoosh": 17}[engine]  # change to the file system; all of them: tests/index/killing.py
    command = [sys.executable, "-m", "tests.index.killing", tmp_path, engine, action, "--every", str(every)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith(" 0 harmed\n")


@pytest.mark.parametrize("engine", ["tantivy", "whoosh", "reference"])
def test_a_refresh_does_not_touch_the_files_of_the_index_before(
    engine: str, analyzer: Analyzer, tmp_path: Path
) -> None:
    build(tmp_path / "index", HELD, revision=1, engine=engine, analyzer=analyzer)
    kept = tmp_path / "kept"
    shutil.copytree(location(tmp_path / "index").resolve(), kept, copy_function=os.link)
    before = {path: path.read_bytes() for path in kept.rglob("*") if path.is_file()}
    for number in range(1, 13):
        refresh(tmp_path / "index", [summary("学校", number=number)], (), revision=number + 1, analyzer=analyzer)
    assert {path: path.read_bytes() for path in kept.rglob("*") if path.is_file()} == before
    assert total(tmp_path / "index", analyzer, "学校") == 12


def test_many_single_refreshes_leave_no_more_than_twice_a_new_index(analyzer: Analyzer, tmp_path: Path) -> None:
    many = "".join(map(chr, range(0x4E00, 0x5200)))
    held = [summary(f"{many[number:]}{many[:number]}" * 2, number=number) for number in range(1, 101)]
    build(tmp_path, held, revision=1, engine="tantivy", analyzer=analyzer)
    new = size(tmp_path)
    for revision, one in enumerate(held, start=2):
        refresh(tmp_path, [one], (), revision=revision, analyzer=analyzer)
    assert total(tmp_path, analyzer) == 100
    assert size(tmp_path) <= 2 * new


def size(directory: Path) -> int:
    return sum(path.stat().st_size for path in directory.rglob("*") if path.is_file() and not path.is_symlink())


@pytest.mark.parametrize("engine", ["tantivy", "whoosh", "reference"])
def test_a_refresh_takes_in_changes(engine: str, analyzer: Analyzer, tmp_path: Path) -> None:
    build(tmp_path, HELD, revision=1, engine=engine, analyzer=analyzer)
    changed = [summary("学校第1号", number=1), summary("学校第9号", number=9)]
    made = refresh(tmp_path, changed, [HELD[1].id], revision=2, analyzer=analyzer)
    assert (made.revision, made.summaries, made.sections) == (2, 5, 3)
    assert status(tmp_path, revision=2, analyzer=analyzer).state is State.FRESH
    assert (total(tmp_path, analyzer, "学校"), total(tmp_path, analyzer, "工会第")) == (2, 3)


def test_a_refresh_can_be_repeated(analyzer: Analyzer, tmp_path: Path) -> None:
    build(tmp_path, HELD, revision=1, engine="tantivy", analyzer=analyzer)
    for _ in range(3):
        refresh(tmp_path, [summary("学校", number=1)], [HELD[1].id], revision=2, analyzer=analyzer)
    assert total(tmp_path, analyzer) == 4


def test_a_refresh_that_is_broken_off_changes_nothing(analyzer: Analyzer, tmp_path: Path) -> None:
    build(tmp_path, HELD, revision=1, engine="tantivy", analyzer=analyzer)
    with pytest.raises(KeyboardInterrupt):
        refresh(tmp_path, failing(), [HELD[1].id], revision=2, analyzer=analyzer)
    assert total(tmp_path, analyzer) == 5
    assert status(tmp_path, revision=2, analyzer=analyzer).state is State.STALE


def test_a_missing_index_cannot_be_refreshed(analyzer: Analyzer, tmp_path: Path) -> None:
    with pytest.raises(IndexStale, match="index build"):
        refresh(tmp_path, [], [], revision=1, analyzer=analyzer)


def test_files_that_cannot_be_shared_are_copied(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("new")
    (tmp_path / "b").write_text("old")
    _shared(str(tmp_path / "a"), str(tmp_path / "b"))  # no link can be made where something stands already
    assert (tmp_path / "b").read_text() == "new"
    assert (tmp_path / "a").stat().st_ino != (tmp_path / "b").stat().st_ino


def test_an_index_can_be_read_by_whom_its_directory_lets_in(analyzer: Analyzer, tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    build(tmp_path, HELD, revision=1, engine="tantivy", analyzer=analyzer)
    refresh(tmp_path, HELD[:1], (), revision=2, analyzer=analyzer)
    place = location(tmp_path).resolve()
    assert {path.stat().st_mode & 0o777 for path in (place, *place.rglob("*")) if path.is_dir()} == {0o755}
    assert {path.stat().st_mode & 0o777 for path in place.rglob("*") if path.is_file()} == {0o644}
