"""Turns a query into a plan that any engine can carry out: which texts match, and which of them come first.

Everything is put in one kind of condition, "this field contains this needle", over folded text.
An unquoted run matches what contains all its words (whatever contains the run does), in the entry's own words or around
them; the run in one piece, in the title, and as whole words ranks higher.  Letters and digits are found inside longer
ones too (798 finds 79801); the whole word ranks higher.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from index import query as language
from index.analysis import Analyzer
from index.folding import fold

MAX_PIECES = 48  # of one run; a longer one is narrowed enough


class Scope(StrEnum):
    """The words in which a needle is looked for."""

    BODY = "body"  # the title, a line break, the text
    TITLE = "title"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class Contains:
    """The field contains the needle (folded, never empty)."""

    needle: str
    scope: Scope = Scope.BODY


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every one of these; without any, always true."""

    children: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of these (there is at least one)."""

    children: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class NoneOf:
    """Not this."""

    child: Condition


Condition = Contains | AllOf | AnyOf | NoneOf


@dataclass(frozen=True, slots=True)
class Boost:
    """What lifts a match: a needle in a field, or a whole word, and by how much."""

    needle: str
    scope: Scope | None  # None: a whole word, anywhere
    weight: float


@dataclass(frozen=True, slots=True)
class Plan:
    """Which entries match, what ranks them, and the synonyms that the typed words have."""

    match: Condition
    boosts: tuple[Boost, ...]
    needles: tuple[str, ...]  # what to mark in a match, longest first
    synonyms: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Texts:
    """The folded fields of one entry."""

    body: str
    title: str
    context: str

    def field(self, scope: Scope) -> str:
        """Returns the folded words of a scope."""
        return self.body if scope is Scope.BODY else self.title if scope is Scope.TITLE else self.context


def texts(title: str, text: str, context: str) -> Texts:
    """Returns the folded fields of an entry."""
    folded = fold(title)
    return Texts(f"{folded}\n{fold(text)}" if folded else fold(text), folded, fold(context))


def holds(condition: Condition, entry: Texts) -> bool:
    """Tells whether an entry meets a condition: what every engine must answer."""
    if isinstance(condition, Contains):
        return condition.needle in entry.field(condition.scope)
    if isinstance(condition, AllOf):
        return all(holds(child, entry) for child in condition.children)
    if isinstance(condition, AnyOf):
        return any(holds(child, entry) for child in condition.children)
    return not holds(condition.child, entry)


def plan(query: language.Query, analyzer: Analyzer, *, synonyms: bool = False) -> Plan:
    """Returns the plan of a query."""
    return _Planner(analyzer, widen=synonyms).plan(query)


class _Planner:
    """Collects boosts, needles and synonyms while it walks a query once."""

    def __init__(self, analyzer: Analyzer, *, widen: bool) -> None:
        self._analyzer = analyzer
        self._widen = widen
        self._boosts: dict[Boost, None] = {}
        self._needles: dict[str, None] = {}
        self._synonyms: dict[tuple[str, ...], None] = {}

    def plan(self, query: language.Query) -> Plan:
        items = [item for item in query.items if _folded(item)]
        telling = [item for item in items if self._tells(item)]
        conditions = [self._condition(item) for item in (telling if any(map(_asks, telling)) else items)]
        if len(items) > 1 and not any(isinstance(item, language.Without | language.Either) for item in items):
            self._lift(fold(query.source), 2.0)
        match = conditions[0] if len(conditions) == 1 else AllOf(tuple(conditions))
        needles = tuple(sorted(self._needles, key=lambda needle: (-len(needle), needle)))
        return Plan(match, tuple(self._boosts), needles, tuple(self._synonyms))

    def _tells(self, item: language.Item) -> bool:
        """Tells whether an item is more than signs and stop words, which are left out while others remain."""
        return not isinstance(item, language.Word) or self._analyzer.tells(fold(item.text))

    def _condition(self, item: language.Item) -> Condition:
        if isinstance(item, language.Either):
            return AnyOf(tuple(self._condition(child) for child in item.children if _folded(child)))
        if isinstance(item, language.Without):
            return NoneOf(_exactly(item.child))
        if isinstance(item, language.Titled):
            return self._titled(item)
        needle = fold(item.text)
        if isinstance(item, language.Phrase):
            self._boosts[Boost(needle, Scope.TITLE, 4.0)] = None
            self._needles[needle] = None
            return Contains(needle)
        return self._run(needle)

    def _run(self, run: str) -> Condition:
        pieces = self._analyzer.pieces(run)[:MAX_PIECES]
        self._needles.update(dict.fromkeys((run, *pieces)))
        if pieces == (run,):  # that the body holds it counts already
            self._boosts[Boost(run, Scope.TITLE, 4.0)] = None
        else:
            self._lift(run, 2.0)
        for piece in pieces:
            self._boosts[Boost(piece, None, 0.5)] = None
            if piece != run:
                self._boosts[Boost(piece, Scope.TITLE, 1.0)] = None
        condition = _all([_anywhere(piece) for piece in pieces])
        others = self._analyzer.synonyms(run)
        if others:
            self._synonyms[run, *others] = None
        if not (others and self._widen):
            return condition
        self._needles.update(dict.fromkeys(others))
        return AnyOf((condition, *(_anywhere(other) for other in others)))

    def _titled(self, item: language.Titled) -> Condition:
        """Returns the condition on the title, or on what was typed as it stands: a text may hold just that."""
        needle = fold(item.child.text)
        pieces = (needle,) if isinstance(item.child, language.Phrase) else self._analyzer.pieces(needle)[:MAX_PIECES]
        self._needles.update(dict.fromkeys((needle, *pieces)))
        self._lift(needle, 2.0)
        written = Contains(fold(item.typed))
        return AnyOf((_all([Contains(piece, Scope.TITLE) for piece in pieces]), written))

    def _lift(self, needle: str, weight: float) -> None:
        self._boosts[Boost(needle, Scope.BODY, weight)] = None
        self._boosts[Boost(needle, Scope.TITLE, weight * 2)] = None


def _folded(item: language.Item) -> str:
    """Returns the folded words of an item; empty if nothing of it can be looked for."""
    if isinstance(item, language.Either):
        return "".join(_folded(child) for child in item.children)
    if isinstance(item, language.Without | language.Titled):
        return _folded(item.child)
    return fold(item.text)


def _asks(item: language.Item) -> bool:
    """Tells whether an item asks for something, not only for the lack of it."""
    return not isinstance(item, language.Without)


def _exactly(child: language.Word | language.Phrase | language.Titled) -> Condition:
    if isinstance(child, language.Titled):
        return Contains(fold(child.child.text), Scope.TITLE)
    needle = fold(child.text)
    return Contains(needle) if isinstance(child, language.Phrase) else _anywhere(needle)


def _anywhere(needle: str) -> Condition:
    return AnyOf((Contains(needle), Contains(needle, Scope.CONTEXT)))


def _all(conditions: list[Condition]) -> Condition:
    return conditions[0] if len(conditions) == 1 else AllOf(tuple(conditions))
