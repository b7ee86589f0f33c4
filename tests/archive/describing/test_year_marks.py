"""Years in a text are told apart: the report's own, a signature, a plan, history, a quotation; masks are none."""

import pytest

from archive.describing import year_marks
from archive.describing.year_marks import Role
from archive.models import Section, SectionKind, Span

FILLER = "各级工会服务大局、服务职工，取得了新的成绩，受到职工欢迎，得到领导肯定。" * 8


def marks(text: str, sections: tuple[Section, ...] = ()) -> list[tuple[int, Role]]:
    return [(mark.year, mark.role) for mark in year_marks.find(text, sections)]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2011年上半年，区总工会开展工作。", 2011),
        ("现将2009年工作总结如下", 2009),
        ("二〇〇九年，局工会开展工作。", 2009),
        ("二OO九年，局工会开展工作。", 2009),
        ("二○一○年，局工会开展工作。", 2010),
        ("一九九九年，厂工会开展工作。", 1999),
        ("06年，公司工会开展工作。", 2006),
        ("12年上半年，镇工会开展工作。", 2012),
        ("2008年度，镇工会开展工作。", 2008),
        ("2022年以来，镇总工会开展工作。", 2022),
    ],
)
def test_the_year_of_the_opening_governs(text: str, year: int) -> None:
    assert marks(text) == [(year, Role.OPENING)]


@pytest.mark.parametrize(
    "text",
    ["20xx年，工会", "201*年上半年", "XX年", "**年", "20__年", "工作20年", "近10年来", "第15年", "8年级",
     "连续12年上半年", "电话20051234", "1.2005年", "二十年如一日"],
)  # fmt: skip
def test_masks_durations_and_numbers_are_no_years(text: str) -> None:
    assert marks(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (FILLER + "我会自1998年以来连年先进。", (1998, Role.HISTORY)),
        (FILLER + "公司成立于2005年。", (2005, Role.HISTORY)),
        (FILLER + "比2008年增长一成。", (2008, Role.HISTORY)),
        (FILLER + "2003年建厂的企业。", (2003, Role.HISTORY)),
        (FILLER + "2013年从护理部转岗过来。", (2013, Role.HISTORY)),
        (FILLER + "2016年3月担任工会主席。", (2016, Role.HISTORY)),
        (FILLER + "2015年调入镇政府。", (2015, Role.HISTORY)),
        (FILLER + "2002年5月县工会第九次代表大会以来的五年。", (2002, Role.HISTORY)),
        ("2011年以来的五年，工会奋发有为。", (2011, Role.HISTORY)),
        ("2009年任务重、压力大。", (2009, Role.OPENING)),
        ("2016年任职情况如下。", (2016, Role.OPENING)),
        (FILLER + "到2013年实现全覆盖。", (2013, Role.PLAN)),
        (FILLER + "到2020年底，会员达四千人。" + FILLER, (2020, Role.BODY)),
        (FILLER + "2009年10月，召开了大会。" + FILLER, (2009, Role.BODY)),
        (FILLER + "贯彻《2011年工作要点》。", (2011, Role.QUOTED)),
        (FILLER + "落实2011—2013年规划。", (2011, Role.QUOTED)),
        (FILLER + "\n八、2007年工作打算\n再接再厉。", (2007, Role.NEXT)),
    ],
)
def test_a_year_has_the_role_that_its_words_give(text: str, expected: tuple[int, Role]) -> None:
    assert marks(text) == [expected]


def test_a_document_number_without_the_word_year_is_no_mark() -> None:
    assert marks(FILLER + "县发〔2018〕5号文件。") == []


@pytest.mark.parametrize(
    ("text", "month"),
    [
        (FILLER + "\n县总工会\n二〇〇五年十二月二十六日", 12),
        (FILLER + "\n县总工会2010年7月8日", 7),
        (FILLER + "县总工会2010年7月8日", 7),
        (FILLER + "\n2010年11月18日\n", 11),
        (FILLER + "\n（2010.1.12）", 1),
        (FILLER + "\n二〇一一年八月", 8),
        ("（2010年3月18日）\n一年来，" + FILLER, 3),
    ],
)
def test_a_date_that_stands_alone_is_a_signature(text: str, month: int) -> None:
    (mark,) = year_marks.find(text)
    assert (mark.role, mark.month) == (Role.SIGNATURE, month)


def test_a_term_gives_its_last_year() -> None:
    assert marks("2016年至2020年的五年，是不平凡的五年。") == [(2020, Role.TERM)]


def test_in_a_plan_a_year_is_the_next_unless_it_is_a_goal() -> None:
    text = "二、打算\n2012年要抓好组建，到2015年全面覆盖。"
    plan = Section(1, "二、", "打算", 1, SectionKind.PLAN, Span(2, 4), Span(5, len(text)))
    assert marks(text, (plan,)) == [(2012, Role.NEXT), (2015, Role.PLAN)]


@pytest.mark.parametrize(
    ("words", "period", "role"),
    [
        ("2012年要抓好组建。", "year", Role.NEXT),
        ("2012年要抓好组建。", "first_half", Role.PLAN),
        ("2012年下半年抓好组建。", "year", Role.PLAN),
        ("2012年三季度抓好组建。", "unknown", Role.PLAN),
        ("2012年工作打算：抓好组建。", "q3", Role.NEXT),
    ],
)
def test_what_a_part_of_a_year_plans_is_the_rest_of_it(words: str, period: str, role: Role) -> None:
    text = "二、打算\n" + words
    plan = Section(1, "二、", "打算", 1, SectionKind.PLAN, Span(2, 4), Span(5, len(text)))
    (mark,) = year_marks.find(text, (plan,), period=period)
    assert (mark.year, mark.role) == (2012, role)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2011年，我县先进。2012年，在县委和市总工会的领导下，再接再厉。", 2012),
        ("2011年，工会开展工作。2010年，也做了不少。", 2011),
        ("工会开展工作。", None),
    ],
)
def test_the_year_before_the_leaders_governs(text: str, year: int | None) -> None:
    mark = year_marks.governing(text, year_marks.find(text))
    assert (mark and mark.year) == year


def test_a_school_year_is_told_by_its_semester() -> None:
    assert marks("2019学年第二学期，2018学年度第一学期") == [(2020, Role.OPENING), (2018, Role.OPENING)]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("中学工会2005—2006学年度第一学期工作总结", (2005, Role.TERM)),
        ("中学工会2005-2006学年第二学期工作总结", (2006, Role.TERM)),
        ("区总工会2011年上半年工作总结", (2011, Role.OPENING)),
        ("市总工会五年工作报告（2016—2020年）", (2020, Role.TERM)),
        ("公司工会06年工作总结", (2006, Role.OPENING)),
    ],
)
def test_a_title_names_a_year(title: str, expected: tuple[int, Role]) -> None:
    (mark,) = year_marks.in_title(title)
    assert (mark.year, mark.role) == expected


@pytest.mark.parametrize("text", ["2011年上半年", "06年工作", "二〇〇五年十二月"])
def test_the_span_holds_the_words(text: str) -> None:
    (mark,) = year_marks.find(f"，{text}，")
    assert f"，{text}，"[mark.start : mark.end] in text


def test_the_year_after_the_one_told_is_to_come_where_work_goes_on() -> None:
    text = "2021年，镇工会开展工作。2022年，镇工会将继续努力。2022年要加强组织。"
    assert marks(text) == [(2021, Role.OPENING), (2022, Role.NEXT), (2022, Role.PLAN)]


def test_a_summary_and_a_plan_in_one_line_name_two_years() -> None:
    assert marks("总工会2019年工作总结及2020年工作思路") == [(2019, Role.OPENING), (2020, Role.NEXT)]


def test_the_meetings_year_is_told_from_the_one_reviewed() -> None:
    text = "2015年，召开大会。\n一、2014年主要工作回顾\n工作很好。"
    found = year_marks.find(text)
    assert [mark.role for mark in found] == [Role.MEETING, Role.REVIEW]
    governing = year_marks.governing(text, found)
    assert governing is not None
    assert governing.year == 2014


def test_a_sites_date_is_no_year_of_the_report() -> None:
    assert marks("• 2023-04-15 工代会报告 1134\n一年来，工作很好。") == [(2023, Role.POSTED)]


def test_zeros_may_be_arabic_between_han_digits() -> None:
    assert marks("二00七年，镇工会开展工作。") == [(2007, Role.OPENING)]
