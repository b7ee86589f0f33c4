"""Finds the sections that are most like a section, or like a pasted text, and says which words make them so.

The engine proposes the sections that share the heaviest words or are about the same; these are then compared by their
senses and words (``index.likeness``).  Copies of the source stand apart, and the answer is varied (``index.varied``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from index.analysis import Analyzer
from index.candidates import Candidate
from index.engine import UNFILTERED, Facet, Filters, SearchEngine
from index.folding import fold_with_origin, fold_words
from index.likeness import Asked, Compared, asked, related
from index.passages import without_parts
from index.senses import common, labels, sensed
from index.varied import counted, only, varied

MOST_COMPARED = 300  # sections that are compared
MOST_TERMS = 8
WORK = "work"


@dataclass(frozen=True, slots=True)
class Like:
    """A section that is like the one asked for: likeness in 0..1, and the words that they share, heaviest first."""

    id: str
    summary_id: str
    section: int
    title: str  # the section's heading
    score: float
    shared_terms: tuple[str, ...]
    family: str
    author: str
    about: tuple[str, ...] = ()  # learned labels that both speak for: a reason to compare, no proof


@dataclass(frozen=True, slots=True)
class Likeness:
    """The answer: similar sections of other families, and apart from them the same text elsewhere.

    ``facets`` count the ``compared`` sections by year, level and province; ``weights`` says how much each word of the
    source tells, for ``index.passages``.
    """

    hits: tuple[Like, ...]
    same_text: tuple[Like, ...]
    facets: tuple[Facet, ...] = field(default=(), compare=False)
    compared: int = field(default=0, compare=False)
    weights: Mapping[str, float] = field(default_factory=dict, compare=False, repr=False)

    def facet(self, name: str) -> Facet | None:
        """Returns a facet; None if there is nothing to count."""
        return next((one for one in self.facets if one.name == name), None)


@dataclass(frozen=True, slots=True)
class _Source:
    """What likeness is asked of: a section that is held, or a pasted text, of which nothing but the text is known."""

    heading: str
    text: str
    role: str
    family: str
    summary_id: str


def similar(
    engine: SearchEngine,
    text: str,
    *,
    analyzer: Analyzer,
    heading: str = "",
    role: str = WORK,
    family: str = "",
    summary_id: str = "",
    size: int = 10,
    filters: Filters = UNFILTERED,
) -> Likeness:
    """Returns what is like a section's words; ``family`` is its summary's family, or the summary's id if it has none.

    For a pasted text leave ``family`` and ``summary_id`` empty.  ``role`` is the kind of section, and that of the hits.
    At most two hits are of one author, one of a family.  Of ``filters`` those by year, level and region are heeded.
    """
    source = _Source(heading, text, role, family, summary_id)
    wanted = _asked(engine, source, analyzer)
    heeded = only(filters)
    free = _others(engine, wanted, source, UNFILTERED)
    others = free if heeded == UNFILTERED else _others(engine, wanted, source, heeded)
    same = [one for one in free if one.same]
    if source.family not in {"", source.summary_id}:  # a text without copies is its own family
        kin = engine.candidates(wanted.terms(), family=source.family, inside=True, size=MOST_COMPARED)
        same = [*_best_first(wanted, (one for one in kin if one.summary_id != source.summary_id)), *same]
    said = _Said(source, wanted, labels(analyzer.senses))
    chosen = varied([one for one in others if not one.same], size)
    found, more = ([one.candidate for one in each if not one.same] for each in (others, free))
    return Likeness(
        hits=tuple(map(said.like, chosen)),
        same_text=tuple(map(said.like, _first_each(same))),
        facets=counted(found, more, heeded) if found or more else (),
        compared=len(found),
        weights=wanted.weights,
    )


def _asked(engine: SearchEngine, source: _Source, analyzer: Analyzer) -> Asked:
    heading, text = source.heading, source.text
    words = analyzer.words(fold_words(heading)), analyzer.words(fold_words(text))
    return asked(engine, *words, sensed(analyzer.senses, heading, text))


def _others(engine: SearchEngine, wanted: Asked, source: _Source, filters: Filters) -> list[Compared]:
    of_role = replace(filters, roles=(source.role,))
    found = engine.candidates(wanted.terms(), family=source.family, inside=False, size=MOST_COMPARED, filters=of_role)
    return _best_first(wanted, found)


def _best_first(wanted: Asked, candidates: Iterable[Candidate]) -> list[Compared]:
    found = [one for one in map(wanted.compared, candidates) if related(one)]
    return sorted(found, key=lambda one: (-one.score, one.candidate.id))


class _Said:
    """Says why sections are alike, words as the source writes them: folding makes 复盖 of 覆盖."""

    def __init__(self, source: _Source, wanted: Asked, labels: tuple[str, ...]) -> None:
        self._text = f"{source.heading}\n{source.text}"
        self._folded = fold_with_origin(self._text)
        self._wanted = wanted
        self._labels = labels

    def like(self, one: Compared) -> Like:
        """Returns a compared section as it is answered."""
        found = one.candidate
        return Like(
            id=found.id,
            summary_id=found.summary_id,
            section=found.section,
            title=found.title,
            score=one.score,
            shared_terms=tuple(map(self._written, without_parts(self._wanted.heaviest_first(one.shared))[:MOST_TERMS])),
            family=found.family,
            author=found.author,
            about=tuple(self._labels[label] for label in common(self._wanted.senses, found.senses)),
        )

    def _written(self, word: str) -> str:
        at = self._folded.text.find(word)
        if at < 0:
            return word
        start, end = self._folded.original(at, at + len(word))
        return self._text[start:end]


def _first_each(compared: Iterable[Compared]) -> list[Compared]:
    """Returns the best section of each summary."""
    return list({one.candidate.summary_id: one for one in reversed(list(compared))}.values())[::-1]
