"""Gives back closing quotes that a file lost, where the end of the quoted name is proved (O).

Proofs, the strongest first: the name stands elsewhere in the text with both marks, or it is one that reports quote;
a noun stands behind it (活动, 竞赛, 的要求, 为主题); another quote follows (从“…到“…); or a few characters end their
clause.  What is not proved stays open: a wrong mark would say that words are a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from archive.cleaning.edits import Edit
from archive.datafiles import Row, load

OPENED = re.compile("“")
WHOLE = re.compile("“([^“”\n]{2,20})”")
LONGEST = 30  # characters of a quoted slogan, its commas included
LONGEST_SHORT = 4  # characters that end their clause and so are all that is quoted
BREAKS = "，、。；：！？\\n“”"
CLAUSE = re.compile(  # before a comma words run on more often, and “五一期间 is no name
    rf"[^{BREAKS}字]{{2,{LONGEST_SHORT}}}(?=[。；：！？\n]|$)|[^{BREAKS}在把有到了就得前期节字]{{2,{LONGEST_SHORT}}}(?=，)"
)
COUPLET = re.compile(rf"(?P<inner>[^{BREAKS}的]{{3,9}}(?:、[^{BREAKS}的]{{3,9}})+)(?=[。；的])")
DIGIT = re.compile(r"\d")
GOES_ON = re.compile("、(?!“)")  # “一站式受理、一条龙服务
SURE, LIKELY = 0.8, 0.6


@dataclass(frozen=True, slots=True)
class Endings:
    """What ends a quoted name: known names, names before words, words behind a slogan, and what joins two quotes."""

    name: re.Pattern[str]
    short: re.Pattern[str]
    noun: re.Pattern[str]
    pair: re.Pattern[str]


@cache
def endings() -> Endings:
    """Returns the endings of ``quoted.yaml``; VocabularyError if the file is wrong."""
    return parse(load("quoted.yaml"))


def parse(top: Row) -> Endings:
    """Returns the endings that a data file's top mapping gives."""
    noun = f"(?:{_either(top, 'between')}){{0,2}}(?:{_either(top, 'nouns')})"
    behind = f"{noun}|的(?:{_either(top, 'of')})(?![的性化])|为(?:{_either(top, 'as')})|(?<=型)的"
    inner = rf"(?P<inner>[^“”。；！？\n]{{2,{LONGEST}}}?)"
    return Endings(
        name=re.compile(_either(top, "names")),
        short=re.compile(f"(?P<inner>{_either(top, 'short')})(?={_either(top, 'behind')})"),
        noun=re.compile(f"{inner}(?:(?<=杯)|(?={behind}))"),
        pair=re.compile(f"(?P<inner>[^“”，。；：、！？\n]{{1,8}}?)(?:{_either(top, 'pairs')})“"),
    )


def _either(top: Row, key: str) -> str:
    words = top.words(key)
    if not words:
        raise top.fail(f"{key!r} must hold words")
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def dropped(text: str) -> Iterator[Edit]:
    """Yields a closer behind every quoted name whose end is proved."""
    known = endings()
    whole = _either_of({match[1] for match in WHOLE.finditer(text)})
    for hit in OPENED.finditer(text):
        found = _proved(text, hit.end(), known, whole)
        if found is not None and text[found[0] : found[0] + 1] != "”":
            yield Edit(found[0], found[0], "”", "O", found[1], exact=False)


def _either_of(words: Iterable[str]) -> re.Pattern[str] | None:
    found = sorted(words, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, found))) if found else None


def _proved(text: str, start: int, known: Endings, whole: re.Pattern[str] | None) -> tuple[int, float] | None:
    """Returns where a quote that opens before ``start`` ends, and how sure that is; None if nothing proves it."""
    for pattern in (whole, known.name):
        match = pattern.match(text, start) if pattern is not None else None
        if match is not None:
            return None if GOES_ON.match(text, match.end()) else (match.end(), SURE)
    short = known.short.match(text, start)
    if short is not None:
        return short.end("inner"), SURE
    for pattern in (known.noun, known.pair, COUPLET):
        match = pattern.match(text, start)
        if match is not None:
            return (match.end("inner"), LIKELY) if _is_slogan(match["inner"]) else None
    clause = CLAUSE.match(text, start)
    return (clause.end(), LIKELY) if clause is not None else None


def _is_slogan(inner: str) -> bool:
    """Tells whether words can be one slogan: a few characters, or clauses of about one length."""
    sizes = [len(part) for part in re.split("[，、]", inner)]
    return inner[-1] not in "的个" and len(set(sizes)) == 1 and not (len(sizes) > 1 and DIGIT.search(inner))
