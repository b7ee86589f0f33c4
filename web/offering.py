"""Helps who types into the search box, out of the vocabulary and of what the archive behind it holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from time import perf_counter

from archive import gazetteer
from archive.vocabulary import lexicon, topics
from index import manifest, stock
from index.completion import Completer, Completion
from index.engine import SearchEngine, SearchRequest
from index.folding import fold
from index.offers import Offer, OfferKind
from index.query import parse
from index.spelling import Speller
from index.stock import Stock
from web.naming import names_somebody
from web.words import analyzer, sounds

MOST_REMEMBERED = 5000  # numbers of hits of one index
PATIENCE = 0.006  # seconds in which searches that count may begin, of the 20 ms that an answer may take
COMMON = 3000  # sections: a word in more of them is not counted
KINDS = {
    OfferKind.TITLE: "标题",
    OfferKind.REGION: "地区",
    OfferKind.INITIATIVE: "举措",
    OfferKind.TOPIC: "主题",
    OfferKind.WORD: "词语",
}
_APART = re.compile(r"[/（）()]")


@dataclass(frozen=True, slots=True)
class Idea:
    """A completion as it is shown: the query that it makes, the words offered and what they are.

    ``count`` summaries are found by it; None where the query holds more than what is offered, or counting takes long.
    """

    query: str
    text: str
    kind: str
    label: str
    count: int | None
    note: str


def known(held: Stock | None, engine: SearchEngine) -> Iterator[Offer]:
    """Yields what can be offered beside titles and headings, each with what is known of how often it stands."""
    initiatives = _initiatives(held, engine)
    yield from (each for each in _words(held, engine) if each.text not in initiatives)
    yield from _places(held)
    for topic in topics.topics():
        rank = held.topics.get(topic.id, 0) if held else 0
        yield Offer(topic.zh, OfferKind.TOPIC, rank=rank, typed=f"主题:{_APART.split(topic.zh)[0]}")
    yield from initiatives.values()


def _initiatives(held: Stock | None, engine: SearchEngine) -> dict[str, Offer]:
    counts = held.initiatives if held else {}
    rows = (each for topic in topics.topics() for each in topic.initiatives)
    named = {name: counts.get(each.id, 0) for each in rows for name in _APART.split(each.zh) if len(name) > 1}
    often = _often(tuple(named), engine)
    return {name: Offer(name, OfferKind.INITIATIVE, rank=max(rank, often[name])) for name, rank in named.items()}


def _words(held: Stock | None, engine: SearchEngine) -> Iterator[Offer]:
    often = _often(lexicon.user_words(), engine)
    yield from (Offer(word, OfferKind.WORD, rank=rank) for word, rank in often.items())
    yield from (Offer(phrase, OfferKind.WORD, rank=rank) for phrase, rank in (held.phrases if held else ()))


def _often(words: Sequence[str], engine: SearchEngine) -> dict[str, int]:
    """Returns words with the number of sections that hold each as a word."""
    return dict(zip(words, engine.frequencies([fold(word) for word in words]), strict=True))


def _places(held: Stock | None) -> Iterator[Offer]:
    """Yields the divisions down to the counties, and the towns that are held; those of one name are one."""
    counts = held.regions if held else {}
    cities = [city for province in gazetteer.provinces() for city in gazetteer.children(province.code)]
    counties = [county for city in cities for county in gazetteer.children(city.code) if county.slot == "county"]
    towns = [town for code in counts if len(code) == 9 and (town := gazetteer.by_code(code)) is not None]
    found: dict[str, Offer] = {}
    for place in (*gazetteer.provinces(), *cities, *counties, *towns):
        above = gazetteer.label(place.code).removesuffix(place.name)
        other = found.get(place.name)
        rank = counts.get(place.code, 0) + (other.rank if other else 0)
        found[place.name] = Offer(place.name, OfferKind.REGION, rank=rank, note="" if other else above)
    yield from found.values()


@dataclass(frozen=True, slots=True)
class _Helps:
    """What is made of one index."""

    completer: Completer
    speller: Speller


def _helps(held: Stock | None, engine: SearchEngine) -> _Helps:
    offers = tuple(known(held, engine))
    words = (each.text for each in offers if each.kind in (OfferKind.WORD, OfferKind.INITIATIVE))
    places = (each.text for each in offers if each.kind is OfferKind.REGION)
    return _Helps(
        Completer(offers, held, analyzer=analyzer(), sounds=sounds(), hidden=names_somebody),
        Speller(words, places, analyzer=analyzer(), sounds=sounds(), right=lambda word: bool(gazetteer.named(word))),
    )


class Offering:
    """Completions and spelling over one index at a time, made anew once it was changed.  For a server's threads."""

    def __init__(self, *, clock: Callable[[], float] = perf_counter) -> None:
        self._clock = clock
        self._lock = Lock()
        self._seen: tuple[str, int] | None = None
        self._helps: _Helps | None = None
        self._totals: dict[str, int] = {}

    def complete(self, typed: str, place: Path, engine: SearchEngine) -> tuple[Idea, ...]:
        """Returns what one may want to type; no word that finds nothing."""
        completer = self._current(place, engine).completer
        until = self._clock() + PATIENCE
        made = ((each, self._count(each.offer, engine, until)) for each in completer.complete(typed))
        return tuple(_idea(each, count) for each, count in made if count or (count is None and each.offer.rank))

    def speller(self, place: Path, engine: SearchEngine) -> Speller:
        """Returns the speller over what the archive holds."""
        return self._current(place, engine).speller

    def _current(self, place: Path, engine: SearchEngine) -> _Helps:
        build = manifest.location(place).resolve()
        seen = _mark(build)
        with self._lock:
            if self._helps is None or seen != self._seen:
                self._helps = _helps(stock.opened(build), engine)
                self._seen, self._totals = seen, {}
            return self._helps

    def _count(self, offer: Offer, engine: SearchEngine, until: float) -> int | None:
        """Returns how many summaries hold an offer: counted with the index, or by a search; None if it is late."""
        if offer.count is not None:
            return offer.count
        typed = offer.typed or offer.text
        total = self._totals.get(typed)
        if total is None and offer.rank <= COMMON and self._clock() < until:
            if len(self._totals) > MOST_REMEMBERED:
                self._totals.clear()
            total = self._totals[typed] = engine.search(SearchRequest(parse(typed), size=1, facets=())).total
        return total


def _mark(build: Path) -> tuple[str, int]:
    """Returns what tells one state of an index from the next; an index that is swapped just now has none."""
    try:
        return str(build), (build / manifest.FILE).stat().st_mtime_ns
    except OSError:
        return str(build), 0


def _idea(made: Completion, count: int | None) -> Idea:
    offer = made.offer
    alone = made.query in {offer.text, offer.typed}
    return Idea(made.query, offer.text, str(offer.kind), KINDS[offer.kind], count if alone else None, offer.note)
