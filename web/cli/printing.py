"""How the commands print: JSON lines, names that cannot break a line, progress on a terminal."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import click
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

PLAIN_EVERY = 200  # files between two lines where there is no terminal


def json_line(values: Mapping[str, Any]) -> None:
    """Prints one JSON object on a line of its own."""
    click.echo(json.dumps(values, ensure_ascii=False))


def visible(name: str) -> str:
    """Returns a name with line breaks and other controls written out, so that it stays on one line."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in name)


class Rate(ProgressColumn):
    """Shows how many items are done in a second."""

    def render(self, task: Task) -> Text:
        """Returns the rate, a dash while it is unknown."""
        return Text(f"{task.speed:.0f}/秒" if task.speed else "—/秒")


class Meter:
    """Counts what is done: a bar with rate and remaining time on a terminal, a plain line now and then elsewhere."""

    def __init__(self, progress: Progress | None, task: Any, unit: str) -> None:
        self._progress, self._task, self._unit, self._done = progress, task, unit, 0

    def advance(self, count: int = 1) -> None:
        """Counts some more as done."""
        before, self._done = self._done, self._done + count
        if self._progress is not None:
            self._progress.update(self._task, completed=self._done)
        elif self._done // PLAIN_EVERY > before // PLAIN_EVERY:
            click.echo(f"已处理 {self._done} {self._unit}", err=True)

    def reach(self, done: int) -> None:
        """Counts everything up to a number as done."""
        self.advance(done - self._done)


@contextmanager
def meter(title: str, *, unit: str, total: int | None) -> Iterator[Meter]:
    """Yields the counter of a long run; it writes to stderr."""
    if not sys.stderr.isatty():
        yield Meter(None, None, unit)
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        Rate(),
        TextColumn("还需"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True)) as progress:
        yield Meter(progress, progress.add_task(title, total=total), unit)
