"""zongjie correct SUMMARY FIELD VALUE --reason TEXT : a person's decision, kept beside what the rules said."""

from __future__ import annotations

import getpass

import click

from archive import corrections
from archive.store import Store
from archive.vocabulary import topics
from web.cli.chinese import Command
from web.cli.indexing import renew
from web.cli.ingest import now
from web.cli.place import data_option, database, opened


def run(summary: str, field: str, value: str, reason: str, author: str | None) -> int:
    """Runs the command."""
    opened().close()  # says clearly that there is no archive, before one is made by opening it for writing
    with Store.open(database()) as store:
        kept = corrections.record(
            store,
            summary,
            field,
            value,
            author=author or getpass.getuser(),
            reason=reason,
            at=now(),
            topics=tuple(topics.ids()),
        )
        renew(store)
    click.echo(f"已订正：{kept.summary_id} 的 {kept.field} 为“{kept.value}”（{kept.author}：{kept.reason}）")
    return 0


command = Command(
    name="correct",
    callback=run,
    help="订正一个著录项。订正只增不改，重新收录、重新著录后仍然有效。\n\n"
    "例：zongjie correct a3f09b12c4d5-1 year 2014 --reason 据县志",
    params=[
        click.Argument(["summary"], metavar="总结编号"),
        click.Argument(["field"], metavar="著录项"),
        click.Argument(["value"], metavar="值"),
        click.Option(["--reason"], required=True, metavar="理由", help="订正的根据"),
        click.Option(["--author"], metavar="姓名", help="订正人（默认为当前用户）"),
        data_option(),
    ],
)
