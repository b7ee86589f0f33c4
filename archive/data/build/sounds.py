"""Builds ``sounds.txt`` one folder up; run: ``python archive/data/build/sounds.py``.

First one line a syllable without tone with the characters whose usual reading it is; then, behind an empty line, the
words in which a character is read otherwise: ``重庆 chong qing``.  Simplified only: the index folds.
Source: pypinyin (MIT); the characters of GB2312 and of all names of divisions; words of jieba's dictionary (MIT), of
our own vocabulary, and those names.

Needed only to build; the product reads the text file.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import jieba
from pypinyin import Style, lazy_pinyin

HERE = Path(__file__).resolve().parent.parent
VOCABULARY = ("lexicon.yaml", "topics.yaml")
NAMES = ("divisions.tsv", "former_divisions.tsv")
WORD = re.compile("[\u4e00-\u9fff]{2,8}")
COMMON = 60  # times that a word of jieba's dictionary was met
LONGEST = 4  # characters of a word whose reading is kept; a longer one holds a shorter one that tells as much


def read(text: str) -> tuple[str, ...]:
    """Returns the syllables of a text without tones; ü is v, as it is typed."""
    return tuple(lazy_pinyin(text, style=Style.NORMAL, v_to_u=False, strict=False))


def words() -> Iterator[str]:
    """Yields every word that may be read otherwise than its characters."""
    dictionary = Path(jieba.__file__).with_name("dict.txt").read_text(encoding="utf-8")
    for line in dictionary.splitlines():
        word, frequency, _ = line.split(" ")
        if int(frequency) >= COMMON:
            yield from WORD.findall(word)
    for name in (*VOCABULARY, *NAMES):
        yield from WORD.findall((HERE / name).read_text(encoding="utf-8"))


def characters(held: set[str]) -> set[str]:
    """Returns the characters of GB2312 and of the words."""
    encoded = (bytes((high, low)) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF))
    return {code.decode("gb2312", "ignore") for code in encoded} - {""} | {each for word in held for each in word}


def main() -> None:
    """Writes the file."""
    held = set(words())
    usual = {each: read(each)[0] for each in characters(held)}
    by_sound: dict[str, list[str]] = defaultdict(list)
    for each, sound in usual.items():
        by_sound[sound].append(each)
    odd: dict[str, tuple[str, ...]] = {}
    for word in sorted((word for word in held if len(word) <= LONGEST), key=lambda word: (len(word), word)):
        sounds = read(word)
        if len(sounds) == len(word) and sounds != spelt(word, usual, odd):
            odd[word] = sounds
    lines = [f"{sound} {''.join(sorted(found))}" for sound, found in sorted(by_sound.items())]
    lines += ["", *(f"{word} {' '.join(sounds)}" for word, sounds in sorted(odd.items()))]
    (HERE / "sounds.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def spelt(word: str, usual: dict[str, str], odd: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Returns the reading of a word that the shorter words kept so far already give."""
    made: list[str] = []
    while len(made) < len(word):
        rest = word[len(made) :]
        known = next((rest[:size] for size in range(LONGEST, 1, -1) if rest[:size] in odd), "")
        made += odd[known] if known else (usual[rest[0]],)
    return tuple(made)


if __name__ == "__main__":
    main()
