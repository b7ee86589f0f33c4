"""How the period is read: the piece's own words first, a site's titles only where the piece is silent."""

from pathlib import Path

import pytest

from archive.describing import period
from archive.describing.subject import Subject
from archive.models import PERIODS, Harvest, Part, Piece, Section, SectionKind, Span

CASES = [
    tuple(field.strip() for field in line.split(" | "))
    for line in (Path(__file__).parent / "period_cases.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def subject(
    text: str,
    *,
    title: str | None = None,
    heading: str | None = None,
    page: str | None = None,
    sections: tuple[Section, ...] = (),
) -> Subject:
    piece = Piece(1, Span(0, len(text)), text, title=title, heading=heading)
    return Subject(piece, sections, Harvest(title=page), "a.txt", alone=True)


def given(field: str) -> str | None:
    return None if field == "-" else field


@pytest.mark.parametrize("case", CASES, ids=[f"{case[0]}-{case[4][:12]}" for case in CASES])
def test_the_period_is_read_from_what_the_piece_says(case: tuple[str, ...]) -> None:
    expected, title, heading, page, text = case
    found = period.read(
        subject(text.replace("\\n", "\n"), title=given(title), heading=given(heading), page=given(page))
    )
    assert found[0].value == expected


def test_a_piece_without_any_cue_is_unknown_without_evidence() -> None:
    (only,) = period.read(subject("工会组织了活动。"))
    assert (only.value, only.status, only.score, only.evidence) == ("unknown", "unknown", 0.0, ())


def test_the_plan_for_the_second_half_makes_a_first_half() -> None:
    text = "今年以来，工会做了一些事。\n二、下半年打算\n抓好组建。"
    start = text.index("下半年打算")
    plan = Section(1, "二、", "下半年打算", 1, SectionKind.PLAN, Span(start, start + 5), Span(start + 6, len(text)))
    found = period.read(subject(text, sections=(plan,)))
    assert found[0].value == "first_half"
    assert found[0].status == "true"
    assert found[0].rule == "next-heading"


def test_a_plan_that_names_the_next_year_makes_a_year() -> None:
    text = "今年以来，工会做了一些事。\n八、2007年工作打算\n抓好组建。"
    start = text.index("2007年")
    plan = Section(
        1, "八、", "2007年工作打算", 1, SectionKind.PLAN, Span(start, start + 9), Span(start + 10, len(text))
    )
    assert period.read(subject(text, sections=(plan,)))[0].value == "year"


def test_losing_periods_stay_as_candidates_with_lower_scores() -> None:
    found = period.read(subject("上半年，工会做了一些事，全年任务过半。", page="2020年工会年终总结"))
    assert [statement.status for statement in found[1:]] == ["candidate"] * (len(found) - 1)
    assert [statement.score for statement in found] == sorted((s.score for s in found), reverse=True)


def test_only_titles_of_the_site_make_an_inferred_period() -> None:
    found = period.read(subject("工会组织了活动。", page="工会上半年总结"))
    assert (found[0].value, found[0].status) == ("first_half", "inferred")
    assert found[0].evidence[0].part is Part.FURNITURE


@pytest.mark.parametrize("case", CASES, ids=[f"{case[0]}-{case[4][:12]}" for case in CASES])
def test_every_evidence_quotes_the_words_at_its_span(case: tuple[str, ...]) -> None:
    _, title, _, _, text = case
    words = text.replace("\\n", "\n")
    for statement in period.read(subject(words, title=given(title))):
        assert statement.value in PERIODS
        for evidence in statement.evidence:
            source = words if evidence.part is Part.TEXT else given(title) or "a.txt"
            assert source[evidence.start : evidence.end] == evidence.quote


@pytest.mark.parametrize(
    ("words", "expected"),
    [("1-3月", "q1"), ("一至五月", "first_half"), ("1—9月", "q3"), ("1至11月", "year"), ("一至十一月", "year")],
)
def test_the_first_months_of_a_year_become_the_nearest_period(words: str, expected: str) -> None:
    assert period.read(subject(f"{words}，工会发展会员三百人。"))[0].value == expected


@pytest.mark.parametrize(
    ("month", "expected"), [("3", "unknown"), ("6", "first_half"), ("9", "unknown"), ("11", "year")]
)
def test_the_latest_month_decides_where_nothing_else_speaks(month: str, expected: str) -> None:
    assert period.read(subject(f"工会于{month}月办了两期培训班。"))[0].value == expected


def test_facts_of_the_body_speak_where_the_opening_is_silent() -> None:
    filler = "县总工会坚持服务大局，服务职工，依靠各级党政领导，" * 12
    found = period.read(subject(f"{filler}到6月底新建工会37家，发展会员二千人。{filler}"))
    assert (found[0].value, found[0].rule) == ("first_half", "body")


def test_a_report_phrase_far_into_the_text_names_the_period() -> None:
    filler = "县总工会坚持服务大局，服务职工，依靠各级党政领导。" * 12
    found = period.read(subject(f"{filler}现将上半年工作总结如下：{filler}"))
    assert (found[0].value, found[0].rule) == ("first_half", "reported")


@pytest.mark.parametrize(
    "closing",
    ["老王说，来年就给哪个书屋添两架书。", "小李下个月就要办喜事。", "他讲，次年春天又是一番光景了呢。"],
)
def test_what_people_say_of_next_year_plans_nothing(closing: str) -> None:
    assert all(each.rule != "next-words" for each in period.read(subject("工会活动丰富。" * 30 + closing)))


@pytest.mark.parametrize(
    "closing",
    [
        "明年，我们打算办好三件事。",
        "来年要开好教工座谈会。",
        "下个月继续办夜校。",
        "新的一年，工会将再接再厉。",
        "明年力争建会十家。",
    ],
)
def test_what_is_planned_for_next_year_tells_this_one(closing: str) -> None:
    assert any(each.rule == "next-words" for each in period.read(subject("工会活动丰富。" * 30 + closing)))
