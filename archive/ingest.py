"""Takes files in: worker processes read and describe, this process alone writes, one outcome a file in a fixed order.

Killed at any moment and started again, a run ends with the archive that an undisturbed one makes: each file is one
atomic block, files that are held are passed over, and families are found again whenever they are out of date.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from archive import readers
from archive.errors import StoreError
from archive.families import cluster
from archive.locking import AT_ONCE, Waiting, only_writer
from archive.models import Problem
from archive.processes import Lost, run
from archive.store import PackedSource, Store
from archive.worker import DAMAGED, LIMIT, Held, Job, Result, Worker, refusal

PATIENCE = 8 * LIMIT  # seconds by the clock until a worker that sleeps, or does not hear its alarm, is killed


class Status(StrEnum):
    """What became of a file."""

    ADDED = "added"
    CHANGED = "changed"  # described again, with other results
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: how many summaries were added or changed, or why it was refused."""

    name: str
    status: Status
    summaries: int = 0
    problem: Problem | None = None


def ingest(
    paths: Sequence[Path], store_path: Path, *, workers: int, now: Callable[[], str], waiting: Waiting = AT_ONCE
) -> Iterator[Outcome]:
    """Yields the outcome of every file under the paths; ``now`` gives the time in ISO 8601, UTC.

    Raises StoreError if another process writes to the archive for too long, or if it cannot be written.
    """
    with only_writer(store_path, waiting), Store.open(store_path) as store:
        jobs = (Job(item, now()) for item in readers.discover(paths))
        for result in _results(jobs, store_path, workers=workers):
            yield _taken_in(store, result, at=now())
        renew_families(store)


def redescribe(
    store_path: Path, *, workers: int, now: Callable[[], str], waiting: Waiting = AT_ONCE
) -> Iterator[Outcome]:
    """Yields an outcome for every source that is held, read and described again; corrections stay in force.

    A source that would be refused today keeps what it has.
    """
    with only_writer(store_path, waiting), Store.open(store_path) as store:
        jobs = (Job(source, now()) for source in store.sources())
        for result in _results(jobs, store_path, workers=workers):
            yield _described(store, result)
        renew_families(store)


def renew_families(store: Store) -> tuple[str, ...]:
    """Returns the ids of summaries whose family changed; nothing is computed while no summary has changed."""
    return store.set_families(cluster(store.members())) if store.families_are_stale else ()


def _results(jobs: Iterator[Job], store_path: Path, *, workers: int) -> Iterator[Result]:
    """Yields the results in the order of the jobs; with one worker this very process does the work."""
    worker = Worker(store_path)
    if workers > 1:
        for result in run(jobs, worker, workers=workers, patience=PATIENCE):
            yield refusal(result) if isinstance(result, Lost) else _sound(result)
        return
    with closing(worker):
        yield from map(_sound, map(worker, jobs))


def _sound(result: Result) -> Result:
    """Returns the result; StoreError if it says that the archive, not the file, is damaged."""
    if isinstance(result, Problem) and result.code == DAMAGED:
        raise StoreError(result.message)
    return result


def _taken_in(store: Store, result: Result, *, at: str) -> Outcome:
    if isinstance(result, PackedSource):
        source = result.source
        held = store.sha256(source.id)
        if held is None:
            return Outcome(source.name, Status.ADDED, len(store.write(result).changed))
        if held == source.sha256:
            result = Held(source.name, source.id)
        else:
            result = Problem("id_taken", f"编号 {source.id} 已属于另一份文件，未收录", source.name)
    if isinstance(result, Held):
        store.add_name(result.source_id, result.name, at=at)
    else:
        store.record_refusal(result, at=at)
    return _passed_over(result)


def _passed_over(result: Held | Problem) -> Outcome:
    if isinstance(result, Held):
        return Outcome(result.name, Status.UNCHANGED)
    return Outcome(result.source, Status.REFUSED, problem=result)


def _described(store: Store, result: Result) -> Outcome:
    if isinstance(result, PackedSource):
        written = store.write(result)
        status = Status.CHANGED if written.changed or written.removed else Status.UNCHANGED
        return Outcome(result.source.name, status, len(written.changed))
    return _passed_over(result)
