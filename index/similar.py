"""Finds the sections that are most like a section, or like a pasted text, and says which words make them so.

The engine proposes the sections that share the heaviest words or are about the same; these are then compared by their
senses and words (``index.likeness``).  Copies of the source stand apart, and the answer is spread over authors.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from index.analysis import Analyzer
from index.engine import UNFILTERED, Filters, SearchEngine
from index.folding import fold_with_origin, fold_words
from index.likeness import Compared, asked, related
from index.senses import sensed

MOST_COMPARED = 200  # sections that are compared
MOST_OF_ONE_AUTHOR = 2
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


@dataclass(frozen=True, slots=True)
class Likeness:
    """The answer: similar sections of other families, and apart from them the same text elsewhere."""

    hits: tuple[Like, ...]
    same_text: tuple[Like, ...]


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
    At most two hits are of one author, one of a family.
    """
    wanted = asked(
        engine, analyzer.words(fold_words(heading)), analyzer.words(fold_words(text)), sensed(analyzer, heading, text)
    )
    terms = wanted.terms()
    others = engine.candidates(
        terms, family=family, inside=False, size=MOST_COMPARED, filters=replace(filters, roles=(role,))
    )
    compared = _best_first(map(wanted.compared, others))
    same = [one for one in compared if one.same]
    if family:
        kin = engine.candidates(terms, family=family, inside=True, size=MOST_COMPARED)
        copies = _best_first(one for one in map(wanted.compared, kin) if one.candidate.summary_id != summary_id)
        same = [*copies, *same]
    written = _Written(f"{heading}\n{text}")
    hits = _spread(one for one in compared if not one.same)[:size]
    return Likeness(tuple(map(written.like, hits)), tuple(map(written.like, _first_each(same))))


def _best_first(compared: Iterable[Compared]) -> list[Compared]:
    found = [one for one in compared if related(one)]
    return sorted(found, key=lambda one: (-one.score, one.candidate.id))


class _Written:
    """Says words as a text writes them: folding makes 复盖 of 覆盖."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded = fold_with_origin(text)

    def like(self, one: Compared) -> Like:
        """Returns a compared section as it is answered."""
        found = one.candidate
        return Like(
            id=found.id,
            summary_id=found.summary_id,
            section=found.section,
            title=found.title,
            score=one.score,
            shared_terms=tuple(map(self._written, _without_parts(one.shared)[:MOST_TERMS])),
            family=found.family,
            author=found.author,
        )

    def _written(self, word: str) -> str:
        at = self._folded.text.find(word)
        if at < 0:
            return word
        start, end = self._folded.original(at, at + len(word))
        return self._text[start:end]


def _without_parts(terms: Sequence[str]) -> list[str]:
    """Returns the terms without those that are only part of another one."""
    return [term for term in terms if not any(term != other and term in other for other in terms)]


def _spread(compared: Iterable[Compared]) -> list[Compared]:
    """Returns the best of each family, at most two of an author."""
    authors: Counter[str] = Counter()
    families: set[str] = set()
    kept: list[Compared] = []
    for one in compared:
        found = one.candidate
        if found.family not in families and authors[found.author] < MOST_OF_ONE_AUTHOR:
            kept.append(one)
            families.add(found.family)
            authors[found.author] += 1
    return kept


def _first_each(compared: Iterable[Compared]) -> list[Compared]:
    """Returns the best section of each summary."""
    return list({one.candidate.summary_id: one for one in reversed(list(compared))}.values())[::-1]
