"""zongjie similar SUMMARY#SECTION : the most similar initiatives of other families, and the same text elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from archive.errors import SearchError
from archive.models import Summary
from index.engine import Filters
from index.passages import Passage, Passages, standing
from index.similar import Like, Likeness, similar
from web.asking import filters
from web.cli.chinese import Command, Whole
from web.cli.choosing import Choice, asked, filter_options
from web.cli.finding import Desk, desk, lines
from web.cli.place import data_option
from web.cli.printing import json_line
from web.likeness import likeness
from web.pages.similar import about_words, section_at
from web.wording import say_choice
from web.words import analyzer


@dataclass(frozen=True, slots=True)
class Question:
    """How much is wanted, and of what year, level and region it must be."""

    size: int
    filters: Filters


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found, with the text that was asked with."""

    text: str
    found: Likeness


def run(section: str | None, text: str | None, queries: str | None, **rest: Any) -> int:
    """Runs the command."""
    size, as_json = rest.pop("size"), rest.pop("as_json")
    question = Question(size, filters(asked(Choice(**rest), kind="section")))
    if sum(each is not None for each in (section, text, queries)) != 1:
        message = "请给出 总结编号#举措序号，或 --text 文件，或 --queries 文件，三者选一"
        raise click.UsageError(message, click.get_current_context())
    with desk(None) as open_desk:
        if queries is not None:
            return _many(queries, open_desk, question)
        found = _pasted(str(text), open_desk, question) if section is None else _of(section, open_desk, question)
        named = section or str(text)
        if as_json:
            json_line(answer(named, found, open_desk))
        else:
            show(named, found, open_desk)
    return 0


def _many(queries: str, open_desk: Desk, question: Question) -> int:
    """Answers one line after the other; a line that names nothing gets an answer that says so."""
    code = 0
    for line in lines(queries):
        try:
            json_line(answer(line, _of(line, open_desk, question), open_desk))
        except SearchError as error:
            click.echo(str(error), err=True)
            json_line({"query": line, "error": str(error), "hits": [], "same_text": []})
            code = 1
    return code


def _of(named: str, open_desk: Desk, question: Question) -> Answer:
    """Returns what is like the section of that name; SearchError if there is none."""
    summary_id, mark, position = named.strip().rpartition("#")
    if not mark:
        raise SearchError(f"“{named.strip()}”没有写明是第几节。写法：总结编号#举措序号，如 a3f09b12c4d5-1#2。")
    summary = open_desk.store.summary(summary_id)
    if summary is None:
        raise SearchError(
            f"没有编号为 {summary_id or named} 的总结。写法：总结编号#举措序号，编号用 zongjie search 查。"
        )
    section = next((each for each in summary.sections if str(each.position) == position), None)
    if section is None:
        raise SearchError(f"{summary_id} 没有第 {position} 节，共 {len(summary.sections)} 节。")
    found = likeness(summary, section, open_desk.engine, size=question.size, filters=question.filters)
    return Answer(f"{section.heading}\n{summary.section_text(section)}", found)


def _pasted(file: str, open_desk: Desk, question: Question) -> Answer:
    if file != "-" and not Path(file).is_file():
        raise click.UsageError(f"没有这个文件：{file}", click.get_current_context())
    text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8-sig")
    found = similar(open_desk.engine, text, analyzer=analyzer(), size=question.size, filters=question.filters)
    return Answer(text, found)


def answer(named: str, answered: Answer, open_desk: Desk) -> dict[str, Any]:
    """Returns the JSON answer for one section or text."""
    found = answered.found
    summaries = _summaries((*found.hits, *found.same_text), open_desk)
    match = Passages(answered.text, found.weights, analyzer())
    return {
        "query": named.strip(),
        "compared": found.compared,
        "hits": [_row(like, summaries) | _why(like, summaries, match) for like in found.hits],
        "same_text": [_row(like, summaries) for like in found.same_text],
        "facets": {
            facet.name: [
                {"value": one.value, "label": say_choice(facet.name, one.value), "count": one.count}
                for one in facet.values
            ]
            for facet in found.facets
        },
    }


def _row(like: Like, summaries: dict[str, Summary]) -> dict[str, Any]:
    summary = summaries.get(like.summary_id)
    section = section_at(summary, like.section) if summary else None
    text = f"{section.heading}\n{summary.section_text(section)}" if summary and section else ""
    return {
        "id": like.summary_id,
        "section": like.section,
        "title": summary.description.title if summary else "",
        "heading": like.title,
        "score": round(like.score, 4),
        "shared_terms": list(standing(like.shared_terms, text)),
        "family": summary.family if summary else None,
    }


def _why(like: Like, summaries: dict[str, Summary], match: Passages) -> dict[str, Any]:
    """Returns what both seem to be about, and the sentences that match best."""
    found = _match(like, summaries, match)
    return {"about": list(like.about), "passage": {"mine": found.mine, "theirs": found.theirs} if found else None}


def _match(like: Like, summaries: dict[str, Summary], match: Passages) -> Passage | None:
    summary = summaries.get(like.summary_id)
    section = section_at(summary, like.section) if summary else None
    return match.best(summary.section_text(section)) if summary and section else None


def show(named: str, answered: Answer, open_desk: Desk) -> None:
    """Prints the similar sections for people."""
    found = answered.found
    summaries = _summaries((*found.hits, *found.same_text), open_desk)
    match = Passages(answered.text, found.weights, analyzer())
    click.echo(f"与 {named} 相似的举措：{len(found.hits)} 条")
    for like in found.hits:
        row = _row(like, summaries)
        click.echo(f"\n{row['score']:.2f}  {row['id']}#{row['section']}  {click.style(row['heading'], bold=True)}")
        click.echo(f"      {row['title']}")
        if row["shared_terms"]:
            click.echo(f"      共同的词：{'、'.join(row['shared_terms'])}")
        if like.about:
            click.echo(f"      看来都在写：{'、'.join(map(about_words, like.about))}")
        if passage := _match(like, summaries, match):
            click.echo(f"      这里写：{passage.theirs}\n      对应的：{passage.mine}")
    if found.same_text:
        click.echo(
            "\n同一篇文字的其他版本：" + "、".join(f"{like.summary_id}#{like.section}" for like in found.same_text)
        )


def _summaries(likes: Sequence[Like], open_desk: Desk) -> dict[str, Summary]:
    wanted = tuple(dict.fromkeys(like.summary_id for like in likes))
    return {summary.id: summary for summary in open_desk.store.summaries(wanted)}


command = Command(
    name="similar",
    callback=run,
    help="找与某条举措最相似的其他举措，并列出相似的词。\n\n"
    "例：zongjie similar a3f09b12c4d5-1#2\n\n例：zongjie similar --text 草稿.txt --json",
    params=[
        click.Argument(["section"], required=False, metavar="总结编号#举措序号"),
        click.Option(["--text"], metavar="文件", help="用一段文字来找（- 为标准输入）"),
        click.Option(["--size"], type=Whole(1, 1000), default=10, metavar="条数", help="最多列出多少条"),
        *(option for option in filter_options() if option.name in {"level", "year", "region"}),
        click.Option(["as_json", "--json"], is_flag=True, help="输出 JSON"),
        click.Option(["--queries"], metavar="文件", help="一行一个 总结编号#举措序号（- 为标准输入），各输出一行 JSON"),
        data_option(),
    ],
)
