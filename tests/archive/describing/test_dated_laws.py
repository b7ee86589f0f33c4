"""Which year a day tells on which a law was passed or came into force."""

import pytest

from archive.describing import dated_laws
from archive.describing.cue import DatedCue
from archive.vocabulary.matching import QUOTES, SEPARATORS, Bare


def found(text: str) -> list[DatedCue]:
    return list(dated_laws.find(Bare(text, without=QUOTES + SEPARATORS)))


@pytest.mark.parametrize(
    ("text", "year", "certain"),
    [
        ("自去年10月27日修改后的《工会法》公布施行以来", 2002, True),
        ("去年十月二十七日修改的《工会法》", 2002, True),
        ("以新修改的工会法1月1日起施行为契机", 2022, False),
        ("今年1月1日起施行的《劳动合同法》", 2008, True),
        ("《劳动合同法》今年1月1日正式实施", 2008, True),
        ("去年6月颁布的《劳动合同法》", 2008, True),
        ("前年七月一日实施的社会保险法", 2013, True),
        ("明年1月1日《民法典》施行", 2020, True),
        ("《工伤保险条例》于4月27日公布", 2003, False),
        ("今年12月1日起施行新《安全生产法》", 2014, True),
        ("9月18日公布《劳动合同法实施条例》", 2008, False),
    ],
)
def test_a_day_and_its_law_tell_the_year(text: str, year: int, certain: bool) -> None:
    (cue,) = {cue.id: cue for cue in found(text)}.values()
    assert (cue.not_before, cue.typical_to) == (year * 12, year * 12 + 11)
    assert (cue.hard, cue.closed) == (True, certain)


@pytest.mark.parametrize(
    "text",
    [
        "2001年10月27日修改的《工会法》",  # tells its year itself
        "今年3月5日，组织学习《工会法》",  # not its day
        "5月宣传《工会法》",
        "今年10月27日开展活动，另外宣传了《劳动合同法》",
        "今年1月慰问职工。《工会法》修改后",
        "一月一日放假",
    ],
)
def test_other_days_tell_nothing(text: str) -> None:
    assert found(text) == []


def test_the_span_is_that_of_the_words() -> None:
    text = "宣传去年10月27日修改后的《工会法》"
    (cue,) = found(text)
    assert text[cue.start : cue.end] == "去年10月27日修改后的《工会法"


def test_with_the_year_told_the_cue_weighs_more() -> None:
    (told,), (bare,) = found("今年1月1日施行的《工会法》"), found("1月1日施行的《工会法》")
    assert told.weight > bare.weight
