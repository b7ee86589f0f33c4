"""What is offered while one types: words, places and headings that are held, never a person's name."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from archive.store import Store
from index import build
from index.engine import SearchEngine
from index.opening import open_engine
from tests.web.site_making import NAMES
from web.indexes import answering, place_of
from web.offering import Idea, Offering
from web.words import analyzer, sounds


@pytest.fixture
def engine(archive_dir: Path) -> Iterator[SearchEngine]:
    opened = open_engine(answering(archive_dir), analyzer())
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def offering() -> Offering:
    return Offering(clock=lambda: 0.0)


def ideas(typed: str, archive_dir: Path, engine: SearchEngine, offering: Offering) -> dict[str, Idea]:
    return {each.query: each for each in offering.complete(typed, answering(archive_dir), engine)}


@pytest.mark.parametrize(
    ("typed", "query", "label", "count"),
    [
        ("金秋", "金秋助学", "举措", 29),
        ("jqzx", "金秋助学", "举措", 29),
        ("射陽", "射阳县", "地区", 25),
        ("射阳 金秋", "射阳 金秋助学", "举措", None),
        ("桂园街道", "桂园街道总工会2011年上半年工作总结", "标题", 1),
        ("开展帮扶第7", "开展帮扶第7次", "举措", 1),
    ],
)
def test_an_idea_says_what_it_is_and_how_many_it_finds(
    typed: str, query: str, label: str, count: int | None,
    archive_dir: Path, engine: SearchEngine, offering: Offering,
) -> None:  # fmt: skip
    found = ideas(typed, archive_dir, engine, offering)[query]
    assert (found.label, found.count) == (label, count)


def test_a_town_that_is_held_is_offered_with_the_places_above_it(
    archive_dir: Path, engine: SearchEngine, offering: Offering
) -> None:
    assert ideas("guiyuan", archive_dir, engine, offering)["桂园街道"].note == "广东省深圳市罗湖区"


def test_nothing_is_offered_that_finds_nothing(archive_dir: Path, engine: SearchEngine, offering: Offering) -> None:
    assert ideas("奉贤", archive_dir, engine, offering) == {}
    assert ideas("安康", archive_dir, engine, offering) == {}


@pytest.mark.parametrize("typed", [NAMES[0], "慰问" + NAMES[0], NAMES[0][:2], "慰问", "春节 慰问", "zhaodezhu", "zdz"])
def test_no_name_is_ever_offered(client: FlaskClient, typed: str) -> None:
    found = client.get("/api/complete", query_string={"q": typed}).get_json()
    assert not any(name in offer["text"] for name in NAMES for offer in found["offers"])
    assert not any(name in word and name not in typed for name in NAMES for word in found["words"])


def test_offers_are_read_anew_once_the_index_is(tmp_path: Path, archive_dir: Path) -> None:
    place = place_of(tmp_path, "tantivy")
    offering = Offering()
    with Store.open(archive_dir / "archive.db", read_only=True) as store:
        held = [*store.iterate()]
    counties = [each for each in held if each.description.level == "county"]
    found = []
    for revision, some in enumerate((counties, held), start=1):
        build.build(place, some, revision=revision, engine="tantivy", analyzer=analyzer(), sounds=sounds())
        opened = open_engine(place, analyzer())
        found.append(offering.complete("guiyuan", place, opened))
        opened.close()
    assert [bool(each) for each in found] == [False, True]


def test_what_cannot_be_counted_in_time_is_offered_without_a_number(archive_dir: Path, engine: SearchEngine) -> None:
    moments = iter(range(1000))
    late = Offering(clock=lambda: float(next(moments)))
    assert ideas("金秋", archive_dir, engine, late)["金秋助学"].count is None
    assert "奉贤区" not in ideas("奉贤", archive_dir, engine, late)


def test_an_index_that_is_swapped_just_now_leaves_what_is_known(tmp_path: Path, engine: SearchEngine) -> None:
    assert "金秋助学" in [each.text for each in Offering(clock=lambda: 0.0).complete("金秋", tmp_path, engine)]


def test_the_api_completes_what_is_typed(client: FlaskClient) -> None:
    found = client.get("/api/complete?q=金秋").get_json()
    assert "金秋助学" in found["words"]
    assert found["offers"][0] == {
        "query": "金秋助学", "text": "金秋助学", "kind": "initiative", "label": "举措", "count": 29, "note": "",
    }  # fmt: skip
    assert client.get("/api/complete").get_json() == {"words": [], "offers": []}
