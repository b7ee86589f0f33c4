"""Prepares entries for engines of terms and positions, and keeps with each what a hit must bring back."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

from index.analysis import Analyzer
from index.candidates import heaviest, pack
from index.conditions import Scope, lines
from index.entries import SECTION, Card, Entry, section_id
from index.folding import fold, fold_words
from index.grams import pairs, singles
from index.scanning import family
from index.senses import Sense, all_sensed, term
from index.wholes import Whole

MOST_SENSES = 3  # by which a section is found
_MARKS = {scope: scope[0] for scope in Scope}  # one letter each


@dataclass(frozen=True, slots=True)
class Document:
    """An entry as an engine stores it: terms parted by spaces, and ``kept``, which ``restored`` reads.

    ``scopes`` are the pairs of each scope, ``characters`` the distinct characters of all of them, marked by scope;
    those that only the title of a body holds are marked as the title's.
    ``words`` are those of a section, whose likeness is asked for; of a summary only its title's, which rank.
    """

    card: Card
    scopes: tuple[tuple[Scope, str], ...]
    characters: str
    words: str
    kept: bytes


def characters(scope: Scope, single: str) -> tuple[str, ...]:
    """Returns the terms, any of which says that a scope holds a single character; the body holds the title too."""
    scopes = (scope, Scope.TITLE) if scope is Scope.BODY else (scope,)
    return tuple(singles(single, mark=_MARKS[each]) for each in scopes)


def prepare(entries: Sequence[Entry], analyzer: Analyzer) -> tuple[Document, ...]:
    """Returns the documents of the entries of one summary; what they share is folded and cut once."""
    whole = Whole([entry.text for entry in entries])
    around: dict[tuple[Scope, str], tuple[str, str]] = {}
    sections = [entry for entry in entries if entry.kind == SECTION]
    senses = dict(
        zip(map(id, sections), all_sensed(analyzer.senses, [(one.title, one.text) for one in sections]), strict=True)
    )
    return tuple(
        _document(entry, whole, around, _likeness(entry, whole, analyzer, senses.get(id(entry), ())))
        for entry in entries
    )


def _document(
    entry: Entry,
    whole: Whole,
    around: dict[tuple[Scope, str], tuple[str, str]],
    likeness: tuple[list[str], bytes],
) -> Document:
    words, kept = likeness
    title = fold(entry.title)
    scopes = [(Scope.BODY, whole.pairs(entry.text, before=f"{title}\n" if title else ""))]
    marked = [singles(whole.fold(entry.text), mark=_MARKS[Scope.BODY])]
    for scope, text in _surroundings(entry, title):
        if (scope, text) not in around:
            folded = text if scope is Scope.TITLE else lines(text)
            around[scope, text] = pairs(folded), singles(folded, mark=_MARKS[scope])
        terms, characters = around[scope, text]
        scopes.append((scope, terms))
        marked.append(characters)
    return Document(
        card=entry.card,
        scopes=tuple(pair for pair in scopes if pair[1]),
        characters=" ".join(filter(None, marked)),
        words=" ".join(words),
        kept=kept,
    )


def _likeness(entry: Entry, whole: Whole, analyzer: Analyzer, senses: tuple[Sense, ...]) -> tuple[list[str], bytes]:
    """Returns the words, and what is kept."""
    card, heading_words = entry.card, analyzer.words(fold_words(entry.title))
    if entry.kind != SECTION:
        kept = json.dumps((card.summary_id, None, card.title), ensure_ascii=False).encode("utf-8", "replace")
        return heading_words, kept
    text_words = analyzer.words(whole.words(entry.text))
    if not text_words:
        return heading_words, pack(card, (), ())
    found_by = [term(label) for label, _ in senses[:MOST_SENSES]]
    return [*heading_words, *text_words, *found_by], pack(card, heaviest(heading_words, text_words), senses)


def _surroundings(entry: Entry, title: str) -> tuple[tuple[Scope, str], ...]:
    """Returns the scopes beside the body; the title folded already."""
    return (
        (Scope.TITLE, title),
        (Scope.HEADINGS, entry.headings),
        (Scope.CONTEXT, entry.context),
        (Scope.UNIT, entry.unit),
    )


@dataclass(frozen=True, slots=True)
class Kept:
    """What a stored document says of its entry."""

    id: str
    summary_id: str
    section: int | None
    title: str


def restored(kept: bytes) -> Kept:
    """Returns what was kept of an entry."""
    summary_id, section, title, *_ = json.loads(kept.partition(b"\n")[0])
    return Kept(summary_id if section is None else section_id(summary_id, section), summary_id, section, title)


def family_number(card: Card) -> int:
    """Returns 52 bits that all copies of an entry share: one number a family, whole in a double."""
    return int.from_bytes(hashlib.blake2b(family(card).encode("utf-8", "replace"), digest_size=8).digest()) >> 12
