"""Finds the names of divisions in a text: full names, former ones, other names, bare names and slogans.

One pass of an Aho-Corasick automaton, longest name first; then what only looks like a name is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import cast

import ahocorasick_rs

from archive import datafiles
from archive.gazetteer import atlas
from archive.gazetteer.atlas import Atlas
from archive.gazetteer.divisions import Division, stem


class NameKind(StrEnum):
    """What kind of name a hit is."""

    FULL = "full"  # with its level word, in force or former
    ALIAS = "alias"  # another name of it, from regions.yaml
    ZONE = "zone"  # a zone or quarter that lies in it
    BARE = "bare"  # without its level word: 射阳, 广东
    SLOGAN = "slogan"  # words bound to one place
    ELSEWHERE = "elsewhere"  # a famous phrase that is said everywhere; names no division


@dataclass(frozen=True, slots=True)
class Hit:
    """A name in a text, and the divisions that it may be."""

    start: int
    end: int
    name: str
    kind: NameKind
    divisions: tuple[Division, ...]


_OTHER_NAMES = (
    ("aliases", NameKind.ALIAS, "name"),
    ("zones", NameKind.ZONE, "name"),
    ("slogans", NameKind.SLOGAN, "cue"),
)
_GENERIC = frozenset(
    {"市中区", "城中区", "和县", "新城镇", "小城镇", "开发区", "会同县", "城区街道"}
)  # also ends of other words: checked harder
_AFTER_NOT = {"区": "域间别分块位", "市": "场", "乡": "镇村亲", "旗": "帜袍", "盟": "友", "镇": "街痛静", "道": "路德"}
_BEFORE_NOT = "全我各本该两多"  # 全市中区域
_PATH_ENDS = "省市州盟区县旗"


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def plausible(text: str, start: int, end: int) -> bool:
    """Tells whether a full name found at a place is a name there and not a part of other words."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if end - start == 2:  # 沛县: only at the edge of words
        return not _is_han(before) or before in _PATH_ENDS
    name = text[start:end]
    if name in _GENERIC and _is_han(before) and before not in _PATH_ENDS:
        return False
    if name[0] in "市县区城" and before and before in _BEFORE_NOT:
        return False
    if name.endswith("城镇") and after and after in "职化居登企":  # 新城镇职工
        return False
    refused = _AFTER_NOT.get(name[-1], "")
    market = name[-1] == "市" and text[end : end + 2] == "场监"  # 沙河市市场监管局 has two 市
    return market or not (after and after in refused)


class Finder:
    """The automaton over all names."""

    def __init__(self, book: Atlas) -> None:
        self._book = book
        self._kinds: list[NameKind] = []
        self._targets: list[tuple[Division, ...] | None] = []  # None: looked up by name when it is met
        patterns = []
        for name, kind, divisions in self._entries():
            patterns.append(name)
            self._kinds.append(kind)
            self._targets.append(divisions)
        self._automaton = ahocorasick_rs.AhoCorasick(patterns, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)

    def _entries(self) -> Iterator[tuple[str, NameKind, tuple[Division, ...] | None]]:
        row = datafiles.load("regions.yaml")
        seen: set[str] = set()
        for phrase in row.words("elsewhere"):
            seen.add(phrase)
            yield phrase, NameKind.ELSEWHERE, ()
        for key, kind, cell in _OTHER_NAMES:
            for entry in row.rows(key):
                name, division = entry.text(cell), self.by_path(entry.text("of"))
                if division is None or name in seen:
                    raise entry.fail(f"{name!r} stands here twice, or {entry.text('of')!r} is no division in force")
                seen.add(name)
                yield name, kind, (division,)
        full = [(name, size) for name, size in self._book.names() if name not in seen]
        yield from ((name, NameKind.FULL, None) for name, _ in full if _searched(name))
        seen.update(name for name, _ in full)
        bare = _bare_names(self._book, full, frozenset(row.words("common_words")))
        yield from ((name, NameKind.BARE, found) for name, found in bare.items() if name not in seen)

    def by_path(self, path: str) -> Division | None:
        """Returns the division in force whose names from the province down make up ``path``."""
        rest, found = path, cast("Division | None", None)
        below = self._book.provinces()
        while rest:
            found = next((division for division in below if rest.startswith(division.name)), None)
            if found is None:
                return None
            rest, below = rest[len(found.name) :], self._book.children(found.code)
        return found

    def find(self, text: str) -> tuple[Hit, ...]:
        """Returns the names in a text in order, none overlapping another."""
        found = []
        for index, start, end in self._automaton.find_matches_as_indexes(text):
            kind = self._kinds[index]
            if kind is NameKind.FULL and not plausible(text, start, end):
                continue
            name = text[start:end]
            target = self._targets[index]
            divisions = self._book.named(name) if target is None else target
            found.append(Hit(start, end, name, kind, divisions))
        return tuple(found)


def _searched(name: str) -> bool:
    """Tells whether a full name is looked for: not 城区 or 新镇 alone, not the regiments (一团)."""
    return not name.endswith("团") and (len(name) > 2 or name.endswith("县"))


def _bare_names(book: Atlas, names: list[tuple[str, int]], common: frozenset[str]) -> dict[str, tuple[Division, ...]]:
    """Returns bare name -> divisions for provinces, cities and counties, plain words left out."""
    found: dict[str, list[Division]] = {}
    for name, size in names:
        short = stem(name) if size < 9 else ""
        if len(short) >= 2 and short != name and short not in common:
            held = found.setdefault(short, [])
            held += [division for division in book.named(name) if len(division.code) < 9 and division not in held]
    return {short: tuple(divisions) for short, divisions in found.items()}


@cache
def finder() -> Finder:
    """Returns the finder of this process."""
    return Finder(atlas.load())
