"""The values that every floor speaks of cannot change and carry safe defaults."""

import dataclasses

import pytest

from archive import models
from archive.models import Description, Harvest, Section, SectionKind, Source, Span, Summary, Year, YearStatus

VALUES = [value for value in vars(models).values() if isinstance(value, type) and dataclasses.is_dataclass(value)]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: value.__name__)
def test_every_value_is_frozen_and_slotted(value: type) -> None:
    assert value.__dataclass_params__.frozen
    assert "__slots__" in vars(value)


def test_what_nothing_is_known_of_is_unknown() -> None:
    nothing = Description(title="x")
    assert (nothing.level, nothing.period, nothing.year) == ("unknown", "unknown", Year(YearStatus.UNKNOWN))
    assert nothing.region.town.name is None


def test_a_sections_text_leaves_its_heading_out() -> None:
    section = Section(1, "一、", "建会", 1, SectionKind.WORK, Span(0, 4), Span(5, 9))
    source = Source("0" * 12, "a.txt", "0" * 64, "text/plain", "utf-8", 1, "2026-01-01T00:00:00Z", Harvest())
    summary = Summary("0-1", source, 1, "一、建会\n新建两家。", Span(0, 10), (section,), Description(title="x"))
    assert summary.section_text(section) == "新建两家"


def test_ids_of_facets_are_without_doubles() -> None:
    for ids in (models.LEVELS, models.PERIODS, models.SLOTS, models.FIELDS):
        assert len(set(ids)) == len(ids)
