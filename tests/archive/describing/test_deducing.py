"""Places that are inferred from what lies inside, short names, cities and offices."""

import pytest

from archive.describing import deducing, places
from archive.describing.filling import Found
from archive.models import SLOTS, Part


def names(found: dict[str, Found]) -> list[str | None]:
    return [found[slot].place.name for slot in SLOTS if slot in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("到武汉、黄冈调研；在孝感、荆州、咸宁、鄂州开展活动。", ["湖北省"]),
        ("在孝感、荆州办班。", []),
        ("在孝感、荆州、长沙、合肥、南昌办班。", []),
        ("赴孝感、荆州、咸宁、鄂州考察学习。", []),
    ],
)
def test_the_cities_of_one_province_tell_whose_union_speaks(text: str, expected: list[str]) -> None:
    found: dict[str, Found] = {}
    deducing.by_cities(places.read(Part.TEXT, text), found)
    assert names(found) == expected


def test_a_short_name_must_lie_in_what_is_known() -> None:
    marks = places.read(Part.TEXT, "激励职工投身湘乡改革开放")
    known: dict[str, Found] = {}
    deducing.by_bare_name("county", SLOTS[:3], marks, known, masked=False)
    assert names(known) == ["湖南省", "湘潭市", "湘乡市"]
    elsewhere: dict[str, Found] = {}
    deducing.by_what_lies_inside("county", places.read(Part.TEXT, "合德镇、兴桥镇、洋马镇总工会"), elsewhere)
    del elsewhere["county"]
    deducing.by_bare_name("county", SLOTS[:3], marks, elsewhere, masked=False)
    assert names(elsewhere) == ["江苏省", "盐城市"]


def test_two_short_names_tell_nothing() -> None:
    found: dict[str, Found] = {}
    deducing.by_bare_name(
        "county", SLOTS[:3], places.read(Part.TEXT, "建设美丽射阳、建设美丽霍山"), found, masked=False
    )
    assert found == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在市总工会指导下，樊口街道工会以宣传工会法为促动。", "樊口街道"),
        ("xx街道总工会与大朗医院签约，会同大朗地税分局核对账目", "大朗镇"),
        ("街道工会开展活动。", None),
    ],
)
def test_a_town_is_known_by_other_names(text: str, expected: str | None) -> None:
    found: dict[str, Found] = {}
    deducing.by_other_names(text, (), found)
    assert names(found) == ([expected] if expected else [])


def test_a_branch_is_named_after_the_city_whose_counties_it_names() -> None:
    found: dict[str, Found] = {}
    deducing.by_branch(places.read(Part.TEXT, "泰安分行工会在肥城、新泰两个支行开展活动"), found)
    assert names(found) == ["山东省", "泰安市"]
