"""The lists of divisions, in force and former."""

import pytest

from archive.errors import VocabularyError
from archive.gazetteer import atlas
from archive.gazetteer.atlas import Atlas

SMALL = "32\t江苏省\n3209\t盐城市\n320924\t射阳县\n320924100\t合德镇\n50\t重庆市\n500101\t万州区\n"


@pytest.fixture
def small() -> Atlas:
    return Atlas(SMALL, "320999\t阜东县\t3209\t1950\t320924\n320924199\t老镇乡\t320924\t\t\n")


def test_a_path_runs_from_the_province_down(small: Atlas) -> None:
    assert [step.name for step in small.path(small.by_code("320924100"))] == ["江苏省", "盐城市", "射阳县", "合德镇"]


def test_a_municipality_has_no_city(small: Atlas) -> None:
    assert [step.name for step in small.path(small.by_code("500101"))] == ["重庆市", "万州区"]


def test_an_unknown_code_has_no_division_and_no_path(small: Atlas) -> None:
    assert small.by_code("99") is None
    assert small.path(None) == ()


def test_children_are_those_directly_below(small: Atlas) -> None:
    assert [division.name for division in small.children("3209")] == ["射阳县"]
    assert small.children("320924100") == ()
    assert [division.name for division in small.provinces()] == ["江苏省", "重庆市"]


def test_a_former_name_knows_its_successor_and_year(small: Atlas) -> None:
    (old,) = small.named("阜东县")
    assert (old.former, old.changed, small.today(old).name) == (True, 1950, "射阳县")


def test_a_former_name_without_successor_stays_itself(small: Atlas) -> None:
    (old,) = small.named("老镇乡")
    assert small.today(old) == old
    assert [step.name for step in small.path(old)][-2:] == ["射阳县", "老镇乡"]


def test_divisions_alike_share_the_bare_name(small: Atlas) -> None:
    assert [division.name for division in small.alike("合德街道")] == ["合德镇"]
    assert small.alike("无此镇") == ()


def test_every_name_is_listed_once(small: Atlas) -> None:
    assert dict(small.names())["阜东县"] == 6
    assert len(list(small.names())) == 8


@pytest.mark.parametrize("line", ["1\t甲乡\t99\t\t", "320924199\t甲乡\t320924\t\t999999"], ids=["parent", "successor"])
def test_a_former_division_below_nothing_is_refused(line: str) -> None:
    with pytest.raises(VocabularyError, match=r"former_divisions\.tsv"):
        Atlas(SMALL, line)


def test_the_lists_that_are_shipped_are_whole() -> None:
    book = atlas.load()
    assert len(book.provinces()) == 34
    orphans = [name for name, _ in book.names() for d in book.named(name) if len(d.code) > 2 and d.parent_code is None]
    assert orphans == []


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("大朗镇", "广东省东莞市大朗镇"),
        ("济源市", "河南省济源市"),
        ("仙桃市", "湖北省仙桃市"),
        ("浦东新区", "上海市浦东新区"),
        ("伊金霍洛旗", "内蒙古自治区鄂尔多斯市伊金霍洛旗"),
    ],
)
def test_slots_that_a_place_does_not_have_are_skipped(name: str, path: str) -> None:
    book = atlas.load()
    assert ["".join(step.name for step in book.path(division)) for division in book.named(name)] == [path]


@pytest.mark.parametrize("name", ["市辖区", "县", "省直辖县级行政区划", "合肥经济技术开发区", "街道"])
def test_placeholders_and_zones_are_no_divisions(name: str) -> None:
    assert atlas.load().named(name) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("白下区", "江苏省南京市秦淮区"),
        ("江都市", "江苏省扬州市江都区"),
        ("禄丰县", "云南省楚雄彝族自治州禄丰市"),
        ("襄樊市", "湖北省襄阳市"),
        ("毕节地区", "贵州省毕节市"),
        ("塘沽区", "天津市滨海新区"),
        ("大唐镇", "浙江省绍兴市诸暨市大唐街道"),
    ],
)
def test_former_names_lead_to_todays(old: str, new: str) -> None:
    book = atlas.load()
    (division,) = [division for division in book.named(old) if division.former]
    assert "".join(step.name for step in book.path(book.today(division))) == new
