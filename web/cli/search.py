"""zongjie search QUERY : finds summaries or initiatives, for people or as JSON, one question or many."""

from __future__ import annotations

import time
from typing import Any

import click

from index.engine import SearchPage, SearchRequest
from index.query import parse
from web import asking
from web.cli.chinese import Command, OneOf, Whole
from web.cli.choosing import Choice, asked, filter_options, sized
from web.cli.finding import ENGINES, Desk, desk, hit_row, lines, passage_of
from web.cli.place import data_option
from web.cli.printing import json_line
from web.params import KINDS, SORTS, Asked
from web.wording import say, say_choice

LARGEST = 1_000_000


def run(query: str | None, queries: str | None, engine: str | None, **rest: Any) -> int:
    """Runs the command."""
    if (query is None) == (queries is None):
        raise click.UsageError("检索词和 --queries 要给出一个，也只能给出一个", click.get_current_context())
    as_json, kind, sort, page, size = (rest.pop(name) for name in ("as_json", "kind", "sort", "page", "size"))
    chosen = asked(Choice(**rest), kind=kind, sort=sort)
    with desk(engine) as open_desk:
        for words in (query,) if query is not None else lines(str(queries)):
            found = sized(chosen, words=str(words), page=page, size=size)
            if as_json or queries is not None:
                json_line(answer(found, open_desk))
            else:
                show(found, open_desk)
    return 0


def request(found: Asked) -> SearchRequest:
    """Returns the search of a call: every copy is a hit of its own, so that totals count what holds the words."""
    return SearchRequest(
        query=parse(found.q),
        kind=found.kind,
        filters=asking.filters(found),
        sort=found.sort,
        page=found.page,
        size=found.size,
        facets=asking.facets(found.kind),
    )


def answer(found: Asked, open_desk: Desk) -> dict[str, Any]:
    """Returns the JSON answer to one question."""
    asked_for = request(found)
    began = time.perf_counter()
    page = open_desk.engine.search(asked_for)
    took = (time.perf_counter() - began) * 1000
    summaries = {one.id: one for one in open_desk.store.summaries([hit.summary_id for hit in page.hits])}
    return {
        "query": found.q,
        "total": page.total,
        "page": found.page,
        "size": found.size,
        "took_ms": round(took, 2),
        "engine": open_desk.engine.name,
        "hits": [
            hit_row(hit, summaries[hit.summary_id], asked_for.query) for hit in page.hits if hit.summary_id in summaries
        ],
        "facets": _facets(page),
    }


def _facets(page: SearchPage) -> dict[str, list[dict[str, Any]]]:
    return {
        facet.name: [
            {"value": value.value, "label": say_choice(facet.name, value.value), "count": value.count}
            for value in facet.values
        ]
        for facet in page.facets
    }


def show(found: Asked, open_desk: Desk) -> None:
    """Prints a page of hits for people."""
    asked_for = request(found)
    page = open_desk.engine.search(asked_for)
    unit = "篇总结" if found.kind == "summary" else "条举措"
    click.echo(f"“{found.q}”：{page.total} {unit}" + ("" if page.total <= found.size else f"，第 {found.page} 页"))
    summaries = {one.id: one for one in open_desk.store.summaries([hit.summary_id for hit in page.hits])}
    for hit in page.hits:
        summary = summaries.get(hit.summary_id)
        if summary is None:
            continue
        described = summary.description
        year = described.year.value or "年份不详"
        click.echo(f"\n{click.style(hit.id, dim=True)}  {click.style(hit.title or described.title, bold=True)}")
        click.echo(f"  {say('level', described.level)} · {year} · {summary.source.name}")
        passage = passage_of(hit, summary, asked_for.query)
        words = "".join(click.style(run.text, fg="red") if run.match else run.text for run in passage.runs)
        click.echo("  " + words.replace("\n", " "))


command = Command(
    name="search",
    callback=run,
    help="检索总结或举措。简体繁体、全角半角一样；加引号按原话查。\n\n"
    "例：zongjie search '\"厂务公开\" 街道' --year 2009..2012 --region 江苏",
    params=[
        click.Argument(["query"], required=False, metavar="检索词"),
        click.Option(
            ["--kind"], type=OneOf(*KINDS), default="summary", metavar="单位", help="summary 总结，section 举措"
        ),
        *filter_options(),
        click.Option(["--sort"], type=OneOf(*SORTS), default="relevance", metavar="次序", help="、".join(SORTS)),
        click.Option(["--page"], type=Whole(1, LARGEST), default=1, metavar="页", help="第几页"),
        click.Option(["--size"], type=Whole(1, LARGEST), default=20, metavar="条数", help="每页多少条"),
        click.Option(["--engine"], type=OneOf(*ENGINES), metavar="引擎", help="、".join(ENGINES)),
        click.Option(["as_json", "--json"], is_flag=True, help="输出 JSON"),
        click.Option(["--queries"], metavar="文件", help="一行一个问题（- 为标准输入），每个问题输出一行 JSON"),
        data_option(),
    ],
)
