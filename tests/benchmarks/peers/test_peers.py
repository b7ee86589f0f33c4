"""Every entrant answers, and those that find any run of characters agree with a plain scan on texts and facets."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.store import Store
from tests.benchmarks import peers
from tests.benchmarks.peers import ENTRANTS, FACETS, STOCK_WHOOSH, Entrant, Peer, Question, counted, documents
from tests.benchmarks.peers.scan import Scan

PRESENT = tuple(one for one in ENTRANTS if not peers.kit(one).absent())
EXACT = tuple(one for one in ENTRANTS if one != STOCK_WHOOSH)
QUESTIONS = {
    "a word": Question(("工会",)),
    "two words": Question(("工会", "培训")),
    "one character": Question(("会",)),
    "a phrase of two": Question(("职工",), quoted=True),
    "a phrase across words": Question(("会工作总",), quoted=True),
    "a figure": Question(("年12月",), quoted=True),
    "second page": Question(("工会",), page=2),
    "all on a page": Question(("工会",), size=100),
    "nothing": Question(("魑魅魍魉",)),
}


@pytest.fixture(scope="module")
def truth(archive: Path) -> Scan:
    with Store.open(archive, read_only=True) as store:
        return Scan(store.iterate())


@pytest.fixture(scope="module", params=PRESENT, ids=lambda one: one.name)
def entered(
    request: pytest.FixtureRequest, archive: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Entrant, Peer]]:
    entrant: Entrant = request.param
    kit = peers.kit(entrant)
    folder = tmp_path_factory.mktemp("index")
    with Store.open(archive, read_only=True) as store:
        kit.build(folder, store, entrant)
    assert kit.weight(folder) > 10_000
    peer = kit.open_peer(folder, entrant)
    yield entrant, peer
    peer.close()


def test_it_finds_what_a_scan_finds(entered: tuple[Entrant, Peer], truth: Scan) -> None:
    entrant, peer = entered
    for name, question in QUESTIONS.items():
        answer, wanted = peer.ask(question), truth.ask(question)
        if entrant in EXACT:
            assert answer.total == wanted.total, name
        if entrant in EXACT and entrant.variant != "site":
            assert len(answer.ids) == len(wanted.ids), name
        if entrant.variant != "site" and question.size > wanted.total:
            assert set(answer.ids) == set(wanted.ids), name


def test_its_facets_are_true(entered: tuple[Entrant, Peer], truth: Scan) -> None:
    entrant, peer = entered
    answer, wanted = peer.ask(QUESTIONS["a word"]), truth.ask(QUESTIONS["a word"])
    for facet in () if entrant.variant == "plain" else FACETS:
        assert counted(answer, facet) == counted(wanted, facet), facet


def test_a_town_and_a_year_filter(entered: tuple[Entrant, Peer], truth: Scan, store: Store) -> None:
    _, peer = entered
    one = next(one for one in documents(store.iterate()) if one.town and one.facets[0][0].isdigit())
    asked = Question(("工会",), town=one.town, year=int(one.facets[0][0]))
    assert set(peer.ask(asked).ids) == set(truth.ask(asked).ids) == {one.id}


def test_facets_that_are_not_asked_for_are_not_counted(entered: tuple[Entrant, Peer]) -> None:
    _, peer = entered
    assert peer.ask(Question(("工会",), facets=False)).facets == ()


def test_only_groonga_may_be_absent_and_says_how_it_is_installed() -> None:
    absent = [one for one in ENTRANTS if one not in PRESENT]
    assert all(one.module == "groonga" and "apt-get install" in peers.kit(one).absent() for one in absent)


def test_entrants_have_names_of_their_own() -> None:
    assert len({one.name for one in ENTRANTS}) == len(ENTRANTS)
    assert all(one in ENTRANTS for one in (peers.OURS, peers.OUR_WHOOSH, peers.RAW, STOCK_WHOOSH))


def test_documents_are_folded_and_hold_title_and_text(store: Store) -> None:
    summary = next(store.iterate())
    (made,) = documents([summary])
    assert made.id == summary.id
    assert made.text.startswith(summary.description.title)
    assert all(values for values in made.facets)


def test_a_process_had_some_memory() -> None:
    assert peers.peak_mb() > 10
