"""Reads the archive: sources, summaries with corrections applied, what changed since a revision, counts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlite_utils import Database

from archive import schema
from archive.cleaning import Cleaned
from archive.corrections import Correction, apply
from archive.families import SIZE, Member, signature
from archive.models import Problem, Provenance, Source, Span, Summary
from archive.store import rows

BATCH = 200  # summaries held at once while streaming
SOURCE = "s.id, s.name, s.sha256, s.media_type, s.encoding, s.size, s.received_at, s.harvest"
COLUMNS = f"{SOURCE}, m.id, m.part, m.span_start, m.span_end, m.family, m.representative, t.text, t.described"
SUMMARY = f"""SELECT {COLUMNS} FROM summaries m JOIN sources s ON s.id = m.source_id
    JOIN summary_texts t ON t.summary_id = m.id"""
# CROSS JOIN keeps SQLite to this order, which two indexes give without sorting: nothing piles up in memory
ALL = f"""SELECT {COLUMNS} FROM sources s CROSS JOIN summaries m ON m.source_id = s.id
    CROSS JOIN summary_texts t ON t.summary_id = m.id ORDER BY s.name, s.id, m.part"""
CORRECTION = "SELECT summary_id, field, value, author, reason, at FROM corrections"


@dataclass(frozen=True, slots=True)
class Counts:
    """How much is held; ``copies`` are summaries that another one of their family stands for."""

    sources: int
    summaries: int
    initiatives: int
    families: int
    copies: int
    corrections: int
    refused: int


class Reader:
    """An open archive.  Use it as a context manager, in the thread that opened it."""

    def __init__(self, path: Path, *, read_only: bool) -> None:
        self.path = path
        self._db: Database = schema.connect(path, read_only=read_only)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Returns the open archive; StoreError says why not.  Reading works beside one writer."""
        return cls(path, read_only=read_only)

    def close(self) -> None:
        """Closes the file."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self.close()

    @property
    def revision(self) -> int:
        """The number of changes so far; two equal numbers mean equal contents."""
        return self._meta("revision")

    @property
    def families_are_stale(self) -> bool:
        """Tells whether summaries changed since the families were last found."""
        return self._meta("families_revision") != self.revision

    def holds(self, sha256: str) -> bool:
        """Tells whether a file of these bytes is held."""
        return self._one("SELECT 1 FROM sources WHERE sha256 = ?", sha256) is not None

    def sha256(self, source_id: str) -> str | None:
        """Returns the digest of a source that is held."""
        row = self._one("SELECT sha256 FROM sources WHERE id = ?", source_id)
        return None if row is None else str(row[0])

    def source(self, source_id: str) -> Source | None:
        """Returns a source by its id."""
        row = self._one(f"SELECT {SOURCE} FROM sources s WHERE s.id = ?", source_id)
        return None if row is None else rows.source(row)

    def sources(self) -> Iterator[Source]:
        """Yields all sources by name; the archive may be written to meanwhile."""
        last = ("", "")
        query = f"SELECT {SOURCE} FROM sources s WHERE (s.name, s.id) > (?, ?) ORDER BY s.name, s.id LIMIT {BATCH}"
        while batch := [rows.source(row) for row in self._db.execute(query, last)]:
            yield from batch
            last = (batch[-1].name, batch[-1].id)

    def names(self, source_id: str) -> tuple[str, ...]:
        """Returns the other names under which the same bytes were met."""
        return tuple(
            row[0]
            for row in self._db.execute("SELECT name FROM source_names WHERE source_id = ? ORDER BY name", (source_id,))
        )

    def original(self, source_id: str) -> bytes:
        """Returns the bytes as received; KeyError if there is no such source."""
        return rows.original(self._held("SELECT bytes FROM originals WHERE source_id = ?", source_id)[0])

    def raw(self, source_id: str) -> str:
        """Returns the text as read, before cleaning; KeyError if there is no such source."""
        return rows.raw(self._held("SELECT texts FROM source_texts WHERE source_id = ?", source_id)[0])

    def cleaned(self, source_id: str) -> Cleaned:
        """Returns the cleaned text with repairs and offsets; KeyError if there is no such source."""
        texts, offsets, harvest = self._held(
            """SELECT t.texts, t.offsets, s.harvest FROM source_texts t JOIN sources s ON s.id = t.source_id
            WHERE s.id = ?""",
            source_id,
        )
        return rows.cleaned(texts, offsets, harvest=rows.harvest(harvest))

    def summary(self, summary_id: str) -> Summary | None:
        """Returns a summary by its id."""
        return next(iter(self.summaries((summary_id,))), None)

    def summaries(self, ids: Sequence[str]) -> tuple[Summary, ...]:
        """Returns summaries in the order of the ids; unknown ids are left out."""
        found: dict[str, Summary] = {}
        for start in range(0, len(ids), BATCH):
            chunk = ids[start : start + BATCH]
            marks = ",".join("?" * len(chunk))
            cursor = self._db.execute(f"{SUMMARY} WHERE m.id IN ({marks})", tuple(chunk))
            found |= {summary.id: summary for summary in self._built(cursor.fetchall())}
        return tuple(found[key] for key in ids if key in found)

    def iterate(self) -> Iterator[Summary]:
        """Yields all summaries by source name and part, holding a few at a time."""
        cursor = self._db.execute(ALL)
        while batch := cursor.fetchmany(BATCH):
            yield from self._built(batch)

    def family(self, family_id: str) -> tuple[Summary, ...]:
        """Returns the summaries of a family, its representative first."""
        found = self._db.execute(
            "SELECT id FROM summaries WHERE family = ? ORDER BY representative DESC, id", (family_id,)
        )
        return self.summaries([row[0] for row in found])

    def siblings(self, summary: Summary, *, most: int) -> tuple[Summary, ...]:
        """Returns other summaries of a summary's family: named before masked before generic, complete before cut."""
        found = self._db.execute(
            """SELECT id FROM summaries WHERE family = ? AND id <> ? ORDER BY CASE provenance
            WHEN 'named' THEN 0 WHEN 'masked' THEN 1 ELSE 2 END, cut, id LIMIT ?""",
            (summary.family, summary.id, most),
        )
        return self.summaries([row[0] for row in found])

    def parts(self, source_id: str) -> tuple[Summary, ...]:
        """Returns the summaries of a source in order."""
        found = self._db.execute("SELECT id FROM summaries WHERE source_id = ? ORDER BY part", (source_id,))
        return self.summaries([row[0] for row in found])

    def kinships(self) -> Iterator[tuple[str, str, bool]]:
        """Yields summary, family and whether it stands for it, for all that have one."""
        found = self._db.execute(
            "SELECT id, family, representative FROM summaries WHERE family IS NOT NULL ORDER BY id"
        )
        return ((key, family, bool(representative)) for key, family, representative in found)

    def strays(self) -> tuple[str, ...]:
        """Returns the summaries that stand for nobody, not even themselves: without family and no representative."""
        found = self._db.execute("SELECT id FROM summaries WHERE family IS NULL AND NOT representative ORDER BY id")
        return tuple(row[0] for row in found)

    def faults(self) -> Iterator[str]:
        """Yields what SQLite itself finds wrong with the file."""
        try:
            yield from (row[0] for row in self._db.execute("PRAGMA integrity_check") if row[0] != "ok")
            yield from (f"{row[0]} → {row[2]}" for row in self._db.execute("PRAGMA foreign_key_check"))
        except sqlite3.DatabaseError as error:
            yield str(error)

    def changes(self, since: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Returns the ids of summaries that changed after a revision, and of those that are gone."""
        changed = self._db.execute("SELECT id FROM summaries WHERE revision > ? ORDER BY id", (since,))
        removed = self._db.execute("SELECT summary_id FROM removed WHERE revision > ? ORDER BY 1", (since,))
        return tuple(row[0] for row in changed), tuple(row[0] for row in removed)

    def counts(self) -> Counts:
        """Returns how much is held."""
        row = self._one(
            """SELECT (SELECT count(*) FROM sources), count(*), coalesce(sum(initiatives), 0), count(DISTINCT family),
            coalesce(sum(NOT representative), 0), (SELECT count(*) FROM corrections), (SELECT count(*) FROM refusals)
            FROM summaries"""
        )
        return Counts(*row or ())

    def refused(self) -> tuple[Problem, ...]:
        """Returns the files refused last time they were met, by name."""
        found = self._db.execute("SELECT code, message, name FROM refusals ORDER BY name")
        return tuple(Problem(*row) for row in found)

    def corrections(self, summary_ids: Sequence[str]) -> tuple[Correction, ...]:
        """Returns the corrections of some summaries, oldest first."""
        marks = ",".join("?" * len(summary_ids))
        found = self._db.execute(f"{CORRECTION} WHERE summary_id IN ({marks}) ORDER BY id", tuple(summary_ids))
        return tuple(Correction(*row) for row in found)

    def members(self) -> Iterator[Member]:
        """Yields what clustering must know of every summary, by id; a signature of an older kind is made anew."""
        found = self._db.execute(
            f"""SELECT m.id, g.signature, m.provenance, m.cut, s.received_at, CASE WHEN length(g.signature) <> {SIZE}
            THEN (SELECT text FROM summary_texts WHERE summary_id = m.id) END
            FROM summaries m JOIN signatures g ON g.summary_id = m.id JOIN sources s ON s.id = m.source_id
            ORDER BY m.id"""
        )
        for key, held, provenance, cut, received_at, packed in found:
            current = held if packed is None else signature(rows.text(packed))
            yield Member(key, current, Provenance(provenance), bool(cut), received_at)

    def _built(self, found: Sequence[tuple[Any, ...]]) -> Iterator[Summary]:
        """Yields summaries from rows of SUMMARY."""
        corrected = {
            key: tuple(group)
            for key, group in groupby(
                sorted(self.corrections([row[8] for row in found]), key=lambda correction: correction.summary_id),
                key=lambda correction: correction.summary_id,
            )
        }
        for row in found:
            key, part, start, end, family, representative, text, packed = row[8:]
            description, sections = rows.described(packed)
            summary = Summary(
                id=key,
                source=rows.source(row),
                part=part,
                text=rows.text(text),
                span=Span(start, end),
                sections=sections,
                description=description,
                family=family,
                representative=bool(representative),
            )
            corrections = corrected.get(key, ())
            yield replace(summary, description=apply(description, corrections)) if corrections else summary

    def _meta(self, key: str) -> int:
        return int(self._held("SELECT value FROM meta WHERE key = ?", key)[0])

    def _one(self, sql: str, *values: object) -> tuple[Any, ...] | None:
        row: tuple[Any, ...] | None = self._db.execute(sql, values).fetchone()
        return row

    def _held(self, sql: str, key: str) -> tuple[Any, ...]:
        row = self._one(sql, key)
        if row is None:
            raise KeyError(key)
        return row
