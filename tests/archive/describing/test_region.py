"""The author's place, over the labelled openings of openings.yaml."""

from pathlib import Path

import pytest
import yaml

from archive.describing import region
from archive.describing.subject import Subject
from archive.models import SLOTS, Harvest, Part, Piece, Place, Region, SlotStatus, Span, Statement

OPENINGS = yaml.safe_load((Path(__file__).parent / "openings.yaml").read_text(encoding="utf-8"))


def read(
    text: str, level: str, *, title: str | None = None, heading: str | None = None
) -> tuple[Region, tuple[Statement, ...]]:
    piece = Piece(1, Span(0, len(text)), text, title=title, heading=heading)
    return region.read(Subject(piece, (), Harvest(title=heading), "射阳县.txt", alone=True), level=level)


def slots(found: Region) -> str:
    return " ".join(getattr(found, slot).name or "-" for slot in SLOTS)


@pytest.mark.parametrize("row", OPENINGS, ids=lambda row: row["id"])
def test_the_region_of_a_labelled_opening(row: dict[str, str]) -> None:
    assert slots(read(row["text"], row["level"], title=row.get("title"))[0]) == row["place"]


@pytest.mark.parametrize("row", OPENINGS, ids=lambda row: row["id"])
def test_statements_quote_what_they_say(row: dict[str, str]) -> None:
    parts = {Part.TEXT: row["text"], Part.TITLE: row.get("title", "")}
    for statement in read(row["text"], row["level"], title=row.get("title"))[1]:
        assert all(parts[e.part][e.start : e.end] == e.quote for e in statement.evidence)


def test_what_stands_in_the_text_is_true_and_what_follows_is_inferred() -> None:
    found, _ = read("射阳县总工会在县委的领导下", "county")
    assert found.county == Place(SlotStatus.TRUE, "射阳县", "320924")
    assert found.city == Place(SlotStatus.INFERRED, "盐城市", "3209")


def test_a_former_name_is_kept_beside_todays() -> None:
    found, _ = read("江都市总工会在市委的领导下", "county")
    assert found.county == Place(SlotStatus.TRUE, "江都区", "321012", "江都市")


def test_a_zone_is_an_inference() -> None:
    found, _ = read("区工会为“和谐泰达”建设服务", "development_zone")
    assert found.county == Place(SlotStatus.INFERRED, "滨海新区", "120116", "泰达")


def test_a_name_with_several_bearers_has_no_code_and_lists_them() -> None:
    found, statements = read("朝阳区总工会在区委的领导下", "district")
    assert found.county == Place(SlotStatus.TRUE, "朝阳区", None, "朝阳区")
    assert found.province == Place()
    assert [s.value for s in statements] == ["朝阳区", "北京市朝阳区", "吉林省长春市朝阳区"]
    assert {s.status for s in statements[1:]} == {"candidate"}


def test_a_mask_is_a_value_of_its_own() -> None:
    found, statements = read("**区总工会在区委和**市总工会的领导下", "district")
    assert found.county == Place(SlotStatus.MASKED, None, None, "**区")
    assert found.city == Place(SlotStatus.MASKED, None, None, "**市")
    assert [s.value for s in statements] == ["**市", "**区"]


@pytest.mark.parametrize(("level", "slot"), [("town", "county"), ("county", "county"), ("city", "city")])
def test_a_masked_city_stands_where_the_level_lets_it(level: str, slot: str) -> None:
    found, _ = read("xx市总工会组织职工参加活动", level)
    assert getattr(found, slot).as_written == "xx市"


def test_the_level_limits_the_deepest_slot() -> None:
    assert read("射阳县总工会指导合德镇工会", "county")[0].town == Place()
    assert read("射阳县总工会指导合德镇工会", "national")[0] == Region()


def test_what_a_site_wrote_above_a_piece_proves_nothing() -> None:
    assert read("我县工会工作扎实推进", "county", heading="射阳县总工会工作总结")[0] == Region()


def test_a_town_outside_the_county_that_is_named_stays_as_written() -> None:
    found, _ = read("旺清门镇总工会在镇党委和射阳县总工会的领导下", "town")
    assert found.town == Place(SlotStatus.TRUE, "旺清门镇", None, "旺清门镇")
    assert found.county.name == "射阳县"


def test_two_offices_give_a_masked_town_away() -> None:
    found, _ = read("xx镇总工会与大朗医院签约，会同大朗地税分局核对账目", "town")
    assert found.town == Place(SlotStatus.INFERRED, "大朗镇", "441900113", "大朗")
    assert found.province == Place()


def test_offices_of_two_towns_give_none_away() -> None:
    text = "xx镇总工会与大朗医院、大朗法庭、寮步医院、寮步法庭签约"
    assert read(text, "town")[0].town.status is SlotStatus.MASKED


def test_a_slogan_proves_the_province_at_most() -> None:
    found, statements = read("围绕海峡西岸经济区建设，我县工会积极作为", "county")
    assert found == Region(province=Place(SlotStatus.INFERRED, "福建省", "35"))
    assert statements[0].score <= 0.6


def test_two_names_of_the_same_weight_leave_the_slot_open() -> None:
    assert read("建设美丽射阳县、建设美丽霍山县", "county")[0].county == Place()


def test_a_name_that_only_occurs_twice_is_taken_if_it_is_the_only_one() -> None:
    assert read("职工喜爱戴南镇风光，也爱戴南镇美食", "town")[0].town.name == "戴南镇"
    assert read("职工喜爱戴南镇风光", "town")[0].town == Place()


def test_known_city_and_one_town_tell_the_county() -> None:
    text = "全市工会在市委和廊坊市总工会的领导下，胜芳镇家具行业组建了工会"
    assert read(text, "county")[0].county == Place(SlotStatus.INFERRED, "霸州市", "131081")


@pytest.mark.parametrize(
    ("text", "level", "place"),
    [
        ("县委召开会议，下发了《中共顺昌县委关于加强工青妇工作的意见》。", "county", "福建省 南平市 顺昌县 -"),
        ("县总工会学习中共瓜州县十三届二次全委会议精神。", "county", "甘肃省 酒泉市 瓜州县 -"),
        ("街道工会落实《湖北省实施〈中华人民共和国工会法〉办法》。", "street", "湖北省 - - -"),
        ("市总工会在市委和湘潭市总工会的领导下，激励职工投身湘乡改革开放。", "county", "湖南省 湘潭市 湘乡市 -"),
        ("“湖北工会”小程序上线，驻五峰县的工作队帮扶两个村。", "province", "湖北省 - - -"),
        ("省总机关下沉到武汉、黄冈、孝感，慰问荆州、咸宁的职工。", "province", "湖北省 - - -"),
        ("省总在武汉、黄冈办班。", "province", "- - - -"),
        ("省总在武汉、长沙、南昌、合肥办班。", "province", "- - - -"),
        ("在市总工会指导下，樊口街道工会以宣传工会法为促动。", "street", "- - - 樊口街道"),
        ("海城市总工会：我们西柳是服装集散地，镇总工会正式亮牌。", "town", "辽宁省 鞍山市 海城市 西柳镇"),
    ],
    ids=[
        "organ",
        "party",
        "law",
        "bare county",
        "own name",
        "cities",
        "two cities",
        "four provinces",
        "unlisted",
        "short",
    ],
)
def test_a_place_is_told_in_other_ways_too(text: str, level: str, place: str) -> None:
    assert slots(read(text, level)[0]) == place


def test_an_award_lets_the_place_be_inferred_only() -> None:
    found, statements = read("公司工会组队参加，获陕西省职工技能大赛团体银奖。", "enterprise")
    assert found.province == Place(SlotStatus.INFERRED, "陕西省", "61")
    assert statements[0].evidence[0].rule == "award-of-place"


def test_a_town_told_by_its_short_name_is_inferred_and_kept_as_written() -> None:
    found, _ = read("海城市总工会：我们西柳是服装集散地。", "town")
    assert found.town == Place(SlotStatus.INFERRED, "西柳镇", "210381112", "西柳")


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("街道工会在街道党工委的领导下，围绕“解难题、促转变、上水平”工作。", "天津市"),
        ("**街道工会在街道党工委和**区总工会的领导下，围绕“解难题、促转变、上水平”工作。", None),
    ],
    ids=["one slogan", "where names are masked"],
)
def test_a_slogan_proves_no_province_where_names_are_masked(text: str, province: str | None) -> None:
    piece = Piece(1, Span(0, len(text)), text)
    found, _ = region.read(Subject(piece, (), Harvest(), "a.txt", alone=True), level="street")
    assert found.province.name == province


def _cases() -> list[tuple[str, ...]]:
    lines = (Path(__file__).parent / "author_places.txt").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" | ")) for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(("level", "expected", "text"), _cases())
def test_a_firms_place_is_inferred_and_a_mask_stays_as_written(level: str, expected: str, text: str) -> None:
    found = [getattr(read(text, level)[0], slot) for slot in SLOTS]
    shown = [f"{place.status.value}:{place.name or place.as_written}" if place != Place() else "-" for place in found]
    assert shown == expected.split()[:4] if "XX 市" not in expected else "XX 市" in str(shown)
