"""zongjie serve : the site, served by gunicorn."""

from __future__ import annotations

import os
import socket
from typing import Any

import click
from flask import Flask
from gunicorn.app.base import BaseApplication

from web import config
from web.app import create_app
from web.cli.chinese import Command, Whole
from web.cli.place import data_dir, data_option, demo_mark
from web.words import warm

HOST, PORT = "127.0.0.1", 8000
THREADS = 4
ANY_LENGTH = 0  # of an address: whatever is pasted into the search box is answered, not refused


class Server(BaseApplication):
    """gunicorn around one app, without its own command line."""

    def __init__(self, app: Flask, **settings: Any) -> None:
        self._app, self._settings = app, settings
        super().__init__()

    def load_config(self) -> None:
        """Takes over the settings."""
        for name, value in self._settings.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        """Returns the app."""
        return self._app


def serve(*, host: str, port: int, workers: int) -> None:
    """Serves the site until it is stopped; over the demo's archive every page says that the contents are invented."""
    invented = {"ZONGJIE_DEMO": "1"} if demo_mark().exists() else {}
    settings = config.load({**os.environ, "ZONGJIE_DATA": str(data_dir()), **invented})
    require_free(host, port)
    click.echo(f"网站在 http://{host}:{port}/ ，按 Ctrl+C 停止")
    warm()
    Server(
        create_app(settings),
        bind=f"{host}:{port}",
        workers=workers,
        threads=THREADS,
        loglevel="warning",
        timeout=60,
        limit_request_line=ANY_LENGTH,
    ).run()


def require_free(host: str, port: int) -> None:
    """Fails in one clear sentence if the address is taken, instead of gunicorn's many tries."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            message = f"地址 {host}:{port} 用不了（{error.strerror}）。换一个端口：--port {port + 1}"
            raise click.UsageError(message, click.get_current_context()) from error


def run(host: str, port: int, workers: int) -> int:
    """Runs the command."""
    serve(host=host, port=port, workers=workers)
    return 0


def address_options() -> list[click.Parameter]:
    """Returns the options for where to listen."""
    return [
        click.Option(["--host"], default=HOST, metavar="地址", help=f"监听的地址（默认 {HOST}，只有本机能访问）"),
        click.Option(["--port"], type=Whole(1, 65535), default=PORT, metavar="端口", help=f"端口（默认 {PORT}）"),
        click.Option(["--workers"], type=Whole(1, 64), default=2, metavar="N", help="进程数（默认 2）"),
    ]


command = Command(
    name="serve",
    callback=run,
    help="启动网站。\n\n"
    "受助、患病、参训人员的名单默认不显示；不对外公开的档案可设环境变量 ZONGJIE_SHOW_NAMES=true 照原文显示。\n\n"
    "例：zongjie serve --port 8080",
    params=[*address_options(), data_option()],
)
