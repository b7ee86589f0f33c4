"""The kinds of field in whoosh's indexes: terms that are cut already, parted by spaces.

Whoosh's own fields pass every term through an analyzer and pickle its positions; that takes thrice the time.
"""

from __future__ import annotations

import array
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from whoosh import fields, formats

Posting = tuple[bytes, int, float, bytes]  # term, how often it stands, weight, what the format reads


class Places(formats.Positions):  # type: ignore[misc]
    """Positions as plain numbers of four bytes."""

    def encode(self, poslist: Iterable[int]) -> bytes:
        """Returns the bytes of ascending positions."""
        return array.array("I", poslist).tobytes()

    def decode_positions(self, valuestring: bytes) -> list[int]:
        """Returns the positions."""
        return array.array("I", valuestring).tolist()

    def decode_frequency(self, valuestring: bytes) -> int:
        """Returns how many positions there are."""
        return len(valuestring) // array.array("I").itemsize

    def decode_weight(self, valuestring: bytes) -> float:
        """Returns the weight of a term that stands so often."""
        return float(self.decode_frequency(valuestring))


class _Cut(fields.FieldType):  # type: ignore[misc]
    """A field that takes terms parted by spaces; ``analyzer`` and the rest are what whoosh looks for."""

    analyzer = None
    column_type = None
    stored = False
    unique = False
    vector = None
    spelling = False
    multitoken_query = "default"

    def __init__(self, format_: Any, *, scorable: bool) -> None:
        self.format = format_
        self.scorable = scorable


class Pairs(_Cut):
    """Terms with their positions."""

    def __init__(self) -> None:
        super().__init__(Places(), scorable=True)

    def index(self, value: str, **_: object) -> Sequence[Posting]:
        """Returns the postings of a text."""
        places: dict[bytes, list[int]] = {}
        for place, term in enumerate(value.encode().split()):
            places.setdefault(term, []).append(place)
        encode = self.format.encode
        return [(term, len(found), float(len(found)), encode(found)) for term, found in places.items()]


class Words(_Cut):
    """Terms with how often they stand."""

    def __init__(self) -> None:
        super().__init__(formats.Frequency(), scorable=True)

    def index(self, value: str, **_: object) -> Sequence[Posting]:
        """Returns the postings of a text."""
        held = Counter(value.encode("utf-8", "replace").split())
        return [(term, count, float(count), formats.pack_uint(count)) for term, count in held.items()]


class Marks(_Cut):
    """Terms that are there or not."""

    def __init__(self) -> None:
        super().__init__(formats.Existence(), scorable=False)

    def index(self, value: str, **_: object) -> Sequence[Posting]:
        """Returns the postings of a text."""
        return [(term, 1, 1.0, b"") for term in {*value.encode("utf-8", "replace").split()}]
