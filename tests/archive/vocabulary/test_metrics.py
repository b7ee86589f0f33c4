"""The metrics come from a data file whose mistakes are named."""

import pytest

from archive.datafiles import parse
from archive.errors import VocabularyError
from archive.vocabulary.labels import label
from archive.vocabulary.metrics import build, metrics

HEAD = """\
units: {家: [家, 个], 人: [人, 名]}
acts: "^参加"
targets: {sentence: [力争], clause: [确保], opening: [明年], heading: [打算], looking_back: [回顾]}
base: "^提高到"
others: [去年]
carry: "^总数$"
settings: {sport: {ball: [球赛], skill: [比武]}}
natures: {at_number: {stock: [达到], flow: [新增]}, in_sentence: {stock: [目前], flow: [今年]}}
doubts: {scope: [全县], narrower: [其中], overlapping: [女], exceeds: [], kinds: {}, most: {}}
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
    }


def test_a_metric_may_be_counted_in_other_units_than_usual() -> None:
    known = build(parse("x.yaml", HEAD + "- {id: a, zh: 甲, unit: 家, units: [座], stock: null, before: [甲]}\n"))
    assert {unit: [metric.id for metric in found] for unit, found in known.by_unit.items()} == {"座": ["a"]}


@pytest.mark.parametrize(
    ("row", "message"),
    [
        pytest.param("usually: flow, stock: true", "'usually' must be", id="a fixed nature has no usual one"),
        pytest.param("usually: often, stock: null", "'usually' must be", id="no nature"),
    ],
)
def test_what_is_usual_is_a_nature_that_the_metric_leaves_open(row: str, message: str) -> None:
    with pytest.raises(VocabularyError, match=message):
        build(parse("x.yaml", HEAD + f"- {{id: a, zh: 甲, unit: 家, {row}, before: [甲]}}\n"))


@pytest.mark.parametrize(
    "doubts",
    [
        "exceeds: [{flag: f, metric: a, of: b}], kinds: {}, most: {}",
        "exceeds: [], kinds: {a: [b]}, most: {}",
        "exceeds: [], kinds: {}, most: {b: 5}",
    ],
)
def test_doubts_about_an_unknown_metric_are_refused(doubts: str) -> None:
    head = HEAD.replace("exceeds: [], kinds: {}, most: {}", doubts)
    with pytest.raises(VocabularyError, match="no such metric: b"):
        build(parse("x.yaml", head + f"- {GOOD}\n"))


def test_every_flag_and_relation_has_a_chinese_name() -> None:
    own = {"part", "repaired", "range", "implausible", "too_many", "parts_differ", "two_values", "part_exceeds_total"}
    assert all(label("flag", flag) for flag in own | {flag for flag, _, _ in metrics().doubts.exceeds})


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        pytest.param(
            "- {id: a, zh: 甲, unit: 吨, stock: null, before: [甲]}", "x.yaml:11: unit '吨'", id="unknown unit"
        ),
        pytest.param("- {id: a, zh: 甲, unit: 家, stock: null}", "x.yaml:11: a metric needs cues", id="no cues"),
        pytest.param(
            "- {id: a, zh: 甲, unit: 家, stock: 1, before: [甲]}", "x.yaml:11: 'stock'", id="stock is no flag"
        ),
        pytest.param("- {id: a, zh: 甲, unit: 家, before: [甲]}", "x.yaml:11: 'stock'", id="stock is missing"),
        pytest.param(
            "- {id: a, zh: 甲, unit: 家, stock: null, before: ['(']}", "x.yaml:11: not a regular", id="bad pattern"
        ),
        pytest.param(
            "- {id: a, zh: 甲, unit: 家, stock: null, before: [甲], setting: sport}",
            "x.yaml:11: 'setting' must look",
            id="half a setting",
        ),
        pytest.param(
            "- {id: a, zh: 甲, unit: 家, stock: null, before: [甲], setting: sport.chess}",
            "x.yaml:11: 'setting' is not among",
            id="unknown setting",
        ),
        pytest.param(
            "- {id: a, zh: 甲, unit: 家, stock: null, before: [甲], there: sport.chess}",
            "x.yaml:11: 'setting' is not among",
            id="unknown setting there",
        ),
        pytest.param(
            "- {id: a, zh: 甲, unit: 家, stock: null, before: [甲], follow: 乙}",
            "x.yaml:11: 'follow' needs metrics",
            id="follows nothing",
        ),
        pytest.param(
            f"- {GOOD}\n- {GOOD}",
            "x.yaml:12: 'a' stands already in line 11",
            id="doubled",
        ),
    ],
)
def test_mistakes_name_file_and_line(rows: str, message: str) -> None:
    with pytest.raises(VocabularyError, match=message):
        build(parse("x.yaml", HEAD + rows + "\n"))


def test_a_setting_is_what_stands_behind_else_nearest_before() -> None:
    known = build(parse("x.yaml", HEAD + f"- {GOOD}\n"))
    assert known.setting("sport", "先是球赛，后是比武", "") == "skill"
    assert known.setting("sport", "先是比武", "参加球赛") == "ball"
    assert known.setting("sport", "座谈", "") is None


def test_every_setting_of_the_archive_serves_a_metric() -> None:
    used = {setting for metric in metrics().all for setting in (metric.setting, metric.there) if setting}
    assert {field for field, _ in used} == set(metrics().settings)
