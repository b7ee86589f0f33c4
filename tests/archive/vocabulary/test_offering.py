"""Surnames that are mostly words come from a data file whose mistakes are named."""

import pytest

from archive.datafiles import parse as read
from archive.errors import VocabularyError
from archive.vocabulary.offering import parse, wordy_surnames


def test_words_that_begin_like_a_name_are_known() -> None:
    assert "和" in wordy_surnames()
    assert "王" not in wordy_surnames()


@pytest.mark.parametrize(("given", "said"), [("和和", "twice"), ("的", "no surname")])
def test_a_wrong_surname_is_refused(given: str, said: str) -> None:
    with pytest.raises(VocabularyError, match=said):
        parse(read("offering.yaml", f"wordy_surnames: {given}"))
