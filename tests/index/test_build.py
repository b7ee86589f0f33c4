import fcntl
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.errors import IndexStale, SearchError
from archive.models import Summary
from index.analysis import Analyzer
from index.build import build, refresh
from index.engine import SearchRequest
from index.manifest import State, location, status
from index.opening import open_engine
from index.query import parse
from tests.index.making import Part, summary

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


def test_only_one_process_builds(analyzer: Analyzer, tmp_path: Path) -> None:
    with (tmp_path / "lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(SearchError, match="另一个进程"):
            build(tmp_path, HELD, revision=1, engine="tantivy", analyzer=analyzer)


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
