"""Readings, commonness and pairs of characters."""

from __future__ import annotations

import pytest

from archive.cleaning.characters import UNSEEN, common, frequency, readings, syllables, toneless, weight


def test_readings_lead_from_syllables_to_characters() -> None:
    assert {"结", "結"} <= set(readings()["jié"])


def test_syllables_lead_from_characters_to_readings_with_and_without_tone() -> None:
    assert {"jié", "jie"} <= syllables()["結"]


@pytest.mark.parametrize(("toned", "plain"), [("jié", "jie"), ("lǚ", "lü"), ("men", "men"), ("ān", "an")])
def test_a_tone_mark_can_be_taken_off(toned: str, plain: str) -> None:
    assert toneless(toned) == plain


def test_common_characters_are_those_of_both_scripts() -> None:
    assert {"会", "會", "鎮"} <= common()
    assert "鶎" not in common()


def test_pairs_and_characters_have_weights() -> None:
    assert weight("工", "会") > weight("工", "程") - 10 > UNSEEN
    assert weight("会", "糖") == UNSEEN
    assert frequency("的") > frequency("瑾") > UNSEEN == frequency("鶎")
