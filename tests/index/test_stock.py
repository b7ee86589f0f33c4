"""What is offered stands beside the index and follows its changes."""

from pathlib import Path

import pytest

from archive.models import Summary
from index import build, manifest
from index.analysis import Analyzer
from index.shelf import Item
from index.stock import Stock, opened
from tests.index.making import Part, place, summary

JIANGSU = place(province=("江苏省", "32"))


def made(number: int, heading: str = "帮扶困难职工", *, title: str = "总工会总结") -> Summary:
    return summary("建设文明城市。", number=number, title=title, parts=(Part(heading, "甲"),), region=JIANGSU)


@pytest.fixture
def directory(analyzer: Analyzer, tmp_path: Path) -> Path:
    build.build(tmp_path, [made(1), made(2), made(3, "厂务公开")], revision=1, engine="tantivy", analyzer=analyzer)
    return tmp_path


def held(directory: Path) -> Stock:
    found = opened(manifest.location(directory).resolve())
    assert found is not None
    return found


def counts(stock: Stock, name: str) -> dict[str, int]:
    kept = stock.titles if name == "titles" else stock.headings
    items = [(kept.shelf.item(number), number) for number in range(len(kept.shelf))]
    found = {item.text: item.count + kept.shift.get(number, 0) for item, number in items}
    return {text: count for text, count in found.items() if count} | {item.text: item.count for item in kept.added}


def refresh(directory: Path, analyzer: Analyzer, changed: list[Summary], removed: list[str]) -> None:
    build.refresh(directory, changed, removed, revision=2, analyzer=analyzer)


def test_a_new_index_has_its_offers_beside_it(directory: Path) -> None:
    stock = held(directory)
    assert counts(stock, "titles") == {"总工会总结": 3}
    assert counts(stock, "headings") == {"帮扶困难职工": 2, "厂务公开": 1}
    assert (stock.summaries, stock.regions) == (3, {"32": 3})


def test_offers_follow_a_changed_and_a_removed_summary(directory: Path, analyzer: Analyzer) -> None:
    refresh(directory, analyzer, [made(1, "厂务公开", title="新总结"), made(9, "送温暖")], [made(2).id])
    stock = held(directory)
    assert counts(stock, "titles") == {"总工会总结": 2, "新总结": 1}
    assert counts(stock, "headings") == {"厂务公开": 2, "送温暖": 1}
    assert stock.regions == {"32": 3}


def test_a_change_may_be_repeated(directory: Path, analyzer: Analyzer) -> None:
    for _ in range(3):
        refresh(directory, analyzer, [made(1, "厂务公开")], [made(2).id, "never-1"])
    assert counts(held(directory), "headings") == {"厂务公开": 2}


def test_the_offers_of_many_changes_are_those_of_a_new_index(directory: Path, analyzer: Analyzer) -> None:
    changed = [made(number, f"举措{number % 7}") for number in range(1, 1100)]
    refresh(directory, analyzer, changed, [])
    stock = held(directory)
    assert (stock.summaries, stock.changes) == (1099, {})
    assert sum(counts(stock, "headings").values()) == 1099
    assert len(list(stock.place.parent.glob("offers-*"))) == 1


def test_a_shelf_tells_what_each_summary_added(directory: Path) -> None:
    assert [one.headings for one in held(directory).shares()] == [("帮扶困难职工",), ("帮扶困难职工",), ("厂务公开",)]


@pytest.mark.parametrize("lost", ["counts.json", "titles/offsets", "shares.npz"])
def test_offers_that_cannot_be_read_are_none(directory: Path, lost: str, analyzer: Analyzer) -> None:
    build_place = manifest.location(directory).resolve()
    (build_place / "offers" / lost).write_bytes(b"")
    assert opened(build_place) is None
    refresh(directory, analyzer, [made(1)], [])


def test_an_empty_archive_offers_nothing(tmp_path: Path, analyzer: Analyzer) -> None:
    build.build(tmp_path, [], revision=1, engine="tantivy", analyzer=analyzer)
    stock = held(tmp_path)
    assert (stock.summaries, counts(stock, "titles")) == (0, {})
    refresh(tmp_path, analyzer, [made(1)], [])
    assert held(tmp_path).titles.added == (Item("总工会总结", 1.0, 1),)
