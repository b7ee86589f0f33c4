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
_TELLING = re.compile(r"[^\W\d_]{2}")  # a word that can make two sections similar: a number or a lone character cannot
_MARK = 3  # bytes of a word's mark: two words of a section share one by chance in 1 of 50,000 comparisons
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
    words: tuple[int, ...]
    senses: tuple[Sense, ...]

    @property
    def id(self) -> str:
        """Returns the id of the section's entry."""
        return section_id(self.summary_id, self.section)


def telling(words: Sequence[str]) -> list[str]:
    """Returns the words that can make two sections similar."""
    return [word for word in words if _TELLING.search(word)]


def heaviest(heading_words: Sequence[str], words: Sequence[str]) -> list[str]:
    """Returns the words of a section that tell most of it, best first: of its heading, frequent, long ones."""
    headed = set(heading_words)
    counts = Counter(telling((*heading_words, *words)))
    return sorted(counts, key=lambda word: (word not in headed, -counts[word], -len(word), word))[:MOST_WORDS]


def mark(word: str) -> int:
    """Returns the number that stands for a word."""
    return crc32(word.encode("utf-8", "replace")) & 0xFFFFFF


def pack(card: Card, heaviest_words: Sequence[str], senses: Sequence[Sense]) -> bytes:
    """Returns the bytes that ``unpack`` reads: a line of JSON, then the senses and the marks of the words."""
    region = card.regions[-1] if card.regions else ""
    line = [card.summary_id, card.section, card.title, card.text_family, card.author, card.role, card.year, card.level]
    head = json.dumps([*line, region], ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    said = b"".join(_SENSE.pack(label, strength) for label, strength in senses)
    marks = b"".join(mark(word).to_bytes(_MARK) for word in heaviest_words)
    return b"%b\n%c%b%b" % (head, len(senses), said, marks)


def unpack(kept: bytes) -> Candidate:
    """Returns the section that was packed."""
    end = kept.index(b"\n")
    senses_end = end + 2 + kept[end + 1] * _SENSE.size
    marks = kept[senses_end:]
    line: _Line = json.loads(kept[:end])
    return Candidate(
        *line,
        words=tuple(int.from_bytes(marks[at : at + _MARK]) for at in range(0, len(marks), _MARK)),
        senses=tuple((label, strength) for label, strength in _SENSE.iter_unpack(kept[end + 2 : senses_end])),
    )
