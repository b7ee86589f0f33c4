"""What lifts a match, and by how much.  The weights were set by looking at the judged set (docs/search.md)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from index.conditions import Contains, HasWord, Meets, Scope
from index.meanings import Meaning, MeaningKind

ABOUT = 4.0  # it lifts a match to be about the same as a question,
RUN = 1.0  # to hold what was typed in one piece,
PIECE = 1.0  # to hold a piece of it in the title or a heading,
WORD = 0.5  # as a whole word,
TITLE = 2.0  # in the title rather than in a heading or the text: times as much
DESCRIBED = {
    MeaningKind.PLACE: 12.0,
    MeaningKind.YEAR: 12.0,
    MeaningKind.LEVEL: 8.0,
    MeaningKind.PERIOD: 8.0,
    MeaningKind.INITIATIVE: 8.0,
    MeaningKind.ROLE: 8.0,
    MeaningKind.YEAR_STATUS: 8.0,
}


@dataclass(frozen=True, slots=True)
class Boost:
    """One thing that lifts a match."""

    what: Contains | HasWord | Meets
    weight: float


def standing(needle: str, weight: float, *, body: bool = True) -> tuple[Boost, ...]:
    """Returns the boosts of a needle by where it stands: the text, if that is asked for, a heading, the title."""
    scopes = (Scope.BODY, Scope.HEADINGS) if body else (Scope.HEADINGS,)
    return (
        *(Boost(Contains(needle, scope), weight) for scope in scopes),
        Boost(Contains(needle, Scope.TITLE), weight * TITLE),
    )


def described(meaning: Meaning) -> tuple[Boost, ...]:
    """Returns the boost of what is surely described as a word means; none if a word stands for other words only."""
    if meaning.filters is None:
        return ()
    sure = replace(meaning.filters, year_overlap=False)
    return (Boost(Meets(sure), DESCRIBED[meaning.kind]),)


def about(meaning: Meaning, term: str, strength: float) -> tuple[Boost, ...]:
    """Returns the boosts of a question's subject: what is described so, and sections that speak for it."""
    found = [Boost(HasWord(term), ABOUT * strength)]
    if meaning.filters is not None:
        found.append(Boost(Meets(meaning.filters), ABOUT * strength))
    return tuple(found)
