"""A source file's page, and the text of a summary before it was cleaned, with every repair listed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from archive.models import Source, Summary
from web.pages.facts import Facts, facts
from web.pages.repairs import Repaired, Repairs
from web.pages.report import View
from web.reading import Mark, Run, flow
from web.veil import Veiled
from web.wording import say

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
    original_href: str | None  # None where the file holds names that are not shown


@dataclass(frozen=True, slots=True)
class RawPage:
    """The words of a summary as they stood in the file, repaired places marked."""

    facts: Facts
    clean_href: str
    marked_href: str
    source_href: str
    original_href: str | None  # None where the file holds names that are not shown
    runs: tuple[Run, ...]
    folded: int  # lists of names that are not shown
    repairs: Repairs


def source_page(
    source: Source, summaries: Sequence[Summary], *, other_names: Sequence[str], withheld: bool = False
) -> SourcePage:
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
        original_href=_original(source.id, withheld=withheld),
    )


def raw_page(seen: Veiled, found: Repaired, *, withheld: bool = False) -> RawPage:
    """Returns a summary's words as received, names folded, with a mark wherever cleaning changed something."""
    summary, folds = seen.summary, found.raw_folds.folds
    names = (Mark("names", each.at, each.to, note=each.note) for each in folds)
    return RawPage(
        facts=facts(summary),
        clean_href=View().link(summary.id),
        marked_href=View(marked=True).link(summary.id),
        source_href=f"/source/{summary.source.id}",
        original_href=_original(summary.source.id, withheld=withheld),
        runs=flow(found.raw, (*names, *found.raw_marks())),
        folded=len(folds),
        repairs=found.listed(lambda anchor: f"#{anchor}"),
    )


def size_words(size: int) -> str:
    """Returns a number of bytes as people say it."""
    return f"{size / MEGABYTE:.1f} MB" if size >= MEGABYTE else f"{max(1, round(size / 1000))} KB"


def _original(source_id: str, *, withheld: bool) -> str | None:
    return None if withheld else f"/source/{source_id}/original"
