"""Who speaks, who leads and who is led."""

import pytest

from archive.describing import authorship
from archive.describing.authorship import Place, Role


def seen(text: str) -> list[tuple[str, Role]]:
    return [(text[mention.start : mention.end], mention.role) for mention in authorship.read(text).mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("大唐镇总工会在镇党委和诸暨市总工会的领导下", [("镇总工会", Role.AUTHOR), ("市总工会", Role.SUPERIOR)]),
        ("按照县总工会的部署，我镇工会", [("县总工会", Role.SUPERIOR), ("镇工会", Role.AUTHOR)]),
        ("区总工会印发通知", [("区总工会", Role.SUPERIOR)]),
        ("各镇总工会积极响应", [("镇总工会", Role.SUBORDINATE)]),
        ("县区工会换届", [("区工会", Role.SUBORDINATE)]),
        ("市、区总工会联合", [("区总工会", Role.SUBORDINATE)]),
        ("县总对新建工会实行考核", [("县总", Role.AUTHOR)]),
        ("周市镇总工会活动", [("镇总工会", Role.AUTHOR)]),
        ("与锦江区总工会签约", [("区总工会", Role.PEER)]),
        ("全县总产值增长，基层工会活跃", []),
        ("街道总工会给了三万元", [("街道总工会", Role.SUPERIOR)]),
        ("连区总工会的同志都跑来拍照", [("区总工会", Role.SUPERIOR)]),
        ("县总工会的干部接待来访", [("县总工会", Role.AUTHOR)]),
        ("中华全国总工会成立100周年", [("中华全国总工会", Role.SUPERIOR)]),
        ("中华全国总工会在党中央的领导下", [("中华全国总工会", Role.AUTHOR)]),
    ],
    ids=[
        "formula",
        "orders",
        "issued",
        "each",
        "pair",
        "beside",
        "short",
        "name of a town",
        "peer",
        "no union",
        "gives",
        "guests",
        "hosts",
        "anniversary",
        "the highest speaks",
    ],
)
def test_a_union_has_the_role_of_its_clause(text: str, expected: list[tuple[str, Role]]) -> None:
    assert seen(text) == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("我担任苇湾社区工会主席以来", Place.POST),
        ("我受市总工会委员会的委托", Place.ORGAN),
        ("职工满意。\n桂城街道总工会\n2019年10月9日", Place.SIGNATURE),
        ("镇总工会开展活动", Place.OPENING),
        ("工作。" * 300 + "镇总工会开展活动" + "。工作" * 200, Place.BODY),
    ],
    ids=["post", "organ", "signature", "opening", "body"],
)
def test_an_author_is_named_in_a_place(text: str, place: Place) -> None:
    assert [mention.place for mention in authorship.read(text).mentions] == [place]


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("在区委和市总工会的正确领导下", ["district"]),
        ("在街道党工委、办事处的关心支持下", ["street", "street"]),
        ("在学校党支部和县教育工会的领导下", ["school"]),
        ("在公司党委的领导、支持下", ["enterprise"]),
        ("存在党委的领导下", []),
    ],
)
def test_leaders_are_read_from_the_chain(text: str, levels: list[str]) -> None:
    assert [leader.level for leader in authorship.read(text).leaders if leader.firm] == levels


@pytest.mark.parametrize(
    "chain",
    [
        "在乡党委的领导和太湖县总工会的支持下",
        "在乡党委的领导以及太湖县总工会的指导帮助下",
        "在乡党委的关心和太湖县总工会的指导下",
    ],
)
def test_a_union_that_leads_behind_the_leaders_is_the_superior(chain: str) -> None:
    read = authorship.read(f"一年来，我乡工会{chain}，办了几件实事。")
    assert [mention.role for mention in read.mentions if mention.word == "县"] == [Role.SUPERIOR]
    assert [leader.level for leader in read.leaders] == ["town"]


def test_orders_name_leaders_less_firmly() -> None:
    (leader,) = authorship.read("按照县委的要求和市总工会的安排").leaders
    assert (leader.level, leader.firm) == ("county", False)


def test_the_first_author_is_not_the_superior() -> None:
    first = authorship.read("按照区总工会要求，街道总工会开展活动").first_author
    assert first is not None
    assert first.word == "街道"
    assert authorship.read("职工之家").first_author is None
