"""Chinese labels of every value that a reader meets; topics and metrics bring theirs from their own data files."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from archive.datafiles import Row, load, refuse_doubles
from archive.errors import VocabularyError
from archive.vocabulary import topics

ALIASES = {"topics": "topic", "kind": "section_kind"}


def parse(top: Row) -> Mapping[tuple[str, str], str]:
    """Returns labels by (field, value); VocabularyError on an empty label or a value given twice."""
    found: dict[tuple[str, str], str] = {}
    groups = top.row("labels")
    for name, _ in top.pairs("labels"):
        row = groups.row(name)
        for value, _ in groups.pairs(name):
            found[name, value] = row.text(value)
            if not found[name, value]:
                raise row.fail(f"the label of {value!r} is empty")
    return MappingProxyType(found)


@lru_cache(maxsize=1)
def labels() -> Mapping[tuple[str, str], str]:
    """Returns all labels by (field, value)."""
    metrics = load("figures.yaml").rows("metrics")
    refuse_doubles((row.text("id"), row) for row in metrics)
    return MappingProxyType(
        {
            **parse(load("labels.yaml")),
            **{("topic", topic.id): topic.zh for topic in topics.topics()},
            **{("initiative", each.id): each.zh for topic in topics.topics() for each in topic.initiatives},
            **{("metric", row.text("id")): row.text("zh") for row in metrics},
        }
    )


def label(field: str, value: str) -> str:
    """Returns the Chinese label of a field's value; VocabularyError when there is none."""
    found = labels().get((ALIASES.get(field, field), value))
    if found is None:
        raise VocabularyError(f"labels.yaml: {field} 没有 {value!r} 的中文名称，请补上")
    return found


def values(field: str) -> tuple[str, ...]:
    """Returns the values of a field that have a label, in the order of the file."""
    wanted = ALIASES.get(field, field)
    return tuple(value for name, value in labels() if name == wanted)
