"""The words of a query are found in a text, in either script."""

import pytest

from web.config import Config
from web.hits import reader, spans


@pytest.mark.parametrize("query", ["总工会", "總工會"])
def test_the_places_of_a_query_are_found(query: str) -> None:
    assert [(span.start, span.end) for span in spans("县总工会", query)] == [(1, 4)]


def test_the_reader_knows_the_topics_and_places_of_the_archive() -> None:
    known = reader(Config())
    assert known.known_topic("assistance")
    assert not known.known_topic("dance")
    assert known.known_region("3209")
    assert not known.known_region("99")
