"""The values that the making of a labelled set passes on: a text with its labels, and the plan of a file."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field
from typing import Any

Place = tuple[str | None, ...]
NOWHERE: Place = (None, None, None, None)
CUES = "cues"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that the text claims, with the words that claim it; fields stand in the order of the truth."""

    metric: str
    value: float
    unit: str
    qualifier: str
    quote: str
    target: bool


@dataclass(frozen=True, slots=True)
class Section:
    """A headed passage; fields stand in the order of the truth."""

    heading: str
    no: str
    depth: int
    kind: str
    topic: str | None
    initiative: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Year:
    """What the text lets a reader know of its year, and what the year was."""

    status: str
    range: tuple[int, int] | None
    by: str | None
    true: int | None


@dataclass(frozen=True, slots=True)
class Piece:
    """A text with its labels; ``marks`` are the words before a passage taken out and what the site printed there."""

    id: str
    title: str | None
    text: str
    level: str
    region: Place
    hidden: Place
    year: Year
    period: str | None
    doc_type: str
    topics: tuple[str, ...]
    sections: tuple[Section, ...]
    figures: tuple[Figure, ...]
    masked: bool = False
    marks: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of a file: which text (the stem of its yaml file), what was done to it, which labels that changes.

    ``swaps``: words -> other words; ``gaps``: passage taken out -> mark shown there; ``numbers``: quotes of figures
    whose numbers become ``mask``; ``last``: the words after which the piece is cut; ``year``: from inferred(),
    conflict() or UNKNOWN; ``region``: what is left of the place.
    """

    text: str
    _: KW_ONLY
    titled: bool = False
    swaps: Mapping[str, str] = field(default_factory=dict)
    gaps: Mapping[str, str] = field(default_factory=dict)
    numbers: Sequence[str] = ()
    mask: str = "xx"
    last: str = ""
    year: Mapping[str, Any] = field(default_factory=dict)
    region: Place | None = None
    damages: tuple[str, ...] = ()


def unchanged(text: str, _: random.Random) -> str:
    """Returns the text."""
    return text


def bare(text: str) -> str:
    """Returns the text."""
    return text


@dataclass(frozen=True, slots=True)
class File:
    """One file: parts under ``heads``, each damaged, then wrapped in the furniture of a site; ``inside``: a zip."""

    name: str
    parts: Sequence[Part]
    _: KW_ONLY
    heads: str = ""
    title: str = ""
    claimed: int | None = None
    damage: Callable[[str, random.Random], str] = unchanged
    wrap: Callable[[str], str] = bare
    encoding: str = "utf-8"
    damages: tuple[str, ...] = ()
    inside: str = ""


UNKNOWN: Mapping[str, Any] = {"status": "unknown", "range": None, "by": None}


def inferred(first: int, last: int) -> Mapping[str, Any]:
    """Returns the label of a year that cues only narrow down."""
    return {"status": "inferred", "range": (first, last), "by": CUES}


def conflict(*years: int) -> Mapping[str, Any]:
    """Returns the label of a year that the text and its cues dispute; without ``years`` the range stays."""
    return {"status": "conflict", "by": CUES} | ({"range": years} if years else {})
