import pytest

from index.analysis import Analyzer
from index.candidates import Candidate, heaviest, mark
from index.engine import SearchEngine
from index.likeness import Asked, asked, related
from index.senses import FULL, Sense
from tests.index.conftest import Hold
from tests.index.making import Part, summary

WORDS = ["困难", "职工", "慰问", "助学", "档案", "医疗", "救助", "子女", "大学", "结对"]


@pytest.fixture
def engine(hold: Hold) -> SearchEngine:
    texts = [*WORDS, "工会", "工会", "活动"]
    return hold("reference", [summary(number=n, parts=(Part("", f"工会{text}"),)) for n, text in enumerate(texts, 1)])


def candidate(words: list[str], senses: tuple[Sense, ...] = ()) -> Candidate:
    marks = tuple(map(mark, heaviest([], words)))
    return Candidate("s", 1, "", "f", "a", "work", "2014", "town", "", marks, senses)


def ask(engine: SearchEngine, words: list[str], senses: tuple[Sense, ...] = ()) -> Asked:
    return asked(engine, [], words, senses)


def test_the_same_words_and_senses_are_wholly_alike(engine: SearchEngine) -> None:
    wanted = ask(engine, WORDS, ((1, FULL),))
    assert wanted.compared(candidate(WORDS, ((1, FULL),))).score == pytest.approx(1.0)


def test_more_shared_words_are_more_alike(engine: SearchEngine) -> None:
    wanted = ask(engine, WORDS)
    few, many = (wanted.compared(candidate([*WORDS[:count], "音乐", "比赛"])).score for count in (2, 6))
    assert 0 < few < many < 1


def test_being_about_the_same_counts_more_than_a_few_words(engine: SearchEngine) -> None:
    wanted = ask(engine, WORDS, ((1, FULL),))
    about = wanted.compared(candidate(["音乐", "比赛"], ((1, FULL),)))
    wordy = wanted.compared(candidate([*WORDS[:4], "音乐", "比赛"], ((2, FULL),)))
    assert about.score > wordy.score


def test_what_was_not_sure_of_its_sense_is_still_like_itself(engine: SearchEngine) -> None:
    assert ask(engine, WORDS, ((1, 20),)).compared(candidate(WORDS, ((1, 20),))).score == pytest.approx(1.0)


def test_a_word_in_many_sections_tells_nothing(hold: Hold, analyzer: Analyzer) -> None:
    many = hold("reference", [summary(number=n, parts=(Part("", "送温暖活动"),)) for n in range(1, 31)])
    wanted = asked(many, [], analyzer.words("送温暖助学"), ())
    assert list(wanted.weights) == ["助学"]


@pytest.mark.parametrize(("kept", "same"), [(10, True), (8, True), (5, False)], ids=["all", "most", "too few"])
def test_nearly_the_same_words_are_the_same_text(kept: int, same: bool, engine: SearchEngine) -> None:
    assert ask(engine, WORDS).compared(candidate(WORDS[:kept])).same is same


def test_a_few_words_never_prove_the_same_text(engine: SearchEngine) -> None:
    assert not ask(engine, WORDS[:7]).compared(candidate(WORDS[:7])).same


def test_shared_words_come_heaviest_first(engine: SearchEngine) -> None:
    wanted = ask(engine, ["工会", "助学", "未见"])
    found = wanted.compared(candidate(["工会", "助学"]))
    assert wanted.heaviest_first(found.shared) == ["助学", "工会"]


def test_terms_are_the_heaviest_words_and_the_senses(engine: SearchEngine) -> None:
    terms = ask(engine, ["工会", "助学"], ((4, 200), (9, 100))).terms()
    assert [term for term, _ in terms] == ["助学", "工会", "§4", "§9"]
    assert terms[2][1] == pytest.approx(2 * terms[3][1])


def test_what_says_nothing_is_like_nothing(engine: SearchEngine) -> None:
    found = ask(engine, []).compared(candidate([]))
    assert found.score == 0.0
    assert not related(found)


def test_a_single_shared_word_must_weigh_much(engine: SearchEngine) -> None:
    wanted = ask(engine, WORDS)
    assert not related(wanted.compared(candidate(["困难", "音乐", "比赛", "歌咏", "舞蹈"])))
    assert related(wanted.compared(candidate(["困难", "职工", "比赛", "歌咏", "舞蹈"])))
