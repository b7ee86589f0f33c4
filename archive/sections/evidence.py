"""Weighs a place at which a run-in heading may end: what the words before it end in and what those behind it begin.

Evidence is positive where a text begins and negative where a word, a phrase or a clause would be cut.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from archive.sections.pairs import joined
from archive.sections.words import words

SHORTEST = 4  # characters of a heading
STRONG = 2.0  # what a word weighs that begins sentences and seldom stands in headings
COMMA = re.compile(r"[，,；;、]")
_TWICE = re.compile(r"([\u4e00-\u9fff]{3,}).*\1")  # 特困职工特困职工是…: the text has begun
_CLAUSE = re.compile(r"[^，,。；;：:！？!?\s、“”（）()《》]{4,}")
# 几点体会, 明年工作打算, 存在的不足: a heading that only says its section's kind.
_NAMED = re.compile(
    r"^[^，,“]{0,10}(?:打算|设想|安排|计划|思路|体会|启示|经验|做法|不足|之处|问题|困难|差距|回顾|情况|总结|任务|要求|措施|方向|目标)$"
)
LONGEST_NAMED = 14
_UNION = re.compile(
    r"总工会|工会|女?职工|企业|困难(?:职工|群众|家庭)|农民工|集体合同|劳动合同|工资专项|职(?:工)?代(?:表)?(?:大)?会|教代会|会员代表"
    r"|行动计划|新就业形态|先进性?教育|下岗职工|退休职工"
)
# What no heading ends in: words that ask for an object, and names of who acts.
UNFINISHED = re.compile(
    r"(?:[的和与及把将对在以从由为向按同被让使给各该了着至]|着力|做好|抓住|采取|利用|组织|面向|(?<![抓实面])落实|督促|围绕|通过|结合|(?<![实入勃序面泛利])开展|扎实|稳步|蓬勃|广泛|有序|举办|召开"
    r"|根据|按照|为了|依托|邀请|联合|全面|不断|积极|认真|继续|进一步|切实|深入|大力|努力|主动|推广|参加|坚持|制定|建立|加强|发动|带领"
    r"|必须|决不|不仅|不但|并|则|而)$"
)
# Words with which a text begins, inside what is read as its heading: 小改小革出大效益在制造|企业推行….
_BEGUN = re.compile(
    r"(?<=[\u4e00-\u9fff])(?:在|与|对|会同|聘请|邀请|推行|实行|采取|印发|先后|按|由)(?=[\u4e00-\u9fff])"
)
_ASKING, _ENDING = frozenset("帮护解抓树促搭送有无请要是每很更其这那个不"), frozenset("上下里起出得了着过前后边稳的")
_MEANS = re.compile(r"(?:^|[，,、]|着力)以[^，,、为]{2,14}$")  # 以…|为抓手
_COUNT = re.compile(r"\d|[一二三四五六七八九]届|[三四五六七八九]成")
_WHEN = re.compile(
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})月|(?:春节|元旦|国庆|中秋|五一|七一|三八)(?:前后?|期间|当天|前夕|节)"
    r"|“[^”]{2,8}”(?:前夕|前后|期间|节)|(?:19|20)?[\dxX*]{2}年|每(?:双?周[一二三四五六日]|月\d)|做好[^，。]{2,8}(?:必须|离不开)"
)


@dataclass(frozen=True, slots=True)
class Habits:
    """What clauses of one text begin and end with: pairs of characters, and how often the pair stands anywhere."""

    starts: Counter[str]
    ends: Counter[str]
    pairs: Counter[str]

    @classmethod
    def of(cls, text: str) -> Habits:
        """Returns the habits of a text."""
        clauses = _CLAUSE.findall(text)
        pairs = Counter(text[at : at + 2] for at in range(len(text) - 1))
        return cls(Counter(clause[:2] for clause in clauses), Counter(clause[-2:] for clause in clauses), pairs)

    def begins(self, pair: str) -> float:
        """Returns the share, 0..1, of a pair's occurrences at which a clause begins; one sighting proves little."""
        return self.starts[pair] / (self.pairs[pair] + 1)

    def ended(self, pair: str) -> float:
        """Returns the share, 0..1, of a pair's occurrences at which a clause ends."""
        return self.ends[pair] / (self.pairs[pair] + 1)


def evidence(line: str, place: int, habits: Habits) -> float:
    """Returns the evidence for a place of a line; -9 where a mark forbids it."""
    before, after = line[:place], line[place : place + 24]
    if before[-1] in "，,、；;：“《（(。" or after[0] in "”》）)，,、；;：。":
        return -9.0
    score = -(0.0, 0.0, 1.0)[min(2, len(COMMA.findall(before)))]
    score += 2.5 * (place <= LONGEST_NAMED and _NAMED.search(before) is not None)
    score -= 1.2 * any(match.start() >= SHORTEST for match in words().strong.finditer(before))
    score -= 1.6 * any(match.start() >= SHORTEST for match in _WHEN.finditer(before))
    score -= 0.7 * (_BEGUN.search(before, SHORTEST) is not None) + 0.8 * (_COUNT.search(before, SHORTEST) is not None)
    score += opening(after) + 2.0 * habits.begins(after[:2])
    score += 0.6 * before.endswith(words().enders) + 1.5 * habits.ended(before[-2:])
    score += _again(before, after) - 1.2 * (_TWICE.search(before) is not None)
    score += _balance([len(part) for part in COMMA.split(before)])
    score -= 2.0 * (UNFINISHED.search(before) is not None) + 1.0 * joined(before[-1], after[0])
    score -= 2.0 * (_MEANS.search(before) is not None and (after[0] == "为" or before[-1] in "”》"))
    score -= 1.0 * (before[-1] in _ASKING) + 0.8 * (after[0] in _ENDING and not opening(after))
    score -= 2.5 * _splits_a_word(line, place) + 0.8 * min(2, max(0, habits.pairs[line[place - 1 : place + 1]] - 1))
    return score - 2.0 * (before.count("“") != before.count("”"))


def _balance(parts: Sequence[int]) -> float:
    """Weighs the lengths of a heading's parts: pairs are of one length, and no short piece hangs behind a comma."""
    if len(parts) == 2 and abs(parts[0] - parts[1]) <= 1:
        return 0.6
    return -1.5 if len(parts) > 1 and parts[-1] < min(4, parts[0]) else 0.0


def _splits_a_word(line: str, place: int) -> bool:
    """Tells whether a place lies inside 总工会 or a word that begins sentences."""
    near = line[max(0, place - 6) : place + 6]
    at = min(place, 6)
    found = (*_UNION.finditer(near), *words().strong.finditer(near))
    return any(match.start() < at < match.end() for match in found)


def opening(after: str) -> float:
    """Returns what the words weigh that begin a text."""
    known = words()
    if known.strong.match(after) or _WHEN.match(after):
        return STRONG
    return 0.7 if known.weak.match(after) else 0.0


def _again(before: str, after: str) -> float:
    """Weighs a word of the heading with which the text begins: 关心好特困职工|特困职工是…"""
    for size in (4, 3, 2):
        if len(after) >= size and after[:size] in before:
            nearest = before.endswith(after[:size]) or before.startswith(after[:size])
            return 0.4 * size + 0.4 * nearest
    return 0.0
