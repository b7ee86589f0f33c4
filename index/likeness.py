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
SENSE_WORDS = (
    1.5  # as many words weigh as much as a sense, for the engine: found by comparing 5,000 of 160,000 sections
)
COMMON_SHARE = 0.3  # a word in a larger share of all sections is boilerplate,
COMMON_LEAST = 20  # once there are so many sections that the share means something
SAME_WORDS = 0.6  # of the most telling words, from which two sections are one text
SAME_WEIGHT = 0.7  # likeness of the words alone that they must have, so that boilerplate makes no copy
SAME_LEAST = 8  # words that can prove that
LEAST = 0.06  # likeness below which two sections have nothing to do with one another,
LEAST_OF_ONE = 0.25  # or that a single shared word must give to count


@dataclass(frozen=True, slots=True)
class Compared:
    """A candidate with its likeness in 0..1 and the words that are shared; ``same``: it is the same text."""

    candidate: Candidate
    score: float
    shared: tuple[str, ...]
    same: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for: its words with what each weighs, the marks of its most telling ones, and its senses."""

    weights: dict[str, float]  # common words are left out
    known: dict[bytes, str]  # all its words by their marks
    telling: frozenset[bytes]
    length: float  # of the vector of its most telling words
    usual: float  # weight of a word whose own is not known
    senses: tuple[Sense, ...]
    about: dict[int, int]  # the senses by label
    sure: float  # what the senses count where another section agrees in full

    def terms(self) -> list[tuple[str, float]]:
        """Returns the terms by which an engine finds candidates, with what each counts."""
        found = sorted(self.weights.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_WORDS_ASKED]
        strongest = self.senses[:MOST_SENSES_ASKED]
        total = sum(strength for _, strength in strongest)
        count = SENSE_WORDS * self.usual
        return found + [(term(label), count * strength / total * len(strongest)) for label, strength in strongest]

    def compared(self, candidate: Candidate) -> Compared:
        """Returns a candidate with its likeness."""
        held = [self.known[word] for word in candidate.words if word in self.known]
        shared = [word for word in held if word in self.weights]
        squares = sum([self.weights[word] ** 2 for word in shared])
        others = (len(candidate.words) - len(held)) * self.usual**2
        words = min(squares / (self.length * sqrt(squares + others)), 1.0) if squares and self.length else 0.0
        score = (words + SENSES * agreement(self.about, candidate.senses)) / (1.0 + self.sure)
        return Compared(candidate, min(score, 1.0), tuple(shared), words >= SAME_WEIGHT and self._same(candidate))

    def heaviest_first(self, words: Sequence[str]) -> list[str]:
        """Returns words of what is asked by what they weigh."""
        return sorted(words, key=lambda word: (-self.weights[word], word))

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
        known={mark(word): word for word in held},
        telling=frozenset(map(mark, most)),
        length=sqrt(squares),
        usual=sum(found.values()) / len(found) if found else 1.0,
        senses=tuple(senses),
        about=dict(senses),
        sure=SENSES * agreement(dict(senses), senses),
    )


def related(one: Compared) -> bool:
    """Tells whether a candidate has enough to do with what is asked for."""
    return one.score >= (LEAST if len(one.shared) > 1 or one.candidate.senses else LEAST_OF_ONE)


def _weight(held: int, sections: int) -> float:
    if sections >= COMMON_LEAST and held > COMMON_SHARE * sections:
        return 0.0
    return log((sections + 1) / (held + 0.5))
