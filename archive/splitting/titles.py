"""Tells the title lines at the top of a piece from its text, and the document's own title from the site's.

Rules of union-summaries.md 2.4.  A title is the document's own if it stands in the piece and is more than the page's
keyword: it differs from what the site printed, or names an organisation and no year that the text does not repeat.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from archive.models import Span
from archive.splitting.acceptance import alike, promises, stem_of
from archive.splitting.words import narrow, words

MOST_LINES = 8  # titles repeated up to five times, and what a site prints between them
LONGEST_TITLE = 60
OPENING = 260  # characters of the text in which a title's year must come again
_STOP = re.compile(r"[。;!?！？；…]")
_COMMA_LAST = re.compile(r"[:,，、]\s*$")
_NUMBERED = re.compile(
    r"^(?:第?[一二三四五六七八九十]{1,3}(?:[、.,，]|是|部分)|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.])"
)
_TRAILING = re.compile(r"(?:\.(?:docx?|txt|pdf|wps))?(?:_?第\s*\d+\s*页)?[\s*#]*$")
_BRACKETED_END = re.compile(r"[(【\[][^()【】\[\]]{0,30}[)】\]]$")
_YEAR = re.compile(r"(?:19|20)\d\d(?=年|\D|$)")
_ANY_YEAR = re.compile(r"(?:(?:19|20)\d\d|[xX×*_]{2,4}|20[xX×*_]{1,2}|201\*)年度?")
# What a site puts behind a title: its number, the kind of the file, the title once more.
_SITE_TAIL = re.compile(
    r"(?:[\s_-]*(?i:pptx?|word版?)|_\d{1,2}|\s*[(（][一二三四五六七八九十]{1,2}[)）]|(?<=总结|报告|汇报|述职)参考)+$"
)
_TWICE = re.compile(r"(?P<one>\S.{2,38}?(?:总结|报告|汇报|述职|小结))[\s_-]*(?P=one)$")
_NO_LETTERS = re.compile(r"[\W\d_]+")
_SPOKEN = re.compile(r"讲话|发言|致辞|述职")
_MASK = re.compile(r"[xX×]{2,}|[*＊]{1,}|_{2,}|某|○|〇〇|⟦[^⟧]*⟧")
# 市总工会上半年工作总结 below 2021江苏省总工会…: a union without a name, but the document's own words.
_UNION_FIRST = re.compile(
    r"^(?:[省市县区州旗镇乡局校院厂]|街道|公司|集团|学校|医院|机关|社区|开发区|园区)?(?:总工会|工会(?!工作))"
)
_SUBTITLE = re.compile(r"^\s*(?:[—－–―-]{1,4}|-{2,})\s*(?=\S)")
LONGEST_HEADLINE, SHORTEST_HEADLINE = 36, 6
_NO_HEADLINE = re.compile(r"[。;!?！？；…，,、:：\d]|^[(【第一二三四五六七八九十]|[:：]$|篇(?!章)")
# What a text begins with when its title runs into it without a break.
_BEGINS = (
    r"(?=\s|$|(?:19|20)\d\d年|[xX×*_\d]{2,4}年|今年|本年|上半年|下半年|一年来|半年来|近年来|各位|同志们|尊敬的|为|在|根据"
    r"|按照|我[镇乡县区市街社公校院局]|过去|自|第[一二三四]季度|[一二三四]季度|20|[xX×*]{1,3}[镇乡县区市街])"
)


@dataclass(frozen=True, slots=True)
class Top:
    """What stands above a piece's text: where the text begins, the own title with its place, the site's titles."""

    text_start: int
    title: str | None = None
    span: Span | None = None
    site: tuple[str, ...] = field(default=())


@cache
def _title_end() -> re.Pattern[str]:
    known = words()
    kind = rf"(?:{known.reports}|{known.plans})"
    return re.compile(rf"{kind}(?:会上的(?:讲话|发言|报告))?(?:{known.tails})*$")


@cache
def _common() -> re.Pattern[str]:
    """Returns the words that titles of everybody's documents are made of."""
    known = words()
    return re.compile(rf"{known.site.pattern}|{known.reports}|{known.plans}|{known.tails}")


@cache
def _run_in() -> re.Pattern[str]:
    known = words()
    kind = rf"(?:{known.reports})(?:会上的(?:讲话|发言|报告))?"
    plan = rf"(?:(?:及|和|与|暨|、)[^\s。,，;；:：]{{0,16}}?(?:{known.plans}))?"
    return re.compile(rf"[^\s。,，;；:：!?！？]{{3,45}}?{kind}{plan}(?:\([^()\n]{{1,20}}\))?{_BEGINS}")


def is_title(line: str) -> bool:
    """Tells whether a line can be a document's title: short, no sentence, ends in what documents are called."""
    if _STOP.search(line):
        return False
    plain = _TRAILING.sub("", narrow(line).strip().strip("《》#*“”\"' "))
    if not 4 <= len(plain) <= LONGEST_TITLE or _COMMA_LAST.search(plain) or _NUMBERED.match(plain):
        return False
    while _BRACKETED_END.search(plain):
        plain = _BRACKETED_END.sub("", plain).rstrip()
    return bool(_title_end().search(plain))


def is_site_title(title: str) -> bool:
    """Tells whether only a site writes so: 范文, 精选, (3篇)."""
    return promises(title) or bool(words().site.search(title))


def names_organisation(title: str) -> bool:
    """Tells whether a title says whose document it is: a name, or the mask of one, is left when common words go."""
    plain = _TRAILING.sub("", narrow(title))
    if not words().organisation.search(plain):
        return False
    plain = _ANY_YEAR.sub("", plain)
    if _MASK.search(plain):
        return True
    plain = words().nobody.sub("", _common().sub("", plain))
    return len(_NO_LETTERS.sub("", plain)) >= 2


def kept(title: str) -> int:
    """Returns how many of a title's characters are its own: not the site's number behind it, not the title again."""
    twice = _TWICE.search(title)
    end = twice.end("one") if twice else len(title)
    tail = _SITE_TAIL.search(title, 0, end)
    return tail.start() if tail and tail.start() else end


def tidy(title: str) -> str:
    """Returns a title that a site printed on one line, without what it put behind it."""
    line = " ".join(title.split())
    return line[: kept(line)]


def own_years(title: str) -> frozenset[str]:
    """Returns the years that a title states."""
    return frozenset(_YEAR.findall(narrow(title)))


def top(text: str, span: Span, *, page: str | None, stem: str) -> Top:
    """Returns the title lines above the text of a piece; ``stem`` is what the piece's heading repeats."""
    headline = _headline(text, span)
    if headline is not None:
        return Top(_skip(text, headline.end, span.end), text[headline.start : headline.end], headline)
    printed, position = _printed(text, span, page=page, stem=stem)
    opening = text[position : min(span.end, position + OPENING)]
    own: Span | None = None
    site: list[str] = []
    for place in printed:
        line = text[place.start : place.end]
        if not _is_own(line, page=page, stem=stem, opening=opening):
            site.append(line)
        elif own is None or names_organisation(line) >= names_organisation(text[own.start : own.end]):
            own = place  # of two that tell as much, the one nearer to the text
    if own is not None:
        own = Span(own.start, own.start + kept(text[own.start : own.end]))
    title = None if own is None else text[own.start : own.end]
    return Top(position, title, own, tuple(site))


def _headline(text: str, span: Span) -> Span | None:
    """Returns the place of a slogan at the top of an official report, known by the subtitle: ——在…会上的工作报告."""
    start = _skip(text, span.start, span.end)
    stop = _line_end(text, start, span.end)
    line = text[start:stop].strip()
    if not SHORTEST_HEADLINE <= len(line) <= LONGEST_HEADLINE or _NO_HEADLINE.search(line) or is_title(line):
        return None
    below = _skip(text, stop, span.end)
    subtitle = text[below : _line_end(text, below, span.end)]
    dash = _SUBTITLE.match(subtitle)
    if dash is None or not is_title(subtitle[dash.end() :]):
        return None
    return Span(start, start + len(line))


def _printed(text: str, span: Span, *, page: str | None, stem: str) -> tuple[list[Span], int]:
    """Returns the places of the title lines at the top and where the text begins."""
    printed: list[Span] = []
    position = _skip(text, span.start, span.end)
    for _ in range(MOST_LINES):
        stop = _line_end(text, position, span.end)
        line = text[position:stop].strip()
        if (
            not (is_title(line) or (page is not None and line == page.strip()))
            or _skip(text, stop, span.end) >= span.end
        ):
            break
        known = [name for name in (page, stem, *(text[at.start : at.end] for at in printed)) if name]
        named = names_organisation(line) or _UNION_FIRST.match(line) is not None
        if printed and not (named or any(alike(line, name) for name in known)):
            break  # 上半年工作总结 below the title is the text's first heading
        printed.append(Span(position, position + len(line)))
        position = _skip(text, stop, span.end)
    run_in = _run_in_title(text, position, span.end)
    if run_in is None:
        return printed, position
    return [*printed, run_in], _skip(text, run_in.end, span.end)


def _is_own(line: str, *, page: str | None, stem: str, opening: str) -> bool:
    if is_site_title(line):
        return False
    if page is not None and stem_of(line) == stem_of(page):
        redated = own_years(line) < own_years(page) and _SPOKEN.search(line) is not None
        return redated or (names_organisation(line) and own_years(line) <= own_years(opening))
    return not (stem and stem_of(line) == stem_of(stem))


def _run_in_title(text: str, position: int, end: int) -> Span | None:
    """Returns the place of a title that the first line of the text runs on from without a break."""
    line = text[position : min(end, position + 90)].split("\n", 1)[0]
    match = _run_in().match(narrow(line))
    if match is None or match.end() == len(line) or not is_title(match[0]):
        return None
    if not words().organisation.search(match[0]):
        return None
    return Span(position, position + match.end())


def without_site_titles(text: str, span: Span, *, page: str | None) -> int:
    """Returns where the text of a piece ends when the page's title, printed above the next heading, is left out."""
    end = span.start + len(text[span.start : span.end].rstrip())
    while page is not None:
        start = text.rfind("\n", span.start, end) + 1
        line = text[start:end].strip()
        if start <= span.start or not is_title(line) or stem_of(line) != stem_of(page):
            break
        end = span.start + len(text[span.start : start].rstrip())
    return end


def _skip(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _line_end(text: str, start: int, end: int) -> int:
    found = text.find("\n", start, end)
    return end if found < 0 else found
