import pytest

from index.analysis import MOST_REMEMBERED, Analyzer, cutters, python_cutters, respelt_words, rust_cutters
from index.folding import fold

TEXTS = (
    "射阳县总工会2014年上半年工作总结：深入推进工资集体协商要约行动，困难职工帮扶中心送温暖，覆盖率达95%。",
    "一、劳动关系预警。开发区工会开展厂务公开民主管理工作，职代会建制率不断提高，女职工专项集体合同签订率 98.5%",
    "桂園街道總工會組織農民工參加technical skill contest，座谈会对象与沈阳市、规划图画像的了解。",
    "xx镇总工会**区201*年新增会员79801人；王小明、李建国等劳模被授予五一劳动奖章",
)


@pytest.fixture(scope="module")
def known() -> Analyzer:
    return Analyzer(("厂务公开", "劳动关系预警", "總工會", "困难职工"))


@pytest.mark.parametrize("text", TEXTS)
def test_both_cutters_give_the_same_words(text: str, known: Analyzer) -> None:
    rust, python = rust_cutters(known.vocabulary), python_cutters(known.vocabulary)
    assert rust[0](fold(text)) == python[0](fold(text))
    assert rust[1](fold(text)) == python[1](fold(text))


def test_the_cutters_are_made_once_for_a_vocabulary() -> None:
    assert cutters(("工会",)) is cutters(("工会",))


def test_words_of_the_vocabulary_stay_whole_and_are_found_in_their_parts_too(known: Analyzer) -> None:
    assert known.words("厂务公开") == ["厂务", "公开", "厂务公开"]


def test_the_vocabulary_is_folded(known: Analyzer) -> None:
    assert known.vocabulary == ("劳动关系预警", "厂务公开", "困难职工", "总工会")


def test_words_that_folding_spells_otherwise_stay_whole(known: Analyzer) -> None:
    assert known.words(fold("覆盖")) == ["复盖"]


def test_a_word_that_the_dictionary_holds_in_both_spellings_keeps_its_frequency() -> None:
    respelt = dict(respelt_words())
    assert "复盖" in respelt
    assert "座谈会" not in respelt  # the dictionary also holds 坐谈会, which folds to it and is rare


def test_stop_words_signs_and_single_han_are_no_words(known: Analyzer) -> None:
    assert known.words("的，会 3 总工会") == ["3", "总工", "工会", "总工会"]


def test_very_many_words_do_not_fill_the_memory(known: Analyzer) -> None:
    fresh = Analyzer()
    fresh.words(" ".join(f"x{number}" for number in range(MOST_REMEMBERED + 2)))
    assert fresh.words("工会") == ["工会"]


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        pytest.param("困难职工怎么写厂务公开", ("困难职工", "厂务公开"), id="stop words are dropped"),
        pytest.param("怎么写", ("怎么写",), id="unless nothing else is there"),
        pytest.param("桂园街道", ("桂园", "街道"), id="single characters beside one another stay together"),
        pytest.param("工会，工会", ("工会",), id="each once"),
        pytest.param("困难职工难", ("困难职工",), id="a lone character beside a word"),
        pytest.param("难", ("难",), id="a lone character alone"),
        pytest.param("。。", ("。。",), id="signs alone"),
        pytest.param("79801", ("79801",), id="a number"),
    ],
)
def test_a_run_is_parted_into_what_a_text_must_hold(run: str, expected: tuple[str, ...], known: Analyzer) -> None:
    assert known.pieces(run) == expected


@pytest.mark.parametrize(("run", "expected"), [("怎么", False), ("？！", False), ("怎么建会", True)])
def test_it_is_known_whether_a_run_says_anything(run: str, expected: bool, known: Analyzer) -> None:
    assert known.tells(run) is expected


def test_boundaries_lie_between_words(known: Analyzer) -> None:
    assert known.boundaries("厂务公开总工会") == (0, 4, 7)


def test_the_fingerprint_tells_vocabularies_apart() -> None:
    assert Analyzer(("工会",)).fingerprint == Analyzer(("工會",)).fingerprint
    assert Analyzer(("工会",)).fingerprint != Analyzer(("工人",)).fingerprint
