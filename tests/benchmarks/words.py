"""A large vocabulary as often used as in real Chinese: jieba's dictionary with its frequencies, and the union lexicon.

Words that people mostly write in reports stand in it beside names, terms and rare words, some 300,000 in all, so that
generated texts hold common words, rare words and words that only one of them has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from archive.vocabulary import lexicon
from archive.vocabulary.events import chronology

UNION_SHARE = 0.12  # of the words drawn are the lexicon's
SINGLE_SHARE = 0.2  # kept of what single characters weigh: the dictionary counts those inside of names, too
SHARPNESS = 1.5  # Zipf's exponent against the dictionary's: reports use fewer words than novels
TURNS = 40_000  # of phrase that texts have in common
TURN_WORDS = 2, 4
TURN_SHARE = 0.8  # of what is drawn are turns of phrase
TURN_ZIPF = 0.5
OWN_SHARE = 0.1  # of what is drawn a text keeps coming back to
OWN_WORDS = 60
CLAUSES = 3, 6  # of a sentence
UNITS = 2, 3  # of a clause: words or turns of phrase
BATCH = 400  # words or turns of phrase drawn at a time
_HAN = re.compile(r"[\u4e00-\u9fff]{1,6}")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words with the running sum of their shares, which ends in 1."""

    words: tuple[str, ...]
    sums: NDArray[np.float64]

    def drawn(self, chances: NDArray[np.float64]) -> list[str]:
        """Returns a word for each number from 0 to 1."""
        places = np.minimum(self.sums.searchsorted(chances, side="right"), len(self.words) - 1)
        return [self.words[place] for place in places.tolist()]


def vocabulary_of(weights: dict[str, float]) -> Vocabulary:
    """Returns the vocabulary of words with weights."""
    sums = np.cumsum(np.fromiter(weights.values(), dtype=np.float64, count=len(weights)))
    return Vocabulary(tuple(weights), sums / sums[-1])


@lru_cache(maxsize=1)
def dictionary() -> Vocabulary:
    """Returns the words of jieba's dictionary about as often as it says, and the lexicon's by Zipf's law among them.

    Words that date a text are left out: they would contradict the year that a text is given.
    """
    rows = (line.split(" ") for line in (files("jieba") / "dict.txt").read_text(encoding="utf-8").splitlines())
    dated = {cue for event in chronology().events for cue in event.cues}
    known = {word: _weight(word, float(times)) for word, times, *_ in rows if _HAN.fullmatch(word)}
    weights = {word: weight for word, weight in known.items() if word not in dated}
    total = sum(weights.values())
    unions = [word for word in lexicon.user_words() if _HAN.fullmatch(word) and not any(cue in word for cue in dated)]
    shares = 1 / np.arange(1, len(unions) + 1)
    for place, share in zip(np.random.default_rng(1).permutation(len(unions)), shares / shares.sum(), strict=True):
        weights[unions[place]] = total * UNION_SHARE / (1 - UNION_SHARE) * float(share)
    return vocabulary_of(weights)


def _weight(word: str, times: float) -> float:
    return float(times**SHARPNESS) * (SINGLE_SHARE if len(word) == 1 else 1)


@lru_cache(maxsize=1)
def turns() -> Vocabulary:
    """Returns turns of phrase of a few words each, by Zipf's law."""
    chances = np.random.default_rng(2)
    sizes = chances.integers(*TURN_WORDS, TURNS, endpoint=True).tolist()
    words = iter(dictionary().drawn(chances.random(sum(sizes))))
    made = dict.fromkeys("".join(next(words) for _ in range(size)) for size in sizes)
    return vocabulary_of({turn: rank**-TURN_ZIPF for rank, turn in enumerate(made, start=1)})


class Prose:
    """Sentences of one text: its own words come back again and again among the common ones."""

    def __init__(self, seed: int, number: int) -> None:
        self._chances = np.random.default_rng((seed, number))
        own = dict.fromkeys(word for word in dictionary().drawn(self._chances.random(OWN_WORDS)) if len(word) > 1)
        self._own = vocabulary_of({word: rank**-0.5 for rank, word in enumerate(own, start=1)})
        self._units = self._endless()

    def sentences(self, count: int) -> list[str]:
        """Returns sentences of several clauses, each ended by a full stop."""
        clauses = self._chances.integers(*CLAUSES, count, endpoint=True).tolist()
        sizes = iter(self._chances.integers(*UNITS, sum(clauses), endpoint=True).tolist())
        return [
            "，".join("".join(islice(self._units, next(sizes))) for _ in range(number)) + "。" for number in clauses
        ]

    def _endless(self) -> Iterator[str]:
        while True:
            yield from self._drawn(BATCH)

    def _drawn(self, count: int) -> list[str]:
        kinds, chances = self._chances.random(count), self._chances.random(count)
        units = dictionary().drawn(chances)
        for chosen, vocabulary in ((kinds < OWN_SHARE, self._own), (kinds > 1 - TURN_SHARE, turns())):
            for place, unit in zip(np.flatnonzero(chosen).tolist(), vocabulary.drawn(chances[chosen]), strict=True):
                units[place] = unit
        return units
