"""Takes advertising out of sentences (A2); marks replaced names (H) and text that was left out (J)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from archive import datafiles
from archive.cleaning.characters import weight
from archive.cleaning.edits import NOTHING, Changes, Edit, ordered
from archive.needles import Sieve
from archive.scanning import scanner

REPEATED = 2  # a string at so many places gives itself away
NARROWEST, WIDEST = 5, 20  # characters of such a string
WORD = 8.0  # weight of a pair from which two neighbours belong together
LINE = 60  # a shorter line is a title or a link, not a sentence
LEVEL = re.compile("省|市|县|区|镇|乡|街道|总工会|工会")
LEFT_OUT = re.compile(
    "省略|隐藏|略去|未完|更多内容|预览|未读|此处内容|剩余|后续内容|余下|全文|还[有剩]|试读"
)  # what every elision holds
GAP = "⟦缺⟧"
NAMELESS = 4  # characters of 街道工会
HIDDEN_NAME = "⟦?⟧"
SYMBOLS = re.compile("(?m)^[\u2600-\u27bf\U0001f300-\U0001faff\ufe0f\u200d ]+$")
PUNCTUATION = re.compile(r"[，。；：、！？,.;:!?“”‘’《》（）()\s]")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The strings and patterns of ``promos.yaml``."""

    promos: re.Pattern[str]
    seeds: re.Pattern[str]
    hijackers: re.Pattern[str]
    sieve: Sieve  # bit 0: promos, bit 1: hijackers
    elisions: tuple[re.Pattern[str], ...]


@cache
def vocabulary() -> Vocabulary:
    """Returns the compiled vocabulary, longer strings first."""
    row = datafiles.load("promos.yaml")
    strings = map(re.escape, sorted(row.words("strings"), key=len, reverse=True))
    promos, hijackers = (*strings, *row.words("patterns")), row.words("hijackers")
    return Vocabulary(
        scanner("|".join(promos)),
        re.compile("|".join(map(re.escape, row.words("seeds")))),
        scanner("|".join(hijackers)),
        Sieve([promos, hijackers]),
        tuple(re.compile(elision) for elision in row.words("elisions")),
    )


def elisions(text: str) -> Changes:
    """Returns the edits that put a visible gap where a site says that it left text out."""
    if not LEFT_OUT.search(text):
        return NOTHING
    found = [
        Edit(hit.start(), hit.end(), _gap(hit), "J")
        for pattern in vocabulary().elisions
        for hit in pattern.finditer(text)
    ]
    return Changes(ordered(found)) if found else NOTHING


def _gap(hit: re.Match[str]) -> str:
    groups = hit.groupdict()
    if not groups.get("n"):
        return GAP
    return f"⟦缺{max(0, int(groups['n']) - int(groups.get('m') or 0))}字⟧"


def remove(text: str) -> Changes:
    """Returns the edits that take promos out: known ones, and strings with their words that repeat inside sentences."""
    known = vocabulary()
    edits: list[Edit] = []
    trying = known.sieve.worth_trying(text)
    if trying & 0b01:
        edits += (Edit(hit.start(), hit.end(), "", "A2") for hit in known.promos.finditer(text))
    if trying & 0b10:
        edits += (Edit(hit.start(), hit.end(), _unnamed(text, hit), "H") for hit in known.hijackers.finditer(text))
    edits += (Edit(hit.start(), hit.end(), "", "H") for hit in SYMBOLS.finditer(text) if hit[0].strip())
    edits += _discovered(text)
    return Changes(ordered(edits)) if edits else NOTHING


def _unnamed(text: str, hit: re.Match[str]) -> str:
    """Returns the mask of a name that a hijacker replaced; nothing where the text calls its author by no name."""
    if not LEVEL.match(text, hit.end()):
        return ""
    words = text[hit.end() : hit.end() + NAMELESS]
    return "" if any(f"{mark}{words}" in text for mark in "，。；\n") else HIDDEN_NAME


def _discovered(text: str) -> Iterator[Edit]:
    """Yields the strings around a word of promos that stand, letter for letter, in sentences that differ."""
    places = [hit.start() for hit in vocabulary().seeds.finditer(text) if _in_sentence(text, hit.start())]
    contexts = Counter(text[place : place + 2] for place in places)
    groups = ([p for p in places if text.startswith(seed, p)] for seed, often in contexts.items() if often >= REPEATED)
    for group in groups:
        left, right = _common(text, group)
        width = left + right
        if NARROWEST <= width <= WIDEST and _impossible(text, group, left, right):
            for place in group:
                yield Edit(place - left, place + right, "", "A2", 0.7, exact=False)


def _in_sentence(text: str, place: int) -> bool:
    start, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
    return (end if end >= 0 else len(text)) - start > LINE


def _common(text: str, places: list[int]) -> tuple[int, int]:
    """Returns how far all places agree to the left and to the right, within a sentence."""
    left = right = 0
    while left < WIDEST and _agree(text, [place - left - 1 for place in places]):
        left += 1
    while right < WIDEST and _agree(text, [place + right for place in places]):
        right += 1
    return left, right


def _agree(text: str, places: list[int]) -> bool:
    found = {text[place] if 0 <= place < len(text) else "\n" for place in places}
    return len(found) == 1 and not PUNCTUATION.match(found.pop())


def _impossible(text: str, places: list[int], left: int, right: int) -> bool:
    """Tells whether the string breaks sentences: no two neighbours are alike, and one place splits a word."""
    sides = [(text[place - left - 1], text[place + right]) for place in places]
    if min(len({side[0] for side in sides}), len({side[1] for side in sides})) < len(places):
        return False
    first, last = text[places[0] - left], text[places[0] + right - 1]
    return any(
        weight(before, after) >= WORD and weight(before, first) < 0 and weight(last, after) < 0
        for before, after in sides
    )
