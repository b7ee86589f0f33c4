"""Completes what somebody types: words, places, initiatives, topics, phrases, titles and headings that are held.

What is typed last is completed, in either script or in pinyin; what stands before it stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import islice, zip_longest
from math import log2

from index import shelf
from index.analysis import Analyzer
from index.folding import fold
from index.offers import Offer, OfferKind
from index.shelf import FOUND, Item, Shelf
from index.sounds import Sounds
from index.stock import Stock

SIZE = 8
REACH = 24  # offers of each shelf that are looked at
_LAST = re.compile(
    r"""(?P<kept>.*[\s|｜()（）]|)(?P<sign>[-－]?(?:[^\s:：]{2,7}[:：])?["“「『]?)(?P<typed>.*)""", re.DOTALL
)
_SPOKEN = re.compile(r"(?P<written>[\u3400-\u9fff]*)(?P<spoken>[a-z]+)")
_BETWEEN = str.maketrans("", "", "'’ ")  # what pinyin keyboards put between syllables
_FIELDS = {
    "地区": (OfferKind.REGION,), "主题": (OfferKind.TOPIC,),
    "标题": (OfferKind.TITLE, OfferKind.INITIATIVE, OfferKind.WORD),
}  # fmt: skip
_MINUS = "-－"
ALL = tuple(OfferKind)
Hidden = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Completion:
    """What the whole query would be, and what of it is offered."""

    query: str
    offer: Offer


class Completer:
    """Completions over a fixed vocabulary and what an archive holds; safe to share between threads.

    ``known`` are offered whatever the archive holds; ``hidden`` tells texts that must not be shown, whatever they are.
    """

    def __init__(
        self,
        known: Iterable[Offer],
        stock: Stock | None,
        *,
        analyzer: Analyzer,
        sounds: Sounds,
        hidden: Hidden = lambda _: False,
    ) -> None:
        self._hidden = hidden
        self._sounds = sounds
        offers = tuple(known)
        items = [Item(each.text, log2(2 + each.rank), each.rank) for each in offers]
        self._sources = [_Source(shelf.make(items, analyzer, sounds), offers.__getitem__)]
        if stock is not None:
            for kind, kept in ((OfferKind.TITLE, stock.titles), (OfferKind.INITIATIVE, stock.headings)):
                added = shelf.make(kept.added, analyzer, sounds)
                self._sources += [_held(kind, kept.shelf, kept.shift), _held(kind, added, {})]

    def complete(self, typed: str, *, size: int = SIZE) -> tuple[Completion, ...]:
        """Returns what one may want to type, best first: completions of all that is typed, then of its last word."""
        made = [Completion(each.typed or each.text, each) for each in self._offers(typed, ALL, size)]
        last = _LAST.fullmatch(typed)
        if last and last["typed"] != typed:
            kinds = _kinds(last["sign"])
            head = last["kept"] + last["sign"]
            made += [Completion(_joined(head, each), each) for each in self._offers(last["typed"], kinds, size)]
        return tuple({each.query: each for each in reversed(made)}.values())[::-1][:size]

    def _offers(self, typed: str, kinds: tuple[OfferKind, ...], size: int) -> list[Offer]:
        """Returns the best of each source in turn, each text once; nothing that stands there already."""
        folded = fold(typed)
        if not folded:
            return []
        reach = REACH if kinds == ALL else FOUND
        best: dict[str, Offer] = {}
        for row in zip_longest(*(self._of(source, folded, reach) for source in self._sources)):
            for each in row:
                if each is not None and each.kind in kinds:
                    best.setdefault(fold(each.text), each)
        shown = (each for each in best.values() if not self._hidden(each.text))
        return list(islice(shown, size))

    def _of(self, source: _Source, folded: str, reach: int) -> list[Offer]:
        found = source.shelf.starting(folded, size=reach)
        spoken = _SPOKEN.fullmatch(folded.translate(_BETWEEN))
        if spoken and spoken["written"]:
            begun = source.shelf.starting(spoken["written"], size=FOUND)
            found += [each for each in begun if self._goes_on(fold(each.item.text), **spoken.groupdict())]
        elif spoken:
            found += source.shelf.sounding(spoken["spoken"], size=reach)
        offers = (source.offer(each.number) for each in found if fold(each.item.text) != folded)
        return [each for each in offers if each is not None]

    def _goes_on(self, text: str, *, written: str, spoken: str) -> bool:
        """Tells whether a text goes on behind its written part as it is spelt: 金秋zx, 金秋zhuxue."""
        rest = self._sounds.syllables(text)[text.find(written) + len(written) :]
        return "".join(rest).startswith(spoken) or "".join(each[0] for each in rest).startswith(spoken)


@dataclass(frozen=True, slots=True)
class _Source:
    """A shelf and what the number of a text on it offers; None if nothing any more."""

    shelf: Shelf
    offer: Callable[[int], Offer | None]


def _held(kind: OfferKind, held: Shelf, shift: Mapping[int, int]) -> _Source:
    def offer(number: int) -> Offer | None:
        item = held.item(number)
        count = item.count + shift.get(number, 0)
        return Offer(item.text, kind, count) if count > 0 else None

    return _Source(held, offer)


def _kinds(sign: str) -> tuple[OfferKind, ...]:
    """Returns what can stand behind a minus, a field or a quotation mark."""
    if sign[:1] and sign[0] in _MINUS:
        return (OfferKind.WORD, OfferKind.REGION)
    return _FIELDS.get(sign.rstrip('"“「『:：'), ALL)


def _joined(head: str, offer: Offer) -> str:
    """Returns a query with an offer at its end; a field that is typed already is not written again."""
    asked = offer.typed or offer.text
    name = asked.partition(":")[0] if offer.typed else ""
    written = head.rstrip("：:")
    return written.removesuffix(name) + asked if name and written.endswith(name) else head + asked
