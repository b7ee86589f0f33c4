"""Signatures: of one length, the same for what copyists change, counting n-grams of Han characters."""

import numpy as np
import pytest

from archive.families.signatures import EMPTY, FINE, GRAM, LAYOUT, SIZE, signature


def read(text: str) -> np.ndarray:
    return np.frombuffer(signature(text), dtype=LAYOUT)[0]


@pytest.mark.parametrize("text", ["", "2024 abc", "工会", "职工之家" * 900], ids=["empty", "no Han", "two", "long"])
def test_every_signature_has_the_same_length(text: str) -> None:
    assert len(signature(text)) == SIZE


@pytest.mark.parametrize(
    "other",
    ["走访困难职工五十户，送去米面", "走访困难职工 3 户\n送去米面", "走访困难职工某户⟦缺3字⟧送去米面"],
    ids=["Han numeral", "digits, spaces and lines", "mask and mark"],
)
def test_numbers_masks_marks_and_layout_do_not_count(other: str) -> None:
    assert signature(other) == signature("走访困难职工户送去米面")


def test_distinct_n_grams_are_counted() -> None:
    found = read("职工职工职工职工")
    assert (found["size"], found["fine_size"]) == (2, 2)


def test_fewer_characters_than_an_n_gram_leave_a_sketch_empty() -> None:
    found = read("总工会职")
    assert (found["size"], found["fine_size"]) == (4 - GRAM + 1, 4 - FINE + 1)
    assert (found["values"] == EMPTY).all()
    assert (found["fine"] != EMPTY).sum() in (1, 2)


def test_half_a_surrogate_pair_is_no_character() -> None:
    assert signature("工会\ud83d职工之家") == signature("工会职工之家")
