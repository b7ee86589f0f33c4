import pickle

import pytest

from index.whoosh_fields import Marks, Pairs, Places, Words


@pytest.mark.parametrize("positions", [[0], [3, 70_000], list(range(300))], ids=["first", "far", "many"])
def test_positions_are_read_as_they_were_written(positions: list[int]) -> None:
    made = Places()
    value = made.encode(positions)
    assert made.decode_positions(value) == positions
    assert (made.decode_frequency(value), made.decode_weight(value)) == (len(positions), float(len(positions)))


def test_pairs_are_posted_with_their_places() -> None:
    posted = {
        term.decode(): (count, weight, Places().decode_positions(value))
        for term, count, weight, value in Pairs().index("总工 工会 总工")
    }
    assert posted == {"总工": (2, 2.0, [0, 2]), "工会": (1, 1.0, [1])}


def test_words_are_counted() -> None:
    field = Words()
    posted = {
        term.decode(): (count, field.format.decode_frequency(value)) for term, count, _, value in field.index("a b a")
    }
    assert posted == {"a": (2, 2), "b": (1, 1)}


def test_marks_are_there_once() -> None:
    assert sorted(Marks().index("a b a")) == [(b"a", 1, 1.0, b""), (b"b", 1, 1.0, b"")]


@pytest.mark.parametrize("field", [Pairs(), Words(), Marks()], ids=lambda field: type(field).__name__)
def test_a_field_without_words_posts_nothing_and_can_be_kept_in_a_schema(field: Pairs | Words | Marks) -> None:
    assert list(pickle.loads(pickle.dumps(field)).index("")) == []
