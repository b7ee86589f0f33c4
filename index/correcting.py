"""您是不是要找: offers another spelling of a query where the texts hold it and hardly ever what was typed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from index.engine import Filters, SearchEngine, SearchRequest
from index.folding import fold, fold_with_origin
from index.plan import Widening
from index.query import Both, Either, Field, Item, Phrase, Query, Word, parse, written
from index.spelling import Guess, Speller

CLEARLY_MORE = 20  # times as many texts must hold what is offered, if any hold what was typed
MOST_ASKED = 8  # runs of a query that are looked at


@dataclass(frozen=True, slots=True)
class Correction:
    """Another spelling: what was changed, wrong and right, and how much the corrected search finds."""

    changes: tuple[tuple[str, str], ...]
    request: SearchRequest
    total: int


def correction(request: SearchRequest, engine: SearchEngine, speller: Speller) -> Correction | None:
    """Returns the spelling that was probably meant; None where the typed one stands in a text or nothing is near."""
    mending = _Mending(engine, speller)
    items = tuple(mending.mended(item) for item in request.query.items)
    if not mending.changes:
        return None
    asked = replace(request, query=parse(written(items)), page=1)
    total = engine.search(replace(asked, size=1, facets=())).total
    return Correction(tuple(mending.changes), asked, total) if total else None


class _Mending:
    """Corrects the runs of one query, and takes note of what it changes."""

    def __init__(self, engine: SearchEngine, speller: Speller) -> None:
        self._engine = engine
        self._speller = speller
        self._asked = 0
        self._held: dict[str, int] = {}
        self.changes: list[tuple[str, str]] = []

    def mended(self, item: Item) -> Item:
        """Returns an item with its slips corrected; what must not stand in a text is left alone."""
        match item:
            case Word() | Phrase():
                return replace(item, text=self._text(item.text))
            case Field() if item.name in ("title", "unit", "region"):
                text = self._text(item.child.text)
                typed = item.typed.replace(item.child.text, text)
                return replace(item, child=replace(item.child, text=text), typed=typed)
            case Either() | Both():
                return replace(item, children=tuple(map(self.mended, item.children)))
            case _:
                return item

    def _text(self, typed: str) -> str:
        self._asked += 1
        folded = fold_with_origin(typed)
        if self._asked > MOST_ASKED or not folded.text:
            return typed
        chosen: list[Guess] = []
        for guess in self._ordered(self._speller.guesses(folded.text)):
            apart = all(guess.end <= other.start or other.end <= guess.start for other in chosen)
            if apart and self._is_meant(folded.text, guess):
                chosen.append(guess)
        made, done = "", 0
        for guess in sorted(chosen, key=lambda each: each.start):
            start, end = folded.original(guess.start, guess.end)
            self.changes.append((typed[start:end], guess.word))
            made, done = made + typed[done:start] + guess.word, end
        return made + typed[done:]

    def _ordered(self, guesses: tuple[Guess, ...]) -> list[Guess]:
        """Returns guesses of equal likelihood by how many texts hold them."""
        return sorted(guesses, key=lambda each: (each.cost, each.start - each.end, each.start, -self._count(each.word)))

    def _is_meant(self, run: str, guess: Guess) -> bool:
        """Tells whether texts hold the guess, and clearly more of them than what was typed, or than all of the run."""
        if self._count(run):
            return False
        typed, right = self._count(run[guess.start : guess.end]), self._count(guess.word)
        return right > 0 and (typed == 0 or (guess.sure and right >= CLEARLY_MORE * typed))

    def _count(self, text: str) -> int:
        """Returns how many summaries hold a text in one piece, or are described by it."""
        key = fold(text)
        if key not in self._held:
            region = Field("region", Word(text), f"地区:{text}")
            query = Query(text, (Either((Phrase(text), region)),))
            request = SearchRequest(query, filters=Filters(), size=1, facets=(), widening=Widening())
            self._held[key] = self._engine.search(request).total
        return self._held[key]
