"""Parts a typed run into the pieces that a text must hold, and knows what each may also stand for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from index.analysis import Analyzer
from index.folding import fold
from index.meanings import Meaning, MeaningKind

MAX_PIECES = 48  # of one run; a longer one is narrowed enough
LONG_PIECE = 4  # characters of a piece whose parts may stand for it
_AROUND = frozenset({MeaningKind.YEAR, MeaningKind.LEVEL, MeaningKind.PERIOD, MeaningKind.ROLE})


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a run that a text must hold, folded, and what it may also stand for."""

    text: str
    meanings: tuple[Meaning, ...] = ()


def parted(typed: str, analyzer: Analyzer) -> tuple[Piece, ...]:
    """Returns the pieces of a run: its years and places, and the words between them; at least one."""
    run = fold(typed)
    made: list[Piece] = []
    position = 0
    for segment in analyzer.meanings.segments(typed):
        made += _beside(run[position : segment.start], analyzer)
        word = run[segment.start : segment.end]
        made.append(Piece(word, (segment.meaning, *analyzer.meanings.of(word))))
        position = segment.end
    rest = run[position:]
    made += _beside(rest, analyzer) if made else _pieces(rest, analyzer)
    return tuple({piece.text: piece for piece in made}.values())[:MAX_PIECES]


def _pieces(part: str, analyzer: Analyzer) -> Iterator[Piece]:
    for word in analyzer.pieces(part):
        yield Piece(word, analyzer.meanings.of(word))


def _beside(part: str, analyzer: Analyzer) -> Iterator[Piece]:
    """Yields the pieces of a part that has something else beside it; none if it says nothing."""
    if part and analyzer.tells(part):
        yield from _pieces(part, analyzer)


def says_what(piece: Piece, analyzer: Analyzer) -> bool:
    """Tells whether a piece says what is looked for: not in every text, and not only when or by whom it is."""
    return piece.text not in analyzer.meanings.common and all(one.kind not in _AROUND for one in piece.meanings)


def inside(piece: str, analyzer: Analyzer) -> tuple[str, ...]:
    """Returns the telling words inside a long piece: 工会法宣传 is also 工会法 and 宣传."""
    words = analyzer.words(piece) if len(piece) >= LONG_PIECE else []
    return tuple(word for word in words if word != piece and word not in analyzer.meanings.common)
