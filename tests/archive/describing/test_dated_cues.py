"""Campaigns, plans and anniversaries are found in the ways in which people write them."""

import pytest

from archive.describing import dated_cues
from archive.models import Section, SectionKind, Span


def window(text: str, sections: tuple[Section, ...] = ()) -> dict[str, tuple[str, str]]:
    return {cue.id: (written(cue.not_before), written(cue.typical_to)) for cue in dated_cues.find(text, sections)}


def written(months: int | None) -> str:
    return "" if months is None else f"{months // 12}-{months % 12 + 1:02}"


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("落实“两个普遍”", "lgpb"),
        ("开展面对面、心贴心、实打实服务职工在基层活动", "mdm"),
        ("增“三性”、去“四化”", "zsxqsh"),
        ("“不忘初心、牢记使命”主题教育", "buwang"),
        ("深入学习实践科学发展观活动", "kxfzg_study"),
        ("围绕保增长、保民生、保稳定", "sanbao09"),
        ("对标“559”工作部署", "acftu559"),
        ("既抗“非典”又促再就业", "sars"),
        ("保持共产党员先进性教育活动", "xianjin"),
        ("江都区总工会", "new:江都区"),
        ("金坛市总工会", "old:金坛市"),
    ],
)
def test_a_campaign_is_found_whatever_its_punctuation(text: str, cue: str) -> None:
    assert cue in window(text)


def test_the_longest_cue_leaves_none_for_its_part() -> None:
    assert list(window("深入学习实践科学发展观活动")) == ["kxfzg_study"]


def test_a_cue_that_needs_company_is_silent_alone() -> None:
    assert window("做好禽类疫情防控") == {}
    assert "yiqing" in window("做好疫情防控，发放口罩")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建功“十二五”", {"plan:十二五": ("2010-10", "2015-12")}),
        ("十一五规划", {"plan:十一五": ("2005-10", "2010-12")}),
        ("“十五”期间", {"plan:十五": ("2000-10", "2005-12")}),
        ("“十五”", {"plan:十五": ("2000-10", "2005-12")}),
        ("2006年是“十一五”开局之年", {"plan:十一五:开局": ("2006-01", "2006-12")}),
        ("为“十三五”圆满收官作贡献", {"plan:十三五:收官": ("2020-01", "2020-12")}),
        ("十二五规划承上启下之年", {"plan:十二五:承上启下": ("2013-01", "2013-12")}),
        ("明年是“十二五”开局之年", {"plan:十二五:开局": ("2010-01", "2010-12")}),
    ],
)  # fmt: skip
def test_a_five_year_plan_gives_its_years(text: str, expected: dict[str, tuple[str, str]]) -> None:
    assert window(text) == expected


@pytest.mark.parametrize(
    "text", ["五月十五日", "十五名职工", "二十五家企业", "十五大", "第十五届运动会", "“”规划", "十五"]
)
def test_fifteen_is_no_plan(text: str) -> None:
    assert [cue for cue in window(text) if cue.startswith("plan")] == []


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("庆祝新中国成立60周年", 2009),
        ("庆祝建党九十周年", 2011),
        ("纪念改革开放三十周年", 2008),
        ("改革开放40年来", 2018),
        ("庆祝中国共产党成立一百周年", 2021),
        ("建党百年", 2021),
        ("中华全国总工会成立100周年", 2025),
        ("纪念抗战胜利70周年", 2015),
        ("香港回归十周年", 2007),
        ("庆祝建党八十八周年", 2009),
        ("建国63周年", 2012),
        ("纪念“三八”国际劳动妇女节100周年", 2010),
        ("纪念辛亥革命一百周年", 2011),
        ("汶川地震一周年", 2009),
        ("建团百年", 2022),
    ],
)
def test_an_anniversary_gives_its_year(text: str, year: int) -> None:
    assert window(text)[f"anniversary:{year}"] == (f"{year - 1}-10", f"{year}-12")


def test_an_anniversary_that_is_planned_lies_a_year_ahead() -> None:
    text = "二、明年打算\n庆祝建党90周年"
    plan = Section(1, "二、", "明年打算", 1, SectionKind.PLAN, Span(2, 6), Span(7, len(text)))
    assert "anniversary:2010" in window(text, (plan,))


def test_the_rest_of_the_year_lies_no_year_ahead() -> None:
    text = "二、下半年打算\n庆祝新中国成立60周年"
    plan = Section(1, "二、", "下半年打算", 1, SectionKind.PLAN, Span(2, 7), Span(8, len(text)))
    assert [cue.id for cue in dated_cues.find(text, (plan,), next_year=False)] == ["anniversary:2009"]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("庆祝第三十个教师节", 2014),
        ("庆祝第20个记者节", 2019),
        ("第104个国际护士节", 2015),
        ("第一百零四个国际护士节", 2015),
        ("第2个中国医师节", 2019),
        ("第十五个全国安全生产月", 2016),
        ("第100个“三八”国际劳动妇女节", 2010),
        ("第五个国家宪法日", 2018),
    ],
)
def test_the_number_of_a_festival_gives_its_year(text: str, year: int) -> None:
    assert window(text)[f"festival:{year}"] == (f"{year}-01", f"{year}-12")


@pytest.mark.parametrize("text", ["入党30周年", "公司成立10周年", "改革开放以来", "第一个教师节", "第三个家属节"])
def test_uncounted_and_other_anniversaries_give_nothing(text: str) -> None:
    assert window(text) == {}


def test_a_cue_is_given_once_at_its_first_place() -> None:
    text = "两个普遍，再说两个普遍"
    (cue,) = dated_cues.find(text)
    assert (cue.start, cue.end) == (0, 4)


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("60", 60),
        ("六十", 60),
        ("九十五", 95),
        ("一百", 100),
        ("十", 10),
        ("八", 8),
        ("一百二十", 120),
        ("百", 100),
        ("一百零四", 104),
    ],
)
def test_numbers_are_read_in_both_scripts(numeral: str, value: int) -> None:
    assert dated_cues.number(numeral) == value
