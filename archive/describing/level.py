"""Reads the level of the author: who leads it, what it calls itself, whom it instructs (union-summaries.md 4.2, 4.3).

Every cue gives points to one level word; the word with the most points wins.  What a word alone does not tell (市, 区)
is settled in ``width``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

import ahocorasick_rs

from archive.describing import authorship, landlords, quoting, width
from archive.describing.authorship import Authorship, Leader, Mention, Place, Role
from archive.describing.landlords import LISTED_BELOW, UNITS, Cue
from archive.describing.subject import Subject
from archive.models import Evidence, Part, Statement
from archive.vocabulary import levels
from archive.vocabulary.levels import LevelWords

CERTAIN = 6.0  # points from which the sum itself casts no doubt
SURE = 0.5  # confidence below which the level is unknown (4.2)
CLEAR = 0.65  # confidence below which a proven level is still an inference
SHOWN = 4  # pieces of evidence kept for a statement
CANDIDATES = 3

_POINTS = {  # rule -> points of one cue, and of all cues of that rule together
    "opening-subject": (5.0, 5.0),  # E1
    "opening-union": (3.0, 3.0),
    "led-by": (5.0, 6.0),  # E2
    "ordered-by": (2.0, 2.0),
    "first-person": (4.0, 8.0),  # E3
    "first-person-mild": (2.0, 4.0),
    "those-below": (1.5, 4.5),  # E4
    "own-organ": (5.0, 5.0),  # E5
    "title": (4.0, 4.0),  # E6
    "signature": (4.0, 4.0),
    "own-scope": (2.0, 4.0),  # E7
    "body-union": (0.75, 3.0),
    "body-unit": (0.4, 1.2),
}
_PROOF = frozenset({"opening-subject", "led-by", "own-organ", "title", "signature", "first-person"})
_SUPERIOR = 3.0  # N1: taken from the level of a union that leads the author
_SELF = re.compile(r"([我本](?:(?<=我)们)?)([\u4e00-\u9fff]{1,4})")
_SELF_NOT = re.compile(
    r"我们?所[在有说做见能]|我们?行[我业]|我们?队[伍员]|我们?处[在理于]|本行业|本系统|本企业|本中心"
    r"|本站(?!工会|职工|员工|干部|全体|女职工|党|站|行政|领导)|我们?区[队段]|我们?[省市县区镇乡村](?:第?[一二三四五六七八九十]|中心|实验|民族|人民|直属)?"
    r"(?:小学|中学|学校|幼儿园|卫生院|医院|教育工会)"  # 本站不保证 of a site's footer; 我乡小学 is the school
)
_SCOPE = re.compile(r"全(?<![健安]全)([\u4e00-\u9fff]{1,3})")
_SCOPE_NOT = re.compile(r"全(?:行业|省级|市级|区域|场[均]|站[点立]|队[列伍])")
_OTHERS = re.compile(r"(?:获|评为|被|列|居|承办|参加|推荐|上报|夺得|全国、)[^，。；\n]{0,12}$")
_LADDER = frozenset({"province", "city", "county", "district", "development_zone", "town", "street"})
_BEFORE_BARE = "我本，由是，但而就请使让"
_NAME = 12  # characters of a name before its level word
_PRESENTED = re.compile(
    r"(?:委员会)?(?:自[^，。；\n]{0,14}(?:成立|组建|建会|换届)以来|是(?!按|根)|始?[建成]立|组建|现有|共有|下辖|下设|所辖|辖有|坐落|位于|满打满算|[一两三四五六七八九十]岁)"
)
_MEETING = re.compile(
    r"(?:工作|主席|系统)?(?:座谈|交流|表彰|推进|现场|调度|汇报|例|经验|年终|总结)+会(?:议)?(?:上|的?(?:发言|交流|典型|讲话|汇报))"
)
_ORGAN_NAME = 8  # characters before the level word of an organ that may be of its name
_WHOSE = re.compile(
    r"(?<=[、，。和及与的在\n])[\u4e00-\u9fff](?:(?![、，和及与的在])[\u4e00-\u9fff])*$|(?<=[按遵依]照|根据|围绕|落实)[\u4e00-\u9fff]+$"
)
_NEAR = 45  # characters between a chain of leaders and its subject


def read(subject: Subject) -> tuple[Statement, ...]:
    """Returns the statements of field ``level``: the winner, or unknown, then the candidates."""
    words = levels.load()
    text, title = subject.text, subject.piece.title or ""
    body, head = authorship.read(text), authorship.read(title)
    cues = [
        *_from_unions(text, body, words),
        *_from_leaders(text, body, words),
        *_from_self(text, body, words),
        *_from_scope(Part.TEXT, text, words),
        *_from_below(text, body),
        *_from_title(title, head, words),
    ]
    meant = {name: words.shared[name].meant(text) for name in {cue.level for cue in cues} & words.shared.keys()}
    cues = [replace(cue, level=meant[cue.level]) if cue.level in meant else cue for cue in cues]
    cues = landlords.without(cues)
    sums = _sums(cues, body)
    hint = subject.piece.heading or (subject.harvest.title if subject.alone else None) or ""
    readings = width.Readings(text, title, hint, body, head)
    named = {level: width.settle(level, readings, sums) for level in sums}
    return tuple(quoting.whole(statement, text, title) for statement in _statements(cues, sums, named))


def _cue(level: str, part: Part, text: str, span: tuple[int, int], rule: str) -> Cue:
    return Cue(level, Evidence(part, span[0], span[1], text[span[0] : span[1]], rule))


def _from_unions(text: str, found: Authorship, words: LevelWords) -> Iterator[Cue]:
    authors = [mention for mention in found.mentions if mention.role is Role.AUTHOR]
    near = [mention for mention in authors if _distance(mention, found) <= _NEAR]
    speaker = min(near, key=lambda mention: _distance(mention, found), default=None)
    opening = [mention for mention in authors if mention.place is Place.OPENING]
    nameless = [mention for mention in opening if not _bears_name(text, mention)]
    if speaker is None and opening and _is_presented(text, opening[0]):
        speaker = opening[0]
    first = max((*opening[:1], *nameless), key=lambda mention: (mention.total, words.rank(mention.level)), default=None)
    for mention in authors:
        rule = _union_rule(mention, speaker=speaker, first=first)
        yield _cue(mention.level, Part.TEXT, text, (mention.start, mention.end), rule)


def _union_rule(mention: Mention, *, speaker: Mention | None, first: Mention | None) -> str:
    if mention is speaker:
        return "opening-subject"
    if mention.place in (Place.POST, Place.ORGAN):
        return "own-organ"
    if mention.place is Place.SIGNATURE:
        return "signature"
    if mention is first and speaker is None:
        return "opening-union"
    return "body-union" if mention.level in _LADDER else "body-unit"


def _bears_name(text: str, mention: Mention) -> bool:
    """Tells whether a name stands before the level word: 凤凰镇总工会 may be another's, 镇总工会 is one's own."""
    before = text[mention.start - 1 : mention.start]
    return "\u4e00" <= before <= "\u9fff" and before not in _BEFORE_BARE


def _is_presented(text: str, mention: Mention) -> bool:
    """Tells whether a union heads the sentence that presents it: 清溪苑社区工会成立三年, 我镇工会现有会员."""
    head = max(text.rfind(mark, 0, mention.start) for mark in "。；\n") + 1
    return mention.start - head <= _NAME and _PRESENTED.match(text, mention.end) is not None


def _distance(mention: Mention, found: Authorship) -> int:
    """Returns how far a union stands from 在…的领导下: its subject is just before it or after the next comma."""
    gaps = [start - mention.end if mention.end <= start else mention.start - end for start, end in found.chains]
    return min((gap for gap in gaps if gap >= 0), default=_NEAR + 1)


def _from_leaders(text: str, found: Authorship, words: LevelWords) -> Iterator[Cue]:
    """Yields the lowest organ of each chain, and what orders are followed (E2); 矿总工会 leads unions of its mine."""
    over = [mention for mention in found.mentions if mention.role is Role.SUPERIOR and mention.place is Place.OPENING]
    own = {mention.level for mention in found.mentions if mention.role is Role.AUTHOR} & _LADDER
    for mention in over:
        if mention.level in UNITS and not own and text[mention.start - 1 : mention.start] not in (*LISTED_BELOW,):
            yield _cue(mention.level, Part.TEXT, text, (mention.start, mention.end), "led-by")
    for start, end in found.chains:
        chain = [leader for leader in found.leaders if leader.firm and start <= leader.start < end]
        if chain:
            yield _led(text, max(chain, key=lambda leader: words.rank(leader.level)), "led-by")
    orders = [leader for leader in found.leaders if not leader.firm]
    if orders:
        yield _led(text, max(orders, key=lambda leader: words.rank(leader.level)), "ordered-by")


def _led(text: str, leader: Leader, rule: str) -> Cue:
    before = _WHOSE.search(text, max(0, leader.start - _ORGAN_NAME), leader.start)
    start = before.start() if before is not None else leader.start  # 住建委党委, not 委党委
    return _cue(leader.level, Part.TEXT, text, (start, leader.end), rule)


def _prefix(chars: str, words: Mapping[str, str]) -> str | None:
    """Returns the longest word that ``chars`` begins with."""
    return next((chars[:size] for size in range(len(chars), 0, -1) if chars[:size] in words), None)


def _from_self(text: str, found: Authorship, words: LevelWords) -> Iterator[Cue]:
    place = landlords.place_of_unit(text, found)
    for match in _SELF.finditer(text):
        word = _prefix(match.group(2), words.own)
        if word and match.start() != place and not _SELF_NOT.match(text, match.start()):
            span = (match.start(), match.start(2) + len(word))
            rule = "first-person-mild" if match.group(1) == "本" else "first-person"
            yield _cue(words.own[word], Part.TEXT, text, span, rule)


def _from_scope(part: Part, text: str, words: LevelWords) -> Iterator[Cue]:
    for match in _SCOPE.finditer(text):
        word = _prefix(match.group(1), words.scope)
        before = text[max(0, match.start() - 16) : match.start()]
        if word and not _SCOPE_NOT.match(text, match.start()) and not _OTHERS.search(before):
            yield _cue(words.scope[word], part, text, (match.start(), match.start(1) + len(word)), "own-scope")


@cache
def _below() -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...]]:
    """Returns the finder of the words for those below, and the level of each."""
    rows = [(word, level.code) for level in levels.load().levels for word in level.below]
    return ahocorasick_rs.AhoCorasick([word for word, _ in rows]), tuple(code for _, code in rows)


def _from_below(text: str, found: Authorship) -> Iterator[Cue]:
    """Yields those who report to the author (E4); a unit needs two such words, as counties too speak of 班组."""
    own = {mention.end for mention in found.mentions if mention.role in (Role.AUTHOR, Role.SUPERIOR)}
    finder, codes = _below()
    firsts: dict[int, tuple[int, int]] = {}
    for index, start, end in finder.find_matches_as_indexes(text, overlapping=True):
        firsts.setdefault(index, (start, end))
    by_level: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for index, span in firsts.items():
        if span[1] not in own:
            by_level[codes[index]].add(span)
    for level, spans in by_level.items():
        kept = sorted(span for span in spans if not any(_covers(other, span) for other in spans))
        if level in _LADDER or len(kept) > 1:
            yield from (_cue(level, Part.TEXT, text, span, "those-below") for span in kept)


def _covers(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    return outer != inner and outer[0] <= inner[0] and inner[1] <= outer[1]


def _from_title(title: str, head: Authorship, words: LevelWords) -> Iterator[Cue]:
    named = [mention for mention in head.mentions if not _is_venue(title, mention)]
    if named:  # the last union is the author: 射阳县总工会合德镇工会2014年总结
        last = named[-1]
        yield _cue(last.level, Part.TITLE, title, (last.start, last.end), "title")
    else:
        yield from _from_scope(Part.TITLE, title, words)


def _is_venue(title: str, mention: Mention) -> bool:
    """Tells whether a union in a title only says where the author spoke: 在全县工会座谈会上的发言."""
    return title[mention.start - 1 : mention.start] == "全" or _MEETING.match(title, mention.end) is not None


def _sums(cues: list[Cue], found: Authorship) -> dict[str, float]:
    by_rule: dict[tuple[str, str], float] = defaultdict(float)
    for cue in cues:
        each, most = _POINTS[cue.evidence.rule]
        key = (cue.level, cue.evidence.rule)
        by_rule[key] = min(most, by_rule[key] + each)
    sums: dict[str, float] = defaultdict(float)
    for (level, _), points in by_rule.items():
        sums[level] += points
    led = {leader.level for leader in found.leaders if leader.firm}
    led |= {cue.level for cue in cues if cue.evidence.rule == "led-by"}
    above = {
        mention.level for mention in found.mentions if mention.role is Role.SUPERIOR and mention.place is Place.OPENING
    }
    speaks = {cue.level for cue in cues if cue.evidence.rule == "opening-subject"} - _LADDER
    for level in above - led - speaks:  # 市教育工会 leads 区教育工会
        sums[level] -= _SUPERIOR
    return {level: points for level, points in sums.items() if points > 0}


def _statements(cues: list[Cue], sums: dict[str, float], named: dict[str, str]) -> tuple[Statement, ...]:
    merged: dict[str, float] = defaultdict(float)
    for level, points in sums.items():
        merged[named[level]] += points
    if not merged:
        return (Statement("level", "unknown", "unknown", 0.0, "no-cue"),)
    order = sorted(merged, key=lambda level: -merged[level])
    first, second = merged[order[0]], merged[order[1]] if len(order) > 1 else 0.0
    confidence = round(min(0.98, first / (first + second) * min(1.0, first / CERTAIN)), 3)
    shown = {level: _evidence(cues, level, named) for level in order}
    losers = [
        Statement(
            "level", level, "candidate", round(confidence * merged[level] / first, 3), "weaker-cues", shown[level]
        )
        for level in order[1 : CANDIDATES + 1]
    ]
    if confidence < SURE:
        best = Statement("level", order[0], "candidate", confidence, "weaker-cues", shown[order[0]])
        return (Statement("level", "unknown", "unknown", confidence, "undecided"), best, *losers)
    proven = any(evidence.rule in _PROOF for evidence in shown[order[0]])
    rule = shown[order[0]][0].rule
    winner = Statement(
        "level", order[0], "true" if proven and confidence >= CLEAR else "inferred", confidence, rule, shown[order[0]]
    )
    return (winner, *losers)


def _evidence(cues: list[Cue], level: str, named: dict[str, str]) -> tuple[Evidence, ...]:
    mine = sorted(
        (cue for cue in cues if named.get(cue.level) == level),
        key=lambda cue: (-_POINTS[cue.evidence.rule][0], cue.evidence.start),
    )
    kept: dict[tuple[str, str], Evidence] = {}
    for cue in mine:
        kept.setdefault((cue.evidence.rule, cue.evidence.quote), cue.evidence)
    return tuple(kept.values())[:SHOWN]
