"""Likeness: estimated shares are near the true ones, candidates stay few."""

import random

import numpy as np
import pytest

from archive.families.likeness import Signatures, candidates
from archive.families.signatures import signature
from tests.archive.family_pairs import text


def prose(seed: int, length: int) -> str:
    chosen = random.Random(seed)
    return "".join(chr(chosen.randrange(0x4E00, 0x9000)) for _ in range(length))


def texts(*words: str) -> Signatures:
    return Signatures.read(map(signature, words))


PAIR = np.array([[0, 1]])


@pytest.mark.parametrize("share", [0.3, 0.5, 0.8, 1.0])
def test_the_overlap_is_the_share_of_the_shorter_in_the_longer(share: float) -> None:
    whole, cut = prose(1, 2000), int(1000 * share)
    _, (overlap,) = texts(whole, whole[:cut] + prose(2, 1000 - cut)).overlap(PAIR)
    assert overlap == pytest.approx(share, abs=0.12)


def test_equal_texts_have_all_in_common_and_strangers_nothing() -> None:
    assert [values[0] for values in texts(text(0), text(0)).overlap(PAIR)] == pytest.approx([1.0, 1.0], abs=0.001)
    assert [values[0] for values in texts(text(0), text(1)).overlap(PAIR)] == pytest.approx([0.0, 0.0], abs=0.03)


def test_empty_texts_have_nothing_in_common() -> None:
    assert [values[0] for values in texts("", "").overlap(PAIR)] == [0.0, 0.0]


def test_edges_tell_parts_from_whole_texts() -> None:
    whole = text(0)
    edges = texts(whole, whole[: len(whole) // 3], whole + "附：通讯员供稿", text(1)).edges()
    found = {tuple(pair): part for pair, part in zip(edges.pairs.tolist(), edges.parts.tolist(), strict=True)}
    assert found == {(0, 1): True, (0, 2): False, (1, 2): True}


def test_no_texts_have_no_edges() -> None:
    assert len(Signatures.read(()).edges().pairs) == 0


def test_candidates_are_pairs_of_equal_rows_and_no_more_than_two_a_row() -> None:
    band = np.zeros((50, 3), dtype=np.uint16)
    band[10:40] = (1, 2, 3)
    band[45] = (4, 5, 6)
    found = candidates(band)
    assert {int(index) for index in found.ravel()} == set(range(10, 40))
    assert len(found) <= 60
    assert (found[:, 0] < found[:, 1]).all()
    assert len(np.unique(found, axis=0)) == len(found)


def test_texts_in_the_order_wanted_are_not_copied() -> None:
    held = texts(text(0), text(1))
    assert held.reordered([0, 1]) is held
    assert held.reordered([1, 0]).sizes.tolist() == held.sizes[::-1].tolist()
