"""FTS5 answers below three characters too, by looking through the texts; signs are taken as they are."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.store import Store
from tests.benchmarks.peers import ENTRANTS, Peer, Question, documents
from tests.benchmarks.peers.fts5 import build, open_peer
from tests.benchmarks.peers.scan import Scan


@pytest.fixture(scope="module", params=("trigram", "tokens"))
def peer(request: pytest.FixtureRequest, archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Peer]:
    entrant = next(one for one in ENTRANTS if one.variant == request.param)
    folder = tmp_path_factory.mktemp("fts5")
    with Store.open(archive, read_only=True) as store:
        build(folder, store, entrant)
    opened = open_peer(folder, entrant)
    yield opened
    opened.close()


@pytest.mark.parametrize("needle", ["会", "工会", "工作总", "工作总结", "会，", '"', "3%"])
def test_needles_of_every_length_and_sign_are_found(peer: Peer, store: Store, needle: str) -> None:
    asked = Question((needle,), quoted=True, size=100)
    assert set(peer.ask(asked).ids) == set(Scan(store.iterate()).ask(asked).ids)


def test_a_short_and_a_long_needle_meet(peer: Peer, store: Store) -> None:
    text = next(documents(store.iterate())).text
    asked = Question(("会", text[20:26]), size=100)
    assert set(peer.ask(asked).ids) == set(Scan(store.iterate()).ask(asked).ids) != set()


def test_what_fits_best_comes_first(peer: Peer, store: Store) -> None:
    one = next(documents(store.iterate()))
    assert peer.ask(Question((one.title[:6],))).ids[0] == one.id
