import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.grams import WIDTH, adjacent_terms, needle_terms, pairs, singles

TEXT = st.text(alphabet="工会总ab\0\n，", max_size=12)
LONG = st.integers(1, 40).flatmap(lambda times: TEXT.map(lambda text: text * times))  # beyond where arrays begin
NEEDLE = st.text(alphabet="工会总ab\n，", min_size=2, max_size=6)


def stands(text: str, needle: tuple[tuple[int, str], ...]) -> bool:
    """Returns what an engine of positions answers."""
    terms = pairs(text).split(" ")
    return any(
        all(start + offset < len(terms) and terms[start + offset] == term for offset, term in needle)
        for start in range(len(terms))
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [("总工会", "总工 工会"), ("会", ""), ("", "")],
    ids=["three characters", "one character", "nothing"],
)
def test_a_text_becomes_its_pairs(text: str, expected: str) -> None:
    assert pairs(text) == expected


@given(LONG)
def test_a_pair_begins_where_its_character_does(text: str) -> None:
    made = pairs(text)
    shown = [made[WIDTH * place : WIDTH * place + 2].replace("\ufdd0", "\n") for place in range(len(text) - 1)]
    assert shown == [text[place : place + 2] for place in range(len(text) - 1)]


def test_line_breaks_are_replaced_because_engines_part_terms_by_them() -> None:
    assert pairs("a\nb").split() == ["a\ufdd0", "\ufdd0b"]


@given(LONG)
def test_single_characters_are_marked_and_distinct(text: str) -> None:
    made = singles(text, mark="t")
    assert sorted(made.split(" ") if made else []) == sorted(f"t{one}" for one in {*text} - {"\n"})


def test_a_needle_uses_as_few_pairs_as_cover_it() -> None:
    assert needle_terms("厂务公开栏") == ((0, "厂务"), (2, "公开"), (3, "开栏"))


def test_the_rarest_pair_is_among_the_terms() -> None:
    rare = {"展职": 3}
    assert needle_terms("开展职工", held=lambda pair: rare.get(pair, 900)) == ((0, "开展"), (1, "展职"), (2, "职工"))
    assert needle_terms("公开", held=len) == ((0, "公开"),)


@given(LONG, NEEDLE)
def test_the_terms_of_a_needle_stand_in_a_text_exactly_if_it_contains_the_needle(text: str, needle: str) -> None:
    assert stands(text, needle_terms(needle)) == (needle in text)
    assert stands(text, needle_terms(needle, held=text.count)) == (needle in text)
    assert stands(text, tuple(enumerate(adjacent_terms(needle)))) == (needle in text)
