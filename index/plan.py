"""Turns a query into a plan that any engine can carry out: which texts match, and which of them come first.

An unquoted run matches what contains all its words (whatever contains the run does), in the entry's own words or around
them, or what is described by them: a place, a year, a level, another word for the same.  The run in one piece, in the
title or a heading, and as whole words ranks higher.  Letters and digits are found inside longer ones too (798 finds
79801); the whole word ranks higher.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from index import query as language
from index.analysis import Analyzer
from index.boosts import PIECE, RUN, WORD, Boost, about, described, standing
from index.conditions import (
    NEVER,
    AllOf,
    AnyOf,
    Condition,
    Contains,
    HasWord,
    Meets,
    NoneOf,
    Scope,
    all_of,
    any_of,
)
from index.folding import fold
from index.meanings import Meaning
from index.numerals import spellings
from index.pieces import MAX_PIECES, Piece, inside, parted, says_what
from index.senses import leaning

LEAST_LOOSE = 2  # pieces of a question that may be answered by texts that hold only some of them
MOST_LOOSE = 12


@dataclass(frozen=True, slots=True)
class Widening:
    """Whether typed words also find what they may stand for, and the folded words that are taken as they are."""

    on: bool = False
    literal: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """Which entries match, what ranks them, and what the typed words may also stand for.

    ``partial`` is what holds some of a question's telling words, or is about the same, but does not hold all words; it
    never holds where a query has signs.
    """

    match: Condition = field(default_factory=AllOf)
    boosts: tuple[Boost, ...] = ()
    needles: tuple[str, ...] = ()  # what to mark in a match, longest first
    meanings: tuple[Meaning, ...] = ()  # all that are known, used or not
    ignored: tuple[str, ...] = ()  # words that say nothing, as typed
    unread: tuple[str, ...] = ()  # fields whose value is not understood, as typed
    partial: Condition = NEVER


def plan(query: language.Query, analyzer: Analyzer, *, widening: Widening | None = None) -> Plan:
    """Returns the plan of a query."""
    return _Planner(analyzer, widening or Widening()).plan(query)


class _Planner:
    """Collects boosts, needles and meanings while it walks a query once."""

    def __init__(self, analyzer: Analyzer, widening: Widening) -> None:
        self._analyzer = analyzer
        self._widening = widening
        self._boosts: dict[Boost, None] = {}
        self._needles: dict[str, None] = {}
        self._meanings: dict[Meaning, None] = {}
        self._unread: list[str] = []
        self._pieces: dict[Piece, Condition] = {}

    def plan(self, query: language.Query) -> Plan:
        items = [item for item in query.items if _folded(item)]
        telling = [item for item in items if self._tells(item)]
        asked = telling if any(map(_asks, telling)) else items
        match = all_of([self._condition(item) for item in asked])
        plain = all(isinstance(item, language.Word) for item in asked)
        if len(items) > 1 and all(isinstance(item, language.Word | language.Phrase) for item in items):
            self._lift(standing(fold(query.source), RUN))
        if not any(map(_asks, asked)):
            match = AnyOf((match, *(_literal(item) for item in asked)))
        subject = self._subject(query) if plain and asked else []
        return Plan(
            match,
            tuple(self._boosts),
            tuple(sorted(self._needles, key=lambda needle: (-len(needle), needle))),
            tuple(self._meanings),
            ignored=tuple(language.written((item,)) for item in items if item not in asked),
            unread=tuple(self._unread),
            partial=self._partial(match, subject) if plain else NEVER,
        )

    def _partial(self, match: Condition, subject: list[Condition]) -> Condition:
        longest = sorted(self._pieces, key=lambda piece: len(piece.text), reverse=True)[:MOST_LOOSE]
        if len(longest) < LEAST_LOOSE:
            return NEVER
        telling = [piece for piece in longest if says_what(piece, self._analyzer)] or longest
        some = [self._pieces[piece] for piece in telling]
        parts = [_anywhere(part) for piece in telling for part in inside(piece.text, self._analyzer)]
        return AllOf((any_of([*some, *parts, *subject]), NoneOf(match)))

    def _subject(self, query: language.Query) -> list[Condition]:
        """Returns what a question is about, as described; lifts what speaks for it."""
        word = fold(query.source)
        found: list[Condition] = []
        for one in leaning(self._analyzer.senses, "".join(query.source.split())):
            meaning = self._analyzer.meanings.subject(word, one.label)
            if all(meaning.filters != other.filters for other in self._meanings):  # else a word of it says the same
                self._meanings[meaning] = None
            if self._used(word) and meaning.filters is not None:
                self._lift(about(meaning, one.term, one.strength))
                found += [Meets(meaning.filters)] if meaning.filters.initiatives else []
        return found

    def _tells(self, item: language.Item) -> bool:
        """Tells whether an item is more than signs and stop words, which are left out while others remain."""
        return not isinstance(item, language.Word) or self._analyzer.tells(fold(item.text))

    def _condition(self, item: language.Item) -> Condition:
        match item:
            case language.Either():
                return any_of([self._condition(child) for child in item.children if _folded(child)])
            case language.Both():
                return all_of([self._condition(child) for child in item.children if _folded(child)])
            case language.Without():
                return NoneOf(self._exactly(item.child))
            case language.Field():
                return AnyOf((self._field(item), _literal(item)))
            case language.Phrase():
                needle = fold(item.text)
                self._needles.update(dict.fromkeys(spellings(needle)))
                self._lift(standing(needle, RUN, body=False))
                return _contains(needle)
            case language.Word():
                return self._run(item.text)

    def _exactly(self, item: language.Item) -> Condition:
        """Returns what a text must not meet: the words as they stand, wherever they stand."""
        match item:
            case language.Either():
                return any_of([self._exactly(child) for child in item.children if _folded(child)])
            case language.Both():
                return all_of([self._exactly(child) for child in item.children if _folded(child)])
            case language.Without():
                return NoneOf(self._exactly(item.child))
            case language.Field():
                return self._field(item)
            case language.Phrase():
                return _contains(fold(item.text))
            case language.Word():
                return _anywhere(fold(item.text))

    def _run(self, typed: str) -> Condition:
        run = fold(typed)
        pieces = parted(typed, self._analyzer)
        self._needles.update(dict.fromkeys((*spellings(run), *(piece.text for piece in pieces))))
        alone = [piece.text for piece in pieces] == [run]
        self._lift(standing(run, RUN, body=not alone))  # where it is the only piece the match itself counts
        for piece in pieces:
            self._lift((Boost(HasWord(piece.text), WORD),))
            if not alone:
                self._lift(standing(piece.text, PIECE, body=False))
            self._pieces[piece] = any_of([_anywhere(piece.text), *self._widened(piece.text, piece.meanings)])
        whole = () if alone else self._analyzer.meanings.of(run)
        return any_of([all_of([self._pieces[piece] for piece in pieces]), *self._widened(run, whole)])

    def _widened(self, word: str, meanings: tuple[Meaning, ...]) -> list[Condition]:
        """Returns what a word may stand for, if that is asked for; takes note of it in any case."""
        self._meanings.update(dict.fromkeys(meanings))
        return [condition for meaning in meanings for condition in self._meant(meaning)] if self._used(word) else []

    def _used(self, word: str) -> bool:
        return self._widening.on and word not in self._widening.literal

    def _meant(self, meaning: Meaning) -> Iterator[Condition]:
        self._needles.update(dict.fromkeys(meaning.needles))
        self._lift(described(meaning))
        yield from map(_anywhere, meaning.needles)
        if meaning.filters is not None:
            yield Meets(meaning.filters)

    def _field(self, item: language.Field) -> Condition:
        needle = fold(item.child.text)
        if item.name in ("title", "unit"):
            return self._named(item, Scope.TITLE if item.name == "title" else Scope.UNIT)
        filters = self._analyzer.meanings.chosen(item.name, item.child.text)
        if filters is not None:
            return Meets(filters)
        if item.name == "region":
            return Contains(needle, Scope.CONTEXT)
        self._unread.append(item.typed)
        return NEVER

    def _named(self, item: language.Field, scope: Scope) -> Condition:
        """Returns the condition on the words of a title or an author's name."""
        needle = fold(item.child.text)
        quoted = isinstance(item.child, language.Phrase)
        pieces = (needle,) if quoted else self._analyzer.pieces(needle)[:MAX_PIECES]
        self._needles.update(dict.fromkeys((needle, *pieces)))
        self._lift(standing(needle, RUN))
        return all_of([any_of([Contains(each, scope) for each in spellings(piece)]) for piece in pieces])

    def _lift(self, boosts: Iterable[Boost]) -> None:
        self._boosts.update(dict.fromkeys(boosts))


def _folded(item: language.Item) -> str:
    """Returns the folded words of an item; empty if nothing of it can be looked for."""
    return "".join(fold(_words(leaf).text) for leaf in language.leaves(item))


def _words(leaf: language.Word | language.Phrase | language.Field) -> language.Word | language.Phrase:
    return leaf.child if isinstance(leaf, language.Field) else leaf


def _asks(item: language.Item) -> bool:
    """Tells whether an item asks for something, not only for the lack of it."""
    return not isinstance(item, language.Without)


def _literal(item: language.Item) -> Condition:
    """Returns the condition on what was typed as it stands, signs and all: a text may hold just that."""
    return Contains(fold(language.written((item,))))


def _contains(needle: str, scope: Scope = Scope.BODY) -> Condition:
    return any_of([Contains(each, scope) for each in spellings(needle)])


def _anywhere(needle: str) -> Condition:
    return any_of([Contains(each, scope) for scope in (Scope.BODY, Scope.CONTEXT) for each in spellings(needle)])
