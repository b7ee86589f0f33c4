"""The levels of authors and the words that show them; data/levels.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from archive import datafiles
from archive.datafiles import Row
from archive.models import LEVELS


@dataclass(frozen=True, slots=True)
class Level:
    """One level with the name that people see; ``rank`` sorts from the highest (10) down."""

    code: str
    zh: str
    rank: int
    below: tuple[str, ...]  # who reports to such a union


@dataclass(frozen=True, slots=True)
class Shared:
    """Words that several levels use: the level whose cues are met most often takes them."""

    name: str  # in place of a level, until the cues are counted
    words: tuple[str, ...]  # 院 of 院工会, 我院; 院党委
    default: str
    cues: tuple[tuple[str, tuple[str, ...]], ...]  # level -> words

    def meant(self, text: str) -> str:
        """Returns the level whose cues a text has most often: 院 is a hospital, 局 an enterprise."""
        counts = {level: sum(text.count(word) for word in words) for level, words in self.cues}
        best = max(counts, key=lambda level: (counts[level], level == self.default))
        return best if counts[best] else self.default


@dataclass(frozen=True, slots=True)
class LevelWords:
    """All levels, and for each way of showing one the word -> level."""

    levels: tuple[Level, ...]
    unions: Mapping[str, str]  # 镇 of 镇总工会 -> town
    leaders: Mapping[str, str]  # 镇党委 -> town
    own: Mapping[str, str]  # 镇 of 我镇 -> town
    scope: Mapping[str, str]  # 镇 of 全镇 -> town
    shared: Mapping[str, Shared]  # by name
    widths: Mapping[str, tuple[str, ...]]  # what a text calls those below a 市 -> "city" | "county"

    def rank(self, code: str) -> int:
        """Returns the rank of a level, or of a shared word; the higher the number, the lower the level."""
        wanted = self.shared[code].default if code in self.shared else code
        return next(level.rank for level in self.levels if level.code == wanted)


@cache
def load() -> LevelWords:
    """Returns the words of data/levels.yaml."""
    return parse(datafiles.load("levels.yaml"))


def parse(top: Row) -> LevelWords:
    """Returns the words of a file's top mapping; raises VocabularyError on a level that is missing or unknown."""
    rows = top.rows("levels")
    datafiles.refuse_doubles((row.text("code"), row) for row in rows)
    missing = set(LEVELS).symmetric_difference(row.text("code") for row in rows)
    if missing:
        raise top.fail(f"levels missing or unknown: {', '.join(sorted(missing))}")
    levels = tuple(Level(row.text("code"), row.text("zh"), int(row.number("rank")), row.words("below")) for row in rows)
    words = {key: _words(rows, key) for key in ("unions", "leaders", "self", "scope")}
    shared = tuple(map(_shared, top.rows("shared")))
    datafiles.refuse_doubles((word, row) for row in top.rows("shared") for word in row.words("words"))
    both = {word: each.name for each in shared for word in each.words}
    widths = {row.text("to"): row.words("cues") for row in top.rows("narrowed")}
    return LevelWords(
        levels=levels,
        unions=MappingProxyType(words["unions"] | both),
        leaders=MappingProxyType(words["leaders"] | both),
        own=MappingProxyType(words["self"] | both),
        scope=MappingProxyType(words["scope"] | both),
        shared=MappingProxyType({each.name: each for each in shared}),
        widths=MappingProxyType(widths),
    )


def _words(rows: tuple[Row, ...], key: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in rows:
        for word in row.words(key):
            if word in found:
                raise row.fail(f"{key}: {word!r} stands already under {found[word]}")
            found[word] = row.text("code")
    return found


def _shared(row: Row) -> Shared:
    levels = row.row("of")
    names = [name for name, _ in row.pairs("of")]
    unknown = set(names).difference(LEVELS)
    if unknown or row.text("default") not in names:
        raise row.fail(f"unknown level or default: {', '.join(sorted(unknown))}")
    cues = tuple((name, levels.words(name)) for name in names)
    return Shared(f"shared:{row.words('words')[0]}", row.words("words"), row.text("default"), cues)
