"""Each engine's index has its own place; tantivy's answers wherever it was built."""

from pathlib import Path

import pytest

from web import indexes


def make(data: Path, engine: str) -> None:
    (indexes.place_of(data, engine) / "current").mkdir(parents=True)


@pytest.mark.parametrize(
    ("engines", "answers"),
    [((), "tantivy"), (("whoosh",), "whoosh"), (("whoosh", "tantivy"), "tantivy")],
    ids=["none", "only whoosh", "both"],
)
def test_the_index_that_answers_is_the_best_one_built(engines: tuple[str, ...], answers: str, tmp_path: Path) -> None:
    for engine in engines:
        make(tmp_path, engine)
    assert indexes.answering(tmp_path) == tmp_path / "index" / answers
    assert set(indexes.built(tmp_path)) == set(engines)
