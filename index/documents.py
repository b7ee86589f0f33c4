"""Prepares entries for engines of terms and positions, and keeps with each what a hit must bring back."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from index.analysis import Analyzer
from index.engine import Candidate
from index.entries import SECTION, Card, Entry
from index.folding import fold
from index.grams import text_terms
from index.scanning import family


@dataclass(frozen=True, slots=True)
class Document:
    """An entry as an engine stores it: terms parted by spaces, and ``kept``, which ``restored`` reads.

    ``words`` are those of a section, whose likeness is asked for; of a summary only its title's, which rank.
    """

    card: Card
    body: str
    title: str
    context: str
    words: str
    kept: bytes


def prepare(entry: Entry, analyzer: Analyzer) -> Document:
    """Returns the document of an entry."""
    title, text = fold(entry.title), fold(entry.text)
    body = f"{title}\n{text}" if title else text
    heading_words = analyzer.words(title)
    text_words = analyzer.words(text) if entry.kind == SECTION else []
    card = entry.card
    kept: list[str | int] = [card.id, card.summary_id, card.section or 0, card.title]
    if entry.kind == SECTION:
        kept += [card.text_family, card.author, " ".join(heading_words), " ".join(text_words)]
    return Document(
        card=card,
        body=text_terms(body),
        title=text_terms(title),
        context=text_terms(fold(entry.context)),
        words=" ".join((*heading_words, *text_words)),
        kept=json.dumps(kept, ensure_ascii=False).encode("utf-8", "replace"),
    )


@dataclass(frozen=True, slots=True)
class Kept:
    """What a stored document says of its entry."""

    id: str
    summary_id: str
    section: int | None
    title: str
    rest: tuple[str, ...]

    def candidate(self) -> Candidate:
        """Returns the section as a candidate for likeness."""
        text_family, author, heading_words, words = self.rest
        return Candidate(
            id=self.id,
            summary_id=self.summary_id,
            section=self.section or 0,
            title=self.title,
            words=tuple(words.split()),
            heading_words=tuple(heading_words.split()),
            family=text_family,
            author=author,
        )


def restored(kept: bytes) -> Kept:
    """Returns what was kept of an entry."""
    entry_id, summary_id, section, title, *rest = json.loads(kept)
    return Kept(entry_id, summary_id, section or None, title, tuple(rest))


def family_number(card: Card) -> int:
    """Returns 52 bits that all copies of an entry share: one number a family, whole in a double."""
    return int.from_bytes(hashlib.blake2b(family(card).encode("utf-8", "replace"), digest_size=8).digest()) >> 12
