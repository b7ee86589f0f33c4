"""Finds where the last section's text ends: above the signature, its date and the closing address."""

from __future__ import annotations

import re

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


def _is_signature(line: str) -> bool:
    if _DATE.search(line):
        return True
    return len(line) <= LONGEST_SIGNATURE and not _BODY.search(line) and _SIGNER.search(line) is not None
