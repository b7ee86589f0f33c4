"""The title of a piece: its own, a site's that names somebody, or one made up of what is proved."""

import pytest

from archive.describing import title
from archive.describing.subject import Subject
from archive.models import Harvest, Part, Piece, Place, Region, SlotStatus, Span, Statement, Year, YearStatus

TEXT = "上半年，我镇工会在镇党委的领导下开展工作。"
NOWHERE = Region()
DALANG = Region(town=Place(SlotStatus.TRUE, "大朗镇", "441900111"))
MASKED = Region(town=Place(SlotStatus.MASKED, as_written="xx镇"))


def read(
    *,
    own: str | None = None,
    heading: str | None = None,
    page: str | None = None,
    alone: bool = False,
    level: str = "town",
    year: Year = Year(),  # noqa: B008
    period: str = "first_half",
    region: Region = NOWHERE,
    text: str = TEXT,
) -> tuple[Statement, ...]:
    piece = Piece(1, Span(0, len(text)), text, title=own, heading=heading)
    subject = Subject(piece, (), Harvest(title=page), "a.txt", alone)
    return title.read(subject, level=level, year=year, period=period, region=region)


def test_the_own_title_wins() -> None:
    first, second, last = read(own="大朗镇总工会2010年上半年工作总结", heading="大朗镇总工会工作总结")
    assert (first.value, first.status, first.rule) == ("大朗镇总工会2010年上半年工作总结", "true", "inner-title")
    assert first.evidence[0].part is Part.TITLE
    assert [second.status, last.status] == ["candidate", "candidate"]
    assert first.score > second.score > last.score


def test_a_heading_that_names_somebody_comes_next() -> None:
    assert (read(heading="艳粉街道工会工作总结")[0].value, read(heading="艳粉街道工会工作总结")[0].rule) == (
        "艳粉街道工会工作总结",
        "site-heading",
    )


@pytest.mark.parametrize(
    ("heading", "value"),
    [
        ("2020年朝阳区总工会工作总结", "朝阳区总工会工作总结"),
        ("**高新区总工会201*年一季度工作总结.docx", "**高新区总工会201*年一季度工作总结"),
        ("2023年 射阳县总工会工作总结(3)", "射阳县总工会工作总结"),
    ],
)
def test_a_site_s_year_suffix_and_page_number_are_not_repeated(heading: str, value: str) -> None:
    first = read(heading=heading)[0]
    (evidence,) = first.evidence
    assert first.value == value == heading[evidence.start : evidence.end] == evidence.quote
    assert evidence.part is Part.FURNITURE


@pytest.mark.parametrize("heading", ["街道工会工作总结", "2024年工会年终总结", "射阳县总工会工作总结范文", "", None])
def test_a_heading_that_names_nobody_is_no_title(heading: str | None) -> None:
    assert read(heading=heading)[0].rule == "generated"


@pytest.mark.parametrize(
    ("page", "value"),
    [("校工会工作总结", "校工会工作总结"), ("2021年社区工会上半年工作述职", "社区工会上半年工作述职")],
)
def test_the_only_piece_may_take_its_page_s_title(page: str, value: str) -> None:
    first, made_up = read(page=page, alone=True)
    assert (first.value, first.rule) == (value, "page-title")
    assert made_up.status == "candidate"


@pytest.mark.parametrize(
    ("page", "alone", "region"),
    [
        ("校工会工作总结", False, NOWHERE),
        ("2007年工会年终总结", True, NOWHERE),
        ("校工会工作总结", True, DALANG),
        (None, True, NOWHERE),
    ],
    ids=["one of several", "says nothing", "the place is known", "no title"],
)
def test_else_a_title_is_made_up(page: str | None, alone: bool, region: Region) -> None:
    assert read(page=page, alone=alone, region=region)[0].rule == "generated"


@pytest.mark.parametrize(
    ("level", "year", "period", "region", "value"),
    [
        ("town", Year(YearStatus.EXPLICIT, 2010), "first_half", DALANG, "大朗镇工会2010年上半年工作总结"),
        ("town", Year(YearStatus.INFERRED, 2010), "first_half", MASKED, "xx镇工会上半年工作总结"),
        ("town", Year(YearStatus.EXPLICIT, 2010), "year", NOWHERE, "镇工会2010年工作总结"),
        (
            "town",
            Year(),
            "year",
            Region(town=Place(SlotStatus.TRUE, "大唐街道", "1", "大唐镇")),
            "大唐镇工会年度工作总结",
        ),
        (
            "county",
            Year(),
            "year",
            Region(county=Place(SlotStatus.TRUE, "射阳县", "1", "射阳")),
            "射阳县工会年度工作总结",
        ),
        ("village", Year(), "year", DALANG, "村（社区）工会年度工作总结"),
        ("county", Year(), "unknown", Region(county=Place(SlotStatus.INFERRED, "射阳县", "320924")), "县工会工作总结"),
        ("unknown", Year(), "unknown", NOWHERE, "工会工作总结"),
    ],
    ids=[
        "all proved",
        "masked place, inferred year",
        "no place",
        "a former name",
        "a short name",
        "a village",
        "an inferred place",
        "nothing",
    ],
)
def test_a_made_up_title_says_only_what_is_proved(
    level: str, year: Year, period: str, region: Region, value: str
) -> None:
    (only,) = read(level=level, year=year, period=period, region=region)
    assert (only.value, only.status, only.evidence) == (value, "inferred", ())


@pytest.mark.parametrize(
    ("text", "level", "region", "value"),
    [
        ("开鲁县总工会在县委的领导下工作。", "county", Region(county=Place(SlotStatus.TRUE, "开鲁县", "150523")),
         "开鲁县总工会工作总结"),
        ("县总工会在县委的领导下工作。", "county", NOWHERE, "县总工会工作总结"),
        ("市总工会在市委和金华市总工会的领导下工作。", "county", NOWHERE, "市总工会工作总结"),
        ("xx镇总工会在镇党委的领导下工作。", "town", MASKED, "xx镇总工会工作总结"),
        ("大朗镇工会联合会在镇党委的领导下工作。", "town", DALANG, "大朗镇工会联合会工作总结"),
        ("江山市教育工会在市教育局党委领导下工作。", "industry", NOWHERE, "江山市教育工会工作总结"),
        ("柳背桥社区工会在社区党委的领导下工作。", "village", NOWHERE, "柳背桥社区工会工作总结"),
        ("我们社区工会在社区党委的领导下工作。", "village", NOWHERE, "村（社区）工会工作总结"),
        ("院工会在院党委的领导下工作。", "hospital", NOWHERE, "医院工会工作总结"),
        ("旗总在旗委的领导下工作。", "county", NOWHERE, "旗总工会工作总结"),
    ],
    ids=lambda value: value if isinstance(value, str) and value.endswith("总结") else None,
)  # fmt: skip
def test_a_made_up_title_keeps_the_author_s_own_name(text: str, level: str, region: Region, value: str) -> None:
    assert read(text=text, level=level, region=region, period="unknown")[0].value == value


def test_a_title_left_in_the_text_is_found_below_the_site_s() -> None:
    text = "公文素材库 首页\n开鲁县总工会201*年上半年工作总结\n201*年上半年，县总工会做了以下工作。"
    first = read(text=text, page="江苏省总工会工作总结", alone=True, level="county")[0]
    (evidence,) = first.evidence
    assert (first.value, first.rule, evidence.part) == ("开鲁县总工会201*年上半年工作总结", "first-line", Part.TEXT)
    assert text[evidence.start : evidence.end] == evidence.quote == first.value


@pytest.mark.parametrize("own", ["在年末之际,社区工会做一次总结,总结如下:", "现将工会工作总结如下"])
def test_the_first_words_of_a_text_are_no_title(own: str) -> None:
    assert read(own=own, heading=own, page=own, alone=True)[0].rule == "generated"


@pytest.mark.parametrize(
    ("level", "text", "value"),
    [
        ("industry", "包头市建设工会在市总工会的领导下工作。", "包头市建设工会上半年工作总结"),
        ("agency", "**市水利局机关工会在局党组的领导下工作。", "**市水利局机关工会上半年工作总结"),
        (
            "enterprise",
            "豫平重型铸锻有限责任公司工会今年召开职代会两次。",
            "豫平重型铸锻有限责任公司工会上半年工作总结",
        ),
    ],
)
def test_a_made_up_title_bears_the_author_s_own_name(level: str, text: str, value: str) -> None:
    assert read(level=level, text=text, heading="产业工会工作总结")[0].value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("八月份，我镇工会新建工会三家。", "镇工会八月份工作总结"),
        ("11月，我镇工会新建工会三家。", "镇工会11月份工作总结"),
        ("八月天热，我镇工会活儿不少。", "镇工会八月份工作总结"),
        ("我镇工会这个月新建工会三家。", "镇工会月度工作总结"),
    ],
)
def test_a_report_on_a_month_names_it(text: str, value: str) -> None:
    assert read(period="month", text=text)[0].value == value


@pytest.mark.parametrize(
    ("year", "text", "value"),
    [
        (
            Year(YearStatus.EXPLICIT, 2013, 2008, 2013),
            "五年来，我镇工会成绩显著。",
            "镇工会五年工作总结",
        ),
        (Year(YearStatus.EXPLICIT, 2012, 2012, 2012), "过去的四年，我镇工会成绩显著。", "镇工会四年工作总结"),
        (Year(), "我镇工会换届以来成绩显著。", "镇工会本届工作总结"),
    ],
)
def test_a_term_report_says_its_years(year: Year, text: str, value: str) -> None:
    assert read(period="term", year=year, text=text)[0].value == value


def test_the_note_of_a_file_is_no_part_of_a_title() -> None:
    assert read(heading="射阳县总工会半年情况(summary)")[0].value == "射阳县总工会半年情况"
