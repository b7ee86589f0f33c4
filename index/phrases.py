"""Finds the phrases that many different authors use: two to four words in a row, or one long word.

Texts are counted as they come; of a large archive ever fewer, so that the work grows with its logarithm.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from index.analysis import STOP_WORDS, Analyzer
from index.folding import fold

LEAST_AUTHORS = 5
SHORTEST, LONGEST = 4, 10  # characters of a phrase
SHORTEST_WORD = 3  # characters of a word that is a phrase of its own: 总工会, not 三季度, 每个月
MOST_WORDS = 4
ALL_OF, THEN = 400, 100  # texts that are all counted; after each so many more only every second of those before
MOST_READ = 1500  # characters of one text
MOST_KEPT = 300_000  # phrases in memory before those of a single author are forgotten
MOST = 3000
PART = 0.8  # of a phrase's authors: if a longer one has so many, the phrase is but a part of it
_WORD = re.compile("[\u3400-\u9fff]+")
_COUNTING = re.compile("[一二两三四五六七八九十百千万几数第每各今明本头]")


class Phrases:
    """Counts the authors of phrases; feed it with ``add``, then ask for ``found``."""

    def __init__(self, analyzer: Analyzer, *, room: int = MOST_KEPT) -> None:
        self._analyzer = analyzer
        self._room = room
        self._known = frozenset(analyzer.vocabulary)
        self._authors: dict[str, set[int] | int] = {}
        self._seen = self._counted = 0
        self._step = 1

    def add(self, text: str, author: str) -> None:
        """Counts a text, or passes it over."""
        self._seen += 1
        if self._seen % self._step:
            return
        self._counted += 1
        if self._counted > ALL_OF and self._counted % THEN == 0:
            self._step *= 2
        writer = hash(author)
        for phrase in self._of(fold(text[:MOST_READ])):
            held = self._authors.setdefault(phrase, set())
            if isinstance(held, int):
                self._authors[phrase] = held + 1
            else:
                held.add(writer)
                if len(held) >= LEAST_AUTHORS:
                    self._authors[phrase] = LEAST_AUTHORS
        if len(self._authors) > self._room:
            self._forget()

    def found(self) -> tuple[tuple[str, int], ...]:
        """Returns phrases with the number of texts that used them, the commonest first; words of the lexicon aside."""
        often = {phrase: held for phrase, held in self._authors.items() if isinstance(held, int)}
        parts = {
            part
            for phrase, held in often.items()
            for part in _parts(phrase)
            if part in often and held >= PART * often[part]
        }
        kept = ((phrase, held) for phrase, held in often.items() if phrase not in parts | self._known)
        return tuple(sorted(kept, key=lambda pair: (-pair[1], pair[0]))[:MOST])

    def _of(self, folded: str) -> set[str]:
        cuts = self._analyzer.boundaries(folded)
        words = [folded[start:end] for start, end in pairwise(cuts)]
        return {phrase for run in _runs(words) for phrase in _phrases(run)}

    def _forget(self) -> None:
        self._authors = {
            phrase: held for phrase, held in self._authors.items() if isinstance(held, int) or len(held) > 1
        }


def _runs(words: Iterable[str]) -> Iterator[list[str]]:
    """Yields the words that follow one another without a sign, number, stop word or lone character between."""
    run: list[str] = []
    for word in words:
        if len(word) > 1 and word not in STOP_WORDS and _WORD.fullmatch(word):
            run.append(word)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _phrases(run: list[str]) -> Iterator[str]:
    for start, word in enumerate(run):
        if len(word) >= SHORTEST_WORD and not _COUNTING.match(word):
            yield word
        phrase = word
        for other in run[start + 1 : start + MOST_WORDS]:
            phrase += other
            if len(phrase) > LONGEST:
                break
            if len(phrase) >= SHORTEST:
                yield phrase


def _parts(phrase: str) -> Iterator[str]:
    size = len(phrase)
    return (
        phrase[start:end]
        for start in range(size)
        for end in range(start + SHORTEST_WORD, size + 1)
        if end - start < size
    )
