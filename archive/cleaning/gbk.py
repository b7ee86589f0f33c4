"""Reads GBK bytes that lost their alignment, and guesses characters of which one byte is gone.

A stream of damaged text is decoded with a small beam: every hypothesis holds the characters so far and the one byte
that still waits for its partner.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

from archive.cleaning.characters import UNSEEN, common, frequency, readings, weight
from archive.cleaning.script import simplified

PUNCTUATION = frozenset("。，、；：！？（）“”‘’《》…—·１２３４５６７８９０％")
BEAM = 6
RARE = 9.0  # frequency below which a character stands in names only
MARKS = frozenset((0xA1, 0xA3))  # lead bytes of full-width marks
GUESS = -6.0  # what a guessed character costs a hypothesis


@dataclass(frozen=True, slots=True)
class Reading:
    """What damaged characters were: their text, how well its pairs are known, whether a character was guessed."""

    text: str
    score: float
    guessed: bool = False
    waiting: int | None = None  # the byte without a partner

    @property
    def is_likely(self) -> bool:
        """Tells whether every character is one that people write, or forms a known pair with the one before."""
        pairs = zip(" " + self.text, self.text, strict=False)
        return all(char in PUNCTUATION or frequency(simplified(char)) >= RARE or pair(a, char) > 0 for a, char in pairs)

    def add(self, char: str, waiting: int | None, *, guessed: bool = False) -> Reading:
        """Returns this reading with one more character."""
        score = self.score + pair(self.text[-1:], char) + (GUESS if guessed else 0.0)
        return Reading(self.text + char, score, self.guessed or guessed, waiting)


@lru_cache(1 << 16)
def pair(first: str, second: str) -> float:
    """Returns how well two characters follow one another; anything but Han is neutral."""
    if not first or first in PUNCTUATION or second in PUNCTUATION:
        return 0.0
    return weight(simplified(first), simplified(second))


def encoded(char: str) -> bytes:
    """Returns the GBK bytes of a character, private use included; four bytes for what GBK does not hold."""
    return char.encode("gb18030", "ignore")


@cache
def decoded(high: int, low: int) -> str | None:
    """Returns the character of two bytes if a genuine text may hold it."""
    try:
        char = bytes((high, low)).decode("gb18030")
    except UnicodeDecodeError:
        return None
    return char if char in PUNCTUATION or char in common() else None


@cache
def _by_byte() -> tuple[dict[int, str], dict[int, str]]:
    """Returns the common characters by lead and by trail byte."""
    leads: dict[int, str] = defaultdict(str)
    trails: dict[int, str] = defaultdict(str)
    for char in sorted(common()):
        raw = encoded(char)
        if len(raw) == 2 and frequency(simplified(char)) > UNSEEN:
            leads[raw[0]] += char
            trails[raw[1]] += char
    return leads, trails


def with_lead(byte: int) -> str:
    """Returns the common characters that begin with a byte."""
    return _by_byte()[0].get(byte, "")


def with_trail(byte: int) -> str:
    """Returns the common characters that end with a byte."""
    return _by_byte()[1].get(byte, "")


@cache
def spelled(lead: int, syllable: str) -> str:
    """Returns the characters that begin with a byte and are read so."""
    return "".join(char for char in readings().get(syllable, "") if encoded(char)[:1] == bytes((lead,)))


def best(hypotheses: list[Reading]) -> list[Reading]:
    """Returns the few hypotheses that are known best."""
    return sorted(hypotheses, key=lambda reading: -reading.score)[:BEAM]


def advance(beam: list[Reading], char: str) -> list[Reading]:
    """Returns the beam after one more damaged character; empty if it cannot be one."""
    raw = encoded(char)
    if len(raw) != 2:
        return []
    found = [(reading, decoded(reading.waiting or 0, raw[0])) for reading in beam]
    return best([reading.add(plain, raw[1]) for reading, plain in found if plain is not None])


def resynchronised(beam: list[Reading], char: str) -> list[Reading]:
    """Returns the readings that an ASCII character closes as the trail byte of a traditional one."""
    found = [(reading, decoded(reading.waiting or 0, ord(char))) for reading in beam]
    return best([reading.add(last, None) for reading, last in found if last is not None])


def broken_off(beam: list[Reading], after: str) -> list[Reading]:
    """Returns the readings whose last character lost its trail byte and is guessed from its neighbours.

    Of a full-width mark nothing but that it was one is known; it is left out.
    """
    found: list[Reading] = []
    for reading in beam:
        if reading.waiting in MARKS:
            found.append(Reading(reading.text, reading.score, guessed=True))
        for char in with_lead(reading.waiting or 0):
            known = pair(reading.text[-1:], char)
            if known > 0 or (after and pair(char, after) > 0):
                follows = max(pair(char, after), 0.0) if after else 0.0
                added = reading.add(char, None, guessed=True)
                found.append(Reading(added.text, added.score + follows + frequency(simplified(char)) / 4, guessed=True))
    return best(found)
