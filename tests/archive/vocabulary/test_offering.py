"""What tells a text that names a person comes from a data file whose mistakes are named."""

import pytest

from archive.datafiles import parse as read
from archive.errors import VocabularyError
from archive.vocabulary.offering import naming, parse

GOOD = {"wordy_surnames": "和强", "before": "[慰问]", "after": "[同志]"}


def written(**changed: str) -> str:
    return "\n".join(f"{key}: {value}" for key, value in {**GOOD, **changed}.items())


def test_words_that_stand_beside_a_name_are_known() -> None:
    held = naming()
    assert "和" in held.wordy_surnames
    assert "王" not in held.wordy_surnames
    assert held.before.search("走访慰问")
    assert held.after.match("同志先进事迹")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"wordy_surnames": "和和"}, "twice"),
        ({"wordy_surnames": "的"}, "no surname"),
        ({"before": "[]"}, "must hold words"),
        ({"after": "[]"}, "must hold words"),
    ],
)
def test_a_mistake_is_refused(changed: dict[str, str], said: str) -> None:
    with pytest.raises(VocabularyError, match=said):
        parse(read("offering.yaml", written(**changed)))
