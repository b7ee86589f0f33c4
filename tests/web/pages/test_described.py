"""The card shows every value with status, proofs and what lost; a correction is told from a reading."""

from dataclasses import replace

from archive.corrections import Correction, apply
from archive.models import Evidence, Part, Place, Region, SlotStatus, Statement, Summary, Year, YearStatus
from web.pages.copied import COPIED
from web.pages.described import Described, Offer, Proofs, described, value_words


def card(summary: Summary, *, current: str | None = None) -> dict[str, Described]:
    about = summary.description
    proofs = Proofs(about.statements, link=lambda anchor: f"#{anchor}", current=current)
    return {f"{row.name}:{row.value}": row for row in described(about, proofs)}


def test_every_field_has_a_row(summary: Summary) -> None:
    assert list(card(summary)) == [
        "层级:街道",
        "年份:2011年",
        "网站标注年份:网站标题作2016年，与内容不符，不采信",
        "时段:上半年",
        "省:广东省",
        "市:深圳市",
        "县（区）:罗湖区",
        "乡镇（街道）:桂园街道",
        "主题:困难帮扶与送温暖",
        "主题:集体协商与集体合同",
        "署名情况:有名",
    ]


def test_a_value_carries_status_score_and_proof(summary: Summary) -> None:
    row = card(summary)["层级:街道"]
    assert row.badge is not None
    assert (row.badge.word, row.score) == ("原文", "92%")
    assert [(proof.quote, proof.href) for proof in row.proofs] == [("桂园街道总工会", "#e1")]


def test_the_losing_candidate_keeps_its_proof(summary: Summary) -> None:
    [lost] = card(summary)["层级:街道"].lost
    assert (lost.value, lost.score, lost.proofs[0].quote) == ("区", "20%", "区总工会")


def test_one_piece_of_evidence_has_one_number_for_all_that_rests_on_it(summary: Summary) -> None:
    rows = card(summary)
    assert rows["年份:2011年"].proofs[0].anchor == rows["时段:上半年"].proofs[0].anchor


def test_the_proof_that_is_shown_is_marked(summary: Summary) -> None:
    assert card(summary, current="e1")["层级:街道"].proofs[0].current


def test_evidence_outside_the_text_is_quoted_without_a_link(summary: Summary) -> None:
    row = card(summary)["网站标注年份:网站标题作2016年，与内容不符，不采信"]
    assert [(proof.where, proof.quote, proof.href) for proof in row.proofs] == [("网页标题", "2016年", None)]
    assert row.badge is not None
    assert row.badge.word == "不采信"


def test_a_topic_rests_on_its_own_words(summary: Summary) -> None:
    assert [proof.quote for proof in card(summary)["主题:集体协商与集体合同"].proofs] == ["工资集体协商"]


def test_an_unknown_summary_is_a_full_card_too(unknown: Summary) -> None:
    rows = card(unknown)
    assert list(rows) == [
        "层级:层级不详",
        "年份:年份不详",
        "时段:时段不详",
        "地区:地区不详",
        "主题:未归入任何主题",
        "署名情况:有名",
    ]
    shown = rows["年份:年份不详"]
    assert shown.badge is not None
    assert (shown.badge.word, shown.score, shown.href) == ("不详", None, None)


def test_a_former_name_is_noted_beside_the_present_one(summary: Summary) -> None:
    region = Region(
        county=Place(SlotStatus.TRUE, "江都区", "321012", "江都市"), town=Place(SlotStatus.MASKED, as_written="xx镇")
    )
    rows = card(replace(summary, description=replace(summary.description, region=region)))
    assert rows["县（区）:江都区"].note == "文中作“江都市”"
    masked = rows["乡镇（街道）:xx镇"]
    assert masked.badge is not None
    assert (masked.badge.word, masked.href) == ("隐去", None)


def test_a_range_of_years_leads_to_that_range(summary: Summary) -> None:
    year = Year(YearStatus.INFERRED, None, 2011, 2013)
    row = card(replace(summary, description=replace(summary.description, year=year, statements=())))["年份:2011—2013年"]
    assert row.href == "/search?year=2011..2013"
    assert row.badge is not None
    assert row.badge.word == "推定"


def test_a_correction_is_told_from_a_reading(summary: Summary) -> None:
    decided = Correction(summary.id, "level", "district", "王", "标题误读", "2026-01-01T00:00:00Z")
    place = Correction(summary.id, "region.town", "桂园街道", "王", "有公章", "2026-01-01T00:00:00Z")
    rows = card(replace(summary, description=apply(summary.description, [decided, place])))
    assert rows["层级:区"].badge is not None
    assert rows["层级:区"].badge.word == "订正"
    assert [lost.value for lost in rows["层级:区"].lost] == ["街道", "区"]
    assert rows["乡镇（街道）:桂园街道"].badge == rows["层级:区"].badge


def test_bare_values_are_said_in_words() -> None:
    assert value_words("year", "2003..2007") == "2003—2007年"
    assert value_words("topics", "assistance") == "困难帮扶与送温暖"
    assert value_words("level", None) == "不详"
    assert value_words("region.town", "桂园街道") == "桂园街道"


def test_what_contradicts_the_year_of_a_site_stands_apart_from_where_the_site_says_it(summary: Summary) -> None:
    row = card(summary)["网站标注年份:网站标题作2016年，与内容不符，不采信"]
    assert [(proof.quote, proof.href) for proof in row.against] == [("2011年上半年", "#e3")]


def test_every_year_that_a_site_gives_has_a_row_the_chosen_one_first(summary: Summary) -> None:
    about = summary.description
    other = Statement(
        "claimed_year", 2014, "claimed", 0.0, "claimed", (Evidence(Part.FILE_NAME, 0, 4, "2014", "claimed"),)
    )
    same = Statement("claimed_year", 2011, "claimed", 0.0, "claimed")
    rows = card(replace(summary, description=replace(about, statements=(other, same, *about.statements))))
    assert [name for name in rows if name.startswith("网站标注年份")] == [
        "网站标注年份:网站标题作2016年，与内容不符，不采信", "网站标注年份:网站标题作2014年，与内容不符，不采信",
    ]  # fmt: skip


def test_places_of_one_name_are_told_openly_and_not_among_the_losers(summary: Summary) -> None:
    found = (
        Statement("region.county", "朝阳区", "true", 0.95, "author-place"),
        Statement("region.county", "北京市朝阳区", "candidate", 0.475, "namesake"),
        Statement("region.county", "吉林省长春市朝阳区", "candidate", 0.475, "namesake"),
    )
    region = Region(county=Place(SlotStatus.TRUE, "朝阳区"))
    row = card(replace(summary, description=replace(summary.description, region=region, statements=found)))[
        "县（区）:朝阳区"
    ]
    assert (row.maybe, row.lost) == (("北京市朝阳区", "吉林省长春市朝阳区"), ())


def test_what_copies_say_stands_with_its_field_or_in_a_row_of_its_own(unknown: Summary) -> None:
    about = unknown.description
    proofs = Proofs((), link=str, current=None)
    offers = [
        Offer(field, "名", value, COPIED, "72%", value, "异本", "/summary/x-1")
        for field, value in (("year", "2013年"), ("region.town", "桂园街道"), ("title", "桂园街道总工会总结"))
    ]
    rows = described(about, proofs, offers=offers)
    assert [(row.field, row.value, [each.value for each in row.offers]) for row in rows if row.offers] == [
        ("title", "本篇题名有盖住的字", ["桂园街道总工会总结"]),
        ("year", "年份不详", ["2013年"]),
        ("region.town", "本篇没有写明", ["桂园街道"]),
    ]
