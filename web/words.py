"""What this archive knows about words and places, handed to the index, which must not look there itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import opencc

from archive import gazetteer
from archive.describing import topic_likeness
from archive.gazetteer import Division, NameKind
from archive.vocabulary import lexicon, topics
from archive.vocabulary.asking import asking_words, initiatives
from archive.vocabulary.sounds import spoken
from index.analysis import Analyzer
from index.meanings import Known, Meanings, PlaceName
from index.senses import Learned, Senses
from index.sounds import Sounds

_OF_ANY_WORK = "none"  # the label of sentences that say nothing of their own
_NAMES = (NameKind.FULL, NameKind.ALIAS, NameKind.BARE)
_LONG_WORD = 8
_LONGEST_NAME = 12  # characters of a word that may be a place as a whole


@cache
def analyzer() -> Analyzer:
    """Returns the analyzer that builds and reads the index: the lexicon's words, and what words may stand for.

    It has also learned what sections are about.
    """
    known = Known(
        synonyms=tuple(group.terms for group in lexicon.synonyms()),
        places=places,
        values=asking_words().words,
        free=asking_words().free,
        initiatives=initiatives(),
        common=asking_words().common,
        topics={topic.id: topic.zh for topic in topics.topics()},
    )
    return Analyzer(_simple((*lexicon.user_words(), *_typed())), Meanings(known), _senses())


def warm() -> None:
    """Reads the lists of words and places now: before workers are forked, and before the first question is timed."""
    gazetteer.warm()
    sounds()
    analyzer().pieces("工会")


def _senses() -> Senses:
    made = topic_likeness.model()
    learned = Learned(made.labels, made.weights, made.singles, made.numbers, made.base, made.pairs)
    return Senses(learned, without=(_OF_ANY_WORK,))


def _typed() -> Iterator[str]:
    """Yields the words that stand for described values wherever they are typed, so that they are kept whole."""
    for words in asking_words().free.values():
        yield from (word for word in words if len(word) > 1)


def _simple(words: Sequence[str]) -> tuple[str, ...]:
    """Returns the words without long ones that others make up: 新就业形态劳动者入会 must not be looked for as one."""
    held = frozenset(words)

    def made_up(word: str) -> bool:
        return any(word[:at] in held and word[at:] in held for at in range(2, len(word) - 1))

    return tuple(word for word in words if len(word) < _LONG_WORD or not made_up(word))


@cache
def _simplifier() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def places(typed: str) -> Sequence[PlaceName]:
    """Returns the places that a typed run names, in its order; a former name stands for what took its place."""
    text = str(_simplifier().convert("".join(typed.split())))
    return tuple(_places(text))


def _places(text: str) -> Iterator[PlaceName]:
    hits = [hit for hit in gazetteer.find(text) if hit.kind in _NAMES]
    if not hits and (alike := _alike(text)):
        yield PlaceName(text, _others(text, alike), tuple(each.code for each in alike))
    for hit in hits:
        divisions = tuple(dict.fromkeys(gazetteer.today(each) for each in hit.divisions))
        yield PlaceName(hit.name, _others(hit.name, divisions), tuple(each.code for each in divisions))


def _alike(text: str) -> tuple[Division, ...]:
    """Returns the counties, or the one town, whose bare name a text is, though texts mean something else by it."""
    if not 2 <= len(text) <= _LONGEST_NAME or text.isascii():
        return ()
    found = gazetteer.resolve(text)
    return found if len(found) == 1 or all(len(each.code) < 9 for each in found) else ()


def _others(name: str, divisions: Sequence[Division]) -> tuple[str, ...]:
    """Returns the other name under which texts know a place: today's full one."""
    return tuple(dict.fromkeys(each.name for each in divisions if each.name != name))


@cache
def sounds() -> Sounds:
    """Returns how words are read that are typed or heard alike."""
    known = spoken()
    return Sounds(known.usual, others=known.all, words=known.words)
