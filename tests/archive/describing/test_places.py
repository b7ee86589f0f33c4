"""Place names and their roles."""

import pytest

from archive.describing import places
from archive.describing.places import Role
from archive.models import Part


def roles(text: str, part: Part = Part.TEXT) -> dict[str, Role]:
    return {mark.name: mark.role for mark in places.read(part, text)}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("大唐镇总工会在镇党委和诸暨市总工会的领导下", "大唐镇", Role.AUTHOR),
        ("大唐镇总工会在镇党委和诸暨市总工会的领导下", "诸暨市", Role.SUPERIOR),
        ("按照金水区总工会的部署", "金水区", Role.SUPERIOR),
        ("江苏省盐城市射阳县总工会开展活动", "江苏省", Role.AUTHOR),
        ("盐城市第一中学工会召开教代会", "盐城市", Role.AUTHOR),
        ("宝鸡高新区总工会服务企业", "宝鸡", Role.AUTHOR),
        ("为建设美丽射阳努力", "射阳", Role.SELF),
        ("天水经济社会发展的五年", "天水", Role.SELF),
        ("我镇地处景宁畲族自治县西部", "景宁畲族自治县", Role.SELF),
        ("和谐泰达建设", "泰达", Role.SELF),
        ("开展“地王杯”大赛", "地王杯", Role.SLOGAN),
        ("组织直属工会主席到奉贤进行封闭式培训", "奉贤", Role.VISITED),
        ("赴江苏张家港、浙江余姚考察学习", "余姚", Role.VISITED),
        ("上海市援藏干部协调资金", "上海市", Role.VISITED),
        ("从周口接回员工", "周口", Role.VISITED),
        ("到长山镇学习经验", "长山镇", Role.VISITED),
        ("与锦江区总工会签约", "锦江区", Role.OTHER),
        ("上海市浦东新区总工会赠送图书", "浦东新区", Role.VISITED),
        ("浦东新区总工会来我县送来图书", "浦东新区", Role.OTHER),
        ("各单位在牡丹江市参赛的报名", "牡丹江市", Role.VISITED),
        ("销往牡丹江市的产品", "牡丹江市", Role.VISITED),
        ("产品在牡丹江市畅销", "牡丹江市", Role.OTHER),
        ("深圳市鹏达有限公司捐款五万元", "深圳市", Role.VISITED),
        ("深圳市鹏达有限公司落户", "深圳市", Role.OTHER),
        ("城关镇企业不大", "城关镇", Role.SELF),
        ("各长山镇工会", "长山镇", Role.AUTHOR),
        ("《中共顺昌县委关于加强工作的意见》", "顺昌县", Role.ORGAN),
        ("学习中共瓜州县十三届二次全会精神", "瓜州县", Role.ORGAN),
        ("评估工作经顺昌县委托完成", "顺昌县", Role.OTHER),
        ("宣传《湖北省实施〈中华人民共和国工会法〉办法》", "湖北省", Role.LAW),
        ("荣获陕西省五一劳动奖状", "陕西省", Role.AWARD),
        ("推荐陕西省某某某", "陕西省", Role.OTHER),
        ("职工投身湘乡改革开放", "湘乡", Role.SELF),
    ],
)
def test_a_place_has_the_role_of_its_clause(text: str, name: str, role: Role) -> None:
    assert roles(text)[name] is role


def test_a_name_in_the_own_title_is_the_authors() -> None:
    assert roles("射阳工会工作总结", Part.TITLE)["射阳"] is Role.AUTHOR
    assert roles("万柏林区年度总结", Part.TITLE)["万柏林区"] is Role.AUTHOR


def test_a_later_union_of_that_name_is_less_than_the_author() -> None:
    marks = places.read(Part.TEXT, "霍山县总工会开展活动。金寨县总工会也有进展。")
    assert [mark.role for mark in marks] == [Role.AUTHOR, Role.ACTOR]


def test_a_bare_name_of_a_place_visited_elsewhere_tells_nothing() -> None:
    marks = places.read(Part.TEXT, "赴余姚考察学习。余姚经济社会发展快。")
    assert {mark.role for mark in marks} == {Role.VISITED}


def test_a_bare_name_inside_a_longer_one_is_none() -> None:
    assert roles("巴彦苏木总工会") == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("横车、蕲州、刘河三镇已提前交账", {"横车", "蕲州", "刘河"}),
        ("在兴华、千峰等街道成立商圈工会", {"兴华", "千峰"}),
        ("送水、送药、送棉衣等镇里的事", set()),
    ],
)
def test_a_list_of_towns_gives_its_level_word_once(text: str, expected: set[str]) -> None:
    found = {mark.name for mark in places.read(Part.TEXT, text) if mark.role is Role.SUBORDINATE}
    assert found == expected


def test_evidence_quotes_the_text() -> None:
    text = "诸暨市总工会的领导"
    (mark,) = places.read(Part.TEXT, text)
    assert text[mark.evidence.start : mark.evidence.end] == mark.evidence.quote


@pytest.mark.parametrize("text", ["江苏电视台报道了我们。", "射阳农商行参加比赛。", "天水供电公司参加比赛。"])
def test_what_bears_a_place_in_its_name_only_speaks_of_it(text: str) -> None:
    assert [mark.role for mark in places.read(Part.TEXT, text)] == [places.Role.SPOKEN]
