"""zongjie check : is the archive whole, does the index fit, and does search find what the texts hold?"""

from __future__ import annotations

import random

import click

from archive import checks
from index import manifest, selfcheck
from index.opening import open_engine
from web.cli.chinese import Command, Whole
from web.cli.place import data_option, index_dir, opened
from web.cli.printing import visible
from web.words import analyzer


def run(samples: int, seed: int) -> int:
    """Runs the command; 1 if anything is wrong."""
    faults = 0
    with opened() as store:
        for problem in checks.check(store):
            faults += 1
            click.echo(f"{visible(problem.source)}：{problem.message}", err=True)
        counts = store.counts()
        click.echo(f"档案库：{counts.sources} 个文件，{counts.summaries} 篇总结，发现 {faults} 处问题")
        found = manifest.status(index_dir(), revision=store.revision, analyzer=analyzer())
        click.echo(f"索引：{found.message}")
        if found.state is not manifest.State.FRESH:
            return 1
        engine = open_engine(index_dir(), analyzer())
        try:
            result = selfcheck.recall(engine, store.iterate(), samples=samples, chance=random.Random(seed))
        finally:
            engine.close()
    for missed in result.missed:
        click.echo(f"检索遗漏：{missed.summary_id} 含有“{missed.needle}”，却没有找到", err=True)
    click.echo(f"检索抽查：{result.asked} 个随机片段，遗漏 {len(result.missed)} 个")
    return 1 if faults or result.missed else 0


command = Command(
    name="check",
    callback=run,
    help="检查档案库和索引是否完好，并随机抽取正文片段查一遍，看检索有没有遗漏。\n\n例：zongjie check --samples 500",
    params=[
        click.Option(["--samples"], type=Whole(0, 100_000), default=200, metavar="个数", help="抽查多少个片段"),
        click.Option(["--seed"], type=Whole(0, 10**9), default=1, metavar="数", help="抽样的种子"),
        data_option(),
    ],
)
