"""Brings the index up to the archive: changed entries where it can, built anew where it must."""

from __future__ import annotations

from archive.store import Reader
from index import build, manifest
from index.manifest import Manifest, State
from index.opening import DEFAULT_ENGINE
from web.cli.place import index_dir
from web.cli.printing import meter
from web.words import analyzer

LARGE_SHARE = 0.5  # of the archive: if more has changed, building anew is quicker than changing


def renew(store: Reader) -> Manifest:
    """Returns the manifest of an index that knows everything the archive holds."""
    found = manifest.status(index_dir(), revision=store.revision, analyzer=analyzer())
    held = found.manifest
    if found.state is State.FRESH and held is not None:
        return held
    if held is None or not found.usable:
        return rebuild(store, engine=held.engine if held else DEFAULT_ENGINE)
    changed, removed = store.changes(held.revision)
    if len(changed) + len(removed) > LARGE_SHARE * max(held.summaries, 1):
        return rebuild(store, engine=held.engine)
    summaries = (summary for key in changed for summary in store.summaries((key,)))
    return build.refresh(index_dir(), summaries, removed, revision=store.revision, analyzer=analyzer())


def rebuild(store: Reader, *, engine: str) -> Manifest:
    """Returns the manifest of a new index, built beside the old one and swapped in."""
    with meter("建立索引", unit="篇", total=store.counts().summaries) as counter:
        return build.build(
            index_dir(),
            store.iterate(),
            revision=store.revision,
            engine=engine,
            analyzer=analyzer(),
            progress=counter.reach,
        )
