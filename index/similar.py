"""Finds the sections that are most like a section, or like a pasted text, and says which words make them so.

The engine proposes the sections that share the heaviest words; these are then compared as weighted word vectors
(tf-idf cosine, words of the heading counting more).  Words that stand in very many sections are left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log, sqrt

from index.analysis import Analyzer
from index.engine import Candidate, SearchEngine
from index.entries import SECTION
from index.folding import fold, fold_with_origin

HEADING_WEIGHT = 2.5  # a word of the heading counts as often
MOST_ASKED = 32  # words that are put to the engine
MOST_COMPARED = 120  # sections that are compared
MOST_OF_ONE_AUTHOR = 2
COMMON_SHARE = 0.3  # a word in a larger share of all sections is boilerplate,
COMMON_LEAST = 20  # once there are so many sections that the share means something
SAME_TEXT = 0.92  # likeness from which a pasted text's match is called the same text
MOST_TERMS = 8
LEAST = 0.06  # likeness below which two sections have nothing to do with one another,
LEAST_OF_ONE = 0.25  # or that a single shared word must give to count
_TELLING = re.compile(r"[^\W\d_]{2}")  # a word that can make two sections similar: a number or a lone character cannot


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
    family: str = "",
    summary_id: str = "",
    size: int = 10,
) -> Likeness:
    """Returns what is like a section's words; ``family`` is its summary's family, or the summary's id if it has none.

    For a pasted text leave ``family`` and ``summary_id`` empty.  At most two hits are of one author, one of a family.
    """
    counts = _counts(analyzer.words(fold(heading)), analyzer.words(fold(text)))
    weigh = _Weights(engine)
    asked = _Asked(weigh.vector(counts), f"{heading}\n{text}", bare=not heading)
    vector = asked.vector
    heaviest = sorted(vector.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_ASKED]
    others = engine.candidates(heaviest, family=family, inside=False, size=MOST_COMPARED)
    compared = _compared(asked, others, weigh)
    if family:
        kin = engine.candidates(heaviest, family=family, inside=True, size=MOST_COMPARED)
        same = [one for one in _compared(asked, kin, weigh) if one.summary_id != summary_id]
    else:
        same = [one for one in compared if one.score >= SAME_TEXT]
        compared = [one for one in compared if one.score < SAME_TEXT]
    hits, copies = _spread(compared)[:size], _first_each(same)
    written = asked.written([*vector])
    return Likeness(_as_written(hits, written), _as_written(copies, written))


class _Weights:
    """How much each word tells, by the share of sections that hold it; asks the engine once for each word."""

    def __init__(self, engine: SearchEngine) -> None:
        self._engine = engine
        self._sections = engine.count(SECTION)
        self._known: dict[str, float] = {}

    def learn(self, words: Iterable[str]) -> None:
        """Looks up the words that are not known yet."""
        new = sorted({word for word in words if word not in self._known})
        for word, held in zip(new, self._engine.frequencies(new), strict=True):
            self._known[word] = self._weight(held)

    def vector(self, counts: Mapping[str, float]) -> dict[str, float]:
        """Returns the weighted words of a text; common words are left out."""
        self.learn(counts)
        return {word: (1 + log(count)) * self._known[word] for word, count in counts.items() if self._known[word]}

    def _weight(self, held: int) -> float:
        if self._sections >= COMMON_LEAST and held > COMMON_SHARE * self._sections:
            return 0.0
        return log((self._sections + 1) / (held + 0.5))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is looked for: weighted words, and the text that they stand in; ``bare``: it came without a heading."""

    vector: dict[str, float]
    text: str
    bare: bool

    def written(self, words: Sequence[str]) -> dict[str, str]:
        """Returns words as the text writes them: folding makes 复盖 of 覆盖."""
        folded = fold_with_origin(self.text)
        places = {word: folded.text.find(word) for word in words}
        spans = {word: folded.original(at, at + len(word)) for word, at in places.items() if at >= 0}
        return {word: self.text[start:end] for word, (start, end) in spans.items()}


def _counts(heading: Sequence[str], words: Sequence[str]) -> dict[str, float]:
    counts: dict[str, float] = dict(Counter(word for word in words if _TELLING.search(word)))
    for word in heading:
        if _TELLING.search(word):
            counts[word] = counts.get(word, 0.0) + HEADING_WEIGHT
    return counts


def _compared(asked: _Asked, candidates: Sequence[Candidate], weigh: _Weights) -> list[Like]:
    """Returns the candidates by likeness, best first."""
    weigh.learn(word for one in candidates for word in (*one.words, *one.heading_words))
    length = _length(asked.vector)
    made = [_like(one, asked, length, weigh) for one in candidates]
    telling = [one for one in made if one.score >= (LEAST if len(one.shared_terms) > 1 else LEAST_OF_ONE)]
    return sorted(telling, key=lambda one: (-one.score, one.id))


def _like(candidate: Candidate, asked: _Asked, length: float, weigh: _Weights) -> Like:
    other = weigh.vector(_counts(candidate.heading_words, candidate.words))
    score = _cosine(asked.vector, length, other)
    if asked.bare:  # a pasted text may be the section without its heading
        score = max(score, _cosine(asked.vector, length, weigh.vector(_counts((), candidate.words))))
    shared = {word: asked.vector[word] * weight for word, weight in other.items() if word in asked.vector}
    terms = _without_parts(sorted(shared, key=lambda word: (-shared[word], word)))
    return Like(
        id=candidate.id,
        summary_id=candidate.summary_id,
        section=candidate.section,
        title=candidate.title,
        score=score,
        shared_terms=terms[:MOST_TERMS],
        family=candidate.family,
        author=candidate.author,
    )


def _cosine(vector: Mapping[str, float], length: float, other: Mapping[str, float]) -> float:
    product = length * _length(other)
    shared = sum(vector[word] * weight for word, weight in other.items() if word in vector)
    return min(shared / product, 1.0) if product else 0.0


def _length(vector: Mapping[str, float]) -> float:
    return sqrt(sum(weight * weight for weight in vector.values()))


def _without_parts(terms: Sequence[str]) -> tuple[str, ...]:
    """Returns the terms without those that are only part of another one."""
    return tuple(term for term in terms if not any(term != other and term in other for other in terms))


def _spread(compared: Iterable[Like]) -> list[Like]:
    """Returns the best of each family, at most two of an author."""
    authors: Counter[str] = Counter()
    families: set[str] = set()
    kept: list[Like] = []
    for one in compared:
        if one.family not in families and authors[one.author] < MOST_OF_ONE_AUTHOR:
            kept.append(one)
            families.add(one.family)
            authors[one.author] += 1
    return kept


def _as_written(likes: Iterable[Like], written: Mapping[str, str]) -> tuple[Like, ...]:
    """Returns the sections with their shared terms in the words of the text that was asked with."""
    return tuple(
        replace(like, shared_terms=tuple(written.get(term, term) for term in like.shared_terms)) for like in likes
    )


def _first_each(compared: Iterable[Like]) -> list[Like]:
    """Returns the best section of each summary."""
    return list({one.summary_id: one for one in reversed(list(compared))}.values())[::-1]
