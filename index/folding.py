"""Folds text so that both scripts, both widths and all quotation marks are one: the form in which texts are compared.

The fold is made character by character from one table, so that a part of a text folds to a part of the folded text;
this is what makes a substring findable.  All white space is dropped, line breaks too: pages and people break lines and
put spaces where they like.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt
import opencc

# What OpenCC decides by phrase (沿著 -> 沿着 but 著作 -> 著作) or not at all (衞): here one form, whatever the phrase.
# Found by converting the 349,046 words of jieba's dictionary to the script of Taiwan, Hong Kong and back.
_VARIANT_PAIRS = """
着著 借藉 复覆 什甚 零〇 零○ 零◯ 么麽 么幺 了瞭 仿彷 余馀 象像 具俱 划画 卫衞 叙敍 台枱 吣唚 咨谘
座坐 夫伕 宁甯 尽侭 巨钜 径迳 恶𫫇 戚𬭭 托讬 拿拏 斫斲 旋镟 暱昵 曲麹 枪鎗 檐簷 檗蘗 沉沈 沉渖 浚濬
潨潀 澄澂 炼链 焰燄 熏薰 痹痺 睾睪 线缐 背揹 苏甦 里哩 钟锺 颚腭 鲇鲶
"""
_VARIANTS = {ord(pair[1]): pair[0] for pair in _VARIANT_PAIRS.split()}
RESPELT = "".join(map(chr, _VARIANTS))  # characters that folding replaces though they are simplified
_QUOTES = "“”„‟″〝〞「」『』﹁﹂﹃﹄«»"
_DASHES = "‐‑‒–—―─−﹘﹣ー"
_DOTS = "•‧∙⋅・･"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufe0e\ufe0f"
_SIGNS = str.maketrans(
    {**dict.fromkeys(_QUOTES, '"'), **dict.fromkeys(_DASHES, "-"), **dict.fromkeys(_DOTS, "·"), "〜": "~"}
)
_LETTER = "0-9a-z\u00df-\u024f\u0370-\u052f"
_BREAK = re.compile(r"\s*[\n\r\u2028\u2029]\s*")
_SPACE = re.compile(rf"(?<![{_LETTER}]) | (?![{_LETTER}])")
_GAP = re.compile(r"[^\S\n]+")
_GAP_CODE, _BREAK_CODE = ord(" "), ord("\n")  # what white space is folded to
_ANY_SPACE = re.compile(r"\s")
_ACCENTS = re.compile("[\u0300-\u036f]")


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def _fold_character(character: str) -> str:
    if character.isspace():
        return "\n" if character in "\n\r\u2028\u2029" else " "
    if character in _INVISIBLE:
        return ""
    if "\ud800" <= character <= "\udfff" or "\ufdd0" <= character <= "\ufdef":
        return "\ufffd"  # cannot be stored, or used by index.grams
    plain = unicodedata.normalize("NFKC", character.translate(_SIGNS)).lower()
    if plain.isascii():
        return plain
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", plain))
    simplified = str(_converter().convert(plain)).translate(_VARIANTS).translate(_SIGNS)
    return "".join(simplified.split())


class _Table(dict[int, str]):
    """Maps a code point to its folded form; filled as characters are met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        if len(folded) == 1:
            _CODES[code] = ord(folded)
        return folded


_TABLE = _Table()
_CODES = np.zeros(0x110000, "<u4")  # of characters that are known to fold to a single one
_LONG = 60  # characters from which an array is quicker than a dictionary


def _translated(text: str) -> str:
    """Returns the text with each character folded; white space of any kind is a line break or a space."""
    return _followed(text)[0] if len(text) >= _LONG else text.translate(_TABLE)


def _followed(text: str) -> tuple[str, npt.NDArray[np.int64]]:
    """Returns the text with each character folded, and how many characters other than white space each became."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    found = _CODES[codes]
    made = ((found != 32) & (found != 10)).astype(np.int64)
    others = np.flatnonzero(found == 0)
    if not len(others):
        return found.tobytes().decode("utf-32-le"), made
    folded = [_TABLE[code] for code in codes[others].tolist()]
    made[others] = [len("".join(one.split())) for one in folded]
    parts = found.tobytes().decode("utf-32-le").split("\0")
    return "".join([parts[0], *(part for pair in zip(folded, parts[1:], strict=True) for part in pair)]), made


def fold(text: str) -> str:
    """Returns the text in the form that is compared: simplified, half width, lower case, without any white space."""
    return "".join(_translated(text).split())


def fold_and_follow(text: str, offsets: Sequence[int]) -> tuple[str, tuple[int, ...]]:
    """Returns the folded text, and where in it what stands at each offset of the text has come to stand."""
    plain, made = _followed(text)
    reached = np.concatenate(([0], np.cumsum(made)))
    return "".join(plain.split()), tuple(reached[list(offsets)].tolist())


def fold_words(text: str) -> str:
    """Returns the folded text with what parts its words: a line break, and one space between Latin letters or digits.

    Without these signs it is ``fold(text)``; it is what words are cut from.
    """
    plain = _translated(text)
    if not _ANY_SPACE.search(plain):
        return plain
    plain = _BREAK.sub("\n", plain).strip()
    if " " not in plain:
        return plain
    return _SPACE.sub("", _GAP.sub(" ", plain))


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text that knows which original character made each of its own; ``origin[i]`` is an offset in it."""

    text: str
    origin: tuple[int, ...]
    length: int  # of the original

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Returns the half-open range of original characters that made ``text[start:end]``."""
        if start >= end:
            return (self.length, self.length) if start >= len(self.origin) else (self.origin[start],) * 2
        return self.origin[start], self.origin[end - 1] + 1


def fold_with_origin(text: str) -> Folded:
    """Returns ``fold(text)`` with the way back to the original characters."""
    pieces = [_TABLE[ord(character)] for character in text]
    plain = "".join(pieces)
    sizes = np.fromiter(map(len, pieces), dtype=np.int64, count=len(pieces))
    codes = np.frombuffer(plain.encode("utf-32-le"), dtype="<u4")
    origin = np.repeat(np.arange(len(text)), sizes)[(codes != _GAP_CODE) & (codes != _BREAK_CODE)]
    return Folded("".join(plain.split()), tuple(origin.tolist()), len(text))
