"""What the naming of a congress or plenum says about the month in which a text can have been written."""

import pytest

from archive.describing import congresses
from archive.describing.cue import DatedCue
from archive.models import Span
from archive.vocabulary.matching import QUOTES, SEPARATORS, Bare


def found(text: str, *, plans: tuple[Span, ...] = ()) -> list[DatedCue]:
    return list(congresses.find(Bare(text, without=QUOTES + SEPARATORS), plans))


def written(months: int | None) -> str:
    return "" if months is None else f"{months // 12}-{months % 12 + 1:02}"


@pytest.mark.parametrize(
    ("text", "cue", "not_before"),
    [
        ("学习贯彻党的十六大精神", "cpc:十六", "2002-11"),
        ("学习十八大精神", "cpc:十八", "2012-11"),
        ("宣讲十九大，宣讲身边事", "cpc:十九", "2017-10"),
        ("党的第十七次全国代表大会", "cpc:十七", "2007-10"),
        ("中国共产党的二十大", "cpc:二十", "2022-10"),
        ("党的109大", "cpc:十九", "2017-10"),
        ("党的108大精神", "cpc:十八", "2012-11"),
        ("党的20大", "cpc:二十", "2022-10"),
        ("党的17大", "cpc:十七", "2007-10"),
        ("十7大以来", "cpc:十七", "2007-10"),
        ("十六届三中全会精神", "cpc:十六:3", "2003-10"),
        ("十七届四中、五中、六中全会", "cpc:十七:6", "2011-10"),
        ("十九届四中全会、五中全会", "cpc:十九:5", "2020-10"),
        ("党的十七大、十七届三中和四中全会", "cpc:十七:4", "2009-09"),
        ("党的二十届三中全会", "cpc:二十:3", "2024-07"),
        ("中国工会十六大精神", "acftu:十六", "2013-10"),
        ("工会十五大精神", "acftu:十五", "2008-10"),
        ("全总十七届二次执委会", "acftu:十七", "2018-10"),
        ("中国工会第十四次全国代表大会", "acftu:十四", "2003-09"),
    ],
)
def test_a_congress_bounds_the_text_from_below(text: str, cue: str, not_before: str) -> None:
    (only,) = found(text)
    assert (only.id, written(only.not_before), only.hard) == (cue, not_before, True)


@pytest.mark.parametrize(
    "text",
    ["市总工会十六大精神", "兰溪市工会十七大", "县工会十五大", "十五大工程", "区第十六次代表大会", "党的XX大",
     "十八届x中全会", "市工会第十七次代表大会", "十届二次全委会", "三十九届八中全会", "二十届五中全会"],
)  # fmt: skip
def test_local_congresses_masks_and_numbers_date_nothing(text: str) -> None:
    assert found(text) == []


def test_a_union_congress_is_no_congress_of_the_party() -> None:
    assert [cue.id for cue in found("认真学习中国工会十六大精神")] == ["acftu:十六"]


def test_only_the_latest_of_congresses_and_plenums_dates_a_text() -> None:
    text = "学习党的十七大、十七届六中全会和十六届三中全会精神，贯彻中国工会十四大、中国工会十五大精神"
    assert [cue.id for cue in found(text)] == ["cpc:十七:6", "acftu:十五"]


def test_looking_forward_to_a_congress_turns_the_bound_around() -> None:
    (eve,) = found("以实际行动迎接党的二十大胜利召开")
    assert (eve.kind, written(eve.not_before), written(eve.typical_to)) == ("eve", "2021-08", "2022-10")
    assert eve.hard
    assert eve.closed


def test_a_plan_looks_forward_a_year_earlier() -> None:
    (eve,) = found("迎接党的十八大", plans=(Span(0, 7),))
    assert written(eve.not_before) == "2010-09"


def test_welcoming_and_studying_a_congress_is_its_own_year() -> None:
    (year,) = found("以迎接和学习贯彻党的十八大为主线")
    assert (year.kind, written(year.not_before), written(year.typical_to)) == ("first", "2012-01", "2012-12")


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("贯彻落实十七大精神的第一年", 2008),
        ("全面贯彻党的二十大精神的开局之年", 2023),
        ("中国工会十六大召开后的第一年", 2014),
    ],
)  # fmt: skip
def test_the_first_year_of_a_congress_is_the_next_one(text: str, year: int) -> None:
    first = next(cue for cue in found(text) if cue.kind == "first")
    assert (first.not_before, first.typical_to) == (year * 12, year * 12 + 11)


@pytest.mark.parametrize("text", ["学习“十七届”四中、五中全会精神", "以“迎接”党的十九大", "学习中国工会“十七大”"])
def test_the_span_is_that_of_the_text_with_its_quotation_marks(text: str) -> None:
    (cue,) = found(text)
    words = text[cue.start : cue.end]
    assert words.endswith(("大", "全会"))
    assert cue.end == len(text.rstrip("精神”"))


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("迎接党的二十大胜利召开。围绕党的二十大召开办好歌咏大会", ["cpc:二十:eve"]),
        ("以迎接党的十八大召开为主线。十八大闭幕后第二周，请教授解读", ["cpc:十八:year"]),
        ("喜迎党的十九大。学习党的十九大精神", ["cpc:十九:year"]),
        ("喜迎党的十九大。学习党的十八大精神", ["cpc:十九:eve", "cpc:十八"]),
        ("以优异成绩向党的十九大献礼", ["cpc:十九:eve"]),
        ("献礼党的二十大", ["cpc:二十:eve"]),
        ("向党的十九大代表学习", ["cpc:十九"]),
        ("迎接中国工会十八大", ["acftu:十八:eve"]),
        ("组织职工收看党的二十大开幕会", ["cpc:二十:year", "cpc:二十"]),
        ("十八大召开前夕", ["cpc:十八:year", "cpc:十八"]),
        ("党的十九大闭幕后以来", ["cpc:十九"]),
    ],
)
def test_a_congress_is_to_come_news_or_held(text: str, cues: list[str]) -> None:
    assert {cue.id for cue in found(text)} == set(cues)


def test_a_congress_to_come_bounds_the_text_on_both_sides() -> None:
    (eve,) = found("迎接党的二十大。下半年围绕党的二十大召开做工作")
    assert (eve.hard, eve.closed) == (True, True)


def test_a_plan_that_studies_a_congress_to_come_does_not_hold_it() -> None:
    text = "迎接党的二十大。学习宣传党的二十大精神"
    assert [cue.id for cue in found(text, plans=(Span(0, len(text)),))] == ["cpc:二十:eve"]


def test_the_rest_of_the_year_looks_no_year_ahead() -> None:
    bare = Bare("迎接党的十八大", without=QUOTES + SEPARATORS)
    (eve,) = congresses.find(bare, (Span(0, 7),), next_year=False)
    assert written(eve.not_before) == "2011-09"


def test_a_plan_names_what_the_next_year_brings() -> None:
    (cue,) = found("学习贯彻党的二十大精神", plans=(Span(0, 11),))
    assert (cue.id, cue.hard) == ("cpc:二十", False)
