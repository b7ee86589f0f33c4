"""What a running site serves: the archive and the index in its data directory, whatever their state."""

from __future__ import annotations

import hashlib
from pathlib import Path

from archive.errors import ArchiveError
from archive.store import Reader, Store
from index import manifest
from index.engine import SearchEngine
from index.opening import EngineKeeper
from web.config import Config
from web.offering import Offering
from web.words import analyzer

STATIC = Path(__file__).parent / "static"


class Holdings:
    """One data directory.  The archive is opened for each request, the index once and again when it was changed."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self.version = _version()
        self.offering = Offering()
        self._keepers: dict[Path, EngineKeeper] = {}

    def exists(self) -> bool:
        """Tells whether anything was ever taken in."""
        return self.config.store_path.is_file()

    def open_store(self) -> Reader:
        """Returns the archive, open for reading in this thread; StoreError says why it cannot be."""
        return Store.open(self.config.store_path, read_only=True)

    def engine(self) -> SearchEngine:
        """Returns the search engine; SearchError where there is no index or it cannot be used."""
        place = self.config.index_path  # may become another one while the site runs: see web.indexes
        return self._keepers.setdefault(place, EngineKeeper(place, analyzer())).engine()

    def warnings(self) -> tuple[str, ...]:
        """Returns what a reader must know about the state of the index, on whatever page."""
        if not self.exists():
            return ()
        try:
            with self.open_store() as store:
                revision, stale_families = store.revision, store.families_are_stale
        except ArchiveError as error:
            return (str(error),)
        found = manifest.status(self.config.index_path, revision=revision, analyzer=analyzer())
        said = [] if found.state is manifest.State.FRESH else [f"检索结果可能不全。{found.message}"]
        return (*said, *(["同源异本还没有重新核对，异本数可能不全。"] if stale_families else []))


def _version() -> str:
    """Returns a short digest of the style sheet and script: browsers fetch them again only when it changes."""
    digest = hashlib.sha256()
    for file in sorted(STATIC.iterdir()):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:8]
