"""Finds where the last section's text ends: above the signature, its date and the closing address."""

from __future__ import annotations

import re

# 下半年，街道总工会将继续…; 回顾半年以来的工作…: below the last initiative, but no part of it.
_CONCLUDES = re.compile(
    r"(?:下半年|明年|来年|下一步|今后|新的一年|展望|总之|综上|回顾|半年来|一年来|几年来|五年来|上半年的|一年的"
    r"|肯定成绩|在?(?:肯定|看到|取得)成绩|(?:虽然|尽管).{0,16}成绩|以上)"
)
LONGEST_SIGNATURE = 40
_DATE = re.compile(
    r"^[（(]?[\d一二三四五六七八九十〇○零xX×*＊_]{1,4}年[\d一二三四五六七八九十xX×*＊_]{1,3}月(?:[\d一二三四五六七八九十xX×*＊_]{1,3}日)?[）)]?$"
)
_BODY = re.compile(r"[。；;！!？?，,：:、]")
_SIGNER = re.compile(r"(?:工会|委员会|联合会|工委|公司|学校|医院|办公室|街道|办事处|小组|中心|局|主席[：:\s]?.{0,4})$")
_ADDRESS = re.compile(
    r"^(?:同志们|各位(?:代表|领导|委员|同志)|以上是.{0,20}(?:总结|述职|汇报|报告|工作)|谢谢大家|特此(?:报告|汇报))"
)


def closing(text: str) -> int:
    """Returns the offset at which the words of the last section end; the text's length if nothing follows them."""
    end = len(text.rstrip())
    while end > 0:
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end].strip()
        if start == 0 or not (_is_signature(line) or _ADDRESS.search(line)):
            break
        end = len(text[:start].rstrip())
    return end


def conclusion(text: str, start: int, end: int) -> int:
    """Returns where the words of a section end when the report's conclusion, its last paragraphs, is left out."""
    while True:
        begin = text.rfind("\n", start, end) + 1
        if begin <= start or not _CONCLUDES.match(text[begin:end].strip()):
            return end
        end = start + len(text[start:begin].rstrip())


def _is_signature(line: str) -> bool:
    if _DATE.search(line):
        return True
    return len(line) <= LONGEST_SIGNATURE and not _BODY.search(line) and _SIGNER.search(line) is not None
