"""Writes whoosh's indexes: one for summaries and one for sections."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from whoosh import fields, index, writing

from index.analysis import Analyzer
from index.conditions import Scope
from index.documents import prepare
from index.entries import KINDS, Card, Entry
from index.filters import FACETS, values

_MEMORY = 96  # megabytes for each of the two writers
_MOST_REMOVED = 1 / 3  # of the documents held; whoosh's own merging forgets the removed ones of small segments only


def _schema() -> Any:
    terms = {str(scope): fields.TEXT(phrase=True) for scope in Scope}
    facets = {name: fields.KEYWORD(scorable=False) for name in FACETS}
    return fields.Schema(
        **terms,
        **facets,
        year_low=fields.NUMERIC(int),
        year_high=fields.NUMERIC(int),
        characters=fields.KEYWORD(scorable=False),
        words=fields.TEXT(phrase=False),
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


class Writer:
    """Writes both indexes."""

    def __init__(self, directory: Path, analyzer: Analyzer, *, new: bool) -> None:
        self._analyzer = analyzer
        self._indexes = {}
        for kind in KINDS:
            path = directory / kind
            path.mkdir(exist_ok=True)
            self._indexes[kind] = index.create_in(str(path), _schema()) if new else index.open_dir(str(path))
        self._writers: dict[str, Any] = {}

    def _writer(self, kind: str) -> Any:
        if kind not in self._writers:
            self._writers[kind] = self._indexes[kind].writer(limitmb=_MEMORY)
        return self._writers[kind]

    def put(self, entries: Sequence[Entry]) -> None:
        """Adds the entries of one summary."""
        for entry, made in zip(entries, prepare(entries, self._analyzer), strict=True):
            self._writer(entry.kind).add_document(
                **{str(scope): terms.split(" ") for scope, terms in made.scopes},
                **_facets(made.card),
                characters=made.characters.split(" "),
                words=made.words.split(" "),
                summary_id=made.card.summary_id,
                text_family=made.card.text_family,
                card=json.dumps(asdict(made.card), ensure_ascii=False),
                kept=made.kept,
            )

    def remove(self, summary_id: str) -> None:
        """Removes a summary's entries."""
        for kind in KINDS:
            self._writer(kind).delete_by_term("summary_id", summary_id)

    def commit(self) -> None:
        """Makes the changes visible and lasting."""
        for writer in self._writers.values():
            writer.commit(mergetype=_merged)
        self._writers = {}

    def close(self) -> None:
        """Drops what was not committed."""
        for writer in self._writers.values():
            writer.cancel()
        self._writers = {}
        for opened in self._indexes.values():
            opened.close()


def _facets(card: Card) -> dict[str, Any]:
    """Returns the fields by which described values are asked for; without a proven range there are no years."""
    found: dict[str, Any] = {name: list(values(card, name)) for name in FACETS}
    return found | {"year_low": card.year_low, "year_high": card.year_high}


def create(directory: Path, analyzer: Analyzer) -> Writer:
    """Returns a writer to a new index."""
    return Writer(directory, analyzer, new=True)


def change(directory: Path, analyzer: Analyzer) -> Writer:
    """Returns a writer to the index that is there."""
    return Writer(directory, analyzer, new=False)
