import pytest

from index.analysis import Analyzer
from index.meanings import MeaningKind
from index.pieces import Piece, inside, parted, says_what


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("困难职工厂务公开", ("困难职工", "厂务公开"), id="words"),
        pytest.param("2014年上半年总工会", ("2014年", "上半年", "总工会"), id="a year, a period and a word"),
        pytest.param("射阳怎么写送温暖", ("射阳", "送温暖"), id="a place; stop words are dropped"),
        pytest.param("怎么写", ("怎么写",), id="nothing but stop words"),
        pytest.param("2014年", ("2014年",), id="only a year"),
    ],
)
def test_a_run_is_parted(typed: str, expected: tuple[str, ...], analyzer: Analyzer) -> None:
    assert tuple(piece.text for piece in parted(typed, analyzer)) == expected


def test_a_piece_knows_what_it_may_stand_for(analyzer: Analyzer) -> None:
    place, word = parted("射阳职代会", analyzer)
    assert [one.kind for one in place.meanings] == [MeaningKind.PLACE]
    assert [one.kind for one in word.meanings] == [MeaningKind.SYNONYM]


@pytest.mark.parametrize(
    ("typed", "expected"), [("送温暖", True), ("射阳", True), ("总工会", False), ("2014年", False), ("县", False)]
)
def test_some_pieces_do_not_say_what_is_looked_for(typed: str, expected: bool, analyzer: Analyzer) -> None:
    assert says_what(parted(typed, analyzer)[0], analyzer) is expected


def test_long_pieces_hold_telling_words(analyzer: Analyzer) -> None:
    assert inside("劳动关系预警", analyzer) == ("劳动", "关系", "预警")
    assert inside("县总工会", analyzer) == ("总工",)
    assert inside("公开", analyzer) == ()


def test_a_piece_is_a_plain_value() -> None:
    assert Piece("工会") == Piece("工会", ())
