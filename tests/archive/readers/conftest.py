"""Makers of small office files, so that no binary needs to be kept."""

import struct
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

SECTOR = 512
FREE, END, FAT_SECTOR = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


@pytest.fixture
def zipped() -> Callable[[dict[str, str | bytes]], bytes]:
    """Returns a maker of zips from names and contents."""

    def make(members: dict[str, str | bytes]) -> bytes:
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as opened:
            for name, content in members.items():
                opened.writestr(name, content)
        return buffer.getvalue()

    return make


@pytest.fixture
def compound() -> Callable[[dict[str, bytes]], bytes]:
    """Returns a maker of OLE compound files; a stream is padded to 4096 bytes, so that none is a mini stream."""
    return _compound


@pytest.fixture
def word97() -> Callable[..., bytes]:
    """Returns a maker of Word 97 documents from pieces: (words, encoding); one byte pieces are cp1252 or gb18030."""

    def make(*pieces: tuple[str, str], flags: int = 0x0200, version: int = 0xC1, prc: bool = False) -> bytes:
        header = bytearray(0x400)
        struct.pack_into("<HH", header, 0, 0xA5EC, version)
        struct.pack_into("<H", header, 0x0A, flags)
        bodies, table, position, ends = b"", b"", 0, [0]
        for words, encoding in pieces:
            raw = words.encode(encoding)
            wide = encoding == "utf-16-le"
            start = len(header) + len(bodies)
            place = start if wide else (start * 2) | 0x40000000
            table += struct.pack("<HIH", 0, place, 0)
            position += len(raw) // (2 if wide else 1)
            ends.append(position)
            bodies += raw
        pieces_table = struct.pack(f"<{len(ends)}I", *ends) + table
        clx = (b"\x01\x02\x00ab" if prc else b"") + b"\x02" + struct.pack("<I", len(pieces_table)) + pieces_table
        struct.pack_into("<I", header, 0x4C, position)
        struct.pack_into("<II", header, 0x1A2, 0, len(clx))
        struct.pack_into("<II", header, 0x18, len(header), len(header) + len(bodies))
        return _compound({"WordDocument": bytes(header) + bodies, "1Table" if flags & 0x0200 else "0Table": clx})

    return make


def _compound(streams: dict[str, bytes]) -> bytes:
    padded = {
        name: content.ljust(max(4096, -(-len(content) // SECTOR) * SECTOR), b"\0") for name, content in streams.items()
    }
    fat = [FAT_SECTOR]
    directory_sectors = -(-(len(streams) + 1) // 4)
    fat += [*range(2, directory_sectors + 1), END]
    entries, body = [_entry("Root Entry", 5, END, 0, child=1)], b""
    for index, (name, content) in enumerate(padded.items(), 1):
        start, count = len(fat), len(content) // SECTOR
        fat += [*range(start + 1, start + count), END]
        following = index + 1 if index < len(padded) else FREE
        entries.append(_entry(name, 2, start, len(content), right=following))
        body += content
    directory = b"".join(entries).ljust(directory_sectors * SECTOR, b"\0")
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(SECTOR, b"\xff")
    header = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16)
    header += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, END, 0, END, 0)
    header += struct.pack("<109I", 0, *[FREE] * 108)
    return header + table + directory + body


def _entry(name: str, kind: int, start: int, size: int, *, child: int = FREE, right: int = FREE) -> bytes:
    raw = name.encode("utf-16-le")
    return (
        raw.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(raw) + 2, kind, 1, FREE, right, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )
