"""Maps places in a text back to the text that it was made from.

A map is a row of runs: stretches that were taken over character for character.  What lies between two runs was
replaced, deleted or inserted.  Offsets count code points, half-open.
"""

from __future__ import annotations

import zlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from archive.models import Span


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Where each character of a made text stands in its origin.

    Run ``i`` covers ``starts[i] .. ends[i]`` of the made text and begins at ``origins[i]`` of the origin.
    """

    size: int  # of the made text
    origin_size: int
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    origins: tuple[int, ...]

    def to_raw(self, start: int, end: int) -> Span:
        """Returns the stretch of the origin that the span was made from; replaced parts are covered whole."""
        if not 0 <= start <= end <= self.size:
            raise ValueError(f"span {start}..{end} lies outside a text of {self.size} characters")
        low = self._before(start) if start < self.size else self.origin_size
        if start == end:
            return Span(low, low)
        return Span(low, max(low, self._after(end - 1)))

    def _before(self, place: int) -> int:
        run = bisect_right(self.starts, place) - 1
        if run < 0:
            return 0
        return self.origins[run] + min(place, self.ends[run]) - self.starts[run]

    def _after(self, place: int) -> int:
        run = bisect_right(self.starts, place) - 1
        if run >= 0 and place < self.ends[run]:
            return self.origins[run] + place + 1 - self.starts[run]
        return self.origins[run + 1] if run + 1 < len(self.starts) else self.origin_size

    def runs(self) -> Iterator[tuple[int, int, int]]:
        """Yields start, end and origin of every run."""
        return zip(self.starts, self.ends, self.origins, strict=True)

    def compose(self, inner: OffsetMap) -> OffsetMap:
        """Returns the map from this made text to the origin of ``inner``, whose made text is this map's origin."""
        if inner.size != self.origin_size:
            raise ValueError(f"the maps do not meet: {self.origin_size} and {inner.size} characters")
        return OffsetMap.from_runs(self.size, inner.origin_size, _composed(self, inner))

    def to_bytes(self) -> bytes:
        """Returns a compact form: zlib over decimal differences."""
        numbers = [self.size, self.origin_size]
        made = origin = 0
        for start, end, begins in self.runs():
            numbers += [start - made, end - start, begins - origin]
            made, origin = end, begins + end - start
        return zlib.compress(" ".join(map(str, numbers)).encode("ascii"), 6)

    @classmethod
    def identity(cls, size: int) -> Self:
        """Returns the map of a text onto itself."""
        return cls.from_runs(size, size, [(0, size, 0)])

    @classmethod
    def from_runs(cls, size: int, origin_size: int, runs: Iterable[tuple[int, int, int]]) -> Self:
        """Returns a map from (start, end, origin) runs in order; empty runs are dropped, touching ones merged."""
        starts: list[int] = []
        ends: list[int] = []
        origins: list[int] = []
        for start, end, origin in runs:
            if end <= start:
                continue
            if starts and ends[-1] == start and origins[-1] - starts[-1] == origin - start:
                ends[-1] = end
                continue
            starts.append(start)
            ends.append(end)
            origins.append(origin)
        return cls(size, origin_size, tuple(starts), tuple(ends), tuple(origins))

    @classmethod
    def from_edits(cls, origin_size: int, edits: Iterable[tuple[int, int, int]]) -> Self:
        """Returns the map after edits (start, end, length of the replacement) in order, without overlap.

        A replacement of the same length counts as taken over character for character.
        """
        runs: list[tuple[int, int, int]] = []
        made = begins = 0  # of the run that is open
        origin = 0
        shift = 0
        for start, end, length in edits:
            if start < origin or end < start or end > origin_size:
                raise ValueError(f"edit {start}..{end} overlaps or leaves a text of {origin_size} characters")
            origin = end
            if length == end - start:
                continue
            runs.append((made, start + shift, begins))
            shift += length - (end - start)
            made, begins = end + shift, end
        runs.append((made, origin_size + shift, begins))
        return cls.from_runs(origin_size + shift, origin_size, runs)

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Returns the map that ``to_bytes`` wrote."""
        size, origin_size, *numbers = map(int, zlib.decompress(data).split())
        runs: list[tuple[int, int, int]] = []
        made = origin = 0
        for place in range(0, len(numbers), 3):
            skipped, length, jumped = numbers[place : place + 3]
            start, begins = made + skipped, origin + jumped
            made, origin = start + length, begins + length
            runs.append((start, made, begins))
        return cls.from_runs(size, origin_size, runs)


def _composed(outer: OffsetMap, inner: OffsetMap) -> Iterator[tuple[int, int, int]]:
    place = 0
    for start, end, middle in outer.runs():
        stop = middle + end - start
        while place and inner.ends[place - 1] > middle:
            place -= 1
        while place < len(inner.starts) and inner.ends[place] <= middle:
            place += 1
        while place < len(inner.starts) and inner.starts[place] < stop:
            low, high = max(middle, inner.starts[place]), min(stop, inner.ends[place])
            yield start + low - middle, start + high - middle, inner.origins[place] + low - inner.starts[place]
            place += 1
