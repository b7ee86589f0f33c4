"""Places that are masked, given away by their offices, named short, or in no list."""

import pytest

from archive import gazetteer
from archive.describing import hidden_places
from archive.describing.places import Role
from archive.models import Part


def test_two_offices_give_a_masked_town_away() -> None:
    assert {mark.name for mark in hidden_places.leaks("与大朗医院签约，会同大朗地税分局核对")} == {"大朗"}
    assert hidden_places.leaks("与大朗医院签约") == ()
    assert hidden_places.leaks("人民医院和人民法庭") == ()


@pytest.mark.parametrize(
    ("text", "written", "superior"),
    [
        ("**区总工会开展活动", "**区", False),
        ("xx镇总工会", "xx镇", False),
        ("某街道总工会", "某街道", False),
        ("在街道党工委和XX区总工会的领导下", "XX区", True),
    ],
)
def test_a_mask_is_kept_as_written(text: str, written: str, superior: bool) -> None:
    (mask,) = hidden_places.masks(Part.TEXT, text)
    assert (mask.written, mask.superior) == (written, superior)


def test_a_masked_number_is_no_mask_of_a_place() -> None:
    assert hidden_places.masks(Part.TITLE, "XX区区企业xx家") == ()


HAICHENG = gazetteer.named("海城市")[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我们西柳是服装集散地。", "西柳镇"),
        ("。牛庄地处辽河下游，全镇企业八十家。", "牛庄镇"),
        ("为建设美丽腾鳌作贡献。", "腾鳌镇"),
        ("到西柳市场买布。", None),
        ("我们西柳小学办得好。", None),
        ("我们西柳是集散地，我们南台是箱包城。", None),
    ],
)
def test_a_town_that_speaks_of_itself_is_known_by_its_short_name(text: str, expected: str | None) -> None:
    found = {mark.divisions[0].name for mark in hidden_places.short(text, HAICHENG)}
    assert found == ({expected} if expected else set())


def test_a_county_without_towns_has_no_short_names() -> None:
    assert hidden_places.short("我们西柳", gazetteer.provinces()[0]) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在市总工会的指导下，樊口街道工会工作以宣传《工会法》为促动。", "樊口街道"),
        ("2009年，苇湾镇总工会在镇党委的领导下工作。", "苇湾镇"),
        ("基层街道工会在街道党工委领导下工作。", None),
        ("全镇工会组织坚持服务。", None),
        ("我们镇工会在镇党委领导下工作。", None),
        ("加强街道工会组织建设。", None),
        ("围绕大局，促进我镇工会在新形势下发展。", None),
        ("关于街道工会在春季开展工作的总结。", None),
        ("20xx年度我镇工会以人为本。", None),
        ("苇湾镇总工会送来图书。", None),
        ("按照苇湾镇总工会的部署，我社区工会在党支部领导下工作。", None),
    ],
)
def test_the_author_s_town_may_stand_in_no_list(text: str, expected: str | None) -> None:
    marks = hidden_places.unlisted(text)
    assert [mark.name for mark in marks] == ([expected] if expected else [])
    assert all(text[mark.start : mark.end] == mark.name and mark.role is Role.AUTHOR for mark in marks)
