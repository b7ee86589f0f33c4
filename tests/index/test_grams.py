import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.grams import adjacent_terms, needle_terms, text_terms

TEXT = st.text(alphabet="工会总ab \n，", max_size=12)
NEEDLE = st.text(alphabet="工会总ab \n，", min_size=1, max_size=6)


def stands(text: str, needle: tuple[tuple[int, str], ...]) -> bool:
    """Returns what an engine of positions answers."""
    terms = text_terms(text).split(" ")
    return any(
        all(start + offset < len(terms) and terms[start + offset] == term for offset, term in needle)
        for start in range(len(terms))
    )


def test_a_text_becomes_its_pairs_and_its_characters() -> None:
    assert text_terms("总工会") == "总工 工会 会 工 总"


@pytest.mark.parametrize(("text", "expected"), [("", ""), ("会", "会")], ids=["nothing", "one character"])
def test_a_text_without_pairs_has_its_characters(text: str, expected: str) -> None:
    assert text_terms(text) == expected


def test_signs_that_engines_part_terms_by_are_replaced() -> None:
    assert text_terms("a b\n").split() == ["a\ufdd1", "\ufdd1b", "b\ufdd0", "a", "b", "\ufdd0", "\ufdd1"]


def test_a_needle_uses_as_few_pairs_as_cover_it() -> None:
    assert needle_terms("厂务公开栏") == ((0, "厂务"), (2, "公开"), (3, "开栏"))


def test_a_single_character_is_a_term_of_its_own() -> None:
    assert (needle_terms("会"), adjacent_terms("会")) == (((0, "会"),), ("会",))


@given(TEXT, NEEDLE)
def test_the_terms_of_a_needle_stand_in_a_text_exactly_if_it_contains_the_needle(text: str, needle: str) -> None:
    assert stands(text, needle_terms(needle)) == (needle in text)
    assert stands(text, tuple(enumerate(adjacent_terms(needle)))) == (needle in text)
