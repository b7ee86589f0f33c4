"""Values: each comes back equal from its JSON array, and arrays of earlier versions still open."""

import json
from dataclasses import replace

import pytest

from archive.models import Harvest, Repair, Span
from archive.store import values
from tests.archive.store.shelf import rich


def through_json(row: object) -> list[object]:
    found: list[object] = json.loads(json.dumps(row))
    return found


def test_a_description_comes_back_equal() -> None:
    description = rich().summaries[0].description
    assert values.to_description(through_json(values.description_row(description))) == description


def test_a_description_from_before_lists_of_names_has_none() -> None:
    description = rich().summaries[0].description
    row = through_json(values.description_row(description))
    assert values.to_description(row[:11]) == replace(description, names=())


def test_sections_come_back_equal() -> None:
    sections = rich().summaries[0].sections
    assert tuple(values.to_section(through_json(values.section_row(each))) for each in sections) == sections


@pytest.mark.parametrize("exact", [True, False], ids=["exact", "inferred"])
def test_a_repair_comes_back_equal(exact: bool) -> None:
    repair = Repair("S", Span(3, 5), "效劳", "服务", 0.9, exact)
    assert values.to_repair(through_json(values.repair_row(repair))) == repair


def test_a_harvest_gives_its_fields_in_order() -> None:
    assert values.harvest_row(Harvest("wenku", "标题", "2024-01-01", "来源", 3)) == (
        "wenku",
        "标题",
        "2024-01-01",
        "来源",
        3,
    )
