"""The analyzer of this archive: what the vocabulary knows, handed to the index, which must not look there itself."""

from __future__ import annotations

from functools import cache

from archive.describing import topic_likeness
from archive.vocabulary import lexicon
from index.analysis import Analyzer
from index.senses import Learned, Senses, Sensing

_OF_ANY_WORK = "none"  # the label of sentences that say nothing of their own


@cache
def analyzer() -> Analyzer:
    """Returns the analyzer that builds and reads the index: the lexicon's words and terms that mean the same.

    It has also learned what sections are about.
    """
    plain = Analyzer(lexicon.user_words(), [group.terms for group in lexicon.synonyms()])
    return Sensing(plain, _senses())


def _senses() -> Senses:
    made = topic_likeness.model()
    learned = Learned(made.labels, made.weights, made.singles, made.numbers, made.base, made.pairs)
    return Senses(learned, without=(_OF_ANY_WORK,))
