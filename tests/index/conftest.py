"""One analyzer for all tests, and a way to put summaries into any engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from archive.models import Summary
from index import reference_engine, tantivy_engine, whoosh_engine
from index.analysis import Analyzer
from index.engine import EngineKit, SearchEngine
from index.entries import entries
from index.meanings import Known, Meanings, PlaceName

WORDS = (
    "总工会",
    "县总工会",
    "厂务公开",
    "劳动关系预警",
    "职代会",
    "职工代表大会",
    "工资集体协商",
    "困难职工",
    "送温暖",
)
SHEYANG = PlaceName("射阳", ("射阳县",), ("320924",))
KNOWN = Known(
    synonyms=(("职工代表大会", "职代会"), ("农民工", "外来工")),
    places=lambda typed: tuple(place for place in (SHEYANG,) if place.name in typed),
    values={"level": {"县": ("county",), "县级": ("county",)}, "period": {"上半年": ("first_half",)}},
    common=("工会", "总工会"),
    free={"level": {"县": "county", "镇": "town"}, "period": {"上半年": "first_half"}},
)
KITS: dict[str, EngineKit] = {"reference": reference_engine, "whoosh": whoosh_engine, "tantivy": tantivy_engine}
Hold = Callable[[str, Sequence[Summary]], SearchEngine]


@pytest.fixture(scope="session")
def analyzer() -> Analyzer:
    return Analyzer(WORDS, Meanings(KNOWN))


@pytest.fixture
def hold(analyzer: Analyzer, tmp_path: Path) -> Iterator[Hold]:
    """Returns a function that puts summaries into a named engine and opens it."""
    opened: list[SearchEngine] = []

    def put(name: str, summaries: Sequence[Summary]) -> SearchEngine:
        directory = tmp_path / f"{name}{len(opened)}"
        directory.mkdir()
        writer = KITS[name].create(directory, analyzer)
        for summary in summaries:
            writer.put(entries(summary))
        writer.commit()
        writer.close()
        opened.append(KITS[name].open_index(directory, analyzer))
        return opened[-1]

    yield put
    for engine in opened:
        engine.close()
