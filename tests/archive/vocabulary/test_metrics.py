"""The metrics come from a data file whose mistakes are named."""

import pytest

from archive.datafiles import parse
from archive.errors import VocabularyError
from archive.vocabulary.metrics import build, metrics

HEAD = """\
units: {家: [家, 个], 人: [人, 名]}
acts: "^参加"
targets: {sentence: [力争], clause: [确保]}
others: [去年]
carry: "^总数$"
metrics:
"""
GOOD = "{id: a, zh: 甲, unit: 家, stock: null, before: [甲]}"


def test_every_metric_of_the_archive_has_a_name_a_unit_and_cues() -> None:
    known = metrics()
    assert len(known.all) >= 40
    assert all(metric.label and (metric.before or metric.around) for metric in known.all)
    assert {metric.id for metrics_ in known.by_unit.values() for metric in metrics_} == {
        metric.id for metric in known.all
    }


def test_a_metric_has_a_chinese_label() -> None:
    assert metrics().label("unions_new") == "新建工会"


def test_metrics_are_found_by_every_way_to_write_their_unit() -> None:
    known = build(parse("x.yaml", HEAD + "- {id: a, zh: 甲, unit: 家, stock: null, before: [甲]}\n"))
    assert {unit: [metric.id for metric in found] for unit, found in known.by_unit.items()} == {
        "家": ["a"],
        "个": ["a"],
        "人": [],
        "名": [],
    }


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        pytest.param(
            "- {id: a, zh: 甲, unit: 吨, stock: null, before: [甲]}", "x.yaml:7: unit '吨'", id="unknown unit"
        ),
        pytest.param("- {id: a, zh: 甲, unit: 家, stock: null}", "x.yaml:7: a metric needs cues", id="no cues"),
        pytest.param("- {id: a, zh: 甲, unit: 家, stock: 1, before: [甲]}", "x.yaml:7: 'stock'", id="stock is no flag"),
        pytest.param("- {id: a, zh: 甲, unit: 家, before: [甲]}", "x.yaml:7: 'stock'", id="stock is missing"),
        pytest.param(
            "- {id: a, zh: 甲, unit: 家, stock: null, before: ['(']}", "x.yaml:7: not a regular", id="bad pattern"
        ),
        pytest.param(
            f"- {GOOD}\n- {GOOD}",
            "x.yaml:8: 'a' stands already in line 7",
            id="doubled",
        ),
    ],
)
def test_mistakes_name_file_and_line(rows: str, message: str) -> None:
    with pytest.raises(VocabularyError, match=message):
        build(parse("x.yaml", HEAD + rows + "\n"))
