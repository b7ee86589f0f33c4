"""A watcher learns whether searches can be answered."""

from pathlib import Path

from flask.testing import FlaskClient

from web.app import create_app
from web.config import Config


def test_a_site_that_answers_says_so(client: FlaskClient) -> None:
    answer = client.get("/healthz")
    assert answer.status_code == 200
    assert answer.get_json()["status"] == "ok"


def test_a_site_without_an_archive_is_not_well(tmp_path: Path) -> None:
    assert create_app(Config(data_dir=tmp_path)).test_client().get("/healthz").status_code == 503
