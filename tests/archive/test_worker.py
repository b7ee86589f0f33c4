"""The work on one file: what comes of good, bad, held, slow and impossible ones."""

import os
import pickle
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.models import Problem
from archive.processes import Loss, Lost
from archive.readers import Candidate
from archive.store import PackedSource, Store
from archive.worker import Held, Job, TooSlow, Worker, refusal, time_limit
from tests.archive.store.shelf import AT, made, texts

TEXT = texts(1)[0]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT.text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def worker(folder: Path) -> Iterator[Worker]:
    with Store.open(folder / "archive.db"):
        made_worker = Worker(folder / "archive.db")
        yield made_worker
        made_worker.close()


def job(folder: Path, name: str = "a.txt", *, member: tuple[str | int, ...] | None = None) -> Job:
    return Job(Candidate(name, folder / name, member), AT)


def test_a_good_file_is_packed(folder: Path, worker: Worker) -> None:
    packed = worker(job(folder))
    assert isinstance(packed, PackedSource)
    assert (packed.source.name, packed.source.received_at, len(packed.summaries)) == ("a.txt", AT, 1)


def test_bytes_that_are_held_are_not_read_again(folder: Path, worker: Worker) -> None:
    file = made(TEXT, name="b.txt")
    with Store.open(folder / "archive.db") as store:
        store.put(file)
    assert worker(job(folder)) == Held("a.txt", file.source.id)


def test_a_held_source_is_described_again_under_its_name_and_time(folder: Path, worker: Worker) -> None:
    with Store.open(folder / "archive.db") as store:
        store.put(made(TEXT, name="b.txt"))
        source = next(store.sources())
    packed = worker(Job(source, "2099-01-01T00:00:00Z"))
    assert isinstance(packed, PackedSource)
    assert (packed.source.name, packed.source.received_at) == ("b.txt", source.received_at)


def test_what_discovery_refused_stays_refused(worker: Worker) -> None:
    problem = Problem("not_found", "路径不存在", "x")
    assert worker(Job(problem, AT)) == problem
    assert Job(problem, AT).name == "x"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [("missing.txt", None, None), ("empty.txt", b"", "empty"), ("recipe.txt", "红烧肉的做法。".encode() * 60, None)],
    ids=["missing", "empty", "no summary"],
)
def test_a_file_that_cannot_be_taken_in_is_refused(
    folder: Path, worker: Worker, name: str, content: bytes | None, code: str | None
) -> None:
    if content is not None:
        (folder / name).write_bytes(content)
    problem = worker(job(folder, name))
    assert isinstance(problem, Problem)
    assert problem.source == name
    assert code in (None, problem.code)


def test_an_unexpected_error_refuses_the_file_and_names_itself(folder: Path, worker: Worker) -> None:
    problem = worker(job(folder, member=("no number",)))
    assert problem == Problem("internal", "程序内部错误（ValueError），请把该文件报告给维护者", "a.txt")


class Endless(type(Path())):  # type: ignore[misc]
    """A path whose bytes do not fit into memory."""

    def open(self, *_: object, **__: object) -> None:
        raise MemoryError


def test_a_file_that_does_not_fit_into_memory_is_refused(worker: Worker) -> None:
    problem = worker(Job(Candidate("big.txt", Endless("/big.txt"), None), AT))
    assert problem == Problem("too_large", "内存不足，无法处理", "big.txt")


SLOW = """
import sys
from pathlib import Path
from archive.store import Store
from tests.archive.test_worker import Worker, job

folder = Path(sys.argv[1])
with Store.open(folder / "archive.db"):
    worker = Worker(folder / "archive.db", limit=0.0001)
    problem = worker(job(folder))
    worker.close()
print(problem.code, problem.source)
"""


def test_a_slow_file_is_refused(folder: Path) -> None:
    """In a process without coverage, which holds a lock in which the alarm must not ring."""
    root = Path(__file__).parent.parent.parent
    found = subprocess.run(
        [sys.executable, "-c", SLOW, str(folder)],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert found.stdout.split() == ["too_slow", "a.txt"]


@pytest.mark.parametrize(("loss", "code"), [(Loss.DIED, "crashed"), (Loss.STUCK, "too_slow")])
def test_a_lost_job_is_refused(folder: Path, loss: Loss, code: str) -> None:
    problem = refusal(Lost(job(folder), loss))
    assert (problem.code, problem.source) == (code, "a.txt")


def test_a_worker_travels_without_its_open_archive(folder: Path, worker: Worker) -> None:
    worker(job(folder))
    again: Worker = pickle.loads(pickle.dumps(worker))
    assert isinstance(again(job(folder)), PackedSource)
    again.close()


def work(seconds: float) -> None:
    """Uses so much processor time."""
    end = time.process_time() + seconds
    while time.process_time() < end:
        sum(range(1000))


def stubborn() -> None:
    """Runs on through everything that it is allowed to catch."""
    while True:
        try:
            sum(range(1000))
        except Exception:  # noqa: BLE001  (what a library may do)
            continue


def test_the_alarm_cannot_be_swallowed() -> None:
    with pytest.raises(TooSlow), time_limit(0.05):
        stubborn()


def test_no_alarm_rings_after_the_block() -> None:
    with time_limit(0.05):
        pass
    work(0.1)


def test_waiting_takes_no_processor_time() -> None:
    with time_limit(0.05):
        time.sleep(0.1)


def test_outside_the_main_thread_there_is_no_alarm() -> None:
    done = []

    def slow() -> None:
        with time_limit(0.01):
            work(0.05)
            done.append("slow")

    thread = threading.Thread(target=slow)
    thread.start()
    thread.join()
    assert done == ["slow"]
