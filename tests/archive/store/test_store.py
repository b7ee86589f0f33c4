"""The store's front door."""

from pathlib import Path

import pytest

from archive.errors import StoreError
from archive.store import Reader, Store


def test_what_is_written_is_there_when_opened_again(tmp_path: Path) -> None:
    with Store.open(tmp_path / "data" / "archive.db") as store:
        assert store.revision == 0
    with Reader.open(tmp_path / "data" / "archive.db", read_only=True) as reader:
        assert reader.revision == 0


def test_a_reader_does_not_make_an_archive(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="还没有档案库"):
        Reader.open(tmp_path / "archive.db", read_only=True)
    assert list(tmp_path.iterdir()) == []
