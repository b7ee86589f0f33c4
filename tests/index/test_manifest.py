from pathlib import Path

import pytest

from index.analysis import Analyzer
from index.form import form
from index.manifest import FORMAT, Manifest, State, answering, location, read, status, write


def put(directory: Path, manifest: Manifest) -> None:
    place = directory / "build-1"
    place.mkdir()
    write(place, manifest)
    location(directory).symlink_to(place.name)


def made(analyzer: Analyzer, *, revision: int = 3, number: int = FORMAT) -> Manifest:
    return Manifest("tantivy", number, form(analyzer), revision, 2, 5)


def test_a_manifest_is_read_as_it_was_written(analyzer: Analyzer, tmp_path: Path) -> None:
    put(tmp_path, made(analyzer))
    assert read(location(tmp_path)) == made(analyzer)


@pytest.mark.parametrize(
    ("revision", "number", "expected", "usable"),
    [
        (3, FORMAT, State.FRESH, True),
        (4, FORMAT, State.STALE, True),
        (2, FORMAT, State.STALE, False),
        (3, FORMAT + 1, State.STALE, False),
    ],
    ids=["fresh", "behind the archive", "ahead of an archive that was put back", "of another format"],
)
def test_the_state_is_known(
    revision: int, number: int, expected: State, usable: bool, analyzer: Analyzer, tmp_path: Path
) -> None:
    put(tmp_path, made(analyzer, number=number))
    found = status(tmp_path, revision=revision, analyzer=analyzer)
    assert (found.state, found.usable) == (expected, usable)


def test_another_vocabulary_asks_for_a_new_build(analyzer: Analyzer, tmp_path: Path) -> None:
    put(tmp_path, made(analyzer))
    found = status(tmp_path, revision=3, analyzer=Analyzer(("别的词",)))
    assert (found.state, found.usable) == (State.STALE, False)
    assert "index build" in found.message


def test_no_index_is_missing(analyzer: Analyzer, tmp_path: Path) -> None:
    found = status(tmp_path, revision=1, analyzer=analyzer)
    assert (found.state, found.usable, found.manifest) == (State.MISSING, False, None)


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"engine": "tantivy"}'], ids=["empty", "cut", "list", "incomplete"]
)
def test_a_manifest_that_cannot_be_read_is_a_broken_index(content: str, analyzer: Analyzer, tmp_path: Path) -> None:
    put(tmp_path, made(analyzer))
    (location(tmp_path) / "manifest.json").write_text(content)
    assert status(tmp_path, revision=3, analyzer=analyzer).state is State.BROKEN


def test_the_build_that_answers_is_known_with_its_manifest(analyzer: Analyzer, tmp_path: Path) -> None:
    assert answering(tmp_path) is None
    put(tmp_path, made(analyzer))
    assert answering(tmp_path) == (tmp_path / "build-1", made(analyzer))
    (tmp_path / "build-1" / "manifest.json").unlink()
    assert answering(tmp_path) == (tmp_path / "build-1", None)
    (tmp_path / "build-1").rmdir()
    assert answering(tmp_path) is None
