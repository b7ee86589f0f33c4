"""zongjie serve answers on its address until it is stopped, and says when the address is taken."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from pathlib import Path

from tests.web.cli.conftest import Call

SCRIPT = Path(sys.executable).with_name("zongjie")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def fetched(address: str, *, patience: float = 30.0) -> str:
    end = time.monotonic() + patience
    while True:
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                return str(answer.read().decode())
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)


def test_the_site_answers_and_leaves_when_told(data: Path) -> None:
    port = free_port()
    command = [SCRIPT, "--data", data, "serve", "--port", str(port), "--workers", "1"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"})
    try:
        assert "洋马镇" in fetched(f"http://127.0.0.1:{port}/search?q=%E6%B4%8B%E9%A9%AC%E9%95%87")
        pasted = urllib.parse.quote("工会" * 5000)
        assert "检索词太长" in fetched(f"http://127.0.0.1:{port}/search?q={pasted}")
        assert server.stdout is not None
        assert re.search(rf"http://127\.0\.0\.1:{port}/", server.stdout.readline())
    finally:
        server.send_signal(signal.SIGTERM)
        assert server.wait(30) == 0
        server.stdout.close()


def test_a_taken_address_is_said_in_one_sentence(call: Call, data: Path) -> None:
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        port = holder.getsockname()[1]
        shown = call("--data", data, "serve", "--port", port)
    assert shown.code == 2
    assert f"--port {port + 1}" in shown.err
