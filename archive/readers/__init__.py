"""Finds input files, fetches their bytes and turns each into raw text: by content first, then by suffix.

discover(paths)    files, members of zips and what cannot be looked at, in a fixed order
fetch(candidate)   bytes within limits
read(name, data)   raw text with what the container says about it
"""

from __future__ import annotations

from collections.abc import Callable

from archive.models import Problem, ReadFile
from archive.readers import html, msword, office, pdf, rtf, sniff, text, webarchive, zips
from archive.readers.bundle import Candidate, discover, fetch

__all__ = ["Candidate", "discover", "fetch", "read"]

MAX_CHARACTERS = 5_000_000  # of text; a long report has 20,000
MAX_PAGE_BYTES = 16 * 1024 * 1024  # of a web page, whose tree takes many times its size

READERS: dict[str, Callable[[str, bytes], ReadFile | Problem]] = {
    sniff.DOC: msword.read,
    sniff.DOCX: office.read,
    sniff.ODT: office.read,
    sniff.PDF: pdf.read,
    sniff.RTF: rtf.read,
}


def read(name: str, data: bytes) -> ReadFile | Problem:
    """Returns a file's raw text and harvest, or a Problem that says in Chinese why there is none."""
    if not data:
        return Problem("empty", "空文件（0 字节）", name)
    if len(data) > zips.MAX_BYTES:
        return Problem("too_large", f"文件超过上限 {zips.MAX_BYTES // 1024 // 1024} MB，未读取", name)
    kind = sniff.media_type(data)
    if kind == sniff.TEXT:
        return _bounded(_text(name, data))
    if kind == sniff.ENCRYPTED:
        return Problem("encrypted", "文档有密码，无法读取；请解密后再收入", name)
    reader = READERS.get(kind)
    if reader is None:
        return Problem("unsupported", f"不支持的类型：{kind}", name)
    return _bounded(reader(name, data))


def _bounded(found: ReadFile | Problem) -> ReadFile | Problem:
    if isinstance(found, ReadFile) and len(found.text) > MAX_CHARACTERS:
        return Problem("too_large", f"文字超过上限 {MAX_CHARACTERS:,} 字，不像一份总结", found.name)
    return found


def _text(name: str, data: bytes) -> ReadFile | Problem:
    page = webarchive.page(data)
    decoded = text.decode(data if page is None else page)
    if decoded is None:
        return Problem("undecodable", "不是可读的文字：内容是二进制数据，或编码已损坏", name)
    if html.is_html(decoded.text, name):
        if len(data) > MAX_PAGE_BYTES:
            return Problem("too_large", f"网页超过上限 {MAX_PAGE_BYTES // 1024 // 1024} MB，未读取", name)
        return html.read(name, decoded, data)
    return text.read(name, decoded, data)
