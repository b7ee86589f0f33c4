"""What plain methods make of the same sections: tf-idf cosine over words, over character 2-3-grams, and LSA."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from math import log

import numpy as np
from numpy.typing import NDArray

from index.analysis import Analyzer
from index.folding import fold
from tests.quality.similar.labelled import Labelled, Score, relevant, score

Floats = NDArray[np.float64]
DIMENSIONS = 100


def words(analyzer: Analyzer) -> Callable[[str], list[str]]:
    """Returns the function that cuts a text into our words."""
    return lambda text: analyzer.words(fold(text))


def grams(text: str) -> list[str]:
    """Returns the overlapping pairs and triples of characters of a text."""
    folded = fold(text)
    return [folded[at : at + long] for long in (2, 3) for at in range(len(folded) - long + 1)]


def tf_idf(texts: Sequence[str], cut: Callable[[str], list[str]]) -> Floats:
    """Returns a row of unit length for each text: (1 + log count) * (1 + log((n + 1) / (held + 1)))."""
    counted = [Counter(cut(text)) for text in texts]
    held = Counter(term for counts in counted for term in counts)
    places = {term: place for place, term in enumerate(held)}
    made = np.zeros((len(texts), len(places)))
    for row, counts in zip(made, counted, strict=True):
        for term, count in counts.items():
            row[places[term]] = (1 + log(count)) * (1 + log((len(texts) + 1) / (held[term] + 1)))
    return unit(made)


def lsa(vectors: Floats) -> Floats:
    """Returns the rows in the dimensions in which they differ most."""
    values, axes = np.linalg.eigh(vectors @ vectors.T)
    return unit(axes[:, -DIMENSIONS:] * np.sqrt(np.maximum(values[-DIMENSIONS:], 0.0)))


def unit(rows: Floats) -> Floats:
    """Returns rows of length 1."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    made: Floats = rows / np.where(lengths == 0.0, 1.0, lengths)
    return made


def cosine(held: Sequence[Labelled], vectors: Floats, asked: Sequence[bool]) -> Score:
    """Returns the score of the order by cosine among the sections of other texts."""
    likeness = vectors @ vectors.T
    texts = np.array([section.text_id for section in held])
    labels = np.array([section.label for section in held])
    answers = []
    for at, count in enumerate(relevant(held)):
        if asked[at]:
            order = np.argsort(-np.where(texts == texts[at], -1.0, likeness[at]), kind="stable")[:5]
            answers.append((count, list(labels[order] == labels[at])))
    return score(answers)


def baselines(held: Sequence[Labelled], analyzer: Analyzer, asked: Sequence[bool]) -> dict[str, Score]:
    """Returns the score of each plain method."""
    texts = [f"{section.heading}\n{section.text}" for section in held]
    by_words, by_grams = tf_idf(texts, words(analyzer)), tf_idf(texts, grams)
    return {
        "tf-idf, words": cosine(held, by_words, asked),
        "tf-idf, characters 2-3": cosine(held, by_grams, asked),
        "LSA 100, words": cosine(held, lsa(by_words), asked),
        "LSA 100, characters 2-3": cosine(held, lsa(by_grams), asked),
    }
