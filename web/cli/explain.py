"""zongjie explain SUMMARY : every statement with score and evidence, the losing ones too; figures with their doubts."""

from __future__ import annotations

from collections.abc import Iterable

import click

from archive import corrections
from archive.errors import ArchiveError
from archive.models import Description, Figure, NameList, Statement
from archive.vocabulary.labels import label, labels
from web.cli.chinese import Command
from web.cli.place import data_option, opened
from web.cli.printing import visible
from web.wording import number_words, say

PART_OF = "part_of"
LEAST = 0.005  # what is left of the year's probability is not worth a word below this


def run(summary: str) -> int:
    """Runs the command."""
    with opened() as store:
        found = store.summary(summary)
        if found is None:
            raise ArchiveError(f"没有编号为 {summary} 的总结。请用 zongjie search 查出编号。")
        described = found.description
        click.echo(f"{found.id}  {described.title}  （{visible(found.source.name)}，第 {found.part} 篇）")
        for statement in described.statements:
            show(statement)
        for line in (*year_lines(described), *flag_lines(described), *figure_lines(described.figures)):
            click.echo(line)
        for line in name_lines(described.names):
            click.echo(line)
        for past in corrections.history(store, found.id):
            click.echo(f"订正 {past.at}  {past.field} = {past.value}  {past.author}：{past.reason}")
    return 0


def show(statement: Statement) -> None:
    """Prints a statement with its evidence, indented."""
    field = "topic" if statement.field == "topics" else statement.field
    words = labels().get((field, str(statement.value)), "")
    named = f"（{words}）" if words else ""
    candidate = "  ─ 落选 " if statement.status == "candidate" else ""
    click.echo(
        f"{candidate}{statement.field} = {statement.value}{named}  "
        f"{statement.status} {statement.score:.2f} [{statement.rule}]"
    )
    for proof in statement.evidence:
        quote, other = visible(proof.quote), f" 见 {proof.summary}" if proof.summary else ""
        click.echo(f"      {proof.part} {proof.start}–{proof.end} “{quote}” [{proof.rule}]{other}")


def year_lines(described: Description) -> tuple[str, ...]:
    """Returns how likely each year is that evidence speaks for, the likeliest first; empty where none does."""
    years = [each for each in described.statements if each.field == "year" and each.rule in ("posterior", "stated")]
    likely = {
        each.value: each.score
        for each in years
        if each.status == "candidate" or (each.value == described.year.value and each.value is not None)
    }
    if not likely:
        return ()
    ranked = sorted(likely.items(), key=lambda item: -item[1])
    rest = 1 - sum(likely.values())
    others = (f"其余 {rest:.1%}",) if rest >= LEAST else ()
    return ("各年份的可能性：" + "，".join((*(f"{year} {share:.1%}" for year, share in ranked), *others)),)


def flag_lines(described: Description) -> tuple[str, ...]:
    """Returns what a reader should know before trusting the text."""
    return ("提示：" + "、".join(say("flag", flag) for flag in described.flags),) if described.flags else ()


def figure_lines(figures: tuple[Figure, ...]) -> tuple[str, ...]:
    """Returns the numbered figures, each with the doubts about it and the figures that raise them."""
    lines = [f"数字 {len(figures)} 项"] if figures else []
    for number, figure in enumerate(figures, start=1):
        kinds = (say("qualifier", figure.qualifier), label("nature", figure.nature), *("计划数",) * figure.target)
        lines.append(
            f"  {number}. {say('metric', figure.metric)} {number_words(figure.value)}{figure.unit}"
            f"（{'，'.join(kinds)}）[{figure.metric}]"
        )
        lines.append(f"      text {figure.span.start}–{figure.span.end} “{visible(figure.quote)}”")
        lines += _remarks(figure)
    return tuple(lines)


def _remarks(figure: Figure) -> Iterable[str]:
    for link in figure.links:
        if link.relation == PART_OF:
            yield f"      属于第 {link.other + 1} 项"
    for flag in figure.flags:
        others = [str(link.other + 1) for link in figure.links if link.relation == flag]
        yield f"      注意：{say('flag', flag)} [{flag}]" + (f"，见第 {'、'.join(others)} 项" if others else "")


def name_lines(names: tuple[NameList, ...]) -> tuple[str, ...]:
    """Returns what lists of personal names there are and how long, never the names."""
    lines = [f"姓名名单 {len(names)} 处"] if names else []
    lines += [
        f"  {label('names', each.kind)} {each.count} 人  text {each.span.start}–{each.span.end}" for each in names
    ]
    return tuple(lines)


command = Command(
    name="explain",
    callback=run,
    help="逐项说明一篇总结的著录：值、把握、依据和落选的说法，以及数字的疑点。\n\n例：zongjie explain a3f09b12c4d5-1",
    params=[click.Argument(["summary"], metavar="总结编号"), data_option()],
)
