"""The labelled sections of the pinned sets, and the two measures of an answer to "what is similar?"."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

SETS = ("dev", "own", "own2", "own3", "own4", "own5")  # dev2 and dev3 hold the texts of dev
UNSEEN = ("own4", "own5")  # nothing is learned from them
MOST = 5
QUALITY = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Labelled:
    """A section as it was written, the text that it stands in, and the initiative that a person read in it."""

    of_set: str
    text_id: str
    heading: str
    text: str
    label: str


class Score(NamedTuple):
    """Precision at min(5, R) and the share of first answers that are right, both over the sections with R >= 1."""

    precision: float
    first: float
    asked: int

    def __str__(self) -> str:
        """Returns the score as it is printed."""
        return f"{self.precision:.3f} / {self.first:.3f} ({self.asked})"


def truth(name: str) -> list[dict[str, Any]]:
    """Returns the labels of a set."""
    lines = (QUALITY / name / "truth.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def label(section: dict[str, Any]) -> str:
    """Returns the initiative of a labelled section, with its topic; "" where it has none."""
    if not section["topic"] or not section["initiative"]:
        return ""
    return f"{section['topic']}/{section['initiative'].split('/')[-1]}"


def labelled(names: Sequence[str]) -> list[Labelled]:
    """Returns the labelled sections of sets; of each text those of its longest copy."""
    found = []
    for name in names:
        longest: dict[str, dict[str, Any]] = {}
        for row in truth(name):
            if len(row["text"]) > len(longest.get(row["clean_id"], {"text": ""})["text"]):
                longest[row["clean_id"]] = row
        found += [
            Labelled(name, f"{name}/{row['clean_id']}", section["heading"] or "", section["text"], label(section))
            for row in longest.values()
            for section in row["sections"]
            if label(section)
        ]
    return found


def relevant(held: Sequence[Labelled]) -> list[int]:
    """Returns, for each section, how many of other texts bear its label."""
    labels = Counter(section.label for section in held)
    own = Counter((section.text_id, section.label) for section in held)
    return [labels[section.label] - own[section.text_id, section.label] for section in held]


def score(right: Iterable[tuple[int, Sequence[bool]]]) -> Score:
    """Returns the score of answers, each the number R of relevant sections and which answers are right, in order."""
    kept = [(min(MOST, count), list(answers)) for count, answers in right if count]
    precision = sum(sum(answers[:most]) / most for most, answers in kept) / len(kept)
    first = sum(any(answers[:1]) for _, answers in kept) / len(kept)
    return Score(precision, first, len(kept))
