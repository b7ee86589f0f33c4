"""The tables of the benchmark's report, as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tests.benchmarks.peers import ENTRANTS, RAW
from tests.benchmarks.racing import Row
from tests.benchmarks.results import AtSize, Ingested

SAME = 0.005  # of the texts found: less than that is no difference worth telling


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Returns a table; all but the first column are numbers."""
    lines = [heads, ["---", *["---:"] * (len(heads) - 1)], *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def times(size: AtSize) -> str:
    """Returns how long each entrant took for each kind of question."""
    heads = ("question", "texts found", *size.entrants)
    return table(heads, (_times(size, kind) for kind in size.kinds))


def _times(size: AtSize, kind: str) -> list[str]:
    sure = size.row(kind, RAW.name) or size.row(kind, size.entrants[0])
    cells = (_cell(size.row(kind, name), sure) for name in size.entrants)
    return [kind, f"{sure.total if sure else 0:,.0f}", *cells]


def _cell(row: Row | None, sure: Row | None) -> str:
    """Returns p50 and p95, and what share of the texts was found, or how many questions there was time for."""
    if row is None:
        return "–"
    if sure is not None and row.answered < sure.answered:  # other questions, other totals
        return f"{_short(row.p50)} / {_short(row.p95)} ({row.answered} asked)"
    missed = sure is not None and sure.total > 0 and row.total < sure.total * (1 - SAME)
    told = f" (finds {row.total / sure.total:.0%})" if missed and sure else ""
    return f"{_short(row.p50)} / {_short(row.p95)}{told}"


def _short(milliseconds: float) -> str:
    return (
        f"{milliseconds:.2f}"
        if milliseconds < 1
        else f"{milliseconds:.1f}"
        if milliseconds < 100
        else f"{milliseconds:.0f}"
    )


def indexes(size: AtSize) -> str:
    """Returns what each index took to build and takes to keep."""
    shown = {one.index: one.name.partition(",")[0] for one in reversed(ENTRANTS)}
    rows = []
    for index, built in size.builds:
        each = f"{built.bytes_each / 1024:.1f}"
        cells = f"{built.seconds:.0f}", f"{built.rate:,.0f}", f"{each}", f"{built.peak_mb:.0f}"
        rows.append([shown.get(index, index), *cells])
    heads = ("index", "seconds", "summaries/s", "KB a summary", "peak memory, MB")
    return table(heads, rows)


def others(size: AtSize) -> str:
    """Returns the times of what only our engine is asked."""
    rows = ([row.kind, f"{row.total:,.0f}", f"{_short(row.p50)} / {_short(row.p95)}"] for row in size.others)
    return table(("question", "found", "p50 / p95, ms"), rows)


def recall(size: AtSize) -> str:
    """Returns the share of the texts found that hold a run of characters, typed in quotation marks and without."""
    labels = tuple(dict.fromkeys(row.label for row in size.recall))
    ways = tuple(dict.fromkeys((row.entrant, row.quoted) for row in size.recall))
    held = {(row.entrant, row.quoted, row.label): row for row in size.recall}

    def line(way: tuple[str, bool]) -> list[str]:
        name, quoted = way
        cells = (f"{_floor(held[name, quoted, label].share)}" for label in labels)
        return [f"{name}, {'quoted' if quoted else 'plain'}", *cells]

    return table(("entrant", *labels), map(line, ways))


def _floor(share: float) -> str:
    """Returns a share in percent, never rounded up to all."""
    return "100" if share == 1 else f"{int(share * 1000) / 10:.1f}"


def ingest(found: Ingested) -> str:
    """Returns what reading files took."""
    rows = [
        ["files", f"{found.files:,}, {found.characters:,.0f} characters each"],
        ["worker processes", f"{found.workers}"],
        ["read, described, families, index: seconds", f"{found.seconds:.0f}"],
        ["files/s", f"{found.rate:.0f}"],
        ["files/s without the index (difference)", f"{found.rate_without_index:.0f}"],
        ["the same again, unchanged: files/s", f"{found.files / found.again:,.0f}"],
        ["peak memory of the largest process, MB", f"{found.peak_mb:.0f}"],
    ]
    return table(("ingest", "measured"), rows)


def served(size: AtSize) -> str:
    """Returns what the site took."""
    found = size.served
    if found is None:
        return ""
    rows = [
        ["first byte alone, ms, p50 / p95", f"{found.alone_p50:.0f} / {found.alone_p95:.0f}"],
        [
            f"first byte with {found.clients} clients, ms, p50 / p95",
            f"{found.together_p50:.0f} / {found.together_p95:.0f}",
        ],
        [f"pages/s with {found.clients} clients", f"{found.a_second:.0f}"],
        ["`zongjie correct`, start of Python included, s", f"{found.correct:.2f}"],
        ["until every worker shows the correction, s", f"{found.visible:.2f}"],
        ["largest worker, resident, MB", f"{found.resident_mb:.0f}"],
        ["of it not mapped from files, MB", f"{found.anonymous_mb:.0f}"],
    ]
    return table((f"{found.pages} result pages, 2 workers", "measured"), rows)


def changes(size: AtSize) -> str:
    """Returns what corrections took one at a time, and what they left behind."""
    found = size.changed
    if found is None:
        return ""
    times = f"{found.p50:.2f} / {found.p95:.2f} / {found.slowest:.2f}"
    rows = [
        ["correction and refresh, s, p50 / p95 / slowest", times],
        ["index before, MB", f"{found.before / 1e6:.0f}"],
        ["index after, MB", f"{found.after / 1e6:.0f}"],
    ]
    if found.fresh:
        rows += [["index built anew, MB", f"{found.fresh / 1e6:.0f}"], ["times as large", f"{found.growth:.2f}"]]
    return table((f"{found.updates:,} corrections one by one", "measured"), rows)
