"""The pieces of the labelled sets that are described worst: what is wrong in each, counted value by value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Any

Row = dict[str, Any]
READABLE = 0.985


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled piece and every value that the export has wrong, missing or too much."""

    where: str
    wrong: tuple[str, ...]

    def line(self) -> str:
        """Returns the case as a line of a table: how many values, which piece, what they are."""
        return f"{len(self.wrong):3d}  {self.where}: {'; '.join(self.wrong)}"


def cases(program: ModuleType, name: str, truth: list[Row], exported: list[Row]) -> list[Case]:
    """Returns the pieces of one set that have anything wrong, the worst first; ``program`` is score.py."""
    pairs, *_ = program.match(truth, exported)
    found = [Case(f"{name} {row['file']} #{row['part']}", tuple(wrong(program, row, got))) for row, got in pairs]
    return sorted((case for case in found if case.wrong), key=lambda case: (-len(case.wrong), case.where))


def wrong(program: ModuleType, true: Row, got: Row | None) -> Iterator[str]:
    """Yields each wrong value of a piece in a few words."""
    if got is None:
        yield "not found at all"
        return
    if not true["_split"]:
        yield "cut wrongly"
    recovery = program.text_scores(true, got)["recovery"]
    if recovery < READABLE:
        yield f"text {recovery:.3f}"
    yield from _described(program, true, got)
    yield from _difference("topics", Counter(true["topics"]), Counter(map(program.topic_id, got["topics"])))
    yield from _sections(program, true, got)
    yield from _difference("figures", *(_done(program, row["figures"]) for row in (true, got)))


def _described(program: ModuleType, true: Row, got: Row) -> Iterator[str]:
    if got["level"] != true["level"]:
        yield f"level {got['level']} for {true['level']}"
    if true["period"] and got["period"] != true["period"]:
        yield f"period {got['period']} for {true['period']}"
    year = program.year_scores(true, got)
    if year["false_certain"] or False in (year.get("exact"), year.get("overlap")):
        yield f"year {got['year'] or got['year_range']} for {true['year']['range']}"
    for slot, found in program.region_scores(true, got).items():
        if found["false"] or (found["true"] and not found["tp"]):
            yield f"{slot} {got['region'][slot]} for {true['region'][slot]}"


def _sections(program: ModuleType, true: Row, got: Row) -> Iterator[str]:
    counts = program.section_scores(true, got)
    for label, all_, right in (
        ("headings missed", "top", "top_hit"),
        ("section topics", "topic_matched", "topic_ok"),
        ("initiatives", "init_all", "init_ok"),
    ):
        yield from [label] * (counts[all_] - counts[right])


def _done(program: ModuleType, figures: list[Row]) -> Counter[Any]:
    return Counter(program.figure_key(figure) for figure in figures if not figure.get("target"))


def _difference(label: str, true: Counter[Any], got: Counter[Any]) -> Iterator[str]:
    yield from (f"{label} lack {_words(key)}" for key in (true - got).elements())
    yield from (f"{label} have {_words(key)}" for key in (got - true).elements())


def _words(key: object) -> str:
    return " ".join(map(str, key)) if isinstance(key, tuple) else str(key)
