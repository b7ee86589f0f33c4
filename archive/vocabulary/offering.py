"""What tells a text that names a person, beyond the names themselves (``archive/data/offering.yaml``)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from archive.datafiles import Row, load
from archive.vocabulary.people import people

FILE = "offering.yaml"


@dataclass(frozen=True, slots=True)
class Naming:
    """Surnames that are mostly words, and what stands right before or behind a name."""

    wordy_surnames: frozenset[str]
    before: re.Pattern[str]  # matches at the end of what precedes
    after: re.Pattern[str]  # matches at the beginning of what follows


def parse(top: Row) -> Naming:
    """Returns the vocabulary of a data file; VocabularyError on a doubled surname or one that begins no name."""
    found = top.text("wordy_surnames")
    if len(set(found)) != len(found):
        raise top.fail("'wordy_surnames' holds a character twice")
    strange = [each for each in found if not people().is_sure(f"{each}建国")]
    if strange:
        raise top.fail(f"'wordy_surnames' holds what is no surname: {''.join(strange)}")
    before, after = ("|".join(map(re.escape, top.words(key))) for key in ("before", "after"))
    if not before or not after:
        raise top.fail("'before' and 'after' must hold words")
    return Naming(frozenset(found), re.compile(rf"(?:{before})\Z"), re.compile(after))


@cache
def naming() -> Naming:
    """Returns the vocabulary that is shipped."""
    return parse(load(FILE))
