"""The filters that search and export share: checked by the same reader as the site's addresses."""

from __future__ import annotations

from dataclasses import dataclass, replace

import click

from archive import gazetteer
from archive.models import Problem
from web.config import Config
from web.hits import reader
from web.params import Asked


@dataclass(frozen=True, slots=True)
class Choice:
    """The filters of a call as they were typed."""

    level: tuple[str, ...] = ()
    year: str | None = None
    region: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    period: tuple[str, ...] = ()
    provenance: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    overlap: bool = False


def filter_options() -> list[click.Parameter]:
    """Returns the options; each but the year may be given several times."""
    return [
        click.Option(["--level"], multiple=True, metavar="层级", help="如 town、street、county、district"),
        click.Option(["--year"], metavar="年份", help="2009、2009..2012、2009..、..2012 或 unknown"),
        click.Option(["--region"], multiple=True, metavar="地名", help="名称或代码，如 射阳县、江苏、320924"),
        click.Option(["--topic"], multiple=True, metavar="主题", help="如 organizing、bargaining"),
        click.Option(["--period"], multiple=True, metavar="时段", help="如 year、first_half、q1"),
        click.Option(["--provenance"], multiple=True, metavar="来历", help="named、masked 或 generic"),
        click.Option(
            ["excluded", "--not"],
            multiple=True,
            metavar="筛选项:值",
            help="排除，如 level:town、region:射阳县、year:2009、topic:unknown",
        ),
        click.Option(["--overlap"], is_flag=True, help="年份可能在 --year 范围内的也算"),
    ]


def asked(choice: Choice, *, kind: str = "summary", sort: str = "relevance") -> Asked:
    """Returns the checked search without words; a wrong value is a wrong call that names its option."""
    pairs = [("kind", kind), ("sort", sort), *(("region", code) for name in choice.region for code in codes(name))]
    pairs += [(name, value) for name in ("level", "topic", "period", "provenance") for value in getattr(choice, name)]
    pairs += [("year", choice.year)] if choice.year else []
    pairs += [("not", pair) for written in choice.excluded for pair in _refused(written)]
    pairs += [("overlap", "1")] * choice.overlap
    found = reader(Config()).read(pairs, strict=True)
    if isinstance(found, Problem):
        raise click.UsageError(found.message.replace("参数 ", "选项 --", 1), click.get_current_context())
    return found


def _refused(written: str) -> tuple[str, ...]:
    """Returns the pairs to exclude, a place by its codes."""
    name, _, value = written.partition(":")
    return tuple(f"region:{code}" for code in codes(value, option="not")) if name == "region" else (written,)


def sized(found: Asked, *, words: str, page: int, size: int) -> Asked:
    """Returns the search with its words and page; a call may ask for larger pages than an address."""
    return replace(found, q=words, page=page, size=size)


def codes(name: str, *, option: str = "region") -> tuple[str, ...]:
    """Returns the codes of the places that a name can mean; ``unknown`` stands for itself."""
    if name == "unknown":
        return (name,)
    found = gazetteer.resolve(name)
    if not found:
        raise click.UsageError(f"选项 --{option} 的值“{name}”用不了：没有这个地名", click.get_current_context())
    if len(found) > 1:
        listed = "、".join(gazetteer.label(division.code) for division in found[:6])
        click.echo(f"“{name}”有 {len(found)} 个地方同名，一并检索：{listed}", err=True)
    return tuple(dict.fromkeys(division.code for division in found))
