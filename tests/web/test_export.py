"""An export holds every value of a summary in the shape of the contract, and a spreadsheet cannot run it."""

import csv
import json
from dataclasses import replace

from archive.models import (
    Description,
    Evidence,
    Figure,
    Harvest,
    Part,
    Place,
    Region,
    Section,
    SectionKind,
    SlotStatus,
    Source,
    Span,
    Statement,
    Summary,
    Year,
    YearStatus,
)
from web.export import CSV_COLUMNS, csv_lines, jsonl, record

TEXT = "一、建会\n新建工会86个。"
SOURCE = Source("a" * 12, "夹/甲.txt", "a" * 64, "text/plain", "utf-8", 9, "2026-01-01T00:00:00Z", Harvest())
SUMMARY = Summary(
    id="aaaaaaaaaaaa-1",
    source=SOURCE,
    part=1,
    text=TEXT,
    span=Span(0, len(TEXT)),
    sections=(Section(1, "一、", "建会", 1, SectionKind.WORK, Span(0, 4), Span(5, 12), ("organizing",), "founding"),),
    description=Description(
        title="射阳县总工会上半年总结",
        level="county",
        year=Year(YearStatus.INFERRED, None, 2013, 2014, 2023),
        period="first_half",
        region=Region(
            province=Place(SlotStatus.INFERRED, "江苏省", "32"),
            county=Place(SlotStatus.MASKED, None, None, "xx县"),
        ),
        topics=("organizing",),
        figures=(Figure("unions_new", 86.0, "家", "exact", False, "新建工会86个", Span(5, 12)),),
        statements=(
            Statement("level", "county", "true", 0.9, "E1", (Evidence(Part.TITLE, 0, 3, "射阳县", "E1"),)),
            Statement("level", "city", "candidate", 0.1, "E1", (Evidence(Part.TEXT, 0, 1, "一", "E1"),)),
        ),
    ),
    family="f-1",
)


def test_a_range_of_years_is_not_exported_as_a_year() -> None:
    row = record(SUMMARY)
    assert (row["year"], row["year_range"], row["year_status"], row["claimed_year"]) == (
        None,
        [2013, 2014],
        "inferred",
        2023,
    )


def test_a_masked_or_unknown_slot_of_a_region_is_null() -> None:
    assert record(SUMMARY)["region"] == {"province": "江苏省", "city": None, "county": None, "town": None}


def test_only_winners_give_evidence() -> None:
    assert record(SUMMARY)["evidence"] == {
        "level": [{"part": "title", "start": 0, "end": 3, "quote": "射阳县", "rule": "E1"}]
    }


def test_sections_carry_heading_kind_topics_initiative_and_text() -> None:
    assert record(SUMMARY)["sections"] == [
        {
            "heading": "建会",
            "kind": "work",
            "topics": ["organizing"],
            "initiative": "founding",
            "text": "新建工会86个",
        }
    ]


def test_a_whole_value_is_exported_without_a_decimal_point() -> None:
    assert json.loads(next(jsonl([SUMMARY])))["figures"][0]["value"] == 86
    half = replace(SUMMARY.description.figures[0], value=84.7)
    row = record(replace(SUMMARY, description=replace(SUMMARY.description, figures=(half,))))
    assert row["figures"][0]["value"] == 84.7


def test_every_line_of_the_csv_has_the_columns_of_its_header() -> None:
    rows = list(csv.reader(csv_lines([SUMMARY])))
    assert rows[0] == list(CSV_COLUMNS)
    assert dict(zip(rows[0], rows[1], strict=True))["year_to"] == "2014"


def test_a_cell_that_a_spreadsheet_would_run_is_disarmed() -> None:
    hostile = replace(SUMMARY, description=replace(SUMMARY.description, title="=1+1", year=Year()))
    row = dict(zip(CSV_COLUMNS, list(csv.reader(csv_lines([hostile])))[1], strict=True))
    assert (row["title"], row["year_from"]) == ("'=1+1", "")
