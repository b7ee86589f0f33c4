"""Breaks run-together text into paragraphs, before the numbers of its headings and where spaces stand for breaks (R).

Numbers are trusted only as a series: 一、 二、 三、 in order, (一) again from one below each of them.  Items
(一是 二是) are no headings and stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.cleaning.edits import HAN, NOTHING, Changes, Edit, lines
from archive.scanning import scanner

LONG = 280  # characters of a paragraph that may be several
NEEDED = 2  # numbers in order that prove it
HEADING = 44  # a heading is no longer than this
DIGITS = "一二三四五六七八九十"
NUMERALS = (*DIGITS, *(f"十{digit}" for digit in DIGITS[:9]), "二十")
NUMBERS = {numeral: place for place, numeral in enumerate(NUMERALS, start=1)}
TOKEN = scanner(
    rf"(?P<top>(?<![{DIGITS}第、])[{DIGITS}]{{1,3}}、(?![{DIGITS}]、))|(?P<round>[（(][{DIGITS}]{{1,3}}[)）])|"
    rf"(?P<arabic>(?<![\d.．第年月])\d{{1,2}}[、.．](?=[{HAN}“《（(]))|(?P<piece>【(?:第?\s*篇|篇\s*)[{DIGITS}\d]{{1,3}})"
)
RANKS = ("top", "round", "arabic")
STOPS = frozenset("。；：！？;:!?…”）)】》")
SPACE = re.compile(r"(?<=[。；：！？;:!?”）)])[ \u3000\xa0]+(?=\S)")
ANY_SPACE = scanner(r"(?<=\S)[ \u3000\xa0]+(?=\S)")
NUMBERED = re.compile(rf"[ \u3000]*(?:[{DIGITS}]{{1,3}}、|[（(][{DIGITS}\d]{{1,3}}[)）]|\d{{1,2}}[、.．])")
TITLE = re.compile(r"[^。；]{4,50}(?:总结|报告|汇报|小结|述职|讲话|打算|安排)(?:（[^）]{1,20}）|\([^)]{1,20}\))?$")
ANNOUNCED = re.compile(
    r"(?:现[将就把][^。；，,]{2,30}|(?:如下|以下[^。；，,]{0,8}|做法|方面|总结|汇报|报告|打算|安排)[是有为]?)$"
)
UNIT = re.compile(r"[年月日届次个名家户项人万]")
COUNTED = re.compile(r"[一二三四五六七八九十](?:[^\u4e00-\u9fff]|[线级类等产届期季批档]|二?三产)")
PIECE_END = scanner(r"【(?:第?\s*篇|篇\s*)[^】\n]{1,60}】(?=[^\n])")
YEAR = r"(?:(?:19|20)\d\d|20[xX*＊_○〇\d]{1,3}|[xX*＊_]{1,4}|[xX]?20[12][xX]|某)年"
OPENING = (
    rf"{YEAR}(?:上半年|下半年|度|第?[一二三四]季度)?(?:以?来)?[，,]|(?:今年|上半年|下半年|[一五三半]年来|近年来|本学期|过去的一年)(?:以来)?[，,]|"
    r"(?:各位|尊敬的|同志们)[^。；]{0,12}[：:]|[^，。；、]{2,24}(?:工会|工会工作)在[^，。；]{2,40}(?:下|支持|关心)[，,]"
)
GLUED = re.compile(
    r"(?m)^[^，。；！？,;!?\n]{4,50}?(?:总结|报告|汇报|小结|述职|安排|打算|讲话|思路|要点|计划)(?:范文|推荐|精选)?"
    rf"(?P<gap>[ \u3000]*)(?={OPENING})"
)
ALONE = 100  # characters that must follow a title glued to its text


def titles(text: str) -> Changes:
    """Returns the edits that part a title from the text it was glued to: …工作总结2011年上半年，…."""
    edits = [
        Edit(hit.start("gap"), hit.end(), "\n", "R")
        for hit in GLUED.finditer(text)
        if text.find("\n", hit.end(), hit.end() + ALONE) < 0 <= len(text) - hit.end() - ALONE
    ]
    return Changes(tuple(edits)) if edits else NOTHING


def paragraphs(text: str) -> Changes:
    """Returns the edits that put line ends into run-together paragraphs."""
    edits = [edit for start, line in lines(text) if len(line) > LONG for edit in _broken(start, line)]
    return Changes(tuple(edits)) if edits else NOTHING


def _broken(start: int, line: str) -> Iterator[Edit]:
    """Yields the breaks of one paragraph, if it holds a series of numbers."""
    tokens = list(_series(line))
    if len(tokens) < NEEDED and not (tokens and _announced(line, tokens[0].start())):
        return
    places = {token.start() for token in tokens}
    places |= {hit.end() for hit in PIECE_END.finditer(line)}
    places |= {hit.end() for hit in _spaces(line, places)}
    for place in sorted(places - {0}):
        begin = place
        while begin and line[begin - 1] in " \u3000\xa0":
            begin -= 1
        if begin:
            yield Edit(start + begin, start + place, "\n", "R")


def _series(line: str) -> Iterator[re.Match[str]]:
    """Yields the numbers that continue a series of their rank, or open one below a heading."""
    last = dict.fromkeys(RANKS, 0)
    begun = 0  # where the line that is open begins
    for hit in TOKEN.finditer(line):
        rank = str(hit.lastgroup)
        if rank == "piece":
            last = dict.fromkeys(RANKS, 0)
        elif not _stands_free(line, begun, hit.start()) or not _follows(last, rank, _value(hit[0])):
            continue
        else:
            last[rank] = _value(hit[0])
            for lower in RANKS[RANKS.index(rank) + 1 :]:
                last[lower] = 0
        begun = hit.start()
        yield hit


def _announced(line: str, place: int) -> bool:
    """Tells whether a first number follows directly on what announces it: 现将上半年工会|一、不断学习."""
    announced = line.startswith("一、", place) and ANNOUNCED.search(line[:place])
    return bool(announced) and not COUNTED.match(line, place + 2)


def _stands_free(line: str, begun: int, place: int) -> bool:
    """Tells whether a number may open a line: after a sentence's end, a space, an announcement, or after a heading."""
    before = line[begun:place]
    if not before or before[-1] in STOPS or before[-1].isspace():
        return True
    if line.startswith("一、", place):
        return _announced(line, place)
    return bool(NUMBERED.match(before)) and len(before) <= HEADING and "。" not in before


def _follows(last: dict[str, int], rank: str, value: int) -> bool:
    """Tells whether a number goes on with its series; one may be missing, and a page may open with any."""
    return value == last[rank] + 1 or (last[rank] > 0 and value == last[rank] + 2) or (rank == "top" and value == 1)


def _value(token: str) -> int:
    digits = "".join(char for char in token if char in DIGITS or char.isdigit())
    return int(digits) if digits.isdigit() else NUMBERS.get(digits, 0)


def _spaces(line: str, places: set[int]) -> Iterator[re.Match[str]]:
    """Yields the spaces that stand for line ends: after a sentence, after a heading, after the title."""
    begun = 0
    for hit in ANY_SPACE.finditer(line):
        begun = max([begun, *(place for place in places if place <= hit.start())])
        before = line[begun : hit.start()]
        heads = len(before) <= HEADING and "。" not in before and bool(NUMBERED.match(before))
        heads = heads and not (before[-1].isdigit() and UNIT.match(line, hit.end()))
        if SPACE.match(line, hit.start()) or heads or TITLE.fullmatch(before.strip()):
            yield hit
            begun = hit.end()
