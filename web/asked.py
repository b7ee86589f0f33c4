"""One search as its address states it, and the searches one step away from it."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Filters:
    """The chosen values of each filter; none means all."""

    level: tuple[str, ...] = ()
    year: tuple[str, ...] = ()  # years, "range", "unknown"; or alone one of "2009..2012", "2009..", "..2012"
    year_status: tuple[str, ...] = ()
    region: tuple[str, ...] = ()  # a code or "unknown"
    topic: tuple[str, ...] = ()
    period: tuple[str, ...] = ()
    provenance: tuple[str, ...] = ()
    role: tuple[str, ...] = ()  # what a section is for


@dataclass(frozen=True, slots=True)
class Asked:
    """One search as its address states it."""

    q: str = ""
    kind: str = "summary"
    filters: Filters = Filters()
    exact: bool = False  # only the words as they are typed, nothing that they may stand for
    literal: tuple[str, ...] = ()  # single words that are taken as they are typed
    excluded: tuple[str, ...] = ()  # "level:town": a filter's value that a hit must not have
    overlap: bool = False  # a range of years also takes in what may lie in it
    sort: str = "relevance"
    opened: tuple[str, ...] = ()  # codes of regions whose parts are shown
    find: str = ""  # looked for among the values of one facet
    find_in: str = "region"  # one of FINDABLE; "region" where nothing is looked for
    page: int = 1
    size: int = 20
    shortened: bool = False  # the typed words were longer than what is read

    def chosen(self, name: str) -> tuple[str, ...]:
        """Returns the chosen values of one filter."""
        values: tuple[str, ...] = getattr(self.filters, name)
        return values

    def choosing(self, name: str, values: tuple[str, ...]) -> Asked:
        """Returns the same search with one filter set, on its first page."""
        return replace(self, page=1, filters=replace(self.filters, **{name: values}))

    def toggled(self, name: str, value: str) -> Asked:
        """Returns the search with one value of a filter added, or taken away if it is chosen."""
        chosen = self.chosen(name)
        return self.choosing(
            name, tuple(each for each in chosen if each != value) if value in chosen else (*chosen, value)
        )

    def unfiltered(self) -> Asked:
        """Returns the same words without any filter."""
        return replace(self, page=1, filters=Filters(), excluded=(), overlap=False)

    def finding(self, name: str, words: str) -> Asked:
        """Returns the search that looks for words among the values of a facet; without words for nothing."""
        return replace(self, find=words, find_in=name if words else "region")

    def refused(self, name: str) -> tuple[str, ...]:
        """Returns the values of one filter that a hit must not have."""
        return tuple(value for each, _, value in (pair.partition(":") for pair in self.excluded) if each == name)

    def excluding(self, name: str, value: str) -> Asked:
        """Returns the search with one value of a filter excluded, or no longer excluded if it is."""
        pair = f"{name}:{value}"
        kept = tuple(each for each in self.excluded if each != pair)
        chosen = tuple(each for each in self.chosen(name) if each != value)
        return replace(self.choosing(name, chosen), excluded=kept if pair in self.excluded else (*kept, pair))

    @property
    def filtered(self) -> bool:
        """Tells whether any filter is chosen."""
        return self.filters != Filters() or bool(self.excluded)
