"""Reads zip files within limits: the directory with properly decoded names, and single members by their offset.

A member is found by its place in the file, so that taking one out of a zip of many thousands does not read the
directory again.  The limits hold for office documents too, which are zips.
"""

from __future__ import annotations

import bz2
import struct
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

MAX_BYTES = 64 * 1024 * 1024  # of one file or member, unpacked
MAX_RATIO = 200  # unpacked : packed, of one member; Chinese text stays below 10, the XML of a docx below 60
MAX_TOTAL_RATIO = 100  # of a whole zip; catches members that overlap
FREE_BYTES = 1024 * 1024  # below this no ratio is asked for
MAX_TOTAL_FREE = 256 * 1024 * 1024
LOCAL_HEADER = struct.Struct("<4s22xHH")
UTF8_FLAG = 0x800
ENCRYPTED_FLAG = 0x1


class BrokenZipError(Exception):
    """A zip that cannot be read; the message is for people."""


@dataclass(frozen=True, slots=True)
class Member:
    """One entry of a zip's directory; sizes in bytes."""

    name: str  # POSIX separators, decoded
    offset: int
    packed: int
    size: int
    method: int
    crc: int
    encrypted: bool

    @property
    def location(self) -> tuple[int, int, int, int, int]:
        """What ``extract`` needs."""
        return (self.offset, self.packed, self.size, self.method, self.crc)


def directory(file: BinaryIO) -> tuple[Member, ...]:
    """Returns the files in a zip in the order of its directory; raises BrokenZipError."""
    try:
        with zipfile.ZipFile(file) as opened:
            entries = [entry for entry in opened.infolist() if not entry.is_dir()]
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, struct.error) as error:
        raise BrokenZipError("压缩包已损坏，无法打开；请重新打包或重新下载") from error
    return tuple(_member(entry) for entry in entries)


def _member(entry: zipfile.ZipInfo) -> Member:
    return Member(
        name=member_name(entry.orig_filename, utf8=bool(entry.flag_bits & UTF8_FLAG)),
        offset=entry.header_offset,
        packed=entry.compress_size,
        size=entry.file_size,
        method=entry.compress_type,
        crc=entry.CRC,
        encrypted=bool(entry.flag_bits & ENCRYPTED_FLAG),
    )


def member_name(listed: str, *, utf8: bool) -> str:
    """Returns a member's name as its maker meant it; unflagged names hold UTF-8 or GBK bytes shown as CP437."""
    name = listed if utf8 else _redecode(listed)
    if "/" not in name:
        name = name.replace("\\", "/")
    steps = [step for step in name.replace("\0", "").split("/") if step not in ("", ".", "..")]
    return "/".join(steps)


def _redecode(listed: str) -> str:
    raw = listed.encode("cp437", errors="replace")
    for codec in ("utf-8", "gb18030"):
        try:
            return raw.decode(codec)
        except UnicodeDecodeError:
            continue
    return listed


def total_refusal(members: Sequence[Member], size: int) -> str | None:
    """Returns why a zip of ``size`` bytes must not be unpacked at all, or None."""
    total = sum(member.size for member in members)
    if total > max(MAX_TOTAL_FREE, size * MAX_TOTAL_RATIO):
        return f"压缩包解开后共 {total:,} 字节，远大于压缩包本身，疑似压缩炸弹，未解压"
    return None


def refusal(member: Member) -> tuple[str, str] | None:
    """Returns code and message of the reason why a member must not be unpacked, or None."""
    if member.encrypted:
        return "encrypted", "压缩包内的文件有密码，无法读取；请解密后再收入"
    if member.size > MAX_BYTES:
        return "too_large", f"文件解开后有 {member.size:,} 字节，超过上限 {MAX_BYTES:,} 字节"
    if member.size > FREE_BYTES and member.size > MAX_RATIO * max(1, member.packed):
        return "bomb", "压缩比异常，疑似压缩炸弹，未解压"
    return None


def extract(file: BinaryIO, location: Sequence[int]) -> bytes:
    """Returns the bytes of a member; never more than its directory promises; raises BrokenZipError."""
    offset, packed, size, method, crc = location
    try:
        data = _unpack(_packed_bytes(file, offset, packed), size, method)
    except (zlib.error, OSError, EOFError, ValueError, struct.error) as error:
        raise BrokenZipError("压缩包内的文件已损坏，无法解开") from error
    if len(data) != size or zlib.crc32(data) != crc:
        raise BrokenZipError("压缩包内的文件已损坏（长度或校验值不符）")
    return data


def _packed_bytes(file: BinaryIO, offset: int, packed: int) -> bytes:
    file.seek(offset)
    magic, name_length, extra_length = LOCAL_HEADER.unpack(file.read(LOCAL_HEADER.size))
    if magic != b"PK\x03\x04":
        raise ValueError(magic)
    file.seek(name_length + extra_length, 1)
    return file.read(packed)


def _unpack(raw: bytes, size: int, method: int) -> bytes:
    if method == zipfile.ZIP_STORED:
        return raw
    if method == zipfile.ZIP_DEFLATED:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(raw, size + 1)
    if method == zipfile.ZIP_BZIP2:
        return bz2.BZ2Decompressor().decompress(raw, size + 1)
    raise BrokenZipError(f"压缩方法（{method} 号）不受支持；请用普通 zip 方式重新打包")
