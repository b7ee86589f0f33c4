"""What a worker process does with one file: fetch, look whether it is held, read, process, pack.

This is the border at which an unexpected error becomes the refusal of one file, so that the run goes on.
"""

from __future__ import annotations

import hashlib
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from archive import pipeline, readers
from archive.models import Problem, Source
from archive.processes import Loss, Lost
from archive.readers import Candidate
from archive.store import Damaged, PackedSource, Reader, pack

DAMAGED = "damaged_archive"  # the code of a problem that is not the file's but the archive's
LIMIT = 20.0  # seconds of processor time a file: a busy machine makes no file too slow
AGAIN = 1.0  # such seconds after which a file that swallowed the first alarm gets another


class TooSlow(BaseException):
    """A file took longer than LIMIT; no ``except Exception`` of a library may swallow it."""


@dataclass(frozen=True, slots=True)
class Job:
    """One file to be read, a source that is held to be described again, or what discovery could not look at."""

    item: Candidate | Source | Problem
    at: str  # ISO 8601, UTC

    @property
    def name(self) -> str:
        """The file's export name."""
        return self.item.source if isinstance(self.item, Problem) else self.item.name


@dataclass(frozen=True, slots=True)
class Held:
    """A file whose bytes are held already."""

    name: str
    source_id: str


Result = PackedSource | Held | Problem


class Worker:
    """Answers jobs; it is sent to its process with the path alone and opens the archive there when first asked."""

    def __init__(self, store: Path, limit: float = LIMIT) -> None:
        self._store = store
        self._limit = limit  # seconds a file
        self._reader: Reader | None = None

    def __reduce__(self) -> tuple[type[Worker], tuple[Path, float]]:
        return type(self), (self._store, self._limit)

    def __call__(self, job: Job) -> Result:
        """Returns the packed file, that it is held, or why it is refused; never raises."""
        try:
            with time_limit(self._limit):
                return self._answer(job)
        except TooSlow:
            return _too_slow(job)
        except Damaged as error:
            return Problem(DAMAGED, f"档案库文件已损坏：{error}。请从备份恢复", job.name)
        except MemoryError:
            return Problem("too_large", "内存不足，无法处理", job.name)
        except Exception as error:  # noqa: BLE001  (the per-file border: one bad file must not end the run)
            return Problem("internal", f"程序内部错误（{type(error).__name__}），请把该文件报告给维护者", job.name)

    def close(self) -> None:
        """Closes the archive."""
        if self._reader is not None:
            self._reader.close()

    def _answer(self, job: Job) -> Result:
        item = job.item
        if isinstance(item, Problem):
            return item
        if isinstance(item, Source):
            return _processed(item.name, self._archive().original(item.id), received_at=item.received_at)
        data = readers.fetch(item)
        if isinstance(data, Problem):
            return data
        digest = hashlib.sha256(data).hexdigest()
        if self._archive().holds(digest):
            return Held(item.name, digest[:12])
        return _processed(item.name, data, received_at=job.at)

    def _archive(self) -> Reader:
        if self._reader is None:
            self._reader = Reader.open(self._store, read_only=True)
        return self._reader


def refusal(lost: Lost[Job]) -> Problem:
    """Returns the refusal of a file whose worker died or had to be killed."""
    if lost.loss is Loss.STUCK:
        return _too_slow(lost.job)
    return Problem("crashed", "处理时进程意外退出（可能是内存不足），已跳过", lost.job.name)


def _too_slow(job: Job) -> Problem:
    return Problem("too_slow", f"处理太慢，超过 {LIMIT:.0f} 秒，已停止", job.name)


def _processed(name: str, data: bytes, *, received_at: str) -> PackedSource | Problem:
    read = readers.read(name, data)
    if isinstance(read, Problem):
        return read
    processed = pipeline.process(read, received_at=received_at)
    return processed if isinstance(processed, Problem) else pack(processed)


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raises TooSlow in the block once it has used that much processor time; outside the main thread never."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    former = signal.signal(signal.SIGPROF, _ring)
    signal.setitimer(signal.ITIMER_PROF, seconds, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, former)


def _ring(_number: int, _frame: FrameType | None) -> None:
    raise TooSlow
