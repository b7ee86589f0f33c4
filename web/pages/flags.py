"""What a reader should know before trusting a text: each warning with what it means and the words that prove it."""

from __future__ import annotations

from dataclasses import dataclass

from archive.models import Summary
from web.pages.described import Proof, Proofs, is_claim
from web.statuses import Badge
from web.wording import say

REDATED = "redated"
SHOWN = 4  # proofs quoted beside the warning; the card has all
MEANINGS = {
    "truncated": "收到的文件到此为止，文末不完整，缺的部分无从补出。",
    "gap": "文中有缺失，缺处用虚线框标明，收到的文件里就没有。",
    "low_relevance": "开头没有提到工会或职工，可能不是工会的工作总结，请留意。",
    "generic": "文中没有单位名称、日期和具体数字，多半是供套用的范文。",
    "low_confidence": "从多篇合在一起的文件里拆出，起止可能不准，请对照来源文件。",
    REDATED: "正文写的不是那一年，年份以正文为准。",
}
NAMES = {"generic": "通用范文", "low_confidence": "起止存疑", REDATED: "网站改年份"}


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
    """Returns the warning that a site put another year on the text, with the words that contradict it."""
    year, posted = summary.description.year, summary.source.harvest.posted_on
    against = contradicting(summary, proofs)
    claimed = f"网站标作{year.claimed}年" if year.claimed else "网站所标年份"
    if against:
        return Flag(REDATED, Badge(word, f"{claimed}，不采信。与此矛盾的有：", "doubtful"), against[:SHOWN])
    upload = f"{claimed}，但网页在{posted}就已发布，那时所说的时间还没有过完，不采信。" if posted else MEANINGS[REDATED]
    return Flag(REDATED, Badge(word, upload, "doubtful"))


def contradicting(summary: Summary, proofs: Proofs) -> tuple[Proof, ...]:
    """Returns the words of the text that contradict the year a site gives it, each once."""
    claims = [each for each in summary.description.statements if each.field == "claimed_year"]
    return proofs.of(proof for each in claims for proof in each.evidence if not is_claim(proof))
