"""Every value that a reader may meet has a Chinese label."""

import pytest

from archive.datafiles import parse
from archive.errors import VocabularyError
from archive.models import FIELDS, LEVELS, PERIODS, Part, Provenance, SectionKind, SlotStatus, YearStatus
from archive.vocabulary import labels, topics

CLOSED = {
    "level": LEVELS,
    "period": PERIODS,
    "provenance": tuple(Provenance),
    "year_status": tuple(YearStatus),
    "slot_status": tuple(SlotStatus),
    "section_kind": tuple(SectionKind),
    "part": tuple(Part),
    "field": FIELDS,
    "status": (*YearStatus, *SlotStatus, "candidate", "claimed"),
    "topic": tuple(topics.ids()),
    "initiative": tuple(each.id for topic in topics.topics() for each in topic.initiatives),
}


@pytest.mark.parametrize("field", CLOSED)
def test_every_value_of_a_closed_field_has_a_label(field: str) -> None:
    assert [value for value in CLOSED[field] if not labels.label(field, value)] == []


@pytest.mark.parametrize("field", [field for field in CLOSED if field != "status"])
def test_no_label_of_a_closed_field_is_unreachable(field: str) -> None:
    assert set(labels.values(field)) - set(CLOSED[field]) - {"region", "initiative", "section_kind", "metric"} == set()


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("level", "town", "乡镇"),
        ("level", "development_zone", "开发区"),
        ("period", "first_half", "上半年"),
        ("year_status", "inferred", "推定"),
        ("provenance", "masked", "已隐名"),
        ("topics", "women", "女职工工作"),
        ("initiative", "welfare/station", "户外劳动者驿站"),
        ("kind", "work", "举措"),
    ],
)
def test_labels_are_the_words_of_a_cadre(field: str, value: str, expected: str) -> None:
    assert labels.label(field, value) == expected


def test_metrics_take_their_labels_from_their_own_file() -> None:
    assert "members_new" in labels.values("metric")
    assert labels.label("metric", "members_new") == "新增会员"


def test_within_a_field_no_two_values_read_the_same() -> None:
    for field in ("level", "period", "topic", "provenance", "year_status", "section_kind", "metric"):
        read = [labels.label(field, value) for value in labels.values(field)]
        assert len(read) == len(set(read)), field


def test_a_value_without_a_label_is_an_error_that_names_it() -> None:
    with pytest.raises(VocabularyError, match=r"labels\.yaml: level 没有 'galaxy' 的中文名称"):
        labels.label("level", "galaxy")


def test_an_empty_label_is_refused_with_its_line() -> None:
    with pytest.raises(VocabularyError, match=r"l\.yaml:3: the label of 'town' is empty"):
        labels.parse(parse("l.yaml", "labels:\n  level:\n    town: ''\n"))


def test_a_value_given_twice_is_refused_with_its_line() -> None:
    with pytest.raises(VocabularyError, match="line 3: key given twice: town"):
        parse("l.yaml", "labels:\n  level:\n    town: 镇\n    town: 乡\n")
