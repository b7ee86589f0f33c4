"""The site is measured as it is served: pages, memory of the workers, a correction seen by all of them."""

import shutil
from pathlib import Path

from tests.benchmarks.peers import OURS, Question
from tests.benchmarks.serving import address, served


def test_the_address_of_a_question_says_all_of_it() -> None:
    asked = Question(("厂务公开", "会"), quoted=True, town="320924100", year=2014, page=3)
    assert address(asked) == (
        "/search?q=%22%E5%8E%82%E5%8A%A1%E5%85%AC%E5%BC%80%22+%22%E4%BC%9A%22&region=320924100&year=2014&page=3"
    )
    assert address(Question(("a",))) == "/search?q=a&page=1"


def test_a_site_is_measured_with_clients_and_a_correction(archive: Path, indexes: Path, tmp_path: Path) -> None:
    shutil.copy(archive, tmp_path / "archive.db")
    shutil.copytree(indexes / OURS.index, tmp_path / "index" / OURS.index, symlinks=True)
    found = served(tmp_path, requests=10, clients=2, workers=1)
    assert (found.pages, found.clients) == (10, 2)
    assert 0 < found.alone_p50 <= found.alone_p95
    assert 0 < found.together_p50 <= found.together_p95
    assert 0 < found.visible < 60
    assert found.resident_mb > found.anonymous_mb > 10
