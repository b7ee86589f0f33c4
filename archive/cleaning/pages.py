"""Takes out the page marks (PG) and injected block numbers (L) of document viewers and joins what they cut apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from archive.cleaning.characters import weight
from archive.cleaning.edits import HAN, NOTHING, Changes, Edit, ordered
from archive.cleaning.layout import DIGITS, ENDED, INDENT, is_broken
from archive.scanning import scanner

PAGE = scanner(
    rf"(?m)^[{INDENT}]*(?:第\s*\d{{1,3}}\s*页(?:\s*[/，,|]?\s*共\s*\d{{1,3}}\s*页)?|[-—–－·]+\s*\d{{1,3}}\s*[-—–－·]+|"
    rf"(?:P|Page|page)\s*\.?\s*\d{{1,3}}|\d{{1,3}}\s*/\s*\d{{1,3}}|\d{{1,3}})[{INDENT}]*$"
)
INLINE_PAGE = re.compile(r"第\s*\d{1,3}\s*页\s*[/，,|]?\s*共\s*\d{1,3}\s*页")
FILED_PAGE = re.compile(r"\.(?:docx?|pdf|wps|txt|pptx?|rtf)[ _]?第\s*\d{1,3}\s*页")
ELIDED_PAGE = re.compile(r"(?:…+|\.{3,}) ?第 ?\d{1,3} ?页(?! ?[/，,|]? ?共)")  # 街道总工会上半年…第2页工作总结
COUNTED = "个名人次件项场期届年月日号家户元万千百亿条份篇本台张所支套种天小时分点大岁周班组级类部层座处对双倍至到季批"
INSIDE = re.compile(rf" (?<=[{HAN}] )\d{{1,3}} (?=[{HAN}])(?![{COUNTED}])")
WORD = 9.0  # weight of a pair of characters that stand in one word
LONGEST_NAME, SHORTEST_NAME = 80, 4
TITLED_PAGE = re.compile(r"(?m)^[^\n。，]{4,40}(?:总结|报告|汇报)第\s*\d{1,3}\s*页[ \u3000]*$")
NUMBER = scanner(r"(?m)^[ \u3000]*(\d{1,2})、[ \u3000]*(?=\S)")
BROKEN = 0.6  # share of joints that cut a sentence in an injected series
EVEN = 0.15  # by how much blocks of a page differ in length
PAGEFUL = 200  # characters of a block that a page number was put before
INNER = re.compile(rf"(?:^|[。；：:;!！?？ \u3000])[{DIGITS}]{{1,3}}、|[ 。]\d{{1,2}}[.．、](?!\d)")


# ---- page marks


def page_marks(text: str) -> Changes:
    """Returns the edits that take page marks out and join a sentence that one of them cut."""
    hits = list(PAGE.finditer(text))
    bare = [hit for hit in hits if hit[0].strip().isdigit()]
    counted = _count_pages(bare)
    sure = [hit for hit in hits if hit not in bare or counted or _is_lone(text, hit)]
    edits = [_without(text, hit.start(), hit.end()) for hit in sure]
    if "页" in text:
        edits += (_without(text, hit.start(), hit.end()) for hit in TITLED_PAGE.finditer(text))
        edits += (Edit(hit.start(), hit.end(), "", "PG") for hit in INLINE_PAGE.finditer(text))
        edits += (_without(text, start, end) for start, end in _filed_pages(text))
        edits += (Edit(hit.start(), hit.end(), "", "PG") for hit in ELIDED_PAGE.finditer(text))
    edits += (Edit(hit.start(), hit.end(), "", "PG", 0.9) for hit in INSIDE.finditer(text) if _cuts_word(text, hit))
    return Changes(ordered(edits)) if edits else NOTHING


def _cuts_word(text: str, hit: re.Match[str]) -> bool:
    """Tells whether a number between spaces stands in the middle of a word: 复 1 旦."""
    return weight(text[hit.start() - 1], text[hit.end()]) >= WORD


def _count_pages(bare: list[re.Match[str]]) -> bool:
    """Tells whether numbers alone on their lines count the pages: one by one, with a page's text between them."""
    numbers = [int(hit[0]) for hit in bare]
    if not numbers or numbers[0] > 2 or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return False
    places = [0, *(hit.start() for hit in bare)]
    return all(after - before >= PAGEFUL for before, after in pairwise(places))


def _is_lone(text: str, hit: re.Match[str]) -> bool:
    """Tells whether a number alone on its line cuts a sentence."""
    before, after = _neighbours(text, hit.start(), hit.end())
    return bool(before and after) and is_broken(before.splitlines()[-1], after)


def _neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    before = text[max(0, start - 200) : start].rstrip("\n" + INDENT)
    after = text[end : end + 200].lstrip("\n").split("\n", 1)[0]
    return before, after if after.strip() else text[end : end + 200].lstrip("\n" + INDENT).split("\n", 1)[0]


def _without(text: str, start: int, end: int) -> Edit:
    """Returns the deletion of a page mark; with the line ends around it where it cuts a sentence."""
    before, after = _neighbours(text, start, end)
    if before and after and is_broken(before.rsplit("\n", 1)[-1], after, parted=True):
        while start and text[start - 1] in "\n" + INDENT:
            start -= 1
        while end < len(text) and text[end] in "\n" + INDENT:
            end += 1
    return Edit(start, end, "", "PG")


def _filed_pages(text: str) -> Iterator[tuple[int, int]]:
    """Yields the spans of marks that name the file (总结.docx_第3页), alone on a line or, named alike, inside one."""
    hits = list(FILED_PAGE.finditer(text))
    lefts = [text[max(text.rfind("\n", 0, hit.start()) + 1, hit.start() - LONGEST_NAME) : hit.start()] for hit in hits]
    name = _shared_end(lefts).lstrip(INDENT + "。；，") if len(hits) > 1 else ""
    for hit, left in zip(hits, lefts, strict=True):
        alone = not text[hit.end() : hit.end() + 1].strip(INDENT + "\n") and len(left) < LONGEST_NAME
        if alone and not re.search("[。；，]", left):
            yield hit.start() - len(left), hit.end()
        elif len(name) >= SHORTEST_NAME:
            yield hit.start() - len(name), hit.end()


def _shared_end(lefts: list[str]) -> str:
    """Returns what all of several texts end with."""
    shortest = min(lefts, key=len)
    same = 0
    while same < len(shortest) and len({left[-same - 1] for left in lefts}) == 1:
        same += 1
    return shortest[len(shortest) - same :]


# ---- injected numbers


def injected_numbers(text: str) -> Changes:
    """Returns the edits that take out the block numbers of document viewers, which cut sentences, and join the blocks.

    A series is injected if it counts 1, 2, 3 ... over the whole file and most of its joints break a sentence, or some
    do and the blocks are as long as one another.
    """
    series = _series(text)
    if not series:
        return NOTHING
    if len(series) == 1:
        return (
            Changes((Edit(series[0].start(), series[0].end(), "", "L", 0.8),))
            if _is_paged(text, series[0])
            else NOTHING
        )
    joints = [_joint(text, hit) for hit in series[1:]]
    broken = sum(cuts for _, cuts in joints)
    if broken < BROKEN * len(joints) and not (broken and _even(text, series)):
        return NOTHING
    first = Edit(series[0].start(), series[0].end(), "", "L")
    return Changes(
        (first, *(Edit(start, hit.end(), "", "L") for (start, _), hit in zip(joints, series[1:], strict=True)))
    )


def _series(text: str) -> list[re.Match[str]]:
    """Returns the line starts 1、 2、 3、 … of a file if they count without a gap, else nothing."""
    hits = list(NUMBER.finditer(text))
    return hits if [int(hit[1]) for hit in hits] == list(range(1, len(hits) + 1)) else []


def _joint(text: str, hit: re.Match[str]) -> tuple[int, bool]:
    """Returns where the text before a number ends and whether it ends in the middle of a sentence."""
    before = text[: hit.start()].rstrip("\n" + INDENT)
    return len(before), before[-1:] not in ENDED


def _blocks(text: str, series: list[re.Match[str]]) -> list[int]:
    ends = [*(hit.start() for hit in series[1:]), len(text)]
    return [len(text[hit.end() : end].strip()) for hit, end in zip(series, ends, strict=True)]


def _even(text: str, series: list[re.Match[str]]) -> bool:
    """Tells whether all blocks but the last are long and of one length."""
    blocks = _blocks(text, series)[:-1]
    longest = max(blocks)
    return longest >= PAGEFUL and min(blocks) >= (1 - 2 * EVEN) * longest


def _is_paged(text: str, hit: re.Match[str]) -> bool:
    """Tells whether a lone 1、 opens a text of one page: headings of its own follow within the line."""
    line = text[hit.end() :].split("\n", 1)[0]
    return len(line) >= PAGEFUL and len(INNER.findall(line)) >= 2
