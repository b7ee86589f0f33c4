"""Masks: which words of a sentence hide others, and what they may hide."""

import pytest

from archive.copies.masks import masked, pattern, sentences
from archive.models import Part


def shown(own: str, other: str) -> list[str] | None:
    (one,), (sibling,) = sentences(own, Part.TEXT), sentences(other, Part.TEXT)
    wanted = pattern(one)
    match = wanted and wanted.lazy.fullmatch(sibling.words)
    return [group for group in match.groups() if group] if match else None


@pytest.mark.parametrize(
    ("own", "other", "words"),
    [
        ("**县总工会召开全委会议", "射阳县总工会召开全委会议", ["射阳"]),
        ("x镇总工会召开全委会议", "合德镇总工会召开全委会议", ["合德"]),
        ("某某社区工会召开会员大会", "渔港社区工会召开会员大会", ["渔港"]),
        ("201*年发展会员和组建工会", "2011年发展会员和组建工会", ["2011"]),
        ("XX年发展会员和组建工会", "2011年发展会员和组建工会", ["2011"]),
        ("年发展会员和组建工会情况", "2011年发展会员和组建工会情况", ["2011"]),
        ("建成职工书屋⟦数⟧家，藏书丰富", "建成职工书屋12家，藏书丰富", ["12"]),
        ("建成职工书屋__家，藏书丰富", "建成职工书屋十二家，藏书丰富", ["十二"]),
        ("慰问困难职工１XX户并送去大米", "慰问困难职工152户并送去大米", ["152"]),
    ],
    ids=["asterisks", "single letter", "some", "decade", "year", "bare 年", "mark", "Han numeral", "wide digits"],
)
def test_a_mask_stands_for_what_a_sibling_shows(own: str, other: str, words: list[str]) -> None:
    assert shown(own, other) == words


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("201*年发展会员和组建工会", "2009年发展会员和组建工会"),
        ("20xx年发展会员和组建工会", "1998年发展会员和组建工会"),
        ("建成职工书屋__家，藏书丰富", "建成职工书屋好些家，藏书丰富"),
        ("**县总工会召开全委会议", "射阳县总工会召开常委会议"),
    ],
    ids=["another decade", "another century", "no number", "another sentence"],
)
def test_words_that_a_mask_cannot_hide_do_not_align(own: str, other: str) -> None:
    assert shown(own, other) is None


@pytest.mark.parametrize(
    "words",
    [
        "射阳县总工会召开全委会议",
        "给职工安排X光检查和体检",
        "某些企业存在拖欠工资现象",
        "**县工会",
        "二○一一年工作总结",
    ],
    ids=["nothing hidden", "x-ray", "certain", "too little shown", "zero"],
)
def test_a_sentence_without_masks_or_with_little_else_makes_no_pattern(words: str) -> None:
    (sentence,) = sentences(words, Part.TEXT)
    assert pattern(sentence) is None


def test_a_sentence_with_lost_words_is_left_out() -> None:
    assert [one.words for one in sentences("建会⟦缺593字⟧完成。维权", Part.TEXT)] == ["维权"]


def test_offsets_count_in_the_part_as_written() -> None:
    (sentence,) = sentences("一、抓 “建会”：12 家", Part.TITLE, base=3)
    assert (sentence.words, sentence.at) == ("一抓建会12家", (3, 5, 8, 9, 12, 13, 15))
    assert (sentence.span(4, 6), sentence.span(2, 2), sentence.span(7, 7)) == ((12, 14), (8, 8), (16, 16))


@pytest.mark.parametrize(
    ("words", "hides"),
    [("XX镇总工会工作总结", True), ("合德镇总工会20xx年总结", True), ("合德镇总工会工作总结", False)],
)
def test_a_title_is_masked_or_not(words: str, *, hides: bool) -> None:
    assert masked(words) is hides
