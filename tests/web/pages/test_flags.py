"""Each warning says what it means; a re-dated text quotes what contradicts the site's year."""

from dataclasses import replace

import pytest

from archive.models import Evidence, Harvest, Part, Statement, Summary, Year
from web.pages.described import Proofs
from web.pages.flags import Flag, contradicting, flags


def told(summary: Summary, *names: str, first_gap: str | None = None) -> tuple[Flag, ...]:
    about = replace(summary.description, flags=names)
    proofs = Proofs(about.statements, link=lambda anchor: f"#{anchor}", current=None)
    return flags(replace(summary, description=about), proofs, first_gap=first_gap)


def claiming(summary: Summary, *proofs: Evidence) -> Summary:
    claim = Statement("claimed_year", 2016, "claimed", 0.05, "redated", proofs)
    return replace(summary, description=replace(summary.description, statements=(claim, claim)))


SITE = Evidence(Part.FURNITURE, 0, 5, "2016年", "claimed")
CUE = Evidence(Part.TEXT, 0, 7, "2011年上半年", "year:opening")


def test_every_flag_has_a_word_and_a_meaning(summary: Summary) -> None:
    shown = told(summary, "truncated", "gap", "low_relevance", "generic", "low_confidence")
    assert [flag.badge.word for flag in shown] == ["文末残缺", "中间缺文", "与工会关系不大", "通用范文", "起止存疑"]
    assert all(flag.badge.meaning for flag in shown)


def test_a_visible_gap_is_told_and_led_to_even_without_a_flag(summary: Summary) -> None:
    assert [(flag.name, flag.href) for flag in told(summary, first_gap="g1")] == [("gap", "#g1")]
    assert [(flag.name, flag.href) for flag in told(summary, "gap")] == [("gap", None)]


def test_the_words_that_contradict_the_year_of_a_site_are_quoted_once(summary: Summary) -> None:
    [flag] = told(claiming(summary, SITE, CUE), "redated")
    assert flag.badge.word == "年份与内容不符"
    assert flag.badge.meaning.startswith("与内容不符：网站标题作2016年，据内容应为")
    assert [(proof.quote, proof.href) for proof in flag.proofs] == [("2011年上半年", "#e2")]


def test_the_words_in_the_text_that_only_repeat_the_site_do_not_contradict_it(summary: Summary) -> None:
    held = claiming(summary, replace(CUE, rule="claimed"))
    proofs = Proofs(held.description.statements, link=str, current=None)
    assert contradicting(held, proofs) == ()


def test_a_text_published_before_its_year_was_over_says_so(summary: Summary) -> None:
    source = replace(summary.source, harvest=Harvest(posted_on="2016-03-01"))
    [flag] = told(replace(claiming(summary, SITE), source=source), "redated")
    assert "网页在2016-03-01就已发布" in flag.badge.meaning
    assert flag.proofs == ()


@pytest.mark.parametrize(
    ("part", "whose"),
    [(Part.FURNITURE, "网站标题"), (Part.FILE_NAME, "文件名"), (Part.TITLE, "标题")],
)
def test_the_warning_says_where_the_year_stands_and_never_who_put_it_there(
    summary: Summary, part: Part, whose: str
) -> None:
    [flag] = told(claiming(summary, replace(SITE, part=part), CUE), "redated")
    assert f"：{whose}作2016年" in flag.badge.meaning
    assert "改" not in flag.badge.word + flag.badge.meaning


def test_where_the_text_has_no_year_the_warning_says_so(summary: Summary) -> None:
    held = claiming(summary, SITE, CUE)
    undated = replace(held, description=replace(held.description, year=Year(claimed=2016)))
    assert "年份据内容不详" in told(undated, "redated")[0].badge.meaning


def test_without_any_words_of_proof_the_text_decides(summary: Summary) -> None:
    held = replace(claiming(summary, SITE), source=replace(summary.source, harvest=Harvest()))
    undated = replace(held, description=replace(held.description, year=Year()))
    assert [flag.badge.meaning for flag in told(undated, "redated")] == ["正文写的不是那一年，年份以正文为准。"]


def test_a_flag_that_is_new_to_the_site_is_shown_all_the_same(summary: Summary) -> None:
    assert [flag.badge.word for flag in told(summary, "quite_new")] == ["quite_new"]
