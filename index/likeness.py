"""Judges how like two sections are: by what they are about, and by the weight of the words that they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log, sqrt

from index.candidates import Candidate, heaviest, mark, telling
from index.engine import SearchEngine
from index.entries import SECTION
from index.senses import Sense, agreement, term

SENSES = 2.0  # what being about the same counts beside sharing the same words
MOST_WORDS_ASKED = 32  # put to the engine
MOST_SENSES_ASKED = 4
SENSE_WORDS = 4.0  # as many words weigh as much as a sense, for the engine
COMMON_SHARE = 0.3  # a word in a larger share of all sections is boilerplate,
COMMON_LEAST = 20  # once there are so many sections that the share means something
SAME_WORDS = 0.85  # of the most telling words, from which two sections are one text
SAME_LEAST = 8  # words that can prove that
LEAST = 0.06  # likeness below which two sections have nothing to do with one another,
LEAST_OF_ONE = 0.25  # or that a single shared word must give to count


@dataclass(frozen=True, slots=True)
class Compared:
    """A candidate with its likeness in 0..1 and the shared words, heaviest first; ``same``: it is the same text."""

    candidate: Candidate
    score: float
    shared: tuple[str, ...]
    same: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for: its words with what each weighs, the marks of its most telling ones, and its senses."""

    weights: dict[str, float]  # common words are left out
    known: dict[int, str]  # the words by their marks
    telling: frozenset[int]
    length: float  # of the vector of its most telling words
    usual: float  # weight of a word whose own is not known
    senses: tuple[Sense, ...]

    def terms(self) -> list[tuple[str, float]]:
        """Returns the terms by which an engine finds candidates, with what each counts."""
        found = sorted(self.weights.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_WORDS_ASKED]
        strongest = self.senses[:MOST_SENSES_ASKED]
        total = sum(strength for _, strength in strongest)
        count = SENSE_WORDS * self.usual
        return found + [(term(label), count * strength / total * len(strongest)) for label, strength in strongest]

    def compared(self, candidate: Candidate) -> Compared:
        """Returns a candidate with its likeness."""
        shared = [word for mark in candidate.words if (word := self.known.get(mark))]
        squares = sum(self.weights[word] ** 2 for word in shared)
        others = (len(candidate.words) - len(shared)) * self.usual**2
        words = min(squares / (self.length * sqrt(squares + others)), 1.0) if squares and self.length else 0.0
        own = SENSES * agreement(self.senses, self.senses)
        score = (words + SENSES * agreement(self.senses, candidate.senses)) / (1.0 + own)
        ordered = sorted(shared, key=lambda word: (-self.weights[word], word))
        return Compared(candidate, min(score, 1.0), tuple(ordered), self._same(candidate))

    def _same(self, candidate: Candidate) -> bool:
        most = max(len(self.telling), len(candidate.words))
        return most >= SAME_LEAST and len(self.telling.intersection(candidate.words)) >= SAME_WORDS * most


def asked(engine: SearchEngine, heading_words: Sequence[str], words: Sequence[str], senses: Sequence[Sense]) -> Asked:
    """Returns what is looked for, weighed by how few of the sections that are held have each word."""
    held = sorted(set(telling((*heading_words, *words))))
    sections = engine.count(SECTION)
    found = {
        word: weight
        for word, often in zip(held, engine.frequencies(held), strict=True)
        if (weight := _weight(often, sections))
    }
    most = heaviest(heading_words, words)
    squares = sum(found.get(word, 0.0) ** 2 for word in most)
    return Asked(
        weights=found,
        known={mark(word): word for word in found},
        telling=frozenset(map(mark, most)),
        length=sqrt(squares),
        usual=sum(found.values()) / len(found) if found else 1.0,
        senses=tuple(senses),
    )


def related(one: Compared) -> bool:
    """Tells whether a candidate has enough to do with what is asked for."""
    return one.score >= (LEAST if len(one.shared) > 1 or one.candidate.senses else LEAST_OF_ONE)


def _weight(held: int, sections: int) -> float:
    if sections >= COMMON_LEAST and held > COMMON_SHARE * sections:
        return 0.0
    return log((sections + 1) / (held + 0.5))
