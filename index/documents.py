"""Prepares entries for engines of terms and positions, and keeps with each what a hit must bring back."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from index.analysis import Analyzer
from index.candidates import heaviest, pack
from index.conditions import Scope, texts
from index.entries import SECTION, Card, Entry, section_id
from index.folding import fold_words
from index.grams import text_terms
from index.scanning import family
from index.senses import sensed, term

MOST_SENSES = 3  # by which a section is found


@dataclass(frozen=True, slots=True)
class Document:
    """An entry as an engine stores it: terms parted by spaces, those of each scope and its words, and ``kept``.

    ``kept`` is what ``restored`` reads.

    ``words`` are those of a section, whose likeness is asked for; of a summary only its title's, which rank.
    """

    card: Card
    scopes: tuple[tuple[Scope, str], ...]
    words: str
    kept: bytes


def prepare(entry: Entry, analyzer: Analyzer) -> Document:
    """Returns the document of an entry."""
    folded = texts(entry)
    heading_words = analyzer.words(fold_words(entry.title))
    text_words = analyzer.words(fold_words(entry.text)) if entry.kind == SECTION else []
    terms = [*heading_words, *text_words]
    card = entry.card
    if entry.kind == SECTION:
        senses = sensed(analyzer, entry.title, entry.text) if text_words else ()
        kept = pack(card, heaviest(heading_words, text_words) if text_words else (), senses)
        terms += [term(label) for label, _ in senses[:MOST_SENSES]]
    else:
        kept = json.dumps((card.summary_id, None, card.title), ensure_ascii=False).encode("utf-8", "replace")
    return Document(
        card=card,
        scopes=tuple((scope, text_terms(folded.field(scope))) for scope in Scope),
        words=" ".join(terms),
        kept=kept,
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
