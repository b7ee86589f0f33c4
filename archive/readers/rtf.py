"""Reads Rich Text Format: words in any code page, cells of a row parted by tabs.

Bytes are collected and decoded together, since the second byte of a Han character may be written as ``\\'xx`` or as
itself; GBK is decoded as GB18030, which keeps private use characters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from archive.models import Harvest, Problem, ReadFile

TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    rb"|(?P<brace>[{}])|(?P<plain>[^\\{}\r\n]+)|[\r\n]+",
    re.S,
)
CODE_PAGES = {936: "gb18030", 950: "big5hkscs", 932: "cp932", 949: "cp949", 65001: "utf-8", 1252: "cp1252"}
CHARSETS = {134: "gb18030", 136: "big5hkscs", 128: "cp932", 129: "cp949"}
MARKS = {
    b"par": "\n", b"line": "\n", b"sect": "\n", b"page": "\n", b"row": "\n", b"cell": "\t", b"tab": "\t",
    b"emdash": "—", b"endash": "–", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”",
    b"bullet": "•", b"emspace": "\u2003", b"enspace": "\u2002",
}  # fmt: skip
SIGNS = {b"~": "\u00a0", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}", b"\n": "\n", b"\r": "\n"}
SKIPPED = frozenset(
    b"colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf fldinst "
    b"footnote annotation themedata datastore listtable listoverridetable rsidtbl generator xmlnstbl bkmkstart "
    b"bkmkend nonshppict filetbl revtbl private".split()
)


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds inside one pair of braces."""

    skip: bool = False
    fonts: bool = False  # inside the font table
    font: int = -1
    fallback: int = 1  # \\uc: plain characters that stand for one \\u


@dataclass(slots=True)
class _Reader:
    default: str = "gb18030"
    codecs: dict[int, str] = field(default_factory=dict)
    group: _Group = _Group()
    outer: list[_Group] = field(default_factory=list)
    pending: bytearray = field(default_factory=bytearray)
    text: list[str] = field(default_factory=list)
    to_skip: int = 0  # characters left of the fallback of a \\u
    starred: bool = False

    def read(self, data: bytes) -> str:
        """Returns the words of a file."""
        position = 0
        while match := TOKEN.match(data, position):
            position = match.end()
            if match["word"]:
                position += self._word(match["word"].lower(), int(match["number"] or -1), bool(match["number"]))
            elif match["hex"]:
                self._bytes(bytes.fromhex(match["hex"].decode()))
            elif match["sign"]:
                self._sign(match["sign"])
            elif match["brace"]:
                self._brace(match["brace"])
            elif match["plain"]:
                self._bytes(match["plain"])
        self._flush()
        return "".join(self.text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    def _flush(self) -> None:
        if self.pending:
            self.text.append(bytes(self.pending).decode(self._codec(), errors="replace"))
            self.pending.clear()

    def _codec(self) -> str:
        codec = self.codecs.get(self.group.font, self.default)
        if codec == "cp1252" and "gb18030" in self.codecs.values():
            return "gb18030"  # Word outside China: bytes of a Chinese font under \\ansicpg1252
        return codec

    def _put(self, words: str) -> None:
        if not self.group.skip:
            self._flush()
            self.text.append(words)

    def _bytes(self, raw: bytes) -> None:
        if self.to_skip:
            dropped = min(self.to_skip, len(raw))
            self.to_skip -= dropped
            raw = raw[dropped:]
        if not self.group.skip:
            self.pending += raw

    def _brace(self, brace: bytes) -> None:
        self._flush()
        self.to_skip = 0
        self.starred = False
        if brace == b"{":
            self.outer.append(self.group)
        elif self.outer:
            self.group = self.outer.pop()

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self.starred = True
        elif sign in SIGNS:
            self._put(SIGNS[sign])

    def _word(self, word: bytes, number: int, numbered: bool) -> int:  # noqa: FBT001  (a token's three parts)
        """Obeys a control word; returns how many bytes of raw data follow it."""
        if word == b"bin" and numbered:
            return max(0, number)
        if word == b"fonttbl":
            self.group = replace(self.group, skip=True, fonts=True)
        elif self.starred or word in SKIPPED:
            self.group = replace(self.group, skip=True)
        elif word in MARKS:
            self._put(MARKS[word])
        elif numbered:
            self._setting(word, number)
        self.starred = False
        return 0

    def _setting(self, word: bytes, number: int) -> None:
        if word == b"u":
            self._put(chr(number % 0x10000))
            self.to_skip = self.group.fallback
        elif word == b"uc":
            self.group = replace(self.group, fallback=max(0, number))
        elif word == b"ansicpg":
            self.default = CODE_PAGES.get(number, "gb18030")
        elif word == b"fcharset" and self.group.fonts and number in CHARSETS:
            self.codecs[self.group.font] = CHARSETS[number]
        elif word == b"f":
            self._flush()
            self.group = replace(self.group, font=number)


def read(name: str, data: bytes) -> ReadFile | Problem:
    """Returns the words of a Rich Text file."""
    text = _Reader().read(data).replace("\t\n", "\n")  # the last cell of a row ends twice
    if not text.strip():
        return Problem("no_text", "RTF 文档里没有文字", name)
    return ReadFile(name, data, "application/rtf", None, text, Harvest(container="office"))
