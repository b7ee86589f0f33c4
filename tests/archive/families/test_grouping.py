"""Grouping: chains, pages of two reports and parts that two reports share do not make one family of two."""

import random

from archive.families.grouping import groups
from archive.families.likeness import Signatures
from archive.families.signatures import signature

COMMON = [chr(point) for point in range(0x4E00, 0x5B00)]


def prose(seed: int, length: int = 1200) -> str:
    chosen = random.Random(seed)
    return "".join(chosen.choice(COMMON) for _ in range(length))


def grouped(*texts: str) -> list[list[int]]:
    held = Signatures.read(map(signature, texts))
    return sorted(groups(held, held.edges()))


ONE, OTHER = prose(1), prose(2)


def test_strangers_make_no_group() -> None:
    assert grouped(ONE, OTHER) == []


def test_a_chain_of_half_alike_texts_is_not_one_group() -> None:
    whole = ONE + OTHER + prose(3)
    chain = [whole[400 * step : 400 * step + 1200] for step in range(7)]
    assert all(len(group) < 4 for group in grouped(*chain))


def test_two_halves_and_the_whole_are_one_group() -> None:
    assert grouped(ONE, ONE[:600], ONE[600:]) == [[0, 1, 2]]


def test_a_page_does_not_join_two_reports_that_are_better_attested() -> None:
    assert [len(set(group) & {0, 1, 2, 3}) for group in grouped(ONE, ONE, OTHER, OTHER, ONE + OTHER)] == [2, 2]


def test_a_part_of_two_reports_does_not_join_them() -> None:
    shared = prose(7, 500)
    found = grouped(ONE + shared, ONE + shared, shared + OTHER, shared)
    assert found == [[0, 1, 3]]


def test_parts_of_a_part_stay_with_it() -> None:
    assert grouped(ONE, ONE[:650], ONE[:350]) == [[0, 1, 2]]
