"""The first page says what is held; before that, that nothing is."""

from pathlib import Path

from flask.testing import FlaskClient

from web.app import create_app
from web.config import Config


def test_the_first_page_counts_what_is_held(client: FlaskClient) -> None:
    text = client.get("/").text
    assert '<dt>总结</dt><dd class="number">30</dd>' in text
    assert "年份不详 3篇" in text
    assert "地区不详" in text


def test_an_empty_archive_says_how_to_begin(tmp_path: Path) -> None:
    text = create_app(Config(data_dir=tmp_path)).test_client().get("/").text
    assert "档案还是空的" in text
    assert "zongjie ingest" in text
    assert "虚构" not in text
