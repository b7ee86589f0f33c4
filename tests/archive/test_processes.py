"""Worker processes: order, bounds, and what survives when one of them dies, hangs or loses its parent."""

import gc
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.processes import Loss, Lost, run


def answer(job: str) -> str:
    """Does what a job says: die and hang, or give its words back in capitals."""
    if job == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if job == "hang":
        time.sleep(60)
    if job.startswith("once "):
        mark = Path(job.removeprefix("once "))
        if not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    if job == "linger":
        threading.Thread(target=time.sleep, args=(60,)).start()
    return job.upper()


def frozen(_job: str) -> bool:
    return gc.get_freeze_count() > 0


def test_what_the_first_job_loads_is_no_more_the_garbage_collectors() -> None:
    assert list(run(["first", "second"], frozen, workers=1, patience=10)) == [False, True]


def test_results_come_in_the_order_of_the_jobs() -> None:
    jobs = [f"job {number}" for number in range(60)]
    assert list(run(jobs, answer, workers=2, patience=30)) == [job.upper() for job in jobs]


def test_no_jobs_need_no_workers() -> None:
    assert list(run([], answer, workers=2, patience=30)) == []


def test_a_job_that_kills_its_worker_is_given_up_and_the_others_go_on() -> None:
    found = list(run(["a", "die", "b", "c", "d"], answer, workers=2, patience=30))
    assert found == ["A", Lost("die", Loss.DIED), "B", "C", "D"]


def test_a_job_whose_worker_died_is_tried_again(tmp_path: Path) -> None:
    job = f"once {tmp_path / 'mark'}"
    assert list(run([job, "b"], answer, workers=1, patience=30)) == [job.upper(), "B"]


def test_a_job_that_hangs_is_given_up_and_the_others_go_on() -> None:
    found = list(run(["a", "b", "hang", "c"], answer, workers=1, patience=3))
    assert found == ["A", "B", Lost("hang", Loss.STUCK), "C"]


def test_a_worker_that_died_between_two_jobs_is_replaced() -> None:
    jobs = [f"job {number}" for number in range(6)]
    results = run(jobs, answer, workers=1, patience=30)
    found = [next(results)]
    (worker,) = multiprocessing.active_children()
    worker.kill()
    worker.join()
    assert [*found, *results] == [job.upper() for job in jobs]


def test_a_worker_that_does_not_leave_is_killed() -> None:
    assert list(run(["linger"], answer, workers=1, patience=30)) == ["LINGER"]
    assert multiprocessing.active_children() == []


def test_jobs_are_drawn_only_a_little_ahead() -> None:
    drawn = []

    def endless() -> Iterator[str]:
        for number in range(1000):
            drawn.append(number)
            yield f"job {number}"

    results = run(endless(), answer, workers=2, patience=30)
    assert next(results) == "JOB 0"
    assert len(drawn) < 40
    results.close()


ORPHANS = """
import os, time
from archive.processes import run
def slow(job):
    os.write(1, f"{os.getpid()}\\n".encode())  # one write, so that two workers' lines do not mix
    time.sleep(60)
if __name__ == "__main__":
    list(run(["a", "b"], slow, workers=2, patience=90))
"""


def alive(process: int) -> bool:
    try:
        status = Path(f"/proc/{process}/stat").read_text(encoding="ascii")
    except FileNotFoundError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere workers end after their job")
def test_workers_die_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "orphans.py"
    script.write_text(ORPHANS, encoding="utf-8")
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        try:
            workers = [int(parent.stdout.readline()), int(parent.stdout.readline())]
            assert all(alive(worker) for worker in workers)
        finally:
            parent.kill()
    deadline = time.monotonic() + 10
    while any(alive(worker) for worker in workers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(alive(worker) for worker in workers)
