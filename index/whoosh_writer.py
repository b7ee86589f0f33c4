"""Writes whoosh's indexes: one for summaries and one for sections."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from whoosh import fields, index, writing
from whoosh.codec import whoosh3

from index.analysis import Analyzer
from index.conditions import Scope
from index.documents import prepare
from index.entries import KINDS, Card, Entry
from index.filters import FACETS, values
from index.whoosh_fields import Marks, Pairs, Words

_MEMORY = 96  # megabytes for each of the two writers, of what changes
PART = 4_000_000  # characters, some 900 summaries with their sections
_SHORT = 4  # bytes of a value that is one place
_COMPRESSION = 1  # of zlib
_MOST_REMOVED = 1 / 3  # of the documents held; whoosh's own merging forgets the removed ones of small segments only


def _schema() -> Any:
    return fields.Schema(
        **{str(scope): Pairs() for scope in Scope},
        **{name: Marks() for name in FACETS},
        year_low=fields.NUMERIC(int),
        year_high=fields.NUMERIC(int),
        characters=Marks(),
        words=Words(),
        summary_id=fields.ID(),
        text_family=fields.ID(),
        card=fields.STORED(),
        kept=fields.STORED(),
    )


def _merged(writer: Any, segments: list[Any]) -> list[Any]:
    """Returns the segments that stay; all are made one when too much of them was removed."""
    held = sum(segment.doc_count_all() for segment in segments)
    removed = sum(segment.deleted_count() for segment in segments)
    policy = writing.OPTIMIZE if removed > _MOST_REMOVED * held else writing.MERGE_SMALL
    kept: list[Any] = policy(writer, segments)
    return kept


class _Memory:
    """Sorts the postings of a segment in memory; whoosh's own pool takes ten times as long over each."""

    def __init__(self) -> None:
        self._held: defaultdict[str, defaultdict[bytes, list[tuple[int, float, bytes]]]]
        self._held = defaultdict(lambda: defaultdict(list))
        self._values: dict[bytes, bytes] = {}  # most are a place that others have as well
        self._weights: dict[float, float] = {}

    def add(self, posting: tuple[str, bytes, int, float, bytes]) -> None:
        """Takes a posting: field, term, number of the document, weight, value.  Documents come in order."""
        field, term, number, weight, value = posting
        shared = self._values.setdefault(value, value) if len(value) <= _SHORT else value
        self._held[field][term].append((number, self._weights.setdefault(weight, weight), shared))

    def iter_postings(self) -> Iterator[tuple[str, bytes, int, float, bytes]]:
        """Yields the postings by field, term and document, and forgets them."""
        for field in sorted(self._held):
            terms = self._held.pop(field)
            for term in sorted(terms):
                for number, weight, value in terms.pop(term):
                    yield field, term, number, weight, value

    def cleanup(self) -> None:
        """Forgets what is left."""
        self._held.clear()


class Writer:
    """Writes both indexes.  What is new is committed by parts of which each is sorted in memory."""

    def __init__(self, directory: Path, analyzer: Analyzer, *, new: bool, part: int = PART) -> None:
        self._analyzer = analyzer
        self._new = new
        self._part = part
        self._put = 0
        self._indexes = {}
        for kind in KINDS:
            path = directory / kind
            path.mkdir(exist_ok=True)
            self._indexes[kind] = index.create_in(str(path), _schema()) if new else index.open_dir(str(path))
        self._writers: dict[str, Any] = {}

    def _writer(self, kind: str) -> Any:
        if kind not in self._writers:
            codec = whoosh3.W3Codec(compression=_COMPRESSION)
            codec.length_stats = False  # the extremes of each block, which only skipping by quality reads
            writer = self._writers[kind] = self._indexes[kind].writer(limitmb=_MEMORY, codec=codec)
            if self._new:
                writer.pool = _Memory()
        return self._writers[kind]

    def put(self, entries: Sequence[Entry]) -> None:
        """Adds the entries of one summary."""
        for entry, made in zip(entries, prepare(entries, self._analyzer), strict=True):
            self._writer(entry.kind).add_document(
                **{str(scope): terms for scope, terms in made.scopes},
                **_facets(made.card),
                characters=made.characters,
                words=made.words,
                summary_id=made.card.summary_id,
                text_family=made.card.text_family,
                card=json.dumps(asdict(made.card), ensure_ascii=False),
                kept=made.kept,
            )
        self._put += sum(len(entry.text) for entry in entries)
        if self._new and self._put > self._part:
            self._finish(merge=False)

    def _finish(self, **how: Any) -> None:
        for writer in self._writers.values():
            writer.commit(**how)
        self._writers = {}
        self._put = 0

    def remove(self, summary_id: str) -> None:
        """Removes a summary's entries."""
        for kind in KINDS:
            self._writer(kind).delete_by_term("summary_id", summary_id)

    def commit(self) -> None:
        """Makes the changes visible and lasting."""
        self._finish(**({"merge": False} if self._new else {"mergetype": _merged}))

    def close(self) -> None:
        """Drops what was not committed."""
        for writer in self._writers.values():
            writer.cancel()
        self._writers = {}
        for opened in self._indexes.values():
            opened.close()


def _facets(card: Card) -> dict[str, Any]:
    """Returns the fields by which described values are asked for; without a proven range there are no years."""
    found: dict[str, Any] = {name: " ".join(values(card, name)) for name in FACETS}
    return found | {"year_low": card.year_low, "year_high": card.year_high}


def create(directory: Path, analyzer: Analyzer) -> Writer:
    """Returns a writer to a new index."""
    return Writer(directory, analyzer, new=True)


def change(directory: Path, analyzer: Analyzer) -> Writer:
    """Returns a writer to the index that is there."""
    return Writer(directory, analyzer, new=False)
