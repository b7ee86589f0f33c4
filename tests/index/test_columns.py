"""Owners of keys are found by how a key begins, wherever the column lies."""

from pathlib import Path

import numpy as np
import pytest

from index.columns import Column, InFile, InMemory, Stretch, sorted_bytes

KEYS = bytearray(b"".join(key.ljust(4, b"\0") for key in (b"ba", b"ab", b"abc", b"abcd", b"\xff")))


@pytest.fixture(params=["memory", "file"])
def column(request: pytest.FixtureRequest, tmp_path: Path) -> Column:
    parts: list[Stretch] = []
    for number, held in enumerate(sorted_bytes(KEYS, np.arange(5, dtype=np.uint32), 4)):
        (tmp_path / str(number)).write_bytes(held)
        parts.append(InMemory(held) if request.param == "memory" else InFile(tmp_path / str(number)))
    return Column(*parts, width=4)


@pytest.mark.parametrize(
    ("prefix", "owners"),
    [(b"a", [1, 2, 3]), (b"abc", [2, 3]), (b"abcdef", [3]), (b"b", [0]), (b"c", []), (b"A", [])],
)
def test_the_owners_of_a_beginning(column: Column, prefix: bytes, owners: list[int]) -> None:
    assert column.owners(prefix).tolist() == owners


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        InFile(tmp_path / "none")
