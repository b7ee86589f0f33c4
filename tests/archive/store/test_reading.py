"""Reading the archive: by id, in order, changed since, counted."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from archive import corrections
from archive.families import Family
from archive.models import Description, Problem, Provenance
from archive.store import Counts, Reader, Store
from archive.store.reading import ALL
from tests.archive.store.shelf import AT, Made, made, rich, texts

ONE, TWO, THREE, FOUR = texts(4)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "archive.db") as opened:
        yield opened


def keep(store: Store, *files: Made) -> list[str]:
    for file in files:
        store.put(file)
    return [summary.id for file in files for summary in file.summaries]


def test_a_summary_comes_back_equal(store: Store) -> None:
    (key,) = keep(store, rich())
    assert store.summary(key) == rich().summaries[0]


def test_a_source_comes_back_with_its_bytes_and_texts(store: Store) -> None:
    file = rich()
    keep(store, file)
    assert store.source(file.source.id) == file.source
    assert store.original(file.source.id) == file.data
    assert store.raw(file.source.id) == file.raw
    assert store.cleaned(file.source.id) == file.cleaned
    assert store.sha256(file.source.id) == file.source.sha256
    assert store.holds(file.source.sha256)


def test_what_is_not_held_is_nothing(store: Store) -> None:
    assert store.summary("x-1") is None
    assert store.source("x") is None
    assert store.sha256("x") is None
    assert not store.holds("00")
    assert store.summaries(["x-1"]) == ()
    assert store.family("f-x") == ()
    assert list(store.iterate()) == []


def test_bytes_that_are_not_held_are_an_error(store: Store) -> None:
    for read in (store.original, store.raw, store.cleaned):
        with pytest.raises(KeyError):
            read("x")


def test_summaries_come_in_the_order_asked_for(store: Store) -> None:
    one, two, three = keep(store, made(ONE), made(TWO, THREE))
    assert [summary.id for summary in store.summaries([three, "x", one, two])] == [three, one, two]


def test_more_summaries_than_one_question_may_name(store: Store) -> None:
    ids = keep(store, *(made(text) for text in texts(230)))
    assert [summary.id for summary in store.summaries(ids)] == ids


def test_everything_streams_by_source_name_and_part(store: Store) -> None:
    keep(store, made(ONE, name="b.txt"), made(TWO, THREE, name="a.txt"), made(FOUR, name="a.zip/1.txt"))
    found = [(summary.source.name, summary.part) for summary in store.iterate()]
    assert found == [("a.txt", 1), ("a.txt", 2), ("a.zip/1.txt", 1), ("b.txt", 1)]


def test_streaming_sorts_nothing_so_that_its_memory_is_bounded(store: Store) -> None:
    plan = [str(row) for row in store._db.execute(f"EXPLAIN QUERY PLAN {ALL}")]
    assert plan
    assert not [step for step in plan if "TEMP B-TREE" in step]


def test_sources_stream_by_name_even_past_one_batch(store: Store) -> None:
    files = [made(text) for text in texts(230)]
    keep(store, *reversed(files))
    assert list(store.sources()) == [file.source for file in files]


def test_the_parts_of_a_source_are_in_order(store: Store) -> None:
    ids = keep(store, made(ONE, TWO, THREE))
    assert [summary.id for summary in store.parts(ids[0].partition("-")[0])] == ids


def test_changes_since_a_revision(store: Store) -> None:
    (one,) = keep(store, made(ONE))
    before = store.revision
    (two,) = keep(store, made(TWO))
    assert store.changes(0) == (tuple(sorted((one, two))), ())
    assert store.changes(before) == ((two,), ())
    assert store.changes(store.revision) == ((), ())


def test_corrections_are_applied_on_every_reading(store: Store) -> None:
    (one, two) = keep(store, made(ONE), made(TWO))
    corrections.record(store, one, "level", "hospital", author="李", reason="原件", at=AT, topics=())
    assert [store.summaries([key])[0].description.level for key in (one, two)] == ["hospital", TWO.level]
    assert {summary.id: summary.description.level for summary in store.iterate()}[one] == "hospital"


def test_the_history_of_corrections_is_kept_in_order(store: Store) -> None:
    (one,) = keep(store, made(ONE))
    for value in ("2010", "2011"):
        corrections.record(store, one, "year", value, author="李", reason="原件", at=AT, topics=())
    assert [made.value for made in corrections.history(store, one)] == ["2010", "2011"]


def test_counts_of_an_empty_archive_are_zero(store: Store) -> None:
    assert store.counts() == Counts(0, 0, 0, 0, 0, 0, 0)


def test_counts_say_what_is_held(store: Store) -> None:
    one, two, _ = keep(store, made(ONE), made(TWO, THREE))
    store.set_families([Family(f"f-{min(one, two)}", tuple(sorted((one, two))), one)])
    store.record_refusal(Problem("empty", "空文件", "x.txt"), at=AT)
    corrections.record(store, one, "year", "2010", author="李", reason="原件", at=AT, topics=())
    work = sum(block.topic is not None for text in (ONE, TWO, THREE) for block in text.blocks)
    assert store.counts() == Counts(2, 3, work, families=1, copies=1, corrections=1, refused=1)


def test_a_family_is_read_representative_first(store: Store) -> None:
    one, two, three = sorted(keep(store, made(ONE), made(TWO), made(THREE)))
    store.set_families([Family(f"f-{one}", (one, two, three), two)])
    assert [summary.id for summary in store.family(f"f-{one}")] == [two, one, three]
    assert list(store.kinships()) == [(one, f"f-{one}", False), (two, f"f-{one}", True), (three, f"f-{one}", False)]


def test_members_carry_what_clustering_needs(store: Store) -> None:
    file = rich()
    keep(store, file)
    (member,) = store.members()
    assert (member.id, member.signature) == (file.summaries[0].id, file.signatures[0])
    assert (member.provenance, member.cut, member.received_at) == ("masked", True, file.source.received_at)


def test_a_signature_of_an_older_kind_is_made_anew(store: Store) -> None:
    file = made(ONE)
    keep(store, replace(file, signatures=(b"older",)))
    assert [member.signature for member in store.members()] == list(file.signatures)


def test_siblings_are_read_named_and_complete_first_and_no_more_than_asked_for(store: Store) -> None:
    kinds = {
        "generic": Description("a", provenance=Provenance.GENERIC),
        "masked": Description("b", provenance=Provenance.MASKED),
        "cut": Description("c", flags=("gap",)),
        "whole": Description("d"),
    }
    ids = {}
    for (kind, description), text in zip(kinds.items(), texts(4), strict=True):
        file = made(text)
        part = replace(file.summaries[0], description=description)
        ids[kind] = part.id
        keep(store, replace(file, summaries=(part,)))
    members = tuple(sorted(ids.values()))
    store.set_families([Family(f"f-{members[0]}", members, ids["whole"])])
    masked = store.summary(ids["masked"])
    assert masked is not None
    assert [one.id for one in store.siblings(masked, most=9)] == [ids["whole"], ids["cut"], ids["generic"]]
    assert [one.id for one in store.siblings(masked, most=1)] == [ids["whole"]]


def test_a_summary_without_family_has_no_siblings(store: Store) -> None:
    (one,) = keep(store, made(ONE))
    summary = store.summary(one)
    assert summary is not None
    assert store.siblings(summary, most=9) == ()


def test_a_sound_file_has_no_faults(store: Store) -> None:
    keep(store, made(ONE))
    assert list(store.faults()) == []


def test_a_reader_sees_what_a_writer_has_finished(store: Store) -> None:
    keep(store, made(ONE))
    with Reader.open(store.path, read_only=True) as reader:
        before = reader.counts().summaries
        keep(store, made(TWO))
        assert (before, reader.counts().summaries) == (1, 2)


def test_other_names_of_the_same_bytes_are_kept(store: Store) -> None:
    file = made(ONE, name="a.txt")
    keep(store, file)
    for name in ("c.txt", "b.txt", "a.txt", "b.txt"):
        store.add_name(file.source.id, name, at=AT)
    assert store.names(file.source.id) == ("b.txt", "c.txt")
    assert store.source(file.source.id) == replace(file.source, name="a.txt")
