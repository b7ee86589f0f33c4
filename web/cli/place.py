"""Where the archive lies: ``--data DIR`` before or after the command, else $ZONGJIE_DATA, else ./zongjie-data."""

from __future__ import annotations

import os
from pathlib import Path

import click

from archive.errors import StoreError
from archive.store import Store
from web import indexes

KEY = "zongjie.data"
VARIABLE = "ZONGJIE_DATA"
DEFAULT = "zongjie-data"


def data_option() -> click.Option:
    """Returns the option; the one nearest to the end of the call wins."""
    return click.Option(
        ["--data"],
        metavar="目录",
        expose_value=False,
        callback=_keep,
        help=f"档案所在目录（默认用环境变量 {VARIABLE}，再默认 ./{DEFAULT}）",
    )


def _keep(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
    if value:
        ctx.meta[KEY] = value


def data_dir() -> Path:
    """Returns the directory of the call that is running."""
    return Path(click.get_current_context().meta.get(KEY) or os.environ.get(VARIABLE) or DEFAULT)


def database() -> Path:
    """Returns the path of the archive's database."""
    return data_dir() / "archive.db"


def index_dir(engine: str | None = None) -> Path:
    """Returns the directory of an engine's index; without a name, of the one that answers."""
    return indexes.place_of(data_dir(), engine) if engine else indexes.answering(data_dir())


def demo_mark() -> Path:
    """Returns the file that says: the demo made this archive, its contents are invented, it may be thrown away."""
    return data_dir() / "demo"


def opened() -> Store:
    """Returns the archive for reading; StoreError says how to make one if there is none."""
    path = database()
    if not path.exists():
        raise StoreError(f"{path.parent} 里还没有档案。请先收录：zongjie --data {path.parent} ingest 路径")
    return Store.open(path, read_only=True)
