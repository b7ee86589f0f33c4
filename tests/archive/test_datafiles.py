"""Data files are read with the line of every row, and mistakes name file and line."""

import pytest

from archive.datafiles import Row, load, parse, refuse_doubles
from archive.errors import VocabularyError

CONTENT = """\
version: 2
rows:
- {id: a, words: [一, 二], weight: 0.5, hard: true}
- {id: b, inner: {x: 1}}
"""


def row(number: int = 0) -> Row:
    return parse("x.yaml", CONTENT).rows("rows")[number]


def test_every_row_knows_its_line() -> None:
    assert [found.line for found in parse("x.yaml", CONTENT).rows("rows")] == [3, 4]


def test_values_come_out_in_their_type() -> None:
    first = row()
    assert (first.text("id"), first.words("words"), first.number("weight"), first.flag("hard")) == (
        "a",
        ("一", "二"),
        0.5,
        True,
    )


def test_missing_keys_take_their_default() -> None:
    second = row(1)
    assert (second.text("zh", "无"), second.words("words"), second.number("weight", 1), second.flag("hard")) == (
        "无",
        (),
        1.0,
        False,
    )
    assert not second.has("words")


def test_a_nested_mapping_is_a_row_and_yields_its_pairs() -> None:
    assert row(1).row("inner").text("x") == "1"
    assert list(row(1).pairs("inner")) == [("x", 1)]


@pytest.mark.parametrize(
    ("content", "ask"),
    [
        ("a: [1]", lambda top: top.text("a")),
        ("a: yes-no", lambda top: top.flag("a")),
        ("a: x", lambda top: top.number("a")),
        ("a: x", lambda top: top.words("a")),
        ("a: [x, x]", lambda top: top.words("a")),
        ("a: x", lambda top: top.items("a")),
        ("a: [x]", lambda top: top.rows("a")),
    ],
    ids=["text", "flag", "number", "words", "doubled word", "items", "rows"],
)
def test_a_value_of_the_wrong_kind_is_refused_with_file_and_line(content, ask) -> None:
    with pytest.raises(VocabularyError, match=r"^x\.yaml:1: "):
        ask(parse("x.yaml", content))


@pytest.mark.parametrize("content", ["a: [", "- 1", "a: 1\na: 2"], ids=["broken", "no mapping", "key twice"])
def test_an_unreadable_file_is_refused_by_name(content: str) -> None:
    with pytest.raises(VocabularyError, match=r"x\.yaml"):
        parse("x.yaml", content)


def test_two_rows_of_one_key_are_refused() -> None:
    with pytest.raises(VocabularyError, match="'k' stands already in line 3"):
        refuse_doubles([("k", row()), ("k", row(1))])


def test_the_files_of_the_package_can_be_loaded() -> None:
    assert load("topics.yaml").rows("topics")
