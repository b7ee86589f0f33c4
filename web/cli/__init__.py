"""The command ``zongjie``: one module a command, imported when it is asked for."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from archive.errors import ArchiveError, CorrectionError, SearchError
from archive.store import Damaged
from web.cli.chinese import Group, wrong_call
from web.cli.place import data_option

DONE, REFUSED, WRONG_CALL, INTERRUPTED = 0, 1, 2, 130

zongjie = Group(
    name="zongjie",
    help="工会工作总结档案：收录、检索、比对、导出，并在浏览器里查阅。",
    params=[data_option()],
    modules={
        "ingest": "web.cli.ingest",
        "search": "web.cli.search",
        "similar": "web.cli.similar",
        "export": "web.cli.export",
        "index": "web.cli.index",
        "describe": "web.cli.describe",
        "correct": "web.cli.correct",
        "explain": "web.cli.explain",
        "check": "web.cli.check",
        "serve": "web.cli.serve",
        "demo": "web.cli.demo",
    },
)


def main() -> None:
    """Runs the command of this process and leaves with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Returns the exit code: 0 done, 1 some input was refused or nothing could be done, 2 wrong call."""
    try:
        code = zongjie.main(args=list(arguments), prog_name="zongjie", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help() if error.ctx else "")
        return WRONG_CALL
    except click.UsageError as error:
        click.echo(wrong_call(error), err=True)
        return WRONG_CALL
    except CorrectionError as error:
        click.echo(str(error), err=True)
        return WRONG_CALL
    except (ArchiveError, SearchError) as error:
        click.echo(str(error), err=True)
        return REFUSED
    except Damaged as error:
        click.echo(f"档案库文件已损坏：{error}。请运行 zongjie check 查明，并从备份恢复。", err=True)
        return REFUSED
    except BrokenPipeError:
        raise
    except OSError as error:
        place = error.filename or "磁盘"
        click.echo(f"读写不了 {place}：{error.strerror or error}。请检查路径、权限和磁盘空间。", err=True)
        return REFUSED
    except (click.Abort, KeyboardInterrupt):
        click.echo("已中断；已经收录的都在，再执行一次会接着做。", err=True)
        return INTERRUPTED
    return code if isinstance(code, int) else DONE
