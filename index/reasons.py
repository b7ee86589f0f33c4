"""Says why an entry answers a query: which words it holds, where, as what else they were taken, what held it back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from archive.models import Summary
from index.analysis import Analyzer
from index.conditions import lines
from index.entries import SUMMARY, Entry, entries
from index.filters import Filters, matches
from index.folding import fold
from index.meanings import Meaning, MeaningKind
from index.numerals import spellings
from index.plan import Plan, Widening
from index.query import Both, Either, Field, Item, Phrase, Query, Without, Word
from index.terms import pieces


class Where(StrEnum):
    """The part of an entry in which a word stands, or the described value that it means."""

    TITLE = "title"  # of the summary
    HEADING = "heading"
    TEXT = "text"
    REGION = "region"
    YEAR = "year"
    LEVEL = "level"
    PERIOD = "period"
    TOPIC = "topic"
    INITIATIVE = "initiative"
    ROLE = "role"
    YEAR_STATUS = "year_status"
    UNIT = "unit"


class Drawback(StrEnum):
    """What makes an entry stand lower than others that hold the same."""

    MASKED = "masked"
    GENERIC = "generic"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class Reason:
    """A typed word, folded, with what stands for it and where; without a place it is not there."""

    term: str
    found: str  # the word itself, or another for the same
    where: tuple[Where, ...]


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why an entry is an answer; ``whole`` is where all that was typed stands in one piece."""

    words: tuple[Reason, ...] = ()
    whole: tuple[Where, ...] = ()
    drawbacks: tuple[Drawback, ...] = ()


_MEANT = {  # kind of a meaning -> what of the description bears it out; others are named alike
    MeaningKind.PLACE: Where.REGION,
    "subject": Where.TOPIC,
}


class Reasoning:
    """The reasons of one query that was planned so; what is known of its words is looked up once for all hits."""

    def __init__(self, query: Query, made: Plan, analyzer: Analyzer, *, widening: Widening) -> None:
        self.query = query
        self.made = made
        self._analyzer = analyzer
        self._widening = widening
        self._ignored = frozenset(map(fold, made.ignored))
        self.pieces = cache(lambda typed: pieces(typed, analyzer))
        self.spellings = cache(spellings)
        self.meanings = cache(self._meanings)

    def of(self, entry: Entry) -> Reasons:
        """Returns why an entry answers the query; its drawbacks whatever is asked."""
        looking = _Looking(entry, self)
        asked = (item for item in self.query.items if not isinstance(item, Without))
        words = [reason for item in asked for reason in looking.item(item) if reason.term not in self._ignored]
        subjects = [reason for meaning in self.made.meanings if (reason := looking.subject(meaning)) is not None]
        whole = looking.places(fold(self.query.source)) if len(words) > 1 else ()
        return Reasons((*dict.fromkeys((*words, *subjects)),), whole, tuple(_drawbacks(entry)))

    def widens(self, word: str) -> bool:
        """Tells whether a word also stands for what it may mean."""
        return self._widening.on and word not in self._widening.literal

    def _meanings(self, word: str) -> tuple[Meaning, ...]:
        known = self._analyzer.meanings
        return (*(segment.meaning for segment in known.segments(word)), *known.of(word)) if self.widens(word) else ()

    def chosen(self, item: Field) -> Filters | None:
        """Returns the described values that a field asks for; None if it asks for words."""
        return self._analyzer.meanings.chosen(item.name, item.child.text)


def entry_of(summary: Summary, position: int | None) -> Entry | None:
    """Returns the entry of a summary or of one of its sections, the others left unmade; None if it is not there."""
    if position is None:
        headings = "\n".join(section.heading for section in summary.sections if section.heading)
        return replace(entries(replace(summary, sections=()))[0], headings=headings)
    section = next((each for each in summary.sections if each.position == position), None)
    return None if section is None else entries(replace(summary, sections=(section,)))[1]


def _drawbacks(entry: Entry) -> Iterator[Drawback]:
    if entry.card.provenance in {Drawback.MASKED, Drawback.GENERIC}:
        yield Drawback(entry.card.provenance)
    if not entry.card.representative:
        yield Drawback.COPY


class _Looking:
    """Looks for words in one entry, folded once."""

    def __init__(self, entry: Entry, asked: Reasoning) -> None:
        self._entry = entry
        self._asked = asked
        self._fields = tuple((where, text) for where, text in _fields(entry) if text)
        self._headings = lines(entry.headings)

    def item(self, item: Item) -> Iterator[Reason]:
        """Yields the reasons of one item, a run in its parts; of alternatives those that hold."""
        match item:
            case Either():
                found = [reason for child in item.children for reason in self.item(child)]
                yield from [reason for reason in found if reason.where] or found
            case Both():
                yield from (reason for child in item.children for reason in self.item(child))
            case Word():
                yield from self._run(item.text)
            case Field():
                yield Reason(item.typed, item.child.text, self._field(item))
            case Phrase():
                yield Reason(fold(item.text), fold(item.text), self.places(fold(item.text)))
            case Without():
                pass

    def subject(self, meaning: Meaning) -> Reason | None:
        """Returns that an entry is about what the whole query is about; None if it is not, or that was not asked."""
        about = str(meaning.kind) == "subject" and self._asked.widens(meaning.word)
        if about and meaning.filters is not None and matches(self._entry.card, meaning.filters):
            return Reason(meaning.word, "、".join(meaning.shown), (Where.TOPIC,))
        return None

    def _run(self, typed: str) -> Iterator[Reason]:
        found = [self._word(piece) for piece in self._asked.pieces(typed)]
        if len(found) > 1 and not all(reason.where for reason in found):
            whole = self._word(fold(typed))
            if whole.where:
                found = [whole]
        yield from found

    def places(self, needle: str) -> tuple[Where, ...]:
        """Returns the parts that contain a folded needle; the text only where it is more than its headings."""
        if not needle:
            return ()
        own = (each for each in self._fields if each[0] is not Where.UNIT)  # which only a field asks for
        return tuple(where for where, text in own if self._holds(where, text, needle))

    def _holds(self, where: Where, text: str, needle: str) -> bool:
        said = [each for each in self._asked.spellings(needle) if each in text]
        if where is Where.TEXT and self._entry.kind == SUMMARY:
            return any(text.count(each) > self._headings.count(each) for each in said)
        return bool(said)

    def _word(self, piece: str) -> Reason:
        """Returns where a word stands, else what stands there for it."""
        if where := self.places(piece):
            return Reason(piece, piece, where)
        for found, places in self._meant(piece):
            return Reason(piece, found, places)
        return Reason(piece, piece, ())

    def _meant(self, piece: str) -> Iterator[tuple[str, tuple[Where, ...]]]:
        for meaning in self._asked.meanings(piece):
            for needle in meaning.needles:
                if where := self.places(needle):
                    yield needle, where
            if meaning.filters is not None and matches(self._entry.card, meaning.filters):
                yield "、".join(meaning.shown), (_MEANT.get(meaning.kind) or Where(meaning.kind),)

    def _field(self, item: Field) -> tuple[Where, ...]:
        if item.name in ("title", "unit"):
            wanted = (Where.HEADING, Where.TITLE) if item.name == "title" else (Where.UNIT,)
            places = {where for where, text in self._fields if self._pieces_in(text, item.child.text)}
            return tuple(where for where in wanted if where in places) or self.places(fold(item.typed))
        described = Where(item.name)
        chosen = self._asked.chosen(item)
        if chosen is not None and matches(self._entry.card, chosen):
            return (described,)
        named = (where for where in self.places(fold(item.child.text)) if where is described)
        return self.places(fold(item.typed)) or tuple(named)

    def _pieces_in(self, text: str, typed: str) -> bool:
        return all(any(each in text for each in self._asked.spellings(piece)) for piece in self._asked.pieces(typed))


def _fields(entry: Entry) -> Iterator[tuple[Where, str]]:
    """Yields the parts of an entry, folded, with what they are to a reader."""
    if entry.kind == SUMMARY:
        title, heading, places = entry.title, entry.headings, entry.context
    else:
        heading = entry.title
        title, _, places = entry.context.partition("\n")
    yield Where.TITLE, fold(title)
    yield Where.HEADING, lines(heading)
    yield Where.TEXT, fold(entry.text)
    yield Where.REGION, lines(places)
    yield Where.UNIT, lines(entry.unit)
