"""Cuts out the words around each number of a text: its clause, its sentence and what was talked of before it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from archive import numerals
from archive.models import Section
from archive.numerals import Number

REACH = 40  # characters looked at on either side of a number
STAGE = 110  # characters before a number that tell what is talked of
CLAUSE_END = re.compile(r"[，,；;。！!？?：:\n]")
_LAST_CLAUSE_END = re.compile(r"(?s:.*)[，,；;。！!？?：:\n]")
_LAST_SENTENCE_END = re.compile(r"(?s:.*)[。！!？?\n]")
MOST_OF_RANGE = 6  # characters between its ends
_RANGE = re.compile(r"\s?(?:至|到|—+|-|~|～)\s?")
_RISING = re.compile(r"(?:由|从)[^，\d]{0,8}$")  # 由去年的85%提高到: the cue stands before it


class Counted(NamedTuple):
    """A number where it stands; a named tuple, because every number of every text becomes one."""

    number: Number
    at: int  # which number of the text it is
    left: str  # its clause up to the number, from the number before on, or from before 由85% of 由85%提高到
    near: str  # its clause up to the number, from the number before on
    clause: str  # its clause up to the number
    right: str  # its clause after the number's unit, up to the number after
    low: bool  # the lower end of a range: 260元至500元

    def quote_start(self, cue_start: int) -> int:
        """Returns where in the text a cue of ``left`` begins."""
        return self.number.start - len(self.left) + cue_start


class Surroundings:
    """The numbers of a text with the words around them; what is seldom asked for is looked up when it is."""

    __slots__ = ("_opened", "_sections", "numbers", "text")

    def __init__(self, text: str, sections: tuple[Section, ...]) -> None:
        self.text = text
        self.numbers = tuple(numerals.find(text))
        self._sections = sections
        self._opened = [section.heading_span.start for section in sections]

    def counted(self) -> Iterator[Counted]:
        """Yields the numbers in order, of a range only its lower end."""
        text, numbers = self.text, self.numbers
        previous = last = 0
        for index, number in enumerate(numbers):
            start, end = number.start, number.end
            following = numbers[index + 1].start if index + 1 < len(numbers) else len(text)
            clause = self._start(_LAST_CLAUSE_END, index, max(0, start - REACH))
            words = text[clause:start]
            if not last or start - last > MOST_OF_RANGE or not _RANGE.fullmatch(text, last, start):
                limit = min(following, end + REACH)
                stop = CLAUSE_END.search(text, end, limit)
                yield Counted(
                    number,
                    index,
                    text[max(clause, previous) : start],
                    text[max(clause, last) : start],
                    words,
                    text[end : stop.start() if stop else limit],
                    following - end <= MOST_OF_RANGE and _RANGE.fullmatch(text, end, following) is not None,
                )
            last = end
            if not (("由" in words or "从" in words) and _RISING.search(words)):
                previous = last

    def sentence(self, index: int) -> str:
        """Returns the sentence of a number up to it."""
        return self.text[self.sentence_start(index) : self.numbers[index].start]

    def sentence_start(self, index: int) -> int:
        """Returns where the sentence of a number begins."""
        return self._start(_LAST_SENTENCE_END, index, 0)

    def stage(self, index: int) -> str:
        """Returns the heading above a number and its paragraph up to it."""
        position = self.numbers[index].start
        above = bisect_right(self._opened, position)
        heading = self._sections[above - 1].heading if above else ""
        opened = self._opened[above - 1] if above else 0
        start = max(self.text.rfind("\n", 0, position) + 1, position - STAGE, opened)
        return f"{heading}\n{self.text[start:position]}"

    def _start(self, ends: re.Pattern[str], index: int, low: int) -> int:
        """Returns where what ends before a number ends last, not counting marks inside numbers: 1,234人, 92。3%."""
        before = self.numbers[index].start
        while True:
            match = ends.match(self.text, low, before)
            if match is None:
                return low
            while index and self.numbers[index - 1].start >= match.end():
                index -= 1
            if not index or self.numbers[index - 1].end < match.end():
                return match.end()
            index -= 1
            before = self.numbers[index].start
