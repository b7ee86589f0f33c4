"""Knows the two ways in which a year is written, 2014 and 二〇一四, and an amount, 84000 and 8.4万."""

from __future__ import annotations

import re

_HAN = "零一二三四五六七八九"  # as index.folding writes them
_DIGITS = str.maketrans(_HAN, "0123456789")
_SIGNS = str.maketrans("0123456789", _HAN)
_WHOLE = re.compile(r"[1-9]\d{4,7}")
_TEN_THOUSANDS = re.compile(r"([1-9]\d{0,3})(?:\.(\d{1,4}))?万")
_WRITTEN = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SPOKEN = re.compile(rf"(?<![{_HAN}十百千万])(?:一九|二零)[{_HAN}]{{2}}(?![{_HAN}十百千万])")


def spellings(folded: str) -> tuple[str, ...]:
    """Returns a folded needle as it is, then with its years written the other way; one if it holds no year."""
    digits = in_digits(folded)
    signs = _WRITTEN.sub(lambda found: found.group().translate(_SIGNS), folded)
    return tuple(dict.fromkeys((folded, digits, signs)))


def in_digits(folded: str) -> str:
    """Returns the folded text with its years in digits."""
    return _SPOKEN.sub(lambda found: found.group().translate(_DIGITS), folded)


def amounts(folded: str) -> tuple[str, ...]:
    """Returns the other spellings of an amount of ten thousand or more; what is exact first, then two decimals."""
    if _WHOLE.fullmatch(folded):
        number = int(folded)
        exact = f"{number // 10_000}.{number % 10_000:04d}".rstrip("0").rstrip(".")
        rounded = f"{number / 10_000:.2f}".rstrip("0").rstrip(".")
        return tuple(dict.fromkeys((f"{exact}万", f"{rounded}万")))
    if found := _TEN_THOUSANDS.fullmatch(folded):
        return (found[1] + (found[2] or "").ljust(4, "0"),)
    return ()
