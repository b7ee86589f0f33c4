"""Finds the places that a piece shows without their full names: masks, towns by their offices, by short or new names.

None of these is in the lists as written; each needs the words around it to be a name at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from archive import datafiles, gazetteer
from archive.describing import authorship
from archive.describing.authorship import Place as Where
from archive.describing.authorship import Role as UnionRole
from archive.describing.places import Mark, Role
from archive.gazetteer import Division, NameKind
from archive.models import Part
from archive.scanning import scanner

_OFFICE = re.compile(
    r"([\u4e00-\u9fff]{2})(医院|卫生院|派出所|[国地]税分局|税务分局|工商所|中学|小学|法庭|文化站|供电所|财政所|信用社)"
)
_MASKED = scanner(
    r"(?:[xX×*＊_○Ｘｘ]{1,8}|某{1,2}|⟦\?⟧)(?:自治)?(?: (?=市))?(省|市|州|县|区|旗|镇|乡|街道)"
    r"(?=总工会|工会|[党区县市镇]?委|人民|政府|各级|支行|供电|教育工会|[xX×*＊_○Ｘｘ]{1,8}[镇乡]总?工会)"
)
_SUBJECT = re.compile(r"(?:联合会|委员会)?(?:工作)?(?:在(?!册)|以(?!来|上|外)|按照|坚持|认真|紧紧|围绕|深入|积极)")
_TOWN_NAME = re.compile(r"(?:^|[\n，。；：、！？“（ ]|年度?|日)(?P<name>[\u4e00-\u9fff]{2,3})$")
_NO_NAME = re.compile(
    "[我本各全该某关于促进强推抓做为以在对及把被让使由从向按照据其这那每个些]"
)  # in no name of a town
_OUR = r"(?:我们|咱们?|俺们?|我|地处|位于|和谐|美丽|幸福|平安|建设新?|投身)"
_LISTED = frozenset({"镇", "乡", "街道"})  # level words that names end in
_ORGAN_OF_TOWN = r"(?P<name>[\u4e00-\u9fff]{2,3}?(?P<word>镇|乡|街道))(?=总?工会|党委|党工委)"
_IS = r"(?:是|地处|位于|这里|这个镇|镇区|本地|人民|大地|改革|经济|工业)"


@dataclass(frozen=True, slots=True)
class Mask:
    """A masked name: its level word and where it stands."""

    part: Part
    start: int
    end: int
    written: str  # **区
    word: str
    superior: bool


def leaks(text: str) -> tuple[Mark, ...]:
    """Returns the towns that two of their offices give away where the town itself is masked: 大朗医院, 大朗地税分局."""
    offices: dict[str, dict[str, re.Match[str]]] = {}
    for match in _OFFICE.finditer(text):
        if match.group(1) not in _no_names():
            offices.setdefault(match.group(1), {}).setdefault(match.group(2), match)
    found = []
    for name, held in offices.items():
        towns = tuple(
            town for last in ("镇", "街道", "乡") for town in gazetteer.named(name + last) if town.slot == "town"
        )
        if len(held) > 1 and towns:
            found += [
                Mark(Part.TEXT, *match.span(1), name, towns, Role.SUBORDINATE, NameKind.BARE) for match in held.values()
            ]
    return tuple(found)


def masks(part: Part, text: str) -> tuple[Mask, ...]:
    """Returns the masked names of organisations: **区 of **区总工会."""
    unions = authorship.read(text)
    chains = unions.chains if part is Part.TEXT else ()
    above = {mention.start for mention in unions.mentions if mention.role is UnionRole.SUPERIOR}
    return tuple(
        Mask(
            part,
            match.start(),
            match.end(),
            match.group(),
            match.group(1),
            match.start(1) in above or any(s <= match.start() < e for s, e in chains),
        )
        for match in _MASKED.finditer(text)
    )


@cache
def _no_names() -> frozenset[str]:
    """Returns the words before a level word that make no name: 基层街道, 各个乡镇."""
    return frozenset(datafiles.load("regions.yaml").words("no_names"))


def short(text: str, county: Division) -> tuple[Mark, ...]:
    """Returns the one town of the author's county that speaks of itself by its short name: 我们西柳是服装集散地."""
    stems = {gazetteer.stem(town.name): town for town in gazetteer.children(county.code) if town.slot == "town"}
    names = "|".join(re.escape(name) for name in stems if len(name) > 1)
    if not names:
        return ()
    marks = [
        Mark(Part.TEXT, *match.span(match.lastindex or 0), match[match.lastindex or 0],
             (stems[match[match.lastindex or 0]],), Role.SELF, NameKind.BARE)
        for match in re.finditer(rf"{_OUR}({names})(?![村路街小中])|(?<![\u4e00-\u9fff])({names}){_IS}", text)
    ]  # fmt: skip
    return tuple(marks) if len({mark.name for mark in marks}) == 1 else ()


def unlisted(text: str) -> tuple[Mark, ...]:
    """Returns the author's own town where no list has it: 樊口街道 of 樊口街道工会工作以…为指导."""
    unions = authorship.read(text)
    for mention in unions.mentions:
        if mention.role is not UnionRole.AUTHOR or mention.level not in ("town", "street"):
            continue
        if mention.place is not Where.OPENING or not _SUBJECT.match(text, mention.end):
            continue
        found = _TOWN_NAME.search(text, max(0, mention.start - 6), mention.start)
        if found and mention.word in _LISTED and _is_name(found["name"]):
            start, end = found.start("name"), mention.start + len(mention.word)
            return (Mark(Part.TEXT, start, end, text[start:end], (), Role.AUTHOR, NameKind.FULL),)
    return ()


def in_county(text: str, county: str) -> tuple[Mark, ...]:
    """Returns the one town whose organ is named after its county and that no list has: 丰台区卢沟桥乡工会."""
    found = [
        match
        for match in re.finditer(re.escape(county) + _ORGAN_OF_TOWN, text)
        if _is_name(match["name"][: -len(match["word"])])
    ]
    if len({match["name"] for match in found}) != 1:
        return ()
    return tuple(Mark(Part.TEXT, *match.span("name"), match["name"], (), Role.AUTHOR, NameKind.FULL) for match in found)


def _is_name(word: str) -> bool:
    return _NO_NAME.search(word) is None and not any(other in word for other in _no_names())
