import shutil
from pathlib import Path

import pytest

from archive.errors import IndexMissing, IndexStale, SearchError
from index import manifest
from index.analysis import Analyzer
from index.build import build, refresh
from index.engine import SearchRequest
from index.opening import ENGINES, EngineKeeper, kit, open_engine
from tests.index.making import summary


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
            shutil.rmtree(path) if path.is_dir() else path.unlink()
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
