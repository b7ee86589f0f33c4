"""Tells whether a cleaned text is about the work of trade unions; if it is not, says why it is refused.

Refuses little: a wrong refusal loses a document, a wrong admission is found by search and corrected.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice

from archive.datafiles import Row, load
from archive.models import Problem

SHORTEST = 20  # Han characters of a text worth keeping
SHORTEST_PAGE = 200  # below this, the words of a login or download page decide
SHORTEST_SENTENCE = 12  # characters; less is a button or a link
PROSE, OPENED = 100, 40  # Han characters of sentences that are a text; of one that opens as reports do
MANY = 20  # a text of more sentences than this that are nearly all the same, and short together, is no text
FEWEST_DIFFERENT = 0.05
MOST_CHARACTERS = 400_000  # characters looked at
_SENTENCE_END = re.compile(r"[\n。]")
_HEADING = re.compile(r"\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])")
_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Words:
    """What unions and their work are called, and what furniture pages say."""

    union: re.Pattern[str]
    furniture: re.Pattern[str]
    speaks: re.Pattern[str]


@cache
def words() -> Words:
    """Returns the words of relevance; VocabularyError if the file is wrong."""
    return read(load("relevance.yaml"))


def read(row: Row) -> Words:
    """Returns the words that a data file's top mapping gives."""
    return Words(union=_either(row, "union"), furniture=_either(row, "furniture"), speaks=_either(row, "speaks"))


def refusal(text: str, source: str) -> Problem | None:
    """Returns why a cleaned text is not taken in, or None if it is; ``source`` is the file's name."""
    text = text[:MOST_CHARACTERS]
    repeated = repetition(text, source)
    if repeated is not None:
        return repeated
    size = _size(text)
    if size < SHORTEST:
        return Problem("too_short", f"清理后只剩 {size} 个汉字，没有可收录的正文", source)
    if size < SHORTEST_PAGE and words().furniture.search(text) and not _speaks(text):
        return Problem("furniture", "只有登录、下载一类的网页提示，没有可收录的正文", source)
    if not words().union.search(text):
        return Problem("irrelevant", "正文没有提到工会、职工或职代会，不像工会工作材料", source)
    return None


def repetition(text: str, source: str) -> Problem | None:
    """Returns why a text that only repeats itself is not taken in, or None; holds for raw text too, before cleaning."""
    different = _repeats(text[:MOST_CHARACTERS])
    if different is None:
        return None
    return Problem("repetition", f"全文只是反复同样的 {different} 句话，没有可收录的正文", source)


def _speaks(text: str) -> bool:
    """Tells whether a short page says something of unions between its furniture: prose, or a heading with its text."""
    known = words()
    parts = [part.strip() for part in _SENTENCE_END.split(text) if not known.furniture.search(part)]
    prose = [part for part in parts if len(part) >= SHORTEST_SENTENCE]
    if not known.union.search("\n".join(parts)):
        return False
    size = _size("".join(prose))
    opened = any(known.speaks.search(part) or _HEADING.match(part) for part in parts)
    return size >= PROSE or (opened and size >= OPENED)


def _size(text: str) -> int:
    """Returns the number of Han characters, counted no further than a page that is no longer short."""
    return sum(1 for _ in islice(_HAN.finditer(text), SHORTEST_PAGE))


def _repeats(text: str) -> int | None:
    """Returns how many different sentences a text repeats, or None if it is more than a repetition."""
    most = max(2, FEWEST_DIFFERENT * (text.count("\n") + text.count("。") + 1))
    *first, _ = _SENTENCE_END.split(text, 2 * int(most) + 2)
    if len({sentence.strip() for sentence in first} - {""}) > most:  # nearly every text: its beginning tells
        return None
    sentences = [sentence.strip() for sentence in _SENTENCE_END.split(text) if sentence.strip()]
    different = set(sentences)
    if len(sentences) <= MANY or len(different) > max(2, FEWEST_DIFFERENT * len(sentences)):
        return None
    return len(different) if _size("".join(different)) < SHORTEST_PAGE else None


def _either(row: Row, key: str) -> re.Pattern[str]:
    found = row.words(key)
    if not found:
        raise row.fail(f"{key!r} must hold words")
    return re.compile("|".join(re.escape(word) for word in found))
