"""Damages of sites that convert scripts: traditional characters, pinyin after them, two shifts of a byte."""

from functools import cache

import opencc
from pypinyin import Style, pinyin

FOLD = {0xA1: "!", 0xA8: "(", 0xA9: ")", 0xAC: ",", 0xBA: ":", 0xBB: ";", 0xBF: "?"}
FULL_WIDTH_ROW = 0xA3
LONGEST_SHIFT = 40
Hit = tuple[str, int]


def traditional(text: str) -> str:
    """Returns the text in traditional characters."""
    return _convert("s2t", text)


def taiwan(text: str) -> str:
    """Returns the text in the characters of Taiwan."""
    return _convert("s2tw", text)


def converter_site(text: str, fold: int = 0, late: int = 0) -> str:
    """Returns traditional text with pinyin after converted characters, and byte shifts at up to so many places."""
    given, out, i, gap = traditional(text), [], 0, 0
    left = {fold_at: fold, late_at: late}
    while i < len(given):
        hit = None
        for shift in left:
            if left[shift] and gap > LONGEST_SHIFT and (hit := shift(given, i)):
                left[shift] -= 1
                break
        shown, after = hit or (noted(given[i]), i + 1)
        out.append(shown)
        i, gap = after, 0 if hit else gap + 1
    return "".join(out)


def noted(sign: str) -> str:
    """Returns a character, with its pinyin if it is one of the converted ones that a site writes it after."""
    raw = _bytes(sign)
    return f"{sign}({syllable(sign)})" if raw and _simple(sign) != sign and sum(raw) % 3 != 0 else sign


def fold_at(text: str, i: int) -> Hit | None:
    """Returns what the first shift makes of the text from character ``i`` (its trail byte is A3), and where it ends."""
    a, b = _bytes(text[i]), _bytes(text[i + 1]) if i + 1 < len(text) else b""
    if not a or not b or a[1] != FULL_WIDTH_ROW or b[0] not in FOLD:
        return None
    rest = _shifted(text, i + 2, b[1:])
    return ("?" + FOLD[b[0]] + rest[0], rest[1]) if rest else None


def late_at(text: str, i: int) -> Hit | None:
    """Returns what the second shift makes of the text from ``i``, and where it ends.

    The trail byte of the character and the next lead byte spell a traditional character.
    """
    a, b = _bytes(text[i]), _bytes(text[i + 1]) if i + 1 < len(text) else b""
    if not a or not b or not _is_han(text[i]) or not _is_han(text[i + 1]):
        return None
    try:
        spelt = (a[1:] + b[:1]).decode("gbk")
    except UnicodeDecodeError:
        return None
    if not _is_han(spelt) or _simple(spelt) == spelt:
        return None
    rest = _shifted(text, i + 2, b[1:])
    return (f"{text[i]}?{syllable(spelt)}){rest[0]}", rest[1]) if rest else None


def _shifted(text: str, at: int, first: bytes) -> Hit | None:
    """Returns the text decoded one byte off until an ASCII trail byte sets it right, and where that is."""
    shown, carry = "", first
    for i in range(at, min(len(text), at + LONGEST_SHIFT)):
        if carry and carry[0] < 0x80:
            return shown + carry.decode("ascii"), i
        raw = _bytes(text[i])
        if not raw:
            return None
        try:
            shown += (carry + raw[:1]).decode("gb18030")
        except UnicodeDecodeError:
            return None
        carry = raw[1:]
    return None


def _bytes(sign: str) -> bytes:
    try:
        raw = sign.encode("gbk")
    except UnicodeEncodeError:
        return b""
    return raw if len(raw) == 2 else b""


def _is_han(sign: str) -> bool:
    return "\u4e00" <= sign <= "\u9fff"


@cache
def syllable(sign: str) -> str:
    """Returns the pinyin of a character."""
    return pinyin(sign, style=Style.TONE)[0][0]


@cache
def _simple(sign: str) -> str:
    return _convert("t2s", sign)


def _convert(way: str, text: str) -> str:
    return str(_converter(way).convert(text))


@cache
def _converter(way: str) -> opencc.OpenCC:
    return opencc.OpenCC(way)
