"""zongjie similar SUMMARY#SECTION : the most similar initiatives of other families, and the same text elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from archive.errors import SearchError
from archive.models import Summary
from index.similar import Like, Likeness, similar
from web.cli.chinese import Command, Whole
from web.cli.finding import Desk, desk, lines
from web.cli.place import data_option
from web.cli.printing import json_line
from web.likeness import likeness
from web.words import analyzer


def run(section: str | None, text: str | None, queries: str | None, size: int, as_json: bool) -> int:  # noqa: FBT001
    """Runs the command."""
    if sum(each is not None for each in (section, text, queries)) != 1:
        message = "请给出 总结编号#举措序号，或 --text 文件，或 --queries 文件，三者选一"
        raise click.UsageError(message, click.get_current_context())
    with desk(None) as open_desk:
        if queries is not None:
            return _many(queries, open_desk, size=size)
        found = _pasted(str(text), open_desk, size=size) if section is None else _of(section, open_desk, size=size)
        asked = section or str(text)
        if as_json:
            json_line(answer(asked, found, open_desk))
        else:
            show(asked, found, open_desk)
    return 0


def _many(queries: str, open_desk: Desk, *, size: int) -> int:
    """Answers one line after the other; a line that names nothing gets an answer that says so."""
    code = 0
    for line in lines(queries):
        try:
            json_line(answer(line, _of(line, open_desk, size=size), open_desk))
        except SearchError as error:
            click.echo(str(error), err=True)
            json_line({"query": line, "error": str(error), "hits": [], "same_text": []})
            code = 1
    return code


def _of(named: str, open_desk: Desk, *, size: int) -> Likeness:
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
    return likeness(summary, section, open_desk.engine, size=size)


def _pasted(file: str, open_desk: Desk, *, size: int) -> Likeness:
    if file != "-" and not Path(file).is_file():
        raise click.UsageError(f"没有这个文件：{file}", click.get_current_context())
    text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8-sig")
    return similar(open_desk.engine, text, analyzer=analyzer(), size=size)


def answer(asked: str, found: Likeness, open_desk: Desk) -> dict[str, Any]:
    """Returns the JSON answer for one section or text."""
    summaries = _summaries((*found.hits, *found.same_text), open_desk)
    return {
        "query": asked.strip(),
        "hits": [_row(like, summaries) for like in found.hits],
        "same_text": [_row(like, summaries) for like in found.same_text],
    }


def _row(like: Like, summaries: dict[str, Summary]) -> dict[str, Any]:
    summary = summaries.get(like.summary_id)
    return {
        "id": like.summary_id,
        "section": like.section,
        "title": summary.description.title if summary else "",
        "heading": like.title,
        "score": round(like.score, 4),
        "shared_terms": list(like.shared_terms),
        "family": summary.family if summary else None,
    }


def show(asked: str, found: Likeness, open_desk: Desk) -> None:
    """Prints the similar sections for people."""
    summaries = _summaries((*found.hits, *found.same_text), open_desk)
    click.echo(f"与 {asked} 相似的举措：{len(found.hits)} 条")
    for row in (_row(like, summaries) for like in found.hits):
        click.echo(f"\n{row['score']:.2f}  {row['id']}#{row['section']}  {click.style(row['heading'], bold=True)}")
        click.echo(f"      {row['title']}\n      共同的词：{'、'.join(row['shared_terms'])}")
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
        click.Option(["as_json", "--json"], is_flag=True, help="输出 JSON"),
        click.Option(["--queries"], metavar="文件", help="一行一个 总结编号#举措序号（- 为标准输入），各输出一行 JSON"),
        data_option(),
    ],
)
