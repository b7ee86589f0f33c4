"""The site notices what happens to its data directory while it runs."""

from dataclasses import replace
from pathlib import Path

import pytest

from archive.errors import IndexMissing, StoreError
from archive.models import Summary
from archive.store import Store
from index.engine import SearchRequest
from tests.web.site_making import county, fill, kept, reindex
from web.app import create_app
from web.config import Config
from web.holdings import Holdings


@pytest.fixture
def held(tmp_path: Path) -> Holdings:
    return Holdings(Config(data_dir=tmp_path))


def test_an_empty_directory_holds_nothing_and_warns_of_nothing(held: Holdings) -> None:
    assert not held.exists()
    assert held.warnings() == ()
    with pytest.raises(StoreError):
        held.open_store()
    with pytest.raises(IndexMissing):
        held.engine()


def test_an_archive_without_an_index_is_told_on_the_first_page(held: Holdings, summary: Summary) -> None:
    with Store.open(held.config.store_path) as store:
        store.put(kept(summary))
    assert "zongjie index build" in held.warnings()[0]
    text = create_app(held.config).test_client().get("/").text
    assert "检索结果可能不全" in text
    assert summary.description.title in text


def test_an_index_behind_the_archive_is_used_but_told(held: Holdings, summary: Summary) -> None:
    fill(held.config.data_dir, [kept(summary)])
    assert held.warnings() == ()
    with Store.open(held.config.store_path) as store:
        store.put(kept(county(1, 2009)))
    assert "检索结果可能不全" in held.warnings()[0]
    assert held.engine().search(SearchRequest()).total == 1


def test_a_new_index_is_seen_without_starting_again(held: Holdings, summary: Summary) -> None:
    fill(held.config.data_dir, [kept(summary)])
    assert held.engine().search(SearchRequest()).total == 1
    with Store.open(held.config.store_path) as store:
        store.put(kept(county(1, 2009)))
        store.set_families([])
    reindex(held.config.data_dir)
    assert held.engine().search(SearchRequest()).total == 2
    assert held.warnings() == ()


def test_another_engines_index_takes_over_without_starting_again(held: Holdings, summary: Summary) -> None:
    with Store.open(held.config.store_path) as store:
        store.put(kept(summary))
    reindex(held.config.data_dir, "whoosh")
    assert held.engine().name == "whoosh"
    reindex(held.config.data_dir, "tantivy")
    assert held.engine().name == "tantivy"


def test_a_file_that_is_no_archive_is_told(held: Holdings) -> None:
    held.config.store_path.write_bytes(b"not a database at all" * 100)
    assert "archive.db" in held.warnings()[0]


def test_two_sites_of_one_program_have_the_same_version(held: Holdings) -> None:
    assert held.version == Holdings(replace(held.config, demo=True)).version
