"""Kinds and bare names of divisions."""

import pytest

from archive.gazetteer.divisions import Division, kind_of, stem


@pytest.mark.parametrize(
    ("slot", "name", "kind"),
    [
        ("province", "江苏省", "province"),
        ("province", "重庆市", "municipality"),
        ("province", "西藏自治区", "autonomous_region"),
        ("city", "湘西土家族苗族自治州", "autonomous_prefecture"),
        ("city", "锡林郭勒盟", "league"),
        ("county", "慈溪市", "county_city"),
        ("county", "金水区", "district"),
        ("county", "敖汉旗", "banner"),
        ("county", "松桃苗族自治县", "autonomous_county"),
        ("town", "桂园街道", "street"),
        ("town", "大均乡", "township"),
        ("town", "下花园农场", "farm"),
        ("county", "西沙群岛", "other"),
    ],
)
def test_a_name_shows_its_kind(slot: str, name: str, kind: str) -> None:
    assert kind_of(slot, name) == kind


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("射阳县", "射阳"),
        ("新宾满族自治县", "新宾"),
        ("广西壮族自治区", "广西"),
        ("湘西土家族苗族自治州", "湘西"),
        ("桂园街道", "桂园"),
        ("神农架林区", "神农架"),
        ("沛县", "沛县"),
    ],
)
def test_a_bare_name_has_no_level_word_and_no_people(name: str, bare: str) -> None:
    assert stem(name) == bare


def test_a_division_stands_in_the_slot_of_its_code() -> None:
    assert [Division(code, "", "", None).slot for code in ("32", "3209", "320924", "320924100")] == [
        "province",
        "city",
        "county",
        "town",
    ]
