"""Tells what a section is about, as a few learned labels with their strengths: what paraphrases share.

Each character and each pair of characters speaks for the labels in whose texts it is common and elsewhere rare.  The
weights come from outside (``web.words``): the index does not look where they are kept.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

MOST = 6  # labels of a section that are kept
SHARPNESS = 3  # a label twice as strong counts eight times as much
FAINT, PLAIN = 350.0, 800.0  # a best label below the first says nothing, above the second all that it can
HEADING_AGAIN = 1.1  # what a heading's strings count beside being strings of the section
LEAST_LEANING = 250.0  # of a query: less is said by chance
MOST_LEANINGS = 2
BESIDE = 0.75  # of the strongest label
FULL = 255
PLAINLY = 90  # strength from which a section speaks for a label plainly
SIGN = "§"  # stands before the number of a label where it is a term among words; no word begins with it
_PLANE = 0x10000
Sense = tuple[int, int]  # number of a label, strength in 1..FULL
Floats = NDArray[np.float64]
Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Learned:
    """What each string speaks for; row 0 is that of unknown strings.

    ``singles`` gives by code point the row of a character, ``numbers`` a small number for a character that pairs hold,
    ``pairs`` the row of a pair by number of the first * ``base`` + number of the second.
    """

    labels: tuple[str, ...]
    weights: NDArray[np.int16]  # strings x labels
    singles: NDArray[np.int16]
    numbers: Whole
    base: int
    pairs: NDArray[np.int16]


class Senses:
    """Reads texts by what was learned; safe to share between threads."""

    def __init__(self, learned: Learned, *, without: Sequence[str] = ()) -> None:
        self._learned = learned
        self._kept = np.array([label not in without for label in learned.labels])
        rows, self._labels = np.nonzero(learned.weights)
        self._weights = learned.weights[rows, self._labels].astype(np.float64)
        self._counts = np.bincount(rows, minlength=len(learned.weights))
        self._starts = np.concatenate(([0], np.cumsum(self._counts)[:-1]))
        self.labels = learned.labels
        digest = hashlib.blake2b(" ".join(learned.labels).encode(), digest_size=4)
        digest.update(learned.weights.tobytes())
        self.fingerprint = digest.hexdigest()

    def read(self, heading: str, text: str) -> tuple[Sense, ...]:
        """Returns the labels that a section speaks for, strongest first; empty if it says too little."""
        return self.read_all(((heading, text),))[0]

    def read_all(self, sections: Sequence[tuple[str, str]]) -> tuple[tuple[Sense, ...], ...]:
        """Returns what ``read`` returns for each heading and text, all in one go."""
        if not sections:
            return ()
        said = self._said([words for heading, text in sections for words in (f"{heading}\n{text}", heading)])
        scores = said[0::2] + HEADING_AGAIN * said[1::2]
        trust = np.clip((scores.max(axis=1) - FAINT) / (PLAIN - FAINT), 0.0, 1.0)
        apart = np.maximum(scores - scores.mean(axis=1, keepdims=True), 0.0) ** SHARPNESS
        apart[:, ~self._kept] = 0.0
        best = np.argsort(-apart, axis=1, kind="stable")[:, :MOST]
        chosen = np.take_along_axis(apart, best, axis=1)
        lengths = np.sqrt((chosen * chosen).sum(axis=1, keepdims=True))
        strengths = np.rint(chosen / np.where(lengths, lengths, 1.0) * trust[:, None] * FULL).astype(np.int64)
        return tuple(
            tuple((label, strength) for label, strength in zip(*row, strict=True) if strength)
            for row in zip(best.tolist(), strengths.tolist(), strict=True)
        )

    def leaning(self, text: str) -> tuple[tuple[int, float], ...]:
        """Returns the few labels that even a short text speaks for clearly, with strengths of 0..1, strongest first."""
        scores = self._said([text])[0]
        scores[~self._kept] = 0.0
        best = np.argsort(-scores, kind="stable")[:MOST_LEANINGS]
        top = float(scores[best[0]])
        if top < LEAST_LEANING:
            return ()
        return tuple((label, float(scores[label]) / top) for label in best.tolist() if scores[label] >= BESIDE * top)

    def _said(self, texts: Sequence[str]) -> Floats:
        """Returns what the strings of each text, each counted once, say for each label."""
        learned = self._learned
        strings = len(learned.weights)
        joined = np.frombuffer("".join(f"{text}\0" for text in texts).encode("utf-32-le", "surrogatepass"), np.uint32)
        codes = np.where(joined < _PLANE, joined, 0)
        first = np.repeat(np.arange(len(texts)) * strings, [len(text) + 1 for text in texts])  # row of its text
        numbers = learned.numbers[codes]
        held = np.zeros(len(texts) * strings, dtype=np.bool_)
        held[first + learned.singles[codes]] = True
        held[first[:-1] + learned.pairs[numbers[:-1] * learned.base + numbers[1:]]] = True
        held[::strings] = False
        numbered, rows = np.divmod(np.flatnonzero(held), strings)
        counts = self._counts[rows]
        ends = np.cumsum(counts)
        places = np.arange(int(ends[-1]) if len(ends) else 0) + np.repeat(self._starts[rows] - ends + counts, counts)
        labels = np.repeat(numbered, counts) * len(self.labels) + self._labels[places]
        said = np.bincount(labels, weights=self._weights[places], minlength=len(texts) * len(self.labels))
        return said.astype(np.float64, copy=False).reshape(len(texts), len(self.labels))


def sensed(senses: Senses | None, heading: str, text: str) -> tuple[Sense, ...]:
    """Returns what a section is about as far as that was learned; strongest first."""
    return senses.read(heading, text) if senses else ()


def labels(senses: Senses | None) -> tuple[str, ...]:
    """Returns the names of the labels that were learned, by number."""
    return senses.labels if senses else ()


def all_sensed(senses: Senses | None, sections: Sequence[tuple[str, str]]) -> tuple[tuple[Sense, ...], ...]:
    """Returns what ``sensed`` returns for each heading and text."""
    return senses.read_all(sections) if senses else ((),) * len(sections)


@dataclass(frozen=True, slots=True)
class Leaning:
    """A label that a query speaks for: its name, the term of sections that speak for it, and how strongly, 0..1."""

    label: str
    term: str
    strength: float


def leaning(senses: Senses | None, text: str) -> tuple[Leaning, ...]:
    """Returns what a query is about as far as that was learned; strongest first."""
    if senses is None:
        return ()
    return tuple(Leaning(senses.labels[label], term(label), strength) for label, strength in senses.leaning(text))


def term(label: int) -> str:
    """Returns the term by which the sections that speak for a label are found."""
    return f"{SIGN}{label}"


def agreement(one: Mapping[int, int], other: Sequence[Sense]) -> float:
    """Returns how far two sections are about the same, 0..1: the cosine of their labels, each as far as it is sure."""
    return sum([one[label] * strength for label, strength in other if label in one]) / (FULL * FULL)


def common(one: Sequence[Sense], other: Sequence[Sense]) -> tuple[int, ...]:
    """Returns the labels that two sections both speak for plainly, strongest first."""
    held = dict(other)
    plain = [(min(strength, held.get(label, 0)), label) for label, strength in one]
    return tuple(label for strength, label in sorted(plain, reverse=True) if strength >= PLAINLY)
