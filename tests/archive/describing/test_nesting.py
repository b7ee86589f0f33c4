"""Choosing among namesakes by what is named around and inside."""

import pytest

from archive import gazetteer
from archive.describing import nesting, places
from archive.models import Part


def meant(name: str, text: str) -> list[str]:
    found = nesting.meaning(name, gazetteer.named(name), places.read(Part.TEXT, text))
    return [gazetteer.label(division.code) for division in found.divisions]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("朝阳区", "朝阳区总工会在长春市总工会的领导下", ["吉林省长春市朝阳区"]),
        ("朝阳区", "朝阳区总工会", ["北京市朝阳区", "吉林省长春市朝阳区"]),
        ("铁西区", "铁西区艳粉街道工会", ["辽宁省沈阳市铁西区"]),
        ("鼓楼区", "鼓楼区总工会与福州企业", ["福建省福州市鼓楼区"]),
        ("白下区", "白下区总工会", ["江苏省南京市秦淮区"]),
    ],
    ids=["city above", "nothing else", "street inside", "bare city", "former"],
)
def test_other_names_choose(name: str, text: str, expected: list[str]) -> None:
    assert meant(name, text) == expected


def test_one_faint_sign_does_not_choose_among_many() -> None:
    assert len(meant("城关镇", "城关镇总工会职工来自焦作，罗源一带")) > 5


def test_namesakes_in_one_city_share_it() -> None:
    divisions = [d for code in ("320924", "320921") if (d := gazetteer.by_code(code))]
    assert [step.name for step in nesting.shared_path(divisions)] == ["江苏省", "盐城市"]
    assert nesting.shared_path([]) == ()


@pytest.mark.parametrize(
    ("text", "county"),
    [
        ("合德镇、兴桥镇、洋马镇召开现场会", "射阳县"),
        ("合德镇召开现场会", None),
        ("城关镇、太平镇召开现场会", None),
        ("合德镇、旺清门镇、桂城街道、大朗镇、戴南镇", None),
        ("职工之家", None),
    ],
    ids=["three towns", "one town", "common towns", "far apart", "none"],
)
def test_towns_together_tell_the_county(text: str, county: str | None) -> None:
    found = nesting.around(places.read(Part.TEXT, text), "county")
    assert (found.name if found else None) == county


def test_one_town_tells_the_county_where_the_city_is_known() -> None:
    city = gazetteer.by_code("1310")
    found = nesting.around(places.read(Part.TEXT, "在胜芳镇召开现场会"), "county", inside=city)
    assert found is not None
    assert found.name == "霸州市"
