"""zongjie ingest PATH... : takes files in and brings the index up to date."""

from __future__ import annotations

import os
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from archive import readers
from archive.ingest import Outcome, Status, ingest
from archive.locking import Waiting
from archive.store import Store
from index import turns
from web.cli.chinese import Command, Whole
from web.cli.indexing import renew
from web.cli.place import data_option, database
from web.cli.printing import json_line, meter, visible

WORDS = {Status.ADDED: "新收录", Status.CHANGED: "有变化", Status.UNCHANGED: "未变", Status.REFUSED: "未收录"}


def take_in(paths: tuple[Path, ...], *, workers: int, as_json: bool) -> int:
    """Returns the exit code after the files are taken in, the index is renewed and the outcome is told."""
    database().parent.mkdir(parents=True, exist_ok=True)
    total = sum(1 for _ in readers.discover(paths)) if sys.stderr.isatty() else None
    counts: Counter[str] = Counter()
    with meter("收录", unit="个文件", total=total) as counter:
        for outcome in ingest(paths, database(), workers=workers, now=now, waiting=in_line()):
            tell(outcome, as_json=as_json)
            counts[outcome.status] += 1
            counts["summaries"] += outcome.summaries
            counter.advance()
    with Store.open(database(), read_only=True) as store:
        renew(store)
    closing(counts, as_json=as_json)
    return 1 if counts[Status.REFUSED] else 0


def tell(outcome: Outcome, *, as_json: bool) -> None:
    """Prints a JSON line for an outcome, and names on stderr what was refused and why."""
    problem = outcome.problem
    if as_json:
        json_line(
            {
                "source": outcome.name,
                "status": str(outcome.status),
                "summaries": outcome.summaries,
                "code": problem.code if problem else None,
                "reason": problem.message if problem else None,
            }
        )
    if problem is not None:
        click.echo(f"未收录：{visible(outcome.name)}：{problem.message}", err=True)


def closing(counts: Counter[str], *, as_json: bool) -> None:
    """Prints how many files were added, unchanged and refused, and how many summaries were found."""
    if as_json:
        json_line({name: counts[name] for name in (*map(str, WORDS), "summaries")})
        return
    table = Table(show_header=False, box=None, pad_edge=False)
    for status, words in WORDS.items():
        if counts[status] or status is not Status.CHANGED:
            table.add_row(words, str(counts[status]), "个文件")
    table.add_row("新增总结", str(counts["summaries"]), "篇")
    Console().print(table)


def in_line() -> Waiting:
    """Returns how to wait for another process that writes into the archive: as long as an index is waited for."""
    return Waiting(turns.PATIENCE, lambda said: click.echo(said, err=True))


def now() -> str:
    """Returns the time in ISO 8601, UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def workers_option() -> click.Option:
    """Returns the option for the number of worker processes."""
    return click.Option(
        ["--workers"],
        type=Whole(1, 64),
        default=os.cpu_count() or 1,
        metavar="N",
        help="同时处理的进程数（默认为处理器核数）",
    )


def run(paths: tuple[Path, ...], workers: int, as_json: bool) -> int:  # noqa: FBT001  (click hands values by name)
    """Runs the command."""
    return take_in(paths, workers=workers, as_json=as_json)


command = Command(
    name="ingest",
    callback=run,
    help="收录文件、文件夹和压缩包。同样的文件只收一次；中断后再执行会接着做。\n\n"
    "例：zongjie ingest 总结材料/ 旧稿.zip",
    params=[
        click.Argument(["paths"], nargs=-1, required=True, type=click.Path(path_type=Path), metavar="路径..."),
        workers_option(),
        click.Option(["as_json", "--json"], is_flag=True, help="每个文件输出一行 JSON，最后一行是合计"),
        data_option(),
    ],
)
