"""Measures where the processor time of reading goes, by stage: from a file's bytes to described summaries.

    python -m tests.benchmarks.reading [--count 600] [--rounds 3] [--files FOLDER]

Generated summaries, or the files of a folder.  One process, no store: what a worker does but for packing.  Of several
rounds each stage's fastest counts, since other work on a machine only ever adds.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import ParamSpec, TypeVar

from archive import cleaning, families, pipeline, readers, relevance, sections, splitting
from archive.describing import figures, level, names, period, provenance, region, title, topic, year
from archive.describing.subject import Subject
from archive.models import Problem
from tests.benchmarks import generator

AT = generator.RECEIVED
P = ParamSpec("P")
T = TypeVar("T")


@dataclass(slots=True)
class Clock:
    """Processor seconds by stage, in the order in which stages were first met."""

    seconds: dict[str, float] = field(default_factory=dict)

    def __call__(self, stage: str, action: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Returns what the action returns, and adds what it took to its stage."""
        began = time.process_time()
        found = action(*args, **kwargs)
        self.seconds[stage] = self.seconds.get(stage, 0.0) + time.process_time() - began
        return found


@dataclass(frozen=True, slots=True)
class Size:
    """How much was read."""

    files: int
    summaries: int
    characters: int


@dataclass(frozen=True, slots=True)
class Profile:
    """What was read, and the seconds of each stage and of the whole way, measured apart."""

    size: Size
    stages: dict[str, float]
    whole: float

    def table(self) -> str:
        """Returns the profile as Markdown."""
        each = 1000 / self.size.summaries
        lines = [
            f"{self.size.summaries:,} summaries in {self.size.files:,} files, {self.size.characters:,} characters: "
            f"{self.whole * each:.2f} ms of processor time a summary, {self.size.summaries / self.whole:.0f} summaries "
            f"and {self.size.characters / self.whole / 1e6:.2f} million characters a second and core.",
            "",
            "| stage | ms a summary | share |",
            "|---|---|---|",
        ]
        total = sum(self.stages.values())
        lines += [f"| {name} | {took * each:.2f} | {took / total:.0%} |" for name, took in self.stages.items()]
        return "\n".join([*lines, f"| together | {total * each:.2f} | |", ""])


def profile(files: Sequence[tuple[str, bytes]], *, rounds: int) -> Profile:
    """Returns the profile of reading files, given by name and content."""
    size = _size(files)  # loads the vocabulary too
    gc.freeze()  # what is loaded by now stays
    clocks = [_staged(files) for _ in range(rounds)]
    stages = {stage: min(clock.seconds[stage] for clock in clocks) for stage in clocks[0].seconds}
    return Profile(size, stages, min(_whole(files) for _ in range(rounds)))


def _size(files: Iterable[tuple[str, bytes]]) -> Size:
    sizes = [[len(summary.text) for summary in done.summaries] for done in _processed(files)]
    return Size(len(sizes), sum(map(len, sizes)), sum(map(sum, sizes)))


def _processed(files: Iterable[tuple[str, bytes]]) -> Iterator[pipeline.Processed]:
    for name, data in files:
        file = readers.read(name, data)
        done = file if isinstance(file, Problem) else pipeline.process(file, received_at=AT)
        if not isinstance(done, Problem):
            yield done


def _whole(files: Iterable[tuple[str, bytes]]) -> float:
    began = time.process_time()
    for _ in _processed(files):
        pass
    return time.process_time() - began


def _staged(files: Iterable[tuple[str, bytes]]) -> Clock:
    """Returns the clock after the way of ``archive.pipeline``, stage by stage."""
    clock = Clock()
    for name, data in files:
        file = clock("read", readers.read, name, data)
        if isinstance(file, Problem) or clock("relevance", relevance.repetition, file.text, name):
            continue
        cleaned = clock("clean", cleaning.clean, file.text, file.harvest)
        if clock("relevance", relevance.refusal, cleaned.text, name):
            continue
        pieces = clock("split", splitting.split, cleaned.text, cleaned.harvest)
        for piece in pieces:
            found = clock("sections", sections.split, piece.text)
            _describe(clock, Subject(piece, found, cleaned.harvest, name, len(pieces) == 1))
            clock("signature", families.signature, piece.text)
    return clock


def _describe(clock: Clock, subject: Subject) -> None:
    """Asks each describer as ``archive.describing.describe`` does."""
    levels = clock("level", level.read, subject)
    level_id = next((str(found.value) for found in levels), "unknown")
    periods = clock("period", period.read, subject)
    period_id = next((str(found.value) for found in periods), "unknown")
    place, places = clock("region", region.read, subject, level=level_id)
    when, _ = clock("year", year.read, subject, level=level_id, period=period_id)
    clock("topic", topic.read, subject)
    clock("title", title.read, subject, level=level_id, year=when, period=period_id, region=place)
    clock("provenance", provenance.read, subject, level=level_id, places=places)
    clock("figures", figures.read, subject, level=level_id)
    clock("names", names.read, subject.text)


def _files(folder: Path | None, count: int) -> list[tuple[str, bytes]]:
    if folder is None:
        return [(text.name, text.text.encode()) for text in generator.generate(count)]
    return [
        (path.relative_to(folder).as_posix(), path.read_bytes()) for path in sorted(folder.rglob("*")) if path.is_file()
    ]


def main() -> None:
    """Prints the profile."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=600)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--files", type=Path)
    chosen = parser.parse_args()
    print(profile(_files(chosen.files, chosen.count), rounds=chosen.rounds).table())


if __name__ == "__main__":
    main()
