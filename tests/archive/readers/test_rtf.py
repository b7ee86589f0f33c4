"""Rich Text is read in any code page."""

import pytest

from archive.models import Problem, ReadFile
from archive.readers import rtf


def escaped(words: str, codec: str = "gb18030") -> str:
    return "".join(f"\\'{byte:02x}" for byte in words.encode(codec))


def text(body: str, head: str = "\\ansi\\ansicpg936") -> str:
    found = rtf.read("a.rtf", f"{{\\rtf1{head} {body}}}".encode("latin-1"))
    assert isinstance(found, ReadFile)
    return found.text


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(escaped("工会“总结”—好"), "工会“总结”—好", id="GBK bytes"),
        pytest.param(escaped("甲\ue000乙"), "甲\ue000乙", id="private use"),
        pytest.param("\\'b9\\'a4\\par\\'bb\\'e1", "工\n会", id="paragraph"),
        pytest.param("\\'8a@", "夽"[:0] + b"\x8a@".decode("gb18030"), id="second byte written as itself"),
        pytest.param("\\u24037?\\u20250?", "工会", id="unicode with fallback"),
        pytest.param("\\uc2\\u24037\\'b9\\'a4x", "工x", id="unicode with a fallback of two bytes"),
        pytest.param("\\uc0\\u24037 x", "工x", id="unicode without fallback"),
        pytest.param("\\u-10179 ?\\u-8704 ?", "😀", id="surrogates"),
        pytest.param("a\\cell b\\cell\\row c", "a\tb\nc", id="table row"),
        pytest.param(
            "a\\line b\\tab c\\emdash\\ldblquote d\\rdblquote\\~e\\_f\\{g\\}\\\\",
            "a\nb\tc—“d”\u00a0e-f{g}\\",
            id="marks",
        ),
        pytest.param("{\\pict 89504e47}{\\info{\\title x}}{\\header y}a", "a", id="what is no text"),
        pytest.param("{\\*\\generator Word;}{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}", "3", id="field"),
        pytest.param("{\\listtext 1.\\tab}a", "1.\ta", id="written list numbers stay"),
        pytest.param("{\\object\\bin4 }{}xa}b", "b", id="raw data"),
        pytest.param("a\\unknown7 b\\- c\r\nd", "ab cd", id="unknown words"),
        pytest.param("a}}}b", "ab", id="too many braces"),
    ],
)
def test_words_and_marks_come_out(body: str, expected: str) -> None:
    assert text(body) == expected


@pytest.mark.parametrize(
    ("head", "codec"),
    [
        pytest.param("\\ansi\\ansicpg950", "big5", id="code page 950"),
        pytest.param("\\ansi", "gb18030", id="no code page"),
        pytest.param("\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0", "gb18030", id="a Chinese font"),
        pytest.param(
            "\\ansi\\ansicpg1252{\\fonttbl{\\f1\\fcharset134 x;}}\\f0", "gb18030", id="a Chinese font elsewhere"
        ),
        pytest.param("\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset136 x;}}\\f0", "big5", id="a traditional font"),
    ],
)
def test_code_pages_are_obeyed(head: str, codec: str) -> None:
    assert text(escaped("工作", codec), head) == "工作"


def test_western_bytes_stay_western_without_a_chinese_font() -> None:
    assert text("\\'e9t\\'e9", "\\ansi\\ansicpg1252") == "été"


def test_a_file_without_words_is_a_problem() -> None:
    found = rtf.read("a.rtf", b"{\\rtf1\\ansi }")
    assert isinstance(found, Problem)
    assert found.code == "no_text"
