"""One process at a time has its turn at an index; the others wait, are told why, and go on."""

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from archive.errors import SearchError
from index import turns

HOLDER = """
import sys
from pathlib import Path
from index import turns
with turns.waiting()(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def other_process(directory: Path) -> Iterator[subprocess.Popen[str]]:
    """Yields a process that has the turn until its input ends."""
    command = [sys.executable, "-c", HOLDER, str(directory)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_who_comes_alone_does_not_wait(tmp_path: Path) -> None:
    told: list[str] = []
    with turns.waiting(told=told.append)(tmp_path / "new"):
        assert (tmp_path / "new" / turns.FILE).exists()
    assert told == []


def test_who_comes_second_is_told_who_is_at_work_and_goes_on_when_it_ends(tmp_path: Path) -> None:
    told: list[str] = []
    with other_process(tmp_path) as first:
        assert first.stdin is not None
        threading.Timer(0.3, first.stdin.close).start()
        with turns.waiting(told=told.append)(tmp_path):
            assert first.wait(10) == 0
        assert told == [f"另一个进程（{first.pid}）正在建立或更新索引，等它结束后接着做……"]


def test_a_process_that_is_killed_holds_nothing_up(tmp_path: Path) -> None:
    with other_process(tmp_path) as first:
        first.kill()
        first.wait()
        with turns.waiting(patience=5)(tmp_path):
            pass


def test_patience_ends_with_a_reason(tmp_path: Path) -> None:
    with other_process(tmp_path) as first:
        began = time.monotonic()
        with pytest.raises(SearchError, match=f"另一个进程（{first.pid}）"), turns.waiting(patience=0.2)(tmp_path):
            pass
        assert time.monotonic() - began >= 0.2


def test_who_will_not_wait_is_not_told_to(tmp_path: Path) -> None:
    told: list[str] = []
    with other_process(tmp_path):
        with pytest.raises(SearchError), turns.waiting(patience=0, told=told.append)(tmp_path):
            pass
        assert told == []


def test_a_turn_that_is_held_already_is_not_asked_for_again(tmp_path: Path) -> None:
    with turns.waiting()(tmp_path), turns.held(tmp_path):
        pass
