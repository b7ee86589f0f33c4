"""Tells from its first bytes what a file is."""

from __future__ import annotations

from io import BytesIO

import olefile

from archive.readers import zips

OLE_MAGIC = olefile.MAGIC
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
DOC, PDF, RTF, TEXT = "application/msword", "application/pdf", "application/rtf", "text/plain"
ENCRYPTED = "encrypted"
OLE_STREAMS = (
    ("WordDocument", DOC),
    ("EncryptedPackage", ENCRYPTED),
    ("Workbook", "Excel 电子表格"),
    ("Book", "Excel 电子表格"),
    ("PowerPoint Document", "PowerPoint 演示文稿"),
)
ZIP_MEMBERS = (
    ("word/document.xml", DOCX),
    ("xl/workbook.xml", "Excel 电子表格"),
    ("ppt/presentation.xml", "PowerPoint 演示文稿"),
    ("OFD.xml", "OFD 版式文件"),
    ("META-INF/container.xml", "EPUB 电子书"),
)
OPENED = {
    "application/vnd.oasis.opendocument.spreadsheet": "电子表格",
    "application/vnd.oasis.opendocument.presentation": "演示文稿",
}
MAGICS = (
    (b"\x89PNG\r\n", "PNG 图片"),
    (b"\xff\xd8\xff", "JPEG 图片"),
    (b"GIF8", "GIF 图片"),
    (b"BM", "BMP 图片"),
    (b"II*\0", "TIFF 图片"),
    (b"MM\0*", "TIFF 图片"),
    (b"RIFF", "音视频或 WebP 图片"),
    (b"Rar!", "RAR 压缩包"),
    (b"7z\xbc\xaf", "7z 压缩包"),
    (b"\x1f\x8b", "gzip 压缩包"),
    (b"ID3", "音频"),
    (b"\0\0\0", "音视频"),
    (b"MZ", "Windows 程序"),
    (b"\x7fELF", "程序"),
    (b"CAJ", "CAJ 文献"),
    (b"SQLite format 3", "SQLite 数据库"),
)


def media_type(data: bytes) -> str:
    """Returns a media type that a reader exists for, ENCRYPTED, or the Chinese name of what the file is."""
    if data[:1024].find(b"%PDF-") >= 0:
        return PDF
    if data[:64].lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{\\rtf"):
        return RTF
    if data.startswith(OLE_MAGIC):
        return _ole(data)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip(data)
    return next((label for magic, label in MAGICS if data.startswith(magic) and _binary(data)), TEXT)


def _binary(data: bytes) -> bool:
    """Tells bytes that are no plain text: ``BM`` and ``MZ`` may begin a sentence."""
    return any(byte < 9 or 13 < byte < 27 for byte in data[:64])


def _ole(data: bytes) -> str:
    try:
        with olefile.OleFileIO(BytesIO(data)) as opened:
            return next((kind for stream, kind in OLE_STREAMS if opened.exists(stream)), "OLE 复合文档")
    except (OSError, ValueError, IndexError, TypeError):
        return DOC  # its reader says what is broken


def _zip(data: bytes) -> str:
    try:
        members = {member.name: member for member in zips.directory(BytesIO(data))}
        declared = members.get("mimetype")
        stated = zips.extract(BytesIO(data), declared.location) if declared and declared.size < 100 else b""
    except zips.BrokenZipError:
        return DOCX  # its reader says what is broken
    if "content.xml" in members and "META-INF/manifest.xml" in members:
        return OPENED.get(stated.decode("ascii", errors="replace").strip(), ODT)
    return next((kind for member, kind in ZIP_MEMBERS if member in members), "zip 压缩包")
