"""Reads who speaks: the unions that a piece names, each as author, superior or subordinate, and who leads the author.

Shared by the describers of level and region (union-summaries.md 4.2: E1, E2, E6, N1).  Offsets are those of the text
that is read; a title is read by the same functions as a text of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from archive import gazetteer
from archive.describing import clauses
from archive.scanning import scanner
from archive.vocabulary import levels

OPENING = 500  # characters in which the opening formula stands
CHAINS = 1500  # and in which a chain of leaders may still be one
CLOSING = 160  # characters that hold a signature


class Role(StrEnum):
    """What an organisation is to the author of the text."""

    AUTHOR = "author"
    SUPERIOR = "superior"
    SUBORDINATE = "subordinate"
    PEER = "peer"  # 与X总工会签约


class Place(StrEnum):
    """Where in a piece an organisation is named."""

    OPENING = "opening"
    BODY = "body"
    POST = "post"  # 我担任X工会主席
    ORGAN = "organ"  # 受X委员会委托, X第N次代表大会
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Mention:
    """A union in the text: ``start`` is where its level word begins, ``end`` where 工会 ends."""

    start: int
    end: int
    word: str  # the level word: 镇 of 大唐镇总工会
    level: str  # what the word shows
    role: Role
    place: Place
    total: bool  # 总工会 or, for short, 县总; not 工会


@dataclass(frozen=True, slots=True)
class Leader:
    """An organ that leads the author: 镇党委 -> town; ``firm`` where it stands in 在…领导下, not in 按照…要求."""

    start: int
    end: int
    level: str
    firm: bool


@dataclass(frozen=True, slots=True)
class Authorship:
    """The unions named in a text and the organs that lead its author, in their order."""

    mentions: tuple[Mention, ...]
    leaders: tuple[Leader, ...]
    chains: tuple[tuple[int, int], ...]  # spans of the words between 在 and 领导下

    @property
    def first_author(self) -> Mention | None:
        """The first union that is not somebody else."""
        return next((mention for mention in self.mentions if mention.role is Role.AUTHOR), None)


_UNION = re.compile(
    r"总工会|联合工会|工会|(?<=公司|支行|分行)分会(?=在|以|按|认真|围绕|紧紧|坚持|积极|深入|工会|全体|全年)|总(?<=[省市区县旗州镇]总)(?![工结体数量产值额面共裁部理统之书干分计人长]|经理)"
)  # 县总
_CHAIN = re.compile(
    r"在(?<![存现正所旨]在)"
    r"(?:([^在。；！？\n]{2,80}?(?:的(?:领导|指导|关心|支持|重视)(?:以?及|和|与|、)[^在。；，！？\n]{2,24}?(?=的))?)"
    r"(?:的?(?:领导|指导|关心|支持|帮助|重视|关怀|带领|帮扶|协助|正确领))[^，。；\n在]{0,16}?下|"
    r"([^在。；！？\n]{2,60}?)的(?:领导|指导|关心|支持|帮助)(?=[，、]))"
)
_ORDER = scanner(
    r"(?:按照|根据|遵照|依照|围绕|落实)([^。；，\n]{2,36}?)的?(?:总体)?(?:工作)?(?:要求|部署|安排|决策|思路|中心工作|指示|统一)"
)
_HELD_BY = re.compile(r"(?:的?领导)?(?:班子|集体)$|(?:对|关于)[\u4e00-\u9fff]+$")
_ITEM = re.compile(r"[^、，和及与的“”（）(),/\s]+")
_SUPERIOR_BEFORE = re.compile(
    r"按照|根据|传达|贯彻|落实|参加|承办|选送|上报|受到|获得?|被|对照|依照|遵照|响应|执行|承接|实施|围绕|上解|"
    r"得到|争取|借助|依托|接受|迎接|完成|听取|(?:向|由|对|经(?![济贸信开营费验]))[\u4e00-\u9fffxX×*＊_○]{0,8}$"
)
_PEER_BEFORE = re.compile(r"(?:[与和]|会?同|邀请|协助|配合)[\u4e00-\u9fffxX×*＊_○]{0,10}$")
_SUPERIOR_AFTER = re.compile(
    r"(?:(?!工会)[^，。；\n在以按]){0,6}?(?:的?(?:统一|总体)?(?:部署|安排|要求|号召|领导|指导|通知|文件|指示|关心|支持)|授予|表彰|下发|印发|下达|命名|评为|转发|批准|批复|检查组|验收)"
)
_GIVES = re.compile(  # 街道总工会给了三万元; 连区总工会的同志都跑来拍照
    r"(?:又|还|也|专门|先后|及时)?(?:给(?:了|我|予|社区|村|院|校|厂|公司)|拨(?:付|给|来|了|款)|下拨|送来|赠送?|奖励|补助|资助了?我|"
    r"的?(?:领导|同志|干部|主席|负责人|工作人员)[^，。；\n]{0,6}(?:来(?!电|访|信)|到(?:我|会|场)|莅临|前来|亲临|视察|调研|表扬|肯定))"
)
_NATIONAL = frozenset({"中华全国", "全国"})
_SUBORDINATE_BEFORE = "各个每级建立家些"
_BESIDE = re.compile(r"[省市区县州盟旗镇乡街](?:[、和与及]|直|级)$")  # 市、区总工会; 县直
_RUNGS = frozenset("省市区县乡镇街")
_POST = re.compile(r"(?:担任|兼任|出任|作为|身为|当选|任|是)[^，。；\n]{0,14}$")
_POST_AFTER = re.compile(r"(?:委员会)?(?:常务)?(?:副?主席|主任|干事|专干|负责人|委员)")
_ORGAN_BEFORE = re.compile(r"(?:受|代表)[^，。；\n]{0,10}$")
_ORGAN_AFTER = re.compile(r"第?[^，。；\n]{0,8}(?:委员会|次代表大会|次会员代表大会|届)")


_LONGEST = 8  # characters of the longest level word


@cache
def _endings() -> frozenset[str]:
    """Returns the last characters of all level words."""
    words = levels.load()
    return frozenset(word[-1] for known in (words.unions, words.leaders, words.own, words.scope) for word in known)


def suffix(text: str, end: int, words: Mapping[str, str]) -> tuple[str, str] | None:
    """Returns the longest word that ends at ``end`` and what it stands for."""
    if text[end - 1 : end] not in _endings():
        return None
    for size in range(min(_LONGEST, end), 0, -1):
        word = text[end - size : end]
        if word in words:
            return word, words[word]
    return None


@lru_cache(maxsize=8)  # level and region read the same piece
def read(text: str) -> Authorship:
    """Returns the unions and leaders that a text names."""
    words = levels.load()
    chains = tuple(match.span(1 if match.group(1) else 2) for match in _CHAIN.finditer(text, 0, CHAINS))
    leaders = [leader for span in chains for leader in _leaders(text, span, words.leaders, firm=True)]
    for match in _ORDER.finditer(text, 0, CHAINS):
        leaders += _leaders(text, match.span(1), words.leaders, firm=False)
    return Authorship(tuple(_mentions(text, words.unions, chains)), tuple(leaders), chains)


def _leaders(text: str, span: tuple[int, int], words: Mapping[str, str], *, firm: bool) -> Iterator[Leader]:
    for item in _ITEM.finditer(text, *span):
        held = _HELD_BY.search(text, item.start(), item.end())  # 团市委领导班子
        found = suffix(text, item.end(), words) or (suffix(text, held.start(), words) if held else None)
        if found and "工会" not in item.group():
            word, level = found
            end = item.end() if text.endswith(word, item.start(), item.end()) else held.start() if held else item.end()
            yield Leader(end - len(word), end, level, firm)


def _mentions(text: str, words: Mapping[str, str], chains: tuple[tuple[int, int], ...]) -> Iterator[Mention]:
    for match in _UNION.finditer(text):
        found = suffix(text, match.start(), words)
        if found is None:
            continue
        word, level = found
        start, end = match.start() - len(word), match.end()
        chained = any(first <= start < last for first, last in chains)
        role, place = (Role.SUPERIOR, Place.OPENING) if chained else _judge(text, word, start, end)
        yield Mention(start, end, word, level, role, place, total=match.group().startswith("总"))


def _judge(text: str, word: str, start: int, end: int) -> tuple[Role, Place]:
    """Returns what a union outside a chain is to the author, by the words around it in its clause."""
    first = clauses.start(text, start)
    before, after = text[first:start], text[end : end + 24]
    paired = len(word) == 1 and before[-1:] in _RUNGS and before[-1:]  # 县区工会, 乡镇工会
    below = before and (paired or before[-1] in _SUBORDINATE_BEFORE or _BESIDE.search(before))
    if below and not _is_name(text, start, word):
        return (Role.SUBORDINATE, Place.BODY)
    if _POST.search(before) and _POST_AFTER.match(after):
        return (Role.AUTHOR, Place.POST)
    if _ORGAN_BEFORE.search(before) and _ORGAN_AFTER.match(after):
        return (Role.AUTHOR, Place.ORGAN)
    if _SUPERIOR_AFTER.match(after) or (word in _NATIONAL and not _leads(after)):
        return (Role.SUPERIOR, Place.BODY)
    if _PEER_BEFORE.search(before):
        return (Role.PEER, Place.BODY)
    if _SUPERIOR_BEFORE.search(before):
        return (Role.SUPERIOR, Place.BODY)
    if _signs(text, first, end):
        return (Role.AUTHOR, Place.SIGNATURE)
    if _GIVES.match(after):
        return (Role.SUPERIOR, Place.BODY)
    return (Role.AUTHOR, Place.OPENING if start < OPENING else Place.BODY)


def _leads(after: str) -> bool:
    """Tells whether the words after a union say what it did in its year; 中华全国总工会成立100周年 is a date."""
    return after.startswith(("在", "以", "坚持", "围绕", "深入", "认真")) or not after.strip("\n")


def _is_name(text: str, start: int, word: str) -> bool:
    """Tells whether a division bears the level word in its name: 周市镇, 李家镇 are no pairs or lists."""
    end = start + len(word)
    return any(gazetteer.named(text[max(0, start - size) : end]) for size in range(1, 6))


def _signs(text: str, first: int, end: int) -> bool:
    """Tells whether the clause is a line of its own near the end: the signature."""
    alone = end == len(text) or text[end] == "\n" or text[end : end + 3] == "委员会"
    return alone and end > len(text) - CLOSING and end - first <= 30 and (first == 0 or text[first - 1] == "\n")
