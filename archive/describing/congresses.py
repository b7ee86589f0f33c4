"""Finds congresses and plenums of the Party and national congresses of the unions, and what naming them says.

Rules of union-summaries.md 3.3: a congress of the Party needs that no union stands before it (中国工会十六大 is not
十六大), a local union's congress (市总工会十六大) dates nothing; of the congresses and plenums in one text only the
latest dates it; 迎接党的二十大 turns the bound around; 贯彻十七大精神的第一年 is the year after the congress.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from archive.describing.cue import DatedCue, inside
from archive.models import Span
from archive.scanning import scanner
from archive.vocabulary.events import Congress, chronology
from archive.vocabulary.matching import Bare

PLENUM_WEIGHT, CONGRESS_WEIGHT, UNION_WEIGHT, EVE_WEIGHT, FIRST_WEIGHT = 0.9, 0.7, 0.75, 0.93, 0.9
OWN_YEAR_WEIGHT = 0.97  # of the year in which a congress was looked forward to and held
SPREAD_WEIGHT = 0.85
SPREAD = 23  # months from January of its year in which a congress is spread as news
EVE = 14  # months before a congress in which texts look forward to it
AHEAD = 12  # a plan for the next year names what that year brings
PLENUM_LIFE = 11  # months for which a plenum is the news, at least

_HAN = "〇一二三四五六七八九"
_NUMBER = "十[四五六七八九]|二十"
_PLENUM = scanner(rf"(?P<n>{_NUMBER})届(?P<list>(?:[一二三四五六七]中(?:全会)?[和及与以，,]*)+)全会")
_LIST_ITEM = re.compile("[一二三四五六七](?=中)")
_AFTER = "精神|报告|以来|召开|闭幕|胜利|确定|提出|代表|关于|为|的|和|及|后|前|会|[，。；：）)！\\n十二习宣主讲文]|$"
_PARTY = scanner(
    rf"(?<![市县区省州镇乡旗总会代])(?:"
    rf"党的第(?P<full>{_NUMBER})次全国代表大会|党的(?:10|1)(?P<digit>[4-9])大|党的(?P<twenty>20)大|十(?P<mixed>[5-9])大|"
    rf"(?P<own>党的|中共|党)(?P<sure>{_NUMBER})大|(?P<n>{_NUMBER})大(?={_AFTER}))"
)
_UNION = scanner(
    r"(?:(?:中国|全国)工会|全总|(?<![市县区省州镇乡旗总])工会)第?(?P<n>十[二三四五六七八])"
    r"(?:大(?![类项工])|届|次全国代表大会)"
)
# Words that stand in every match of the two: found three times as fast.
_ANY_PARTY = re.compile(r"党的(?:第|1|20)|十[四五六七八九5-9]?大")
_ANY_UNION = re.compile(r"工会第?十|全总第?十")
_EVE = re.compile(r"(?:迎接|喜迎|迎|献礼|向)(?P<mid>[^，。；\n]{0,8})$")
_GIFT = re.compile(r"(?:的?(?:胜利|顺利)?召开)?献礼")
_STUDY = re.compile("学习|贯彻|宣传|庆祝")
_HELD_BEFORE = re.compile(r"(?:学习|贯彻|宣传|宣讲|领会|落实|解读)[^，。；\n]{0,8}$")
_HELD_AFTER = re.compile(r"(?:的?(?:胜利|顺利|圆满)?(?:精神|报告|闭幕|以来|之?后|提出|确定|作出|部署))")
_SPREAD_BEFORE = re.compile(r"(?:学习宣传|宣传学习|宣讲)[^，。；\n]{0,8}$")  # what is spread is news
_NEWS_BEFORE = re.compile(r"(?:收听|收看|观看|聆听)[^，。；\n]{0,8}$")
_NEWS_AFTER = re.compile(
    r"的?(?:胜利|顺利|圆满)?(?:闭幕(?:之?后(?!以)|之际|不久|第)|召开(?:之际|期间|前夕|前后|当[天日])|开幕(?:式|会|盛况|之际|当[天日]))"
)
_FIRST = re.compile(r"(?:精神|胜利|召开|之后|后|闭幕|的)*[^，。；\n]{0,4}?(?:第一年|开局之年|首年|起步之年|头一年)")


@dataclass(frozen=True, slots=True)
class _Times:
    """The spans about the time to come, and how many months ahead of the report they look."""

    plans: Sequence[Span]
    ahead: int


def find(bare: Bare, plans: Sequence[Span], *, next_year: bool = True) -> Iterator[DatedCue]:
    """Yields what the congresses and plenums named in a text say.

    ``plans``: spans about the time to come, the ``next_year`` or the rest of the same one.
    """
    times = _Times(plans, AHEAD if next_year else 0)
    yield from _latest(_settled(_party(bare, times)))
    yield from _latest(_settled(_unions(bare, times)))


def _settled(cues: Iterable[DatedCue]) -> Iterator[DatedCue]:
    """Yields the cues without what an eve belies: a text that looks forward to a congress names it as still to come.

    If it speaks of the same congress as held, it was written in its year.
    """
    found = list(cues)
    eves = {cue.id.removesuffix(":eve"): cue for cue in found if cue.kind == "eve"}
    for cue in found:
        eve = eves.get(cue.id.removesuffix(":eve").removesuffix(":held").removesuffix(":plan"))
        held = eve is not None and any(other.id == f"{eve.id.removesuffix(':eve')}:held" for other in found)
        if eve is None or cue.kind not in {"eve", "congress"}:
            known = cue.id.removesuffix(":held").removesuffix(":plan")
            yield cue if known == cue.id else replace(cue, id=known)
        elif cue.kind == "eve":
            yield _in_its_year(eve) if held else cue


def _in_its_year(eve: DatedCue) -> DatedCue:
    opened = eve.typical_to or 0
    year = opened // 12 * 12
    name = f"{eve.id.removesuffix(':eve')}:year"
    return replace(eve, id=name, kind="first", weight=OWN_YEAR_WEIGHT, not_before=year, typical_to=year + 11, hard=True)


def _party(bare: Bare, times: _Times) -> Iterator[DatedCue]:
    held = {each.number: each for each in chronology().congresses}
    if _ANY_PARTY.search(bare.text):
        for match in _PARTY.finditer(bare.text):
            congress = held.get(_party_number(match))
            if congress is not None:
                yield from _named(bare, congress, match.span(), times, f"cpc:{congress.number}")
    if "全会" in bare.text:
        for match in _PLENUM.finditer(bare.text):
            yield from _plenum(bare, match)


def _party_number(match: re.Match[str]) -> str:
    digit = match["digit"] or match["mixed"]
    if match["twenty"] or not digit:
        return "二十" if match["twenty"] else match["full"] or match["sure"] or match["n"]
    return "十" + _HAN[int(digit)]


def _plenum(bare: Bare, match: re.Match[str]) -> Iterator[DatedCue]:
    months = dict(chronology().plenums).get(match["n"], ())
    place = max(_HAN.index(item) for item in _LIST_ITEM.findall(match["list"])) - 1
    if place >= len(months):
        return
    following = months[place + 1 : place + 2] or (months[place] + EVE,)
    start, end = bare.span(*match.span())
    yield DatedCue(
        id=f"cpc:{match['n']}:{place + 1}",
        kind="plenum",
        not_before=months[place],
        typical_to=max(following[0], months[place] + PLENUM_LIFE),
        weight=PLENUM_WEIGHT,
        hard=True,
        start=start,
        end=end,
    )


def _unions(bare: Bare, times: _Times) -> Iterator[DatedCue]:
    if not _ANY_UNION.search(bare.text):
        return
    held = {each.number: each for each in chronology().union_congresses}
    for match in _UNION.finditer(bare.text):
        congress = held.get(match["n"])
        if congress is not None:
            yield from _named(bare, congress, match.span(), times, f"acftu:{congress.number}")


def _named(bare: Bare, congress: Congress, span: tuple[int, int], times: _Times, name: str) -> Iterator[DatedCue]:
    """Yields what the naming of a congress says, by the words before it (迎接) and after it (第一年)."""
    start, end = bare.span(*span)
    opened, year = congress.opened, congress.opened // 12 * 12
    weight = UNION_WEIGHT if name.startswith("acftu") else CONGRESS_WEIGHT
    spread = _SPREAD_BEFORE.search(bare.text, max(0, span[0] - 14), span[0])
    until = year + SPREAD if spread else congress.until
    weight = SPREAD_WEIGHT if spread else weight
    plain = DatedCue(name, "congress", opened, until, weight, hard=True, start=start, end=end)
    first = replace(plain, kind="first", weight=FIRST_WEIGHT, hard=False)
    in_year = replace(first, id=f"{name}:year", not_before=year, typical_to=year + 11, hard=True)
    eve = _eve(bare.text, span)
    planned = inside(times.plans, start)
    if eve is None:
        if not planned and _is_news(bare.text, span):
            yield replace(in_year, closed=True)
        # a plan of 2021 may name what 2022 brings
        yield replace(plain, id=f"{name}:{_how(bare.text, span, planned=planned)}", hard=not planned)
        if _FIRST.match(bare.text, span[1]):
            yield replace(first, id=f"{name}:first", not_before=year + 12, typical_to=year + 23)
        return
    start = bare.origin(eve.start())
    if _STUDY.search(eve["mid"]):
        yield replace(in_year, start=start)
        return
    early = opened - EVE - (times.ahead if planned else 0)
    window = replace(first, not_before=early, typical_to=opened, weight=EVE_WEIGHT, start=start)
    yield replace(window, id=f"{name}:eve", kind="eve", hard=True, closed=True)


def _eve(text: str, span: tuple[int, int]) -> re.Match[str] | None:
    """Returns the words that look forward to a congress: 迎接党的二十大, 向党的二十大献礼."""
    found = _EVE.search(text, max(0, span[0] - 12), span[0])
    return None if found and found[0].startswith("向") and not _GIFT.match(text, span[1]) else found


def _is_news(text: str, span: tuple[int, int]) -> bool:
    """Tells whether a congress is news: 十八大闭幕后第二周, 收看党的二十大开幕会."""
    before = _NEWS_BEFORE.search(text, max(0, span[0] - 14), span[0])
    return (before or _NEWS_AFTER.match(text, span[1])) is not None


def _how(text: str, span: tuple[int, int], *, planned: bool) -> str:
    """Returns "held" where a congress is named as over (十八大精神), "plan" where it may be still to come."""
    studied = _HELD_BEFORE.search(text, max(0, span[0] - 14), span[0]) or _HELD_AFTER.match(text, span[1])
    return "held" if studied and not planned else "plan"


def _latest(cues: Iterable[DatedCue]) -> Iterator[DatedCue]:
    """Yields firsts and eves, and of the plain congresses and plenums only the latest."""
    plain = []
    for cue in cues:
        if cue.kind in {"congress", "plenum"}:
            plain.append(cue)
        else:
            yield cue
    if plain:
        yield max(plain, key=lambda cue: (cue.not_before or 0, -cue.start))
