"""The single words that a query asks for, as they are looked for."""

from __future__ import annotations

from index.analysis import Analyzer
from index.folding import fold
from index.query import Both, Item, Query, Without, Word


def pieces(typed: str, analyzer: Analyzer) -> tuple[str, ...]:
    """Returns the folded parts of a typed run that a text must hold: its years and places, and the words between."""
    run = fold(typed)
    made: list[str] = []
    position = 0
    for segment in analyzer.meanings.segments(typed):
        made += _words(run[position : segment.start], analyzer)
        made.append(run[segment.start : segment.end])
        position = segment.end
    made += _words(run[position:], analyzer)
    return tuple(dict.fromkeys(made)) or (run,)


def terms(query: Query, analyzer: Analyzer) -> tuple[Item, ...]:
    """Returns what a query asks for, each once, a run in its parts; what is excluded is left out."""
    found: list[Item] = []
    for item in query.items:
        found += _of(item, analyzer)
    return tuple(dict.fromkeys(found))


def _of(item: Item, analyzer: Analyzer) -> list[Item]:
    match item:
        case Word():
            return [Word(piece) for piece in pieces(item.text, analyzer) if piece]
        case Both():
            return [term for child in item.children for term in _of(child, analyzer)]
        case Without():
            return []
        case _:
            return [item]


def _words(part: str, analyzer: Analyzer) -> tuple[str, ...]:
    return analyzer.pieces(part) if part and analyzer.tells(part) else ()
