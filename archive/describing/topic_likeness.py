"""Tells which topics a part of a text is like, word by word, where no cue decides: a second opinion.

Each character and each pair of characters speaks for the topics and initiatives in whose texts it is common and
elsewhere rare (``archive/data/topic_likeness.txt``, built by ``archive/data/build/topic_likeness.py``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from archive.errors import VocabularyError
from archive.models import Span

Floats = NDArray[np.float32]
Weights = NDArray[np.int16]  # half the memory: what a processor must fetch takes longer than what it must add
Whole = NDArray[np.int64]
Rows = NDArray[np.int16]
Flags = NDArray[np.bool_]

HEADING = 2.1  # what a heading's words count
FAINT, PLAIN = 350.0, 800.0  # a best label below the first says nothing, above the second all that it can
APART = 3.0  # standard deviations above the mean of all labels from which a likeness counts
MOST = 4
WORDS = 3
LONGEST_WORD = 5
_PLANE = 0x10000
_LEAST = np.float32(1e-6)
_MOST_SAID = np.iinfo(np.int16).max


@dataclass(frozen=True, slots=True)
class Model:
    """What each string speaks for: a row of weights, the first row that of unknown strings."""

    labels: tuple[str, ...]
    topics: tuple[str, ...]  # of each label
    weights: Weights
    singles: Rows  # by code point: the row of the character
    numbers: Whole  # by code point: a small number for the character, 0 if no pair holds it
    base: int
    pairs: Rows  # by number of the first * base + number of the second: the row of the pair


class Likeness(NamedTuple):
    """A label that a part is like, its topic, and how far it stands out among all labels, in standard deviations."""

    label: str
    topic: str
    strength: float


@dataclass(frozen=True, slots=True)
class Reader:
    """A text, position by position: the rows of the character and of the pair that begins there."""

    singles: Whole
    pairs: Whole

    @classmethod
    def of(cls, text: str) -> Reader:
        """Returns the reader of a text."""
        known = model()
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        codes = np.where(codes < _PLANE, codes, 0)
        numbers = known.numbers[codes]
        pairs = known.pairs[numbers[:-1] * known.base + numbers[1:]]
        return cls(known.singles[codes].astype(np.int64), pairs.astype(np.int64))

    def like(self, parts: Sequence[tuple[Span, Span]]) -> list[tuple[Likeness, ...]]:
        """Returns, for each heading and body, the labels that they are like, best first."""
        if not parts:
            return []
        scores = self._scores(parts)
        trust = np.clip((scores.max(axis=1) - FAINT) / (PLAIN - FAINT), 0.0, 1.0)
        apart = scores - scores.mean(axis=1, keepdims=True)
        apart /= np.maximum(np.sqrt((apart * apart).mean(axis=1, keepdims=True)), _LEAST)
        found: list[list[Likeness]] = [[] for _ in parts]
        at, label = np.nonzero(apart > APART)
        strengths = apart[at, label] * trust[at]
        labels, topics = model().labels, model().topics
        for part, name, strength in zip(at.tolist(), label.tolist(), strengths.tolist(), strict=True):
            if strength > 0:
                found[part].append(Likeness(labels[name], topics[name], strength))
        return [tuple(sorted(each, key=lambda like: -like.strength)[:MOST]) for each in found]

    def _scores(self, parts: Sequence[tuple[Span, Span]]) -> Floats:
        """Returns, part by part, what its strings, each counted once, say for each label."""
        weights = model().weights
        scores = np.zeros((len(parts), weights.shape[1]), dtype=np.float32)
        for row, (heading, body) in zip(scores, parts, strict=True):
            held = np.zeros(len(weights), dtype=np.bool_)
            if heading.end > heading.start:
                row += self._said(held, heading) * np.float32(HEADING - 1.0)
            row += self._said(held, body)
        return scores

    def _said(self, held: Flags, span: Span) -> Weights:
        """Returns what the strings of a span, and those already held, say."""
        # plain sums: a product of this size would start a thread a core in every worker
        held[self.singles[span.start : span.end]] = True
        held[self.pairs[span.start : max(span.start, span.end - 1)]] = True
        held[0] = False
        rows = model().weights.take(held.nonzero()[0], axis=0)
        said: Weights = np.add.reduce(rows, axis=0, dtype=np.int16)
        return said

    def words(self, span: Span, topic: str) -> tuple[Span, ...]:
        """Returns the words that say most about a topic, in the order of the text."""
        said = _by_topic(topic)[self.pairs[span.start : max(span.start, span.end - 1)]]
        chosen: list[Span] = []
        for at in np.argsort(-said, kind="stable").tolist():
            if len(chosen) == WORDS or said[at] <= 0:
                break
            word = _word(said, at)
            if all(word.end <= other.start or other.end <= word.start for other in chosen):
                chosen.append(word)
        return tuple(Span(span.start + each.start, span.start + each.end) for each in sorted(chosen, key=_start))


def _word(said: Weights, at: int) -> Span:
    """Returns a pair of characters with those beside it that say about as much."""
    start, end = at, at + 1
    while start > 0 and said[start - 1] > said[at] / 2 and end - start < LONGEST_WORD:
        start -= 1
    while end < len(said) and said[end] > said[at] / 2 and end - start < LONGEST_WORD:
        end += 1
    return Span(start, end + 1)


def _start(span: Span) -> int:
    return span.start


@lru_cache(maxsize=64)
def _by_topic(topic: str) -> Weights:
    """Returns what each string says for a topic: for that label of it for which it says most."""
    columns = [at for at, other in enumerate(model().topics) if other == topic]
    said: Weights = model().weights[:, columns].max(axis=1, initial=0)
    return said


@lru_cache(maxsize=1)
def model() -> Model:
    """Returns the model of ``topic_likeness.txt``."""
    return parse((files("archive") / "data" / "topic_likeness.txt").read_text(encoding="utf-8"))


def parse(content: str) -> Model:
    """Returns the model written in a text; VocabularyError names the line that cannot be read."""
    first, *lines = content.splitlines()
    labels = tuple(first.split())
    weights = np.zeros((len(lines) + 1, len(labels)), dtype=np.int16)
    rows: dict[str, int] = {}
    for row, line in enumerate(lines, start=1):
        string, *said = line.split(" ")
        try:
            for each in said:
                label, _, weight = each.partition(":")
                weights[row, int(label)] = int(weight)
        except (ValueError, IndexError) as error:
            raise VocabularyError(f"topic_likeness.txt:{row + 1}: not a string with label:weight pairs") from error
        if string in rows or len(string) not in (1, 2):
            raise VocabularyError(
                f"topic_likeness.txt:{row + 1}: {string!r} stands twice or is no string of one or two"
            )
        rows[string] = row
    if weights.sum(axis=0, dtype=np.int64).max(initial=0) > _MOST_SAID:
        raise VocabularyError(f"topic_likeness.txt: the weights of a label are together above {_MOST_SAID}")
    return _model(labels, weights, rows)


def _model(labels: tuple[str, ...], weights: Weights, rows: Mapping[str, int]) -> Model:
    singles, numbers = np.zeros(_PLANE, dtype=np.int16), np.zeros(_PLANE, dtype=np.int64)
    characters = sorted({char for string in rows if len(string) > 1 for char in string})
    numbers[[ord(char) for char in characters]] = np.arange(1, len(characters) + 1)
    base = len(characters) + 1
    pairs = np.zeros(base * base, dtype=np.int16)
    for string, row in rows.items():
        if len(string) == 1:
            singles[ord(string)] = row
        else:
            pairs[numbers[ord(string[0])] * base + numbers[ord(string[1])]] = row
    topics = tuple(label.partition("/")[0] for label in labels)
    return Model(labels, topics, weights, singles, numbers, base, pairs)
