"""Every value is said in Chinese; one without a label is shown, never hidden."""

import pytest

from web.wording import number_words, say, say_choice


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("level", "town", "乡镇"), ("level", "unknown", "层级不详"), ("role", "problem", "问题"),
        ("topic", "unknown", "未归入主题"), ("region", "unknown", "地区不详"), ("region", "3209", "盐城市"),
        ("region", "990000", "990000"), ("year", "2009", "2009年"), ("year", "2009..2012", "2009—2012年"),
        ("year", "2009..", "2009年以后"), ("year", "..2012", "2012年以前"), ("year", "unknown", "年份不详"),
        ("year", "range", "跨几年的范围"), ("year_status", "inferred", "推定"), ("provenance", "generic", "通用范文"),
    ],
)  # fmt: skip
def test_a_choice_is_said_as_readers_say_it(name: str, value: str, words: str) -> None:
    assert say_choice(name, value) == words


def test_a_value_without_a_label_is_shown_as_it_is() -> None:
    assert say("flag", "brand_new") == "brand_new"
    assert say("repair", "ZZ") == "ZZ"


def test_a_repair_is_named_in_words() -> None:
    assert say("repair", "P") == "夹注的拼音"


@pytest.mark.parametrize(
    ("value", "words"), [(1234.0, "1,234"), (84.7, "84.7"), (3230620.0, "3,230,620"), (0.5, "0.5")]
)
def test_numbers_are_written_with_thousands_marks(value: float, words: str) -> None:
    assert number_words(value) == words
