"""Aligning: masks are read in otherwise identical sentences, numbers compared in the same clauses."""

from dataclasses import replace

import pytest

from archive.copies.aligning import Differing, compared, copy_of, patterns, restored
from archive.models import Description, Evidence, Harvest, Part, Source, Span, Statement, Summary

SOURCE = Source("0" * 12, "a.txt", "0" * 64, "text/plain", "utf-8", 1, "2026-01-01T00:00:00Z", Harvest())


def summary(text: str, title: str = "") -> Summary:
    proof = Evidence(Part.TITLE, 2, 2 + len(title), title, "inner-title")
    stated = (Statement("title", title, "true", 0.95, "inner-title", (proof,)),) if title else ()
    return Summary("0-1", SOURCE, 1, text, Span(0, len(text)), (), Description(title=title, statements=stated))


def words(own: Summary, other: Summary) -> list[str]:
    return [one.words for one in restored(patterns(copy_of(own)), copy_of(other))]


def test_words_come_from_the_sentence_that_is_otherwise_the_same() -> None:
    own = summary("各级重视。**县总工会发展会员工作走在前列。成绩很大。")
    assert words(own, summary("射阳县总工会发展会员工作走在前列；\n东台市的做法不同")) == ["射阳"]


def test_titles_align_with_titles_alone() -> None:
    own = summary("正文在此没有可以对照的地方", "XX镇总工会工作总结")
    assert words(own, summary("合德镇总工会工作总结")) == []
    (found,) = restored(patterns(copy_of(own)), copy_of(summary("正文", "合德镇总工会工作总结")))
    assert (found.part, found.mask, found.there, found.words) == (Part.TITLE, (2, 4), (2, 4), "合德")


@pytest.mark.parametrize(
    "other",
    [
        "射阳县总工会发展会员工作走在前列。东台县总工会发展会员工作走在前列。",
        "射阳县总工会发展会员工作走在前列。**县总工会发展会员工作走在前列。",
        "*阳县总工会发展会员工作走在前列。",
    ],
    ids=["two sentences fit", "the same mask", "another mask"],
)
def test_what_is_not_sure_restores_nothing(other: str) -> None:
    assert words(summary("**县总工会发展会员工作走在前列。"), summary(other)) == []


def test_a_sentence_that_can_be_read_in_two_ways_restores_nothing() -> None:
    own, other = "XX县XX县联合召开工会会员大会", "甲县乙县丙县联合召开工会会员大会"
    assert words(summary(own), summary(other)) == []


def test_numbers_are_compared_in_the_same_clauses() -> None:
    found = compared("新建工会34家，发展会员1,300名。", "另外，发展会员130名，新建工会34家")
    assert found.numbers == 2
    assert found.differing == (Differing(12, 7),)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2011年12月召开全委会议", "2012年11月召开全委会议"),
        ("发展会员30名，发展会员40名", "发展会员50名"),
        ("共34家", "共35家"),
        ("统一思想认识", "统二思想认识"),
    ],
    ids=["dates", "repeated clause", "too short", "numeral that counts nothing"],
)
def test_other_numbers_are_not_compared(one: str, other: str) -> None:
    assert compared(one, other).numbers == 0


def test_a_title_that_the_site_gave_is_not_aligned() -> None:
    own = summary("正文", "合德镇总工会工作总结")
    (stated,) = own.description.statements
    furniture = replace(stated, evidence=(replace(stated.evidence[0], part=Part.FURNITURE),))
    page = replace(own, description=replace(own.description, statements=(furniture,)))
    assert copy_of(page).title == ()
