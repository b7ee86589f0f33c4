"""The app guards every answer, and serves its own style sheet and script."""

import gzip
import re
from urllib.parse import quote

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from web.params import FILTERS, OTHERS

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
        assert len(gzip.compress(answer.data)) < 12_000  # bytes: what an office line may be asked for


words = st.text(max_size=20)
names = st.sampled_from([*FILTERS, *OTHERS, "evidence"])


@given(st.sampled_from([*PAGES, "/api/search", "/healthz"]), st.dictionaries(names, words, max_size=4), words)
def test_whatever_is_asked_nothing_breaks(app: Flask, path: str, query: dict[str, str], tail: str) -> None:
    base = path.partition("?")[0]
    for address in (base, f"{base.rstrip('/')}/{quote(tail)}"):
        assert app.test_client().get(address, query_string=query).status_code < 500


def test_pages_are_asked_for_again_each_time(client: FlaskClient) -> None:
    assert client.get("/").headers["Cache-Control"] == "no-cache"
