"""Finds headings without a number: series of short lines, each above its text, and lines that say a section's kind.

A single short line proves nothing but its words; three of one shape, each followed by prose, are headings: slogans,
words behind a label (工作室：…), or short sentences that alternate with paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from archive.sections.grammar import Head, Style, heads
from archive.sections.kinds import cued

FEWEST, FEWEST_SENTENCES = 3, 4  # slogans, short sentences that make a series
LONGEST, SHORTEST = 40, 2
LONGEST_KIND = 32  # 回顾20xx年我镇工会工作取得的成绩,主要得益于以下三方面:
LONGEST_SENTENCE = 24
LONGEST_COLON = 12  # 不足之处：
PARAGRAPH, SHORT_PARAGRAPH = 41, 18  # characters of the line below; of one that ends like a sentence
LABELLED = 0.6  # share of the slogans that have a label
_SENTENCE = re.compile(r"[。；;！!？?…\t]|[，,、：:]$")
_ENDED = re.compile(r"[。；;！!？?…”：:）)⟧]$")
_ADDRESS = re.compile(r"^(?:同志们|各位|尊敬的|谢谢|附|（|\(|——|—|注)|(?:年|月).{0,6}日$|[：:][^\u4e00-\u9fff“《]+$")
_SIGNED = re.compile(r"(?:工会|委员会|联合会|公司|学校|医院|办公室|中心)$")
_NO_KIND = re.compile(r"[。；;！!？?…]|[，,、]$")
_PROSE_END = re.compile(r"[。；！？…”：:]$")
_ITEMS = re.compile(r"^(?:[（(]?[一1][）)、.．，是要])")
_LABEL = re.compile(r"(?P<label>[\u4e00-\u9fff“”\d]{2,8}[：:])[^：:]{2,}$")
_SHORT_SENTENCE = re.compile(r"[^。；;！!？?…：:\t]{4,}。$")


@dataclass(frozen=True, slots=True)
class _Line:
    """A short line with what stands around it."""

    start: int
    words: str
    below: str
    after_sentence: bool

    @property
    def has_text(self) -> bool:
        """Tells whether what is below is prose, or a numbered list."""
        size = len(self.below)
        if size >= PARAGRAPH or (size >= max(SHORT_PARAGRAPH, len(self.words)) and _PROSE_END.search(self.below)):
            return True
        return any(head.start == 0 for head in heads(self.below))


def slogans(text: str, numbered: Sequence[Head]) -> tuple[Head, ...]:
    """Returns the unnumbered headings of a text; slogans only where at least three make a series."""
    lines = [line for line in _lines(text, {head.start for head in numbered}) if not _ADDRESS.search(line.words)]
    found: dict[int, Head] = {line.start: _head(line, Style.NAMED) for line in lines if _is_kind(line)}
    plain = [line for line in lines if _is_slogan(line)]
    if len(plain) >= FEWEST:
        labels = _labels(plain)
        found |= {line.start: _head(line, Style.PLAIN, labels.get(line.start, 0)) for line in plain}
    elif not plain:
        found |= {line.start: _head(line, Style.PLAIN) for line in _sentences(lines)}
    return tuple(sorted(found.values(), key=lambda head: head.start))


def _head(line: _Line, style: Style, label: int = 0) -> Head:
    return Head(line.start, line.start + label, style, 0, opens_line=True)


def _lines(text: str, taken: set[int]) -> list[_Line]:
    """Returns the short lines without a number below the end of a sentence or a heading."""
    places, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            places.append((start + len(line) - len(line.lstrip()), line.strip()))
        start += len(line) + 1
    found: list[_Line] = []
    free = True
    for at, (begin, words) in enumerate(places[:-1]):
        if len(words) <= LONGEST and begin not in taken:
            found.append(_Line(begin, words, places[at + 1][1], free))
        free = _ENDED.search(words) is not None or (begin in taken and len(words) <= LONGEST)
    return found


def _is_slogan(line: _Line) -> bool:
    if not line.after_sentence or len(line.words) < SHORTEST or _SENTENCE.search(line.words):
        return False
    return _SIGNED.search(line.words) is None and line.has_text


def _is_kind(line: _Line) -> bool:
    """Tells whether a line is a heading like 下半年工作重点 or 主要得益于以下三方面："""
    words = line.words.rstrip("：:")
    if not line.after_sentence or not SHORTEST < len(words) <= LONGEST_KIND:
        return False
    if _NO_KIND.search(words) or _SIGNED.search(words) or cued(words) is None:
        return False
    announces = words != line.words and (len(words) > LONGEST_COLON or "，" in words)
    if not announces and line.has_text:
        return True
    return bool(_ITEMS.match(line.below)) or any(head.start == 0 and head.value <= 1 for head in heads(line.below))


def _labels(plain: Sequence[_Line]) -> dict[int, int]:
    """Returns where the labels of a series end (工作室：…), by line; none unless most of its lines have one."""
    matched = {line.start: match for line in plain if (match := _LABEL.match(line.words))}
    if len(matched) < max(FEWEST, LABELLED * len(plain)):
        return {}
    return {start: match.end("label") for start, match in matched.items()}


def _sentences(lines: Iterable[_Line]) -> list[_Line]:
    """Returns the short sentences of a text whose every one stands alone above a paragraph."""
    short = [line for line in lines if len(line.words) <= LONGEST_SENTENCE and _SHORT_SENTENCE.match(line.words)]
    above = [line for line in short if len(line.below) >= PARAGRAPH]
    return short if len(short) >= FEWEST_SENTENCES and len(above) == len(short) else []
