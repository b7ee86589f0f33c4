"""Offers are written beside an index while its summaries pass."""

from pathlib import Path

from index.analysis import Analyzer
from index.sounds import SILENT
from index.stock import opened
from index.stocking import Gathering, change
from tests.index.making import Part, summary

HELD = [summary("建设文明城市。", number=number, parts=(Part("帮扶", "甲"),)) for number in range(1, 8)]


def test_the_summaries_pass_unchanged_and_are_offered_once_all_have_passed(analyzer: Analyzer, tmp_path: Path) -> None:
    watched = Gathering(tmp_path, analyzer, SILENT).watched(iter(HELD))
    assert next(watched) == HELD[0]
    assert opened(tmp_path) is None
    assert list(watched) == HELD[1:]
    stock = opened(tmp_path)
    assert stock is not None
    assert (stock.summaries, dict(stock.phrases)["建设文明城市"]) == (7, 7)


def test_a_second_gathering_takes_the_place_of_the_first(analyzer: Analyzer, tmp_path: Path) -> None:
    for _ in range(2):
        list(Gathering(tmp_path, analyzer, SILENT).watched(HELD))
    assert sorted(path.name[:7] for path in tmp_path.iterdir()) == ["offers", "offers-"]


def test_nothing_is_changed_where_nothing_is_kept(analyzer: Analyzer, tmp_path: Path) -> None:
    change(tmp_path, {"1": None}, analyzer=analyzer, sounds=SILENT)
    assert list(tmp_path.iterdir()) == []
