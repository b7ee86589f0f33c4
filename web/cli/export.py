"""zongjie export : every summary, or those that filters let through, as JSON lines or CSV."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from archive.models import Summary
from index.entries import entries
from index.filters import matches
from web import asking
from web.cli.chinese import Command, OneOf
from web.cli.choosing import Choice, asked, filter_options
from web.cli.place import data_option, opened
from web.export import csv_lines, jsonl
from web.params import Asked

FORMATS = {"jsonl": jsonl, "csv": csv_lines}
BYTE_ORDER_MARK = "\ufeff"  # spreadsheets read a CSV file as UTF-8 only with it


def run(form: str, output: str | None, **rest: Any) -> int:
    """Runs the command."""
    chosen = asked(Choice(**rest))
    with opened() as store:
        lines = FORMATS[form](_chosen(store.iterate(), chosen))
        if output is None:
            for line in lines:
                sys.stdout.write(line)
            return 0
        _write(Path(output), lines, mark=BYTE_ORDER_MARK if form == "csv" else "")
    return 0


def _chosen(summaries: Iterator[Summary], chosen: Asked) -> Iterator[Summary]:
    if not chosen.filtered:
        return summaries
    wanted = asking.filters(chosen)
    return (summary for summary in summaries if matches(entries(summary)[0].card, wanted))


def _write(path: Path, lines: Iterator[str], *, mark: str) -> None:
    """Writes beside the file and swaps at the end: an interrupted export leaves the old file as it was."""
    beside = path.with_name(f"{path.name}.part")
    with beside.open("w", encoding="utf-8", newline="") as out:
        out.write(mark)
        out.writelines(lines)
    beside.replace(path)


command = Command(
    name="export",
    callback=run,
    help="导出全部总结（可筛选），没有数量限制。\n\n"
    "供档案员使用：给出全文，受助、患病、参训人员的名单也不折叠，对外提供前请先处理。\n\n"
    "例：zongjie export --format csv --region 江苏 --output 江苏.csv",
    params=[
        click.Option(["form", "--format"], type=OneOf(*FORMATS), default="jsonl", metavar="格式", help="jsonl 或 csv"),
        *filter_options(),
        click.Option(["--output"], metavar="文件", help="写到文件（默认写到标准输出）"),
        data_option(),
    ],
)
