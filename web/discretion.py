"""A search engine that gives away no name: what it finds is titled as readers may see it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from archive.models import Summary
from index.engine import UNFILTERED, Candidate, Filters, Hit, SearchEngine, SearchPage, SearchRequest
from web.pages.similar import heading, section_at

See = Callable[[Sequence[str]], Mapping[str, Summary]]


@dataclass(frozen=True, slots=True)
class Discreet:
    """An engine whose hits bear only titles and headings that are shown; ``see`` fetches what readers may see by id."""

    engine: SearchEngine
    see: See

    @property
    def name(self) -> str:
        """Returns the engine's name."""
        return self.engine.name

    def search(self, request: SearchRequest) -> SearchPage:
        """Returns a page of hits; one whose summary is gone meanwhile has no title."""
        found = self.engine.search(request)
        seen = self.see([hit.summary_id for hit in found.hits])
        return replace(found, hits=tuple(replace(hit, title=_title(hit, seen)) for hit in found.hits))

    def count(self, kind: str) -> int:
        """Returns how many entries of a kind are held."""
        return self.engine.count(kind)

    def frequencies(self, words: Sequence[str]) -> tuple[int, ...]:
        """Returns, for each word, how many sections hold it."""
        return self.engine.frequencies(words)

    def candidates(
        self,
        weights: Sequence[tuple[str, float]],
        *,
        family: str,
        inside: bool,
        size: int,
        filters: Filters = UNFILTERED,
    ) -> tuple[Candidate, ...]:
        """Returns the sections that share the heaviest terms."""
        return self.engine.candidates(weights, family=family, inside=inside, size=size, filters=filters)

    def close(self) -> None:
        """Leaves the engine open: others use it."""


def _title(hit: Hit, seen: Mapping[str, Summary]) -> str:
    summary = seen.get(hit.summary_id)
    if summary is None:
        return ""
    section = section_at(summary, hit.section) if hit.section is not None else None
    return heading(section) if section else summary.description.title
