"""Taking files in: outcomes, order, repetition, and what is left after a run that was killed."""

import hashlib
import multiprocessing
import os
import signal
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from archive import corrections
from archive.errors import StoreError
from archive.ingest import Outcome, Status, ingest, redescribe
from archive.locking import only_writer
from archive.models import Summary
from archive.store import Counts, Store
from tests.archive.store.shelf import AT, made, texts
from tests.benchmarks.generator import generate, write

ADDED, CHANGED, UNCHANGED, REFUSED = Status.ADDED, Status.CHANGED, Status.UNCHANGED, Status.REFUSED


def now() -> str:
    return AT


def take_in(folder: Path, store: Path, *, workers: int = 1) -> list[Outcome]:
    return list(ingest([folder], store, workers=workers, now=now))


def statuses(outcomes: list[Outcome]) -> list[tuple[str, Status, int]]:
    return [(outcome.name, outcome.status, outcome.summaries) for outcome in outcomes]


def held(store: Path) -> tuple[list[Summary], Counts, int]:
    with Store.open(store, read_only=True) as opened:
        return list(opened.iterate()), opened.counts(), opened.revision


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Holds a good file, its copy, one in a zip, an empty one and one that is no summary."""
    made_folder = tmp_path / "files"
    made_folder.mkdir()
    one, two = (text.text for text in texts(2))
    (made_folder / "a.txt").write_text(one, encoding="utf-8")
    (made_folder / "b.txt").write_text(one, encoding="utf-8")
    (made_folder / "empty.txt").touch()
    (made_folder / "recipe.txt").write_text("红烧肉的做法。" * 60, encoding="utf-8")
    with zipfile.ZipFile(made_folder / "z.zip", "w") as bundle:
        bundle.writestr("二.txt", two)
    return made_folder


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "data" / "archive.db"


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Holds 40 generated files, some of them copies of others, and three that are refused."""
    made_folder = tmp_path / "many"
    write(made_folder, generate(40, seed=4, copies=0.2))
    for number in (1, 2, 3):
        (made_folder / f"{number}.txt").write_bytes(b"")
    return made_folder


EXPECTED = [
    ("a.txt", ADDED, 1),
    ("b.txt", UNCHANGED, 0),
    ("empty.txt", REFUSED, 0),
    ("recipe.txt", REFUSED, 0),
    ("z.zip/二.txt", ADDED, 1),
]


@pytest.mark.parametrize("workers", [1, 2])
def test_every_file_has_its_outcome_in_a_fixed_order(folder: Path, store: Path, workers: int) -> None:
    assert statuses(take_in(folder, store, workers=workers)) == EXPECTED


def test_the_same_again_changes_nothing(folder: Path, store: Path) -> None:
    take_in(folder, store)
    before = held(store)
    again = statuses(take_in(folder, store))
    assert [status for _, status, _ in again] == [UNCHANGED, UNCHANGED, REFUSED, REFUSED, UNCHANGED]
    assert held(store) == before


def test_refusals_are_kept_with_their_reason_and_their_bytes_are_not(folder: Path, store: Path) -> None:
    outcomes = take_in(folder, store)
    with Store.open(store) as opened:
        assert [problem.source for problem in opened.refused()] == ["empty.txt", "recipe.txt"]
        assert [source.name for source in opened.sources()] == ["a.txt", "z.zip/二.txt"]
    assert all(outcome.problem and outcome.problem.message for outcome in outcomes if outcome.status is REFUSED)


def test_a_refused_name_that_succeeds_is_refused_no_longer(folder: Path, store: Path) -> None:
    take_in(folder, store)
    (folder / "empty.txt").write_text(texts(3)[2].text, encoding="utf-8")
    (folder / "recipe.txt").write_text(texts(1)[0].text, encoding="utf-8")
    assert statuses(take_in(folder, store))[2:4] == [("empty.txt", ADDED, 1), ("recipe.txt", UNCHANGED, 0)]
    with Store.open(store) as opened:
        assert opened.refused() == ()


def test_other_names_of_the_same_bytes_are_kept(folder: Path, store: Path) -> None:
    take_in(folder, store)
    with Store.open(store) as opened:
        assert opened.names(next(opened.sources()).id) == ("b.txt",)


def test_a_path_that_does_not_exist_is_refused(tmp_path: Path, store: Path) -> None:
    (outcome,) = take_in(tmp_path / "nowhere", store)
    assert (outcome.status, outcome.problem and outcome.problem.code) == (REFUSED, "not_found")


def test_workers_and_this_process_make_the_same_archive(many: Path, tmp_path: Path) -> None:
    alone, together = tmp_path / "1" / "archive.db", tmp_path / "2" / "archive.db"
    assert take_in(many, alone) == take_in(many, together, workers=2)
    assert held(alone) == held(together)


def test_copies_are_one_family_at_the_end(many: Path, store: Path) -> None:
    take_in(many, store, workers=2)
    origin = {
        text.name: text.number if text.copy_of is None else text.copy_of for text in generate(40, seed=4, copies=0.2)
    }
    found = {summary.source.name: summary.family for summary in held(store)[0]}
    together = {(a, b) for a in found for b in found if a < b and origin[a] == origin[b]}
    assert together
    assert {(a, b) for a in found for b in found if a < b and found[a] and found[a] == found[b]} == together


def test_a_file_whose_id_belongs_to_other_bytes_is_refused(folder: Path, store: Path) -> None:
    file = made(texts(5)[4])
    digest = hashlib.sha256((folder / "a.txt").read_bytes()).hexdigest()
    with Store.open(store) as opened:
        opened.put(replace(file, source=replace(file.source, id=digest[:12])))
    outcomes = take_in(folder, store)
    assert [outcome.problem and outcome.problem.code for outcome in outcomes[:2]] == ["id_taken", "id_taken"]


def test_a_second_writer_is_told_to_wait(folder: Path, store: Path) -> None:
    with only_writer(store), pytest.raises(StoreError, match="正在写入"):
        take_in(folder, store)


def test_an_interrupted_run_leaves_whole_files_and_can_be_finished(many: Path, store: Path, tmp_path: Path) -> None:
    run = ingest([many], store, workers=2, now=now)
    for _ in range(10):
        next(run)
    with pytest.raises(KeyboardInterrupt):
        run.throw(KeyboardInterrupt)  # type: ignore[attr-defined]
    take_in(many, store, workers=2)
    take_in(many, tmp_path / "other" / "archive.db")
    assert held(store) == held(tmp_path / "other" / "archive.db")


def test_a_worker_that_is_killed_loses_no_file(many: Path, store: Path, tmp_path: Path) -> None:
    run = ingest([many], store, workers=2, now=now)
    outcomes = [next(run) for _ in range(5)]
    victim = multiprocessing.active_children()[0].pid
    assert victim is not None
    os.kill(victim, signal.SIGKILL)
    outcomes += list(run)
    assert outcomes == take_in(many, tmp_path / "other" / "archive.db")


RUN = """
import sys
from pathlib import Path
from archive.ingest import ingest
if __name__ == "__main__":
    folder, store = map(Path, sys.argv[1:])
    for outcome in ingest([folder], store, workers=2, now=lambda: "2026-01-02T03:04:05Z"):
        print(outcome.name, flush=True)
"""


@pytest.mark.parametrize("seen", [0, 1, 17, 42], ids="after {} files".format)
def test_a_run_killed_at_any_moment_and_repeated_makes_the_same_archive(
    many: Path, store: Path, tmp_path: Path, seen: int
) -> None:
    script = tmp_path / "run.py"
    script.write_text(RUN, encoding="utf-8")
    command = [sys.executable, str(script), str(many), str(store)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for _ in range(seen):
            process.stdout.readline()
        process.kill()
    assert process.returncode == -signal.SIGKILL
    take_in(many, store, workers=2)
    take_in(many, tmp_path / "undisturbed" / "archive.db")
    assert held(store) == held(tmp_path / "undisturbed" / "archive.db")


@pytest.mark.parametrize("workers", [1, 2])
def test_describing_again_with_the_same_rules_changes_nothing(folder: Path, store: Path, workers: int) -> None:
    take_in(folder, store)
    before = held(store)
    again = statuses(list(redescribe(store, workers=workers, now=now)))
    assert again == [("a.txt", UNCHANGED, 0), ("z.zip/二.txt", UNCHANGED, 0)]
    assert held(store) == before


def test_describing_again_replaces_what_other_rules_said_and_keeps_corrections(store: Path) -> None:
    file = made(*texts(1), name="a.txt")
    other = replace(file.summaries[0], description=replace(file.summaries[0].description, level="hospital", title="旧"))
    with Store.open(store) as opened:
        opened.put(replace(file, summaries=(other,)))
        corrections.record(opened, other.id, "period", "q3", author="李", reason="原件", at=AT, topics=())
    assert statuses(list(redescribe(store, workers=1, now=now))) == [("a.txt", CHANGED, 1)]
    (summary,) = held(store)[0]
    assert summary.description.title != "旧"
    assert (summary.description.level, summary.description.period) != ("hospital", "year")
    assert summary.description.period == "q3"


def test_describing_again_keeps_what_would_be_refused_today(store: Path) -> None:
    file = made(*texts(1), name="a.txt")
    data = ("红烧肉的做法。" * 60).encode()
    digest = hashlib.sha256(data).hexdigest()
    source = replace(file.source, id=digest[:12], sha256=digest, size=len(data))
    parts = (replace(file.summaries[0], id=f"{source.id}-1", source=source),)
    with Store.open(store) as opened:
        opened.put(replace(file, source=source, data=data, summaries=parts))
    assert statuses(list(redescribe(store, workers=1, now=now))) == [("a.txt", REFUSED, 0)]
    assert held(store)[0] == list(parts)
