"""A value looked for inside a facet: by part of its name in either script, or by how it is read, at any depth."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from archive import gazetteer
from index.engine import FacetValue
from index.folding import fold
from web.pages.facets import NAMES, UNKNOWN, Choice, Link, choice, complete
from web.params import Asked
from web.wording import say_choice
from web.words import sounds

MOST = 30  # values shown


@dataclass(frozen=True, slots=True)
class Within:
    """The values of a facet that were looked for; ``total`` of them, of which the first are shown."""

    name: str
    label: str
    words: str
    total: int
    choices: tuple[Choice, ...]
    clear_href: str


def within(values: Iterable[FacetValue], asked: Asked, *, link: Link) -> Within:
    """Returns the values whose names hold the words, those that begin so first, then by count.

    A place is found by a former name too, and by its path: 盐城射阳.
    """
    name, words = asked.find_in, fold(asked.find)
    meant = {place.code for place in gazetteer.resolve(words)} if name == "region" and words else set()
    ranked = [
        (rank, -each.count, len(each.value), each.value, each)
        for each in complete(name, values, asked)
        if each.value != UNKNOWN
        and (rank := 0 if each.value in meant else _rank(_name(name, each.value), words)) is not None
    ]
    ranked.sort(key=lambda one: one[:4])
    found = [each for *_, each in ranked]
    return Within(
        name=name,
        label=NAMES[name],
        words=asked.find,
        total=len(found),
        choices=tuple(_found(name, each, asked, link) for each in found[:MOST]),
        clear_href=link(asked.finding(name, "")),
    )


def _found(name: str, each: FacetValue, asked: Asked, link: Link) -> Choice:
    made = choice(name, each, asked, link=link)
    return (
        replace(made, path="".join(place.name for place in gazetteer.path(each.value)[:-1]))
        if name == "region"
        else made
    )


@dataclass(frozen=True, slots=True)
class _Name:
    """A value's name as it is compared."""

    folded: str
    initials: str  # of its syllables
    spoken: str


def _rank(name: _Name, words: str) -> int | None:
    """Returns how well a name answers the words, 0 best; None if it does not."""
    if name.folded.startswith(words):
        return 0
    if words in name.folded:
        return 1
    if words.isascii() and (name.initials.startswith(words) or name.spoken.startswith(words)):
        return 2
    return None


@lru_cache(maxsize=50_000)  # every place that is held
def _name(facet: str, value: str) -> _Name:
    folded = fold(say_choice(facet, value))
    syllables: Sequence[str] = sounds().syllables(folded)
    return _Name(folded, "".join(each[:1] for each in syllables), "".join(syllables))
