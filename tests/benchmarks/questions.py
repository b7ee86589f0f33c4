"""The questions of the benchmark, drawn from the texts that are held: the same ones for the same archive and seed."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from archive.store import Reader
from tests.benchmarks.peers import SIZE, Document, Question, documents
from web.words import analyzer

SAMPLE = 1500  # texts in which words are counted
NEARLY_ALL, MANY = 0.9, 0.05  # share of texts that hold a word
DEEP = 500  # the page that nobody reaches but a robot
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_WORD = re.compile(r"[\u4e00-\u9fff]{2,4}")


@dataclass(frozen=True, slots=True)
class Sample:
    """Some texts, and words by how many of them hold one: in nearly all, in many, in one only."""

    documents: tuple[Document, ...]
    common: tuple[str, ...]
    frequent: tuple[str, ...]
    rare: tuple[str, ...]
    held: int  # texts in the archive


def sample(store: Reader, *, seed: int, size: int = SAMPLE) -> Sample:
    """Returns a sample of an archive."""
    chance = random.Random(seed)
    ids = sorted(_ids(store))
    drawn = tuple(documents(store.summaries(chance.sample(ids, min(size, len(ids))))))
    held = Counter(word for one in drawn for word in set(analyzer().words(one.text)) if _WORD.fullmatch(word))
    return Sample(
        drawn,
        common=tuple(sorted(word for word, count in held.items() if count >= NEARLY_ALL * len(drawn))),
        frequent=tuple(sorted(word for word, count in held.items() if MANY <= count / len(drawn) < NEARLY_ALL)),
        rare=tuple(sorted(word for word, count in held.items() if count == 1)),
        held=len(ids),
    )


def _ids(store: Reader) -> Iterator[str]:
    changed, _ = store.changes(-1)
    yield from changed


def questions(drawn: Sample, *, rounds: int, seed: int) -> Iterator[tuple[str, tuple[Question, ...]]]:
    """Yields each kind of question with ``rounds`` of them."""
    deep = min(DEEP, max(drawn.held // SIZE, 1))
    makers: dict[str, Callable[[random.Random], Question]] = {
        "a word in nearly every text": lambda chance: _words(chance.choice(drawn.common)),
        "two words": lambda chance: _words(chance.choice(drawn.common), chance.choice(drawn.frequent)),
        "two less common words": lambda chance: _words(*chance.sample(drawn.frequent, 2)),
        "a rare word": lambda chance: _words(chance.choice(drawn.rare)),
        "a phrase of 2 characters": lambda chance: _phrase(drawn, chance, 2),
        "a phrase of 4 characters": lambda chance: _phrase(drawn, chance, 4),
        "a phrase of 8 characters": lambda chance: _phrase(drawn, chance, 8),
        "one character": lambda chance: _words(run(drawn, chance, 1)),
        "a word, of a town and a year": lambda chance: _filtered(drawn, chance),
        f"the same, page {deep}": lambda chance: Question((chance.choice(drawn.common),), page=deep),
    }
    for kind, make in makers.items():
        chance = random.Random(f"{seed}/{kind}")
        yield kind, tuple(make(chance) for _ in range(rounds))


def _words(*words: str) -> Question:
    return Question(words)


def _phrase(drawn: Sample, chance: random.Random, length: int) -> Question:
    return Question((run(drawn, chance, length),), quoted=True)


def run(drawn: Sample, chance: random.Random, length: int) -> str:
    """Returns some Han characters that stand beside one another in a text, whatever words they belong to."""
    while True:
        text = chance.choice(drawn.documents).text
        runs = [run for run in _HAN.findall(text) if len(run) >= length]
        if runs:
            chosen = chance.choice(runs)
            start = chance.randrange(len(chosen) - length + 1)
            return str(chosen[start : start + length])


def _filtered(drawn: Sample, chance: random.Random) -> Question:
    one = chance.choice([one for one in drawn.documents if one.town and one.facets[0][0].isdigit()])
    return Question((chance.choice(drawn.common),), town=one.town, year=int(one.facets[0][0]))
