"""Writing the archive: all or nothing, one step of the revision a change, nothing counted that did not change."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from archive import corrections
from archive.errors import StoreError
from archive.families import Family
from archive.models import Problem
from archive.store import Store, Written
from tests.archive.store.shelf import AT, made, rich, texts

ONE, TWO, THREE = texts(3)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "archive.db") as opened:
        yield opened


def columns(store: Store, key: str) -> tuple[object, ...]:
    with sqlite3.connect(store.path) as db:
        row: tuple[object, ...] = db.execute("SELECT level, year FROM summaries WHERE id = ?", (key,)).fetchone()
    db.close()
    return row


def test_a_put_is_one_step_of_the_revision(store: Store) -> None:
    file = made(ONE, TWO)
    assert store.put(file) == Written(tuple(summary.id for summary in file.summaries), ())
    assert store.revision == 1


def test_the_same_again_changes_nothing(store: Store) -> None:
    store.put(made(ONE))
    assert store.put(made(ONE)) == Written((), ())
    assert store.revision == 1


def test_only_the_summaries_that_differ_are_changed(store: Store) -> None:
    file = made(ONE, TWO)
    store.put(file)
    other = replace(file.summaries[1], description=replace(file.summaries[1].description, level="hospital"))
    again = replace(file, summaries=(file.summaries[0], other))
    assert store.put(again) == Written((other.id,), ())
    assert store.changes(1) == ((other.id,), ())
    assert store.summary(other.id) == other


def test_a_source_held_keeps_its_name_and_time(store: Store) -> None:
    file = made(ONE)
    store.put(file)
    store.put(replace(file, source=replace(file.source, name="other.txt", received_at="2030-01-01T00:00:00Z")))
    assert store.source(file.source.id) == file.source


def test_parts_that_are_gone_are_removed_and_may_come_back(store: Store) -> None:
    file = made(ONE, TWO)
    store.put(file)
    second = file.summaries[1].id
    shorter = replace(file, summaries=file.summaries[:1], signatures=file.signatures[:1])
    assert store.put(shorter) == Written((), (second,))
    assert store.changes(1) == ((), (second,))
    assert store.summary(second) is None
    store.put(file)
    assert store.changes(1) == ((second,), ())


def test_corrections_outlive_a_removal_and_a_new_description(store: Store) -> None:
    file = made(ONE)
    key = file.summaries[0].id
    store.put(file)
    corrections.record(store, key, "level", "hospital", author="李", reason="原件", at=AT, topics=())
    again = replace(
        file.summaries[0], description=replace(file.summaries[0].description, level="school", period="term")
    )
    store.put(replace(file, summaries=(again,)))
    held = store.summary(key)
    assert held is not None
    assert (held.description.level, held.description.period) == ("hospital", "term")
    assert columns(store, key)[0] == "hospital"


def test_a_correction_is_a_change_of_its_summary_and_of_its_columns(store: Store) -> None:
    file = made(ONE)
    key = file.summaries[0].id
    store.put(file)
    corrections.record(store, key, "year", "1999", author="李", reason="原件", at=AT, topics=())
    assert columns(store, key) == (ONE.level, 1999)
    assert (store.revision, store.changes(1)) == (2, ((key,), ()))


def test_a_correction_may_wait_for_its_summary(store: Store) -> None:
    file = made(ONE)
    store.add_correction(corrections.Correction(file.summaries[0].id, "level", "school", "李", "原件", AT))
    store.put(file)
    assert columns(store, file.summaries[0].id)[0] == "school"


def test_another_file_with_the_same_id_is_refused(store: Store) -> None:
    file = made(ONE)
    store.put(file)
    with pytest.raises(StoreError, match="编号相同"):
        store.put(replace(file, source=replace(file.source, sha256="0" * 64)))


def test_a_full_disk_leaves_nothing_half(store: Store) -> None:
    store.put(made(ONE))
    pages = store._db.execute("PRAGMA page_count").fetchone()[0]
    store._db.execute(f"PRAGMA max_page_count = {pages + 3}")
    with pytest.raises(StoreError, match=r"写不进档案库.*磁盘空间"):
        store.put(made(*texts(40, seed=9)))
    assert (store.revision, store.counts().sources, store.counts().summaries) == (1, 1, 1)
    assert list(store.faults()) == []


def test_a_refusal_stands_until_the_name_succeeds(store: Store) -> None:
    store.record_refusal(Problem("broken", "打不开", "a.txt"), at=AT)
    store.record_refusal(Problem("empty", "空文件", "a.txt"), at=AT)
    store.record_refusal(Problem("empty", "空文件", "b\udcff.txt"), at=AT)
    assert store.refused() == (Problem("empty", "空文件", "a.txt"), Problem("empty", "空文件", "b\ufffd.txt"))
    store.put(made(ONE, name="a.txt"))
    store.add_name(made(ONE).source.id, "b\udcff.txt", at=AT)
    assert store.refused() == ()


def test_refusals_and_names_do_not_change_the_revision(store: Store) -> None:
    store.put(made(ONE))
    store.record_refusal(Problem("empty", "空文件", "a.txt"), at=AT)
    store.add_name(made(ONE).source.id, "other.txt", at=AT)
    assert store.revision == 1


def test_families_touch_only_what_differs(store: Store) -> None:
    keys = []
    for text in (ONE, TWO, THREE):
        store.put(made(text))
        keys.append(made(text).summaries[0].id)
    one, two, three = sorted(keys)
    assert store.families_are_stale
    assert set(store.set_families([Family(f"f-{one}", (one, two), two)])) == {one, two}
    assert (store.revision, store.families_are_stale) == (4, False)
    assert store.set_families([Family(f"f-{one}", (one, two), two)]) == ()
    assert store.revision == 4
    assert set(store.set_families([Family(f"f-{two}", (two, three), two)])) == {one, two, three}
    found = [store.summary(key) for key in (one, two, three)]
    assert [(held.family, held.representative) for held in found if held] == [
        (None, True),
        (f"f-{two}", True),
        (f"f-{two}", False),
    ]


def test_a_new_description_keeps_the_family_until_families_are_found_again(store: Store) -> None:
    store.put(made(ONE))
    store.put(made(TWO))
    one, two = sorted((made(ONE).summaries[0].id, made(TWO).summaries[0].id))
    store.set_families([Family(f"f-{one}", (one, two), one)])
    file = rich()
    assert file.summaries[0].id in (one, two)
    store.put(file)
    assert [summary.id for summary in store.family(f"f-{one}")] == [one, two]
    assert store.families_are_stale
