"""What the search commands share: the open archive and engine, questions from a file, hits as JSON."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from archive.errors import IndexMissing
from archive.models import Summary
from archive.store import Reader
from index import manifest
from index.engine import Hit, SearchEngine
from index.entries import entries
from index.opening import open_engine
from index.reference_engine import ReferenceEngine
from index.snippets import Snippet, snippet
from web.cli.place import index_dir, opened
from web.words import analyzer

ENGINES = ("tantivy", "whoosh", "reference")


@dataclass(frozen=True, slots=True)
class Desk:
    """The archive and an engine over it, both open."""

    store: Reader
    engine: SearchEngine


@contextmanager
def desk(engine: str | None) -> Iterator[Desk]:
    """Yields archive and engine; ``reference`` reads the whole archive, others must be the index that is built.

    A stale index answers, but says so on stderr.
    """
    with opened() as store:
        if engine == "reference":
            yield Desk(
                store, ReferenceEngine([entry for summary in store.iterate() for entry in entries(summary)], analyzer())
            )
            return
        place = index_dir(engine)
        found = manifest.status(place, revision=store.revision, analyzer=analyzer())
        if found.state is manifest.State.MISSING and engine is not None:
            raise IndexMissing(f"还没有 {engine} 的索引。请先执行 zongjie index build --engine {engine}")
        if found.state is manifest.State.STALE:
            click.echo(f"注意：{found.message}", err=True)
        answering = open_engine(place, analyzer())
        try:
            yield Desk(store, answering)
        finally:
            answering.close()


def lines(file: str) -> Iterator[str]:
    """Yields the lines of a file, or of standard input for ``-``, without their ends."""
    if file == "-":
        yield from (line.rstrip("\r\n") for line in sys.stdin)
        return
    path = Path(file)
    if not path.is_file():
        raise click.UsageError(f"没有这个文件：{file}", click.get_current_context())
    with path.open(encoding="utf-8-sig") as held:
        yield from (line.rstrip("\r\n") for line in held)


def hit_row(hit: Hit, summary: Summary, wanted: Sequence[str]) -> dict[str, Any]:
    """Returns a hit as JSON; ``wanted`` are the needles of its search."""
    passage = passage_of(hit, summary, wanted)
    described = summary.description
    return {
        "id": hit.id,
        "kind": "summary" if hit.section is None else "section",
        "title": described.title,
        "heading": None if hit.section is None else hit.title,
        "score": round(hit.score, 4),
        "snippet": passage.text,
        "source": summary.source.name,
        "part": summary.part,
        "section": hit.section,
        "level": described.level,
        "year": described.year.value,
        "year_status": str(described.year.status),
        "family": summary.family,
    }


def passage_of(hit: Hit, summary: Summary, wanted: Sequence[str]) -> Snippet:
    """Returns the part of the hit's text that shows why it was found."""
    section = next((each for each in summary.sections if each.position == hit.section), None)
    text = summary.text if section is None else summary.section_text(section)
    return snippet(text, wanted, analyzer())
