"""Every fault is a page that says what happened and leads on; none shows how the program is made."""

import logging
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from web.app import create_app
from web.config import Config


def test_an_unknown_address_leads_on(client: FlaskClient) -> None:
    answer = client.get("/wp-login.php")
    assert answer.status_code == 404
    assert 'href="/search"' in answer.text


def test_nothing_can_be_sent_to_the_site(client: FlaskClient) -> None:
    answer = client.post("/search")
    assert answer.status_code == 405
    assert "只供查阅" in answer.text


def test_another_code_is_told_by_its_number(client: FlaskClient) -> None:
    answer = client.get("/static/site.css", headers={"Range": "bytes=999999-"})
    assert answer.status_code == 416
    assert "服务器的答复是 416" in answer.text


def test_a_redirect_is_no_fault(client: FlaskClient) -> None:
    assert client.get("/browse/region").status_code == 308


@pytest.mark.parametrize("path", ["/search", "/browse/region/", "/summary/a-1"])
def test_an_archive_that_is_still_empty_says_so_on_every_page(path: str, tmp_path: Path) -> None:
    answer = create_app(Config(data_dir=tmp_path)).test_client().get(path)
    assert answer.status_code == 200
    assert "档案还是空的" in answer.text
    assert "zongjie ingest" in answer.text
    assert str(tmp_path) not in answer.text


def test_programs_are_told_that_there_is_no_archive_yet(tmp_path: Path) -> None:
    answer = create_app(Config(data_dir=tmp_path)).test_client().get("/api/search")
    assert answer.status_code == 503
    assert "还没有收录" in answer.get_json()["error"]["message"]


def test_a_fault_of_the_program_is_logged_and_not_shown(archive_dir: Path, caplog: pytest.LogCaptureFixture) -> None:
    app = create_app(Config(data_dir=archive_dir))

    @app.get("/broken")
    def broken() -> str:
        raise RuntimeError("a secret path")

    with caplog.at_level(logging.ERROR, logger="zongjie.web"):
        answer = app.test_client().get("/broken")
    assert answer.status_code == 500
    assert "出了故障" in answer.text
    assert "secret" not in answer.text
    assert "a secret path" in caplog.text
