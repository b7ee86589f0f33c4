"""zongjie export writes every summary, or those that filters let through, to stdout or to a file in one step."""

import csv
import json
from pathlib import Path

from tests.web.cli.conftest import Call


def test_every_summary_is_exported_as_a_json_line(call: Call, data: Path) -> None:
    rows = [json.loads(line) for line in call("--data", data, "export").out.splitlines()]
    assert [row["source"] for row in rows] == sorted(row["source"] for row in rows)
    assert len(rows) == 3


def test_filters_are_those_of_search(call: Call, data: Path) -> None:
    rows = [json.loads(line) for line in call("--data", data, "export", "--level", "hospital").out.splitlines()]
    assert [row["source"] for row in rows] == ["医院.txt"]


def test_a_csv_file_opens_in_a_spreadsheet(call: Call, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.csv"
    assert call("--data", data, "export", "--format", "csv", "--output", out).code == 0
    assert out.read_bytes().startswith("\ufeff".encode())
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 3
    assert list(tmp_path.iterdir()) == [out]
