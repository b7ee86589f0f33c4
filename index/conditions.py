"""Says what a text must meet, in a form that any engine can carry out.

Every word is put in one kind of condition, "this field contains this needle", over folded text; every described value
in another, "the filters let it through".
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from index.entries import Card, Entry
from index.filters import Filters, matches
from index.folding import fold


class Scope(StrEnum):
    """The words in which a needle is looked for."""

    BODY = "body"  # the title, a line break, the text
    TITLE = "title"
    HEADINGS = "headings"  # of a summary's sections, a line each
    CONTEXT = "context"
    UNIT = "unit"  # names of the author


@dataclass(frozen=True, slots=True)
class Contains:
    """The field contains the needle (folded, never empty)."""

    needle: str
    scope: Scope = Scope.BODY


@dataclass(frozen=True, slots=True)
class Meets:
    """The entry is described as the filters ask."""

    filters: Filters


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every one of these; without any, always true."""

    children: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of these; without any, never true."""

    children: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class NoneOf:
    """Not this."""

    child: Condition


Condition = Contains | Meets | AllOf | AnyOf | NoneOf
NEVER = AnyOf()


@dataclass(frozen=True, slots=True)
class HasWord:
    """The entry's telling words hold this one, as a whole; it lifts, and never decides what matches."""

    word: str


@dataclass(frozen=True, slots=True)
class Texts:
    """The folded fields of one entry."""

    body: str
    title: str = ""
    context: str = ""
    headings: str = ""
    unit: str = ""

    def field(self, scope: Scope) -> str:
        """Returns the folded words of a scope."""
        words: str = getattr(self, scope)
        return words


def texts(entry: Entry) -> Texts:
    """Returns the folded fields of an entry; lines that must not run into one another are parted by ``\\n``."""
    title, text = fold(entry.title), fold(entry.text)
    body = f"{title}\n{text}" if title else text
    return Texts(body, title, lines(entry.context), lines(entry.headings), lines(entry.unit))


def lines(text: str) -> str:
    """Returns the folded lines of a text that is a list, a line break between them."""
    return "\n".join(folded for line in text.splitlines() if (folded := fold(line)))


def holds(condition: Condition, entry: Texts, card: Card) -> bool:
    """Tells whether an entry meets a condition: what every engine must answer."""
    match condition:
        case Contains():
            return condition.needle in entry.field(condition.scope)
        case Meets():
            return matches(card, condition.filters)
        case AllOf():
            return all(holds(child, entry, card) for child in condition.children)
        case AnyOf():
            return any(holds(child, entry, card) for child in condition.children)
        case NoneOf():
            return not holds(condition.child, entry, card)


def all_of(conditions: list[Condition]) -> Condition:
    """Returns the one condition that asks for all of these."""
    return conditions[0] if len(conditions) == 1 else AllOf(tuple(conditions))


def any_of(conditions: list[Condition]) -> Condition:
    """Returns the one condition that is content with any of these."""
    return conditions[0] if len(conditions) == 1 else AnyOf(tuple(dict.fromkeys(conditions)))
