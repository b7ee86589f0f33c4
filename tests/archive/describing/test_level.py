"""Levels of authors, over the labelled openings of openings.yaml."""

from pathlib import Path

import pytest
import yaml

from archive.describing import level
from archive.describing.subject import Subject
from archive.models import LEVELS, Harvest, Part, Piece, Span

OPENINGS = yaml.safe_load((Path(__file__).parent / "openings.yaml").read_text(encoding="utf-8"))


def subject(text: str, *, title: str | None = None, heading: str | None = None, page: str | None = None) -> Subject:
    piece = Piece(1, Span(0, len(text)), text, title=title, heading=heading)
    return Subject(piece, (), Harvest(title=page), "a.txt", alone=True)


@pytest.mark.parametrize("row", OPENINGS, ids=lambda row: row["id"])
def test_the_level_of_a_labelled_opening(row: dict[str, str]) -> None:
    assert level.read(subject(row["text"], title=row.get("title")))[0].value == row["level"]


@pytest.mark.parametrize("row", OPENINGS, ids=lambda row: row["id"])
def test_statements_quote_what_they_say(row: dict[str, str]) -> None:
    parts = {Part.TEXT: row["text"], Part.TITLE: row.get("title", "")}
    for statement in level.read(subject(row["text"], title=row.get("title"))):
        assert statement.value in LEVELS
        assert all(parts[e.part][e.start : e.end] == e.quote for e in statement.evidence)


def test_the_winner_comes_first_and_candidates_score_less() -> None:
    winner, *others = level.read(subject("我街道工会在街道党工委领导下，按照区总工会安排，全区各街道工会一同推进。"))
    assert (winner.value, winner.status) == ("street", "true")
    assert others
    assert all(other.status == "candidate" and other.score < winner.score for other in others)


def test_without_a_cue_the_level_is_unknown() -> None:
    (only,) = level.read(subject("职工之家温馨和谐。"))
    assert (only.value, only.status, only.evidence) == ("unknown", "unknown", ())


def test_a_single_weak_cue_leaves_the_level_unknown_with_its_candidate() -> None:
    unknown, candidate = level.read(subject("全镇职工参加了运动会。"))
    assert (unknown.value, unknown.status) == ("unknown", "unknown")
    assert (candidate.value, candidate.status) == ("town", "candidate")


def test_a_heading_of_the_site_never_decides() -> None:
    read = level.read(subject("职工之家温馨和谐。", heading="开发区工会工作总结", page="镇工会总结"))
    assert read[0].value == "unknown"


def test_a_heading_settles_what_kind_of_district_speaks() -> None:
    text = "一季度，区总工会服务全区职工，我区企业平稳运行。"
    assert level.read(subject(text))[0].value == "district"
    assert level.read(subject(text, heading="高新区总工会一季度工作总结"))[0].value == "development_zone"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("射阳县总工会合德镇工会2014年工作总结", "town"),
        ("在全县工会工作会议上的讲话", "county"),
    ],
)
def test_the_own_title_counts(title: str, expected: str) -> None:
    found = level.read(subject("全镇全县工会工作取得成绩。" if expected == "town" else "全县工会。", title=title))
    assert found[0].value == expected


@pytest.mark.parametrize(
    "text",
    ["我所在的岗位很普通", "获得全市第一名", "全行业一致好评", "全局在胸", "我们行业内"],
)
def test_words_that_only_look_like_a_level_say_nothing(text: str) -> None:
    assert level.read(subject(text))[0].value == "unknown"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我院工会关心学生，教学楼里教师踊跃参加。我院活动多。", "school"),
        ("我院工会关心干警，审判庭法官踊跃参加。我院活动多。", "agency"),
        ("我院工会活动丰富。我院职工踊跃。", "hospital"),
    ],
)
def test_a_house_is_told_by_those_who_work_in_it(text: str, expected: str) -> None:
    assert level.read(subject(text))[0].value == expected


def test_an_organ_of_its_own_tells_the_author() -> None:
    assert level.read(subject("我受市总工会委员会的委托作报告。"))[0].value == "city"


def test_a_superior_alone_is_not_the_author() -> None:
    read = level.read(subject("在区总工会的领导下，工会工作有序开展。"))
    assert read[0].value == "unknown"


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("我局工会在电业局工会和局党委的领导下开展工作，推进厂务公开，为电力事业服务。", None, "enterprise"),
        ("局工会按照计划开展工作，工程局拨付经费，各项目部组织施工竞赛，全局职工踊跃参加。", None, "enterprise"),
        ("我局工会在县总工会的指导和局党组的领导下开展工作，局机关干部踊跃参加。", None, "agency"),
        ("2006年，团区委工会在区直属机关工委会的指导和团区委的领导下开展工作。", "团区委工会2006年工作总结", "agency"),
        ("本学期工会完成了党组织、校行政布置的任务，督查教师代表大会提案的落实。", None, "school"),
        ("各位同仁：xx镇总工会自组建以来，在镇党委、政府的正确领导下开展工作。", "在全县工会座谈会上的发言", "town"),
        ("各位代表：现在，我代表市总工会第一届委员会报告工作，请各县区工会审议。", "在市工会第二次代表大会上的工作报告",
         "city"),
        ("XX年区教育工会在市教育工会、区总工会和区教育局工委的领导和指导下，团结广大教职工。", None, "industry"),
    ],
    ids=["power", "building", "bureau", "youth league", "school", "speech", "congress", "education"],
)  # fmt: skip
def test_the_level_of_openings_after_real_pages(text: str, title: str | None, expected: str) -> None:
    piece = Piece(1, Span(0, len(text)), text, title=title)
    assert level.read(Subject(piece, (), Harvest(), "a.txt", alone=True))[0].value == expected


def test_an_organ_is_quoted_with_its_whole_name() -> None:
    text = "局工会在住建委党委的领导下开展工作。"
    piece = Piece(1, Span(0, len(text)), text)
    quotes = {
        each.quote for one in level.read(Subject(piece, (), Harvest(), "a.txt", alone=True)) for each in one.evidence
    }
    assert "委党委" not in quotes


def test_a_level_that_hardly_wins_is_only_inferred() -> None:
    text = "我村工会开展活动。厂工会在厂党委的领导下工作。我厂工会组织职工。我村职工很多，我村很好。"
    piece = Piece(1, Span(0, len(text)), text)
    first = level.read(Subject(piece, (), Harvest(), "a.txt", alone=True))[0]
    assert (first.status == "true") == (first.score >= level.CLEAR)


def _lines(name: str) -> list[tuple[str, ...]]:
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" | ")) for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(("expected", "text"), _lines("author_cases.txt"))
def test_the_noun_before_the_union_tells_who_speaks(expected: str, text: str) -> None:
    assert level.read(subject(text))[0].value == expected


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("射阳县总工会在射阳县委的领导下开展工作。", {"射阳县总工会", "射阳县委"}),
        ("X区总工会在X区委的领导下开展工作。", {"X区总工会", "X区委"}),
    ],
)
def test_a_quote_begins_with_the_name(text: str, quotes: set[str]) -> None:
    assert {evidence.quote for evidence in level.read(subject(text))[0].evidence} == quotes
