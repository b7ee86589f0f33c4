"""The command's frame: exit codes, errors as sentences, a broken pipe, the installed script."""

import subprocess
import sys
from pathlib import Path

from tests.web.cli.conftest import Call


def test_an_archive_that_is_not_there_is_said_and_gives_one(call: Call, tmp_path: Path) -> None:
    shown = call("--data", tmp_path / "none", "search", "工会")
    assert shown.code == 1
    assert "还没有档案" in shown.err
    assert f"zongjie --data {tmp_path / 'none'} ingest" in shown.err


def test_the_installed_command_leaves_with_the_exit_code(script: Call, data: Path) -> None:
    done = script("--data", data, "index", "status")
    assert (done.code, done.err) == (0, "")
    assert script("fly").code == 2


def test_a_reader_that_stops_reading_gives_no_trace(data: Path) -> None:
    command = f"{Path(sys.executable).with_name('zongjie')} --data {data} export | head -c 10"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert (len(done.stdout.encode()), done.stderr) == (10, "")
