"""Makes what an analyzer may have learned: which strings speak for which labels."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from index.analysis import Analyzer
from index.senses import Learned, Senses

LABELS = ("aid", "safety", "none")
STRINGS = {"困": {0: 200}, "难": {0: 100}, "困难": {0: 900}, "安": {1: 300}, "安全": {1: 900}, "工作": {2: 900}}


def learned(strings: Mapping[str, Mapping[int, int]]) -> Learned:
    """Returns what the strings speak for, as the archive hands it over."""
    characters = sorted({char for string in strings if len(string) > 1 for char in string})
    singles, numbers = np.zeros(0x10000, dtype=np.int16), np.zeros(0x10000, dtype=np.int64)
    numbers[[ord(char) for char in characters]] = np.arange(1, len(characters) + 1)
    base = len(characters) + 1
    pairs = np.zeros(base * base, dtype=np.int16)
    weights = np.zeros((len(strings) + 1, len(LABELS)), dtype=np.int16)
    for row, (string, said) in enumerate(strings.items(), start=1):
        for label, weight in said.items():
            weights[row, label] = weight
        if len(string) == 1:
            singles[ord(string)] = row
        else:
            pairs[numbers[ord(string[0])] * base + numbers[ord(string[1])]] = row
    return Learned(LABELS, weights, singles, numbers, base, pairs)


def taught(analyzer: Analyzer, senses: Senses) -> Analyzer:
    """Returns an analyzer that has also learned what sections are about."""
    return Analyzer(analyzer.vocabulary, analyzer.meanings, senses)
