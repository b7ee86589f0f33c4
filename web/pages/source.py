"""A source file's page, and the text of a summary before it was cleaned, with every repair listed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from archive.models import Repair, Source, Span, Summary
from web.pages.facts import Facts, facts
from web.reading import Mark, Run, flow
from web.wording import say

REPAIRS_LISTED = 50
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A file as received and the summaries found in it."""

    id: str
    name: str
    other_names: tuple[str, ...]
    sha256: str
    media_type: str
    encoding: str | None
    size: str
    received_at: str
    container: str
    title: str | None
    posted_on: str | None
    publisher: str | None
    summaries: tuple[Facts, ...]


@dataclass(frozen=True, slots=True)
class RepairRow:
    """One change made while cleaning."""

    name: str
    before: str
    after: str
    sure: str


@dataclass(frozen=True, slots=True)
class RawPage:
    """The words of a summary as they stood in the file, repaired places marked."""

    facts: Facts
    source_href: str
    runs: tuple[Run, ...]
    throughout: tuple[str, ...]  # what was changed all over the text, such as its script
    kinds: tuple[tuple[str, int], ...]  # what else was repaired and how often
    repairs: tuple[RepairRow, ...]
    left_out: int  # repairs that are marked in the text but not listed


def source_page(source: Source, summaries: Sequence[Summary], *, other_names: Sequence[str]) -> SourcePage:
    """Returns the page of a source."""
    return SourcePage(
        id=source.id,
        name=source.name,
        other_names=tuple(name for name in other_names if name != source.name),
        sha256=source.sha256,
        media_type=source.media_type,
        encoding=source.encoding,
        size=size_words(source.size),
        received_at=source.received_at[:16].replace("T", " "),
        container=say("container", source.harvest.container),
        title=source.harvest.title,
        posted_on=source.harvest.posted_on,
        publisher=source.harvest.publisher,
        summaries=tuple(facts(each) for each in summaries),
    )


def raw_page(summary: Summary, raw: str, span: Span, repairs: Sequence[Repair]) -> RawPage:
    """Returns a summary's raw words; ``span`` is where they stand in the raw text of the file."""
    inside = [each for each in repairs if each.span.start < span.end and span.start < each.span.end]
    local = [each for each in inside if not _whole(each, span)]
    marks = [
        Mark("repair", each.span.start - span.start, each.span.end - span.start, note=_note(each)) for each in local
    ]
    return RawPage(
        facts=facts(summary),
        source_href=f"/source/{summary.source.id}",
        runs=flow(raw[span.start : span.end], marks),
        throughout=tuple(dict.fromkeys(say("repair", each.kind) for each in inside if _whole(each, span))),
        kinds=tuple(Counter(say("repair", each.kind) for each in local).most_common()),
        repairs=tuple(_row(each) for each in local[:REPAIRS_LISTED]),
        left_out=max(0, len(local) - REPAIRS_LISTED),
    )


def size_words(size: int) -> str:
    """Returns a number of bytes as people say it."""
    return f"{size / MEGABYTE:.1f} MB" if size >= MEGABYTE else f"{max(1, round(size / 1000))} KB"


def _whole(repair: Repair, span: Span) -> bool:
    """Tells whether a repair is about the whole text rather than one place in it."""
    return repair.span.start <= span.start and span.end <= repair.span.end


def _note(repair: Repair) -> str:
    return (
        f"{say('repair', repair.kind)}：改为“{repair.after}”" if repair.after else f"{say('repair', repair.kind)}：删去"
    )


def _row(repair: Repair) -> RepairRow:
    sure = "确定" if repair.exact else f"推测，把握{repair.confidence:.0%}"
    return RepairRow(say("repair", repair.kind), _short(repair.before), _short(repair.after), sure)


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:28]}……{words[-28:]}"
