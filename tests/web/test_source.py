"""A file is given back as received, and never shown as a page."""

import pytest
from flask.testing import FlaskClient

from tests.web.site_making import source as made
from web.source import file_name


def test_the_original_is_the_very_bytes_to_be_saved(client: FlaskClient) -> None:
    answer = client.get("/source/a1b2c3d4e5f6/original")
    assert answer.data == b"<html>\xff"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.mimetype == "application/octet-stream"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_hostile_name_cannot_break_the_header(client: FlaskClient) -> None:
    answer = client.get("/source/000000000384/original")
    assert "\n" not in answer.headers["Content-Disposition"]
    assert not set("<>") & set(answer.headers["Content-Disposition"])


def test_a_file_lists_what_it_holds(client: FlaskClient) -> None:
    text = client.get("/source/a1b2c3d4e5f6").text
    assert "桂园街道总工会2011年上半年工作总结" in text
    assert "gb18030" in text


@pytest.mark.parametrize("path", ["/source/none", "/source/none/original", "/source/..%2F..%2Fetc/original"])
def test_a_file_that_is_not_held_is_a_plain_404(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("甲/乙.txt", "乙.txt"),
        ("a.zip/b\\c.txt", "c.txt"),
        ("a\r\nb.txt", "ab.txt"),
        ("x/..", "000000000005"),
        ('"', "000000000005"),
    ],
)
def test_a_name_is_made_safe(name: str, expected: str) -> None:
    assert file_name(made(5, name)) == expected
