"""Word 97-2003 documents are read piece by piece."""

import struct
from collections.abc import Callable
from io import BytesIO

import olefile
import pytest

from archive.models import Problem, ReadFile
from archive.readers import msword, sniff

Word97 = Callable[..., bytes]
WIDE = "utf-16-le"


def text(data: bytes) -> str:
    found = msword.read("a.doc", data)
    assert isinstance(found, ReadFile)
    assert (found.media_type, found.harvest.container) == (sniff.DOC, "office")
    return found.text


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        pytest.param([("工会总结\r", WIDE)], "工会总结\n", id="one wide piece"),
        pytest.param(
            [("工会", WIDE), ("2014 “x”", "cp1252"), ("总结", WIDE)], "工会2014 “x”总结", id="wide and narrow"
        ),
        pytest.param([("全县新建工会", "gb18030")], "全县新建工会", id="narrow GBK"),
        pytest.param([("甲\x07乙\x07\x07丙\x07", WIDE)], "甲\t乙\n丙\t", id="table"),
        pytest.param([("见\x13 PAGEREF x \x14第3页\x15。\x13TC\x15", WIDE)], "见第3页。", id="fields"),
        pytest.param([("\x13 IF \x13 A \x14b\x15 \x14外\x15", WIDE)], "外", id="a field in a field"),
        pytest.param([("一\x0b二\x0c三\x01\x08\x1e四\x1f五", WIDE)], "一\n二\n三-四五", id="controls"),
    ],
)
def test_pieces_and_marks_come_out(word97: Word97, pieces: list[tuple[str, str]], expected: str) -> None:
    assert text(word97(*pieces)) == expected


def test_formatting_before_the_piece_table_is_passed_over(word97: Word97) -> None:
    assert text(word97(("总结", WIDE), prc=True)) == "总结"


def test_the_other_table_stream_is_used_when_the_header_says_so(word97: Word97) -> None:
    assert text(word97(("总结", WIDE), flags=0)) == "总结"


def test_word_95_text_is_one_run_of_gbk(word97: Word97) -> None:
    assert text(word97(("工会总结", "gb18030"), version=0x68)) == "工会总结"


def test_only_the_main_text_is_read(word97: Word97) -> None:
    data = bytearray(word97(("正文脚注", WIDE)))
    header = data.index(struct.pack("<HH", 0xA5EC, 0xC1))
    struct.pack_into("<I", data, header + 0x4C, 2)
    assert text(bytes(data)) == "正文"


def test_a_document_with_a_password_is_a_problem(word97: Word97) -> None:
    found = msword.read("a.doc", word97(("总结", WIDE), flags=0x0300))
    assert isinstance(found, Problem)
    assert found.code == "encrypted"


def test_a_document_without_words_is_a_problem(word97: Word97) -> None:
    found = msword.read("a.doc", word97(("\r\r", WIDE)))
    assert isinstance(found, Problem)
    assert found.code == "no_text"


def altered(data: bytes, where: bytes, change: bytes) -> bytes:
    assert data.count(where) == 1
    return data.replace(where, change)


def test_documents_whose_tables_contradict_each_other_are_broken(word97: Word97) -> None:
    whole = word97(("总结", WIDE))
    table = b"\x02" + struct.pack("<III", 16, 0, 2)
    broken = [
        whole[:700],
        altered(whole, struct.pack("<HH", 0xA5EC, 0xC1), b"\0\0\xc1\0"),
        altered(whole, table, b"\x07" + table[1:]),
        altered(whole, table, b"\x02" + struct.pack("<III", 16, 9, 2)),
    ]
    codes = [found.code for data in broken if isinstance(found := msword.read("a.doc", data), Problem)]
    assert codes == ["broken"] * 4


def test_the_title_property_is_read_in_its_encoding(
    compound: Callable[[dict[str, bytes]], bytes], word97: Word97
) -> None:
    title = "射阳县总工会工作总结".encode("gbk") + b"\0"
    properties = struct.pack("<IIII", 1, 2, 0x1E, len(title))
    section = struct.pack("<II", 16 + len(properties) + len(title), 1) + properties[4:8] + struct.pack("<I", 16)
    stream = struct.pack("<HHI16xI16xI", 0xFFFE, 0, 0, 1, 48) + section + properties[8:] + title
    inside = _streams(word97(("总结", WIDE)))
    found = msword.read("a.doc", compound({**inside, "\x05SummaryInformation": stream}))
    assert isinstance(found, ReadFile)
    assert found.harvest.title == "射阳县总工会工作总结"


def _streams(data: bytes) -> dict[str, bytes]:
    with olefile.OleFileIO(BytesIO(data)) as opened:
        return {name: opened.openstream(name).read() for name in ("WordDocument", "1Table")}
