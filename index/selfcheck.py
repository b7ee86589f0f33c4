"""Checks the first promise on the archive itself: what stands in a text is found by typing it.

Each needle is asked for as it is and as a quoted phrase; the number of summaries with the phrase must be that of a
plain scan of all texts.  To see whether one summary is among many hits, it is asked for among those described alike.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass

import ahocorasick_rs

from archive.models import Summary
from index.engine import FACETS, Filters, SearchEngine, SearchRequest
from index.entries import entries
from index.filters import values
from index.folding import fold
from index.numerals import spellings
from index.query import Phrase, Query, Without, parse
from index.sampling import Needle, bucket

PEEK = 100  # hits that are looked at before the summary is asked for among those described like it
_QUOTES = ("“”", "「」", '""', "『』")


@dataclass(frozen=True, slots=True)
class Cell:
    """How many needles of one kind and length were looked for, and how many of them were found."""

    kind: str
    lengths: tuple[int, int]
    asked: int
    found: int


@dataclass(frozen=True, slots=True)
class Missed:
    """A question that did not lead to a summary that holds what was typed, or counted too few or too many.

    ``hits`` is how many summaries were found; ``expected`` how many hold the words, where that is compared.
    """

    typed: str
    kind: str
    summary_id: str
    hits: int
    expected: int | None = None


@dataclass(frozen=True, slots=True)
class Recall:
    """What one engine found."""

    engine: str
    cells: tuple[Cell, ...]
    missed: tuple[Missed, ...]

    @property
    def asked(self) -> int:
        """The number of needles."""
        return sum(cell.asked for cell in self.cells)

    @property
    def found(self) -> int:
        """The number of needles that were found however they were asked for."""
        return sum(cell.found for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Check:
    """What is asked of every engine: needles, the summaries that each stands in, and how these are described."""

    needles: tuple[Needle, ...]
    holding: tuple[int, ...]  # in the order of the needles
    described: tuple[Filters, ...]


def prepare(needles: Sequence[Needle], drawn: Iterable[Summary], held: Iterable[Summary]) -> Check:
    """Returns the check of needles: ``drawn`` are the summaries that they name, ``held`` all of them, read once."""
    described = {summary.id: _filters(summary) for summary in drawn}
    scan = Scan([spellings(fold(needle.typed)) for needle in needles])
    for summary in held:
        scan.take(f"{fold(summary.description.title)}\n{fold(summary.text)}")
    return Check(tuple(needles), tuple(scan.counts), tuple(described[needle.summary_id] for needle in needles))


class Scan:
    """Counts the texts that hold each of many folded needles, in one of their spellings."""

    def __init__(self, needles: Sequence[tuple[str, ...]]) -> None:
        self._meant: dict[str, list[int]] = defaultdict(list)  # the needles that a spelling belongs to
        for number, alternatives in enumerate(needles):
            for each in filter(None, alternatives):
                self._meant[each].append(number)
        self._single = {each for each in self._meant if len(each) == 1}
        self._longer = sorted(self._meant.keys() - self._single)
        self._automaton = ahocorasick_rs.AhoCorasick(self._longer, store_patterns=False)
        self.counts = [0] * len(needles)

    def take(self, text: str) -> None:
        """Counts one folded text."""
        hits = {number for number, _, _ in self._automaton.find_matches_as_indexes(text, overlapping=True)}
        found = self._single.intersection(text) | {self._longer[number] for number in hits}
        for needle in {needle for each in found for needle in self._meant[each]}:
            self.counts[needle] += 1


def recall(engine: SearchEngine, check: Check, *, progress: Callable[[], object] = int) -> Recall:
    """Returns how much of a check an engine finds; ``progress`` is called after each needle."""
    asked: Counter[tuple[str, tuple[int, int]]] = Counter()
    found: Counter[tuple[str, tuple[int, int]]] = Counter()
    missed: list[Missed] = []
    for needle, holding, described in zip(check.needles, check.holding, check.described, strict=True):
        wrong = list(_wrong(engine, needle, holding, described))
        cell = needle.kind, bucket(needle.length)
        asked[cell] += 1
        found[cell] += not wrong
        missed += wrong
        progress()
    cells = tuple(Cell(kind, lengths, number, found[kind, lengths]) for (kind, lengths), number in asked.items())
    return Recall(engine.name, tuple(sorted(cells, key=lambda cell: (cell.kind, cell.lengths))), tuple(missed))


def _wrong(engine: SearchEngine, needle: Needle, holding: int, described: Filters) -> Iterator[Missed]:
    typed = parse(needle.typed)
    if not excludes(typed):
        hits, there = _leads(engine, typed, needle.summary_id, described)
        if not there:
            yield Missed(needle.typed, needle.kind, needle.summary_id, hits)
    phrase = quoted(needle.typed)
    if phrase is not None:
        hits, there = _leads(engine, parse(phrase), needle.summary_id, described)
        if not there or hits != holding:
            yield Missed(phrase, needle.kind, needle.summary_id, hits, holding)


def _leads(engine: SearchEngine, query: Query, summary_id: str, described: Filters) -> tuple[int, bool]:
    """Returns how many summaries a query finds, and whether one of them is the one it must find."""
    page = engine.search(SearchRequest(query, size=PEEK, facets=()))
    if any(hit.summary_id == summary_id for hit in page.hits) or page.total <= PEEK:
        return page.total, any(hit.summary_id == summary_id for hit in page.hits)
    request = SearchRequest(query, filters=described, size=PEEK, facets=(), sort="newest")
    while True:
        alike = engine.search(request)
        if any(hit.summary_id == summary_id for hit in alike.hits):
            return page.total, True
        if alike.total <= request.size:
            return page.total, False
        request = SearchRequest(query, filters=described, size=alike.total, facets=(), sort="newest")


def quoted(typed: str) -> str | None:
    """Returns the words as a quoted phrase; None if every quotation mark stands in them."""
    for pair in _QUOTES:
        made = f"{pair[0]}{typed}{pair[1]}"
        if parse(made).items == (Phrase(typed.strip()),):
            return made
    return None


def excludes(query: object) -> bool:
    """Tells whether a query asks for the lack of something: then it need not find what it was drawn from."""
    if isinstance(query, Without):
        return True
    if isinstance(query, tuple):
        return any(map(excludes, query))
    return is_dataclass(query) and any(excludes(getattr(query, field.name)) for field in fields(query))


def _filters(summary: Summary) -> Filters:
    """Returns filters that let through the summary and those that are described like it."""
    card = entries(summary)[0].card
    chosen = Filters()
    for facet in FACETS:
        found = values(card, facet)
        chosen = chosen.toggled(facet, found[-1])  # of regions the smallest
    return chosen
