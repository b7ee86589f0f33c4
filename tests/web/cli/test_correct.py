"""zongjie correct keeps a person's decision; search knows it at once."""

import json
import shutil
from pathlib import Path

import pytest

from tests.web.cli.conftest import Call


@pytest.fixture
def own(data: Path, tmp_path: Path) -> Path:
    """A copy of the archive that may be changed."""
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    return tmp_path / "a"


def test_a_corrected_year_is_found_at_once(call: Call, own: Path) -> None:
    one = json.loads(call("--data", own, "search", "20xx", "--json").out)["hits"][0]["id"]
    told = call("--data", own, "correct", one, "year", "2013", "--reason", "据同文异本", "--author", "王某")
    assert told.code == 0
    assert "王某：据同文异本" in told.out
    found = json.loads(call("--data", own, "search", "20xx", "--year", "2013", "--json").out)
    assert [hit["id"] for hit in found["hits"]] == [one]


@pytest.mark.parametrize(
    ("field", "value"), [("colour", "red"), ("level", "king"), ("year", "soon"), ("region.county", "火星县")]
)
def test_what_cannot_be_is_refused_with_a_reason(field: str, value: str, call: Call, own: Path) -> None:
    one = json.loads(call("--data", own, "search", "妈咪小屋", "--json").out)["hits"][0]["id"]
    told = call("--data", own, "correct", one, field, value, "--reason", "x")
    assert told.code == 2
    assert value in told.err or field in told.err


def test_a_reason_is_wanted(call: Call, own: Path) -> None:
    assert call("--data", own, "correct", "a-1", "year", "2013").code == 2
