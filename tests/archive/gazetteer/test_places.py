"""Place names in running text."""

import pytest

from archive.errors import VocabularyError
from archive.gazetteer import atlas
from archive.gazetteer.places import Finder, NameKind, finder


def names(text: str) -> list[tuple[str, str]]:
    return [(hit.name, hit.kind.value) for hit in finder().find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("江苏省盐城市射阳县合德镇", [("江苏省", "full"), ("盐城市", "full"), ("射阳县", "full"), ("合德镇", "full")]),
        ("《射阳工会》内刊", [("射阳", "bare")]),
        ("和谐泰达建设", [("泰达", "zone")]),
        ("新宾县总工会", [("新宾县", "alias")]),
        ("第九届“地王杯”", [("地王杯", "slogan")]),
        ("推广枫桥经验", [("枫桥经验", "elsewhere")]),
        ("江都市总工会", [("江都市", "full")]),
    ],
    ids=["path", "bare", "zone", "alias", "slogan", "elsewhere", "former"],
)
def test_each_kind_of_name_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "在全市中区域协商",
        "县总会同县人社局评选",
        "新城镇职工医保",
        "沙河市场管理",
        "各镇和县总工会",
        "红旗街道路灯",
        "各级工会代表团一团",
        "参加“安康杯”",
    ],
)
def test_what_only_looks_like_a_name_is_none(text: str) -> None:
    assert [hit for hit in finder().find(text) if hit.divisions and hit.kind is not NameKind.BARE] == []


@pytest.mark.parametrize("text", ["沛县总工会", "徐州市沛县总工会"])
def test_a_name_of_two_characters_is_found_at_the_edge_of_words(text: str) -> None:
    assert names(text)[-1] == ("沛县", "full")


def test_a_market_of_a_city_keeps_the_city() -> None:
    assert names("沙河市市场监管局")[0] == ("沙河市", "full")
    assert names("沙河市场监管局") == [("沙河市", "full")]


def test_a_name_with_many_bearers_gives_all_of_them() -> None:
    (hit,) = finder().find("朝阳区")
    assert {division.code for division in hit.divisions} == {"110105", "220104"}


def test_spans_are_those_of_the_text() -> None:
    text = "我们赴浙江余姚考察"
    assert [text[hit.start : hit.end] for hit in finder().find(text)] == ["浙江", "余姚"]


def test_a_path_that_is_no_division_is_none() -> None:
    assert finder().by_path("江苏省无此市") is None
    assert finder().by_path("") is None


def test_every_name_of_the_regions_file_is_reachable() -> None:
    from archive import datafiles

    row = datafiles.load("regions.yaml")
    listed = [*row.words("elsewhere")]
    listed += [entry.text("name") for key in ("aliases", "zones") for entry in row.rows(key)]
    listed += [entry.text("cue") for entry in row.rows("slogans")]
    assert [name for name in listed if name not in [found for found, _ in names(name)]] == []


def test_every_renaming_that_is_listed_took_place() -> None:
    from archive import datafiles

    book = atlas.load()
    rows = datafiles.load("regions.yaml").rows("renamed")
    wrong = [row.text("new") for row in rows if not any(row.text("new").endswith(name) for name, _ in book.names())]
    assert wrong == []


def test_a_doubled_or_unknown_place_is_refused() -> None:
    class Doubled(Finder):
        def by_path(self, path: str) -> None:
            return None

    with pytest.raises(VocabularyError, match="no division in force"):
        Doubled(atlas.load())
