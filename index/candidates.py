"""Keeps of a section what its likeness is judged by without its text: its most telling words and its senses."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from struct import Struct
from zlib import crc32

from index.entries import Card, section_id
from index.senses import Sense

MOST_WORDS = 24
MOST_REMEMBERED = 50_000  # words
_TELLING = re.compile(r"[^\W\d_]{2}")  # a word that can make two sections similar: a number or a lone character cannot
_HEADED = 1 << 32  # more than any count of a word
_LENGTH = 8  # bits of a word's length
_MARK = Struct("3s")  # two of 24 words have the same mark by chance in one of 50,000 sections
_SENSE = Struct("BB")
_Line = tuple[str, int, str, str, str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A section that may be like another one.  ``words`` are marks of its most telling words, heaviest first."""

    summary_id: str
    section: int
    title: str
    family: str  # of the whole summary
    author: str
    role: str  # kind of section
    year: str  # facet value
    level: str
    region: str  # code of the smallest place that is known, "" if none is
    words: tuple[bytes, ...]
    senses: tuple[Sense, ...]

    @property
    def id(self) -> str:
        """Returns the id of the section's entry."""
        return section_id(self.summary_id, self.section)


def telling(words: Sequence[str]) -> list[str]:
    """Returns the words that can make two sections similar."""
    return [word for word in words if (word.isalpha() and len(word) > 1) or _TELLING.search(word)]


def heaviest(heading_words: Sequence[str], words: Sequence[str]) -> list[str]:
    """Returns the words of a section that tell most of it, best first: of its heading, frequent, long ones."""
    held = Counter((*heading_words, *words))
    weights = {word: count << _LENGTH | length for word, count in held.items() if (length := _lengths[word])}
    for word in weights.keys() & set(heading_words):
        weights[word] += _HEADED
    return sorted(sorted(weights), key=weights.__getitem__, reverse=True)[:MOST_WORDS]


def mark(word: str) -> bytes:
    """Returns the three bytes that stand for a word."""
    return (crc32(word.encode("utf-8", "replace")) & 0xFFFFFF).to_bytes(_MARK.size)


class _Lengths(dict[str, int]):
    """Maps a word to its length, 0 if it tells nothing; filled as words are met, and emptied when there are many."""

    def __missing__(self, word: str) -> int:
        if len(self) > MOST_REMEMBERED:
            self.clear()
        length = self[word] = min(len(word), (1 << _LENGTH) - 1) if telling((word,)) else 0
        return length


class _Marks(dict[str, bytes]):
    """Maps a word to its mark; filled and emptied likewise."""

    def __missing__(self, word: str) -> bytes:
        if len(self) > MOST_REMEMBERED:
            self.clear()
        made = self[word] = mark(word)
        return made


_lengths = _Lengths()
_marks = _Marks()


def pack(card: Card, heaviest_words: Sequence[str], senses: Sequence[Sense]) -> bytes:
    """Returns the bytes that ``unpack`` reads: a line of JSON, then the senses and the marks of the words."""
    region = card.regions[-1] if card.regions else ""
    line = [card.summary_id, card.section, card.title, card.text_family, card.author, card.role, card.year, card.level]
    head = json.dumps([*line, region], ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    said = b"".join(_SENSE.pack(label, strength) for label, strength in senses)
    marks = b"".join(map(_marks.__getitem__, heaviest_words))
    return b"%b\n%c%b%b" % (head, len(senses), said, marks)


def unpack(kept: bytes) -> Candidate:
    """Returns the section that was packed."""
    end = kept.index(b"\n")
    senses_end = end + 2 + kept[end + 1] * _SENSE.size
    line: _Line = json.loads(kept[:end])
    return Candidate(
        *line,
        words=tuple([word for (word,) in _MARK.iter_unpack(kept[senses_end:])]),
        senses=tuple(_SENSE.iter_unpack(kept[end + 2 : senses_end])),
    )
