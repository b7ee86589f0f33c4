"""zongjie check : is the archive whole, do the indexes fit, and does search find what the texts hold?"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import asdict

import click
from rich.console import Console
from rich.table import Table

from archive import checks
from archive.models import Problem
from archive.store import Reader
from index import sampling, selfcheck
from index.manifest import State, Status
from index.opening import DEFAULT_ENGINE, open_engine, probe
from index.selfcheck import Missed, Recall
from web import checked, indexes
from web.checked import KIND_NAMES, LENGTH_NAMES, Checked, Tally
from web.cli.chinese import Command, Whole
from web.cli.ingest import now
from web.cli.place import data_dir, data_option, index_dir, opened
from web.cli.printing import json_line, meter, visible
from web.words import analyzer


def run(samples: int, seed: int, as_json: bool) -> int:  # noqa: FBT001  (click hands values by name)
    """Runs the command; 1 if anything is wrong."""
    with opened() as store:
        faults = tuple(checks.check(store))
        for problem in faults:
            click.echo(f"{visible(problem.source)}：{problem.message}", err=True)
        states = {
            engine: probe(index_dir(engine), revision=store.revision, analyzer=analyzer())
            for engine in indexes.built(data_dir()) or (DEFAULT_ENGINE,)
        }
        whole = store.counts().summaries
        states = {engine: counted(found, whole) for engine, found in states.items()}
        fresh = tuple(engine for engine, found in states.items() if found.state is State.FRESH)
        recalls = tuple(asked(store, fresh, samples=samples, chance=random.Random(seed)))
        result = Checked(now(), store.revision, tuple(map(checked.tally, recalls)))
        if not as_json:
            told(store, faults, states)
    if recalls and samples:
        keep(result)
    for recall in recalls:
        for missed in recall.missed:
            click.echo(f"检索遗漏（{recall.engine}）：{sentence(missed)}", err=True)
    if as_json:
        json_line(row(faults, states, recalls, result))
    else:
        for each in result.tallies:
            shown(each)
    sound = not faults and len(fresh) == len(states)
    return 0 if sound and not any(recall.missed for recall in recalls) else 1


def counted(found: Status, held: int) -> Status:
    """Returns how an index stands, knowing how many summaries the archive holds: it may have been another archive's."""
    if found.state is not State.FRESH or found.manifest is None or found.manifest.summaries == held:
        return found
    message = f"索引里有 {found.manifest.summaries} 篇总结，档案里有 {held} 篇。请运行 zongjie index build 重建。"
    return Status(State.BROKEN, message, usable=False, manifest=found.manifest)


def asked(store: Reader, engines: tuple[str, ...], *, samples: int, chance: random.Random) -> Iterator[Recall]:
    """Yields what each engine finds of the same needles, drawn from the archive."""
    if not engines:
        return
    keys, _ = store.changes(0)
    drawn = store.summaries(chance.sample(keys, min(samples, len(keys))))
    needles = sampling.draw(drawn, samples, chance)
    check = selfcheck.prepare(needles, drawn, store.iterate())
    for engine in engines:
        answering = open_engine(index_dir(engine), analyzer())
        try:
            with meter(f"检索抽查 {engine}", unit="个片段", total=len(needles)) as counter:
                yield selfcheck.recall(answering, check, progress=counter.advance)
        finally:
            answering.close()


def keep(result: Checked) -> None:
    """Keeps the result for the site's page; where nothing can be written it says so."""
    try:
        checked.keep(data_dir(), result)
    except OSError as error:
        click.echo(f"自检结果没有存下来：{error.strerror}。网站说明页仍显示上一次的结果。", err=True)


def told(store: Reader, faults: tuple[Problem, ...], states: dict[str, Status]) -> None:
    """Prints what is held and how the indexes stand."""
    counts = store.counts()
    click.echo(f"档案库：{counts.sources} 个文件，{counts.summaries} 篇总结，发现 {len(faults)} 处问题")
    for engine, found in states.items():
        click.echo(f"索引 {engine}：{found.message}")


def sentence(missed: Missed) -> str:
    """Returns what was missed, in words."""
    typed = visible(missed.typed)
    if missed.expected is None or missed.hits == missed.expected:
        return f"{missed.summary_id} 含有 {typed}，却没有找到"
    return f"查 {typed} 得 {missed.hits} 篇，逐篇核对应为 {missed.expected} 篇（如 {missed.summary_id}）"


def shown(tally: Tally) -> None:
    """Prints one engine's table: found of asked, by kind and length."""
    table = Table(box=None, pad_edge=False)
    table.add_column("")
    for name in (*LENGTH_NAMES.values(), "合计"):
        table.add_column(name, justify="right")
    for kind, name in KIND_NAMES.items():
        cells = [tally.cell(kind, lengths) for lengths in (*LENGTH_NAMES, None)]
        if cells[-1][1]:
            table.add_row(name, *(f"{found}/{asked}" if asked else "—" for found, asked in cells))
    click.echo(f"检索抽查（{tally.engine}）：{tally.asked} 个随机片段，遗漏 {tally.asked - tally.found} 个")
    if tally.asked:
        Console().print(table)


def row(
    faults: tuple[Problem, ...], states: dict[str, Status], recalls: tuple[Recall, ...], result: Checked
) -> dict[str, object]:
    """Returns the whole result as JSON."""
    return {
        **checked.row(result),
        "faults": [{"source": each.source, "code": each.code, "message": each.message} for each in faults],
        "indexes": [
            {"engine": engine, "state": str(found.state), "message": found.message} for engine, found in states.items()
        ],
        "missed": [{"engine": each.engine, **asdict(missed)} for each in recalls for missed in each.missed],
    }


command = Command(
    name="check",
    callback=run,
    help="检查档案库和索引是否完好，并随机抽取正文片段查一遍，看检索有没有遗漏。\n\n例：zongjie check --samples 500",
    params=[
        click.Option(["--samples"], type=Whole(0, 100_000), default=1000, metavar="个数", help="抽查多少个片段"),
        click.Option(["--seed"], type=Whole(0, 10**9), default=1, metavar="数", help="抽样的种子"),
        click.Option(["as_json", "--json"], is_flag=True, help="输出一行 JSON"),
        data_option(),
    ],
)
