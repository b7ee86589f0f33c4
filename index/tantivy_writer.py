"""Writes tantivy's indexes: one for summaries and one for sections."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tantivy import Index

from index.analysis import Analyzer
from index.entries import KINDS, Entry
from index.tantivy_schema import SCHEMA, stored

_HEAP = 96_000_000  # bytes for each of the two writers


class Writer:
    """Writes both indexes."""

    def __init__(self, directory: Path, analyzer: Analyzer, *, new: bool) -> None:
        self._analyzer = analyzer
        self._writers = {}
        for kind in KINDS:
            path = directory / kind
            path.mkdir(exist_ok=True)
            index = Index(SCHEMA, str(path), reuse=False) if new else Index.open(str(path))
            self._writers[kind] = index.writer(_HEAP, 1)

    def put(self, entries: Sequence[Entry]) -> None:
        """Adds the entries of one summary."""
        for entry in entries:
            self._writers[entry.kind].add_document(stored(entry, self._analyzer))

    def remove(self, summary_id: str) -> None:
        """Removes a summary's entries."""
        for writer in self._writers.values():
            writer.delete_documents_by_term("summary_id", summary_id)

    def commit(self) -> None:
        """Makes the changes visible and lasting."""
        for writer in self._writers.values():
            writer.commit()

    def close(self) -> None:
        """Drops what was not committed and waits for the merges under way."""
        for writer in self._writers.values():
            writer.rollback()
            writer.wait_merging_threads()
        self._writers = {}


def create(directory: Path, analyzer: Analyzer) -> Writer:
    """Returns a writer to a new index."""
    return Writer(directory, analyzer, new=True)


def change(directory: Path, analyzer: Analyzer) -> Writer:
    """Returns a writer to the index that is there."""
    return Writer(directory, analyzer, new=False)
