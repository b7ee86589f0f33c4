"""The vocabulary of personal names comes from a data file whose mistakes are named."""

import pytest

from archive.datafiles import load, parse
from archive.errors import VocabularyError
from archive.vocabulary.labels import label
from archive.vocabulary.people import KINDS, build, people

GOOD = {
    "surnames": "王李",
    "plain_surnames": "王",
    "titles": "[老师]",
    "needy": "[困难]",
    "compound": "[欧阳]",
    "never_in_names": "的",
    "never_last": "会",
    "words": "[王府]",
    "kinds": "{other: [主席], patients: [患病], recipients: [困难], trainees: [培训]}",
    "labels": "[村民]",
    "leads": "[身]",
    "ailing": "[患癌]",
}


def written(**changed: str) -> str:
    return "\n".join(f"{key}: {value}" for key, value in {**GOOD, **changed}.items())


@pytest.mark.parametrize(
    ("word", "sure"),
    [
        ("王建国", True),
        ("欧阳建国", True),
        ("王　勇", True),
        ("王府井", False),
        ("王的", False),
        ("王会", False),
        ("赵刚", False),
    ],
)
def test_names_are_told_from_words(word: str, *, sure: bool) -> None:
    assert build(parse("x.yaml", written())).is_sure(word) is sure


@pytest.mark.parametrize(
    ("word", "plain"), [("王建国", True), ("欧阳建国", True), ("李建国", False), ("王老师", False), ("王府井", False)]
)
def test_plain_names_are_told_from_sure_ones(word: str, *, plain: bool) -> None:
    assert build(parse("x.yaml", written())).is_plain(word) is plain


def test_a_word_is_no_name() -> None:
    known = build(parse("x.yaml", written()))
    assert (known.is_name("王府"), known.is_name("王建")) == (False, True)


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"surnames": "王王"}, "'surnames' holds a character twice"),
        ({"compound": "[欧]"}, "'compound' surnames are of two characters"),
        ({"kinds": "{other: [主席]}"}, "'kinds' must be other, patients"),
    ],
    ids=["doubled", "short", "kinds"],
)
def test_mistakes_are_named(changed: dict[str, str], message: str) -> None:
    with pytest.raises(VocabularyError, match=message):
        build(parse("x.yaml", written(**changed)))


def test_every_kind_has_a_chinese_name() -> None:
    assert all(label("names", kind) for kind in KINDS)


def test_every_word_that_is_no_name_would_be_taken_for_one() -> None:
    singles = load("names.yaml").text("surnames")
    compound = load("names.yaml").words("compound")
    assert [word for word in people().words if word[0] not in singles and not word.startswith(compound)] == []


def test_no_word_of_illness_hides_another() -> None:
    ailing = people().ailing
    assert [(one, two) for one in ailing for two in ailing if one != two and one in two and one != "癌"] == []
