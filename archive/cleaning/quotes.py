"""Gives back marks that were lost: 《》 and “” shown as ?, closing quotes dropped or turned round (Q3, Q4, O)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.cleaning.closers import dropped
from archive.cleaning.edits import HAN, NOTHING, Changes, Edit, lines, ordered
from archive.scanning import scanner

LAW = (
    "法|章程|条例|办法|方案|意见|通知|细则|决定|规定|制度|规划|纲要|计划|决议|准则|合同|协议|公约|倡议书|手册|报告|解释"
)
PAIR = scanner(r"(?<![?？])[?？]([^?？。；;！!，,\n]{2,30}?)[?？](?![?？])")
TITLE = re.compile(f"(?:{LAW})(?:[（(][^）)]{{1,10}}[)）])?$")
ASKING = re.compile(
    r"(?:吗|呢|么|什么|怎么|怎样|谁|哪|何|几|多少|是否|吧|能不能|会不会|要不要|行不行|好不好)[^，。？?]{0,6}$"
)
ASKED = re.compile(r"吗|呢|什么|怎么|怎样|谁|哪|如何|为何|几|多少|是否|吧$|能不能|会不会|要不要")
SLOGANS = (
    ("中国梦", "劳动美"), ("劳动美", "工人美"), ("劳动美", "幸福美"), ("中国梦", "我的梦"), ("道德讲堂", "总堂"),
    ("书香三八", ""), ("聚人心", "促发展"), ("惠工", ""), ("安康", "杯"),
)  # fmt: skip
SLOGAN = scanner("|".join(f"(?<={a})[?？](?={b})" for a, b in SLOGANS if b))
NOUNS = (
    "活动|工程|行动|制度|竞赛|计划|机制|主题|称号|教育|建设|建制|专项|讲堂|大赛|评选|演讲|精神|荣誉"
    "|思想|方针|要求|原则|目标|口号|为主题|为载体|品牌|模式|平台"
)
OPENED = re.compile("“")
AFTER_CLOSE = re.compile(rf"[，。、；：！？,.;:!?）)的和与及等、”\n]|{NOUNS}|$")
LONGEST = 30  # characters within a pair of quotes
FEW = 0.3  # share of closers below which a file lost them
SEVERAL = 3


def question_marks(text: str) -> Changes:
    """Returns the edits that turn pairs of ? around a law into 《》, around a slogan into “”, and known ones into ·."""
    if "?" not in text and "？" not in text:
        return NOTHING
    edits = [Edit(hit.start(), hit.end(), "·", "Q4", 0.9, exact=False) for hit in SLOGAN.finditer(text)]
    for hit in PAIR.finditer(text):
        edits += _pair(text, hit)
    return Changes(ordered(edits)) if edits else NOTHING


def _pair(text: str, hit: re.Match[str]) -> Iterator[Edit]:
    inner, before = hit[1], text[max(0, hit.start() - 20) : hit.start()]
    if ASKING.search(before.split("\n")[-1]) or ASKED.search(inner):
        return
    if TITLE.search(inner):
        marks, sure = "《》", 0.9
    elif re.match(f"[{HAN}，,]", text[hit.end() : hit.end() + 1]) and re.search(f"[{HAN}]$", before):
        marks, sure = "“”", 0.6
    else:
        return
    yield Edit(hit.start(), hit.start() + 1, marks[0], "Q3", sure, exact=False)
    yield Edit(hit.end() - 1, hit.end(), marks[1], "Q3", sure, exact=False)


def closers(text: str) -> Changes:
    """Returns the edits that close quotes in a file that lost nearly all its closing ones."""
    opened, closed = text.count("“"), text.count("”")
    if opened < SEVERAL or closed > FEW * opened:
        return NOTHING
    turned = _turned(text) if opened - closed >= SEVERAL else ()
    return Changes(ordered(turned or dropped(text)))


def _turned(text: str) -> tuple[Edit, ...]:
    """Returns the edits for openers that stand for closers: “一户一卡“，; nothing unless they pair off."""
    edits: list[Edit] = []
    pairs = closing = 0
    for start, line in lines(text):
        places = [hit.start() for hit in OPENED.finditer(line)]
        for left, right in zip(places[::2], places[1::2], strict=False):
            pairs += 1
            closing += right - left <= LONGEST and AFTER_CLOSE.match(line, right + 1) is not None
            edits.append(Edit(start + right, start + right + 1, "”", "O", 0.8, exact=False))
    return tuple(edits) if pairs and closing >= 0.5 * pairs else ()
