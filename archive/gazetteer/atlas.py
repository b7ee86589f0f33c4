"""All divisions, in force and former, by code and by name; read once from ``archive/data``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from importlib.resources import files

from archive.errors import VocabularyError
from archive.gazetteer.divisions import SLOT_OF_SIZE, Division, kind_of, stem


class Atlas:
    """The divisions of divisions.tsv and former_divisions.tsv."""

    def __init__(self, current: str, former: str) -> None:
        self._names: dict[str, str] = {}
        self._codes: dict[str, list[str]] = {}
        self._former: dict[str, list[Division]] = defaultdict(list)
        self._built: dict[str, Division] = {}
        for line in current.splitlines():
            code, _, name = line.partition("\t")
            self._names[code] = name
            self._codes.setdefault(name, []).append(code)
        for line in former.splitlines():
            division = self._old(line.split("\t"))
            self._former[division.name].append(division)

    def _old(self, cells: list[str]) -> Division:
        code, name, parent, year, successor = cells
        if parent not in self._names or (successor and successor not in self._names):
            raise VocabularyError(f"former_divisions.tsv: {code} {name}: {parent or successor} is not in divisions.tsv")
        slot = SLOT_OF_SIZE[len(code)]
        changed = int(year) if year else None
        return Division(
            code, name, kind_of(slot, name), parent, former=True, successor=successor or None, changed=changed
        )

    def by_code(self, code: str) -> Division | None:
        """Returns the division in force with that code."""
        found = self._built.get(code)
        if found is None and code in self._names:
            name = self._names[code]
            found = Division(code, name, kind_of(SLOT_OF_SIZE[len(code)], name), self._above(code))
            self._built[code] = found
        return found

    def _above(self, code: str) -> str | None:
        return next((code[:size] for size in (6, 4, 2) if size < len(code) and code[:size] in self._names), None)

    def names(self) -> Iterator[tuple[str, int]]:
        """Yields every name, in force or former, with the number of digits of its highest division."""
        for name, codes in self._codes.items():
            yield name, min(map(len, codes))
        for name, divisions in self._former.items():
            if name not in self._codes:
                yield name, min(len(division.code) for division in divisions)

    def named(self, name: str) -> tuple[Division, ...]:
        """Returns the divisions of that full name: those in force, then former ones."""
        return (*self._at(self._codes.get(name, ())), *self._former.get(name, ()))

    def alike(self, name: str) -> tuple[Division, ...]:
        """Returns the divisions in force whose bare name is that of ``name``, whatever their level word."""
        return self._at(self._stems.get(stem(name), ()))

    @cached_property
    def _stems(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for code, name in self._names.items():
            found.setdefault(stem(name), []).append(code)
        return found

    def children(self, code: str) -> tuple[Division, ...]:
        """Returns the divisions directly below, in the order of their codes."""
        return self._at(self._below.get(code, ()))

    def provinces(self) -> tuple[Division, ...]:
        """Returns the divisions that have none above."""
        return self._at(code for code in self._names if len(code) == 2)

    @cached_property
    def _below(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for code in self._names:
            above = self._above(code)
            if above:
                found[above].append(code)
        return found

    def path(self, division: Division | None) -> tuple[Division, ...]:
        """Returns the divisions from the province down to this one."""
        found = []
        while division is not None:
            found.append(division)
            division = self.by_code(division.parent_code) if division.parent_code else None
        return tuple(reversed(found))

    def today(self, division: Division) -> Division:
        """Returns the division that took the place of a former one, else itself."""
        return (self.by_code(division.successor) if division.successor else None) or division

    def _at(self, codes: Iterable[str]) -> tuple[Division, ...]:
        found = (self.by_code(code) for code in codes)
        return tuple(division for division in found if division is not None)


@cache
def load() -> Atlas:
    """Returns the atlas of this process."""
    data = files("archive") / "data"
    texts = [(data / name).read_text(encoding="utf-8") for name in ("divisions.tsv", "former_divisions.tsv")]
    return Atlas(*texts)
