"""Opens the database file: its tables, their migrations, and the ways in which a file can be the wrong one.

A shipped migration is never edited; a change is a new one below the last.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from urllib.parse import quote

from sqlite_utils import Database, Migrations

from archive.errors import StoreError

BUSY_SECONDS = 30
HELD = "_sqlite_migrations"

migrations = Migrations("zongjie")
KNOWN = ("m001_archive",)


@migrations()
def m001_archive(db: Database) -> None:
    """Makes the tables of the first version: light rows for browsing, heavy ones (bytes, texts) beside them."""
    for statement in FIRST:
        db.execute(statement)


FIRST = (
    """CREATE TABLE sources (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL UNIQUE, media_type TEXT NOT NULL, encoding TEXT,
        size INTEGER NOT NULL, received_at TEXT NOT NULL, harvest TEXT NOT NULL
    ) STRICT""",
    "CREATE UNIQUE INDEX sources_by_name ON sources (name, id)",
    """CREATE TABLE source_names (
        source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE, name TEXT NOT NULL, seen_at TEXT NOT NULL,
        PRIMARY KEY (source_id, name)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE originals (
        source_id TEXT PRIMARY KEY REFERENCES sources (id) ON DELETE CASCADE, bytes BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE source_texts (
        source_id TEXT PRIMARY KEY REFERENCES sources (id) ON DELETE CASCADE, texts BLOB NOT NULL, offsets BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE summaries (
        id TEXT PRIMARY KEY, source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
        part INTEGER NOT NULL, span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
        title TEXT NOT NULL, level TEXT NOT NULL, year INTEGER, year_low INTEGER, year_high INTEGER,
        year_status TEXT NOT NULL, claimed_year INTEGER, period TEXT NOT NULL,
        province TEXT, city TEXT, county TEXT, town TEXT, topics TEXT NOT NULL, provenance TEXT NOT NULL,
        cut INTEGER NOT NULL, initiatives INTEGER NOT NULL,
        family TEXT, representative INTEGER NOT NULL DEFAULT 1, revision INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE UNIQUE INDEX summaries_by_part ON summaries (source_id, part)",
    "CREATE INDEX summaries_by_revision ON summaries (revision)",
    "CREATE INDEX summaries_by_family ON summaries (family) WHERE family IS NOT NULL",
    """CREATE TABLE summary_texts (
        summary_id TEXT PRIMARY KEY REFERENCES summaries (id) ON DELETE CASCADE,
        text BLOB NOT NULL, described BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE signatures (
        summary_id TEXT PRIMARY KEY REFERENCES summaries (id) ON DELETE CASCADE, signature BLOB NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE TABLE removed (summary_id TEXT PRIMARY KEY, revision INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    """CREATE TABLE corrections (
        id INTEGER PRIMARY KEY, summary_id TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL,
        author TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX corrections_by_summary ON corrections (summary_id)",
    """CREATE TRIGGER corrections_are_not_changed BEFORE UPDATE ON corrections
        BEGIN SELECT RAISE(ABORT, 'corrections are append-only'); END""",
    """CREATE TRIGGER corrections_are_not_deleted BEFORE DELETE ON corrections
        BEGIN SELECT RAISE(ABORT, 'corrections are append-only'); END""",
    """CREATE TABLE refusals (
        name TEXT PRIMARY KEY, code TEXT NOT NULL, message TEXT NOT NULL, at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    "INSERT INTO meta VALUES ('revision', 0), ('families_revision', 0)",
)


def connect(path: Path, *, read_only: bool) -> Database:
    """Returns the open database, made or brought up to date unless read-only.

    Raises StoreError if the file is missing (read-only), no archive, damaged or made by a newer program.
    """
    try:
        db = _readable(path) if read_only else _writable(path)
    except sqlite3.Error as error:
        raise StoreError(f"打不开档案库 {path}：{error}。请检查文件是否完好、磁盘是否可写。") from error
    return db


def _writable(path: Path) -> Database:
    fresh = not path.exists()
    path.parent.mkdir(parents=True, exist_ok=True)
    db = Database(sqlite3.connect(path, timeout=BUSY_SECONDS))
    try:
        if not fresh:
            _refuse_strangers(db, path)
        db.enable_wal()
        for pragma in ("synchronous = NORMAL", "foreign_keys = ON"):
            db.execute(f"PRAGMA {pragma}")
        if migrations.pending(db):
            migrations.apply(db)
    except BaseException:
        db.close()
        raise
    return db


def _readable(path: Path) -> Database:
    if not path.is_file():
        raise StoreError(f"还没有档案库：{path} 不存在。请先运行 zongjie ingest 收录文件。")
    db = _read_only(path, "mode=ro")
    try:
        _refuse_strangers(db, path)
        _refuse_older(db, path)
    except BaseException:
        db.close()
        raise
    return db


def _read_only(path: Path, mode: str) -> Database:
    """Returns a connection that never writes; where not even a lock can be written, the file is taken as immutable."""
    uri = f"file:{quote(str(path.resolve()))}?{mode}"
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        if mode == "mode=ro" and not _has_log(path):
            return _read_only(path, "mode=ro&immutable=1")
        raise
    return Database(connection)


def _has_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _refuse_strangers(db: Database, path: Path) -> None:
    tables = db.table_names()
    if tables and HELD not in tables:
        raise StoreError(f"{path} 是别的程序的数据库，不是 zongjie 的档案库。请换一个数据目录（--data）。")
    newer = [migration.name for migration in migrations.applied(db) if migration.name not in KNOWN]
    if newer:
        raise StoreError(f"档案库 {path} 由更新版本的 zongjie 建立（{newer[-1]}）。请升级程序后再打开，数据没有改动。")


def _refuse_older(db: Database, path: Path) -> None:
    if migrations.pending(db):
        raise StoreError(f"档案库 {path} 是旧版本的，只读时无法升级。请先运行一次 zongjie ingest 或 describe。")
