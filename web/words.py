"""The analyzer of this archive: what the vocabulary knows, handed to the index, which must not look there itself."""

from __future__ import annotations

from functools import cache

from archive.vocabulary import lexicon
from index.analysis import Analyzer


@cache
def analyzer() -> Analyzer:
    """Returns the analyzer that builds and reads the index: the lexicon's words and terms that mean the same."""
    return Analyzer(lexicon.user_words(), [group.terms for group in lexicon.synonyms()])
