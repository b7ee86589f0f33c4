"""Finds the author's own name in a piece, or the mask that stands in its place: 桂园街道总工会, **市水利局机关工会.

Only a union that speaks for itself counts: one that leads, follows or signs with the author is somebody else, whatever
its name; a mask elsewhere in the text hides somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from archive import gazetteer
from archive.describing import authorship, clauses
from archive.describing.authorship import Mention, Place, Role
from archive.gazetteer import NameKind
from archive.models import Evidence, Part
from archive.scanning import scanner

LADDER = frozenset({"national", "province", "city", "county", "district", "development_zone", "town", "street"})
WORDS_OF = {"county": ("city",), "province": ("city", "district"), "development_zone": ("district",)}
MASK = r"(?:(?:[xXＸｘ×*＊_○□]{1,6}|某{1,2}|⟦[?？]⟧)(?![xXＸｘ×*＊_○□某年]))"  # XX年 masks a year
_NAME = 12  # characters between a place or a mask and the level word of the union that bears it
_MASK_BEFORE = re.compile(rf"{MASK}(?=[\u4e00-\u9fff]{{0,{_NAME}}}$)")
_BARE_MASK = scanner(rf"{MASK}[\u4e00-\u9fff]{{0,6}}?(?:总工会|工会)(?!法|工作|经费|主席|干部|会员|小组)")
_OWN_PLACE = re.compile(  # __镇是花炮之乡; 我们某某镇某某村
    rf"(?:\A(?P<whole>)|我们?)(?P<name>{MASK}(?:省|市|州|县|区|旗|镇|乡|街道|社区|村)?(?:{MASK}村)?)"
    r"(?(whole)(?=是|地处|位于)|(?<=[县区旗镇乡道村]))"
)
_HEADS = re.compile(r"(?:^|[年月日来我]|我们|年度)$")
_BREAK = re.compile(
    r"[^\u4e00-\u9fff（）]|在|和|与|对|的|召开|组织|等|有(?!限)|为|把|将|了|全|级|被|按|首|唯一|第[一二三]家|率先|各|下[属辖]|所[属辖]"
)
_COMPANY = re.compile(
    r"(?:^|年度?|日|以?来|我们?|是)(?P<name>[\u4e00-\u9fff（）]{2,16}?(?:有限责任公司|股份有限公司|有限公司))$"
)
_SIGNED_COMPANY = re.compile(
    r"^\s*(?P<name>[\u4e00-\u9fff]{4,16}(?:公司|集团|厂|矿|支行|分行|医院|学校|中学|小学|大学))$"
)
_UNIT = re.compile(
    r"(?:^|年度?|日|以?来|我们|我是|担任|作为)(?P<name>[\u4e00-\u9fff]{2,8}(?:医院|学院|大学|中学|小学|幼儿园|厂|煤矿))$"
)
_KINDS = re.compile(  # what any hospital, school or works may be called
    "人民|中心|附属|职工|中医|妇幼|实验|第[一二三四]|民办|公办|农村|城区|乡镇|高级|初级|化工|机械|水泥|纺织|制药|钢铁|造纸|食品|印刷|"
    "医院|学院|大学|中学|小学|幼儿园|厂|煤矿|[省市县区镇乡村分总老新]"
)
_GENERIC = re.compile("职工|上级|下属|直属|基层|所属|各|该|本|我|全")
_COMMUNITY = re.compile(r"(?:^|[\n，。；：“ ]|年度?|[日来]|担任|作为|我是)(?P<name>[\u4e00-\u9fff]{2,5}?)$")
_NO_NAME = re.compile(
    "[我本各全该某关于促进强推抓做为以在对和及把被让使由从向按照据其这那每个些的是]|所属|辖区|街道|基层"
)


@dataclass(frozen=True, slots=True)
class OwnName:
    """The words that name the author; ``sure`` where it opens, heads or signs the piece."""

    part: Part
    start: int
    end: int
    words: str
    masked: bool
    sure: bool

    @property
    def evidence(self) -> Evidence:
        """The name as evidence."""
        rule = "masked-name" if self.masked else "own-name"
        return Evidence(self.part, self.start, self.end, self.words, rule)


def find(text: str, title: str, *, level: str) -> tuple[OwnName, ...]:
    """Returns the names and masks of an author of a level, those first that are sure, in the order of the piece."""
    found = [*_in(Part.TITLE, title, level), *_in(Part.TEXT, text, level)]
    return tuple(sorted(found, key=lambda name: not name.sure))


def _in(part: Part, words: str, level: str) -> Iterator[OwnName]:
    read = authorship.read(words) if words else None
    if read is None:
        return
    for mention in read.mentions:
        if mention.role is not Role.AUTHOR or not _may_be(mention.level, level):
            continue
        begun = _begins(words, mention)
        if begun is not None:
            start, masked = begun
            end = mention.end + 3 * words.startswith("联合会", mention.end)
            sure = part is Part.TITLE or mention.place is not Place.BODY
            yield OwnName(part, start, end, words[start:end], masked, sure)
    yield from _nameless_masks(part, words, read)
    for match in _OWN_PLACE.finditer(words, 0, authorship.OPENING):
        yield OwnName(part, *match.span("name"), match["name"], masked=True, sure=True)


def _may_be(shown: str, level: str) -> bool:
    """Tells whether a union whose level word shows a level may be an author of a level; 市 and 区 show several."""
    if level == "unknown":
        return True
    if level in LADDER or level == "village":
        return shown in (level, *WORDS_OF.get(level, ()))
    return shown not in LADDER and shown != "village"


def _begins(text: str, mention: Mention) -> tuple[int, bool] | None:
    """Returns where the name of a union begins, and whether that is a mask; None if it bears no name."""
    first, last = clauses.start(text, mention.start), mention.start + len(mention.word)
    masks = list(_MASK_BEFORE.finditer(text, max(first, mention.start - _NAME - 6), mention.start))
    if masks and not _BREAK.search(text, masks[-1].end(), mention.start):
        return masks[-1].start(), True
    hits = [
        hit.start
        for hit in gazetteer.find(text)
        if first <= hit.start and hit.kind is not NameKind.SLOGAN and _bears(text, hit.end, mention, last)
    ]
    if hits:
        return hits[0], False
    if mention.level == "village":
        found = _COMMUNITY.search(text, max(0, mention.start - 7), mention.start)
        return (found.start("name"), False) if found and not _NO_NAME.search(found["name"]) else None
    return _firm(text, first, last, mention)


def _bears(text: str, end: int, mention: Mention, last: int) -> bool:
    if end > mention.start:
        return end <= last
    return mention.start - end <= _NAME and not _BREAK.search(text, end, mention.start)


def _firm(text: str, first: int, last: int, mention: Mention) -> tuple[int, bool] | None:
    """Returns where the name of a firm begins that no list has: 豫平重型铸锻有限责任公司工会."""
    clause = text[first:last]
    found = _COMPANY.search(clause)
    if found is None and mention.place is Place.SIGNATURE:
        found = _SIGNED_COMPANY.search(clause)
    if found is None:
        found = _UNIT.search(clause)
        if found is not None and len(_KINDS.sub("", found["name"])) < 2:
            return None
    if found is None or _GENERIC.search(found["name"]) or _BREAK.search(found["name"]):
        return None
    return first + found.start("name"), False


def _nameless_masks(part: Part, words: str, read: authorship.Authorship) -> Iterator[OwnName]:
    """Yields masks that stand for the whole name before 工会 at the head of a clause in the opening: xx工会按照…."""
    ends = {mention.end for mention in read.mentions}
    for match in _BARE_MASK.finditer(words, 0, authorship.OPENING):
        if match.end() in ends or any(start <= match.start() < end for start, end in read.chains):
            continue
        if _HEADS.search(words[clauses.start(words, match.start()) : match.start()]):
            yield OwnName(part, match.start(), match.end(), match[0], masked=True, sure=True)
