"""The lexicon is sound: words once, synonyms in known relations, everything a tokenizer needs in one list."""

import pytest

from archive.datafiles import parse
from archive.errors import VocabularyError
from archive.vocabulary import lexicon, topics


def test_user_words_hold_the_lexicon_the_synonyms_and_the_topic_cues() -> None:
    words = set(lexicon.user_words())
    assert {"厂务公开", "经审会", "户外劳动者驿站", "12351"} <= words
    assert {cue for cue in topics.words() if len(cue) > 1 and cue.isalnum()} <= words


def test_user_words_are_sorted_whole_words_without_doubles() -> None:
    words = lexicon.user_words()
    assert list(words) == sorted(set(words))
    assert all(len(word) > 1 and word.isalnum() for word in words)


def test_no_term_stands_in_two_groups_so_that_none_is_shadowed() -> None:
    terms = [term for group in lexicon.synonyms() for term in group.terms]
    assert len(terms) == len(set(terms))


def test_abbreviations_are_equal_and_relatives_are_near() -> None:
    relation = {term: group.relation for group in lexicon.synonyms() for term in group.terms}
    assert relation["职代会"] == "eq"
    assert relation["外来工"] == "near"


def source(synonyms: str = "[甲, 乙]", *, relation: str = "eq", words: str = "a: [丙]") -> str:
    return f"keep_whole:\n  {words}\nsynonyms:\n- {{relation: {relation}, terms: {synonyms}}}\n"


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        (source(relation="like"), "l.yaml:4: 'relation' must be eq or near"),
        (source("[甲]"), "l.yaml:4: a group needs two terms"),
        (source("[甲, 甲]"), "l.yaml:4: 'terms' holds twice: 甲"),
        (source() + "- {relation: near, terms: [乙, 丁]}\n", "l.yaml:5: '乙' stands already in line 4"),
        (source(words="a: [丙]\n  b: [丙]"), "l.yaml:2: '丙' stands already in line 2"),
    ],
    ids=["relation", "lone term", "doubled term", "two groups", "doubled word"],
)
def test_a_fault_is_named_with_file_and_line(wrong: str, complaint: str) -> None:
    with pytest.raises(VocabularyError, match=complaint):
        lexicon.parse(parse("l.yaml", wrong))
