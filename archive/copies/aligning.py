"""Lays two copies of one text beside each other: what the one hides and the other shows, and where numbers differ."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from archive.copies.masks import Pattern, Sentence, pattern, sentences
from archive.models import Part, Summary

LEAST_CLAUSE = 4  # Han characters of a clause beside its numbers
_CLAUSE = re.compile(r"(?:[^。！？；，、：,;:!?\n（）()]|(?<=\d),(?=\d))+")
_LEFT_OUT = re.compile(r"[^\w%.#]|(?<!\d)\.|\.(?!\d)")
_HAN_NUMBER = r"[〇零一二两三四五六七八九十百千万亿]+(?=[多余]?(?:人|名|家|户|个|件|份|场|次|期|所|条|项|元|%))"
_NUMBER = re.compile(rf"(?P<date>\d+(?=年|月|日))|\d[\d,]*(?:\.\d+)?|{_HAN_NUMBER}")


@dataclass(frozen=True, slots=True)
class Restored:
    """Words that a sibling shows where the summary hides them; offsets count in their part of each."""

    part: Part
    mask: tuple[int, int]
    there: tuple[int, int]
    words: str


@dataclass(frozen=True, slots=True)
class Differing:
    """Two aligned numbers that are not written alike: offsets in the text of the summary and of the sibling."""

    here: int
    there: int


@dataclass(frozen=True, slots=True)
class Compared:
    """The numbers of the clauses that two texts share."""

    numbers: int
    differing: tuple[Differing, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """A summary's words as alignment reads them."""

    title: tuple[Sentence, ...]
    body: tuple[Sentence, ...]
    wordings: dict[Part, str]
    starts: dict[Part, int]

    @property
    def all(self) -> tuple[Sentence, ...]:
        """The sentences of title and text."""
        return (*self.title, *self.body)

    def words(self, part: Part, span: tuple[int, int]) -> str:
        """Returns the words of a part as written."""
        return self.wordings[part][span[0] - self.starts[part] : span[1] - self.starts[part]]


def copy_of(summary: Summary) -> Copy:
    """Returns a summary's sentences; of titles only the one that stands in the text itself."""
    found = (
        proof
        for statement in summary.description.statements
        if statement.field == "title" and statement.value == summary.description.title
        for proof in statement.evidence
        if proof.part is Part.TITLE and proof.summary is None
    )
    title = next(found, None)
    quote, base = (title.quote, title.start) if title else ("", 0)
    return Copy(
        tuple(sentences(quote, Part.TITLE, base=base)),
        tuple(sentences(summary.text, Part.TEXT)),
        {Part.TITLE: quote, Part.TEXT: summary.text},
        {Part.TITLE: base, Part.TEXT: 0},
    )


def patterns(copy: Copy) -> tuple[Pattern, ...]:
    """Returns the sentences of a summary that hide something."""
    return tuple(found for found in map(pattern, copy.all) if found is not None)


def restored(hiding: tuple[Pattern, ...], sibling: Copy) -> Iterator[Restored]:
    """Yields what a sibling shows in sentences that are otherwise the same.

    A mask that could hide different words, by two ways of reading a sentence or by two sentences, restores nothing.
    """
    for wanted in hiding:
        candidates = sibling.title if wanted.sentence.part is Part.TITLE else sibling.body
        if any(sentence.words == wanted.sentence.words for sentence in candidates):
            continue
        shown = [found for sentence in candidates if (found := _read(wanted, sentence, sibling)) is not None]
        if shown and len({tuple(one.words for one in found) for found in shown}) == 1:
            yield from shown[0]


def _read(wanted: Pattern, sentence: Sentence, sibling: Copy) -> tuple[Restored, ...] | None:
    """Returns what the sentence shows, None if it is another one or can be read in two ways."""
    if wanted.longest not in sentence.words:
        return None
    lazy, greedy = wanted.lazy.fullmatch(sentence.words), wanted.greedy.fullmatch(sentence.words)
    if lazy is None or greedy is None or lazy.groups() != greedy.groups():
        return None
    found = []
    for number, slot in enumerate(wanted.slots, start=1):
        start, end = lazy.span(number)
        if start == end or not slot.offered or any(sign in lazy[number] for sign in "*_□○某x"):
            continue
        there = sentence.span(start, end)
        mask = wanted.sentence.span(slot.start, slot.end)
        found.append(Restored(sentence.part, mask, there, sibling.words(sentence.part, there)))
    return tuple(found)


def compared(one: str, other: str) -> Compared:
    """Returns the numbers that stand in the same clauses of two texts; clauses that a text repeats do not count.

    Years, months and days are left out: a copy that was re-dated still tells the same deeds.
    """
    left, right = _clauses(one), _clauses(other)
    numbers, differing = 0, []
    for words, here in left.items():
        there = right.get(words)
        if here is None or there is None:
            continue
        for (start, written), (place, shown) in zip(here, there, strict=True):
            numbers += 1
            if written != shown:
                differing.append(Differing(start, place))
    return Compared(numbers, tuple(differing))


def _clauses(text: str) -> dict[str, list[tuple[int, str]] | None]:
    """Returns the clauses with numbers, by their words without them; None for one that occurs twice."""
    met: dict[str, list[list[tuple[int, str]]]] = defaultdict(list)
    for clause in _CLAUSE.finditer(text):
        numbers = list(_NUMBER.finditer(text, clause.start(), clause.end()))
        counted = [(number.start(), number[0].replace(",", "")) for number in numbers if number["date"] is None]
        words = _LEFT_OUT.sub("", _NUMBER.sub("#", clause[0])) if counted else ""
        if len(words) - len(numbers) >= LEAST_CLAUSE:
            met[words].append(counted)
    return {words: found[0] if len(found) == 1 else None for words, found in met.items()}
