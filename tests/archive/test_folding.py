"""Characters exchanged one for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.folding import SHORT, Fold

OLD, NEW = "０１（）〔［，　", "01()[[, "


def test_characters_are_exchanged_at_their_places() -> None:
    assert Fold(OLD, NEW)("第１０篇（上）〔注，") == "第10篇(上)[注,"


def test_a_page_is_treated_as_a_line_is() -> None:
    assert Fold(OLD, NEW)("第１０篇" * SHORT) == "第10篇" * SHORT


@given(st.text(st.sampled_from([*OLD, *NEW, *"总结\n"])))
def test_it_does_what_a_table_of_characters_does(text: str) -> None:
    assert Fold(OLD, NEW)(text) == text.translate(str.maketrans(OLD, NEW))


def test_pairs_that_would_undo_one_another_are_refused() -> None:
    with pytest.raises(ValueError, match="taken out"):
        Fold("ab", "bc")


def test_a_character_without_a_partner_is_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        Fold("abc", "xy")
