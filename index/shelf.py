"""Many short texts, found by how one of their words begins, in either script or in pinyin, the weightiest first.

Each word's start is a key: the characters from there on, or their sounds.  Keys are sorted arrays on disk that
are mapped, not read; a look-up touches a few pages of them.

    金秋助学活动   金秋助学活动, 助学活动, 活动;  jinqiuzhuxuehuodong ..., jqzxhd ...
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.analysis import Analyzer
from index.folding import fold
from index.sounds import Sounds

WORD_BYTES, SOUND_BYTES = 24, 16  # of a key; what is longer is compared in the text itself
MOST_STARTS = 12  # of one text
FOUND = 96  # candidates that are compared in their text
FIRST = 2.0  # what beginning as typed weighs: as much as four times the summaries
_ARRAYS = ("offsets", "weights", "counts", "keys", "owners", "sound_keys", "sound_owners")
Sorted = tuple[NDArray[np.bytes_], NDArray[np.uint32]]


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
    """The arrays of one shelf; safe to share between threads."""

    def __init__(self, arrays: dict[str, NDArray[Any]], texts: NDArray[np.uint8]) -> None:
        self._arrays = arrays
        self._texts = texts

    def __len__(self) -> int:
        """Returns how many texts stand here."""
        return len(self._arrays["weights"])

    def starting(self, folded: str, *, size: int) -> list[Found]:
        """Returns the texts of which a word begins with folded characters."""
        return self._found("", folded, WORD_BYTES, size, lambda text: folded in fold(text))

    def sounding(self, typed: str, *, size: int) -> list[Found]:
        """Returns the texts of which a word begins with typed letters: whole syllables or their first letters."""
        return self._found("sound_", typed, SOUND_BYTES, size, lambda _: True)

    def exactly(self, text: str) -> int | None:
        """Returns the number of a text; None if it does not stand here."""
        folded = fold(text)
        low, high = self._range("", folded, WORD_BYTES)
        for owner in self._arrays["owners"][low:high]:
            if owner & 1 and fold(self._text(int(owner >> 1))) == folded:
                return int(owner >> 1)
        return None

    def _range(self, kind: str, typed: str, size: int) -> tuple[int, int]:
        keys = self._arrays[f"{kind}keys"]
        raw = typed.encode("utf-8", "replace")[:size]
        behind = raw[:-1] + bytes((raw[-1] + 1,))
        low, high = (np.searchsorted(keys, np.array(each, dtype=keys.dtype)) for each in (raw, behind))
        return int(low), int(high)

    def _found(self, kind: str, typed: str, width: int, size: int, holds: Callable[[str], bool]) -> list[Found]:
        if not typed or not len(self):
            return []
        low, high = self._range(kind, typed, width)
        owners = self._arrays[f"{kind}owners"][low:high]
        weights = self._arrays["weights"][owners >> 1] + (owners & 1) * FIRST
        if len(owners) > FOUND:
            best = np.argpartition(-weights, FOUND)[:FOUND]
            owners, weights = owners[best], weights[best]
        cut = len(typed.encode("utf-8", "replace")) > width
        made: dict[int, Found] = {}
        for owner in owners[np.argsort(-weights, kind="stable")]:
            number = int(owner >> 1)
            if number not in made and (not cut or holds(self._text(number))):
                made[number] = Found(number, self.item(number))
                if len(made) == size:
                    break
        return list(made.values())

    def item(self, number: int) -> Item:
        """Returns the item of a number."""
        return Item(self._text(number), float(self._arrays["weights"][number]), int(self._arrays["counts"][number]))

    def _text(self, number: int) -> str:
        start, end = self._arrays["offsets"][number : number + 2]
        return self._texts[start:end].tobytes().decode()

    def save(self, place: Path) -> None:
        """Writes the arrays into a new directory."""
        place.mkdir()
        for name in _ARRAYS:
            np.save(place / f"{name}.npy", self._arrays[name])
        np.save(place / "texts.npy", self._texts)


def load(place: Path) -> Shelf:
    """Returns the shelf of a directory, its arrays mapped; OSError or ValueError if it cannot be read."""

    def mapped(name: str) -> NDArray[Any]:
        array: NDArray[Any] = np.load(place / f"{name}.npy", mmap_mode="r")
        return array

    return Shelf({name: mapped(name) for name in _ARRAYS}, mapped("texts"))


def make(items: Sequence[Item], analyzer: Analyzer, sounds: Sounds) -> Shelf:
    """Returns a shelf of items, in their order."""
    words: list[tuple[bytes, int]] = []
    spoken: list[tuple[bytes, int]] = []
    raw = [item.text.encode("utf-8", "replace") for item in items]
    for number, item in enumerate(items):
        folded = fold(item.text)
        syllables = sounds.syllables(folded)
        for start in _starts(folded, analyzer):
            owner = number << 1 | (start == 0)
            words.append((folded[start : start + WORD_BYTES].encode("utf-8", "replace")[:WORD_BYTES], owner))
            spoken += ((key, owner) for key in _spoken(folded[start:], syllables[start:]))
    offsets = np.zeros(len(raw) + 1, dtype=np.uint32)
    np.cumsum([len(each) for each in raw], out=offsets[1:])
    arrays: dict[str, NDArray[Any]] = {
        "offsets": offsets,
        "weights": np.array([item.weight for item in items], dtype=np.float32),
        "counts": np.array([item.count for item in items], dtype=np.uint32),
    }
    arrays["keys"], arrays["owners"] = _sorted(words, WORD_BYTES)
    arrays["sound_keys"], arrays["sound_owners"] = _sorted(spoken, SOUND_BYTES)
    return Shelf(arrays, np.frombuffer(b"".join(raw), dtype=np.uint8))


def _starts(folded: str, analyzer: Analyzer) -> tuple[int, ...]:
    """Returns where the words of a folded text begin."""
    return tuple(place for place in analyzer.boundaries(folded)[:-1][:MOST_STARTS] if folded[place].isalnum())


def _spoken(rest: str, syllables: Sequence[str]) -> Iterable[bytes]:
    """Returns how a text is typed that cannot be written: its sounds, and the first letter of each."""
    if "\u4e00" <= rest[0] <= "\u9fff":
        for typed in ("".join(syllables[:SOUND_BYTES]), "".join(each[0] for each in syllables[:SOUND_BYTES])):
            yield typed.encode("utf-8", "replace")[:SOUND_BYTES]


def _sorted(pairs: list[tuple[bytes, int]], size: int) -> Sorted:
    keys = np.array([key for key, _ in pairs], dtype=f"S{size}")
    order = np.argsort(keys, kind="stable")
    return keys[order], np.array([owner for _, owner in pairs], dtype=np.uint32)[order]
