"""The analyzer keeps the words of the union lexicon whole."""

from web.words import analyzer


def test_one_analyzer_serves_the_whole_process() -> None:
    assert analyzer() is analyzer()


def test_words_of_the_trade_stay_whole() -> None:
    assert "厂务公开" in analyzer().words("推进厂务公开工作")
