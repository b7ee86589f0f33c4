"""Zips are read within limits, and their names as the maker wrote them."""

import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest

from archive.readers import zips

Maker = Callable[[dict[str, str | bytes]], bytes]


@pytest.mark.parametrize(
    ("listed", "utf8", "name"),
    [
        pytest.param("工会总结/甲.txt".encode("gbk").decode("cp437"), False, "工会总结/甲.txt", id="gbk"),
        pytest.param("工会总结.txt".encode().decode("cp437"), False, "工会总结.txt", id="utf-8 without flag"),
        pytest.param("工会总结.txt", True, "工会总结.txt", id="utf-8 with flag"),
        pytest.param("dir\\a.txt", True, "dir/a.txt", id="backslashes"),
        pytest.param("/../a/./b.txt", True, "a/b.txt", id="steps out of the zip"),
        pytest.param(b"\x81.txt".decode("cp437"), False, "ü.txt", id="neither utf-8 nor gbk"),
    ],
)
def test_member_names_are_decoded(listed: str, utf8: bool, name: str) -> None:
    assert zips.member_name(listed, utf8=utf8) == name


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2])
def test_a_member_comes_out_by_its_place(method: int) -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as opened:
        opened.writestr("a.txt", "甲" * 100)
        opened.writestr("b.txt", "乙" * 100)
    second = zips.directory(buffer)[1]
    assert zips.extract(buffer, second.location).decode() == "乙" * 100


def test_folders_are_no_members() -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as opened:
        opened.mkdir("folder")
        opened.writestr("folder/a.txt", "甲")
    assert [member.name for member in zips.directory(buffer)] == ["folder/a.txt"]


def test_what_is_no_zip_is_broken() -> None:
    with pytest.raises(zips.BrokenZipError, match="已损坏"):
        zips.directory(BytesIO(b"PK\x03\x04 and nothing else"))


def test_a_member_whose_bytes_changed_is_broken(zipped: Maker) -> None:
    data = bytearray(zipped({"a.txt": "工会总结" * 20}))
    member = zips.directory(BytesIO(data))[0]
    data[40] ^= 0xFF
    with pytest.raises(zips.BrokenZipError, match="已损坏"):
        zips.extract(BytesIO(data), member.location)


def test_a_member_longer_than_it_says_is_not_unpacked_further(zipped: Maker) -> None:
    data = zipped({"a.txt": "总" * 5000})
    member = replace(zips.directory(BytesIO(data))[0], size=10)
    with pytest.raises(zips.BrokenZipError, match="长度或校验值不符"):
        zips.extract(BytesIO(data), member.location)


def test_a_member_that_is_not_where_the_directory_says_is_broken(zipped: Maker) -> None:
    data = zipped({"a.txt": "总结"})
    member = replace(zips.directory(BytesIO(data))[0], offset=3)
    with pytest.raises(zips.BrokenZipError):
        zips.extract(BytesIO(data), member.location)


def test_an_unknown_way_of_packing_is_named() -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_LZMA) as opened:
        opened.writestr("a.txt", "总结")
    with pytest.raises(zips.BrokenZipError, match="14 号"):
        zips.extract(buffer, zips.directory(buffer)[0].location)


def member(size: int, packed: int, *, encrypted: bool = False) -> zips.Member:
    return zips.Member("a.txt", 0, packed, size, 8, 0, encrypted)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        pytest.param(member(5000, 900), None, id="a plain text"),
        pytest.param(member(900_000, 900), None, id="small, however well it packs"),
        pytest.param(member(5000, 900, encrypted=True), "encrypted", id="with a password"),
        pytest.param(member(zips.MAX_BYTES + 1, zips.MAX_BYTES), "too_large", id="too large"),
        pytest.param(member(50_000_000, 50_000), "bomb", id="packs a thousandfold"),
        pytest.param(member(50_000_000, 0), "bomb", id="packs into nothing"),
    ],
)
def test_members_beyond_the_limits_are_refused(given: zips.Member, code: str | None) -> None:
    reason = zips.refusal(given)
    assert (reason[0] if reason else None) == code


def test_a_zip_whose_members_overlap_is_refused() -> None:
    members = [member(60_000_000, 1_000_000)] * 10
    assert "压缩炸弹" in (zips.total_refusal(members, 1_100_000) or "")
    assert zips.total_refusal(members, 20_000_000) is None
