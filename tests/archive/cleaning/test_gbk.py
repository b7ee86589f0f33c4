"""Decoding of bytes that lost their alignment."""

from __future__ import annotations

import pytest

from archive.cleaning import gbk
from archive.cleaning.gbk import Reading


def test_private_use_characters_are_two_bytes() -> None:
    assert len(gbk.encoded("\ue63a")) == 2


@pytest.mark.parametrize(
    ("high", "low", "char"),
    [
        pytest.param(0xB9, 0xA4, "工", id="simplified"),
        pytest.param(0xAC, 0x46, "現", id="traditional"),
        pytest.param(0xA1, 0xA2, "、", id="a mark"),
        pytest.param(0xA8, 0x51, None, id="not of a genuine text"),
        pytest.param(0xB9, 0x20, None, id="no character"),
    ],
)
def test_two_bytes_are_a_character_of_a_genuine_text_or_nothing(high: int, low: int, char: str | None) -> None:
    assert gbk.decoded(high, low) == char


def test_a_pair_with_a_mark_is_neutral() -> None:
    assert gbk.pair("。", "工") == gbk.pair("", "工") == 0.0


def test_a_pair_is_compared_in_simplified_form() -> None:
    assert gbk.pair("總", "結") == gbk.pair("总", "结")


def test_characters_are_found_by_their_bytes() -> None:
    assert "現" in gbk.with_lead(0xAC)
    assert {"模", "校", "保"} <= set(gbk.with_trail(0xA3))
    assert gbk.with_lead(0x20) == gbk.with_trail(0x20) == ""


def test_characters_are_found_by_lead_byte_and_reading() -> None:
    assert "聲" in gbk.spelled(0xC2, "shēng")
    assert gbk.spelled(0xC2, "xyz") == ""


def test_a_beam_advances_over_shifted_characters_and_closes_on_a_trail_byte() -> None:
    beam = gbk.advance([Reading("", 0.0, waiting=0xBB)], "鶎")
    assert beam[0].text == "基"
    closed = gbk.resynchronised([Reading("", 0.0, waiting=0xAC)], "F")
    assert [(reading.text, reading.waiting) for reading in closed] == [("現", None)]


def test_a_beam_dies_on_what_cannot_be_shifted() -> None:
    assert gbk.advance([Reading("", 0.0, waiting=0xBB)], "𠀀") == []
    assert gbk.advance([Reading("", 0.0, waiting=0x20)], "工") == []
    assert gbk.resynchronised([Reading("", 0.0, waiting=0x20)], "F") == []


def test_a_reading_of_characters_that_nobody_writes_is_unlikely() -> None:
    assert Reading("董事會上", 0.0).is_likely
    assert not Reading("董事曄", 0.0).is_likely


def test_a_lost_trail_byte_is_guessed_from_the_neighbours() -> None:
    assert gbk.broken_off([Reading("家", 0.0, waiting=0x95)], "")[0].text == "家書"
    assert gbk.broken_off([Reading("", 0.0, waiting=0xB9)], "会")[0].text == "工"
