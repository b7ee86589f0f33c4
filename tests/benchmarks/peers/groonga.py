"""Groonga as Debian packs it, asked over HTTP as it is meant to be, with drilldown; its cache of answers is off.

Texts are cut into pairs of all characters (``TokenBigramSplitSymbolAlphaDigit``): the plain ``TokenBigram`` keeps
figures whole and would not find parts of them.
"""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import time
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from archive.store import Reader
from index.folding import fold
from tests.benchmarks.peers import FACETS, Answer, Counted, Document, Entrant, Question, documents, peak_mb

SEVERAL = "topic"  # the facet of which a text has several values
COLUMNS = (*FACETS, "town")
TRIES = 200
_BEFORE = "table_create Docs TABLE_HASH_KEY ShortText\ncolumn_create Docs text COLUMN_SCALAR LongText\n" + "".join(
    f"table_create T_{name} TABLE_PAT_KEY ShortText\n"
    f"column_create Docs {name} {'COLUMN_VECTOR' if name == SEVERAL else 'COLUMN_SCALAR'} T_{name}\n"
    for name in COLUMNS
)
_AFTER = (
    "table_create Terms TABLE_PAT_KEY ShortText --default_tokenizer TokenBigramSplitSymbolAlphaDigit\n"
    "column_create Terms docs COLUMN_INDEX|WITH_POSITION Docs text\n"
    "column_create T_town docs COLUMN_INDEX Docs town\n"
    "column_create T_year docs COLUMN_INDEX Docs year\n"
)


class Groonga:
    """A server that was started for it."""

    def __init__(self, folder: Path) -> None:
        self._port = free_port()
        command = ["groonga", "--protocol", "http", "--bind-address", "127.0.0.1", "-p", str(self._port)]
        log = ["--log-path", str(folder / "server.log")]
        self._server = subprocess.Popen([*command, *log, "-s", str(folder / "groonga.db")])
        for _ in range(TRIES):
            try:
                self._get("/d/status", {})
            except OSError:
                time.sleep(0.05)
            else:
                return
        raise SystemExit("groonga does not answer")

    def ask(self, question: Question) -> Answer:
        """Returns the answer to a ``select`` with drilldowns."""
        asked = {
            "table": "Docs", "match_columns": "text", "query": " ".join(map(_phrase, question.needles)),
            "output_columns": "_key", "sort_keys": "-_score", "limit": question.size,
            "offset": (question.page - 1) * question.size, "cache": "no", "match_escalation_threshold": -1,
        }  # fmt: skip
        filters = {"town": question.town, "year": str(question.year or "")}
        if kept := [f'{name} == "{value}"' for name, value in filters.items() if value]:
            asked["filter"] = " && ".join(kept)
        if question.facets:
            counts = {"drilldown_limit": -1, "drilldown_output_columns": "_key,_nsubrecs"}
            asked |= {"drilldown": ",".join(FACETS), **counts}
        rows, *drilled = self._get("/d/select", asked)[1]
        facets = (Counted(name, tuple(map(tuple, one[2:]))) for name, one in zip(FACETS, drilled, strict=False))
        return Answer(rows[0][0], tuple(row[0] for row in rows[2:]), tuple(facets))

    def _get(self, path: str, asked: dict[str, Any]) -> Any:
        connection = HTTPConnection("127.0.0.1", self._port, timeout=60)
        try:
            connection.request("GET", f"{path}?{urlencode(asked)}")
            return json.loads(connection.getresponse().read())
        finally:
            connection.close()

    def close(self) -> None:
        """Stops the server."""
        self._server.terminate()
        self._server.wait(30)


def _phrase(needle: str) -> str:
    escaped = fold(needle).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def free_port() -> int:
    """Returns a port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def absent() -> str:
    """Returns how to install it where it is missing."""
    return "" if shutil.which("groonga") else "not installed: apt-get install groonga-bin"


def build(folder: Path, store: Reader, entrant: Entrant) -> float:
    """Loads the texts, then makes the index in one go; returns the peak memory of Groonga."""
    peak = 0.0
    command = ["groonga", "--log-path", str(folder / "build.log"), "-n", str(folder / "groonga.db")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as process:
        assert process.stdin is not None
        process.stdin.write(f"{_BEFORE}load --table Docs\n[\n")
        for number, document in enumerate(documents(store.iterate())):
            process.stdin.write(f"{',' if number else ''}{json.dumps(_row(document), ensure_ascii=False)}\n")
        process.stdin.write(f"]\n{_AFTER}")
        process.stdin.close()
        while process.poll() is None:
            peak = max(peak, peak_mb(process.pid))
            time.sleep(0.02)
    if process.returncode:
        raise SystemExit(f"groonga ended with {process.returncode}")
    return peak


def _row(document: Document) -> dict[str, str | list[str]]:
    held = dict(zip(FACETS, document.facets, strict=True))
    facets = {name: list(values) if name == SEVERAL else values[0] for name, values in held.items()}
    return {"_key": document.id, "text": document.text, "town": document.town, **facets}


def open_peer(folder: Path, entrant: Entrant) -> Groonga:
    """Returns a server over the index."""
    return Groonga(folder)


def weight(folder: Path) -> int:
    """Returns the bytes of terms and postings: the files of the table Terms and of its index."""
    command = ["groonga", str(folder / "groonga.db"), "object_list"]
    found = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)[1]
    ids = [one["id"] for name, one in found.items() if name.partition(".")[0] == "Terms"]
    files = (path for number in ids for path in folder.glob(f"groonga.db.{number:07X}*"))
    return sum(path.stat().st_blocks * 512 for path in files)
