"""Brings the indexes up to the archive: changed entries where it can, built anew where it must."""

from __future__ import annotations

import click

from archive.store import Reader
from index import build, turns
from index.manifest import Manifest, State
from index.opening import DEFAULT_ENGINE, probe
from index.turns import Turn
from web import indexes
from web.cli.place import data_dir, index_dir
from web.cli.printing import meter
from web.words import analyzer, sounds

LARGE_SHARE = 0.5  # of the archive: if more has changed, building anew is quicker than changing


def renew(store: Reader) -> tuple[Manifest, ...]:
    """Returns the manifests of all indexes once they know everything; the default engine's is made if there is none.

    While another process writes an index this one waits, and says so on stderr.
    """
    return tuple(_renewed(store, engine) for engine in indexes.built(data_dir()) or (DEFAULT_ENGINE,))


def in_line() -> Turn:
    """Returns the way to wait for an index that another process writes; SearchError when that takes too long."""
    return turns.waiting(told=lambda said: click.echo(said, err=True))


def _renewed(store: Reader, engine: str) -> Manifest:
    fresh = _fresh(store, engine)
    if fresh is not None:
        return fresh
    with in_line()(index_dir(engine)):  # what must be done can only be known once nobody else does it
        return _fresh(store, engine) or _brought_up(store, engine)


def _fresh(store: Reader, engine: str) -> Manifest | None:
    """Returns the manifest of an index that knows everything and can be opened."""
    found = probe(index_dir(engine), revision=store.revision, analyzer=analyzer())
    return found.manifest if found.state is State.FRESH else None


def _brought_up(store: Reader, engine: str) -> Manifest:
    """Returns the manifest of the index with all changes; the turn at it is held."""
    place, revision = index_dir(engine), store.revision  # before the texts are read: they may only be newer
    found = probe(place, revision=revision, analyzer=analyzer())
    held = found.manifest
    if held is None or not found.usable:
        return rebuild(store, engine=engine, turn=turns.held)
    changed, removed = store.changes(held.revision)
    if len(changed) + len(removed) > LARGE_SHARE * max(held.summaries, 1):
        return rebuild(store, engine=engine, turn=turns.held)
    summaries = (summary for key in changed for summary in store.summaries((key,)))
    made = build.refresh(
        place, summaries, removed, revision=revision, analyzer=analyzer(), sounds=sounds(), turn=turns.held
    )
    if store.revision == revision and made.summaries != store.counts().summaries:  # it was of another archive
        return rebuild(store, engine=engine, turn=turns.held)
    return made


def rebuild(store: Reader, *, engine: str, turn: Turn | None = None) -> Manifest:
    """Returns the manifest of a new index, built beside the old one and swapped in."""
    place = index_dir(engine)
    with (turn or in_line())(place), meter("建立索引", unit="篇", total=store.counts().summaries) as counter:
        return build.build(
            place,
            store.iterate(),
            revision=store.revision,
            engine=engine,
            analyzer=analyzer(),
            sounds=sounds(),
            progress=counter.reach,
            turn=turns.held,
        )
