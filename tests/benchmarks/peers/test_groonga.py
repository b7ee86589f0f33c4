"""Groonga is asked over HTTP by a server of its own, which ends with it."""

from pathlib import Path

import pytest

from archive.store import Store
from tests.benchmarks.peers import ENTRANTS, Question
from tests.benchmarks.peers.groonga import absent, build, free_port, open_peer, weight

GROONGA = next(one for one in ENTRANTS if one.module == "groonga")


def test_a_free_port_is_a_port() -> None:
    assert 1024 < free_port() < 65536


def test_its_absence_says_how_it_is_installed() -> None:
    assert absent() in ("", "not installed: apt-get install groonga-bin")


if not absent():

    def test_signs_of_its_query_language_are_taken_as_they_are(store: Store, tmp_path: Path) -> None:
        peak = build(tmp_path, store, GROONGA)
        peer = open_peer(tmp_path, GROONGA)
        try:
            assert peer.ask(Question(('工会"', "-会"))).total == 0
            assert peer.ask(Question(("工会",), year=1900)).total == 0
        finally:
            peer.close()
        assert peak > 1
        assert weight(tmp_path) > 10_000
        with pytest.raises(OSError, match="refused"):
            peer.ask(Question(("工会",)))
