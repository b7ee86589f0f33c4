"""Guesses what was meant by a word that is mistyped: what sounds the same, or is one character away.

A slip breaks a run into single characters (工资集体协尚 -> 工资 集体 协 尚); the guesses are words of the vocabulary
for the stretch around the break.  Whether a guess is offered is for the texts to say: see index.correcting.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import OSA

from index.analysis import Analyzer
from index.folding import fold
from index.sounds import Sounds, blurred

SHORTEST, LONGEST = 3, 12  # characters of a word that may be mistyped: of two characters half would be wrong
SHORTEST_UNLIKE = 4  # of a place in which a character may be wrong that sounds otherwise: 李村镇 is not 王村镇
SHORTEST_SPELT, LONGEST_SPELT = 5, 60  # letters of pinyin that were not turned into characters
SAME_SOUND, LIKE_SOUND, DOUBLED, SWAPPED, MISSING, WRONG = 0.5, 0.6, 0.4, 0.7, 0.9, 1.0
MOST_GUESSES = 6


@dataclass(frozen=True, slots=True)
class Guess:
    """A word that may have been meant by ``start`` to ``end`` of a folded run; ``cost`` up to 1, less is likelier."""

    start: int
    end: int
    word: str  # as the vocabulary writes it
    cost: float

    @property
    def sure(self) -> bool:
        """Tells a kind of slip that is seldom anything else: the same sound, a character twice or swapped."""
        return self.cost < MISSING


class Speller:
    """Guesses over one vocabulary; safe to share between threads.

    ``places`` are words too; ``right`` tells further words that are right as they are, though they are never guessed.
    """

    def __init__(
        self,
        words: Iterable[str],
        places: Iterable[str] = (),
        *,
        analyzer: Analyzer,
        sounds: Sounds,
        right: Callable[[str], bool] = lambda _: False,
    ) -> None:
        self._analyzer = analyzer
        self._sounds = sounds
        self._right = right
        self._places = {folded: place for place in places if _fits(folded := fold(place))}
        self._words = {folded: word for word in words if _fits(folded := fold(word))} | self._places
        self._shorter: dict[str, list[str]] = defaultdict(list)
        self._heard: dict[str, list[str]] = defaultdict(list)
        self._spelt: dict[str, list[str]] = defaultdict(list)
        for word in self._words:
            for shorter in set(_shorter(word)):
                self._shorter[shorter].append(word)
            syllables = sounds.syllables(word)
            self._heard[" ".join(map(blurred, syllables))].append(word)
            self._spelt["".join(syllables)].append(word)

    def guesses(self, run: str) -> tuple[Guess, ...]:
        """Returns what may have been meant by a folded run or its parts, likeliest first; none for what is right."""
        if self._is_right(run):
            return ()
        cuts = self._analyzer.boundaries(run)
        loose = [end - start == 1 for start, end in pairwise(cuts)]
        found: dict[tuple[int, int, str], Guess] = {}
        for first, start in enumerate(cuts[:-1]):
            for last in range(first + 1, len(cuts)):
                end = cuts[last]
                if end - start > (LONGEST_SPELT if run[start].isascii() else LONGEST + 1):
                    break
                for guess in self._window(run, start, end, broken=any(loose[first:last])):
                    found[start, end, guess.word] = guess
        ordered = sorted(found.values(), key=lambda guess: (guess.cost, guess.start - guess.end, guess.start))
        return tuple(ordered[:MOST_GUESSES])

    def _window(self, run: str, start: int, end: int, *, broken: bool) -> Iterator[Guess]:
        """Yields the guesses for a stretch; where no word is broken only what sounds just the same."""
        typed = run[start:end]
        if typed.isascii():
            if typed.isalpha() and len(typed) >= SHORTEST_SPELT:
                yield from (Guess(start, end, self._words[word], SAME_SOUND) for word in self._spelt.get(typed, ()))
            return
        if len(typed) < SHORTEST - 1 or self._is_right(typed):
            return
        for word, cost in self._near(typed).items():
            whole = word in typed or (typed in word and len(word) - len(typed) > 1)
            if not whole and (broken or cost == SAME_SOUND) and word not in run:
                yield Guess(start, end, self._words[word], cost)

    def _is_right(self, typed: str) -> bool:
        return typed in self._words or (len(typed) > 1 and self._right(typed))

    def _near(self, typed: str) -> dict[str, float]:
        """Returns the words that sound like a stretch or are one slip away, with what the slip costs."""
        near = {word: cost for word, cost in self._one_slip(typed) if cost <= WRONG}
        for syllables in self._sounds.readings(typed) if SHORTEST <= len(typed) <= LONGEST else ():
            for word in self._heard.get(" ".join(map(blurred, syllables)), ()):
                same = syllables == self._sounds.syllables(word)
                if 0 < _differing(typed, word) <= max(1, len(typed) // 2):
                    near[word] = min(near.get(word, WRONG), SAME_SOUND if same else LIKE_SOUND)
        return near

    def _one_slip(self, typed: str) -> Iterator[tuple[str, float]]:
        shorter = set(_shorter(typed))
        candidates = {word for each in shorter for word in self._shorter.get(each, ())}
        candidates |= {*self._shorter.get(typed, ()), *(each for each in shorter if each in self._words)}
        for word in candidates - {typed}:
            if OSA.distance(typed, word) == 1:
                yield word, self._cost(typed, word)

    def _cost(self, typed: str, word: str) -> float:
        if len(typed) > len(word):
            return DOUBLED if any(one == other for one, other in pairwise(typed)) else WRONG
        if len(typed) < len(word):
            return MISSING if len(typed) >= SHORTEST else WRONG
        if _differing(typed, word) == 2:
            return SWAPPED
        unlike = word in self._places and len(word) < SHORTEST_UNLIKE
        return WRONG + 1 if unlike else WRONG


def _fits(word: str) -> bool:
    return SHORTEST <= len(word) <= LONGEST and not word.isascii()


def _shorter(word: str) -> Iterator[str]:
    """Yields a word without each of its characters."""
    return (word[:place] + word[place + 1 :] for place in range(len(word)))


def _differing(one: str, other: str) -> int:
    return sum(first != second for first, second in zip(one, other, strict=False)) + abs(len(one) - len(other))
