"""What the joining and breaking steps share: how headings begin and how sentences end."""

from __future__ import annotations

import re

from archive.cleaning.characters import weight
from archive.cleaning.edits import HAN

DIGITS = "一二三四五六七八九十"
INDENT = " \u3000\t\xa0"
HEADING = re.compile(
    rf"[{INDENT}]*(?:[{DIGITS}]{{1,3}}、|[（(][{DIGITS}\d]{{1,3}}[)）]|\d{{1,2}}[、.．](?!\d)|第[{DIGITS}]{{1,3}}[，、,章节篇部]|"
    rf"[【\[〖]?(?:第?\s*[{DIGITS}\d]{{1,3}}\s*篇|篇\s*[{DIGITS}\d【\[]))"
)
PIECE = re.compile(
    rf"篇\s*[【\[]?(?:\d{{1,2}}|[{DIGITS}]{{1,3}})[】\]]?\s*$|(?:总结|报告|汇报|述职)(?:范文)?\s*(?:\d{{1,2}}|[{DIGITS}]{{1,2}})\s*$"
)
ENDED = frozenset("。！？；：.!?;:…”’》）)】』」⟧")
OPEN = frozenset("，、,（(“‘《—-")
CONTINUING = frozenset("，。、；：！？,;:!?）)”’》的了和与及")
ONLY_NUMBER = re.compile(
    rf"[{INDENT}]*(?:\d{{1,2}}[、.．]|[{DIGITS}]{{1,3}}、|[（(][{DIGITS}\d]{{1,3}}[)）])[{INDENT}]*$"
)
HEADING_LENGTH = 40
HAN_OR_DIGIT = re.compile(f"[{HAN}0-9A-Za-z%％]")


def is_heading(line: str) -> bool:
    """Tells whether a line begins like a heading and is as short as one."""
    words = line.strip()
    return (len(words) <= HEADING_LENGTH and bool(HEADING.match(line)) and "。" not in words[:-1]) or bool(
        PIECE.search(words)
    )


def is_broken(before: str, after: str, *, parted: bool = False) -> bool:
    """Tells whether a sentence runs on from one line to the next; ``parted``: something stood between that went."""
    left, right = before.rstrip(), after.lstrip()
    if not left or not right:
        return False
    if ONLY_NUMBER.match(left) and not HEADING.match(right):
        return True
    if right[0] in CONTINUING or left[-1] in OPEN:
        return True
    if left[-1] in ENDED or HEADING.match(after) or PIECE.search(right):
        return False
    return HAN_OR_DIGIT.match(left[-1]) is not None and _runs_on(left, right, parted=parted)


def _runs_on(left: str, right: str, *, parted: bool) -> bool:
    joined = weight(left[-1], right[0]) > 0 or (
        left[-1].isdigit() and (right[0].isdigit() or right[0] in "年月日人家元个名万%")
    )
    if is_heading(left):
        return joined and len(right) < HEADING_LENGTH and "。" not in right
    return joined or parted or len(left) > HEADING_LENGTH
