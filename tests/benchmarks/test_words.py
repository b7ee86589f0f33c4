"""The large vocabulary: Zipf's law, the same words for the same seed."""

from collections import Counter

import numpy as np

from tests.benchmarks.words import Prose, dictionary, turns, vocabulary_of


def test_a_word_is_drawn_as_often_as_it_weighs() -> None:
    drawn = Counter(vocabulary_of({"甲": 3.0, "乙": 1.0}).drawn(np.linspace(0, 1, 1000, endpoint=False)))
    assert drawn == {"甲": 750, "乙": 250}


def test_the_last_word_answers_the_largest_chance() -> None:
    assert vocabulary_of({"甲": 1.0, "乙": 1.0}).drawn(np.array([1.0])) == ["乙"]


def test_the_vocabulary_holds_hundreds_of_thousands_of_words_and_the_lexicon() -> None:
    assert len(dictionary().words) > 300_000
    assert {"工资集体协商", "劳模"} <= set(dictionary().words)
    assert len(turns().words) > 30_000


def test_the_same_text_has_the_same_sentences_another_has_others() -> None:
    assert Prose(1, 7).sentences(3) == Prose(1, 7).sentences(3)
    assert Prose(1, 7).sentences(3) != Prose(1, 8).sentences(3)


def test_sentences_end_with_a_full_stop_and_have_several_clauses() -> None:
    made = Prose(1, 1).sentences(50)
    assert len(made) == 50
    assert all(sentence.endswith("。") and 3 <= sentence.count("，") + 1 <= 6 for sentence in made)
