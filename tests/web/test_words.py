"""The analyzer keeps the words of the union lexicon whole."""

import pytest

from index.meanings import PlaceName
from web.words import analyzer, places, warm


def test_one_analyzer_serves_the_whole_process() -> None:
    assert analyzer() is analyzer()


def test_words_of_the_trade_stay_whole() -> None:
    assert "厂务公开" in analyzer().words("推进厂务公开工作")


def test_long_words_that_others_make_up_are_parted() -> None:
    assert analyzer().pieces("新就业形态劳动者入会") == ("新就业形态劳动者", "入会")


@pytest.mark.parametrize(
    ("typed", "name", "others", "codes"),
    [
        pytest.param("射阳", "射阳", ("射阳县",), ("320924",), id="abbreviation"),
        pytest.param("射陽縣總工會", "射阳县", (), ("320924",), id="traditional, inside a name"),
        pytest.param("铜山县", "铜山县", ("铜山区",), ("320312",), id="former name"),
        pytest.param("大朗", "大朗", ("大朗镇",), ("441900113",), id="a town without its level word"),
        pytest.param(
            "鼓楼", "鼓楼", ("鼓楼区",), ("320106", "320302", "350102", "410204"), id="a word that is also a place"
        ),
    ],
)
def test_places_are_known_by_any_name(typed: str, name: str, others: tuple[str, ...], codes: tuple[str, ...]) -> None:
    assert tuple(places(typed)) == (PlaceName(name, others, codes),)


@pytest.mark.parametrize("typed", ["2014", "a", "工会", "团结"])
def test_other_words_are_no_places(typed: str) -> None:
    assert places(typed) == ()


def test_lists_can_be_read_before_they_are_needed() -> None:
    warm()
    assert [place.name for place in places("江苏射阳")] == ["江苏", "射阳"]
