"""The three ways in which damage is done: everywhere, at random places, by strings spliced in.

Every choice comes from a seeded random, so a run can be repeated.
"""

import random
import re
from collections.abc import Mapping, Sequence

Pack = Mapping[str, str]
HAN = r"[\u4e00-\u9fff]"
IN_A_WORD = re.compile(rf"(?<={HAN})(?={HAN})")


def rewrite(text: str, *packs: Pack) -> str:
    """Returns the text with every pattern replaced, one after the other."""
    for pack in packs:
        for pattern, left in pack.items():
            text = re.sub(pattern, left, text)
    return text


def rewrite_found(text: str, words: Pack) -> str:
    """Returns the text with plain words replaced, each of which must be there."""
    for old, new in words.items():
        assert old in text, old
        text = text.replace(old, new)
    return text


def rewrite_some(text: str, rng: random.Random, pattern: str, left: str, share: float) -> str:
    """Returns the text with a share of the places replaced."""
    return re.sub(pattern, lambda m: m.expand(left) if rng.random() < share else m[0], text)


def rewrite_variously(text: str, rng: random.Random, pattern: str, lefts: Sequence[str]) -> str:
    """Returns the text with every place replaced by one of several."""
    return re.sub(pattern, lambda m: m.expand(rng.choice(lefts)), text)


def strew(text: str, rng: random.Random, signs: str, share: float) -> str:
    """Returns the text with single signs inside words, at a share of the places between two Han characters."""
    return IN_A_WORD.sub(lambda _: rng.choice(signs) if rng.random() < share else "", text)


def splice(text: str, rng: random.Random, strings: Sequence[str], *, times: int, after: str, beyond: int = 0) -> str:
    """Returns the text with whole strings put in, ``times`` in all, ``after`` places that begin beyond an offset."""
    spots = [m.end() for m in re.finditer(after, text) if m.start() >= beyond]
    chosen = sorted(rng.sample(spots, min(len(spots), times)), reverse=True)
    for i, at in enumerate(chosen):
        text = text[:at] + strings[i % len(strings)] + text[at:]
    return text
