"""The questions: drawn from what is held, so that every one of them has an answer."""

from archive.store import Store
from tests.benchmarks.peers.scan import Scan
from tests.benchmarks.questions import questions, sample


def test_the_same_archive_and_seed_give_the_same_questions(store: Store) -> None:
    first, again = (list(questions(sample(store, seed=1), rounds=3, seed=2)) for _ in range(2))
    assert first == again
    assert first != list(questions(sample(store, seed=1), rounds=3, seed=3))


def test_every_kind_that_the_issue_names_is_asked(store: Store) -> None:
    kinds = [kind for kind, asked in questions(sample(store, seed=1), rounds=4, seed=1) if len(asked) == 4]
    assert kinds == [
        "a word in nearly every text", "two words", "two less common words", "a rare word", "a phrase of 2 characters",
        "a phrase of 4 characters", "a phrase of 8 characters", "one character", "a word, of a town and a year",
        "the same, page 2",
    ]  # fmt: skip


def test_common_words_stand_in_nearly_all_texts_and_rare_ones_in_one(store: Store) -> None:
    drawn = sample(store, seed=1)
    texts = [one.text for one in drawn.documents]
    assert "工会" in drawn.common
    assert all(sum(word in text for text in texts) >= 0.9 * len(texts) for word in drawn.common)
    assert all(any(word in text for text in texts) for word in drawn.rare)


def test_every_phrase_and_rare_word_stands_in_a_text(store: Store) -> None:
    truth = Scan(store.iterate())
    for kind, asked in questions(sample(store, seed=1), rounds=5, seed=1):
        if "two" not in kind and "town" not in kind:
            assert all(truth.ask(question).ids for question in asked), kind
