"""The page about the archive explains the statuses and names what was refused."""

import shutil
from pathlib import Path

from flask.testing import FlaskClient

from index.selfcheck import Cell
from web import checked
from web.app import create_app
from web.checked import Checked, Tally
from web.config import Config


def test_every_status_is_explained(client: FlaskClient) -> None:
    text = client.get("/about").text
    assert all(f">{word}</span>" in text for word in ("原文", "推定", "存疑", "不详", "隐去", "订正"))


def test_refused_files_are_named_with_the_reason(client: FlaskClient) -> None:
    assert "空&lt;b&gt;.txt：文件是空的" in client.get("/about").text


def test_it_can_be_read_before_anything_is_held(tmp_path: Path) -> None:
    assert create_app(Config(data_dir=tmp_path)).test_client().get("/about").status_code == 200


def test_it_says_whether_lists_of_names_are_shown(client: FlaskClient, archive_dir: Path) -> None:
    assert "只写〔名单，几人〕" in client.get("/about").text
    shown = create_app(Config(data_dir=archive_dir, show_names=True)).test_client().get("/about").text
    assert "照原文显示。" in shown
    assert "只写〔名单" not in shown


def test_without_a_self_check_it_says_so(client: FlaskClient) -> None:
    assert "还没有自检" in client.get("/about").text


def test_the_last_self_check_is_shown(archive_dir: Path, tmp_path: Path) -> None:
    shutil.copytree(archive_dir, tmp_path / "a", symlinks=True)
    tally = Tally("tantivy", (Cell("han", (2, 2), 40, 39), Cell("year", (5, 8), 3, 3)))
    checked.keep(tmp_path / "a", Checked("2026-11-20T08:00:00Z", -1, (tally,)))
    text = create_app(Config(data_dir=tmp_path / "a")).test_client().get("/about").text
    assert "还没有自检" not in text
    assert "tantivy引擎查了43个片段，找到42个" in text
    assert "39/40" in text
    assert "自检之后，档案又有变动" in text
