"""Only what many different authors write is a phrase."""

from index import phrases
from index.analysis import Analyzer
from index.phrases import LEAST_AUTHORS, Phrases


def counted(analyzer: Analyzer, *texts: str, authors: int = LEAST_AUTHORS) -> dict[str, int]:
    held = Phrases(analyzer)
    for number in range(authors):
        for text in texts:
            held.add(text, f"author {number}")
    return dict(held.found())


def test_words_in_a_row_of_many_authors_are_a_phrase(analyzer: Analyzer) -> None:
    assert counted(analyzer, "走访慰问职工家庭。") == {"走访慰问职工家庭": LEAST_AUTHORS}


def test_what_few_authors_write_is_none_however_often(analyzer: Analyzer) -> None:
    assert counted(analyzer, *["走访慰问职工家庭。"] * 9, authors=LEAST_AUTHORS - 1) == {}


def test_texts_of_a_known_phrase_are_counted_on(analyzer: Analyzer) -> None:
    assert counted(analyzer, "建设文明城市。", authors=9)["建设文明城市"] == 9


def test_words_of_the_lexicon_numbers_and_stop_words_make_no_phrase(analyzer: Analyzer) -> None:
    assert counted(analyzer, "厂务公开。", "三季度。", "积极认真。") == {}


def test_a_part_is_a_phrase_only_where_it_often_stands_alone(analyzer: Analyzer) -> None:
    held = Phrases(analyzer)
    for number in range(20):
        held.add("走访慰问职工家庭。" if number < 6 else "走访慰问。", f"author {number}")
    assert [phrase for phrase, _ in held.found()] == ["走访慰问", "走访慰问职工家庭"]


def test_of_a_large_archive_ever_fewer_texts_are_counted(analyzer: Analyzer) -> None:
    held = Phrases(analyzer)
    for number in range(phrases.ALL_OF + 4 * phrases.THEN):
        held.add("建设文明城市。", f"author {number}")
    assert phrases.ALL_OF < dict(held.found())["建设文明城市"] < phrases.ALL_OF + 3 * phrases.THEN


def test_phrases_of_single_authors_are_forgotten_where_memory_is_short(analyzer: Analyzer) -> None:
    held = Phrases(analyzer, room=3)
    for number in range(LEAST_AUTHORS):
        held.add("建设文明城市。", f"author {number}")
        held.add(f"走访慰问{'甲乙丙丁戊'[number]}县职工家庭。", f"author {number}")
    assert dict(held.found()) == {}
    held.add("建设文明城市。", "one more")
    held.add("建设文明城市。", "and one")
    assert len(held.found()) <= 1
