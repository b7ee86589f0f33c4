"""Words that stay whole and terms that mean the same (``archive/data/lexicon.yaml``), for the index's analyzer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from archive.datafiles import Row, load, refuse_doubles
from archive.vocabulary import topics

RELATIONS = ("eq", "near")


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Terms for one thing, the preferred first; ``eq`` are the same, ``near`` help recall at a lower weight."""

    relation: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words to keep whole and the groups of synonyms."""

    words: tuple[str, ...]
    synonyms: tuple[Synonyms, ...]


def parse(top: Row) -> Lexicon:
    """Returns the lexicon of a data file; VocabularyError on a word given twice, an unknown relation or a lone term."""
    kept = top.row("keep_whole")
    groups = [(name, kept.words(name)) for name, _ in top.pairs("keep_whole")]
    refuse_doubles((word, kept) for _, words in groups for word in words)
    rows = top.rows("synonyms")
    refuse_doubles((term, row) for row in rows for term in row.words("terms"))
    return Lexicon(tuple(word for _, words in groups for word in words), tuple(_synonyms(row) for row in rows))


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Returns the lexicon that is shipped."""
    return parse(load("lexicon.yaml"))


@lru_cache(maxsize=1)
def user_words() -> tuple[str, ...]:
    """Returns the words that a tokenizer must know, sorted: the lexicon's, all synonyms and all topic cues."""
    held = lexicon()
    found = {*held.words, *topics.words(), *(term for group in held.synonyms for term in group.terms)}
    return tuple(sorted(word for word in found if len(word) > 1 and word.isalnum()))


def synonyms() -> tuple[Synonyms, ...]:
    """Returns the groups of terms that are searched together."""
    return lexicon().synonyms


def _synonyms(row: Row) -> Synonyms:
    relation, terms = row.text("relation"), row.words("terms")
    if relation not in RELATIONS:
        raise row.fail(f"'relation' must be eq or near, found {relation!r}")
    if len(terms) < 2:
        raise row.fail("a group needs two terms")
    return Synonyms(relation, terms)
