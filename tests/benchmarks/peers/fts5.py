"""SQLite's FTS5 with facets by GROUP BY, as Datasette does it, but kinder.

Datasette runs the match again for every facet and reads the facets from the table that holds the texts.  Here each
question is matched once into a temporary table, and facets stand in a narrow table of their own.

trigram    the tokenizer that comes with SQLite, over the texts as an external content table; it finds nothing below
           three characters, so those are asked with LIKE
tokens     unicode61 over our pairs of characters, contentless
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from archive.store import Reader
from index.folding import fold
from index.grams import adjacent_terms, pairs, singles
from tests.benchmarks.peers import FACETS, SINGLE, Answer, Counted, Document, Entrant, Question, documents

COLUMNS = tuple(name for name in FACETS if name != "topic")
BATCH = 1000
LEAST = 3  # characters that trigram can match
_TABLES = f"""
CREATE TABLE cards (number INTEGER PRIMARY KEY, id TEXT, town TEXT, {", ".join(COLUMNS)});
CREATE INDEX by_town ON cards (town);
CREATE INDEX by_year ON cards (year);
CREATE TABLE topics (number INTEGER, topic TEXT, PRIMARY KEY (number, topic)) WITHOUT ROWID;
CREATE TABLE texts (number INTEGER PRIMARY KEY, text TEXT);
"""
_FTS = {
    "trigram": "CREATE VIRTUAL TABLE fts USING fts5(text, content='texts', content_rowid='number', tokenize='trigram')",
    "tokens": "CREATE VIRTUAL TABLE fts USING fts5(pairs, characters, content='', "
    """tokenize="unicode61 remove_diacritics 0 categories 'L* N* P* S* Co Cn'")""",
}


class Fts5:
    """An open database."""

    def __init__(self, path: Path, variant: str) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.execute("PRAGMA temp_store = MEMORY")
        self._db.execute("PRAGMA mmap_size = 8000000000")
        self._db.execute("CREATE TEMP TABLE found (number INTEGER PRIMARY KEY)")
        self._trigram = variant == "trigram"

    def ask(self, question: Question) -> Answer:
        """Returns the answer; ranked by BM25 where FTS5 matches."""
        source, wheres, values = self._match(question)
        filters, filtered = _filters(question)
        where = " AND ".join((*wheres, *filters)) or "1"
        self._db.execute("DELETE FROM found")
        self._db.execute(f"INSERT INTO found SELECT c.number FROM {source} WHERE {where}", (*values, *filtered))
        (total,) = self._db.execute("SELECT count(*) FROM found").fetchone()
        order = "fts.rank" if source.startswith("fts") else "c.number"
        paged = (*values, *filtered, question.size, (question.page - 1) * question.size)
        rows = self._db.execute(f"SELECT c.id FROM {source} WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?", paged)
        return Answer(total, tuple(row[0] for row in rows), self._facets() if question.facets else ())

    def _match(self, question: Question) -> tuple[str, list[str], list[str]]:
        """Returns the tables, the conditions of the needles and their values."""
        needles = [fold(needle) for needle in question.needles]
        short = [needle for needle in needles if self._trigram and len(needle) < LEAST]
        matched = [needle for needle in needles if needle not in short]
        wheres = ["instr(t.text, ?)"] * len(short) + (["fts MATCH ?"] if matched else [])
        values = [*short, *([" AND ".join(map(self._phrase, matched))] if matched else [])]
        source = "fts JOIN cards c ON c.number = fts.rowid" if matched else "cards c"
        return (f"{source} JOIN texts t ON t.number = c.number" if short else source), wheres, values

    def _phrase(self, needle: str) -> str:
        if self._trigram:
            return _quoted(needle)
        alone = len(needle) == 1
        return (
            f"characters : {_quoted(SINGLE + needle)}"
            if alone
            else f"pairs : {_quoted(' '.join(adjacent_terms(needle)))}"
        )

    def _facets(self) -> tuple[Counted, ...]:
        joined = "JOIN cards USING (number)"
        tables = dict.fromkeys(COLUMNS, joined) | {"topic": "JOIN topics USING (number)"}
        return tuple(
            Counted(name, tuple(self._db.execute(f"SELECT {name}, count(*) FROM found {joins} GROUP BY {name}")))
            for name, joins in tables.items()
        )

    def close(self) -> None:
        """Closes the database."""
        self._db.close()


def _quoted(words: str) -> str:
    return '"{}"'.format(words.replace('"', '""'))


def _filters(question: Question) -> tuple[list[str], list[str]]:
    asked = {"c.town = ?": question.town, "c.year = ?": str(question.year or "")}
    kept = {condition: value for condition, value in asked.items() if value}
    return list(kept), list(kept.values())


def absent() -> str:
    """Returns why there is no FTS5 with trigrams here; empty if there is."""
    try:
        sqlite3.connect(":memory:").execute("CREATE VIRTUAL TABLE t USING fts5(x, tokenize='trigram')")
    except sqlite3.OperationalError as error:
        return f"SQLite {sqlite3.sqlite_version}: {error}"
    return ""


def build(folder: Path, store: Reader, entrant: Entrant) -> float:
    """Writes the tables, then the index in one go; notes how large the file was before it."""
    db = sqlite3.connect(folder / "fts5.db", isolation_level=None)
    db.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {_TABLES}")
    db.execute(_FTS[entrant.variant])
    numbered = enumerate(documents(store.iterate()), start=1)
    while batch := list(islice(numbered, BATCH)):
        db.execute("BEGIN")
        db.executemany(f"INSERT INTO cards VALUES ({', '.join('?' * (len(COLUMNS) + 3))})", _cards(batch))
        db.executemany("INSERT INTO topics VALUES (?, ?)", _topics(batch))
        _put_texts(db, batch, entrant.variant)
        db.execute("COMMIT")
    db.execute("INSERT INTO fts (fts) VALUES ('optimize')")
    db.close()
    return 0.0


def _put_texts(db: sqlite3.Connection, batch: list[tuple[int, Document]], variant: str) -> None:
    if variant == "trigram":
        rows = [(number, one.text) for number, one in batch]
        db.executemany("INSERT INTO texts VALUES (?, ?)", rows)
        db.executemany("INSERT INTO fts (rowid, text) VALUES (?, ?)", rows)
    else:
        cut = [(number, pairs(one.text), singles(one.text, mark=SINGLE)) for number, one in batch]
        db.executemany("INSERT INTO fts (rowid, pairs, characters) VALUES (?, ?, ?)", cut)


def _cards(batch: Iterable[tuple[int, Document]]) -> Iterator[tuple[int | str, ...]]:
    for number, one in batch:
        held = dict(zip(FACETS, one.facets, strict=True))
        yield number, one.id, one.town, *(held[name][0] for name in COLUMNS)


def _topics(batch: Iterable[tuple[int, Document]]) -> Iterator[tuple[int, str]]:
    place = FACETS.index("topic")
    return ((number, topic) for number, one in batch for topic in one.facets[place])


def open_peer(folder: Path, entrant: Entrant) -> Fts5:
    """Returns the database, open."""
    return Fts5(folder / "fts5.db", entrant.variant)


def weight(folder: Path) -> int:
    """Returns the bytes of the blocks of the full-text index alone."""
    with sqlite3.connect(folder / "fts5.db") as db:
        (found,) = db.execute("SELECT sum(length(block)) FROM fts_data").fetchone()
        (sizes,) = db.execute("SELECT coalesce(sum(length(sz)), 0) FROM fts_docsize").fetchone()
    return int(found) + int(sizes)
