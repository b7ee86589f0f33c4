import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.folding import fold, fold_with_origin, fold_words

MIXED = st.text(alphabet="工會会總总 \n\u3000ａb1９，。“「ﬁ㈱½\u200b—…\x85\ud800é", max_size=30)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("總工會", "总工会", id="traditional"),
        pytest.param("ＡＢｃ１２", "abc12", id="full-width"),
        pytest.param("工 会　总", "工会总", id="white space between Han is dropped"),
        pytest.param("Excel  2003 版", "excel2003版", id="white space between Latin words is dropped"),
        pytest.param(" 甲 \r\n\n 乙 ", "甲乙", id="line breaks are dropped"),
        pytest.param("“安康杯”「安康杯」", '"安康杯""安康杯"', id="quotation marks are one"),
        pytest.param("厂务——公开", "厂务--公开", id="dashes are one"),
        pytest.param("㈱ﬁ½", "(株)fi1⁄2", id="compatibility signs are spelt out"),
        pytest.param("顯著 沿著 显著 沿着", "显着沿着显着沿着", id="what depends on the phrase is one"),
        pytest.param("二〇一四 二零一四 二○一四", "二零一四二零一四二零一四", id="noughts are one"),
        pytest.param("Café cafe\u0301", "cafecafe", id="accents are dropped"),
        pytest.param("工\u200b会\ufeff", "工会", id="invisible signs are dropped"),
        pytest.param("\ud800工", "\ufffd工", id="half a surrogate pair cannot be stored"),
    ],
)
def test_texts_are_folded_to_the_form_that_is_compared(text: str, expected: str) -> None:
    assert fold(text) == expected


def test_words_that_the_scripts_of_taiwan_and_hong_kong_spell_otherwise_fold_alike() -> None:
    text = "卫生部门组织家具厂职工了解规划，覆盖率显著提高，里程碑式的座谈会对象，画像，沈阳，甚至"
    for script in ("s2t", "s2tw", "s2hk"):
        assert fold(str(opencc.OpenCC(script).convert(text))) == fold(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(" 工 会 \r\n\n 總結 ", "工会\n总结", id="line breaks become one"),
        pytest.param("Excel  2003 版", "excel 2003版", id="one space between Latin words stays"),
        pytest.param("总工会", "总工会", id="no white space"),
    ],
)
def test_what_parts_words_is_kept_for_cutting(text: str, expected: str) -> None:
    assert fold_words(text) == expected


@given(MIXED)
def test_texts_for_cutting_differ_in_white_space_only(text: str) -> None:
    assert "".join(fold_words(text).split()) == fold(text)


@given(MIXED)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(MIXED, st.integers(0, 30), st.integers(0, 30))
def test_a_part_of_a_text_folds_to_a_part_of_the_folded_text(text: str, one: int, other: int) -> None:
    assert fold(text[min(one, other) : max(one, other)]) in fold(text)


@given(MIXED)
def test_the_way_back_is_found_for_the_same_folded_text(text: str) -> None:
    folded = fold_with_origin(text)
    assert folded.text == fold(text)
    assert list(folded.origin) == sorted(folded.origin)


@pytest.mark.parametrize(
    ("text", "needle", "expected"),
    [
        ("第 一 總 工會", "总工", "總 工"),
        ("㈱工会", "株", "㈱"),
        ("ＡＢ 工会", "b工", "Ｂ 工"),
    ],
    ids=["white space inside", "a sign that was spelt out", "full width"],
)
def test_the_original_characters_of_a_match_are_found(text: str, needle: str, expected: str) -> None:
    folded = fold_with_origin(text)
    start = folded.text.index(needle)
    first, behind = folded.original(start, start + len(needle))
    assert text[first:behind] == expected


def test_an_empty_range_has_a_place_too() -> None:
    folded = fold_with_origin("工会 ")
    assert folded.original(1, 1) == (1, 1)
    assert folded.original(2, 2) == (3, 3)
