"""Reads the place names of a piece with their roles: whose place it is (union-summaries.md 5.2).

A name counts for the author if it stands in the author's own name, in that of a union or organ that leads it, or where
the text speaks of itself.  Places that people were sent to, came from or admired count for nothing, nor do the same
names without level word elsewhere in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from archive import gazetteer
from archive.describing import authorship, clauses
from archive.describing.authorship import Authorship, Mention, Place
from archive.describing.authorship import Role as UnionRole
from archive.gazetteer import Division, Hit, NameKind
from archive.models import Evidence, Part
from archive.scanning import scanner


class Role(StrEnum):
    """What a place is to the author; the rule that evidence names."""

    AUTHOR = "author-place"
    FIRM = "place-of-firm"  # in the name of the author's firm: 菏泽市局（公司）工会, 国网泰州供电公司工会
    SUPERIOR = "superior-place"
    SELF = "speaks-of-itself"
    SPOKEN = "spoken-of"  # 江苏电视台, 射阳农商行: whose they are is not said
    ACTOR = "union-of-place"  # a union that acts in the text, after its author was named
    ORGAN = "organ-of-place"  # 顺昌县委, 中共瓜州县十三届二次全会
    LAW = "local-law"  # 《湖北省实施…办法》: local laws bind those who carry them out
    AWARD = "award-of-place"
    SUBORDINATE = "subordinate-place"
    SLOGAN = "regional-slogan"
    OTHER = "place-named"
    VISITED = "visited"


_FULL = (NameKind.FULL, NameKind.ALIAS, NameKind.ZONE)
WEIGHTS = {
    Role.AUTHOR: 5.0,
    Role.FIRM: 5.0,
    Role.SUPERIOR: 4.0,
    Role.SELF: 3.0,
    Role.SPOKEN: 3.0,
    Role.ACTOR: 3.0,
    Role.ORGAN: 2.5,
    Role.LAW: 2.5,
    Role.AWARD: 2.0,
    Role.SUBORDINATE: 2.0,
    Role.SLOGAN: 1.5,
    Role.OTHER: 1.0,
    Role.VISITED: 0.0,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A place name in a part of the piece: the divisions that it may be and what it is to the author."""

    part: Part
    start: int
    end: int
    name: str  # as written
    divisions: tuple[Division, ...]
    role: Role
    kind: NameKind

    @property
    def full(self) -> bool:
        """Whether the name alone stands for a place: with its level word, another name, or a zone's name."""
        return self.kind in _FULL

    @property
    def evidence(self) -> Evidence:
        """The mark as evidence."""
        return Evidence(self.part, self.start, self.end, self.name, self.role.value)

    def of_slot(self, slot: str) -> tuple[Division, ...]:
        """Returns the divisions of the mark in that slot."""
        return tuple(division for division in self.divisions if division.slot == slot)


_OF_UNION = {
    UnionRole.SUPERIOR: Role.SUPERIOR,
    UnionRole.SUBORDINATE: Role.SUBORDINATE,
    UnionRole.PEER: Role.OTHER,
}
_AWAY = scanner(
    r"赴|前往|奔赴|驰援|支援|援[鄂藏疆青川]|援助|来自|对口|结对|考察|参观|疗养|休养|取经|观摩|旅游|观光|游览|老家|原籍|籍贯|出差|务工|打工|返乡|"
    r"红色教育|革命传统|灾区|地震|疫区|捐款|捐助|先进经验|兄弟|外出|外地|途经|沿途|招商|跑运输|留学|毕业于|就读"
)
_AWAY_AFTER = re.compile(
    r"(?:(?!赴|前往|组织|到|去|开展)[^，。；\n]){0,8}?(?:考察|参观|疗养|休养|取经|观摩|旅游|观光|灾区|地震|打工|务工|籍|援|捐|赠|对口)"
)
_FROM = re.compile(r"(?:从|自|往|跑|由|飞|回|返|奔)[\u4e00-\u9fff、]{0,6}$")
_TO = re.compile(r"(?:到|去|在|往)[\u4e00-\u9fff、]{0,8}$")
_TO_WHAT = re.compile(r"[^，。；\n]{0,12}?(?:培训|学习|参观|交流|召开|举行的全|参加全|比赛|参赛|夺得|出差|进修|疗)")
_BEFORE_OWN = re.compile(
    r"(?:投身|建功|扎根|奉献|振兴|繁荣|新时代|幸福|美丽|和谐|平安|美好|富裕|魅力|最美|法治|文明|活力|宜居|开放|建设|情系|美在|爱在|工匠|新|实力|富美|品质|智慧|我们|我)$"
)
_AFTER_OWN = re.compile(
    r"(?:[市县区镇乡]?(?:各级|全体|广大|全市|全县|全区)|经济社会|经济发展|改革开放|改革发展|跨越|崛起|各项事业|经济又|人民|大地|工匠|工会|总工会|职工|籍?劳模|市民|五一|十佳|是|地处|位于|共有|现有|企业不|的发展|区域|党委|党工委|县委|市委|区委|实际|特色|好人)"
)
_OTHERS_AFTER = re.compile("电大|农商|供电|日报|晚报|电视台|广播|信用|分公司|支行|分行")
_ORGAN_AFTER = re.compile(r"委(?!托|派|任|员|屈|婉|培)|党委|人民政府|政府(?!间)|人大|政协")
_LAW_AFTER = re.compile(r"[^》\n]{0,40}(?:条例|办法|规定|细则|规程|意见|通知)[》〉]?")
_HONOURED = re.compile(r"(?:获得?|荣获|夺得?|参加|参与|评为|授予|当选|入选|推荐|推选|申报|角逐|捧回)[^，。；\n]{0,6}$")
_ZONE_AFTER = re.compile(
    r"(?:国家级?|省级)?(?:经济(?:技术)?开发区|高新(?:技术)?(?:产业)?(?:开发)?区|经开区|高新区|工业园区?|开发区|综合保税区|保税[港区]|产业园|新区|循环经济|空港|临空)"
)
_LIES = re.compile(r"(?:位于|地处|坐落(?:于|在)?|座落(?:于|在)?|驻|我们|我)[\u4e00-\u9fff]{0,8}$")
_OF_LIST = r"(?:等)?(?:[两二三四五六七八九十\d]+个?|多个|几个)?(乡镇|镇街|街道|镇|乡)(?![\u4e00-\u9fff]?办)"
_LIST = re.compile(rf"((?:[\u4e00-\u9fff]{{2,6}}、){{1,9}}[\u4e00-\u9fff]{{2,4}}?){_OF_LIST}")
_LAST_OF_LIST = re.compile(rf"、[\u4e00-\u9fff]{{2,4}}?{_OF_LIST}")  # opens with a plain mark, so it is sought fast
_LIST_SUFFIXES = {"乡镇": ("镇", "乡"), "镇街": ("镇", "街道"), "街道": ("街道",), "镇": ("镇",), "乡": ("乡",)}
_FOREIGN = re.compile(
    r"[^，。；\n]{0,12}?(?:公司|集团|厂|医院|大学|学院|商会|律师|专家|教授|协会|先生|女士|籍|的[^，。；\n]{0,6}(?:企业|老板))"
)
_GUEST = re.compile(r"[^，。；\n]{0,6}?(?:赠|捐|援|送来|来我|到我|来[^，。；\n]{0,6}(?:考察|调研|参观|交流)|莅临)")
_PART = re.compile(
    "[镇乡村路街湖河山桥园寺]|[东西南北中]路|社区|苏木|大道|广场|大厦"
)  # the bare name belongs to a longer one: 巴彦苏木
_BREAK = re.compile(r"[^\u4e00-\u9fff（）]|在|和|与|对|的|召开|组织|各|等|有|为|把|将|了|全|级|被|按")
_NAME = 12  # characters between a place and the level word of a union that bears its name


def read(part: Part, text: str) -> tuple[Mark, ...]:
    """Returns the place names of a title or a text with their roles."""
    hits = [hit for hit in gazetteer.find(text) if hit.kind is not NameKind.BARE or not _PART.match(text, hit.end)]
    gone = [_visited(text, hit) for hit in hits]
    away = {hit.name for hit, there in zip(hits, gone, strict=True) if there}
    unions = authorship.read(text)
    marks: list[Mark] = []
    role, start = Role.OTHER, -1
    for hit, there in zip(reversed(hits), reversed(gone), strict=True):
        if hit.end != start:  # else 江苏省盐城市 of 江苏省盐城市射阳县总工会 keeps the role of what follows it
            role = Role.VISITED if there else _role(part, text, hit, unions, tainted=hit.name in away)
        start = hit.start
        if hit.divisions:
            marks.append(Mark(part, hit.start, hit.end, hit.name, hit.divisions, role, hit.kind))
    return (*reversed(marks), *_listed(part, text))


def _visited(text: str, hit: Hit) -> bool:
    """Tells whether people went to, came from or looked up to the place."""
    first, last = clauses.start(text, hit.start), clauses.end(text, hit.end)
    before, after = text[first : hit.start], text[hit.end : last]
    if hit.divisions and all(len(division.code) == 9 for division in hit.divisions):
        return bool(_FROM.search(before[-4:])) or "学习" in after[:8]  # towns are where one's own people are visited
    if _AWAY.search(before) or _AWAY_AFTER.match(after):
        return True
    return bool(_FROM.search(before[-7:]) or (_TO.search(before[-10:]) and _TO_WHAT.match(after)))


def _role(part: Part, text: str, hit: Hit, unions: Authorship, *, tainted: bool) -> Role:
    """Returns the role of a name that is not itself visited; ``tainted``: the same name is, elsewhere."""
    if hit.kind is NameKind.SLOGAN:
        return Role.SLOGAN
    if any(start <= hit.start < end for start, end in unions.chains):
        return Role.SUPERIOR
    union = next((mention for mention in unions.mentions if _names(text, hit, mention)), None)
    if union is not None:
        return _by_union(text, union, unions, hit, part=part)
    if tainted:
        return Role.VISITED
    return Role.AUTHOR if part is Part.TITLE else _by_words(text, hit)


def _names(text: str, hit: Hit, mention: Mention) -> bool:
    """Tells whether a place stands in the name of a union: 大唐镇总工会, 盐城市第一中学工会."""
    if mention.start < hit.end <= mention.start + len(mention.word):
        return True
    between = text[hit.end : mention.start]
    return hit.end <= mention.start and len(between) <= _NAME and not _BREAK.search(between)


def _by_union(text: str, union: Mention, unions: Authorship, hit: Hit, *, part: Part) -> Role:
    if union.role is not UnionRole.AUTHOR:
        return _OF_UNION[union.role]
    if part is Part.TITLE:
        return Role.AUTHOR
    if _GUEST.match(text, union.end):
        return Role.OTHER
    speaks = union.place in (Place.POST, Place.ORGAN, Place.SIGNATURE) or unions.first_author is union
    leads_chain = any(0 <= start - union.end <= 3 for start, _ in unions.chains)
    if not (speaks or leads_chain):
        return Role.ACTOR
    trade = union.level == "industry" and hit.kind is NameKind.BARE  # 江苏电信工会
    return Role.FIRM if trade or union.level == "enterprise" else Role.AUTHOR


def _by_words(text: str, hit: Hit) -> Role:
    first = clauses.start(text, hit.start)
    before, after = text[first : hit.start], text[hit.end : hit.end + 14]
    zone = _ZONE_AFTER.match(after)
    if zone and after[zone.end() :].startswith(("总工会", "工会")):
        return Role.AUTHOR
    full = hit.kind in _FULL
    if full and (_ORGAN_AFTER.match(after) or before.endswith("中共")) and not _GUEST.match(text, hit.end):
        return Role.ORGAN
    if full and before.endswith("《") and _LAW_AFTER.match(text, hit.end):
        return Role.LAW
    if _HONOURED.search(before[-16:]):
        return Role.AWARD if full and _AFTER_OWN.match(after) else Role.OTHER
    opens = full and not before and not _FOREIGN.match(after)  # 城关镇企业不大; but not 深圳市某某公司捐款
    own = _LIES.search(before) or zone or _AFTER_OWN.match(after) or _BEFORE_OWN.search(before) or opens
    if own:
        return Role.SELF
    return Role.SPOKEN if _OTHERS_AFTER.match(after) else Role.OTHER


def _listed(part: Part, text: str) -> Iterator[Mark]:
    """Yields the towns of a list that gives the level word once: 横车、蕲州、刘河三镇."""
    if not _LAST_OF_LIST.search(text):
        return
    for match in _LIST.finditer(text):
        end = match.end(1)
        for item in reversed(match.group(1).split("、")):
            start = end - len(item)
            yield from _town(part, text, (start, end), match.group(2))
            end = start - 1


def _town(part: Part, text: str, span: tuple[int, int], word: str) -> Iterator[Mark]:
    start, end = span
    for first in range(max(start, end - 4), end - 1):
        bare = text[first:end]
        towns = tuple(
            town for last in _LIST_SUFFIXES[word] for town in gazetteer.named(bare + last) if town.slot == "town"
        )
        if towns:
            yield Mark(part, first, end, bare, towns, Role.SUBORDINATE, NameKind.FULL)
            return
