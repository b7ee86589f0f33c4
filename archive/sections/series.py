"""Finds headings that only a whole series of them proves: 第一、… 第二、…, and bullets (★… ★… ★…, 【…】).

Alone, 第一 is the beginning of an item and a bullet may be the mask of a name.  Behind such headings the last one is
often unnumbered; in run-together text it stands between a full stop and a space.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from archive.scanning import scanner
from archive.sections.grammar import Head, Style, narrow, value_of
from archive.sections.kinds import cued

FEWEST = 3  # members that make a series
LONGEST = 45  # characters of a heading whose text follows on its line
SHORTEST, SHORTEST_TEXT = 4, 15
_ORDINAL = scanner(
    r"(?:^|(?<=[。!！?？;；:：”\s]))第(?P<n>[一二三四五六七八九十]{1,3})(?P<mark>[、,.:])[ ]*", re.MULTILINE
)
_BULLETS = "★☆◆◇●■▲△▶►➤✦❖※▪◎♦【"
_ANY_BULLET = re.compile(f"[{_BULLETS}]")
_BULLET = scanner(rf"(?:^|(?<=[。!！?？;；:：”\s]))[{_BULLETS}]{{1,2}}[ \u3000]*(?=[\u4e00-\u9fff“])", re.MULTILINE)
_STOP = re.compile(r"[。!！:：】\n]| (?=[\u4e00-\u9fff“])")
_NAMED = re.compile(r"(?<=[。！”]) ?(?P<heading>[\u4e00-\u9fff\d]{4,20}) (?=[\u4e00-\u9fff“\d])")


def series(text: str) -> tuple[Head, ...]:
    """Returns the headings of ordinal and bulleted series, in order."""
    plain = narrow(text)
    found = [*_ordinals(plain), *_bulleted(plain)]
    return tuple(sorted(found, key=lambda head: head.start))


def _ordinals(plain: str) -> Iterator[Head]:
    run: list[re.Match[str]] = []
    for match in _ORDINAL.finditer(plain) if "第" in plain else ():
        value = value_of(match["n"])
        if value == len(run) + 1:
            run.append(match)
        elif value == 1:
            yield from _proved(plain, run, Style.ORDINAL)
            run = [match]
    yield from _proved(plain, run, Style.ORDINAL)


def _bulleted(plain: str) -> Iterator[Head]:
    if not _ANY_BULLET.search(plain):
        return
    runs: dict[str, list[re.Match[str]]] = defaultdict(list)
    for match in _BULLET.finditer(plain):
        runs[match[0][0]].append(match)
    for run in runs.values():
        yield from _proved(plain, run, Style.BULLET)


def _proved(plain: str, run: Sequence[re.Match[str]], style: Style) -> Iterator[Head]:
    """Yields the heads of a series whose every member is a few words with sentences behind them."""
    if len(run) < FEWEST:
        return
    opens = [plain[: match.start()].rstrip(" \u3000")[-1:] in ("", "\n") for match in run]
    if style is Style.ORDINAL and not all(opens) and any(match["mark"] != "、" for match in run):
        return  # 一要统一思想。第二，… inside a paragraph: an item
    ends = [*(match.start() for match in run[1:]), len(plain)]
    if all(_heads_text(plain[match.end() : end]) for match, end in zip(run, ends, strict=True)):
        for value, (match, opened) in enumerate(zip(run, opens, strict=True), 1):
            yield Head(match.start(), match.end(), style, value, opened)


def _heads_text(words: str) -> bool:
    stop = _STOP.search(words, SHORTEST)
    return stop is not None and stop.start() <= LONGEST and len(words[stop.end() :].strip()) >= SHORTEST_TEXT


def last_named(text: str, start: int) -> tuple[Head, ...]:
    """Returns the unnumbered headings of run-together text behind its last numbered one: words that say their kind."""
    places = [match.start("heading") for match in _NAMED.finditer(narrow(text), start) if cued(match["heading"])]
    return tuple(Head(place, place, Style.NAMED, 0, opens_line=False) for place in places)
