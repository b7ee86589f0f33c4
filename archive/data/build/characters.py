"""Builds ``readings.txt`` and ``bigrams.txt`` one folder up; run: ``python archive/data/build/characters.py``.

``readings.txt``   one line a toned pinyin syllable with the characters that may be read so, simplified and traditional.
                   Source: pypinyin (MIT), all readings of the characters of GB2312 and of Big5 level 1.
``bigrams.txt``    one line a character: ``<first> <weight><seconds> ...``; the weight is the rounded binary logarithm
                   of how often the pair occurs in jieba's dictionary (MIT).  The first line holds the weights of
                   single characters.

Both are needed only to build; the product reads the two text files.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from math import log2
from pathlib import Path

import jieba
from pypinyin import Style, pinyin

HERE = Path(__file__).resolve().parent.parent
VOCABULARY = ("lexicon.yaml", "topics.yaml", "figures.yaml")  # our own: words of the field that a dictionary lacks
WORD = re.compile("[\u4e00-\u9fff]{2,}")
OWN = 512  # what a pair of ours counts for each time that it stands there
DOMAIN = (
    "总全",
    "县总",
    "市总",
    "区总",
    "镇总",
    "省总",
    "奖章",
    "劳模",
    "职代",
    "家书",
    "工会",
    "入会",
    "建会",
)  # shorthand of unions
OFTEN = 1 << 17  # what such a pair counts
RARE = 40  # pairs that occur less often in the dictionary are left out


def characters() -> list[str]:
    """Returns the characters of GB2312 and of Big5 level 1."""
    gb = (bytes((high, low)) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF))
    big = (bytes((high, low)) for high in range(0xA4, 0xC7) for low in (*range(0x40, 0x7F), *range(0xA1, 0xFF)))
    found = {raw.decode("gb2312", "ignore") for raw in gb} | {raw.decode("big5", "ignore") for raw in big}
    return sorted(char for char in found if len(char) == 1 and "\u4e00" <= char <= "\u9fff")


def legible() -> list[str]:
    """Returns the characters that two shifted bytes may spell: those of GBK, rare ones too, and of Big5 level 1."""
    pairs = (bytes((high, low)) for high in range(0x81, 0xFF) for low in range(0x40, 0xFF))
    gbk = {raw.decode("gbk", "ignore") for raw in pairs}
    return sorted({char for char in gbk if len(char) == 1 and "\u4e00" <= char <= "\u9fff"} | set(characters()))


def readings() -> str:
    """Returns the text of readings.txt."""
    by_syllable: dict[str, list[str]] = defaultdict(list)
    for char in legible():
        for syllable in pinyin(char, style=Style.TONE, heteronym=True)[0]:
            by_syllable[syllable].append(char)
    return "".join(f"{syllable} {''.join(found)}\n" for syllable, found in sorted(by_syllable.items()))


def counts() -> tuple[Counter[str], Counter[str]]:
    """Returns how often characters and pairs of characters occur in jieba's dictionary."""
    singles: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    dictionary = Path(jieba.__file__).with_name("dict.txt").read_text(encoding="utf-8")
    for line in dictionary.splitlines():
        word, often, *_ = line.split(" ")
        if all("\u4e00" <= char <= "\u9fff" for char in word):
            for place, char in enumerate(word):
                singles[char] += int(often)
                if place:
                    pairs[word[place - 1 : place + 1]] += int(often)
    pairs.update(dict.fromkeys(DOMAIN, OFTEN))
    for name in VOCABULARY:
        for word in WORD.findall((HERE / name).read_text(encoding="utf-8")):
            pairs.update({word[place : place + 2]: OWN for place in range(len(word) - 1)})
    return singles, pairs


def weights(rows: list[tuple[str, int]]) -> str:
    """Returns ``12的 11是有 ...``: characters in groups of falling weight."""
    groups: dict[int, list[str]] = defaultdict(list)
    for char, often in rows:
        groups[round(log2(often + 1))].append(char)
    return " ".join(f"{weight}{''.join(groups[weight])}" for weight in sorted(groups, reverse=True))


def bigrams() -> str:
    """Returns the text of bigrams.txt."""
    singles, pairs = counts()
    lines = ["* " + weights([(char, often) for char, often in singles.most_common() if often >= RARE])]
    by_first: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for pair, often in pairs.most_common():
        if often >= RARE:
            by_first[pair[0]].append((pair[1], often))
    lines += [f"{first} {weights(rows)}" for first, rows in sorted(by_first.items())]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    (HERE / "readings.txt").write_text(readings(), encoding="utf-8")
    (HERE / "bigrams.txt").write_text(bigrams(), encoding="utf-8")
