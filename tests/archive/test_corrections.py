"""Corrections: what is accepted, what a corrected description says, and that nothing but the last one counts."""

from dataclasses import dataclass, field

import pytest

from archive.corrections import Correction, apply, checked, history, record
from archive.errors import CorrectionError
from archive.models import (
    Description,
    Evidence,
    Part,
    Place,
    Provenance,
    Region,
    SlotStatus,
    Statement,
    Summary,
    Year,
    YearStatus,
)
from tests.benchmarks.generator import generate, summary

TOPICS = ("assistance", "safety", "women")
AT = "2026-01-02T03:04:05Z"
READ = Evidence(Part.TEXT, 0, 3, "县总工", "author")
DESCRIBED = Description(
    title="工作总结",
    title_generated=True,
    level="town",
    year=Year(YearStatus.INFERRED, None, 2009, 2011, 2024),
    period="year",
    region=Region(city=Place(SlotStatus.MASKED, as_written="XX市")),
    topics=("safety",),
    provenance=Provenance.MASKED,
    statements=(
        Statement("level", "town", "true", 0.8, "author", (READ,)),
        Statement("period", "year", "true", 1.0, "r"),
    ),
)


@dataclass
class Shelf:
    """The smallest keeper there is: a list."""

    held: Summary
    kept: list[Correction] = field(default_factory=list)

    def summary(self, summary_id: str) -> Summary | None:
        return self.held if summary_id == self.held.id else None

    def add_correction(self, correction: Correction) -> None:
        self.kept.append(correction)

    def corrections(self, summary_ids: tuple[str, ...]) -> tuple[Correction, ...]:
        return tuple(correction for correction in self.kept if correction.summary_id in summary_ids)


@pytest.fixture
def shelf() -> Shelf:
    return Shelf(summary(next(generate(1))))


def correct(shelf: Shelf, name: str, value: str, *, author: str = "李馆员", reason: str = "原件如此") -> Correction:
    return record(shelf, shelf.held.id, name, value, author=author, reason=reason, at=AT, topics=TOPICS)


def corrected(*pairs: tuple[str, str]) -> Description:
    return apply(DESCRIBED, [Correction("x-1", name, value, "李馆员", "原件如此", AT) for name, value in pairs])


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("level", "county", "county"),
        ("level", "unknown", "unknown"),
        ("year", " 2011 ", "2011"),
        ("claimed_year", "unknown", "unknown"),
        ("period", "q3", "q3"),
        ("topics", "women， safety,women", "women,safety"),
        ("topics", "unknown", "unknown"),
        ("region.county", "射阳县", "射阳县"),
        ("provenance", "named", "named"),
        ("title", "射阳县总工会工作总结", "射阳县总工会工作总结"),
    ],
)
def test_a_good_value_is_kept_in_one_form(name: str, value: str, kept: str) -> None:
    assert checked(name, value, topics=TOPICS) == kept


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("level", "镇", "没有“镇”这个值"),
        ("period", "week", "没有“week”这个值"),
        ("provenance", "secret", "没有“secret”这个值"),
        ("year", "1948", "1949 到 2100"),
        ("year", "2101", "1949 到 2100"),
        ("year", "二〇一一", "1949 到 2100"),
        ("year", "２０１１", "1949 到 2100"),
        ("claimed_year", "20XX", "1949 到 2100"),
        ("topics", "safety,fun", "没有“fun”这个主题"),
        ("topics", "，", "没有“，”这个主题"),
        ("title", "  ", "不能为空"),
        ("title", "unknown", "请填写标题文字"),
        ("region.town", "", "不能为空"),
    ],
)
def test_a_bad_value_is_refused_in_words(name: str, value: str, says: str) -> None:
    with pytest.raises(CorrectionError, match=says):
        checked(name, value, topics=TOPICS)


def test_a_correction_is_kept_with_author_reason_and_time(shelf: Shelf) -> None:
    made = correct(shelf, "level", "county", author=" 李馆员 ", reason=" 落款为县总工会 ")
    assert made == Correction(shelf.held.id, "level", "county", "李馆员", "落款为县总工会", AT)
    assert history(shelf, shelf.held.id) == (made,)


def test_the_history_is_in_order(shelf: Shelf) -> None:
    correct(shelf, "year", "2010")
    correct(shelf, "year", "2011")
    assert [made.value for made in history(shelf, shelf.held.id)] == ["2010", "2011"]


@pytest.mark.parametrize(
    ("name", "author", "reason", "says"),
    [
        ("colour", "李", "因", "没有“colour”这个著录项"),
        ("level", " ", "因", "订正人不能为空"),
        ("level", "李", "", "订正理由不能为空"),
    ],
)
def test_a_correction_needs_a_field_an_author_and_a_reason(
    shelf: Shelf, name: str, author: str, reason: str, says: str
) -> None:
    with pytest.raises(CorrectionError, match=says):
        correct(shelf, name, "county", author=author, reason=reason)
    assert shelf.kept == []


def test_a_summary_that_is_not_held_cannot_be_corrected(shelf: Shelf) -> None:
    with pytest.raises(CorrectionError, match="没有编号为 nothing-1 的总结"):
        record(shelf, "nothing-1", "level", "county", author="李", reason="因", at=AT, topics=TOPICS)


def test_without_corrections_nothing_changes() -> None:
    assert apply(DESCRIBED, ()) == DESCRIBED


def test_the_last_correction_of_a_field_wins() -> None:
    assert corrected(("level", "city"), ("level", "county")).level == "county"


def test_a_corrected_year_is_certain_and_keeps_what_the_site_claims() -> None:
    assert corrected(("year", "2010")).year == Year(YearStatus.EXPLICIT, 2010, 2010, 2010, 2024)


def test_a_year_corrected_to_unknown_is_unknown() -> None:
    assert corrected(("year", "unknown")).year == Year(claimed=2024)


def test_a_claimed_year_is_corrected_apart() -> None:
    assert corrected(("claimed_year", "2023")).year == Year(YearStatus.INFERRED, None, 2009, 2011, 2023)
    assert corrected(("claimed_year", "unknown")).year.claimed is None


def test_simple_fields_take_their_value() -> None:
    made = corrected(("title", "新标题"), ("period", "q1"), ("provenance", "named"), ("topics", "women,assistance"))
    assert (made.title, made.title_generated, made.period) == ("新标题", False, "q1")
    assert (made.provenance, made.topics) == (Provenance.NAMED, ("women", "assistance"))


def test_unknown_empties_a_field() -> None:
    made = corrected(("level", "unknown"), ("period", "unknown"), ("topics", "unknown"), ("region.city", "unknown"))
    assert (made.level, made.period, made.topics, made.region.city) == ("unknown", "unknown", (), Place())


def test_corrected_places_get_the_codes_that_places_above_leave() -> None:
    made = corrected(("region.county", "朝阳区"), ("region.province", "吉林省"), ("region.city", "长春市"))
    assert [place.code for place in (made.region.province, made.region.city, made.region.county)] == [
        "22",
        "2201",
        "220104",
    ]


def test_an_ambiguous_or_strange_place_keeps_its_name_without_a_code() -> None:
    assert corrected(("region.county", "朝阳区")).region.county == Place(SlotStatus.TRUE, "朝阳区")
    assert corrected(("region.town", "无名镇")).region.town == Place(SlotStatus.TRUE, "无名镇")


def test_the_decision_stands_first_and_the_former_winner_becomes_a_candidate() -> None:
    statements = corrected(("level", "county")).statements
    assert statements[0] == Statement("level", "county", "true", 1.0, "correction")
    assert [(old.field, old.status, old.evidence) for old in statements[1:]] == [
        ("level", "candidate", (READ,)),
        ("period", "true", ()),
    ]


@pytest.mark.parametrize(
    ("name", "value", "statements"),
    [
        ("year", "2010", [("year", 2010, "explicit")]),
        ("year", "unknown", [("year", None, "unknown")]),
        ("claimed_year", "2020", [("claimed_year", 2020, "true")]),
        ("topics", "women,safety", [("topics", "women", "true"), ("topics", "safety", "true")]),
        ("topics", "unknown", [("topics", None, "unknown")]),
        ("region.city", "盐城市", [("region.city", "盐城市", "true")]),
    ],
)
def test_a_decision_is_a_statement_of_its_own(name: str, value: str, statements: list[tuple[object, ...]]) -> None:
    made = [row for row in corrected((name, value)).statements if row.rule == "correction"]
    assert [(row.field, row.value, row.status) for row in made] == statements


def test_a_corrected_county_brings_its_city_and_province_and_drops_a_town_that_lies_elsewhere() -> None:
    read = Region(
        province=Place(SlotStatus.TRUE, "浙江省", "33"),
        city=Place(SlotStatus.TRUE, "绍兴市", "3306"),
        county=Place(SlotStatus.TRUE, "诸暨市", "330681"),
        town=Place(SlotStatus.TRUE, "大唐街道", "330681006"),
    )
    made = apply(Description(title="x", region=read), [made_of("region.county", "射阳县")]).region
    assert (made.province.name, made.city.name, made.county.name, made.town) == ("江苏省", "盐城市", "射阳县", Place())
    assert made.county.code == "320924"


def test_a_corrected_place_of_a_municipality_leaves_no_city() -> None:
    read = Region(city=Place(SlotStatus.TRUE, "盐城市", "3209"))
    made = apply(Description(title="x", region=read), [made_of("region.county", "永川区")]).region
    assert (made.province.name, made.city, made.county.name) == ("重庆市", Place(), "永川区")


@pytest.mark.parametrize("field", ["region.province", "region.city", "region.county"])
def test_a_place_that_no_list_knows_is_refused(field: str) -> None:
    with pytest.raises(CorrectionError, match="行政区划里没有"):
        checked(field, "火星县", topics=())


def made_of(field: str, value: str) -> Correction:
    return Correction("a-1", field, value, "王某", "核对", "2026-01-01T00:00:00Z")
