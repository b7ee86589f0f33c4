"""zongjie describe : reads and describes again what is held; corrections stay."""

from __future__ import annotations

from collections import Counter

import click

from archive.ingest import Status, redescribe
from archive.store import Store
from web.cli.chinese import Command
from web.cli.indexing import renew
from web.cli.ingest import in_line, now, workers_option
from web.cli.place import data_option, database, opened
from web.cli.printing import meter, visible


def run(workers: int) -> int:
    """Runs the command."""
    with opened() as store:
        total = store.counts().sources
    counts: Counter[str] = Counter()
    with meter("重新著录", unit="个文件", total=total) as counter:
        for outcome in redescribe(database(), workers=workers, now=now, waiting=in_line()):
            counts[outcome.status] += 1
            counts["summaries"] += outcome.summaries
            if outcome.status is Status.CHANGED:
                click.echo(f"有变化：{visible(outcome.name)}（{outcome.summaries} 篇）")
            if outcome.problem is not None:
                click.echo(f"保持原样：{visible(outcome.name)}：{outcome.problem.message}", err=True)
            counter.advance()
    with Store.open(database(), read_only=True) as store:
        renew(store)
    click.echo(
        f"共 {total} 个文件，{counts[Status.CHANGED]} 个有变化，涉及 {counts['summaries']} 篇总结；人工订正保持不变。"
    )
    return 1 if counts[Status.REFUSED] else 0


command = Command(
    name="describe",
    callback=run,
    help="规则改进之后，对已收录的材料重新著录。人工订正保持不变。\n\n例：zongjie describe",
    params=[workers_option(), data_option()],
)
