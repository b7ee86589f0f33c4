"""Measures the site as ``zongjie serve`` runs it: time to the first byte of result pages, memory, seeing a correction.

    python -m tests.benchmarks.serving DATA [--requests 400] [--clients 8] [--workers 2]      one JSON object to stdout

The server is gunicorn with worker processes; clients are threads of this process that ask over the loopback, each on a
new connection a page.  The correction is a real ``zongjie correct`` beside the running server.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from http.client import HTTPConnection
from itertools import chain
from pathlib import Path
from urllib.parse import urlencode

from archive.store import Store
from tests.benchmarks.peers import Question
from tests.benchmarks.peers.groonga import free_port
from tests.benchmarks.questions import questions, sample
from tests.benchmarks.racing import SEED, share

COMMAND = (sys.executable, "-c", "from web.cli import main; main()")
PATIENCE = 60.0  # seconds for a server to come up, or a correction to be seen
SURE = 12  # answers in a row that show a correction: then every worker knows it
TITLE = "仅供测量的订正标题"


@dataclass(frozen=True, slots=True)
class Memory:
    """Megabytes of a process: all that is mapped and resident, and of it what no file stands behind."""

    resident: float
    anonymous: float


@dataclass(frozen=True, slots=True)
class Served:
    """Milliseconds to the first byte, alone and with others; seconds of a correction; the largest worker's memory."""

    pages: int
    alone_p50: float
    alone_p95: float
    clients: int
    together_p50: float
    together_p95: float
    a_second: float  # pages, with all clients
    correct: float  # of the command, start of Python included
    visible: float  # from the start of the command until every worker shows it
    resident_mb: float
    anonymous_mb: float


def address(question: Question) -> str:
    """Returns the address of the result page of a question."""
    typed = " ".join(f'"{needle}"' if question.quoted else needle for needle in question.needles)
    asked = {"q": typed, "region": question.town, "year": str(question.year or ""), "page": str(question.page)}
    return f"/search?{urlencode({name: value for name, value in asked.items() if value})}"


def first_byte(port: int, path: str) -> float:
    """Returns the milliseconds until the first byte of a page came; the rest is read, too."""
    began = time.perf_counter()
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        response.read(1)
        took = (time.perf_counter() - began) * 1000
        response.read()
    finally:
        connection.close()
    if response.status != 200:
        raise SystemExit(f"{path} answered {response.status}")
    return took


@contextmanager
def server(data: Path, *, workers: int) -> Iterator[tuple[int, int]]:
    """Yields the port and the process id of a running site."""
    port = free_port()
    command = [*COMMAND, "--data", str(data), "serve", "--port", str(port), "--workers", str(workers)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        _await(port)
        yield port, process.pid
    finally:
        process.terminate()
        process.wait(30)


def _await(port: int) -> None:
    ending = time.monotonic() + PATIENCE
    while time.monotonic() < ending:
        try:
            first_byte(port, "/healthz")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("the site does not answer")


def workers_memory(pid: int) -> list[Memory]:
    """Returns the memory of the children of a process."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    return [_memory(Path(f"/proc/{child}/status").read_text(encoding="ascii")) for child in children]


def _memory(status: str) -> Memory:
    rows = dict(line.split(":", 1) for line in status.splitlines())
    return Memory(*(int(rows[name].split()[0]) / 1024 for name in ("VmRSS", "RssAnon")))


def together(port: int, paths: Sequence[str], *, clients: int) -> tuple[list[float], float]:
    """Returns the times to the first byte with several clients at once, and pages a second."""
    began = time.perf_counter()
    with ThreadPoolExecutor(clients) as pool:
        took = list(pool.map(lambda path: first_byte(port, path), paths))
    return took, len(paths) / (time.perf_counter() - began)


def correction(data: Path, port: int, summary_id: str) -> tuple[float, float]:
    """Returns the seconds of ``zongjie correct`` and those until every worker finds the new title."""
    title = f"{TITLE}{time.time_ns()}"  # another one for each run
    command = [*COMMAND, "--data", str(data), "correct", summary_id, "title", title, "--reason", "bench"]
    began = time.perf_counter()
    with ThreadPoolExecutor(1) as beside:
        running = beside.submit(_finished, command)
        shown = _shown(port, "/api/search?" + urlencode({"q": f'"{title}"'}))
        return running.result() - began, shown - began


def _finished(command: Sequence[str]) -> float:
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter()


def _shown(port: int, path: str) -> float:
    """Returns when the first of many answers in a row came that find something."""
    ending, seen, first = time.perf_counter() + PATIENCE, 0, 0.0
    while seen < SURE:
        found = _total(port, path) > 0
        now = time.perf_counter()
        if now > ending:
            raise SystemExit("the correction was not seen")
        first = first if seen else now
        seen = seen + 1 if found else 0
        time.sleep(0.0 if found else 0.02)
    return first


def _total(port: int, path: str) -> int:
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", path)
        return int(json.loads(connection.getresponse().read())["total"])
    finally:
        connection.close()


def served(data: Path, *, requests: int, clients: int, workers: int) -> Served:
    """Returns the measures of the site over a data directory; one title of it is corrected."""
    with Store.open(data / "archive.db", read_only=True) as store:
        drawn = sample(store, seed=SEED)
        kinds = questions(drawn, rounds=-(-requests // 10), seed=SEED)
        paths = [address(one) for one in chain.from_iterable(zip(*(asked for _, asked in kinds), strict=True))]
    with server(data, workers=workers) as (port, pid):
        for path in paths[: 10 * workers]:
            first_byte(port, path)
        alone = [first_byte(port, path) for path in paths]
        crowd, rate = together(port, paths, clients=clients)
        memory = max(workers_memory(pid), key=lambda one: one.resident)
        command, visible = correction(data, port, drawn.documents[0].id)
    halves = (share(alone, 0.5), share(alone, 0.95), clients, share(crowd, 0.5), share(crowd, 0.95))
    return Served(len(paths), *halves, rate, command, visible, memory.resident, memory.anonymous)


def main() -> None:
    """Prints the measures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--requests", type=int, default=400)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--workers", type=int, default=2)
    chosen = parser.parse_args()
    os.environ["PYTHONWARNINGS"] = "ignore"
    found = served(chosen.data, requests=chosen.requests, clients=chosen.clients, workers=chosen.workers)
    print(json.dumps(asdict(found)))


if __name__ == "__main__":
    main()
