"""The app guards every answer, and serves its own style sheet and script."""

import re

import pytest
from flask.testing import FlaskClient

STREET = "a1b2c3d4e5f6-1"
PAGES = [
    "/", "/search", "/search?q=%E5%8A%A9%E5%AD%A6", f"/summary/{STREET}", f"/summary/{STREET}/raw",
    f"/summary/{STREET}/similar/1", "/source/a1b2c3d4e5f6", "/browse/region/", "/browse/region/32",
    "/browse/year/", "/browse/level/", "/browse/topic/", "/about",
]  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_answered_guarded_and_light(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert len(answer.data) < 60_000
    assert not re.search(r"<script(?! src=\"/static/)|\sstyle=|\son\w+=\"|javascript:", answer.text)


@pytest.mark.parametrize("path", PAGES)
def test_no_page_asks_another_host_for_anything(client: FlaskClient, path: str) -> None:
    assert not re.search(r"(?:src|href|action)=\"(?:https?:)?//", client.get(path).text)


@pytest.mark.parametrize("path", PAGES)
def test_the_demo_says_on_every_page_that_its_contents_are_invented(client: FlaskClient, path: str) -> None:
    assert "都是虚构的" in client.get(path).text


def test_the_style_sheet_may_be_kept_as_long_as_its_version_holds(client: FlaskClient) -> None:
    found = re.search(r"/static/site\.css\?v=\w+", client.get("/").text)
    assert found
    with client.get(found.group()) as answer:
        assert "immutable" in answer.headers["Cache-Control"]
        assert len(answer.data) < 20_000


def test_pages_are_asked_for_again_each_time(client: FlaskClient) -> None:
    assert client.get("/").headers["Cache-Control"] == "no-cache"
