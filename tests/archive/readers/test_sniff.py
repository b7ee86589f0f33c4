"""What a file is shows in its first bytes."""

from collections.abc import Callable

import pytest

from archive.readers import sniff

Maker = Callable[[dict[str, str | bytes]], bytes]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        pytest.param(b"%PDF-1.7\n", sniff.PDF, id="pdf"),
        pytest.param(b"\0\0junk\n%PDF-1.4", sniff.PDF, id="pdf after junk"),
        pytest.param(b"\xef\xbb\xbf{\\rtf1", sniff.RTF, id="rtf"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0", "PNG 图片", id="png"),
        pytest.param(b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG 图片", id="jpeg"),
        pytest.param(b"Rar!\x1a\x07\0", "RAR 压缩包", id="rar"),
        pytest.param(b"BM\x36\0\0\0", "BMP 图片", id="bmp"),
        pytest.param("BM 工会".encode(), sniff.TEXT, id="a text that begins like a picture"),
        pytest.param("工会".encode(), sniff.TEXT, id="text"),
        pytest.param(b"PK\x03\x04 cut off", sniff.DOCX, id="a broken zip goes to the reader"),
        pytest.param(sniff.OLE_MAGIC + b"cut off", sniff.DOC, id="a broken compound file goes to the reader"),
    ],
)
def test_kinds_are_told_by_magic(data: bytes, kind: str) -> None:
    assert sniff.media_type(data) == kind


@pytest.mark.parametrize(
    ("members", "kind"),
    [
        pytest.param({"word/document.xml": ""}, sniff.DOCX, id="docx"),
        pytest.param({"xl/workbook.xml": ""}, "Excel 电子表格", id="xlsx"),
        pytest.param({"OFD.xml": ""}, "OFD 版式文件", id="ofd"),
        pytest.param({"a.txt": ""}, "zip 压缩包", id="zip"),
        pytest.param({"mimetype": sniff.ODT, "content.xml": "", "META-INF/manifest.xml": ""}, sniff.ODT, id="odt"),
        pytest.param(
            {
                "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml": "",
                "META-INF/manifest.xml": "",
            },
            "电子表格",
            id="ods",
        ),
        pytest.param(
            {
                "mimetype": "application/vnd.oasis.opendocument.presentation",
                "content.xml": "",
                "META-INF/manifest.xml": "",
            },
            "演示文稿",
            id="odp",
        ),
    ],
)
def test_zips_are_told_by_their_members(zipped: Maker, members: dict[str, str | bytes], kind: str) -> None:
    assert sniff.media_type(zipped(members)) == kind


@pytest.mark.parametrize(
    ("stream", "kind"),
    [
        pytest.param("WordDocument", sniff.DOC, id="doc"),
        pytest.param("Workbook", "Excel 电子表格", id="xls"),
        pytest.param("PowerPoint Document", "PowerPoint 演示文稿", id="ppt"),
        pytest.param("EncryptedPackage", sniff.ENCRYPTED, id="docx with a password"),
        pytest.param("Other", "OLE 复合文档", id="something else"),
    ],
)
def test_compound_files_are_told_by_their_streams(
    compound: Callable[[dict[str, bytes]], bytes], stream: str, kind: str
) -> None:
    assert sniff.media_type(compound({stream: b"x"})) == kind
