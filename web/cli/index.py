"""zongjie index build|refresh|status : the index can be thrown away and made again."""

from __future__ import annotations

import click

from index import manifest
from index.opening import DEFAULT_ENGINE, ENGINES, probe
from web import indexes
from web.cli.chinese import Command, Group, OneOf
from web.cli.indexing import rebuild, renew
from web.cli.place import data_dir, data_option, index_dir, opened
from web.words import analyzer


def build(engine: str) -> int:
    """Runs zongjie index build."""
    with opened() as store:
        made = rebuild(store, engine=engine)
    click.echo(f"索引已建好：{made.engine}，总结 {made.summaries} 篇，举措 {made.sections} 条")
    return 0


def refresh() -> int:
    """Runs zongjie index refresh."""
    with opened() as store:
        for made in renew(store):
            click.echo(f"索引是最新的：{made.engine}，总结 {made.summaries} 篇，举措 {made.sections} 条")
    return 0


def status() -> int:
    """Runs zongjie index status; 1 unless every index is fresh."""
    states = []
    with opened() as store:
        for engine in indexes.built(data_dir()) or (DEFAULT_ENGINE,):
            found = probe(index_dir(engine), revision=store.revision, analyzer=analyzer())
            states.append(found.state)
            click.echo(f"{engine}：{found.state}：{found.message}")
            if found.manifest is not None:
                held = found.manifest
                click.echo(f"  第 {held.revision} 版，总结 {held.summaries} 篇，举措 {held.sections} 条")
    return 0 if set(states) == {manifest.State.FRESH} else 1


build_command = Command(
    name="build",
    callback=build,
    help="重新建立索引；建好后才替换旧的。\n\n例：zongjie index build --engine whoosh",
    params=[
        click.Option(
            ["--engine"], type=OneOf(*ENGINES), default=DEFAULT_ENGINE, metavar="引擎", help="、".join(ENGINES)
        ),
        data_option(),
    ],
)
refresh_command = Command(
    name="refresh", callback=refresh, help="只更新有变化的部分。\n\n例：zongjie index refresh", params=[data_option()]
)
status_command = Command(
    name="status", callback=status, help="索引是不是最新的。\n\n例：zongjie index status", params=[data_option()]
)
command = Group(
    name="index",
    help="索引：建立、更新、查看。索引随时可以重建，档案不受影响。",
    params=[data_option()],
    modules={
        "build": "web.cli.index:build_command",
        "refresh": "web.cli.index:refresh_command",
        "status": "web.cli.index:status_command",
    },
)
