"""Stock whoosh finds words, and loses quoted phrases: jieba's analyzer stores offsets of characters as positions."""

from pathlib import Path

from archive.store import Store
from tests.benchmarks.peers import STOCK_WHOOSH, Question
from tests.benchmarks.peers.stock_whoosh import build, open_peer


def test_words_are_found_and_phrases_of_several_words_are_not(store: Store, tmp_path: Path) -> None:
    build(tmp_path, store, STOCK_WHOOSH)
    peer = open_peer(tmp_path, STOCK_WHOOSH)
    assert peer.ask(Question(("工会",))).total == 40
    assert peer.ask(Question(("的领导下开展工作",), quoted=True)).total == 0
    peer.close()
