"""Sorted columns of short keys, in memory or in a file that is read where it is looked at, never as a whole."""

from __future__ import annotations

import os
import weakref
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

OWNER = np.dtype("<u4")


class Stretch(Protocol):
    """Bytes that can be read from one place to another."""

    def __len__(self) -> int:
        """Returns how many there are."""
        ...

    def read(self, start: int, end: int) -> bytes:
        """Returns some of them."""
        ...


class InMemory:
    """Bytes that are held."""

    def __init__(self, held: bytes) -> None:
        self._held = held

    def __len__(self) -> int:
        """Returns how many there are."""
        return len(self._held)

    def read(self, start: int, end: int) -> bytes:
        """Returns some of them."""
        return self._held[start:end]


class InFile:
    """Bytes of a file, which may be removed or replaced meanwhile; OSError if it is not there.

    A mapped file would be counted as memory of every process that looks through it.
    """

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        weakref.finalize(self, os.close, self._file)
        self._size = os.fstat(self._file).st_size

    def __len__(self) -> int:
        """Returns how many there are."""
        return self._size

    def read(self, start: int, end: int) -> bytes:
        """Returns some of them."""
        return os.pread(self._file, end - start, start)


class Column:
    """Keys of one width, sorted, each with the number of its owner."""

    def __init__(self, keys: Stretch, owners: Stretch, width: int) -> None:
        self._keys = keys
        self._owners = owners
        self._width = width

    def owners(self, prefix: bytes) -> NDArray[np.uint32]:
        """Returns the owners of all keys that begin with a prefix, which is never empty."""
        raw = prefix[: self._width]
        low, high = self._place(raw), self._place(raw[:-1] + bytes((raw[-1] + 1,)))
        return np.frombuffer(self._owners.read(low * OWNER.itemsize, high * OWNER.itemsize), dtype=OWNER)

    def _place(self, wanted: bytes) -> int:
        """Returns the place of the first key that is not below the wanted one."""
        low, high = 0, len(self._keys) // self._width
        while low < high:
            middle = (low + high) // 2
            if self._keys.read(middle * self._width, (middle + 1) * self._width) < wanted:
                low = middle + 1
            else:
                high = middle
        return low


def sorted_bytes(keys: bytearray, owners: NDArray[np.uint32], width: int) -> tuple[bytes, bytes]:
    """Returns keys, each filled up to the width, and their owners in the order of the keys."""
    held = np.frombuffer(keys, dtype=f"S{width}")
    order = np.argsort(held, kind="stable")
    return held[order].tobytes(), owners.astype(OWNER)[order].tobytes()
