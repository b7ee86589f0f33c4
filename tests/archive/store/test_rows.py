"""Rows: whatever is packed comes back equal."""

import json
import zlib
from dataclasses import replace

import pytest

from archive.models import Description, Evidence, FigureNature, Harvest, Part, Statement
from archive.store import rows
from tests.archive.store.shelf import made, rich, texts


def test_a_description_with_every_field_comes_back_equal() -> None:
    part = rich().summaries[0]
    packed = rows.pack(rich()).summaries[0]
    assert rows.described(packed.described) == (part.description, part.sections)
    assert rows.text(packed.text) == part.text


def test_a_description_from_before_natures_and_lists_of_names_opens_with_defaults() -> None:
    part = rich().summaries[0]
    about, sections = json.loads(zlib.decompress(rows.pack(rich()).summaries[0].described))
    before = [*about[:8], [figure[:9] for figure in about[8]], *about[9:11]]
    opened, _ = rows.described(zlib.compress(json.dumps([before, sections]).encode()))
    figures = tuple(replace(each, nature=FigureNature.UNKNOWN, links=()) for each in part.description.figures)
    assert opened == replace(part.description, figures=figures, names=())


def test_evidence_that_stands_in_another_summary_comes_back_equal() -> None:
    file = rich()
    evidence = Evidence(Part.TEXT, 0, 3, "射阳县", "copy", summary="sibling-1")
    copied = Statement("region.county", "射阳县", "copied", 0.7, "copy", (evidence,))
    description = replace(file.summaries[0].description, statements=(copied,))
    file = replace(file, summaries=(replace(file.summaries[0], description=description),))
    assert rows.described(rows.pack(file).summaries[0].described)[0] == description


def test_the_texts_of_a_source_come_back_equal() -> None:
    file = rich()
    packed = rows.pack(file)
    assert rows.original(packed.original) == file.data
    assert rows.raw(packed.texts) == file.raw
    assert rows.cleaned(packed.texts, packed.offsets, harvest=file.source.harvest) == file.cleaned


def test_half_a_surrogate_pair_in_a_text_is_kept() -> None:
    file = made(*texts(1))
    broken = replace(file, raw="坏\ud83d字")
    assert rows.raw(rows.pack(broken).texts) == "坏\ud83d字"


@pytest.mark.parametrize(
    ("value", "kept"),
    [("总结\udcff.txt", "总结\ufffd.txt"), ("总结🙂", "总结🙂"), ("plain", "plain"), (None, None), (7, 7)],
    ids=["broken name", "emoji", "ascii", "nothing", "number"],
)
def test_columns_hold_only_what_can_be_written_as_utf_8(value: str | int | None, kept: str | int | None) -> None:
    assert rows.storable(value) == kept


@pytest.mark.parametrize(
    "harvest", [Harvest(), Harvest("wenku", "标题", "2024-01-01", "来源", 3)], ids=["empty", "full"]
)
def test_a_harvest_comes_back_equal(harvest: Harvest) -> None:
    assert rows.harvest(rows.harvest_row(harvest)) == harvest


def test_the_effective_columns_say_what_browsing_needs() -> None:
    part = rich().summaries[0]
    columns = dict(zip(rows.EFFECTIVE, rows.effective(part.description, part.sections), strict=True))
    assert columns == {
        "title": "射阳县总工会工作总结",
        "level": "county",
        "year": part.description.year.value,
        "year_low": part.description.year.low,
        "year_high": part.description.year.high,
        "year_status": "explicit",
        "claimed_year": 2030,
        "period": "first_half",
        "province": "江苏省",
        "city": None,
        "county": "射阳县",
        "town": None,
        "topics": "safety women",
        "provenance": "masked",
        "cut": True,
        "initiatives": sum(section.kind == "work" for section in part.sections),
    }


def test_a_whole_summary_is_not_cut() -> None:
    assert dict(zip(rows.EFFECTIVE, rows.effective(Description("x"), ()), strict=True))["cut"] is False
