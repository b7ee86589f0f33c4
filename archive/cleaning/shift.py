"""Repairs the damage that "traditional with pinyin" sites do to unaligned GBK bytes; exact where it can be.

Q1  Full-width punctuation was folded to ASCII on a pair of bytes that straddles two characters: ``c1 A3 | L y`` became
    ``?`` or nothing for c1 and the ASCII mark ``L & 7F``; what follows is shifted by one byte until a traditional
    character's trail byte in the ASCII range closes it:  。基層…決不 -> ?;鶎庸…緵Q不.
Q2  A reading was put between the two bytes of a character:
    獎章” -> 獎?wù)?rdquo;   開展爭創(chuàng) -> 開展?fàn)巹?chuàng)

Runs first of all steps: it needs private-use characters, readings and bare entities as they came.
The mechanisms are described in the domain report, section 1.4.
"""

from __future__ import annotations

import re
from itertools import pairwise

from archive.cleaning import gbk
from archive.cleaning.characters import frequency
from archive.cleaning.edits import CLOSERS, HAN, NOTHING, Changes, Edit
from archive.cleaning.gbk import Reading
from archive.cleaning.layout import HEADING
from archive.cleaning.script import CONVERTED, share, simplified
from archive.scanning import scanner

SPELLING = "a-zāáǎàōóǒòēéěèêīíǐìōūúǔùǖǘǚǜü"
FOLDED = {"!": 0xA1, "(": 0xA8, ")": 0xA9, ",": 0xAC, ":": 0xBA, ";": 0xBB, "?": 0xBF}
LONGEST = 40  # characters that a shifted run was seen to last
HEADED = 0xA3  # trail byte of the lost character, lead byte of full-width marks
FULL_STOP = "。"
LOST = "⟦?⟧"
SURE, GUESSED, FIRST_GUESSED = 1.0, 0.6, 0.7
OPENING = frozenset("現现")  # 现将…如下 begins a sentence
WORD = 6.0  # weight from which a pair of characters is taken for a word
UNFINISHED = frozenset("由把將将對对與与和向給给在從从按被讓让為为以是各及到的")  # no sentence ends so
GAIN, BROKEN_GAIN = 1.0, 2.5  # how much better a character must read decoded: in a closed run, in one that breaks off
PROVEN_GAIN = -8.0  # behind ?: and before a mark that no text holds, any reading is better
CLOSING = frozenset("@[\\]^_`{|}~")

MARK = scanner(r"[!(),:;?](?=[^\x00-\x7f]|[@-~](?:[" + HAN + r"]|\([" + SPELLING + r"]{1,6}\)))")
HEADED_MARK = re.compile(
    rf"(?m)^[ \u3000]*(?:[（(]?[一二三四五六七八九十]{{1,3}}[)）、])[^\n。;；:：!！?？]{{2,36}}[{HAN}]([;:])$"
)
LATE = re.compile(f"\\?(?<=[{HAN}]\\?)([{SPELLING}]{{1,6}})\\)")
ANNOTATION = re.compile(f"\\([{SPELLING}]{{1,6}}\\)")
TAIL = re.compile(f"(?:\\([{SPELLING}]{{1,6}}\\))+$")
CHAINED = re.compile(f"\\?([{SPELLING}]{{1,6}})\\)")
BARE_ENTITY = re.compile(r"[rl][sd]quo;|nbsp;|hellip;|mdash;|middot;")
LEFT = re.compile(f"[{HAN}{CLOSERS}0-9%]")


def repair(text: str) -> Changes:
    """Returns the edits that put shifted bytes right again."""
    late = [edit for match in LATE.finditer(text) if (edit := _late(text, match))]
    folded = _all_folded(text) if share(text) >= CONVERTED else []
    edits = sorted([*late, *folded], key=lambda edit: (edit.start, edit.end))
    kept: list[Edit] = []
    for edit in edits:
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return Changes(tuple(kept)) if kept else NOTHING


# ---- Q1


def _all_folded(text: str) -> list[Edit]:
    edits: list[Edit] = []
    done = 0
    for match in MARK.finditer(text):
        edit = _folded(text, match.start()) if match.start() >= done else None
        if edit:
            edits.append(edit)
            done = edit.end
    heads = [edit for match in HEADED_MARK.finditer(text) if (edit := _folded_end(text, match))]
    return [*edits, *heads]


def _folded_end(text: str, match: re.Match[str]) -> Edit | None:
    """Returns the repair of a heading whose last two characters became one mark: 日常化 -> 日;"""
    place = match.start(1)
    before = TAIL.sub("", text[max(0, place - 16) : place])[-1:]
    found = [
        (gbk.pair(before, first) + gbk.pair(first, last), first + last)
        for first in gbk.with_trail(HEADED)
        for last in gbk.with_lead(FOLDED[match[1]])
        if gbk.pair(before, first) >= WORD and gbk.pair(first, last) > 0
    ]
    return Edit(place, place + 1, max(found)[1], "Q1", GUESSED, exact=False) if found else None


def _folded(text: str, place: int) -> Edit | None:
    """Returns the repair of the run that a folded mark opens, if the marks of damage are there."""
    start = place - 1 if text[place - 1 : place] == "?" else place
    before = ANNOTATION.sub("", text[max(0, start - 24) : start])
    if not LEFT.match(before[-1:]):
        return None
    decoded, end, exact = _run(text, place + 1, [Reading("", 0.0, waiting=FOLDED[text[place]])])
    proven = exact and start < place and text[end - 1] in CLOSING
    gain = PROVEN_GAIN if proven else GAIN if exact else BROKEN_GAIN
    if decoded is None or not _reads_better(text[place + 1 : end], decoded, gain=gain):
        return None
    first = _first(before, decoded.text)
    sure = SURE if exact and first == FULL_STOP else FIRST_GUESSED if exact else GUESSED
    return Edit(start, end, first + decoded.text, "Q1", sure, exact and first == FULL_STOP)


def _run(text: str, place: int, beam: list[Reading]) -> tuple[Reading | None, int, bool]:
    """Returns the best reading of a run, where it ends, and whether every character of it is certain."""
    begins = place
    while place < len(text) and place - begins < LONGEST and beam:
        char = text[place]
        if char < "\x80":
            closed = gbk.resynchronised(beam, char) if "@" <= char <= "~" else []
            if closed:
                return closed[0], place + 1, not closed[0].guessed
            broken = gbk.broken_off(beam, "") if place - begins >= 2 else []
            return (broken[0] if broken else None), place, False
        beam = gbk.advance(beam, char)
        place += 1
    return None, place, False


def _reads_better(seen: str, decoded: Reading, *, gain: float) -> bool:
    """Tells whether a decoded run is likelier than the run as it stands; a single traditional letter always is."""
    if len(seen) == 1:
        return len(decoded.text) == 1
    literal = sum(gbk.pair(a, b) for a, b in pairwise(seen[:-1]))
    return decoded.score - literal > gain * len(decoded.text)


def _first(before: str, decoded: str) -> str:
    """Returns the lost character: a full stop unless its neighbours form a word with another one."""
    if before[-1:] in CLOSERS or not before or decoded[:1] in OPENING:
        return FULL_STOP
    scored = [(gbk.pair(before[-1], char), gbk.pair(char, decoded[:1]), char) for char in gbk.with_trail(HEADED)]
    if before[-1] in UNFINISHED:
        _, right, char = max(scored, key=lambda row: row[1])
        return char if right >= WORD else FULL_STOP
    left, right, char = max(scored, key=lambda row: row[0] + row[1] / 4)
    complete = gbk.pair(before[-2:-1], before[-1]) > 0
    return char if left > 0 and (right > 0 or not complete) else FULL_STOP


# ---- Q2


def _late(text: str, match: re.Match[str]) -> Edit | None:
    """Returns the repair of a reading that was put one byte late."""
    raw = gbk.encoded(text[match.start() - 1])
    if len(raw) != 2:
        return None
    previous = text[match.start() - 1]
    found: list[tuple[float, Edit]] = []
    spelled = gbk.spelled(raw[1], match[1])
    for char in [char for char in spelled if simplified(char) != char] or spelled:
        waiting = gbk.encoded(char)[1]
        one = _after_late(text, match, Reading(previous, 0.0, waiting=waiting))
        if one:
            found.append(one)
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _after_late(text: str, match: re.Match[str], reading: Reading) -> tuple[float, Edit] | None:
    beam, place = [reading], match.end()
    while place < len(text) and place - match.end() < LONGEST and beam:
        char = text[place]
        chained = CHAINED.match(text, place)
        if chained and char == "?":
            return _chained(match, beam, chained)
        if char == "?":
            return _swallowed(text, match, beam, place)
        if char < "\x80":
            closed = gbk.resynchronised(beam, char) if "@" <= char <= "~" else []
            return _edit(match, closed or gbk.broken_off(beam, ""), place + bool(closed))
        beam = gbk.advance(beam, char)
        place += 1
    return None


def _edit(match: re.Match[str], beam: list[Reading], end: int, after: str = "") -> tuple[float, Edit] | None:
    if not beam or not beam[0].is_likely:
        return None
    best = beam[0]
    sure = GUESSED if best.guessed else SURE
    return best.score, Edit(match.start(), end, best.text[1:] + after, "Q2", sure, not best.guessed)


def _chained(match: re.Match[str], beam: list[Reading], chained: re.Match[str]) -> tuple[float, Edit] | None:
    """Returns the repair up to a second reading: its character's lead byte waits, its trail byte is lost."""
    found = [
        reading.add(char, None)
        for reading in beam
        for char in gbk.spelled(reading.waiting or 0, chained[1])
        if frequency(simplified(char)) > 0
    ]
    return _edit(match, gbk.best(found), chained.end(), f"({chained[1]})")


def _swallowed(text: str, match: re.Match[str], beam: list[Reading], place: int) -> tuple[float, Edit] | None:
    """Returns the repair up to a ``?`` that stands for a trail byte and the ASCII character after it."""
    rest = ANNOTATION.sub("", text[place + 1 : place + 60])
    return _edit(match, gbk.broken_off(beam, ""), place + 1, _after_gap(rest))


def _after_gap(rest: str) -> str:
    """Returns the swallowed ASCII character: the one that what follows lacks, a gap where it may be a digit."""
    if BARE_ENTITY.match(rest):
        return ""  # the ampersand, which entities can do without
    if _closes_first(rest):
        return "("
    if HEADING.match(rest):
        return "\n"
    return LOST if rest[:1].isdigit() or rest[:1] == "." else ","


def _closes_first(rest: str) -> bool:
    closing, opening = rest.find(")"), rest.find("(")
    return closing >= 0 and (opening < 0 or closing < opening)
