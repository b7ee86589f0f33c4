"""Writes the archive.  Every public call is one atomic block with one step of the revision: all of it or nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, dataclass

from archive.corrections import Correction, apply
from archive.errors import StoreError
from archive.families import Family
from archive.models import Problem, Scalar, Source
from archive.store import rows
from archive.store.reading import Reader
from archive.store.rows import EFFECTIVE, PackedSource, PackedSummary, Storable


@dataclass(frozen=True, slots=True)
class Written:
    """What a put did: ids of summaries that are new or differ, and of those that are gone."""

    changed: tuple[str, ...]
    removed: tuple[str, ...]


class Store(Reader):
    """The archive's one source of truth."""

    def put(self, processed: Storable) -> Written:
        """Returns what changed by keeping a processed file; see ``write``."""
        return self.write(rows.pack(processed))

    def write(self, packed: PackedSource) -> Written:
        """Returns what changed by keeping a packed file.

        A source that is held keeps its name and time; its summaries are replaced, corrections stay in force, and
        nothing counts as a change that is equal to what was held.
        """
        source = packed.source
        if self.sha256(source.id) not in (None, source.sha256):
            raise StoreError(f"{source.name} 与已收录的另一份文件编号相同（{source.id}），未收录。")
        with self._block():
            self._keep_source(packed)  # writes first, so that a second writer waits instead of failing
            revision = self.revision + 1
            changed = tuple(
                summary.id for summary in packed.summaries if self._keep_summary(source.id, summary, revision)
            )
            removed = self._drop_others(source.id, [summary.id for summary in packed.summaries], revision)
            self._db.execute("DELETE FROM refusals WHERE name = ?", (rows.storable(source.name),))
            if changed or removed:
                self._db.execute("UPDATE meta SET value = ? WHERE key = 'revision'", (revision,))
        return Written(changed, removed)

    def add_name(self, source_id: str, name: str, *, at: str) -> None:
        """Keeps another name of bytes that are held; a refusal of that name is over."""
        with self._block():
            self._db.execute(
                """INSERT INTO source_names SELECT id, ?, ? FROM sources WHERE id = ? AND name <> ?
                ON CONFLICT DO NOTHING""",
                (rows.storable(name), at, source_id, rows.storable(name)),
            )
            self._db.execute("DELETE FROM refusals WHERE name = ?", (rows.storable(name),))

    def record_refusal(self, problem: Problem, *, at: str) -> None:
        """Keeps why a file was refused; the last reason of a name stands."""
        row = map(rows.storable, (problem.source, problem.code, problem.message, at))
        with self._block():
            self._db.execute("INSERT OR REPLACE INTO refusals VALUES (?, ?, ?, ?)", tuple(row))

    def add_correction(self, correction: Correction) -> None:
        """Keeps a correction that archive.corrections has checked, and brings the summary's columns up to date."""
        with self._change() as revision:
            self._db.execute(
                "INSERT INTO corrections (summary_id, field, value, author, reason, at) VALUES (?, ?, ?, ?, ?, ?)",
                astuple(correction),
            )
            packed = self._one("SELECT described FROM summary_texts WHERE summary_id = ?", correction.summary_id)
            if packed is not None:
                columns = self._corrected(correction.summary_id, packed[0])
                self._db.execute(UPDATE, (*columns, revision, correction.summary_id))

    def set_families(self, families: Sequence[Family]) -> tuple[str, ...]:
        """Returns the ids of summaries whose family or rank in it is another one now."""
        wanted = {
            member: (family.id, member == family.representative) for family in families for member in family.members
        }
        held = self._db.execute("SELECT id, family, representative FROM summaries")
        differing = [
            (*wanted.get(key, (None, True)), key)
            for key, family, representative in held
            if wanted.get(key, (None, True)) != (family, bool(representative))
        ]
        with self._change(counts=bool(differing)) as revision:
            self._db.conn.executemany(
                "UPDATE summaries SET family = ?, representative = ?, revision = ? WHERE id = ?",
                [(family, best, revision, key) for family, best, key in differing],
            )
            self._db.execute("UPDATE meta SET value = ? WHERE key = 'families_revision'", (revision,))
        return tuple(key for _, _, key in differing)

    def _keep_source(self, packed: PackedSource) -> None:
        source = packed.source
        self._db.execute(
            """INSERT INTO sources VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
            media_type = excluded.media_type, encoding = excluded.encoding, harvest = excluded.harvest""",
            _source_row(source),
        )
        self._db.execute("INSERT INTO originals VALUES (?, ?) ON CONFLICT DO NOTHING", (source.id, packed.original))
        texts = (source.id, packed.texts, packed.offsets)
        self._db.execute("INSERT OR REPLACE INTO source_texts VALUES (?, ?, ?)", texts)

    def _keep_summary(self, source_id: str, summary: PackedSummary, revision: int) -> bool:
        """Tells whether the summary is new or differs; only then is it written."""
        held = self._one(
            """SELECT m.span_start, m.span_end, t.text, t.described, g.signature FROM summaries m
            JOIN summary_texts t ON t.summary_id = m.id JOIN signatures g ON g.summary_id = m.id WHERE m.id = ?""",
            summary.id,
        )
        span = summary.span
        if held == (span.start, span.end, summary.text, summary.described, summary.signature):
            return False
        columns = self._corrected(summary.id, summary.described, otherwise=summary.effective)
        self._db.execute(UPSERT, (summary.id, source_id, summary.part, span.start, span.end, *columns, revision))
        texts = (summary.id, summary.text, summary.described)
        self._db.execute("INSERT OR REPLACE INTO summary_texts VALUES (?, ?, ?)", texts)
        self._db.execute("INSERT OR REPLACE INTO signatures VALUES (?, ?)", (summary.id, summary.signature))
        self._db.execute("DELETE FROM removed WHERE summary_id = ?", (summary.id,))
        return True

    def _drop_others(self, source_id: str, kept: Sequence[str], revision: int) -> tuple[str, ...]:
        held = self._db.execute("SELECT id FROM summaries WHERE source_id = ? ORDER BY part", (source_id,)).fetchall()
        gone = tuple(row[0] for row in held if row[0] not in kept)
        for key in gone:
            self._db.execute("DELETE FROM summaries WHERE id = ?", (key,))
            self._db.execute("INSERT OR REPLACE INTO removed VALUES (?, ?)", (key, revision))
        return gone

    def _corrected(
        self, summary_id: str, described: bytes, *, otherwise: tuple[Scalar, ...] | None = None
    ) -> tuple[Scalar, ...]:
        """Returns the effective columns; ``otherwise`` is what they are without any correction."""
        corrections = self.corrections((summary_id,))
        if not corrections and otherwise is not None:
            return otherwise
        description, sections = rows.described(described)
        return rows.effective(apply(description, corrections), sections)

    @contextmanager
    def _change(self, *, counts: bool = True) -> Iterator[int]:
        """Yields the new revision inside a block; it writes first, so that a second writer waits instead of failing."""
        with self._block():
            self._db.execute("UPDATE meta SET value = value + ? WHERE key = 'revision'", (int(counts),))
            yield self.revision

    @contextmanager
    def _block(self) -> Iterator[None]:
        try:
            with self._db.atomic():
                yield
        except sqlite3.Error as error:
            raise StoreError(
                f"写不进档案库 {self.path}：{error}。本次改动已全部撤回，请检查磁盘空间和权限。"
            ) from error


UPDATE = f"UPDATE summaries SET {', '.join(f'{name} = ?' for name in EFFECTIVE)}, revision = ? WHERE id = ?"
UPSERT = f"""INSERT INTO summaries (id, source_id, part, span_start, span_end, {", ".join(EFFECTIVE)}, revision)
    VALUES ({", ".join("?" * (len(EFFECTIVE) + 6))}) ON CONFLICT (id) DO UPDATE SET span_start = excluded.span_start,
    span_end = excluded.span_end, {", ".join(f"{name} = excluded.{name}" for name in EFFECTIVE)},
    revision = excluded.revision"""


def _source_row(source: Source) -> tuple[Scalar, ...]:
    return (
        source.id,
        rows.storable(source.name),
        source.sha256,
        source.media_type,
        source.encoding,
        source.size,
        source.received_at,
        rows.harvest_row(source.harvest),
    )
