"""Knows every province, city, county and town of China, by code and by name, today's and former ones.

The lists are made by ``archive/data/build/divisions.py``; other names, slogans and renamings stand in regions.yaml.
Read once per process, at the first question (about 0.2 s).
"""

from __future__ import annotations

import re
from functools import lru_cache

from archive.gazetteer import atlas
from archive.gazetteer.divisions import Division, stem
from archive.gazetteer.places import Hit, NameKind, finder

__all__ = ["Division", "Hit", "NameKind", "alike", "by_code", "children", "find", "label", "named", "nested",
           "path", "path_of", "provinces", "resolve", "stem", "today", "warm"]  # fmt: skip


def warm() -> None:
    """Reads the lists now, before worker processes are forked."""
    finder()


@lru_cache(maxsize=4)  # region and provenance read the same title and text
def find(text: str) -> tuple[Hit, ...]:
    """Returns the place names in a text in order, the longest at each place, none overlapping another."""
    return finder().find(text)


def by_code(code: str) -> Division | None:
    """Returns the division in force with that code."""
    return atlas.load().by_code(code)


def named(name: str) -> tuple[Division, ...]:
    """Returns the divisions of that full name: those in force, then former ones."""
    return atlas.load().named(name)


def alike(name: str) -> tuple[Division, ...]:
    """Returns the divisions in force whose bare name is that of ``name``: 大唐镇 -> 大唐街道."""
    return atlas.load().alike(name)


def children(code: str) -> tuple[Division, ...]:
    """Returns the divisions directly below, in the order of their codes."""
    return atlas.load().children(code)


def provinces() -> tuple[Division, ...]:
    """Returns the divisions that have none above."""
    return atlas.load().provinces()


def path(code: str) -> tuple[Division, ...]:
    """Returns the divisions from the province down to that code; empty slots are skipped; unknown code: nothing."""
    return path_of(by_code(code))


def path_of(division: Division | None) -> tuple[Division, ...]:
    """Returns the divisions from the province down to this one, which may be a former one."""
    return atlas.load().path(division)


def today(division: Division) -> Division:
    """Returns the division that took the place of a former one, else itself."""
    return atlas.load().today(division)


def label(code: str) -> str:
    """Returns the full path in words: 江苏省盐城市射阳县; unknown code: ""."""
    return "".join(division.name for division in path(code))


def nested(inner: Division, outer: Division) -> bool:
    """Tells whether one division lies in, or is, the other; both may be former ones."""
    return any(step.code == outer.code and step.former == outer.former for step in path_of(inner))


def resolve(name: str) -> tuple[Division, ...]:
    """Returns the divisions in force that a person may mean: by code, full or former name, bare name, or path."""
    name = re.sub(r"\s+", "", name)
    if name.isdigit():
        found = by_code(name)
        return (found,) if found else ()
    exact = _in_force(named(name))
    if exact:
        return exact
    hits = finder().find(name)
    if hits and "".join(hit.name for hit in hits) == name:
        return _along(hits)
    similar = alike(name)
    wide = tuple(division for division in similar if len(division.code) < 9)
    return wide or similar


def _along(hits: tuple[Hit, ...]) -> tuple[Division, ...]:
    """Returns the divisions of the last hit that lie in one of each hit before it."""
    kept = _in_force(hits[0].divisions)
    for hit in hits[1:]:
        kept = tuple(d for d in _in_force(hit.divisions) if any(nested(d, outer) for outer in kept))
    return kept


def _in_force(divisions: tuple[Division, ...]) -> tuple[Division, ...]:
    found = (today(division) for division in divisions)
    return tuple(dict.fromkeys(division for division in found if not division.former))
