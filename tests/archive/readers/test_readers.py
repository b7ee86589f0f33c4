"""A file is read as what its content is, whatever its suffix says."""

from collections.abc import Callable
from pathlib import Path

import pytest

from archive import readers
from archive.models import Problem, ReadFile
from archive.readers import sniff, zips

Maker = Callable[[dict[str, str | bytes]], bytes]
PAGE = "<html><head><title>工会总结</title></head><body><p>全年新建工会八十六家。</p></body></html>"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DOCUMENT = f"<w:document {W}><w:body><w:p><w:r><w:t>总结</w:t></w:r></w:p></w:body></w:document>"
ARCHIVE = (
    'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n\n{}\n--b--\n'
)


def code(name: str, data: bytes) -> str:
    found = readers.read(name, data)
    assert isinstance(found, Problem)
    assert found.source == name
    return found.code


@pytest.mark.parametrize(
    ("name", "data", "media_type"),
    [
        pytest.param("a.txt", "工会总结".encode(), "text/plain", id="text"),
        pytest.param("a.doc", PAGE.encode("gbk"), "text/html", id="a page called doc"),
        pytest.param("a.txt", PAGE.encode(), "text/html", id="a page called txt"),
        pytest.param("a.doc", b"{\\rtf1\\ansicpg936 \\'b9\\'a4}", sniff.RTF, id="rich text called doc"),
        pytest.param("a.mht", ARCHIVE.format(PAGE).encode(), "text/html", id="a saved web archive"),
        pytest.param("a.html", "工会总结".encode(), "text/plain", id="a text called html"),
    ],
)
def test_content_goes_before_suffix(name: str, data: bytes, media_type: str) -> None:
    found = readers.read(name, data)
    assert isinstance(found, ReadFile)
    assert (found.name, found.data, found.media_type) == (name, data, media_type)


def test_office_documents_are_read_whatever_they_are_called(
    zipped: Maker, word97: Callable[..., bytes], tmp_path: Path
) -> None:
    old, new = word97(("总结", "utf-16-le")), zipped({"word/document.xml": DOCUMENT})
    found = [readers.read("a.txt", data) for data in (old, new)]
    assert [each.text for each in found if isinstance(each, ReadFile)] == ["总结", "总结"]


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        pytest.param("a.txt", b"", "empty", id="empty"),
        pytest.param("a.txt", b" \n ", "empty", id="white space"),
        pytest.param("a.txt", bytes(range(256)) * 20, "undecodable", id="junk"),
        pytest.param("a.jpg", b"\xff\xd8\xff\xe0\0\x10", "unsupported", id="picture"),
        pytest.param("a.txt", b"a" * (zips.MAX_BYTES + 1), "too_large", id="too many bytes"),
        pytest.param("a.txt", b"a" * (readers.MAX_CHARACTERS + 1), "too_large", id="too many characters"),
        pytest.param("a.html", PAGE.encode() + b" " * readers.MAX_PAGE_BYTES, "too_large", id="too large a page"),
    ],
)
def test_what_cannot_be_read_is_a_problem(name: str, data: bytes, expected: str) -> None:
    assert code(name, data) == expected


def test_a_document_with_a_password_is_a_problem(compound: Callable[[dict[str, bytes]], bytes]) -> None:
    assert code("a.docx", compound({"EncryptedPackage": b"x"})) == "encrypted"


def test_an_unsupported_type_is_named() -> None:
    found = readers.read("a.rar", b"Rar!\x1a\x07\0")
    assert isinstance(found, Problem)
    assert found.message == "不支持的类型：RAR 压缩包"


def test_what_is_discovered_can_be_fetched_and_read(tmp_path: Path, zipped: Maker) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"工会/总结.docx": zipped({"word/document.xml": DOCUMENT})}))
    (candidate,) = readers.discover([tmp_path])
    assert isinstance(candidate, readers.Candidate)
    data = readers.fetch(candidate)
    assert isinstance(data, bytes)
    found = readers.read(candidate.name, data)
    assert isinstance(found, ReadFile)
    assert (found.name, found.text) == ("a.zip/工会/总结.docx", "总结")
