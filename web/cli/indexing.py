"""Brings the indexes up to the archive: changed entries where it can, built anew where it must."""

from __future__ import annotations

from archive.errors import SearchError
from archive.store import Reader
from index import build, manifest
from index.manifest import Manifest, State
from index.opening import DEFAULT_ENGINE, open_engine
from web import indexes
from web.cli.place import data_dir, index_dir
from web.cli.printing import meter
from web.words import analyzer, sounds

LARGE_SHARE = 0.5  # of the archive: if more has changed, building anew is quicker than changing


def renew(store: Reader) -> tuple[Manifest, ...]:
    """Returns the manifests of all indexes once they know everything; the default engine's is made if there is none."""
    return tuple(_renewed(store, engine) for engine in indexes.built(data_dir()) or (DEFAULT_ENGINE,))


def _renewed(store: Reader, engine: str) -> Manifest:
    place = index_dir(engine)
    found = manifest.status(place, revision=store.revision, analyzer=analyzer())
    held = found.manifest
    if found.state is State.FRESH and held is not None and _opens(engine):
        return held
    if held is None or not found.usable or found.state is State.FRESH:
        return rebuild(store, engine=engine)
    changed, removed = store.changes(held.revision)
    if len(changed) + len(removed) > LARGE_SHARE * max(held.summaries, 1):
        return rebuild(store, engine=engine)
    summaries = (summary for key in changed for summary in store.summaries((key,)))
    return build.refresh(place, summaries, removed, revision=store.revision, analyzer=analyzer(), sounds=sounds())


def _opens(engine: str) -> bool:
    """Tells whether an index that calls itself fresh can be opened at all."""
    try:
        open_engine(index_dir(engine), analyzer()).close()
    except SearchError:
        return False
    return True


def rebuild(store: Reader, *, engine: str) -> Manifest:
    """Returns the manifest of a new index, built beside the old one and swapped in."""
    with meter("建立索引", unit="篇", total=store.counts().summaries) as counter:
        return build.build(
            index_dir(engine),
            store.iterate(),
            revision=store.revision,
            engine=engine,
            analyzer=analyzer(),
            sounds=sounds(),
            progress=counter.reach,
        )
