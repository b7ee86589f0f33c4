"""Finds where stretches of a raw text went in the text made of it: the way opposite to ``OffsetMap.to_raw``."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from archive.models import Span
from archive.offsets import OffsetMap


class Positions:
    """The places of a made text by those of its origin."""

    def __init__(self, offsets: OffsetMap) -> None:
        self._map = offsets
        self._closes = [origin + end - start for start, end, origin in offsets.runs()]

    def made(self, span: Span) -> Span:
        """Returns what a stretch of the origin became; empty, at the place where it stood, if it was taken out."""
        if span.start == span.end:
            return self._put_in(span.start)
        low = self._low(span.start)
        return Span(low, max(low, self._high(span.end - 1)))

    def _low(self, place: int) -> int:
        run = bisect_right(self._map.origins, place) - 1
        if run < 0:
            return 0
        if place < self._closes[run]:
            return self._map.starts[run] + place - self._map.origins[run]
        return self._map.ends[run]

    def _high(self, last: int) -> int:
        run = bisect_right(self._map.origins, last) - 1
        if run >= 0 and last < self._closes[run]:
            return self._map.starts[run] + last - self._map.origins[run] + 1
        return self._start(run + 1)

    def _put_in(self, place: int) -> Span:
        """Returns what was inserted at a place of the origin."""
        run = bisect_left(self._closes, place)
        if run < len(self._closes) and self._map.origins[run] < place < self._closes[run]:
            inside = self._map.starts[run] + place - self._map.origins[run]
            return Span(inside, inside)
        if run < len(self._closes) and place == self._closes[run]:
            return Span(self._map.ends[run], self._start(run + 1))
        return Span(self._map.ends[run - 1] if run else 0, self._start(run))

    def _start(self, run: int) -> int:
        return self._map.starts[run] if run < len(self._map.starts) else self._map.size
