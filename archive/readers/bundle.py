"""Finds what is to be read under folders and in zips, and fetches its bytes within limits."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from archive.models import Problem
from archive.readers import zips

MAX_DEPTH = 2  # a zip, and a zip inside it
JUNK = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db", "__macosx", "$recycle.bin", "system volume information"})
LOCATION = 5  # numbers that find one member


@dataclass(frozen=True, slots=True)
class Candidate:
    """One file to be read: its export name, the file on disk and, for a zip's member, how to find it in there."""

    name: str
    path: Path
    member: tuple[str | int, ...] | None = None


def discover(paths: Sequence[Path]) -> Iterator[Candidate | Problem]:
    """Yields every file under the paths, sorted by name, members of zips included; contents are not read.

    Names are relative to the given folder; a file given by itself has its base name.  Hidden files and what systems
    leave behind (Thumbs.db, .DS_Store, ~$x.docx, __MACOSX) are passed over in silence: no person put them there.
    """
    for path in paths:
        if not path.exists():
            yield Problem("not_found", "路径不存在，请检查拼写", export_name(str(path)))
        elif path.is_dir():
            yield from _folder(path, "")
        else:
            yield from _file(path, export_name(path.name))


def fetch(candidate: Candidate) -> bytes | Problem:
    """Returns the bytes of a candidate, or why they cannot be had."""
    try:
        with candidate.path.open("rb") as file:
            if candidate.member is None:
                return _whole(file, candidate.name)
            return _inner(file, tuple(int(number) for number in candidate.member))
    except zips.BrokenZipError as error:
        return Problem("broken", str(error), candidate.name)
    except OSError as error:
        return _unreadable(candidate.name, error)


def export_name(name: str) -> str:
    """Returns a name that can be written as UTF-8; names of old archives hold GBK bytes."""
    raw = os.fsencode(name)
    for codec in ("utf-8", "gb18030"):
        try:
            return raw.decode(codec)
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", errors="replace")


def _junk(name: str) -> bool:
    return name.startswith((".", "~$")) or name.lower() in JUNK


def _folder(folder: Path, prefix: str) -> Iterator[Candidate | Problem]:
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        yield _unreadable(prefix.rstrip("/") or export_name(folder.name), error)
        return
    for entry in entries:
        name = prefix + export_name(entry.name)
        if _junk(entry.name):
            continue
        if entry.is_dir():
            if not entry.is_symlink():  # a link to a folder may lead in a circle
                yield from _folder(entry, name + "/")
        else:
            yield from _file(entry, name)


def _file(path: Path, name: str) -> Iterator[Candidate | Problem]:
    try:
        regular = stat.S_ISREG(path.stat().st_mode)
    except OSError as error:
        yield _unreadable(name, error)
        return
    if not regular:
        yield Problem("unsupported", "不是普通文件（设备、管道之类），已跳过", name)
    elif path.suffix.lower() == ".zip":
        yield from _zip_file(path, name)
    else:
        yield Candidate(name, path)


def _zip_file(path: Path, name: str) -> Iterator[Candidate | Problem]:
    try:
        with path.open("rb") as file:
            yield from _members(file, path, name, ())
    except OSError as error:
        yield _unreadable(name, error)


def _members(file: BinaryIO, path: Path, name: str, chain: tuple[int, ...]) -> Iterator[Candidate | Problem]:
    try:
        members = zips.directory(file)
    except zips.BrokenZipError as error:
        yield Problem("broken", str(error), name)
        return
    if any(member.name in ("[Content_Types].xml", "META-INF/manifest.xml") for member in members):
        yield Candidate(name, path, chain or None)  # an office document whose suffix says zip
        return
    too_much = zips.total_refusal(members, file.seek(0, 2))
    if too_much:
        yield Problem("bomb", too_much, name)
        return
    for member in sorted(members, key=lambda member: member.name):
        if not any(_junk(step) for step in member.name.split("/")):
            yield from _member(file, member, path, f"{name}/{member.name}", chain)


def _member(
    file: BinaryIO, member: zips.Member, path: Path, name: str, chain: tuple[int, ...]
) -> Iterator[Candidate | Problem]:
    reason = zips.refusal(member)
    found = (*chain, *member.location)
    if reason:
        yield Problem(reason[0], reason[1], name)
    elif not member.name.lower().endswith(".zip"):
        yield Candidate(name, path, found)
    elif len(found) // LOCATION >= MAX_DEPTH:
        yield Problem("too_deep", "压缩包套得太深，请先解开里层再收入", name)
    else:
        try:
            inner = zips.extract(file, member.location)
        except zips.BrokenZipError as error:
            yield Problem("broken", str(error), name)
            return
        yield from _members(BytesIO(inner), path, name, found)


def _whole(file: BinaryIO, name: str) -> bytes | Problem:
    data = file.read(zips.MAX_BYTES + 1)
    if len(data) > zips.MAX_BYTES:
        return Problem("too_large", f"文件超过上限 {zips.MAX_BYTES // 1024 // 1024} MB，未读取", name)
    return data


def _inner(file: BinaryIO, chain: tuple[int, ...]) -> bytes:
    data = b""
    for start in range(0, len(chain), LOCATION):
        data = zips.extract(file, chain[start : start + LOCATION])
        file = BytesIO(data)
    return data


def _unreadable(name: str, error: OSError) -> Problem:
    return Problem("unreadable", f"无法读取：{error.strerror or error}；请检查文件权限", name)
