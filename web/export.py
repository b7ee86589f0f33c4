"""Summaries as the rows of an export: JSON lines to the letter of the contract (DESIGN.md section 4), and flat CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from archive.models import SLOTS, Evidence, Figure, Place, Section, SlotStatus, Statement, Summary

CSV_COLUMNS = (
    "id", "source", "part", "title", "level", "year", "year_from", "year_to", "year_status", "claimed_year", "period",
    "province", "city", "county", "town", "topics", "provenance", "sections", "figures", "family", "characters",
)  # fmt: skip
# A cell that a spreadsheet would run as a formula is disarmed with an apostrophe (CWE-1236).
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def jsonl(summaries: Iterable[Summary]) -> Iterator[str]:
    """Yields one JSON line a summary."""
    for summary in summaries:
        yield json.dumps(record(summary), ensure_ascii=False) + "\n"


def record(summary: Summary) -> dict[str, Any]:
    """Returns the export object of a summary."""
    described = summary.description
    year = described.year
    return {
        "id": summary.id,
        "source": summary.source.name,
        "part": summary.part,
        "title": described.title,
        "text": summary.text,
        "level": described.level,
        "year": year.value,
        "year_range": None if year.low is None or year.high is None else [year.low, year.high],
        "year_status": str(year.status),
        "claimed_year": year.claimed,
        "period": described.period,
        "region": {slot: _name(getattr(described.region, slot)) for slot in SLOTS},
        "topics": list(described.topics),
        "provenance": str(described.provenance),
        "sections": [_section(summary, section) for section in summary.sections],
        "figures": [_figure(figure) for figure in described.figures],
        "family": summary.family,
        "evidence": _evidence(described.statements),
    }


def csv_lines(summaries: Iterable[Summary]) -> Iterator[str]:
    """Yields a header line and one line a summary; texts are left out, their length in characters is given."""
    yield _csv_line(CSV_COLUMNS)
    for summary in summaries:
        row = record(summary)
        low, high = row["year_range"] or (None, None)
        yield _csv_line(
            (
                *(row[name] for name in ("id", "source", "part", "title", "level", "year")),
                *(low, high, row["year_status"], row["claimed_year"], row["period"]),
                *row["region"].values(),
                ";".join(row["topics"]),
                row["provenance"],
                *(len(row["sections"]), len(row["figures"]), row["family"], len(summary.text)),
            )
        )


def _csv_line(cells: Iterable[object]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow([_disarmed(cell) for cell in cells])
    return out.getvalue()


def _disarmed(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) else cell


def _name(place: Place) -> str | None:
    return place.name if place.status in (SlotStatus.TRUE, SlotStatus.INFERRED) else None


def _section(summary: Summary, section: Section) -> dict[str, Any]:
    return {
        "heading": section.heading,
        "kind": str(section.kind),
        "topics": list(section.topics),
        "initiative": section.initiative,
        "text": summary.section_text(section),
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "metric": figure.metric,
        "value": int(figure.value) if figure.value.is_integer() else figure.value,
        "unit": figure.unit,
        "qualifier": figure.qualifier,
        "target": figure.target,
        "quote": figure.quote,
    }


def _evidence(statements: tuple[Statement, ...]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for statement in statements:
        if statement.status != "candidate" and statement.evidence:
            found.setdefault(statement.field, []).extend(_proof(proof) for proof in statement.evidence)
    return found


def _proof(proof: Evidence) -> dict[str, Any]:
    return {
        "part": str(proof.part),
        "start": proof.start,
        "end": proof.end,
        "quote": proof.quote,
        "rule": proof.rule,
    }
