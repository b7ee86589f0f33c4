"""How folded text is read: pinyin without tones, for what is typed so and for characters that sound alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product

LONGEST_WORD = 4  # characters of a word that is read otherwise than its characters
MOST_READINGS = 32  # of one run: 重长行 may be read in many ways
_ALIKE = (("zh", "z"), ("ch", "c"), ("sh", "s"))  # what many speakers, and so many keyboards, do not tell apart
_NASALS = (("ang", "an"), ("eng", "en"), ("ing", "in"))


class Sounds:
    """The readings of characters, and of words in which they are read otherwise; safe to share between threads."""

    def __init__(
        self,
        usual: Mapping[str, str] | None = None,
        *,
        others: Mapping[str, Sequence[str]] | None = None,
        words: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        self._usual = usual or {}
        self._all = others or {}
        self._words = words or {}
        self._heads = frozenset(word[0] for word in self._words)

    def syllables(self, folded: str) -> tuple[str, ...]:
        """Returns a syllable for each character, or the character itself where it has none."""
        made: list[str] = []
        while len(made) < len(folded):
            start = len(made)
            word = self._word(folded, start) if folded[start] in self._heads else ""
            made += self._words[word] if word else (self._usual.get(folded[start], folded[start]),)
        return tuple(made)

    def _word(self, folded: str, start: int) -> str:
        """Returns the longest word that stands in a place and is read otherwise; "" for none."""
        sizes = range(min(LONGEST_WORD, len(folded) - start), 1, -1)
        return next((run for size in sizes if (run := folded[start : start + size]) in self._words), "")

    def readings(self, run: str) -> tuple[tuple[str, ...], ...]:
        """Returns the ways in which a short run can be read, the usual one first."""
        choices = [self._all.get(each) or (each,) for each in run]
        many = 1
        for place, found in enumerate(choices):
            many *= len(found)
            if many > MOST_READINGS:
                choices[place:] = [each[:1] for each in choices[place:]]
                break
        return tuple(dict.fromkeys((self.syllables(run), *product(*choices))))


SILENT = Sounds()


def blurred(syllable: str) -> str:
    """Returns what is left of a syllable where flat and curled tongue and both nasals are one: zhang -> zan."""
    for long, short in _ALIKE:
        if syllable.startswith(long):
            syllable = short + syllable[len(long) :]
    return next((syllable[: -len(long)] + short for long, short in _NASALS if syllable.endswith(long)), syllable)
