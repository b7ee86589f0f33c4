"""The database file: made, brought up to date, refused when it is the wrong one, readable wherever it can be read."""

import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database

from archive import schema
from archive.errors import StoreError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "data" / "archive.db"
    schema.connect(made, read_only=False).close()
    return made


def test_a_new_file_is_made_with_its_folder_in_wal_mode(path: Path) -> None:
    db = schema.connect(path, read_only=False)
    assert db.journal_mode == "wal"
    assert {"sources", "summaries", "corrections", "refusals", "meta"} <= set(db.table_names())
    db.close()


def test_foreign_keys_are_in_force(path: Path) -> None:
    db = schema.connect(path, read_only=False)
    with pytest.raises(sqlite3.IntegrityError):
        db.execute("INSERT INTO originals VALUES ('nobody', x'00')")
    db.close()


def test_all_known_migrations_are_applied(path: Path) -> None:
    db = schema.connect(path, read_only=False)
    assert tuple(migration.name for migration in schema.migrations.applied(db)) == schema.KNOWN
    db.close()


@pytest.mark.parametrize("read_only", [True, False], ids=["reading", "writing"])
def test_a_file_of_a_newer_program_is_refused(path: Path, read_only: bool) -> None:
    db = Database(path)
    db["_sqlite_migrations"].insert({"migration_set": "zongjie", "name": "m999_future", "applied_at": "2099"})
    db.close()
    with pytest.raises(StoreError, match="更新版本的 zongjie 建立（m999_future）"):
        schema.connect(path, read_only=read_only)


@pytest.mark.parametrize("read_only", [True, False], ids=["reading", "writing"])
def test_the_database_of_another_program_is_refused(tmp_path: Path, read_only: bool) -> None:
    other = tmp_path / "other.db"
    db = Database(other)
    db["dogs"].insert({"name": "旺财"})
    db.close()
    with pytest.raises(StoreError, match="不是 zongjie 的档案库"):
        schema.connect(other, read_only=read_only)


@pytest.mark.parametrize("read_only", [True, False], ids=["reading", "writing"])
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, read_only: bool) -> None:
    strange = tmp_path / "archive.db"
    strange.write_bytes(b"not a database, but long enough to be looked at" * 100)
    with pytest.raises(StoreError, match="打不开档案库"):
        schema.connect(strange, read_only=read_only)


def test_reading_what_does_not_exist_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="请先运行 zongjie ingest"):
        schema.connect(tmp_path / "archive.db", read_only=True)


def test_reading_an_older_file_asks_for_a_writing_run(tmp_path: Path) -> None:
    older = tmp_path / "archive.db"
    db = Database(older)
    schema.migrations.ensure_migrations_table(db)
    db.close()
    with pytest.raises(StoreError, match="旧版本"):
        schema.connect(older, read_only=True)


def test_a_file_left_by_a_crash_before_the_first_migration_is_completed(tmp_path: Path) -> None:
    crashed = tmp_path / "archive.db"
    db = Database(crashed)
    db.enable_wal()
    schema.migrations.ensure_migrations_table(db)
    db.close()
    db = schema.connect(crashed, read_only=False)
    assert db["summaries"].exists()
    db.close()


def test_reading_works_beside_an_open_block_of_a_writer(path: Path) -> None:
    writer = schema.connect(path, read_only=False)
    writer.conn.execute("BEGIN IMMEDIATE")
    writer.execute("UPDATE meta SET value = 7 WHERE key = 'revision'")
    reader = schema.connect(path, read_only=True)
    assert reader.execute("SELECT value FROM meta WHERE key = 'revision'").fetchone() == (0,)
    reader.close()
    writer.close()


def test_a_reader_cannot_write(path: Path) -> None:
    reader = schema.connect(path, read_only=True)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.execute("UPDATE meta SET value = 7")
    reader.close()


def test_a_file_beside_which_nothing_can_be_written_is_readable(path: Path) -> None:
    path.with_name("archive.db-shm").symlink_to("/nonexistent/folder/file")  # as on a read-only file system
    reader = schema.connect(path, read_only=True)
    assert reader.execute("SELECT value FROM meta WHERE key = 'revision'").fetchone() == (0,)
    reader.close()


def test_a_file_with_a_log_that_cannot_be_read_is_refused_rather_than_shown_half(path: Path) -> None:
    path.with_name("archive.db-shm").symlink_to("/nonexistent/folder/file")
    path.with_name("archive.db-wal").write_bytes(b"what a writer left")
    with pytest.raises(StoreError, match="打不开档案库"):
        schema.connect(path, read_only=True)


@pytest.mark.parametrize("statement", ["UPDATE corrections SET value = 'x'", "DELETE FROM corrections"])
def test_corrections_are_neither_changed_nor_deleted(path: Path, statement: str) -> None:
    db = schema.connect(path, read_only=False)
    db["corrections"].insert(
        {"summary_id": "a-1", "field": "level", "value": "town", "author": "李", "reason": "因", "at": "2026"}
    )
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        db.execute(statement)
    db.close()
