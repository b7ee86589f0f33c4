"""Where the indexes of a data directory lie: one place an engine, so that one can be built beside another.

<data>/index/tantivy      the one that answers wherever it has been built
<data>/index/whoosh       answers where it is the only one
"""

from __future__ import annotations

from pathlib import Path

from index import manifest
from index.opening import DEFAULT_ENGINE, ENGINES


def place_of(data_dir: Path, engine: str) -> Path:
    """Returns the directory of one engine's index, built or not."""
    return data_dir / "index" / engine


def built(data_dir: Path) -> tuple[str, ...]:
    """Returns the engines that have an index, the one that answers first."""
    return tuple(engine for engine in ENGINES if manifest.location(place_of(data_dir, engine)).exists())


def answering(data_dir: Path) -> Path:
    """Returns the directory of the index that answers; the default engine's while there is none."""
    return place_of(data_dir, next(iter(built(data_dir)), DEFAULT_ENGINE))
