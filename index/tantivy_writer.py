"""Writes tantivy's indexes: one for summaries and one for sections."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tantivy import Index

from index.analysis import Analyzer
from index.documents import prepare
from index.entries import KINDS, Entry
from index.tantivy_schema import SCHEMAS, stored

_HEAP = 96_000_000  # bytes for each of the two writers


class Writer:
    """Writes both indexes."""

    def __init__(self, directory: Path, analyzer: Analyzer, *, new: bool) -> None:
        self._analyzer = analyzer
        self._writers = {}
        self._pending = False  # something was put or removed that is not committed
        for kind in KINDS:
            path = directory / kind
            path.mkdir(exist_ok=True)
            index = Index(SCHEMAS[kind], str(path), reuse=False) if new else Index.open(str(path))
            self._writers[kind] = index.writer(_HEAP, 1)

    def put(self, entries: Sequence[Entry]) -> None:
        """Adds the entries of one summary."""
        self._pending = True
        for entry, made in zip(entries, prepare(entries, self._analyzer), strict=True):
            self._writers[entry.kind].add_document(stored(made))

    def remove(self, summary_id: str) -> None:
        """Removes a summary's entries."""
        self._pending = True
        for writer in self._writers.values():
            writer.delete_documents_by_term("summary_id", summary_id)

    def commit(self) -> None:
        """Makes the changes visible and lasting."""
        for writer in self._writers.values():
            writer.commit()
        self._pending = False

    def close(self) -> None:
        """Drops what was not committed and waits for the merges under way.

        A rollback kills merges too, and segments would pile up with every commit: after 300 commits over 200 summaries
        the index was 66 times as large as a new one, with the merges 1.1 times.
        """
        for writer in self._writers.values():
            if self._pending:
                writer.rollback()
            writer.wait_merging_threads()
        self._writers = {}


def create(directory: Path, analyzer: Analyzer) -> Writer:
    """Returns a writer to a new index."""
    return Writer(directory, analyzer, new=True)


def change(directory: Path, analyzer: Analyzer) -> Writer:
    """Returns a writer to the index that is there."""
    return Writer(directory, analyzer, new=False)
