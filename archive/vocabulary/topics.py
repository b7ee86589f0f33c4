"""Topics and, below them, initiatives, with the cues that speak for each (``archive/data/topics.yaml``)."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache

from archive.datafiles import Row, load, refuse_doubles
from archive.vocabulary.matching import Edges

_YEARS = re.compile(r"(\d{4})-(\d{4})?")


@dataclass(frozen=True, slots=True)
class Initiative:
    """A programme inside a topic; ``id`` is "<topic>/<initiative>"; ``first``/``last`` year in which it was alive."""

    id: str
    zh: str
    first: int
    last: int | None
    core: tuple[str, ...]
    cues: tuple[str, ...]
    weak: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A field of union work with its own cues and its initiatives."""

    id: str
    zh: str
    description: str
    cues: tuple[str, ...]
    weak: tuple[str, ...]
    group: bool  # a group of people: what is done for them is about them
    common: frozenset[str]  # cues that by themselves do not mean the topic
    initiatives: tuple[Initiative, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """Cues that speak for something else in the company of certain cues: 结对子 beside 徒弟."""

    cues: tuple[str, ...]
    beside: frozenset[str]
    without: frozenset[str]
    into: str  # a topic or an initiative


def parse(top: Row) -> tuple[Topic, ...]:
    """Returns the topics of a data file; VocabularyError on doubled ids, a cue twice in one entry, or bad years."""
    rows = top.rows("topics")
    refuse_doubles((row.text("id"), row) for row in rows)
    return tuple(_topic(row) for row in rows)


@lru_cache(maxsize=1)
def topics() -> tuple[Topic, ...]:
    """Returns all topics in the order of the file."""
    return parse(load("topics.yaml"))


@lru_cache(maxsize=1)
def turns() -> tuple[Turn, ...]:
    """Returns the turns in the order of the file: the first that fits wins."""
    return parse_turns(load("topics.yaml"), topics())


def parse_turns(top: Row, known: tuple[Topic, ...]) -> tuple[Turn, ...]:
    """Returns the turns of a data file; VocabularyError on words that are no cues and on what is no topic."""
    cues = _cues(known)
    targets = {name for topic in known for name in (topic.id, *(each.id for each in topic.initiatives))}
    found = []
    for row in top.rows("turns"):
        turn = Turn(
            row.words("cues"), frozenset(row.words("beside")), frozenset(row.words("without")), row.text("into")
        )
        strange = {*turn.cues, *turn.beside, *turn.without} - cues
        if strange or not turn.cues or not turn.beside:
            raise row.fail(f"'cues' and 'beside' must hold cues of the file, not {', '.join(sorted(strange))}")
        if turn.into not in targets:
            raise row.fail(f"'into' names no topic: {turn.into}")
        found.append(turn)
    return tuple(found)


@lru_cache(maxsize=1)
def inside() -> Mapping[str, Edges]:
    """Returns, for each cue that is often cut out of longer words, what precedes or follows it there."""
    return parse_inside(load("topics.yaml"), words())


def parse_inside(top: Row, cues: Collection[str]) -> Mapping[str, Edges]:
    """Returns the edges of a data file (上解|决, 协|调解); VocabularyError on an entry without exactly one cue."""
    found: dict[str, tuple[list[str], list[str]]] = {}
    for entry in top.words("inside"):
        left, _, right = entry.partition("|")
        if not left or not right or (left in cues) == (right in cues):
            raise top.fail(f"'inside' must hold a cue and what makes it part of another word, not {entry}")
        cue, text, side = (left, right, 1) if left in cues else (right, left, 0)
        found.setdefault(cue, ([], []))[side].append(text)
    return {cue: Edges(tuple(before), tuple(after)) for cue, (before, after) in found.items()}


@lru_cache(maxsize=1)
def ids() -> frozenset[str]:
    """Returns the ids of all topics."""
    return frozenset(topic.id for topic in topics())


@lru_cache(maxsize=1)
def groups() -> frozenset[str]:
    """Returns the ids of the topics that are groups of people."""
    return frozenset(topic.id for topic in topics() if topic.group)


@lru_cache(maxsize=1)
def words() -> tuple[str, ...]:
    """Returns every cue once, sorted: words that a tokenizer should know."""
    return tuple(sorted(_cues(topics())))


def _cues(known: tuple[Topic, ...]) -> set[str]:
    found = {cue for topic in known for cue in (*topic.cues, *topic.weak)}
    for topic in known:
        for each in topic.initiatives:
            found.update((*each.core, *each.cues, *each.weak))
    return found


def _topic(row: Row) -> Topic:
    inner = row.rows("initiatives")
    refuse_doubles((item.text("id"), item) for item in inner)
    topic = row.text("id")
    _refuse_overlap(row, "cues", "weak")
    held = {word for each in (row, *inner) for key in ("core", "cues") for word in each.words(key)}
    strange = set(row.words("common")) - held
    if strange:
        raise row.fail(f"'common' holds what is no cue of the topic: {', '.join(sorted(strange))}")
    return Topic(
        id=topic,
        zh=row.text("zh"),
        description=row.text("desc"),
        cues=row.words("cues"),
        weak=row.words("weak"),
        group=row.flag("group"),
        common=frozenset(row.words("common")),
        initiatives=tuple(_initiative(topic, item) for item in inner),
    )


def _initiative(topic: str, row: Row) -> Initiative:
    _refuse_overlap(row, "core", "cues", "weak")
    years = _YEARS.fullmatch(row.text("years"))
    if years is None:
        raise row.fail(f"'years' must look like 2003-2012 or 2003-, found {row.text('years')!r}")
    first, last = int(years[1]), int(years[2]) if years[2] else None
    if last is not None and last < first:
        raise row.fail("'years' ends before it begins")
    return Initiative(
        id=f"{topic}/{row.text('id')}",
        zh=row.text("zh"),
        first=first,
        last=last,
        core=row.words("core"),
        cues=row.words("cues"),
        weak=row.words("weak"),
    )


def _refuse_overlap(row: Row, *keys: str) -> None:
    seen: set[str] = set()
    for key in keys:
        again = seen.intersection(row.words(key))
        if again:
            raise row.fail(f"given under two keys: {', '.join(sorted(again))}")
        seen.update(row.words(key))
