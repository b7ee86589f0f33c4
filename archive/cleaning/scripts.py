"""Takes out code, tags, markdown and a machine's English translation (B)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.cleaning.edits import HAN, NOTHING, Changes, Edit, ordered, swap
from archive.scanning import scanner

SCRIPT = scanner(
    r"document\.write(?:ln)?\([^\n]{0,400}?\);?|\[db:[^\]\n]{1,12}\]|!\[[^\]\n]{0,40}\]\([^)\n]{0,200}\)|"
    r"</?(?:p|br|div|span|strong|font|b|a|img|td|tr|table|tbody|li|ul|h\d)(?=[\s>/])[^<>\n]{0,300}>|<!--.{0,400}?-->|"
    r"\{\{[^{}\n]{1,40}\}\}|<\?xml[^>]{0,80}\?>|var\s+\w+\s*=[^\n;]{0,200};",
    re.I | re.S,
)
CODE = "<[{(="  # one of these stands in every match of SCRIPT
ENGLISH_NAME = re.compile(r"\((?:(?<=总结\()(?:summary|conclusion)|(?<=计划\()plan|(?<=總結\()summary)\)", re.I)
EMPHASIS = re.compile(
    f"(?m:^[ \\u3000]*(?:#{{1,6}}[ ]+)?)(\\*\\*)(?=[{HAN}“《（(0-9][^*\\n]{{1,38}}\\*\\*)[^*\\n]+(\\*\\*)"
)
MASKABLE = re.compile(
    "[区县镇乡省市村年州旗街社公同集人名家元万次个户件份项条场期届位%％余多]"
)  # a mask ** stands before one of these
HASHES = re.compile(r"(?m)^[ \u3000]*#{1,6}[ ]+(?=\S)")
TICKS = re.compile(r"`{3}\w*|`")
ENGLISH = r"[A-Za-z]{3,} [A-Za-z]{2,} [A-Za-z]{2,}"
ENGLISH_WORDS = re.compile(r" (?<=[A-Za-z]{3} )[A-Za-z]{2,} [A-Za-z]{2}")  # stand in every match of ENGLISH
ENGLISH_LINE = re.compile(rf"(?m)^.*{ENGLISH}.*$")
LETTERS = re.compile(r"[A-Za-z]{2,}")
LONG_ENGLISH = 60  # letters that make a line of foreign text long enough to be a machine's translation
ASCII_SHARE = 0.8


def remove(text: str) -> Changes:
    """Returns the edits that take out code, tags, markdown and a machine's English translation of the text."""
    edits = list(swap(ENGLISH_NAME, text, "", kind="B"))
    if any(mark in text for mark in CODE):
        edits += swap(SCRIPT, text, "", kind="B")
    if "#" in text:
        edits += swap(HASHES, text, "", kind="B")
    if "**" in text:
        edits += _emphasis(text)
    if "`" in text:
        edits += (Edit(hit.start(), hit.end(), "", "B") for hit in TICKS.finditer(text) if not _copy_mark(text, hit))
    edits += _translations(text)
    return Changes(ordered(edits)) if edits else NOTHING


def _emphasis(text: str) -> Iterator[Edit]:
    """Yields the marks of markdown emphasis at line starts; masks (**区, **镇) are left alone."""
    for hit in EMPHASIS.finditer(text):
        if not MASKABLE.match(text, hit.end(1)) and not MASKABLE.match(text, hit.end(2)):
            yield Edit(hit.start(1), hit.end(1), "", "B")
            yield Edit(hit.start(2), hit.end(2), "", "B")


def _copy_mark(text: str, hit: re.Match[str]) -> bool:
    return hit[0] == "`" and text[hit.start() - 1 : hit.start()] in tuple("的地得了")


def _translations(text: str) -> Iterator[Edit]:
    if not ENGLISH_WORDS.search(text):
        return
    for hit in ENGLISH_LINE.finditer(text):
        line = hit[0].strip()
        letters = sum(map(len, LETTERS.findall(line)))
        if letters >= LONG_ENGLISH and len(line.encode("ascii", "ignore")) >= ASCII_SHARE * len(line):
            yield Edit(hit.start(), hit.end(), "", "B")
