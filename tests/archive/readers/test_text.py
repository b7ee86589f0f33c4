"""Plain text is read in the encoding whose reading is Chinese."""

import codecs
import random

import pytest

from archive.models import Problem, ReadFile
from archive.readers import text

SIMPLIFIED = "射阳县总工会上半年工作总结：全县新建工会86个，新增会员3739人。\n"
TRADITIONAL = "射陽縣總工會上半年工作總結：全縣新建工會86個，新增會員3739人。\n"


@pytest.mark.parametrize(
    ("words", "codec", "name"),
    [
        pytest.param(SIMPLIFIED, "utf-8", "utf-8", id="utf-8"),
        pytest.param(TRADITIONAL, "utf-8", "utf-8", id="utf-8, traditional"),
        pytest.param(SIMPLIFIED, "utf-8-sig", "utf-8", id="utf-8 with mark"),
        pytest.param(SIMPLIFIED, "gb18030", "gb18030", id="gb18030"),
        pytest.param(TRADITIONAL, "gb18030", "gb18030", id="gb18030, traditional"),
        pytest.param(TRADITIONAL, "big5", "big5", id="big5"),
        pytest.param("工會工作總結", "big5", "big5", id="big5, six characters"),
        pytest.param("工会工作总结", "gb18030", "gb18030", id="gb18030, six characters"),
        pytest.param(SIMPLIFIED, "utf-16", "utf-16-le", id="utf-16 with mark"),
        pytest.param(SIMPLIFIED, "utf-16-le", "utf-16-le", id="utf-16-le without mark"),
        pytest.param(SIMPLIFIED, "utf-16-be", "utf-16-be", id="utf-16-be without mark"),
        pytest.param("Work summary 2014\n" * 9, "utf-16-le", "utf-16-le", id="ascii as utf-16"),
        pytest.param(SIMPLIFIED, "utf-32", "utf-32-le", id="utf-32 with mark"),
    ],
)
def test_every_encoding_is_told_from_the_others(words: str, codec: str, name: str) -> None:
    assert text.decode(words.encode(codec)) == text.Decoded(words, name)


def test_private_use_characters_survive_for_the_repair_of_shifted_bytes() -> None:
    words = "現將工作總結\ue63a\uf8f5評優樹模活動的開展"
    found = text.decode(words.encode("gb18030"))
    assert found is not None
    assert found.text == words


def test_line_ends_become_newlines_and_nothing_else_changes() -> None:
    found = text.decode("一\r\n二\r三\n　四 \u00a0".encode())
    assert found is not None
    assert found.text == "一\n二\n三\n　四 \u00a0"


def test_a_few_broken_bytes_do_not_make_a_text_unreadable() -> None:
    found = text.decode((SIMPLIFIED * 20).encode() + b"\xe5\xb7")
    assert found is not None
    assert found.encoding == "utf-8"
    assert found.text.startswith(SIMPLIFIED)


@pytest.mark.parametrize("size", [200, 6000, 100_000])
def test_random_bytes_are_no_text(size: int) -> None:
    assert text.decode(random.Random(size).randbytes(size)) is None


def test_a_mark_before_random_bytes_does_not_make_them_text() -> None:
    assert text.decode(codecs.BOM_UTF8 + bytes(range(32)) * 40) is None


def test_bytes_with_many_control_characters_are_no_text() -> None:
    assert text.decode(bytes(range(1, 9)) * 50) is None


def test_an_empty_text_has_no_plausibility() -> None:
    assert text.plausibility("") == 0.0


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        pytest.param("工会的工作", "魟鼩黖", id="everyday before rare"),
        pytest.param("镇街厂", "\ue000\ue001", id="common before private"),
        pytest.param("黖", "\ufffd", id="rare before impossible"),
        pytest.param("，。", "Жé", id="marks before foreign letters"),
    ],
)
def test_everyday_characters_are_more_plausible(better: str, worse: str) -> None:
    assert text.plausibility(better) > text.plausibility(worse)


def test_a_text_is_read_as_it_stands() -> None:
    data = SIMPLIFIED.encode("gb18030")
    decoded = text.decode(data)
    assert decoded is not None
    found = text.read("甲.txt", decoded, data)
    assert isinstance(found, ReadFile)
    assert (found.name, found.media_type, found.encoding, found.text, found.harvest.container) == (
        "甲.txt",
        "text/plain",
        "gb18030",
        SIMPLIFIED,
        "plain",
    )


def test_a_text_of_white_space_is_a_problem() -> None:
    found = text.read("甲.txt", text.Decoded(" \n　", "utf-8"), b" \n")
    assert isinstance(found, Problem)
    assert found.code == "empty"
