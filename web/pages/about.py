"""The page about the archive."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from archive.models import Problem
from web.checked import KIND_NAMES, Checked, Tally
from web.statuses import LEGEND, Badge


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One kind of what was typed, and how much of it each engine found."""

    name: str
    shares: tuple[str, ...]  # "found/asked" of each engine, "—" where nothing was asked


@dataclass(frozen=True, slots=True)
class SelfCheck:
    """The last self-check as readers meet it; ``moved`` says that the archive has changed since."""

    when: str
    verdicts: tuple[str, ...]  # a sentence an engine
    engines: tuple[str, ...]
    rows: tuple[CheckRow, ...]
    moved: str


@dataclass(frozen=True, slots=True)
class AboutPage:
    """What changes on the page: the files that could not be taken in, lists of names shown or not, the self-check."""

    refused: tuple[Problem, ...]
    show_names: bool = False
    check: SelfCheck | None = None
    statuses: tuple[Badge, ...] = LEGEND


def self_check(last: Checked | None, *, revision: int | None) -> SelfCheck | None:
    """Returns the last self-check for the page; ``revision`` is the archive's now, None where there is none."""
    if last is None:
        return None
    moved = "" if revision == last.revision else "自检之后，档案又有变动，以上数字是变动之前的。"
    return SelfCheck(
        when=_when(last.at),
        verdicts=tuple(map(_verdict, last.tallies)),
        engines=tuple(tally.engine for tally in last.tallies),
        rows=tuple(row for kind, name in KIND_NAMES.items() if (row := _row(kind, name, last.tallies))),
        moved=moved,
    )


def _when(at: str) -> str:
    """Returns a moment in the server's own time; as it is written if it is none."""
    try:
        moment = datetime.fromisoformat(at).astimezone()
    except ValueError:
        return at
    return f"{moment.year}年{moment.month}月{moment.day}日{moment:%H:%M}"


def _verdict(tally: Tally) -> str:
    missed = tally.asked - tally.found
    outcome = f"有{missed}个没有找到或篇数不符" if missed else "没有遗漏"
    return f"{tally.engine}引擎查了{tally.asked}个片段，找到{tally.found}个，{outcome}。"


def _row(kind: str, name: str, tallies: tuple[Tally, ...]) -> CheckRow | None:
    counts = [tally.cell(kind, None) for tally in tallies]
    if not any(asked for _, asked in counts):
        return None
    return CheckRow(name, tuple(f"{found}/{asked}" if asked else "—" for found, asked in counts))
