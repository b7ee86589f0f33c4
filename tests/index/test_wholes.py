import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.folding import fold, fold_words
from index.grams import pairs
from index.wholes import Whole

TEXTS = st.text(alphabet="工会总建設，。１%℃…\u200b \n\0ab", max_size=90)


@st.composite
def summaries(draw: st.DrawFn) -> tuple[str, ...]:
    """Returns a text and some of its parts, in any order."""
    text = draw(TEXTS)
    bounds = draw(st.lists(st.tuples(st.integers(0, 90), st.integers(0, 90)), max_size=4))
    return (text, *(text[start:end] for start, end in bounds))


@given(summaries(), st.sampled_from(("", "标题\n")))
def test_parts_of_a_text_are_folded_and_cut_as_if_they_stood_alone(parts: tuple[str, ...], before: str) -> None:
    whole = Whole(parts)
    for part in parts:
        assert whole.fold(part) == fold(part)
        assert whole.pairs(part, before=before) == pairs(before + fold(part)).strip()
        assert "".join(whole.words(part).split()) == fold(part)


def test_words_stay_parted_where_letters_stand_apart() -> None:
    assert Whole(("工会 App Store\n总结",)).words("工会 App Store\n总结") == fold_words("工会 App Store\n总结")


@pytest.mark.parametrize("parts", [(), ("", ""), ("工会", "总结"), ("总结", "工作总结", "学校")], ids=str)
def test_parts_need_not_stand_in_one_text(parts: tuple[str, ...]) -> None:
    whole = Whole(parts)
    assert [whole.fold(part) for part in parts] == list(parts)
