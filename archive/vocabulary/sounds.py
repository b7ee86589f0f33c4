"""How characters and words are read, without tones (``archive/data/sounds.txt``), for what people type in pinyin."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from archive.cleaning.characters import syllables
from archive.errors import VocabularyError

FILE = "sounds.txt"


@dataclass(frozen=True, slots=True)
class Spoken:
    """The usual syllable of each character, all its syllables, and the words in which it is read otherwise."""

    usual: dict[str, str]
    all: dict[str, tuple[str, ...]]  # the usual one first
    words: dict[str, tuple[str, ...]]


def parse(lines: Iterable[str]) -> Spoken:
    """Returns the readings of a data file; VocabularyError names a line that does not fit."""
    usual: dict[str, str] = {}
    words: dict[str, tuple[str, ...]] = {}
    of_words = False
    for number, line in enumerate(lines, start=1):
        head, *rest = line.split(" ")
        if not line:
            of_words = True
        elif of_words:
            if len(head) != len(rest) or head in words:
                raise VocabularyError(f"{FILE}:{number}: a word once, with a syllable for each character, found {line}")
            words[head] = tuple(rest)
        elif len(rest) != 1 or not set(rest[0]).isdisjoint(usual):
            raise VocabularyError(f"{FILE}:{number}: a syllable and characters that have none yet, found {line[:20]}")
        else:
            usual.update(dict.fromkeys(rest[0], head))
    return Spoken(usual, {each: _all(each, first) for each, first in usual.items()}, words)


@cache
def spoken() -> Spoken:
    """Returns the readings that are shipped."""
    return parse((files("archive") / "data" / FILE).read_text(encoding="utf-8").splitlines())


def _all(character: str, usual: str) -> tuple[str, ...]:
    others = {each.replace("ü", "v") for each in syllables().get(character, ()) if each.replace("ü", "v").isascii()}
    return (usual, *sorted(others - {usual}))
