"""Raw tantivy answers without facets if it is to."""

from pathlib import Path

from archive.store import Store
from tests.benchmarks.peers import RAW, Entrant, Question
from tests.benchmarks.peers.raw_tantivy import build, open_peer


def test_the_plain_variant_shares_the_index_and_counts_nothing(store: Store, tmp_path: Path) -> None:
    build(tmp_path, store, RAW)
    plain = Entrant("plain", RAW.module, RAW.index, "plain")
    answers = [open_peer(tmp_path, one).ask(Question(("工会",))) for one in (RAW, plain)]
    assert answers[0].ids == answers[1].ids
    assert [len(answer.facets) for answer in answers] == [7, 0]
