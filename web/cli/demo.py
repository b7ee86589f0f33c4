"""zongjie demo : the invented texts of samples/ in a fresh archive, then the site."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import click

from archive.errors import ArchiveError
from web.cli.chinese import Command
from web.cli.ingest import take_in
from web.cli.place import KEY, VARIABLE, data_dir, data_option, database, demo_mark
from web.cli.serve import address_options, serve

SAMPLES = Path(__file__).parent.parent.parent / "samples"


def run(host: str, port: int, workers: int) -> int:
    """Runs the command."""
    _own_place()
    fresh(data_dir())
    click.echo(f"收录演示材料 {SAMPLES}（内容为虚构）")
    code = take_in((SAMPLES,), workers=workers, as_json=False)
    if code:
        return code
    serve(host=host, port=port, workers=workers)
    return 0


def _own_place() -> None:
    """Keeps the demo out of a directory that was not named for it."""
    context = click.get_current_context()
    if KEY not in context.meta and VARIABLE not in os.environ:
        context.meta[KEY] = str(data_dir() / "demo")


def fresh(place: Path) -> None:
    """Empties the demo's own directory; ArchiveError if it holds an archive that the demo did not make."""
    mark = demo_mark()
    if database().exists() and not mark.exists():
        raise ArchiveError(f"{place} 里已有别的档案，演示不会动它。请另选目录：zongjie --data 新目录 demo")
    if mark.exists():
        shutil.rmtree(place)
    place.mkdir(parents=True, exist_ok=True)
    mark.write_text("由 zongjie demo 建立，可以删除\n", encoding="utf-8")


command = Command(
    name="demo",
    callback=run,
    help="把 samples/ 里虚构的演示材料收进一个新档案，然后启动网站。\n\n例：zongjie demo --port 8080",
    params=[*address_options(), data_option()],
)
