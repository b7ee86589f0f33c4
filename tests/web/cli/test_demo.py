"""zongjie demo serves the invented samples from an archive of its own, and touches no other."""

import shutil
import signal
import subprocess
import sys
from pathlib import Path

from tests.web.cli.conftest import Call
from tests.web.cli.test_serve import fetched, free_port

SCRIPT = Path(sys.executable).with_name("zongjie")


def test_the_demo_takes_in_the_samples_and_says_that_they_are_invented(tmp_path: Path) -> None:
    port = free_port()
    place = tmp_path / "demo"
    command = [SCRIPT, "--data", place, "demo", "--port", str(port), "--workers", "1"]
    with (tmp_path / "out").open("w") as out:
        server = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
    try:
        page = fetched(f"http://127.0.0.1:{port}/", patience=120)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(30)
    assert "虚构" in page
    told = [line.split() for line in (tmp_path / "out").read_text(encoding="utf-8").splitlines()]
    assert ["未收录", "0", "个文件"] in told
    assert (place / "demo").exists()


def test_an_archive_that_the_demo_did_not_make_is_left_alone(call: Call, data: Path, tmp_path: Path) -> None:
    shutil.copytree(data, tmp_path / "a", symlinks=True)
    shown = call("--data", tmp_path / "a", "demo")
    assert shown.code == 1
    assert "演示不会动它" in shown.err
    assert (tmp_path / "a" / "archive.db").stat().st_size > 0
