"""Text is read in pinyin without tones: as words are read, and in all ways where that helps."""

import pytest

from index.sounds import SILENT, Sounds, blurred

SOUNDS = Sounds(
    {"银": "yin", "行": "xing", "总": "zong", "工": "gong", "会": "hui", "长": "chang"},
    others={"银": ("yin",), "行": ("xing", "hang"), "会": ("hui", "kuai"), "长": ("chang", "zhang")},
    words={"银行": ("yin", "hang")},
)


def test_words_are_read_before_characters() -> None:
    assert SOUNDS.syllables("银行总工会行2014") == ("yin", "hang", "zong", "gong", "hui", "xing", "2", "0", "1", "4")


def test_all_readings_begin_with_the_usual_one() -> None:
    found = SOUNDS.readings("银行")
    assert found[0] == ("yin", "hang")
    assert ("yin", "xing") in found


def test_a_run_with_very_many_readings_is_read_in_few() -> None:
    assert len(SOUNDS.readings("会长会长会长会长")) <= 33


def test_what_has_no_sound_stands_for_itself() -> None:
    assert SILENT.syllables("工会") == ("工", "会")


@pytest.mark.parametrize(
    ("syllable", "expected"), [("zhang", "zan"), ("shi", "si"), ("ning", "nin"), ("he", "he"), ("cheng", "cen")]
)
def test_sounds_that_many_do_not_tell_apart_are_one(syllable: str, expected: str) -> None:
    assert blurred(syllable) == expected
