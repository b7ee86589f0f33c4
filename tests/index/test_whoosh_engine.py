from threading import Thread

from index.engine import SearchRequest
from index.query import parse
from tests.index.conftest import Hold
from tests.index.making import summary


def test_named_phrases_come_before_scattered_words(hold: Hold) -> None:
    held = [summary("培训，困难职工", number=1), summary("困难职工培训", number=2)]
    page = hold("whoosh", held).search(SearchRequest(parse("困难职工培训")))
    assert [hit.summary_id[11] for hit in page.hits] == ["2", "1"]


def test_several_threads_may_search_at_once(hold: Hold) -> None:
    engine = hold("whoosh", [summary(f"工会{n}", number=n) for n in range(1, 30)])
    totals: list[int] = []
    threads = [
        Thread(target=lambda: totals.append(engine.search(SearchRequest(parse("工会"))).total)) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert totals == [29] * 8
