"""What the piece names is evidence with a weight; what the site puts above it is a claim."""

import pytest

from archive.describing import year_evidence, year_marks
from archive.describing.subject import Subject
from archive.describing.year_marks import Role, YearMark
from archive.models import Harvest, Part, Piece, Section, SectionKind, Span


def subject(
    text: str, *, title: str | None = None, heading: str | None = None, page: str | None = None, name: str = "a.txt"
) -> Subject:
    piece = Piece(1, Span(0, len(text)), text, title=title, heading=heading)
    return Subject(piece, (), Harvest(title=page), name, alone=True)


def named(case: Subject, *, period: str = "year") -> list[tuple[int, str]]:
    marks = year_marks.find(case.text, case.sections)
    found = year_evidence.named(case, marks, period=period, claims=year_evidence.claims(case))
    return [(each.year, each.rule) for each in found]


def test_opening_title_and_signature_are_named_once_each() -> None:
    text = "2010年，镇工会开展工作。" + "取得了成绩。" * 40 + "\n镇工会\n2010年12月20日"
    assert named(subject(text, title="镇工会2010年工作总结")) == [
        (2010, "opening"),
        (2010, "title"),
        (2010, "signature"),
    ]


def test_a_year_that_the_site_put_before_the_title_is_no_evidence() -> None:
    case = subject("公司工会开展工作。", title="2023年公司工会工作总结", page="2023年企业工会工作总结2篇")
    assert named(case) == []


def test_a_year_inside_the_title_is_evidence_even_if_the_page_repeats_it() -> None:
    case = subject("市总工会开展工作。", title="市总工会2023年工作总结", page="市总工会2023年工作总结")
    assert named(case) == [(2023, "title")]


def test_a_title_without_a_year_names_none() -> None:
    assert named(subject("工会开展工作。", title="镇工会工作总结")) == []


def test_two_digits_weigh_less() -> None:
    (short,) = year_evidence.named(subject("x", title="工会06年总结"), (), period="year", claims=())
    (full,) = year_evidence.named(subject("x", title="工会2006年总结"), (), period="year", claims=())
    assert short.weight < full.weight


def test_a_heading_on_the_next_year_names_the_one_before() -> None:
    text = "一年来，工会开展工作。\n2012年工作打算\n继续努力。"
    start = text.index("2012")
    plan = Section(1, "", "2012年工作打算", 1, SectionKind.PLAN, Span(start, start + 9), Span(start + 10, len(text)))
    marks = year_marks.find(text, (plan,))
    assert [(e.year, e.rule) for e in year_evidence.named(subject(text), marks, period="year", claims=())] == [
        (2011, "next")
    ]


FILLER = "各级工会服务大局、服务职工，取得了新的成绩，受到职工欢迎，得到领导肯定。" * 8


def test_the_majority_of_the_body_is_named() -> None:
    text = FILLER + "2009年5月，开了大会。2009年8月，办了培训。2008年12月，走访了职工。" + FILLER
    assert named(subject(text)) == [(2009, "body")]


def test_lone_years_of_the_body_are_named_with_less_weight() -> None:
    text = FILLER + "2009年5月，开了大会。2008年8月，办了培训。" + FILLER
    assert named(subject(text)) == [(2009, "body"), (2008, "body")]


def test_a_chronicle_of_many_years_names_none() -> None:
    text = FILLER + "2007年5月，开了大会。2008年8月，办了培训。2009年8月，办了比赛。" + FILLER
    assert named(subject(text)) == []


@pytest.mark.parametrize(
    ("month", "period", "year"),
    [
        (1, "year", 2009), (12, "year", 2010), (11, "year", 2010), (2, "term", 2009), (7, "first_half", 2010),
        (1, "first_half", 2009), (4, "q1", 2010), (10, "q3", 2010), (1, "q3", 2009), (1, "unknown", 2009),
        (6, "year", 2010), (None, "year", 2010),
    ],
)  # fmt: skip
def test_a_signature_gives_the_year_reported_on(month: int | None, period: str, year: int) -> None:
    mark = YearMark(2010, month, Role.SIGNATURE, short=False, start=0, end=1)
    assert year_evidence.reported(mark, period)[0] == year


def test_an_annual_report_signed_in_june_is_unsure() -> None:
    mark = YearMark(2010, 6, Role.SIGNATURE, short=False, start=0, end=1)
    assert year_evidence.reported(mark, "year")[1] < year_evidence.STRONG


def test_claims_are_those_of_page_heading_and_file_name() -> None:
    case = subject("正文", heading="2019年工会总结", page="2021年工会总结(通用3篇)", name="2020工会.txt")
    found = year_evidence.claims(case)
    assert [(claim.year, claim.evidence.part) for claim in found] == [
        (2021, Part.FURNITURE), (2019, Part.FURNITURE), (2020, Part.FILE_NAME),
    ]  # fmt: skip


@pytest.mark.parametrize("page", ["工会总结(精选18篇)", "20211234工会", "1066年工会", None])
def test_numbers_that_are_no_years_are_no_claims(page: str | None) -> None:
    assert year_evidence.claims(subject("正文", page=page)) == ()


def test_the_latest_past_year_bounds_a_report_below() -> None:
    text = "2009年，工会开展工作。我会成立于1998年。制订了2012年度考核意见。"
    assert year_evidence.earliest(text, year_marks.find(text)) == 2009


def test_the_earliest_coming_year_bounds_a_report_above() -> None:
    marks = [YearMark(year, None, Role.PLAN, short=False, start=0, end=1) for year in (2015, 2013)]
    assert year_evidence.latest("", marks) == 2013
    assert year_evidence.latest("", ()) is None


@pytest.mark.parametrize(
    ("text", "period", "expected"),
    [
        ("（2007年6月18日）\n2004年夏天，追回工资。", "term", [(2007, "signature")]),
        ("2016年至2020年，奋发有为。\n2021年5月28日", "term", [(2020, "term"), (2020, "signature")]),
        ("工会开展工作。\n2006年7月2日", "semester", [(2006, "signature")]),
        ("工会开展工作。\n2006年1月16日", "semester", [(2005, "signature")]),
    ],
)
def test_terms_and_semesters_are_dated_by_their_reports(
    text: str, period: str, expected: list[tuple[int, str]]
) -> None:
    case = subject(text)
    marks = year_marks.find(text)
    found = year_evidence.named(case, marks, period=period, claims=())
    assert [(each.year, each.rule) for each in found] == expected
    assert all(each.weight >= year_evidence.STRONG for each in found)


def test_in_a_report_on_a_term_single_years_of_the_body_are_stories() -> None:
    text = "五年来，工会奋发有为。" * 20 + "2004年追回工资。2004年建了中心。"
    assert named(subject(text), period="term") == []
    assert named(subject(text)) == [(2004, "body")]


def test_two_digits_prove_no_year_where_digits_were_lost() -> None:
    assert named(subject("07年，镇工会开展工作。")) == [(2007, "opening")]
    assert named(subject("07年，镇工会开展工作，完成率00%。")) == []
    assert named(subject("07年，镇工会落实规划(008年)。", title="镇工会07年总结")) == []


def test_a_title_may_leave_out_the_word_for_a_year() -> None:
    assert named(subject("工会开展工作。", title="镇07工会总结")) == [(2007, "title")]


def test_the_year_of_the_meeting_is_not_the_one_reported_on() -> None:
    text = "各位代表：\n一、2014年主要工作回顾\n工作很好。2015年召开了大会。"
    assert named(subject(text, title="县总工会2015年工作报告")) == [(2014, "review")]


def test_one_year_in_the_first_sentence_bounds_from_above_only() -> None:
    text = "1月6日，全市工会2017年双节活动拉开序幕。慰问了职工。"
    marks = year_marks.find(text)
    assert (year_evidence.earliest(text, marks), year_evidence.latest(text, marks)) == (None, 2017)
