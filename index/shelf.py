"""Many short texts, found by how one of their words begins, in either script or in pinyin, the weightiest first.

Each word's start is a key: the characters from there on, or their sounds.

    金秋助学活动   金秋助学活动, 助学活动, 活动;  jinqiuzhuxuehuodong ..., jqzxhd ...
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index.analysis import Analyzer
from index.columns import Column, InFile, InMemory, Stretch, sorted_bytes
from index.folding import fold
from index.sounds import Sounds

WORD_BYTES, SOUND_BYTES = 24, 16  # of a key; what is longer is compared in the text itself
MOST_STARTS = 12  # of one text
FOUND = 96  # candidates that are compared in their text
FIRST = 2.0  # what beginning as typed weighs: as much as four times the summaries
FILES = ("texts", "offsets", "weights", "counts", "keys", "owners", "sound_keys", "sound_owners")


@dataclass(frozen=True, slots=True)
class Item:
    """A text that is found: how much it weighs against others, and how many summaries stand behind it."""

    text: str
    weight: float
    count: int


@dataclass(frozen=True, slots=True)
class Found:
    """An item and its number on the shelf."""

    number: int
    item: Item


class Shelf:
    """The columns of one shelf; safe to share between threads."""

    def __init__(self, parts: Mapping[str, Stretch]) -> None:
        self._texts = parts["texts"]
        self._offsets = np.frombuffer(_whole(parts["offsets"]), dtype="<u4")
        self._weights = np.frombuffer(_whole(parts["weights"]), dtype="<f4")
        self._counts = np.frombuffer(_whole(parts["counts"]), dtype="<u4")
        self._words = Column(parts["keys"], parts["owners"], WORD_BYTES)
        self._sounds = Column(parts["sound_keys"], parts["sound_owners"], SOUND_BYTES)
        if len(self._offsets) != len(self._weights) + 1:
            raise ValueError("a shelf whose files do not belong together")

    def __len__(self) -> int:
        """Returns how many texts stand here."""
        return len(self._weights)

    def starting(self, folded: str, *, size: int) -> list[Found]:
        """Returns the texts of which a word begins with folded characters."""
        return self._found(self._words, folded, WORD_BYTES, size, lambda text: folded in fold(text))

    def sounding(self, typed: str, *, size: int) -> list[Found]:
        """Returns the texts of which a word begins with typed letters: whole syllables or their first letters."""
        return self._found(self._sounds, typed, SOUND_BYTES, size, lambda _: True)

    def exactly(self, text: str) -> int | None:
        """Returns the number of a text; None if it does not stand here."""
        folded = fold(text)
        owners = self._words.owners(folded.encode("utf-8", "replace")) if folded else ()
        whole = (int(owner >> 1) for owner in owners if owner & 1)
        return next((number for number in whole if fold(self._text(number)) == folded), None)

    def _found(self, column: Column, typed: str, width: int, size: int, holds: Callable[[str], bool]) -> list[Found]:
        raw = typed.encode("utf-8", "replace")
        if not raw or not len(self):
            return []
        owners = column.owners(raw)
        weights = self._weights[owners >> 1] + (owners & 1) * FIRST
        if len(owners) > FOUND:
            best = np.argpartition(-weights, FOUND)[:FOUND]
            owners, weights = owners[best], weights[best]
        made: dict[int, Found] = {}
        for owner in owners[np.argsort(-weights, kind="stable")]:
            number = int(owner >> 1)
            if number not in made and (len(raw) <= width or holds(self._text(number))):
                made[number] = Found(number, self.item(number))
                if len(made) == size:
                    break
        return list(made.values())

    def item(self, number: int) -> Item:
        """Returns the item of a number."""
        return Item(self._text(number), float(self._weights[number]), int(self._counts[number]))

    def _text(self, number: int) -> str:
        start, end = (int(place) for place in self._offsets[number : number + 2])
        return self._texts.read(start, end).decode()


def load(place: Path) -> Shelf:
    """Returns the shelf of a directory, read where it is looked at; OSError or ValueError if it cannot be read."""
    return Shelf({name: InFile(place / name) for name in FILES})


def make(items: Sequence[Item], analyzer: Analyzer, sounds: Sounds) -> Shelf:
    """Returns a shelf of items, in their order."""
    return Shelf({name: InMemory(held) for name, held in _made(items, analyzer, sounds).items()})


def save(items: Sequence[Item], place: Path, *, analyzer: Analyzer, sounds: Sounds) -> None:
    """Writes a shelf of items into a new directory."""
    place.mkdir()
    for name, held in _made(items, analyzer, sounds).items():
        (place / name).write_bytes(held)


def _made(items: Sequence[Item], analyzer: Analyzer, sounds: Sounds) -> dict[str, bytes]:
    words, spoken = _Keys(WORD_BYTES), _Keys(SOUND_BYTES)
    raw = [item.text.encode("utf-8", "replace") for item in items]
    for number, item in enumerate(items):
        folded = fold(item.text)
        syllables = sounds.syllables(folded)
        initials = "".join(each[0] for each in syllables)
        for start in _starts(folded, analyzer):
            owner = number << 1 | (start == 0)
            words.add(folded[start : start + WORD_BYTES], owner)
            if "\u4e00" <= folded[start] <= "\u9fff":
                spoken.add("".join(syllables[start : start + SOUND_BYTES]), owner)
                spoken.add(initials[start : start + SOUND_BYTES], owner)
    offsets = np.zeros(len(raw) + 1, dtype="<u4")
    np.cumsum([len(each) for each in raw], out=offsets[1:])
    keys, owners = words.sorted()
    sound_keys, sound_owners = spoken.sorted()
    return {
        "texts": b"".join(raw),
        "offsets": offsets.tobytes(),
        "weights": np.array([item.weight for item in items], dtype="<f4").tobytes(),
        "counts": np.array([item.count for item in items], dtype="<u4").tobytes(),
        "keys": keys,
        "owners": owners,
        "sound_keys": sound_keys,
        "sound_owners": sound_owners,
    }


class _Keys:
    """Gathers keys of one width with their owners, in little memory."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._keys = bytearray()
        self._owners = array("L")

    def add(self, text: str, owner: int) -> None:
        """Adds a key, cut or filled up to the width."""
        self._keys += text.encode("utf-8", "replace")[: self._width].ljust(self._width, b"\0")
        self._owners.append(owner)

    def sorted(self) -> tuple[bytes, bytes]:
        """Returns the keys and their owners as they are kept."""
        return sorted_bytes(self._keys, np.array(self._owners, dtype=np.uint32), self._width)


def _starts(folded: str, analyzer: Analyzer) -> Iterator[int]:
    """Yields where the words of a folded text begin."""
    return (place for place in analyzer.boundaries(folded)[:-1][:MOST_STARTS] if folded[place].isalnum())


def _whole(part: Stretch) -> bytes:
    return part.read(0, len(part))
