"""Needles stand in the texts that they name, as they are or written otherwise; every kind and length is drawn."""

import random
import re

import pytest

from index.folding import fold
from index.sampling import KINDS, LENGTHS, Needle, bucket, draw, other_width, rewritten, traditional
from tests.index.making import summary

TEXT = """二〇一四年，镇总工会围绕中心工作，新建基层工会 14 家。
一、办理业务PLC编程
2013年12月发放慰问金3.6万元，BIM建模大赛（第三届）參加者五十人
"""
HELD = (summary(TEXT, number=1), summary("。", number=2))


def drawn(kind: str, size: int = 200) -> tuple[Needle, ...]:
    return draw(HELD, size, random.Random(1), ways={kind: KINDS[kind]})


@pytest.mark.parametrize("kind", ["han", "latin", "digits", "mixed", "cut"])
def test_a_plain_needle_stands_in_the_text_as_it_is(kind: str) -> None:
    found = drawn(kind)
    assert len(found) == 200
    assert all(needle.typed in TEXT and needle.length == len(needle.typed) <= 20 for needle in found)
    assert {needle.summary_id for needle in found} == {HELD[0].id}


@pytest.mark.parametrize(
    ("kind", "pattern"),
    [("han", "[〇\u3400-\u9fff]+"), ("latin", "[A-Z]+"), ("digits", r"\d+"), ("mixed", r"\S*\w\S*")],
)
def test_a_needle_has_the_characters_of_its_kind(kind: str, pattern: str) -> None:
    assert all(re.fullmatch(pattern, needle.typed) for needle in drawn(kind))


@pytest.mark.parametrize(("kind", "gap"), [("break", "\n"), ("space", " ")])
def test_white_space_is_typed_in_three_ways(kind: str, gap: str) -> None:
    found = drawn(kind)
    bare = {needle.typed for needle in found if not re.search(r"\s", needle.typed)}
    spaced = {needle.typed for needle in found if " " in needle.typed}
    assert any(gap in needle.typed for needle in found)
    assert bare
    assert {re.sub(r"\s", "", typed) for typed in spaced} <= bare
    assert all(re.sub(r"\s", "", needle.typed) in re.sub(r"\s", "", TEXT) for needle in found)


def test_a_year_is_typed_in_the_other_numerals_with_what_stands_beside_it() -> None:
    found = {needle.typed for needle in drawn("year")}
    assert {"2014年", "二〇一三年", "二〇一三年12月"} <= found
    assert not any("二〇一四年" in typed or "2013年" in typed for typed in found)


def test_the_other_width_and_script_are_typed_too() -> None:
    assert any("Ｌ" in needle.typed for needle in drawn("width"))
    assert any("業" in needle.typed for needle in drawn("traditional"))
    assert all(needle.typed not in TEXT for needle in (*drawn("width"), *drawn("traditional")))


def test_a_rewriting_of_ones_own_can_be_drawn() -> None:
    found = draw(HELD, 5, random.Random(1), ways={"upper": rewritten(str.lower, "upper")})
    assert {needle.kind for needle in found} == {"upper"}
    assert all(needle.typed == needle.typed.lower() for needle in found)


def test_kinds_that_no_text_has_are_given_up() -> None:
    held = (summary("职工之家"),)
    found = draw(held, 30, random.Random(1))
    assert {needle.kind for needle in found} == {"han", "mixed", "traditional"}
    assert len(found) == 30


@pytest.mark.parametrize("texts", [(), ("",), ("\n \n",)], ids=["no summary", "empty", "blank"])
def test_where_nothing_stands_nothing_is_drawn(texts: tuple[str, ...]) -> None:
    assert draw([summary(text) for text in texts], 10, random.Random(1)) == ()


def test_the_same_chance_draws_the_same() -> None:
    assert draw(HELD, 50, random.Random(3)) == draw(HELD, 50, random.Random(3))


@pytest.mark.parametrize(
    ("length", "lengths"), [(1, (1, 1)), (2, (2, 2)), (3, (3, 4)), (4, (3, 4)), (9, (9, 20)), (99, (9, 20))]
)
def test_a_length_has_its_range(length: int, lengths: tuple[int, int]) -> None:
    assert bucket(length) == lengths
    assert lengths in LENGTHS


def test_scripts_and_widths_fold_back() -> None:
    assert fold(traditional("职工书屋")) == "职工书屋"
    assert other_width("ＰLC（1）") == "PＬＣ(１)"
