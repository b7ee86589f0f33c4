"""The author's own name, or the mask in its place; nobody else's."""

import pytest

from archive.describing import own_name


def first(text: str, *, level: str, title: str = "") -> tuple[str, bool, bool] | None:
    found = own_name.find(text, title, level=level)
    return (found[0].words, found[0].masked, found[0].sure) if found else None


@pytest.mark.parametrize(
    ("level", "text", "name"),
    [
        (
            "street",
            "今年以来，桂园街道总工会结合区总工会的要求开展工作。根据XX区总工会的任务，新建工会三家。",
            "桂园街道总工会",
        ),
        ("town", "2013年，大唐镇总工会在镇党委的领导下工作，慰问××花炮厂职工。", "大唐镇总工会"),
        ("county", "射阳县总工会在县委的领导下工作。XX镇工会开展了检查。", "射阳县总工会"),
        ("development_zone", "一年来，合肥经济技术开发区总工会在党工委的领导下工作。", "合肥经济技术开发区总工会"),
        ("industry", "2012年，包头市建设工会在市总工会的领导下工作。", "包头市建设工会"),
        ("industry", "上半年，烟台市教育工会在教育局党委的领导下工作。", "烟台市教育工会"),
        (
            "enterprise",
            "公司工会一年来召开职代会两次。\n豫平重型铸锻有限责任公司工会\n2012年12月",
            "豫平重型铸锻有限责任公司工会",
        ),
        ("enterprise", "豫平重型铸锻有限责任公司工会今年召开职代会两次。", "豫平重型铸锻有限责任公司工会"),
        ("village", "柳背桥社区工会在街道工会的领导下工作。", "柳背桥社区工会"),
        ("school", "盐城市第一中学工会在校党委的领导下工作。", "盐城市第一中学工会"),
        ("town", "合德镇工会联合会在镇党委的领导下工作。", "合德镇工会联合会"),
        ("unknown", "射阳县总工会新建工会十家。", "射阳县总工会"),
    ],
)
def test_the_author_s_name_is_read_whole(level: str, text: str, name: str) -> None:
    assert first(text, level=level) == (name, False, True)


@pytest.mark.parametrize(
    ("level", "text", "name"),
    [
        ("town", "上半年，xx镇总工会在区总工会的领导下工作。", "xx镇总工会"),
        ("district", "**区总工会在市总工会的领导下工作。", "**区总工会"),
        ("agency", "**市水利局机关工会在局党组的领导下工作。", "**市水利局机关工会"),
        ("industry", "20xx年，**市教育工会在市总工会的领导下工作。", "**市教育工会"),
        ("enterprise", "XX公司工会工作顺利。", "XX公司工会"),
        ("street", "某街道总工会上半年工作顺利。", "某街道总工会"),
        ("street", "xx工会按照市、区的要求工作。", "xx工会"),
        ("village", "我们xx社区工会是区总工会确定的试点单位。", "xx社区工会"),
        ("enterprise", "公司工会今年做了三件事。\n××集团有限公司工会\n2010年12月", "××集团有限公司工会"),
    ],
)
def test_its_mask_is_read_with_what_it_belongs_to(level: str, text: str, name: str) -> None:
    assert first(text, level=level) == (name, True, True)


@pytest.mark.parametrize(
    ("level", "text"),
    [
        ("town", "今年以来我镇工会在镇党委的领导下，检查了××花炮厂。"),
        ("county", "县总工会在县委的领导下工作。兴桥镇对全镇基层工会作了检查，XX镇工会作了发言。"),
        ("county", "县总工会在县委和**市总工会的领导下工作。"),
        ("hospital", "医院工会在院党委和职工医院工会工作在集团公司的要求下工作。"),
        ("enterprise", "物业公司工会开展活动。"),
        ("village", "我社区工会在街道工会的领导下工作。"),
        ("agency", "局机关工会在局党组的领导下工作，走访XX村。"),
        ("city", "市总工会共奖励xx名职工。"),
        pytest.param("hospital", "XX年，医院工会在院党委领导下开展工作。", id="a masked year"),
        pytest.param("county", "__年县教育工会认真履行职责。", id="a blank year"),
    ],
)
def test_somebody_else_s_name_or_mask_is_not_the_author_s(level: str, text: str) -> None:
    assert first(text, level=level) is None


def test_a_union_of_its_level_that_only_acts_is_less_sure() -> None:
    text = "县总工会在县委的领导下工作。" + "工会活动丰富多彩。" * 60 + "射阳县总工会帮助了三名职工。"
    assert first(text, level="county") == ("射阳县总工会", False, False)


def test_the_title_comes_first_and_a_leak_behind_its_mask_second() -> None:
    found = own_name.find("太原市教育工会在市总工会的领导下工作。", "**市教育工会工作总结", level="industry")
    assert [(each.words, each.masked) for each in found] == [("**市教育工会", True), ("太原市教育工会", False)]


def test_a_name_is_evidence_of_its_kind() -> None:
    (name,) = own_name.find("大唐镇总工会在镇党委的领导下工作。", "", level="town")
    assert (name.evidence.quote, name.evidence.rule, name.evidence.start) == ("大唐镇总工会", "own-name", 0)
