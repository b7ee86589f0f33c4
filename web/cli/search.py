"""zongjie search QUERY : finds summaries or initiatives, for people or as JSON, one question or many."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import click

from index.answer import Answer
from index.answer import answer as answered
from index.engine import SearchPage, SearchRequest
from index.query import parse
from web import asking
from web.cli.chinese import Command, OneOf, Whole
from web.cli.choosing import Choice, asked, filter_options, sized
from web.cli.finding import ENGINES, Desk, desk, hit_row, lines, passage_of
from web.cli.place import data_option
from web.cli.printing import json_line
from web.pages.readings import readings
from web.params import KINDS, SORTS, Asked, address
from web.whys import whys
from web.wording import say, say_choice
from web.words import warm

LARGEST = 1_000_000
_EXCLUSION = re.compile(r"^-(?=[^\x00-\x7f]|[(\"])")
EXPLAINED = 100  # hits of an answer that say why they are there


def run(query: str | None, queries: str | None, engine: str | None, **rest: Any) -> int:
    """Runs the command."""
    if (query is None) == (queries is None):
        raise click.UsageError("检索词和 --queries 要给出一个，也只能给出一个", click.get_current_context())
    as_json, exact, kind, sort, page, size = (
        rest.pop(name) for name in ("as_json", "exact", "kind", "sort", "page", "size")
    )
    chosen = replace(asked(Choice(**rest), kind=kind, sort=sort), exact=exact)
    warm()
    with desk(engine) as open_desk:
        for words in (query,) if query is not None else lines(str(queries)):
            found = sized(chosen, words=str(words), page=page, size=size)
            if as_json or queries is not None:
                json_line(answer(found, open_desk))
            else:
                show(found, open_desk)
    return 0


def request(found: Asked) -> SearchRequest:
    """Returns the search of a call: every copy is a hit of its own."""
    return SearchRequest(
        query=parse(found.q),
        kind=found.kind,
        filters=asking.filters(found),
        sort=found.sort,
        page=found.page,
        size=found.size,
        facets=asking.facets(found.kind),
        widening=asking.widening(found),
    )


def answer(found: Asked, open_desk: Desk) -> dict[str, Any]:
    """Returns the JSON answer to one question.

    ``total`` and facets count what holds all words, or with ``loose`` what holds some; hits that hold only some of them
    say ``partial`` and come behind the others.
    """
    asked_for = request(found)
    began = time.perf_counter()
    made = _answered(found, asked_for, open_desk)
    took = (time.perf_counter() - began) * 1000
    page = made.page
    hits = (*page.hits, *made.partial)
    summaries = {one.id: one for one in open_desk.store.summaries([hit.summary_id for hit in hits])}
    told = whys(hits[:EXPLAINED], summaries.values(), asked_for.query, page.plan, widening=asked_for.widening)
    return {
        "query": found.q,
        "total": page.total,
        "page": found.page,
        "size": found.size,
        "took_ms": round(took, 2),
        "engine": open_desk.engine.name,
        "loose": made.loose,
        "meanings": [
            {"word": one.word, "kind": str(one.kind), "also": list(one.shown)}
            for one in page.plan.meanings
            if asked_for.widening.on
        ],
        "hits": [
            hit_row(hit, summaries[hit.summary_id], page.plan.needles)
            | {"partial": made.loose or number >= len(page.hits), "why": told.get(hit.id, ())}
            for number, hit in enumerate(hits)
            if hit.summary_id in summaries
        ],
        "facets": _facets(page),
    }


def _answered(found: Asked, asked_for: SearchRequest, open_desk: Desk) -> Answer:
    """Returns the answer; a call for the words as they are typed gets nothing but what holds them all."""
    if found.exact:
        return Answer(open_desk.engine.search(asked_for))
    return answered(open_desk.engine, asked_for)


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
    made = _answered(found, asked_for, open_desk)
    page = made.page
    unit = "篇总结" if found.kind == "summary" else "条举措"
    some = "（没有一篇含有全部的词，以下含有一部分）" if made.loose else ""
    paged = "" if page.total <= found.size else f"，第 {found.page} 页"
    click.echo(f"“{found.q}”：{page.total} {unit}{some}{paged}")
    for line in _readings(page, found):
        click.echo(line)
    hits = (*page.hits, *made.partial)
    summaries = {one.id: one for one in open_desk.store.summaries([hit.summary_id for hit in hits])}
    for number, hit in enumerate(hits):
        summary = summaries.get(hit.summary_id)
        if summary is None:
            continue
        if number == len(page.hits):
            click.echo("\n—— 以下只含有一部分词 ——")
        described = summary.description
        year = described.year.value or "年份不详"
        click.echo(f"\n{click.style(hit.id, dim=True)}  {click.style(hit.title or described.title, bold=True)}")
        click.echo(f"  {say('level', described.level)} · {year} · {summary.source.name}")
        passage = passage_of(hit, summary, page.plan.needles)
        words = "".join(click.style(run.text, fg="red") if run.match else run.text for run in passage.runs)
        click.echo("  " + words.replace("\n", " "))


def _readings(page: SearchPage, found: Asked) -> Iterator[str]:
    """Yields what the typed words were also taken for, and what was not looked for."""
    shown = readings(page.plan, found, link=address)
    for chip in shown.chips:
        if chip.used:
            yield f"  {chip.word}{chip.also}（只按字面查：--exact）"
    if page.plan.ignored:
        yield f"  没有拿来检索的词：{'、'.join(page.plan.ignored)}"
    if page.plan.unread:
        yield f"  没有这样的筛选值：{'、'.join(page.plan.unread)}。已当作文中的字来找"


class _Search(Command):
    """Takes -学校 as a question, not as an option that there is not."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Returns what is left once the arguments are read; no option begins with a dash and a Chinese character."""
        return super().parse_args(ctx, [_EXCLUSION.sub("－", argument) for argument in args])


command = _Search(
    name="search",
    callback=run,
    help="检索总结或举措。简体繁体、全角半角一样；加引号按原话查。\n\n"
    "空格为都要有，OR 为有一个即可，-词为不要，括号归组；标题: 地区: 级别: 年份: 时段: 主题: 单位: 限定一项。\n\n"
    "例：zongjie search '\"厂务公开\" 街道' --year 2009..2012 --region 江苏\n\n"
    "例：zongjie search '地区:盐城 级别:街道 (金秋助学 OR 送温暖) -年份:2009'",
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
        click.Option(["--exact"], is_flag=True, help="只按字面查：不算同义词、地区年份等著录，也不补部分相符的"),
        click.Option(["--queries"], metavar="文件", help="一行一个问题（- 为标准输入），每个问题输出一行 JSON"),
        data_option(),
    ],
)
