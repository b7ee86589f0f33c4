"""Finds the two sentences, one in each of two texts, that match best: what is shown as the reason of a likeness."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from index.analysis import Analyzer
from index.folding import fold, fold_words

LEAST_SHARED = 2  # words
LONGEST = 120  # characters of a sentence that are shown
_SENTENCE = re.compile(r"[^。！？；!?;\n]+[。！？；!?;]?")
_MOST = 60  # sentences of a text that are looked at


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of the text that was asked with, the sentence of the other one, and the words that both hold."""

    mine: str
    theirs: str
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    words: frozenset[str]
    length: float


class Passages:
    """Matches the sentences of one text with those of others; ``weights`` says how much a word tells."""

    def __init__(self, text: str, weights: Mapping[str, float], analyzer: Analyzer) -> None:
        self._weights = weights
        self._analyzer = analyzer
        self._mine = self._sentences(text)

    def best(self, text: str) -> Passage | None:
        """Returns the sentences that match best; None where none share two words that tell something."""
        pairs = [(mine, theirs) for theirs in self._sentences(text) for mine in self._mine]
        if not pairs:
            return None
        mine, theirs = max(pairs, key=lambda pair: self._likeness(*pair))
        shared = mine.words & theirs.words
        if len(shared) < LEAST_SHARED:
            return None
        ordered = sorted(shared, key=lambda word: (-self._weights[word], word))
        return Passage(mine.text, theirs.text, tuple(ordered))

    def _likeness(self, mine: _Sentence, theirs: _Sentence) -> float:
        shared = mine.words & theirs.words
        if len(shared) < LEAST_SHARED:
            return 0.0
        return sum(self._weights[word] ** 2 for word in shared) / sqrt(mine.length * theirs.length)

    def _sentences(self, text: str) -> Sequence[_Sentence]:
        found = [match.group().strip() for match in _SENTENCE.finditer(text)][:_MOST]
        return [self._sentence(one) for one in found if one]

    def _sentence(self, text: str) -> _Sentence:
        words = frozenset(word for word in self._analyzer.words(fold_words(text)) if not word.isdigit())
        telling = frozenset(word for word in words if self._weights.get(word))
        usual = 1.0 + sum(self._weights[word] ** 2 for word in telling)
        shown = text if len(text) <= LONGEST else f"{text[:LONGEST]}……"
        return _Sentence(shown, telling, usual + len(words) - len(telling))


def standing(terms: Sequence[str], text: str) -> tuple[str, ...]:
    """Returns the terms that stand in a text: what an engine said of it may be by chance, or no longer shown."""
    folded = fold(text)
    return tuple(term for term in terms if fold(term) in folded)


def without_parts(terms: Sequence[str]) -> list[str]:
    """Returns the terms without those that are only part of another one."""
    return [term for term in terms if not any(term != other and term in other for other in terms)]
