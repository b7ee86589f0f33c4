"""What is offered while one types never names those who were helped."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from archive.models import Summary
from index.engine import SearchRequest
from index.opening import open_engine
from index.query import parse
from tests.web.site_making import NAMES
from web.app import create_app
from web.config import Config
from web.discretion import Discreet
from web.indexes import answering
from web.words import analyzer


@pytest.mark.parametrize("typed", [NAMES[0], "慰问" + NAMES[0], NAMES[0][:2]])
def test_no_name_is_ever_offered(client: FlaskClient, typed: str) -> None:
    words = client.get("/api/complete", query_string={"q": typed}).get_json()["words"]
    assert not any(name in word for name in NAMES for word in words)


def test_an_archive_that_shows_names_offers_them(archive_dir: Path) -> None:
    client = create_app(Config(data_dir=archive_dir, show_names=True)).test_client()
    assert any(NAMES[0] in word for word in client.get(f"/api/complete?q=慰问{NAMES[0]}").get_json()["words"])


def test_all_else_is_answered_by_the_engine_itself(archive_dir: Path, summary: Summary) -> None:
    engine = open_engine(answering(archive_dir), analyzer())
    discreet = Discreet(engine, lambda ids: {})
    asked = SearchRequest(parse("桂园"), facets=())
    assert discreet.name == engine.name
    assert discreet.count("summary") == engine.count("summary")
    assert discreet.frequencies(["助学"]) == engine.frequencies(["助学"])
    found = discreet.candidates([("助学", 1.0)], family="", inside=False, size=3)
    assert found == engine.candidates([("助学", 1.0)], family="", inside=False, size=3)
    assert [hit.title for hit in discreet.search(asked).hits] == [""]
    discreet.close()
    assert engine.search(asked).total == 1
    engine.close()
