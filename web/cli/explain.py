"""zongjie explain SUMMARY : every statement with score and evidence, the losing candidates too."""

from __future__ import annotations

import click

from archive import corrections
from archive.errors import ArchiveError
from archive.models import Statement
from archive.vocabulary.labels import labels
from web.cli.chinese import Command
from web.cli.place import data_option, opened
from web.cli.printing import visible


def run(summary: str) -> int:
    """Runs the command."""
    with opened() as store:
        found = store.summary(summary)
        if found is None:
            raise ArchiveError(f"没有编号为 {summary} 的总结。请用 zongjie search 查出编号。")
        click.echo(f"{found.id}  {found.description.title}  （{visible(found.source.name)}，第 {found.part} 篇）")
        for statement in found.description.statements:
            show(statement)
        for past in corrections.history(store, found.id):
            click.echo(f"订正 {past.at}  {past.field} = {past.value}  {past.author}：{past.reason}")
    return 0


def show(statement: Statement) -> None:
    """Prints a statement with its evidence, indented."""
    field = "topic" if statement.field == "topics" else statement.field
    words = labels().get((field, str(statement.value)), "")
    named = f"（{words}）" if words else ""
    candidate = "  ─ 落选 " if statement.status == "candidate" else ""
    click.echo(
        f"{candidate}{statement.field} = {statement.value}{named}  "
        f"{statement.status} {statement.score:.2f} [{statement.rule}]"
    )
    for proof in statement.evidence:
        quote = visible(proof.quote)
        click.echo(f"      {proof.part} {proof.start}–{proof.end} “{quote}” [{proof.rule}]")


command = Command(
    name="explain",
    callback=run,
    help="逐项说明一篇总结的著录：值、把握、依据和落选的说法。\n\n例：zongjie explain a3f09b12c4d5-1",
    params=[click.Argument(["summary"], metavar="总结编号"), data_option()],
)
