"""The last self-check: kept beside the indexes, shown to readers as numbers only (a needle may be somebody's name)."""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.sampling import LENGTHS
from index.selfcheck import Cell, Recall

FILE = "check.json"
KIND_NAMES = {
    "han": "汉字",
    "latin": "字母",
    "digits": "数字",
    "mixed": "混排",
    "break": "跨行",
    "space": "跨空格",
    "width": "全角半角互换",
    "traditional": "繁体",
    "year": "年份换写法",
    "cut": "年份截取",
}
LENGTH_NAMES = {(low, high): f"{low}字" if low == high else f"{low}—{high}字" for low, high in LENGTHS}


@dataclass(frozen=True, slots=True)
class Tally:
    """What one engine found of what it was asked."""

    engine: str
    cells: tuple[Cell, ...]

    @property
    def asked(self) -> int:
        """The number of needles."""
        return sum(cell.asked for cell in self.cells)

    @property
    def found(self) -> int:
        """The number of needles that were found."""
        return sum(cell.found for cell in self.cells)

    def cell(self, kind: str, lengths: tuple[int, int] | None) -> tuple[int, int]:
        """Returns how many of a kind and length were found and asked; of all lengths together for None."""
        held = [cell for cell in self.cells if cell.kind == kind and lengths in (None, cell.lengths)]
        return sum(cell.found for cell in held), sum(cell.asked for cell in held)


@dataclass(frozen=True, slots=True)
class Checked:
    """When a self-check ran (ISO 8601, UTC), over which revision of the archive, and what each engine found."""

    at: str
    revision: int
    tallies: tuple[Tally, ...]


def tally(recall: Recall) -> Tally:
    """Returns the numbers of an engine's recall, without the needles."""
    return Tally(recall.engine, recall.cells)


def row(checked: Checked) -> dict[str, Any]:
    """Returns a self-check as JSON."""
    return {
        "at": checked.at,
        "revision": checked.revision,
        "engines": [
            {
                "engine": each.engine,
                "asked": each.asked,
                "found": each.found,
                "cells": [
                    {"kind": cell.kind, "lengths": list(cell.lengths), "asked": cell.asked, "found": cell.found}
                    for cell in each.cells
                ],
            }
            for each in checked.tallies
        ],
    }


def keep(data_dir: Path, checked: Checked) -> None:
    """Keeps a self-check in place of the last one, in one step; OSError where nothing can be written."""
    place = data_dir / "index"
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=place, prefix=f"{FILE}.", delete=False) as file:
        try:
            json.dump(row(checked), file, ensure_ascii=False)
            file.flush()
            os.fchmod(file.fileno(), 0o644)
            Path(file.name).replace(place / FILE)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise


def last(data_dir: Path) -> Checked | None:
    """Returns the last self-check; None if there was none or it cannot be read."""
    try:
        held = json.loads((data_dir / "index" / FILE).read_text(encoding="utf-8"))
        return Checked(str(held["at"]), int(held["revision"]), tuple(map(_tally, held["engines"])))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _tally(held: dict[str, Any]) -> Tally:
    return Tally(str(held["engine"]), tuple(map(_cell, held["cells"])))


def _cell(held: dict[str, Any]) -> Cell:
    low, high = held["lengths"]
    return Cell(str(held["kind"]), (int(low), int(high)), int(held["asked"]), int(held["found"]))
