import pytest

from index.analysis import Analyzer
from index.senses import FULL, Leaning, Senses, agreement, all_sensed, common, leaning, sensed, term
from tests.index.teaching import STRINGS, learned, taught


@pytest.fixture(scope="module")
def senses() -> Senses:
    return Senses(learned(STRINGS), without=("none",))


@pytest.mark.parametrize(
    ("heading", "text", "label"),
    [("", "帮助困难职工", 0), ("安全", "检查", 1), ("", "困难和安全，安全和困难，难", 0), ("安全", "困难，安全", 1)],
    ids=["text", "heading", "the stronger one", "the heading decides"],
)
def test_a_text_speaks_for_a_label(heading: str, text: str, label: int, senses: Senses) -> None:
    assert senses.read(heading, text)[0][0] == label


@pytest.mark.parametrize(
    "text", ["", "困", "写信", "工作", "𠀀𠀁"], ids=["empty", "faint", "unknown", "any work", "rare"]
)
def test_a_text_that_says_too_little_has_no_sense(text: str, senses: Senses) -> None:
    assert senses.read("", text) == ()


def test_the_surest_sense_has_full_strength(senses: Senses) -> None:
    assert senses.read("", "困难") == ((0, FULL),)


def test_sections_are_read_together_as_alone(senses: Senses) -> None:
    sections = (("", "帮助困难职工"), ("安全", "困难，安全"), ("", ""), ("困", "𠀀"))
    assert senses.read_all(sections) == tuple(senses.read(*section) for section in sections)
    assert senses.read_all(()) == ()


def test_without_learning_there_are_no_senses(senses: Senses) -> None:
    assert sensed(None, "", "困难") == ()
    assert sensed(senses, "", "困难") == ((0, FULL),)
    assert all_sensed(None, (("", "困难"),)) == ((),)
    assert all_sensed(senses, (("", "困难"),)) == (((0, FULL),),)


def test_learning_changes_the_fingerprint_and_nothing_else(analyzer: Analyzer, senses: Senses) -> None:
    sensing = taught(analyzer, senses)
    assert sensing.fingerprint != analyzer.fingerprint
    assert sensing.words("困难职工送温暖") == analyzer.words("困难职工送温暖")
    other = Senses(learned({**STRINGS, "慰问": {0: 5}}))
    assert other.fingerprint != senses.fingerprint


def test_sections_agree_as_far_as_their_senses_are_sure() -> None:
    assert agreement({0: FULL}, ((0, FULL), (1, 9))) == 1.0
    assert agreement({0: FULL}, ((1, FULL),)) == 0.0
    assert agreement({0: 51}, ((0, FULL),)) == pytest.approx(0.2)


def test_the_term_of_a_sense_is_no_word(analyzer: Analyzer) -> None:
    assert term(7) not in analyzer.words("§7 和 § 7")


def test_labels_that_both_speak_for_plainly_are_common() -> None:
    assert common(((0, 200), (1, 200), (2, 30)), ((1, 250), (0, 100), (2, 250))) == (1, 0)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("困难", [0], id="one"),
        pytest.param("困难安全", [0, 1], id="two that are as strong"),
        pytest.param("写信", [], id="nothing"),
        pytest.param("工作", [], id="any work"),
    ],
)
def test_even_a_short_query_leans_to_what_it_is_about(typed: str, expected: list[int], senses: Senses) -> None:
    assert sorted(label for label, _ in senses.leaning(typed)) == expected


def test_what_a_query_leans_to_has_a_name_a_term_and_a_strength(senses: Senses) -> None:
    assert leaning(senses, "困难") == (Leaning(senses.labels[0], term(0), 1.0),)
    assert leaning(None, "困难") == ()
