"""Tells what the words around a year make of it: history, a look back, a quotation, a signature, a site's date."""

from __future__ import annotations

import re

from archive.models import Span

OPENING = 160  # characters in which the year that governs the narrative is named
TAIL = 90
HEAD = 200  # characters in which sites put the date of a page
_HEADS_LINE = re.compile(r"(?:^|[\n、）)：:])$")
_THIS_YEAR_AFTER = re.compile(
    r"[，,]?(?:正值|适逢|恰逢|迎来|正是|是)[^。；\n]{0,16}?(?:周年|第[^。；\n]{1,6}年|之年|一年|年份)"
)
_HISTORY_BEFORE = re.compile(r"(?:自|从|自从|早在|始于|建于|成立于|创办于|组建于|兴建于|源于|比|较|与|同|往|原)$")
_HISTORY_AFTER = re.compile(
    r"[^，。；、\n]{0,4}?(?:以来|至今|起[，步至]|以前|之前|成立|建会|建厂|建校|建院|创办|始建|创建于|建成|相比|同期|改制|投产|参加工作|入党|出生)|"
    r"[^，。；、\n]{0,24}?(?:大会|换届|[届任]|当选)以来"
)
_CAREER_AFTER = re.compile(  # 2013年从护理部转岗过来; 2016年任职情况 and 2016年任期内 are no steps
    r"[^，。；、\n]{0,12}?(?:转岗|调[入任到来至]|转业|退伍|毕业|上任|到任|接任|接手|接过|当选|入职|担任|出任|被任命|兼任|"
    r"(?<![责信放])任(?![务何期职命意教])[^，。；、\n]{0,12}(?:主席|委员|干事|干部|专干))(?!期间)"
)
_SINCE_TERM = re.compile(r"以来的?[三四五]年")
_CONTINUES = re.compile(
    r"[，,]?[^。；\n]{0,40}?(?:将(?:继续|进一步|以|在|围绕|坚持|紧紧|紧扣|重点|着力|认真)|要继续|计划|打算|拟|力争)"
)
_REVIEWED = re.compile(
    r"度?[^，。；、\n\d计划安]{0,8}?工作(?:的|主要)*(?:回顾|总结|小结|(?:主要|完成|开展|进展)?情况(?:回顾|总结|汇报)?)(?![^。；\n]{0,3}(?:会|大会)|[及和与暨、])"
)
_REVIEWS = re.compile(r"(?:报告|汇报|回顾)(?:一下)?$")
_WORK_AFTER = re.compile(r"度?[^，。；\n\d]{0,14}?工作(?!计划|打算|思路|要点|安排|报告)")
_SENTENCE_HEAD = frozenset({"", "\n", "。", "；", "！", "、", " "})
_FURNITURE = re.compile(
    r"发布|来源|浏览|点击|阅读|作者|编辑|admin|时间|更新|上传|分享|\d{1,2}:\d\d|[|｜•·]", re.IGNORECASE
)
_COLLECTION = re.compile(  # 2020年最新学校工会工作报告5篇; no 撰写信息30篇
    r"[^，。；\n]{0,24}?(?:最新[^，。；\n]{0,12}(?:报告|总结)|范文|模板|大全|(?:总结|小结|报告|汇报)[（(]?(?:精选|通用|汇编|合集|共)+|"
    r"(?:总结|小结|报告|汇报)[（(]?[\d一二三四五六七八九十]+篇)"
)
_CLOCK = re.compile(r"日?\s?\d{1,2}[:：]\d\d")


def goes_on(text: str, span: Span) -> bool:
    """Tells whether a sentence begins with a year in which work is to go on: 2022年，镇工会将继续…."""
    heads = text[max(0, span.start - 1) : span.start] in _SENTENCE_HEAD
    return heads and _CONTINUES.match(text, span.end) is not None


def is_history(text: str, before: str, span: Span, *, opening: bool) -> bool:
    """Tells whether a year is past: 自1998年, 2013年从护理部转岗; 2022年以来 opens a report on 2022."""
    heads = opening and text[span.start - 1 : span.start] in {"", "\n"}
    if heads and text.startswith("以来", span.end) and not _SINCE_TERM.match(text, span.end):
        return False
    if heads and _THIS_YEAR_AFTER.match(text, span.end):  # 2019年是新中国成立70周年 tells no founding of 2019
        return False
    if _HISTORY_BEFORE.search(before) or _HISTORY_AFTER.match(text, span.end):
        return True
    return _CAREER_AFTER.match(text, span.end) is not None


def is_review(text: str, before: str, span: Span) -> bool:
    """Tells whether a year is said to be looked back on: 一、2014年主要工作回顾, 向大会报告2018年工作."""
    if _REVIEWS.search(before):
        return _WORK_AFTER.match(text, span.end) is not None
    return _HEADS_LINE.search(before) is not None and _REVIEWED.match(text, span.end) is not None


def is_posted(text: str, span: Span, *, numeric: bool) -> bool:
    """Tells whether a date is a site's: with a clock's time, or in a line near the beginning that is no sentence."""
    if _CLOCK.match(text, span.end):
        return True
    line_start = text.rfind("\n", 0, span.start) + 1
    line_end = text.find("\n", span.end)
    line = text[line_start : span.start] + "," + text[span.end : len(text) if line_end < 0 else line_end]
    if span.start >= HEAD or set("，。；！") & set(line):
        return False
    return _FURNITURE.search(line) is not None or (numeric and line.strip(" ,（()）") != "")


def heads_collection(text: str, span: Span) -> bool:
    """Tells whether a site puts a year over a collection of texts."""
    return _COLLECTION.match(text, span.end) is not None


def is_quoted(text: str, start: int) -> bool:
    """Tells whether an offset lies inside 《…》 or the brackets of a document's number."""
    if text[start - 1 : start] in {"〔", "[", "【"}:
        return True
    left = text.rfind("《", max(0, start - 40), start)
    return left >= 0 and text.find("》", left, start) < 0


def is_signature(text: str, span: Span, month: int | None) -> bool:
    """Tells whether a date stands alone or after the author's name at the text's end, or alone in its first lines."""
    breaks = "\n。！" if month is not None else "\n"  # run-together text has no lines: there it takes a whole date
    line_start = max(text.rfind(mark, 0, span.start) for mark in breaks) + 1
    line_end = text.find("\n", span.end)
    line_end = len(text) if line_end < 0 else line_end
    rest = text[span.end : line_end].strip(" 日）)。")
    lead = text[line_start : span.start].strip(" （(")
    if rest:
        return False
    if span.start > len(text) - TAIL and len(lead) <= 30 and not set("，。；") & set(lead):
        return True
    return month is not None and not lead and span.start < OPENING
