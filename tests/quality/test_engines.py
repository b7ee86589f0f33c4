"""On the samples, both engines give the reference engine's totals and facet counts for 200 generated questions."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.ingest import ingest
from archive.models import LEVELS, PERIODS, Summary
from archive.store import Store
from index import build
from index.engine import Filters, SearchEngine, SearchPage, SearchRequest
from index.entries import SECTION, SUMMARY, entries
from index.opening import open_engine
from index.query import parse
from index.reference_engine import ReferenceEngine
from web.words import analyzer

SAMPLES = Path(__file__).parent.parent.parent / "samples"
QUESTIONS = 200
HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
COMMON = (
    "工会",
    "职工",
    "會員",
    "总工会 会员",
    "技能 -竞赛",
    '"工资集体协商"',
    "送温暖 OR 送清凉",
    "怎么组织职工比武",
    "ＢＢ",
    "",
)


@pytest.fixture(scope="module")
def summaries(tmp_path_factory: pytest.TempPathFactory) -> tuple[Summary, ...]:
    """The described samples."""
    place = tmp_path_factory.mktemp("samples") / "archive.db"
    assert all(each.problem is None for each in ingest([SAMPLES], place, workers=2, now=lambda: "2026-01-01T00:00:00Z"))
    with Store.open(place, read_only=True) as store:
        return tuple(store.iterate())


@pytest.fixture(scope="module", params=["tantivy", "whoosh"])
def engine(
    request: pytest.FixtureRequest, summaries: tuple[Summary, ...], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SearchEngine]:
    """One engine over the samples."""
    place = tmp_path_factory.mktemp(request.param)
    build.build(place, summaries, revision=1, engine=request.param, analyzer=analyzer())
    opened = open_engine(place, analyzer())
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def oracle(summaries: tuple[Summary, ...]) -> ReferenceEngine:
    """The engine that looks at every text."""
    return ReferenceEngine([entry for summary in summaries for entry in entries(summary)], analyzer())


def words(summaries: tuple[Summary, ...], chance: random.Random) -> str:
    """Returns something that a person may type: a piece of a text, or two, quoted or not, or a common question."""
    if chance.random() < 0.2:
        return chance.choice(COMMON)
    pieces = []
    for _ in range(chance.choice((1, 1, 2))):
        run = chance.choice(HAN.findall(chance.choice(summaries).text))
        length = min(chance.randint(1, 8), len(run))
        start = chance.randrange(len(run) - length + 1)
        pieces.append(run[start : start + length])
    return " ".join(f'"{piece}"' if chance.random() < 0.3 else piece for piece in pieces)


def filters(chance: random.Random) -> Filters:
    """Returns no filter, or one or two."""
    return chance.choice(
        (
            Filters(),
            Filters(),
            Filters(levels=(chance.choice(LEVELS),)),
            Filters(year_from=2003, year_to=chance.randint(2004, 2024)),
            Filters(years=("unknown", str(chance.randint(2003, 2024)))),
            Filters(regions=(chance.choice(("32", "4406", "53", "unknown")),), periods=(chance.choice(PERIODS),)),
            Filters(topics=("assistance",), provenances=("masked",)),
        )
    )


def counts(page: SearchPage) -> dict[str, set[tuple[str, int]]]:
    return {facet.name: {(value.value, value.count) for value in facet.values} for facet in page.facets}


def test_totals_and_facet_counts_are_those_of_the_reference_engine(
    engine: SearchEngine, oracle: ReferenceEngine, summaries: tuple[Summary, ...]
) -> None:
    chance = random.Random(7)
    differing = []
    found_something = 0
    for _ in range(QUESTIONS):
        asked = SearchRequest(
            query=parse(words(summaries, chance)),
            kind=chance.choice((SUMMARY, SECTION)),
            filters=filters(chance),
            collapse=chance.random() < 0.3,
        )
        got, wanted = engine.search(asked), oracle.search(asked)
        found_something += wanted.total > 0
        if (got.total, got.results, counts(got)) != (wanted.total, wanted.results, counts(wanted)):
            differing.append((asked, got.total, wanted.total))
    assert differing == []
    assert found_something > QUESTIONS / 3
