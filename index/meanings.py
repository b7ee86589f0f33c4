"""Knows what a typed word may also stand for: other words for the same thing, a place, a year, a level.

What is known is handed in; the index itself knows no vocabulary and no places.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from index.filters import Filters
from index.folding import fold
from index.numerals import amounts, in_digits

MOST_BEARERS = 8  # places of one name; more of them say nothing about where (城关镇)
_UNION = re.compile(r"(?:总工会|工会联合会|工会)$")
_YEARS = re.compile(
    r"(?<!\d)(?P<low>(?:19|20)\d\d)年?(?:-+|~|至|到|\.\.)(?P<high>(?:19|20)\d\d)(?!\d)(?:年度?)?"
    r"|(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)(?:年度?)?"
)
_OPEN_YEARS = re.compile(r"(?P<low>\d{4})年?(?:\.\.|-|以后|之后|起)|(?:\.\.|-)?(?P<high>\d{4})年?(?:以前|之前)?")
_LISTED = re.compile(r"[、,，;；/]")
_FREE = ("level", "period", "role", "year_status")
_UNKNOWN = frozenset({"不详", "未知", "unknown"})


class MeaningKind(StrEnum):
    """What a typed word is taken for."""

    SYNONYM = "synonym"
    PLACE = "place"
    YEAR = "year"
    LEVEL = "level"
    PERIOD = "period"
    INITIATIVE = "initiative"
    ROLE = "role"
    YEAR_STATUS = "year_status"
    NUMBER = "number"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word may also stand for: a text that holds one of the needles, or is described as the filters ask.

    ``word`` is folded, as typed; ``shown`` says to people what is looked for beside it.
    """

    kind: MeaningKind
    word: str
    shown: tuple[str, ...]
    needles: tuple[str, ...] = ()  # folded
    filters: Filters | None = None


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place in a typed text: the name as it stands there, its other names, and the codes that it may mean."""

    name: str
    others: tuple[str, ...]
    codes: tuple[str, ...]


Places = Callable[[str], Sequence[PlaceName]]


def _nowhere(_text: str) -> Sequence[PlaceName]:
    return ()


@dataclass(frozen=True, slots=True)
class Known:
    """What an archive knows about words: groups of synonyms, places, and the words for described values.

    ``values`` are the words that a field understands (级别:街道): field -> word -> values; ``free`` those that are
    taken for a value wherever they are typed: level, period ... -> word -> value.  ``initiatives`` are the words that
    speak for initiatives: word -> "topic/initiative" -> its name.
    """

    synonyms: tuple[tuple[str, ...], ...] = ()
    places: Places = _nowhere
    values: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    free: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    initiatives: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    topics: Mapping[str, str] = field(default_factory=dict)  # id -> name
    common: tuple[str, ...] = ()  # words of every text: alone they do not make it an answer to a question


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a folded run that is one thing: a year, some years or a place."""

    start: int
    end: int
    meaning: Meaning


class Meanings:
    """The meanings of one archive's words; safe to share between threads."""

    def __init__(self, known: Known | None = None) -> None:
        self._known = known or Known()
        groups = [tuple(dict.fromkeys(fold(term) for term in group)) for group in self._known.synonyms]
        shown = {fold(term): term for group in self._known.synonyms for term in group}
        self._synonyms: dict[str, Meaning] = {}
        for word in dict.fromkeys(word for group in groups for word in group):
            others = dict.fromkeys(other for group in groups if word in group for other in group if other != word)
            if others:
                words = tuple(shown[other] for other in others)
                self._synonyms[word] = Meaning(MeaningKind.SYNONYM, word, words, tuple(others))
        self._free = {
            name: {fold(word): value for word, value in words.items()} for name, words in self._known.free.items()
        }
        self._initiatives = {fold(word): programmes for word, programmes in self._known.initiatives.items()}
        self.common = frozenset(map(fold, self._known.common))
        self._names = {each: name for names in self._known.initiatives.values() for each, name in names.items()}
        self._names |= self._known.topics
        self._values = {
            name: {fold(word): values for word, values in words.items()} for name, words in self._known.values.items()
        }

    def of(self, word: str) -> tuple[Meaning, ...]:
        """Returns what a folded word may also stand for, years and places aside."""
        found = [self._synonyms[word]] if word in self._synonyms else []
        for name in _FREE:
            said = _UNION.sub("", word) if name == "level" else word
            if value := self._free.get(name, {}).get(said):
                found.append(Meaning(MeaningKind(name), word, (value,), filters=Filters().choosing(name, (value,))))
        if programmes := self._initiatives.get(word):
            filters = Filters(initiatives=tuple(programmes))
            found.append(Meaning(MeaningKind.INITIATIVE, word, tuple(programmes.values()), filters=filters))
        if others := amounts(word):
            found.append(Meaning(MeaningKind.NUMBER, word, others, others))
        return tuple(found)

    def subject(self, word: str, label: str) -> Meaning:
        """Returns the meaning of a whole query that speaks for a topic or an initiative."""
        filters = Filters(initiatives=(label,)) if "/" in label else Filters(topics=(label,))
        return Meaning(MeaningKind.SUBJECT, word, (self._names.get(label, label),), filters=filters)

    def segments(self, typed: str) -> tuple[Segment, ...]:
        """Returns the years and places in a typed run, by their place in the folded run, none over another."""
        run = fold(typed)
        found = [*_year_segments(run), *self._place_segments(typed, run)]
        kept: list[Segment] = []
        for one in sorted(found, key=lambda segment: segment.start):
            if not kept or one.start >= kept[-1].end:
                kept.append(one)
        return tuple(kept)

    def _place_segments(self, typed: str, run: str) -> Iterable[Segment]:
        behind = 0
        for place in self._known.places(typed):
            name = fold(place.name)
            start = run.find(name, behind)
            if start < 0:
                continue
            behind = start + len(name)
            if meaning := _place(name, place):
                yield Segment(start, behind, meaning)

    def chosen(self, name: str, text: str) -> Filters | None:
        """Returns the filters that a field's value stands for (地区:射阳, 年份:2009..2012); None if none is known."""
        if name == "year":
            return years(in_digits(fold(text)))
        words = [word for word in _LISTED.split(text) if fold(word)]
        found = [self._codes(word) if name == "region" else self._listed(name, fold(word)) for word in words]
        if not found or not all(found):
            return None
        values = tuple(dict.fromkeys(value for one in found for value in one))
        return Filters().choosing(name, values)

    def _codes(self, word: str) -> tuple[str, ...]:
        if fold(word) in _UNKNOWN:
            return ("unknown",)
        places = self._known.places(word)
        return places[-1].codes if places and fold(word).endswith(fold(places[-1].name)) else ()

    def _listed(self, name: str, word: str) -> tuple[str, ...]:
        if word in _UNKNOWN:
            return ("unknown",)
        return self._values.get(name, {}).get(word, ())


def years(text: str) -> Filters | None:
    """Returns the filters for written years (2014, 2009..2012, 2009以后, 不详); None if it is no year."""
    if text in _UNKNOWN:
        return Filters(years=("unknown",))
    if found := _YEARS.fullmatch(text):
        low, high = _ends(found)
        return Filters(year_from=min(low, high), year_to=max(low, high))
    if found := _OPEN_YEARS.fullmatch(text):
        return Filters(
            year_from=int(found["low"]) if found["low"] else None, year_to=int(found["high"]) if found["high"] else None
        )
    return None


def _ends(found: re.Match[str]) -> tuple[int, int]:
    return (int(found["year"]),) * 2 if found["year"] else (int(found["low"]), int(found["high"]))


def _year_segments(run: str) -> Iterable[Segment]:
    digits = in_digits(run)  # of the same length
    for found in _YEARS.finditer(digits):
        low, high = sorted(_ends(found))
        shown = (str(low),) if low == high else (str(low), str(high))
        filters = Filters(year_from=low, year_to=high, year_overlap=True)
        word = run[found.start() : found.end()]
        yield Segment(found.start(), found.end(), Meaning(MeaningKind.YEAR, word, shown, filters=filters))


def _place(name: str, place: PlaceName) -> Meaning | None:
    """Returns the meaning of a place; None if nothing is known beyond its name."""
    codes = place.codes if len(place.codes) <= MOST_BEARERS else ()
    needles = tuple(other for other in dict.fromkeys(map(fold, place.others)) if other != name)
    if not codes and not needles:
        return None
    filters = Filters(regions=codes) if codes else None
    return Meaning(MeaningKind.PLACE, name, place.others or (place.name,), needles, filters)
