"""Measures rankings by the judged set: nDCG@10 of an answer, one text counted once.

The pinned files of six labelled sets are staged in one folder, so that a summary is "<set>/<file>" and its part; a
judged section is matched with the described one that is most like it.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import log2
from pathlib import Path
from typing import Any

import yaml
from rapidfuzz import fuzz

from archive.models import Summary

HERE = Path(__file__).parent
SETS = ("dev", "own", "own2", "own3", "own4", "own5")
DEPTH = 10
LEAST_ALIKE = 50.0  # percent, of a described section and the judged one that it stands for


@dataclass(frozen=True, slots=True)
class Judged:
    """A query with the grade (1..3) of each answer: an answer is a text, or a section of one by its place."""

    id: str
    query: str
    kind: str
    grades: dict[tuple[str, int], int]  # (text, section or 0) -> grade; copies of a text are one

    @property
    def answerable(self) -> bool:
        """Tells whether anything in the files answers."""
        return bool(self.grades)


@dataclass(frozen=True, slots=True)
class Truth:
    """What is known of one summary: the text that it is a copy of, and its sections' words."""

    text: str
    sections: tuple[str, ...]


def stage(place: Path) -> Path:
    """Returns a folder with the pinned files of all sets, each in a folder of its set."""
    for name in SETS:
        shutil.copytree(HERE / name / "files", place / name)
    return place


@cache
def truths() -> dict[tuple[str, int], Truth]:
    """Returns the truth of each summary by "<set>/<file>" and part."""
    found: dict[tuple[str, int], Truth] = {}
    for name in SETS:
        for line in (HERE / name / "truth.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            sections = tuple(f"{each['heading'] or ''}\n{each['text']}" for each in row["sections"])
            found[f"{name}/{row['file']}", row["part"]] = Truth(f"{name}:{row['clean_id']}", sections)
    return found


@cache
def queries() -> tuple[Judged, ...]:
    """Returns the judged queries."""
    rows = yaml.safe_load((HERE / "judged" / "queries.yaml").read_text(encoding="utf-8"))
    return tuple(Judged(row["id"], row["query"], row["kind"], _grades(row)) for row in rows)


def _grades(row: dict[str, Any]) -> dict[tuple[str, int], int]:
    grades: dict[tuple[str, int], int] = {}
    for each in row.get("answers") or ():
        key = truths()[f"{each['set']}/{each['file']}", each["part"]].text, each.get("section", 0)
        grades[key] = max(each["grade"], grades.get(key, 0))
    return grades


class Matcher:
    """Tells which judged text, and which of its sections, a hit is."""

    def __init__(self, summaries: Sequence[Summary]) -> None:
        self._keys: dict[str, tuple[str, int]] = {}
        for summary in summaries:
            truth = truths().get((summary.source.name, summary.part))
            if truth is None:
                continue
            self._keys[summary.id] = truth.text, 0
            for section in summary.sections:
                words = f"{section.heading}\n{summary.section_text(section)}"
                alike = [fuzz.ratio(words, other) for other in truth.sections]
                best = max(range(len(alike)), key=alike.__getitem__, default=0)
                if alike and alike[best] >= LEAST_ALIKE:
                    self._keys[f"{summary.id}#{section.position}"] = truth.text, best + 1

    def key(self, hit: str) -> tuple[str, int]:
        """Returns what a hit is; a hit that was not judged is itself."""
        return self._keys.get(hit, (hit, 0))


def ndcg(found: Sequence[tuple[str, int]], judged: Judged) -> float:
    """Returns the normalised discounted gain of the first ten, copies of a text once, gains 2**grade - 1."""
    first = list(dict.fromkeys(found))[:DEPTH]
    best = sorted(judged.grades.values(), reverse=True)[:DEPTH]
    return _gain([judged.grades.get(key, 0) for key in first]) / _gain(best)


def _gain(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / log2(place + 2) for place, grade in enumerate(grades))


@dataclass(frozen=True, slots=True)
class Measured:
    """How one way of searching does: nDCG@10 of each answerable query, and those that find nothing."""

    name: str
    scores: dict[str, float]
    empty: tuple[str, ...]

    @property
    def mean(self) -> float:
        """Returns the mean over all answerable queries."""
        return sum(self.scores.values()) / len(self.scores)


def measured(
    name: str, search: Callable[[Judged], Sequence[str]], matcher: Matcher, *, among: tuple[str, ...] = ()
) -> Measured:
    """Returns the measure of a way of searching, which gives the ids of its first hits for a query.

    With ``among`` only answers are counted that are texts whose names begin so: for an archive that holds no others.
    """
    asked = [narrowed for one in queries() if (narrowed := _among(one, among)).answerable]
    answers = {one.id: [matcher.key(hit) for hit in search(one)] for one in asked}
    scores = {one.id: ndcg(answers[one.id], one) for one in asked}
    return Measured(name, scores, tuple(query for query, hits in answers.items() if not hits))


def _among(judged: Judged, names: tuple[str, ...]) -> Judged:
    kept = {key: grade for key, grade in judged.grades.items() if key[0].startswith(names or "")}
    return replace(judged, grades=kept)
