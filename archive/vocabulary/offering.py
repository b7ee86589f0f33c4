"""Surnames that are mostly words, for telling texts that name a person (``archive/data/offering.yaml``)."""

from __future__ import annotations

from functools import cache

from archive.datafiles import Row, load
from archive.vocabulary.people import people

FILE = "offering.yaml"


def parse(top: Row) -> frozenset[str]:
    """Returns the surnames of a data file; VocabularyError on a character given twice or one that begins no name."""
    found = top.text("wordy_surnames")
    if len(set(found)) != len(found):
        raise top.fail("'wordy_surnames' holds a character twice")
    strange = [each for each in found if not people().is_sure(f"{each}建国")]
    if strange:
        raise top.fail(f"'wordy_surnames' holds what is no surname: {''.join(strange)}")
    return frozenset(found)


@cache
def wordy_surnames() -> frozenset[str]:
    """Returns the surnames that are shipped."""
    return parse(load(FILE))
