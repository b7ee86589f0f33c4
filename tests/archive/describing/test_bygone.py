"""Which cues are told as history, and which prove that a year was written over an older text."""

from dataclasses import replace

import pytest

from archive.describing import bygone, year_marks
from archive.describing.cue import DatedCue


def at(year: int, month: int = 1) -> int:
    return year * 12 + month - 1


def cue(name: str, first: int, last: int | None, *, kind: str = "campaign", closed: bool = False) -> DatedCue:
    soft = kind == "law"
    return DatedCue(name, kind, first, last, 0.6 if soft else 0.92, hard=not soft, start=0, end=4, closed=closed)


MASS = cue("mass", at(2013, 6), at(2014, 12))
EVE = cue("eve", at(2011, 9), at(2012, 11), kind="eve", closed=True)
HISTORY = cue("history", at(2021, 2), at(2022, 2))
LAW = cue("law", at(2001, 10), at(2004, 12), kind="law")


def names(cues: tuple[DatedCue, ...]) -> list[str]:
    return [each.id for each in cues]


def kept(text: str, *cues: DatedCue, named: tuple[int, ...] = ()) -> list[str]:
    return names(bygone.dating(text, cues, year_marks.find(text), named=named))


def test_an_old_cue_among_much_newer_ones_is_history() -> None:
    assert kept("", LAW, HISTORY) == ["history"]


def test_what_is_to_come_is_history_where_anything_newer_is_named() -> None:
    assert kept("", EVE, MASS) == ["mass"]


def test_campaigns_that_follow_one_another_both_date() -> None:
    assert kept("", MASS, cue("next", at(2016, 2), None)) == ["mass", "next"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("自2013年开展群众路线教育实践活动以来，作风好转。", []),
        ("会员增加。2013年，开展了群众路线教育实践活动。", []),
        ("比2013年有进步。开展群众路线教育实践活动。", ["mass"]),  # another sentence
        ("自2009年来年年先进，开展群众路线教育实践活动。", ["mass"]),  # not the year of the campaign
    ],
)
def test_a_cue_beside_its_own_past_year_is_history(text: str, expected: list[str]) -> None:
    start = text.index("群众路线")
    found = replace(MASS, start=start, end=start + 4)
    assert kept(text, found, named=(2019,)) == expected


@pytest.mark.parametrize(
    ("text", "named", "expected"),
    [
        ("曾参加抗击非典的老护士", (2016,), []),
        ("抗击非典以来，职工更团结", (2016,), []),
        ("抗击非典的英雄来宣讲", (2016,), []),
        ("抗击非典，职工更团结", (2016,), ["mass"]),
        ("抗击非典以来，职工更团结", (), ["mass"]),
    ],
)
def test_an_event_is_history_where_the_words_around_it_say_so(
    text: str, named: tuple[int, ...], expected: list[str]
) -> None:
    start = text.index("抗击")
    assert kept(text, replace(MASS, start=start, end=start + 4), named=named) == expected


def test_a_cue_beside_the_year_that_is_reported_on_dates() -> None:
    text = "会员增加不少。2013年，开展群众路线教育实践活动。"
    found = replace(MASS, start=12, end=16)
    assert kept(text, found, named=(2013,)) == ["mass"]


@pytest.mark.parametrize(
    ("cues", "year", "period", "proofs"),
    [
        ((MASS,), 2023, "year", ["mass"]),
        ((MASS,), 2016, "year", []),
        ((MASS,), 2019, "year", ["mass"]),
        ((MASS,), 2019, "term", []),
        ((MASS, HISTORY), 2021, "year", []),
        ((EVE,), 2019, "year", ["eve"]),
        ((EVE,), 2013, "first_half", ["eve"]),
        ((EVE,), 2012, "year", []),
        ((EVE,), 2015, "term", []),
        ((LAW,), 2023, "year", []),
        ((cue("open", at(2013), None),), 2023, "year", []),
    ],
)
def test_a_year_long_after_all_that_a_text_names_is_too_late(
    cues: tuple[DatedCue, ...], year: int, period: str, proofs: list[str]
) -> None:
    assert names(bygone.too_late(cues, year, period)) == proofs


def test_nobody_names_a_programme_of_the_unions_that_faded_long_ago() -> None:
    faded = cue("two", at(2010, 7), at(2014, 3), kind="union_program")
    assert [each.id for each in bygone.too_late((faded,), 2022, "year")] == ["two"]
    assert bygone.too_late((faded,), 2020, "year") == ()
    assert bygone.too_late((faded, HISTORY), 2022, "year") == ()
