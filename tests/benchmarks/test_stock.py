"""Archives filled without the pipeline: what is in them is what the store gives back, and sound."""

from pathlib import Path

from archive.checks import check
from archive.store import Store
from tests.benchmarks.stock import fill
from tests.benchmarks.wide import one


def test_an_archive_holds_the_generated_summaries_and_is_sound(store: Store) -> None:
    assert store.counts().summaries == 40
    assert {summary.text for summary in store.iterate()} == {one(number).body for number in range(40)}
    assert list(check(store)) == []


def test_copies_are_in_the_family_of_their_original(store: Store) -> None:
    copies = [text for text in map(one, range(40)) if text.copy_of is not None]
    held = {summary.source.name: summary.family for summary in store.iterate()}
    assert copies
    assert all(held[copy.name] and held[copy.name] == held[one(copy.copy_of or 0).name] for copy in copies)


def test_several_processes_fill_it_alike(store: Store, tmp_path: Path) -> None:
    with Store.open(tmp_path / "archive.db") as other:
        fill(other, 40, workers=2)
        assert list(other.iterate()) == list(store.iterate())
