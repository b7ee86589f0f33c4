"""Words with which people ask for described values (``archive/data/query_words.yaml``), for searches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from archive.datafiles import Row, load, refuse_doubles
from archive.models import LEVELS, PERIODS, SectionKind, YearStatus
from archive.vocabulary import topics
from archive.vocabulary.labels import labels

_KNOWN = {
    "level": LEVELS,
    "period": PERIODS,
    "role": tuple(each.value for each in SectionKind),
    "year_status": tuple(each.value for each in YearStatus),
}
_LABELLED = {"role": "section_kind"}  # fields whose labels stand under another name
_SHORTEST, _LONGEST = 2, 4  # characters of a part of a topic's name that stands for it


@dataclass(frozen=True, slots=True)
class AskingWords:
    """Words for values: ``words`` by field, each with the values it stands for; ``free`` are understood anywhere.

    ``common`` are words of every text.
    """

    words: Mapping[str, Mapping[str, tuple[str, ...]]]
    free: Mapping[str, Mapping[str, str]]
    common: tuple[str, ...]


def parse(top: Row) -> AskingWords:
    """Returns the words of a data file; VocabularyError on an unknown value or a word given twice in one field."""
    words: dict[str, Mapping[str, tuple[str, ...]]] = {"topic": MappingProxyType(_topics())}
    free: dict[str, Mapping[str, str]] = {}
    for field, known in _KNOWN.items():
        rows = top.rows(field)
        for row in rows:
            if row.text("value") not in known:
                raise row.fail(f"{row.text('value')!r} is no {field}")
        refuse_doubles((word, row) for row in rows for word in row.words("words"))
        refuse_doubles((word, row) for row in rows for word in row.words("free"))
        said = {word: (row.text("value"),) for row in rows for word in (row.text("value"), *row.words("words"))}
        words[field] = MappingProxyType(said | {label: (value,) for label, value in _labels(field)})
        free[field] = MappingProxyType({word: row.text("value") for row in rows for word in row.words("free")})
    return AskingWords(MappingProxyType(words), MappingProxyType(free), top.words("common"))


@lru_cache(maxsize=1)
def initiatives() -> Mapping[str, Mapping[str, str]]:
    """Returns the words that speak for initiatives, their names included: word -> id -> name."""
    found: dict[str, dict[str, str]] = {}
    for topic in topics.topics():
        for programme in topic.initiatives:
            for word in (programme.zh, *programme.core, *programme.cues):
                found.setdefault(word, {})[programme.id] = programme.zh
    return MappingProxyType({word: MappingProxyType(ids) for word, ids in found.items()})


@lru_cache(maxsize=1)
def asking_words() -> AskingWords:
    """Returns the words that are shipped."""
    return parse(load("query_words.yaml"))


def _labels(field: str) -> Iterator[tuple[str, str]]:
    """Yields the labels of a field's values, with and without what stands in brackets."""
    for (name, value), label in labels().items():
        if name == _LABELLED.get(field, field):
            yield label, value
            yield label.partition("（")[0], value


def _topics() -> dict[str, tuple[str, ...]]:
    """Returns every word for a topic: its id, its name and parts of it, its cues, the names of its initiatives."""
    found: dict[str, dict[str, None]] = {}
    for topic in topics.topics():
        programmes = [initiative.zh for initiative in topic.initiatives]
        for word in (topic.id, topic.zh, *_parts(topic.zh), *topic.cues, *programmes):
            found.setdefault(word, {})[topic.id] = None
    return {word: tuple(ids) for word, ids in found.items()}


def _parts(name: str) -> Iterator[str]:
    for length in range(_SHORTEST, _LONGEST + 1):
        yield from (name[start : start + length] for start in range(len(name) - length + 1))
