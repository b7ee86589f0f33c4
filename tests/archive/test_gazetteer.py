"""The questions that others ask the gazetteer."""

import pytest

from archive import gazetteer


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("江苏", ["江苏省"]),
        ("盐城", ["江苏省盐城市"]),
        ("射阳", ["江苏省盐城市射阳县"]),
        ("江苏省盐城市", ["江苏省盐城市"]),
        ("江苏盐城射阳县", ["江苏省盐城市射阳县"]),
        ("3209", ["江苏省盐城市"]),
        ("320924", ["江苏省盐城市射阳县"]),
        ("江都市", ["江苏省扬州市江都区"]),
        ("东莞大朗镇", ["广东省东莞市大朗镇"]),
        ("泰达", ["天津市滨海新区"]),
        ("朝阳区", ["北京市朝阳区", "吉林省长春市朝阳区"]),
        (" 吉林省 长春市 朝阳区 ", ["吉林省长春市朝阳区"]),
        ("和平", ["天津市和平区", "辽宁省沈阳市和平区", "广东省河源市和平县"]),
        ("旺清门", ["辽宁省抚顺市新宾满族自治县旺清门镇"]),
        ("999", []),
        ("无此地", []),
        ("", []),
    ],
)
def test_what_a_person_types_is_resolved(typed: str, expected: list[str]) -> None:
    assert [gazetteer.label(division.code) for division in gazetteer.resolve(typed)] == expected


def test_a_town_name_with_many_bearers_gives_all() -> None:
    assert len(gazetteer.resolve("城关镇")) > 50


def test_an_unknown_code_has_no_label_and_no_path() -> None:
    assert gazetteer.label("000000") == ""
    assert gazetteer.path("000000") == ()


def test_paths_children_and_names_agree() -> None:
    gazetteer.warm()
    county = gazetteer.by_code("320924")
    assert county is not None
    assert gazetteer.path("320924")[-1] == county
    assert county in gazetteer.children("3209")
    assert gazetteer.named("射阳县") == (county,)
    assert gazetteer.alike("射阳区") == (county,)
    assert gazetteer.today(county) == county
    assert gazetteer.provinces()[0].name == "北京市"


def test_a_division_lies_in_those_of_its_path_only() -> None:
    county, province, other = (gazetteer.by_code(code) for code in ("320924", "32", "33"))
    assert county
    assert province
    assert other
    assert gazetteer.nested(county, province)
    assert not gazetteer.nested(county, other)


def test_names_are_found_in_a_text() -> None:
    assert [hit.name for hit in gazetteer.find("在南京市玄武区")] == ["南京市", "玄武区"]
