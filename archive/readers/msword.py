"""Reads Word 97-2003 documents: the pieces of the main text, decoded, without field codes.

Layout after [MS-DOC]: the FIB in the stream WordDocument points to the CLX in 0Table or 1Table, which lists the pieces
of text; a piece is UTF-16 or one byte a character.  Word 95 and older keep the text in one run of code page bytes.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from io import BytesIO

import olefile

from archive.models import Harvest, Problem, ReadFile
from archive.readers import sniff, text, titles

MAGIC, WORD97 = 0xA5EC, 0xC1
ENCRYPTED, TABLE_1 = 0x0100, 0x0200
FC_MIN, CCP_TEXT, FC_CLX = 0x18, 0x4C, 0x1A2  # offsets in the FIB
PRC, PCDT = 1, 2  # kinds of the CLX's parts
ONE_BYTE = 0x40000000
ROW_END = re.compile(r"\x07\x07")
INSTRUCTION = re.compile(r"\x13[^\x13\x14\x15]*\x14([^\x13\x14\x15]*)\x15|\x13[^\x13\x14\x15]*\x15")
MARKS = str.maketrans({"\r": "\n", "\x0b": "\n", "\x0c": "\n", "\x0e": "\n", "\x07": "\t", "\x1e": "-"})
CONTROLS = re.compile(r"[\x00-\x08\x0f-\x1f]")


class _BrokenDocumentError(Exception):
    """A document whose tables contradict each other."""


class _EncryptedDocumentError(Exception):
    """A document with a password."""


def read(name: str, data: bytes) -> ReadFile | Problem:
    """Returns the words of a .doc; table cells are parted by tabs."""
    try:
        with olefile.OleFileIO(BytesIO(data)) as opened:
            words = _tidied(_stored_text(opened))
            title = titles.sensible(_title(opened))
    except _EncryptedDocumentError:
        return Problem("encrypted", "Word 文档有密码，无法读取；请解密后再收入", name)
    except (OSError, ValueError, IndexError, TypeError, struct.error, _BrokenDocumentError):
        return Problem("broken", "Word 文档已损坏或不完整，无法打开", name)
    if not words.strip():
        return Problem("no_text", "文档里没有文字（可能只有图片）", name)
    return ReadFile(name, data, sniff.DOC, None, words, Harvest(container="office", title=title))


def _stored_text(opened: olefile.OleFileIO) -> str:
    document: bytes = opened.openstream("WordDocument").read()
    magic, version = struct.unpack_from("<HH", document)
    (flags,) = struct.unpack_from("<H", document, 0x0A)
    if magic & 0xFF00 != MAGIC & 0xFF00:
        raise _BrokenDocumentError
    if flags & ENCRYPTED:
        raise _EncryptedDocumentError
    if version < WORD97:
        start, end = struct.unpack_from("<II", document, FC_MIN)
        return document[start:end].decode("gb18030", errors="replace")
    table: bytes = opened.openstream("1Table" if flags & TABLE_1 else "0Table").read()
    (length,) = struct.unpack_from("<I", document, CCP_TEXT)
    start, size = struct.unpack_from("<II", document, FC_CLX)
    return "".join(_pieces(document, table[start : start + size]))[:length]


def _pieces(document: bytes, clx: bytes) -> Iterator[str]:
    table = _piece_table(clx)
    count = (len(table) - 4) // 12
    ends = struct.unpack_from(f"<{count + 1}I", table)
    for index in range(count):
        (place,) = struct.unpack_from("<I", table, 4 * (count + 1) + 8 * index + 2)
        length = ends[index + 1] - ends[index]
        if length < 0:
            raise _BrokenDocumentError
        if place & ONE_BYTE:
            start = (place & ~ONE_BYTE) // 2
            yield _narrow(document[start : start + length])
        else:
            yield document[place : place + 2 * length].decode("utf-16-le", errors="replace")


def _piece_table(clx: bytes) -> bytes:
    position = 0
    while clx[position] == PRC:
        (size,) = struct.unpack_from("<H", clx, position + 1)
        position += 3 + size
    if clx[position] != PCDT:
        raise _BrokenDocumentError
    (size,) = struct.unpack_from("<I", clx, position + 1)
    return clx[position + 5 : position + 5 + size]


def _narrow(raw: bytes) -> str:
    """Returns a piece of one byte a character: cp1252 by the book, GBK from some Chinese programs."""
    western = raw.decode("cp1252", errors="replace")
    chinese = raw.decode("gb18030", errors="replace")
    return chinese if text.plausibility(chinese) > text.plausibility(western) and not raw.isascii() else western


def _title(opened: olefile.OleFileIO) -> str | None:
    raw = opened.get_metadata().title
    decoded = text.decode(raw) if isinstance(raw, bytes) else None
    return decoded.text if decoded else None


def _tidied(stored: str) -> str:
    """Returns stored text with marks as white space, field instructions and objects left out."""
    found = 1
    while found:
        stored, found = INSTRUCTION.subn(lambda match: match[1] or "", stored)
    return CONTROLS.sub("", ROW_END.sub("\n", stored).translate(MARKS))
