"""The year that a piece reports on, on written cases; how far it is proven; what the site claims instead."""

import re
from pathlib import Path

import pytest

from archive.describing import year
from archive.describing.subject import Subject
from archive.models import Evidence, Harvest, Part, Piece, Section, SectionKind, Span, Statement, Year, YearStatus

CASES = [
    tuple(field.strip() for field in line.split(" | ", 6))
    for line in (Path(__file__).parent / "year_cases.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
HEADING = re.compile(r"^[一二三]、(.*)$", re.MULTILINE)


def sections(text: str) -> tuple[Section, ...]:
    found = list(HEADING.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)]
    return tuple(
        Section(
            number, match[0][:2], match[1], 1,
            SectionKind.PLAN if re.search("打算|计划", match[1]) else SectionKind.WORK,
            Span(*match.span(1)), Span(match.end(), end),
        )
        for number, (match, end) in enumerate(zip(found, ends, strict=False), start=1)
    )  # fmt: skip


def subject(text: str, *, title: str | None = None, page: str | None = None, posted: str | None = None) -> Subject:
    piece = Piece(1, Span(0, len(text)), text, title=title)
    return Subject(piece, sections(text), Harvest(title=page, posted_on=posted), "a.txt", alone=True)


def given(field: str) -> str | None:
    return None if field == "-" else field


def described(case: tuple[str, ...]) -> tuple[Subject, Year, tuple[Statement, ...]]:
    _, level, period, posted, page, title, text = case
    read = subject(text.replace("\\n", "\n"), title=given(title), page=given(page), posted=given(posted))
    return read, *year.read(read, level=level, period=period)


def as_expected(found: Year) -> str:
    if found.status is YearStatus.EXPLICIT:
        return str(found.value)
    if found.status is YearStatus.CONFLICT:
        return "!" if found.value is None else "a year in spite of a conflict"
    return "?" if found.value is None and found.low is None else f"~{found.low}..{found.high}"


@pytest.mark.parametrize("case", CASES, ids=[f"{case[0]}-{number}" for number, case in enumerate(CASES)])
def test_the_year_is_what_the_text_proves_and_no_more(case: tuple[str, ...]) -> None:
    _, found, _ = described(case)
    if case[0].startswith("~"):
        low, high = map(int, case[0][1:].split(".."))
        assert found.status is YearStatus.INFERRED
        assert low <= (found.low or 0) <= (found.high or 9999) <= high
    else:
        assert as_expected(found) == case[0]


@pytest.mark.parametrize("case", CASES, ids=[f"{case[0]}-{number}" for number, case in enumerate(CASES)])
def test_every_evidence_quotes_the_words_at_its_span(case: tuple[str, ...]) -> None:
    read, _, statements = described(case)

    def stands(evidence: Evidence) -> bool:
        sources = {
            Part.TEXT: read.text, Part.TITLE: read.piece.title, Part.FURNITURE: read.harvest.title,
            Part.FILE_NAME: read.file_name,
        }  # fmt: skip
        if evidence.rule == "posted":
            return evidence.quote == read.harvest.posted_on
        return (sources[evidence.part] or "")[evidence.start : evidence.end] == evidence.quote

    assert all(stands(evidence) for statement in statements for evidence in statement.evidence)


def test_the_winner_comes_first_and_the_losers_are_candidates() -> None:
    _, statements = year.read(subject("一年来，面对国际金融危机，开展共同约定行动。"), level="county", period="year")
    assert statements[0].status == "inferred"
    assert re.fullmatch(r"\d{4}\.\.\d{4}", str(statements[0].value))
    assert {statement.status for statement in statements[1:]} == {"candidate"}
    scores = [statement.score for statement in statements[1:]]
    assert scores == sorted(scores, reverse=True)


def test_a_sites_year_that_the_text_disproves_is_redated_with_its_proof() -> None:
    read = subject("2003年，区总工会抗击非典。", page="2022年区总工会总结")
    found, statements = year.read(read, level="district", period="year")
    claim = next(statement for statement in statements if statement.field == "claimed_year")
    assert (found.value, found.claimed, claim.rule) == (2003, 2022, "contradicts")
    assert "2003年" in [evidence.quote for evidence in claim.evidence]


def test_a_sites_year_before_a_hard_bound_is_redated() -> None:
    read = subject("一年来，县总工会扎实开展党史学习教育。", page="2015年工会总结")
    _, statements = year.read(read, level="county", period="year")
    claim = next(statement for statement in statements if statement.field == "claimed_year")
    assert claim.rule == "contradicts"
    assert "党史学习教育" in [evidence.quote for evidence in claim.evidence]


def test_a_sites_year_after_the_upload_is_contradicted_by_its_day() -> None:
    read = subject("一年来，镇工会为职工办实事。", page="2021年镇工会总结", posted="2019-09-18")
    _, statements = year.read(read, level="town", period="year")
    claim = next(statement for statement in statements if statement.field == "claimed_year")
    assert (claim.rule, [each.quote for each in claim.evidence]) == ("contradicts", ["2021年", "2019-09-18"])


def test_a_sites_year_that_nothing_contradicts_stays_a_claim() -> None:
    read = subject("一年来，镇工会为职工办实事。", page="2021年镇工会总结", posted="2022-09-18")
    found, statements = year.read(read, level="town", period="year")
    assert (found.status, found.value, found.claimed) == (YearStatus.UNKNOWN, None, 2021)
    assert [statement.rule for statement in statements] == ["posterior", "claimed"]


def test_a_campaign_reached_the_counties_later_than_the_provinces() -> None:
    text = "半年来，工会以党的群众路线教育实践活动为动力开展工作。"
    county, _ = year.read(subject(text), level="county", period="first_half")
    province, _ = year.read(subject(text), level="province", period="year")
    assert county.low == 2014
    assert province.low == 2013


def test_a_wide_range_is_unknown_and_keeps_its_lower_bound() -> None:
    found, statements = year.read(subject("一年来，工会关心职工，开通微信。"), level="town", period="year")
    assert (found.status, found.value, found.low, found.high) == (YearStatus.UNKNOWN, None, 2011, None)
    assert statements[0].value == "2011.."


def test_an_upload_that_leaves_no_year_is_taken_as_wrong() -> None:
    found, _ = year.read(subject("2009年，工会开展工作。", posted="1990-01-01"), level="town", period="year")
    assert found.status is YearStatus.CONFLICT


def test_a_conflict_shows_the_range_of_the_years_that_disagree() -> None:
    read = subject("2009年，镇工会开展工作。", title="镇工会2012年工作总结")
    found, statements = year.read(read, level="town", period="year")
    assert (found.status, found.value, found.low, found.high) == (YearStatus.CONFLICT, None, 2009, 2012)
    assert {evidence.quote for evidence in statements[0].evidence} == {"2009年", "2012年"}


REDATED = "2023年，街道总工会结合党的群众路线教育实践活动开展工作。"


def test_a_redated_text_shows_the_years_of_what_it_names_and_the_words() -> None:
    found, statements = year.read(subject(REDATED), level="street", period="year")
    assert (found.status, found.value) == (YearStatus.CONFLICT, None)
    assert 2013 <= (found.low or 0) < (found.high or 9999) <= 2016
    assert [evidence.quote for evidence in statements[0].evidence] == ["2023年", "党的群众路线教育"]


def test_a_sites_year_long_after_what_the_text_names_is_redated() -> None:
    _, statements = year.read(subject(REDATED, page="2023年街道工会总结"), level="street", period="year")
    claim = next(statement for statement in statements if statement.field == "claimed_year")
    assert (claim.rule, claim.evidence[1].quote) == ("contradicts", "党的群众路线教育")


def test_a_redated_text_of_no_certain_time_shows_no_years() -> None:
    text = "2023年，县总工会以实际行动迎接党的十八大，学习十六届六中全会精神，抗击非典。"
    found, _ = year.read(subject(text), level="county", period="year")
    assert found.status is YearStatus.CONFLICT


def test_nothing_said_is_unknown_without_evidence() -> None:
    found, (only,) = year.read(subject("工会为职工办实事。"), level="town", period="year")
    assert found == Year()
    assert (only.value, only.status, only.score, only.evidence) == (None, "unknown", 0.0, ())


CUES = "一年来，公司工会学习贯彻十六届六中全会精神，树立社会主义荣辱观，企业又快又好发展。"


def test_a_year_before_a_title_that_the_text_belies_is_a_claim_too() -> None:
    found, statements = year.read(subject(CUES, title="2019年公司工会工作总结"), level="enterprise", period="year")
    claim = next(statement for statement in statements if statement.field == "claimed_year")
    assert (found.status, found.low, found.claimed) == (YearStatus.INFERRED, 2006, 2019)
    assert (claim.rule, claim.evidence[0].part) == ("contradicts", Part.TITLE)


@pytest.mark.parametrize("title", ["公司工会2019年工作总结", "下载后可任意编辑2019年公司工会工作总结"])
def test_a_title_s_year_alone_is_no_evidence_against_the_text(title: str) -> None:
    found, statements = year.read(subject(CUES, title=title), level="enterprise", period="year")
    claim = next(statement for statement in statements if statement.field == "claimed_year")
    assert (found.status, found.low, found.claimed) == (YearStatus.INFERRED, 2006, 2019)
    assert (claim.rule, claim.evidence[0].quote) == ("contradicts", "2019年")


def test_a_claim_that_fits_less_well_is_not_contradicted() -> None:
    read = subject("一年来，县总工会深入开展创先争优活动。", page="2014年县总工会总结")
    found, statements = year.read(read, level="county", period="year")
    assert (found.status, found.low, found.high) == (YearStatus.INFERRED, 2010, 2013)
    assert statements[-1].rule == "claimed"


def test_the_proof_against_a_claim_leaves_out_what_fits_it() -> None:
    text = "2009年，县总工会贯彻科学发展观，面对国际金融危机，开展共同约定行动。"
    _, statements = year.read(subject(text, page="2011年县总工会总结"), level="county", period="year")
    claim = next(statement for statement in statements if statement.field == "claimed_year")
    assert claim.rule == "contradicts"
    assert [evidence.quote for evidence in claim.evidence] == ["2011年", "2009年", "共同约定行动"]


def test_the_years_that_lost_keep_their_scores() -> None:
    _, statements = year.read(subject("一年来，面对国际金融危机，开展共同约定行动。"), level="county", period="year")
    losers = {statement.value: statement.score for statement in statements if statement.status == "candidate"}
    assert set(losers) >= {2009, 2010}
    assert sum(losers.values()) > 0.9


def test_a_re_dated_year_stays_among_the_candidates() -> None:
    _, statements = year.read(subject(REDATED), level="street", period="year")
    (candidate,) = [statement for statement in statements if statement.value == 2023]
    assert (candidate.status, candidate.rule) == ("candidate", "disbelieved")
    assert candidate.score < 0.1


def test_full_width_digits_are_read_and_quoted_as_written() -> None:
    found, statements = year.read(subject("２００９年，区总工会做了八项工作。"), level="district", period="year")
    assert (found.status, found.value) == (YearStatus.EXPLICIT, 2009)
    assert statements[0].evidence[0].quote == "２００９年"


@pytest.mark.parametrize(("words", "low", "high"), [("2012年度", 2010, 2013), ("2012年", 2012, 2013)])
def test_a_year_named_once_makes_a_narrow_inference(words: str, low: int, high: int) -> None:
    text = "我镇工会工作扎实开展，取得了较好成绩。" * 12 + f"{words}，工会组织了篮球友谊赛。"
    found, _ = year.read(subject(text), level="town", period="year")
    assert (found.status, found.low, found.high) == (YearStatus.INFERRED, low, high)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019年是新中国成立70周年，区总工会服务大局。", 2019),
        ("2012年适逢县总工会建会六十周年，全县工会抓组建。", 2012),
        ("2021年是“十四五”开局之年，也是建党百年。", 2021),
    ],
)
def test_a_year_that_the_opening_characterises_is_the_year_of_the_report(text: str, expected: int) -> None:
    found, _ = year.read(subject(text), level="county", period="year")
    assert (found.status, found.value) == (YearStatus.EXPLICIT, expected)


@pytest.mark.parametrize("heading", ["再启程：2020年抓什么", "2020年的几件实事", "2020年新目标"])
def test_what_comes_next_tells_the_year_before(heading: str) -> None:
    text = "区总工会围绕中心开展了各项活动。" * 20 + f"\n{heading}\n再发展会员两千人。"
    found, _ = year.read(subject(text), level="county", period="year")
    assert (found.status, found.value) == (YearStatus.EXPLICIT, 2019)


@pytest.mark.parametrize(
    ("page", "claimed"),
    [
        ("2006年工会工作总结及2007年工作计划", 2006),
        ("2009年街道总工会总结暨2010年思路", 2009),
        ("2010-2011年工会总结", 2011),
    ],
)
def test_a_title_of_a_report_and_a_plan_claims_the_year_of_the_report(page: str, claimed: int) -> None:
    found, _ = year.read(subject("镇工会为职工办实事。", page=page), level="town", period="year")
    assert found.claimed == claimed


def test_a_late_year_over_words_of_an_old_congress_is_a_conflict() -> None:
    text = "2023年，镇工会以“三个代表”重要思想和中国工会十四大精神为指导，扎实工作。"
    found, _ = year.read(subject(text), level="town", period="year")
    assert (found.status, found.low, found.high) == (YearStatus.CONFLICT, 2003, 2009)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("开展打非治违专项行动。", 2012, None),
        ("开展打非治违，资助金秋助学。", 2012, None),
        ("落实三个文明建设。", 2002, 2007),
        ("贯彻“三个代表”重要思想。", 2000, None),
    ],
    ids=["one faint cue", "beside one without end", "a slogan of its years", "an old guide"],
)
def test_a_range_is_closed_only_by_what_ends_it(text: str, low: int, high: int | None) -> None:
    found, _ = year.read(subject(text), level="street", period="year")
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "今年是“十一五”规划的开局之年，县总工会围绕中心工作。",
        "今年是“十一五”时期经济社会发展的开局之年。",
        "今年是实施“十一五”规划的第一年。",
        "今年是“十一五”国民经济和社会发展规划的开局之年。",
    ],
)
def test_the_first_year_of_a_plan_leads_its_range(text: str) -> None:
    found, _ = year.read(subject(text), level="county", period="year")
    assert (found.low, found.high) == (2006, 2007) or found.value == 2006


@pytest.mark.parametrize("text", ["以学习宣传十八大为主线开展工作。", "以学习宣传贯彻党的十八大精神为主线。"])
def test_a_congress_that_is_spread_is_news(text: str) -> None:
    found, _ = year.read(subject(text), level="county", period="year")
    assert found.low == 2012
    assert (found.high or 2026) <= 2016


@pytest.mark.parametrize(
    ("title", "text", "low", "value"),
    [
        ("五年工作报告（2016—2020年）", "各位代表：2016年至2020年，我市工会五年来成绩显著。", 2016, 2020),
        (None, "各位代表：2008年至2013年，全省工会五年来成绩显著。", 2008, 2013),
    ],
)
def test_a_term_is_said_as_its_span_and_reported_in_its_last_year(
    title: str | None, text: str, low: int, value: int
) -> None:
    found, _ = year.read(subject(text, title=title), level="city", period="term")
    assert (found.status, found.low, found.value, found.high) == (YearStatus.EXPLICIT, low, value, value)


def test_evidence_keeps_the_quotation_marks_of_what_it_quotes() -> None:
    _, statements = year.read(subject("今年是“十一五”规划的开局之年。"), level="county", period="year")
    assert statements[0].evidence[0].quote == "“十一五”规划的开局之年"


def test_a_report_to_a_meeting_of_the_next_year_is_not_redated() -> None:
    text = "各位代表：\n一、2014年主要工作回顾\n开展工作。"
    found, statements = year.read(subject(text, page="2015年工会工作报告"), level="county", period="year")
    assert (found.status, found.value) == (YearStatus.EXPLICIT, 2014)
    assert [each.rule for each in statements if each.field == "claimed_year"] == ["claimed"]


def test_a_new_year_over_a_programme_that_faded_is_a_conflict() -> None:
    found, _ = year.read(subject("2022年，全镇推进两个普遍。"), level="town", period="year")
    assert found.status is YearStatus.CONFLICT
