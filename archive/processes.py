"""Runs a function over jobs in worker processes: results in the order of the jobs, a bounded number in flight.

A job whose worker dies is tried once more, then given up; one that hangs is killed.  The other jobs go on in a new
worker.  Workers die with their parent, however that ends.
"""

from __future__ import annotations

import ctypes
import gc
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from multiprocessing import connection, get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Generic, TypeVar

J = TypeVar("J")
R = TypeVar("R")

AHEAD = 2  # jobs given to a worker at once, so that it need not wait for its next one
WINDOW = 8  # jobs a worker from the oldest unfinished one to the newest: bounds memory
TRIES = 2
TICK = 0.5  # seconds between two looks for a worker that hangs
GOODBYE = 5.0  # seconds that an idle worker has to leave
PR_SET_PDEATHSIG = 1  # linux/prctl.h


class Loss(StrEnum):
    """Why a job gave no result."""

    DIED = "died"
    STUCK = "stuck"


@dataclass(frozen=True, slots=True)
class Lost(Generic[J]):
    """A job that killed its worker twice, or was still running when patience ended."""

    job: J
    loss: Loss


def run(jobs: Iterable[J], work: Callable[[J], R], *, workers: int, patience: float) -> Iterator[R | Lost[J]]:
    """Yields a result for every job in order; ``work`` and jobs are picklable, ``patience`` is in seconds a job.

    ``work`` must not raise: an error that leaves it counts as the death of its worker.
    """
    pool = _Pool(jobs, work, workers, patience)
    try:
        yield from pool.results()
    finally:
        pool.close()


@dataclass(slots=True)
class _Task(Generic[J]):
    number: int
    job: J
    tries: int = 0


@dataclass(slots=True)
class _Worker(Generic[J]):
    process: SpawnProcess
    pipe: Connection
    tasks: deque[_Task[J]] = field(default_factory=deque)
    since: float = 0.0  # when the first of the tasks was begun

    def give(self, task: _Task[J]) -> None:
        if not self.tasks:
            self.since = time.monotonic()
        self.tasks.append(task)
        try:
            self.pipe.send(task.job)
        except OSError:
            return  # it died: the next look meets the end of its pipe

    def leave(self) -> None:
        self.pipe.close()
        if self.tasks:
            self.process.kill()
        self.process.join(GOODBYE)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        self.process.close()


class _Pool(Generic[J, R]):
    def __init__(self, jobs: Iterable[J], work: Callable[[J], R], size: int, patience: float) -> None:
        self._fresh = (_Task(number, job) for number, job in enumerate(jobs))
        self._work = work
        self._size = size
        self._patience = patience
        self._issued = 0
        self._workers: list[_Worker[J]] = []
        self._again: deque[_Task[J]] = deque()
        self._done: dict[int, R | Lost[J]] = {}

    def results(self) -> Iterator[R | Lost[J]]:
        following = 0
        while True:
            self._feed(following + WINDOW * self._size)
            if following in self._done:
                yield self._done.pop(following)
                following += 1
            elif any(worker.tasks for worker in self._workers):
                self._listen()
            else:
                return

    def close(self) -> None:
        for worker in self._workers:
            worker.leave()

    def _feed(self, limit: int) -> None:
        """Gives tasks to workers that have room, first one to each."""
        for depth in range(1, AHEAD + 1):
            while self._room(depth) and (task := self._next(limit)) is not None:
                self._taker(depth).give(task)

    def _next(self, limit: int) -> _Task[J] | None:
        if self._again:
            return self._again.popleft()
        task = next(self._fresh, None) if self._issued < limit else None
        self._issued += task is not None
        return task

    def _room(self, depth: int) -> bool:
        return len(self._workers) < self._size or any(len(worker.tasks) < depth for worker in self._workers)

    def _taker(self, depth: int) -> _Worker[J]:
        for worker in self._workers:
            if len(worker.tasks) < depth:
                return worker
        started: _Worker[J] = _Worker(*_start(self._work))
        self._workers.append(started)
        return started

    def _listen(self) -> None:
        """Waits for results, and looks for workers that died or hang."""
        busy = {worker.pipe: worker for worker in self._workers if worker.tasks}
        for pipe in connection.wait(list(busy), timeout=TICK):
            self._receive(busy[pipe])  # type: ignore[index]  # wait gives back what it was given
        now = time.monotonic()
        for worker in [worker for worker in self._workers if worker.tasks and now - worker.since > self._patience]:
            self._bury(worker, Loss.STUCK)

    def _receive(self, worker: _Worker[J]) -> None:
        try:
            result: R = worker.pipe.recv()
        except (EOFError, OSError):
            self._bury(worker, Loss.DIED)
            return
        self._done[worker.tasks.popleft().number] = result
        worker.since = time.monotonic()

    def _bury(self, worker: _Worker[J], loss: Loss) -> None:
        first, *others = worker.tasks
        first.tries += 1
        self._again.extendleft(reversed(others))
        if loss is Loss.DIED and first.tries < TRIES:
            self._again.appendleft(first)
        else:
            self._done[first.number] = Lost(first.job, loss)
        self._workers.remove(worker)
        worker.leave()


def _start(work: Callable[[J], R]) -> tuple[SpawnProcess, Connection]:
    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(there, work, os.getpid()), daemon=True)
    process.start()
    there.close()
    return process, here


def _serve(pipe: Connection, work: Callable[[J], R], parent: int) -> None:
    """Answers jobs until the other end of the pipe is closed.

    What the first job loads, above all the vocabulary, stays: the garbage collector need not look through it again and
    again, which takes 4 % of the time of a summary.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to handle
    _die_with(parent)
    while True:
        try:
            job: J = pipe.recv()
        except EOFError:
            return
        pipe.send(work(job))
        if not gc.get_freeze_count():
            gc.freeze()


def _die_with(parent: int) -> None:
    """Asks Linux to kill this process when its parent ends; elsewhere the closed pipe ends it after its job."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)
