"""What 市 and 区 stand for."""

import pytest

from archive.describing import authorship, width
from archive.describing.width import Readings


def settle(level: str, text: str, *, title: str = "", hint: str = "", zone: float = 0.0) -> str:
    readings = Readings(text, title, hint, authorship.read(text), authorship.read(title))
    return width.settle(level, readings, {"development_zone": zone})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("慈溪市总工会开展活动", "county"),
        ("盐城市总工会开展活动", "city"),
        ("天津市总工会开展活动", "province"),
        ("市总工会在市委和市总工会的领导下", "county"),
        ("市总工会在市委和省总工会的领导下", "city"),
        ("市总工会在市委和全国总工会的领导下", "province"),
        ("市总工会指导各县（市、区）总工会", "city"),
        ("市总工会指导各乡镇工会", "county"),
        ("按照廊坊市总工会要求，我市工会", "county"),
        ("市总工会开展活动", "city"),
    ],
)
def test_a_city_is_told_by_name_superior_or_those_below(text: str, expected: str) -> None:
    assert settle("city", text) == expected


def test_the_title_names_the_city() -> None:
    assert settle("city", "市总工会开展活动", title="句容市总工会总结") == "county"


def test_a_heading_is_asked_last() -> None:
    assert settle("city", "市总工会开展活动", hint="霸州市总工会工作总结") == "county"


@pytest.mark.parametrize(
    ("text", "zone", "expected"),
    [
        ("区总工会在区委领导下", 9.0, "district"),
        ("区总工会在区党工委、管委会领导下", 0.0, "development_zone"),
        ("区工会服务企业", 5.0, "development_zone"),
        ("开发区、开发区、开发区、园区、园区、管委会", 0.0, "development_zone"),
        ("区党委重视，各盟市工会推进", 0.0, "province"),
        ("区总工会开展活动", 0.0, "district"),
    ],
)
def test_a_district_may_be_a_zone_or_an_autonomous_region(text: str, zone: float, expected: str) -> None:
    assert settle("district", text, zone=zone) == expected


@pytest.mark.parametrize(("text", "expected"), [("区工会活动", "development_zone"), ("区工会走进各街道", "district")])
def test_a_heading_tells_of_a_zone_unless_the_text_speaks_of_streets(text: str, expected: str) -> None:
    assert settle("district", text, hint="开发区工会总结") == expected


def test_other_levels_stay_what_they_are() -> None:
    assert settle("town", "镇总工会") == "town"
