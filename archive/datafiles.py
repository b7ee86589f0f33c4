"""Reads the vocabulary files under ``archive/data``: YAML rows that know their line, so that a mistake can be named.

A loader asks a ``Row`` for typed values; whatever is missing, doubled or of the wrong kind raises VocabularyError
with file and line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files

import yaml

from archive.errors import VocabularyError

LINE = "__line__"


class _LineLoader(yaml.CSafeLoader):
    """Builds plain values; every mapping also carries the line that it starts on."""


def _mapping(loader: _LineLoader, node: yaml.MappingNode) -> dict[object, object]:
    seen = [loader.construct_object(key) for key, _ in node.value]
    doubled = {key for key in seen if seen.count(key) > 1}
    line = node.start_mark.line + 1
    if doubled:
        raise VocabularyError(f"line {line}: key given twice: {', '.join(map(str, sorted(doubled, key=str)))}")
    built: dict[object, object] = loader.construct_mapping(node, deep=True)
    built[LINE] = line
    return built


_LineLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


@dataclass(frozen=True, slots=True)
class Row:
    """One mapping of a data file."""

    file: str
    line: int
    values: dict[object, object]

    def fail(self, message: str) -> VocabularyError:
        """Returns the error that names this row."""
        return VocabularyError(f"{self.file}:{self.line}: {message}")

    def has(self, key: str) -> bool:
        """Tells whether the row gives the key."""
        return key in self.values

    def text(self, key: str, default: str | None = None) -> str:
        """Returns a string; a bare number is taken as written."""
        value = self.values.get(key, default)
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise self.fail(f"{key!r} must be text, found {value!r}")
        return str(value).strip()

    def number(self, key: str, default: float | None = None) -> float:
        """Returns a number."""
        value = self.values.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.fail(f"{key!r} must be a number, found {value!r}")
        return float(value)

    def flag(self, key: str) -> bool:
        """Returns a boolean; a missing key is False."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            raise self.fail(f"{key!r} must be true or false, found {value!r}")
        return value

    def words(self, key: str) -> tuple[str, ...]:
        """Returns a list of strings; a missing key is empty, a doubled word an error."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str | int | float) for item in value):
            raise self.fail(f"{key!r} must be a list of words")
        found = tuple(str(item).strip() for item in value)
        doubled = {word for word in found if found.count(word) > 1}
        if doubled:
            raise self.fail(f"{key!r} holds twice: {', '.join(sorted(doubled))}")
        return found

    def items(self, key: str) -> tuple[object, ...]:
        """Returns a list of anything; a missing key is empty."""
        value = self.values.get(key, [])
        if not isinstance(value, list):
            raise self.fail(f"{key!r} must be a list")
        return tuple(value)

    def rows(self, key: str) -> tuple[Row, ...]:
        """Returns a list of mappings; a missing key is empty."""
        return tuple(self._row(key, item) for item in self.items(key))

    def row(self, key: str) -> Row:
        """Returns a nested mapping."""
        return self._row(key, self.values.get(key))

    def pairs(self, key: str) -> Iterator[tuple[str, object]]:
        """Yields key and value of a nested mapping."""
        inner = self.row(key)
        return ((str(name), value) for name, value in inner.values.items() if name != LINE)

    def _row(self, key: str, item: object) -> Row:
        if not isinstance(item, dict):
            raise self.fail(f"{key!r} must hold mappings, found {item!r}")
        return Row(self.file, int(item[LINE]), item)


def load(name: str) -> Row:
    """Returns the top mapping of ``archive/data/<name>``."""
    return parse(name, (files("archive") / "data" / name).read_text(encoding="utf-8"))


def parse(name: str, content: str) -> Row:
    """Returns the top mapping of a YAML text; ``name`` is used in messages."""
    try:
        built = yaml.load(content, Loader=_LineLoader)
    except yaml.YAMLError as error:
        raise VocabularyError(f"{name}: not readable as YAML: {error}") from error
    except VocabularyError as error:
        raise VocabularyError(f"{name}: {error}") from error
    if not isinstance(built, dict):
        raise VocabularyError(f"{name}:1: the file must hold one mapping at its top")
    return Row(name, 1, built)


def refuse_doubles(rows: Iterable[tuple[str, Row]]) -> None:
    """Raises VocabularyError if two rows share a key."""
    seen: dict[str, Row] = {}
    for key, row in rows:
        if key in seen:
            raise row.fail(f"{key!r} stands already in line {seen[key].line}")
        seen[key] = row
