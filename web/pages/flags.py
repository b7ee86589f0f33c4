"""What a reader should know before trusting a text: each warning with what it means and the words that prove it."""

from __future__ import annotations

from dataclasses import dataclass

from archive.models import Part, Summary
from web.pages.described import Proof, Proofs, is_claim
from web.statuses import Badge, year_words
from web.wording import say

REDATED = "redated"
POSTED = "posted"  # rule of the day on which the page was published
SHOWN = 4  # proofs quoted beside the warning; the card has all
MEANINGS = {
    "truncated": "收到的文件到此为止，文末不完整，缺的部分无从补出。",
    "gap": "文中有缺失，缺处用虚线框标明，收到的文件里就没有。",
    "low_relevance": "开头没有提到工会或职工，可能不是工会的工作总结，请留意。",
    "generic": "文中没有单位名称、日期和具体数字，多半是供套用的范文。",
    "low_confidence": "从多篇合在一起的文件里拆出，起止可能不准，请对照来源文件。",
    REDATED: "正文写的不是那一年，年份以正文为准。",
}
NAMES = {"generic": "通用范文", "low_confidence": "起止存疑", REDATED: "年份与内容不符"}


@dataclass(frozen=True, slots=True)
class Flag:
    """One warning; ``proofs`` contradict what it warns of, ``href`` leads to the place that it speaks of."""

    name: str
    badge: Badge
    proofs: tuple[Proof, ...] = ()
    href: str | None = None


def flags(summary: Summary, proofs: Proofs, *, first_gap: str | None) -> tuple[Flag, ...]:
    """Returns the warnings of a summary; ``first_gap`` is the anchor of the first gap that is visible."""
    about = summary.description
    names = dict.fromkeys((*about.flags, *(["gap"] if first_gap else [])))
    return tuple(_flag(name, summary, proofs, first_gap) for name in names)


def _flag(name: str, summary: Summary, proofs: Proofs, first_gap: str | None) -> Flag:
    word = NAMES.get(name) or say("flag", name)
    if name == REDATED:
        return _redated(word, summary, proofs)
    gap = f"#{first_gap}" if name == "gap" and first_gap else None
    return Flag(name, Badge(word, MEANINGS.get(name, ""), "doubtful"), href=gap)


def _redated(word: str, summary: Summary, proofs: Proofs) -> Flag:
    """Returns the warning that a year put over the text does not fit it, with the words that contradict it."""
    year, posted = summary.description.year, summary.source.harvest.posted_on
    against = contradicting(summary, proofs)
    claimed = f"与内容不符：{_whose(summary)}作{year.claimed}年" if year.claimed else "所标年份与内容不符"
    if against:
        told = f"据内容应为{year_words(year)}" if year.low or year.high else "年份据内容不详"
        return Flag(REDATED, Badge(word, f"{claimed}，{told}。依据：", "doubtful"), against[:SHOWN])
    upload = f"{claimed}，但网页在{posted}就已发布，那时所说的时间还没有过完，不采信。" if posted else MEANINGS[REDATED]
    return Flag(REDATED, Badge(word, upload, "doubtful"))


def _whose(summary: Summary) -> str:
    """Returns where the claimed year stands: nothing proves who put it there."""
    about = summary.description
    claims = (each for each in about.statements if each.field == "claimed_year" and each.value == about.year.claimed)
    parts = {proof.part for each in claims for proof in each.evidence[:1]}
    if parts & {Part.FURNITURE} or not parts:
        return "网站标题"
    return "标题" if Part.TITLE in parts else "文件名"


def contradicting(summary: Summary, proofs: Proofs) -> tuple[Proof, ...]:
    """Returns the words of the text that contradict the year a site gives it, each once."""
    claims = [each for each in summary.description.statements if each.field == "claimed_year"]
    return proofs.of(
        proof for each in claims for proof in each.evidence if proof.rule != POSTED and not is_claim(proof)
    )
