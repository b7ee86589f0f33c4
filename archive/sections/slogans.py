"""Finds headings without a number: slogans on lines of their own, and lines that only say a section's kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from archive.sections.grammar import Head, Style, heads
from archive.sections.kinds import cued

FEWEST = 3  # slogans that make a series
LONGEST, SHORTEST = 40, 4
LONGEST_KIND = 32  # 回顾20xx年我镇工会工作取得的成绩,主要得益于以下三方面:
PARAGRAPH = 41  # characters of the line below
_SENTENCE = re.compile(r"[。；;！!？?…]|[，,、：:]$")
_ENDED = re.compile(r"[。；;！!？?…”：:）)⟧]$")
_ADDRESS = re.compile(r"^(?:同志们|各位|尊敬的|谢谢|附|（|\(|——|—|注)|(?:年|月).{0,6}日$|[：:].{1,12}$")
_SIGNED = re.compile(r"(?:工会|委员会|联合会|公司|学校|医院|办公室|中心)$")


def slogans(text: str, numbered: Sequence[Head]) -> tuple[Head, ...]:
    """Returns the unnumbered headings of a text; slogans only where at least three make a series."""
    taken = {head.start for head in numbered}
    lines = _lines(text)
    plain: list[Head] = []
    kinds: list[Head] = []
    above = ""
    for (start, line), (_, below) in pairwise(lines):
        after_sentence = not above or _ENDED.search(above) is not None
        above = line
        if len(line) > LONGEST or start in taken or not after_sentence or _ADDRESS.search(line):
            continue
        if _is_slogan(line, below):
            plain.append(Head(start, start, Style.PLAIN, 0, opens_line=True))
        if _is_kind(line, below):
            kinds.append(Head(start, start, Style.NAMED, 0, opens_line=True))
    if len(plain) < FEWEST:
        return tuple(kinds)
    series = {head.start for head in plain}
    return tuple(sorted((*plain, *(head for head in kinds if head.start not in series)), key=lambda head: head.start))


def _lines(text: str) -> list[tuple[int, str]]:
    """Returns the lines with words and where they begin."""
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((start + len(line) - len(line.lstrip()), line.strip()))
        start += len(line) + 1
    return found


def _is_slogan(line: str, below: str) -> bool:
    if not SHORTEST <= len(line) <= LONGEST or _SENTENCE.search(line) or _SIGNED.search(line):
        return False
    return len(below) >= PARAGRAPH or any(head.start == 0 for head in heads(below))


def _is_kind(line: str, below: str) -> bool:
    """Tells whether a line is a heading like 下半年工作重点 or 主要得益于以下三方面："""
    if not SHORTEST <= len(line) <= LONGEST_KIND or re.search(r"[。；;！!？?…]", line) or _SIGNED.search(line):
        return False
    opens = any(head.start == 0 and head.value <= 1 for head in heads(below))
    if line[-1] in "：:":
        return opens and cued(line) is not None
    return cued(line) is not None and (opens or len(below) >= PARAGRAPH) and line[-1] not in "，,、"
