"""Filters are checked before anything is searched; a place may be named as people name it."""

import json
from pathlib import Path

import pytest

from tests.web.cli.conftest import Call


def total(call: Call, data: Path, *arguments: str) -> int:
    shown = call("--data", data, "search", "", "--json", *arguments)
    assert shown.code == 0, shown.err
    return int(json.loads(shown.out)["total"])


@pytest.mark.parametrize("name", ["射阳县", "射阳", "盐城市", "江苏", "320924", "江苏省盐城市射阳县"])
def test_a_place_counts_for_those_that_hold_it(name: str, call: Call, data: Path) -> None:
    assert total(call, data, "--region", name) == 1


def test_filters_add_up_and_values_of_one_are_alternatives(call: Call, data: Path) -> None:
    assert total(call, data, "--level", "town") == 2
    assert total(call, data, "--level", "town", "--level", "hospital") == 3
    assert total(call, data, "--level", "hospital", "--year", "2010..2013") == 0
    assert total(call, data, "--year", "2013..2019") == 2


def test_a_value_is_excluded(call: Call, data: Path) -> None:
    everything = total(call, data)
    assert total(call, data, "--not", "level:town") == everything - total(call, data, "--level", "town")
    assert total(call, data, "--not", "region:射阳") == everything - 1
    assert total(call, data, "--region", "江苏", "--not", "region:盐城市") == 0


def test_a_place_to_exclude_must_exist(call: Call, data: Path) -> None:
    shown = call("--data", data, "search", "工会", "--not", "region:不存在的地方")
    assert shown.code == 2
    assert "选项 --not 的值“不存在的地方”用不了" in shown.err


def test_a_range_of_years_can_take_in_what_reaches_into_it(call: Call, data: Path) -> None:
    within = total(call, data, "--year", "2013..2013")
    assert total(call, data, "--year", "2013..2013", "--overlap") >= within


def test_a_name_shared_by_several_places_is_said(call: Call, data: Path) -> None:
    shown = call("--data", data, "search", "工会", "--region", "鼓楼区")
    assert shown.code == 0
    assert "同名" in shown.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("--level", "village_x"),
        ("--year", "last"),
        ("--region", "不存在的地方"),
        ("--topic", "food"),
        ("--period", "h1"),
        ("--provenance", "new"),
        ("--not", "level:dragon"),
        ("--not", "level"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_a_value_that_does_not_exist_is_a_wrong_call_that_names_its_option(
    arguments: tuple[str, str], call: Call, data: Path
) -> None:
    shown = call("--data", data, "search", "工会", *arguments)
    assert shown.code == 2
    assert arguments[0] in shown.err
    assert arguments[1] in shown.err


def test_the_unknown_place_can_be_asked_for(call: Call, data: Path) -> None:
    assert total(call, data, "--region", "unknown") == 2
