"""Cuts a text into sentences without punctuation, and makes of one that hides words a pattern of what it may hide.

A name is only taken for one before what names of places and bodies end in: 张某, 困难职工XX hide a person, and the
name of a person is never given back (union-summaries.md 5.3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from archive.folding import Fold
from archive.models import Part

LEAST = 6  # characters of a sentence beside its masks; fewer stand in any text
LEAST_IN_TITLE = 4  # 镇总工会
MOST = 8  # hidden names of a sentence: with more, there are too many ways to read a sibling's
LONGEST = 14  # characters of a name that a mask may hide

_WIDTH = Fold("＊×＿０１２３４５６７８９ＸｘX％．", "*x_0123456789xxx%.")
_SENTENCE = re.compile(r"[^。！？；!?;\n]+")
_GAP = re.compile(r"⟦[^⟧]{2,}⟧")  # ⟦缺593字⟧: a passage is lost, not a word hidden
_KEPT = re.compile(r"⟦[^⟧]⟧|[\w*○□%]|(?<=\d)\.(?=\d)")
_HAN_DIGIT = "〇零一二两三四五六七八九十百千万亿"
_NUMBER = rf"(?:\d+(?:\.\d+)?[百千万亿]{{0,2}}|[{_HAN_DIGIT}]+)"
_COUNTED = r"(?:人(?!民)|次|名|位职工|户|万元|元|亿元|家(?!庭|属|园)|个|件|份|项|场|期|册|套|余|多|%|月|日)"
_BODIES = (
    r"(?:省|市|自治区|区|县|旗|州|盟|镇|乡|街道|社区|村|开发区|园区|公司|集团|厂|局|学校|小学|中学|学院|大学|医院|总工会|工会|"
    r"党委|党工委|政府|党政|分公司|支行)"
)
_SIGN = r"(?:(?<![A-Za-z])x+(?![A-Za-z])|[*_□]+|(?<![〇零一二三四五六七八九十])○+|某+(?![些种个时日]))"
_TOKEN = re.compile(
    rf"(?P<mask>\d*{_SIGN}(?:\d|{_SIGN})*)"
    rf"|(?P<blank>(?<![\dx*_○□某余多几数半每{_HAN_DIGIT}])(?=元|名(?!称|单)|家(?!庭|属|园)|户(?!籍|外)|人次|份|件|年|月|日))"
)
_COUNT = re.compile(_COUNTED)
_SINGLE = re.compile(rf"{_BODIES}|{_COUNTED}|年")
_NAMED = re.compile(rf"[^\W\d_所在的等同志主是家任担当为及和与向到赴由被对让请将把给送先女]{{0,2}}?{_BODIES}")
_PERSON_BEFORE = re.compile(r"(?:主席|书记|主任|师傅|劳模|同志|职工|工人|教师|医生|护士|司机|会员)$")
_PERSON = f"[^*○□_]{{1,{LONGEST}}}"
_BLANK = f"{_NUMBER}?"
_YEAR = rf"(?:\d{{4}}|\d{{2}}|[{_HAN_DIGIT}]{{4}})"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in its part of the summary; ``at[i]`` is where the i-th of its folded characters stands there."""

    part: Part
    words: str
    at: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Returns the range in the part of a range of the folded words."""
        if start == end:
            place = self.at[start] if start < len(self.at) else self.at[-1] + 1
            return place, place
        return self.at[start], self.at[end - 1] + 1


@dataclass(frozen=True, slots=True)
class Slot:
    """A place of a sentence at which words are hidden, or may be left out (``start == end``)."""

    start: int
    end: int
    offered: bool  # False: it may hide a person


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sentence with masks as a pattern for a sibling's; group i of ``lazy`` and ``greedy`` is what slot i hides."""

    sentence: Sentence
    slots: tuple[Slot, ...]
    longest: str  # of the pieces between the masks
    lazy: re.Pattern[str]
    greedy: re.Pattern[str]


def sentences(text: str, part: Part, *, base: int = 0) -> Iterator[Sentence]:
    """Yields the sentences of a part whose text begins at ``base``; one with lost words is left out."""
    folded = _WIDTH(text)
    for match in _SENTENCE.finditer(folded):
        if _GAP.search(match[0]):
            continue
        kept = list(_KEPT.finditer(folded, match.start(), match.end()))
        words = "".join("□" if len(char[0]) > 1 else char[0] for char in kept)
        if words:
            yield Sentence(part, words, tuple(base + char.start() for char in kept))


def masked(words: str) -> bool:
    """Tells whether words hide others."""
    folded = _WIDTH(words)
    tokens = (match for match in _TOKEN.finditer(folded) if match["mask"])
    return any(_hidden(match["mask"], folded, match.end()) is not None for match in tokens)


def pattern(sentence: Sentence) -> Pattern | None:
    """Returns what a sibling's sentence must look like; None if this one hides nothing or shows too little."""
    slots, pieces, kinds = [], [], []
    last = 0
    for start, end, kind in _places(sentence.words):
        pieces.append(sentence.words[last:start])
        kinds.append(kind)
        slots.append(Slot(start, end, kind != _PERSON))
        last = end
    pieces.append(sentence.words[last:])
    least = LEAST_IN_TITLE if sentence.part is Part.TITLE else LEAST
    names = sum(kind.startswith("[") for kind in kinds)
    if not slots or names > MOST or sum(map(len, pieces)) < least:
        return None
    return Pattern(
        sentence,
        tuple(slots),
        max(pieces, key=len),
        _compiled(tuple(pieces), tuple(kinds), lazy=True),
        _compiled(tuple(pieces), tuple(kinds), lazy=False),
    )


def _places(words: str) -> Iterator[tuple[int, int, str]]:
    """Yields start, end and the pattern of what may be hidden, of every mask and every gap before a unit."""
    for match in _TOKEN.finditer(words):
        kind = _BLANK if match["mask"] is None else _hidden(match["mask"], words, match.end())
        if kind is not None:
            yield match.start(), match.end(), kind


def _hidden(mask: str, words: str, end: int) -> str | None:
    """Returns the pattern of what a mask hides by what follows it, None for a lone x that is no mask."""
    if len(mask) == 1 and mask == "x" and _SINGLE.match(words, end) is None:
        return None
    if any(char.isdigit() for char in mask):
        return _partly(mask, dated=words.startswith("年", end))
    if words.startswith("年", end):
        return _YEAR
    if _COUNT.match(words, end):
        return _NUMBER
    named = _NAMED.match(words, end) and not _PERSON_BEFORE.search(words, 0, end - len(mask))
    return rf"[\u4e00-\u9fff\w]{{1,{LONGEST}}}" if named else _PERSON


def _partly(mask: str, *, dated: bool) -> str:
    """Returns the pattern of a number of which some digits are shown: 20xx, 1*00."""
    hidden = "".join(char if char.isdigit() else "x" for char in mask)
    shown = re.sub("x+", r"\\d{1,4}", hidden)
    return rf"(?=\d{{4}}(?!\d)){shown}" if dated else shown


@lru_cache(maxsize=4096)
def _compiled(pieces: tuple[str, ...], kinds: tuple[str, ...], *, lazy: bool) -> re.Pattern[str]:
    out = [re.escape(pieces[0])]
    for kind, piece in zip(kinds, pieces[1:], strict=True):
        out.append(f"({_lazily(kind) if lazy else kind}){re.escape(piece)}")
    return re.compile("".join(out))


def _lazily(kind: str) -> str:
    return kind + "?" if kind.endswith("}") else kind
