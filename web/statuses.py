"""How each status of a described value is said to a reader: a word for the badge and a sentence for its meaning."""

from __future__ import annotations

from dataclasses import dataclass

from archive.models import SlotStatus, Statement, Year, YearStatus


@dataclass(frozen=True, slots=True)
class Badge:
    """One status as shown; ``tone`` names the style and never carries meaning alone."""

    word: str
    meaning: str
    tone: str


STATED = Badge("原文", "原文写明，依据可以点开核对", "stated")
INFERRED = Badge("推定", "原文没有直接写明，由文中线索推出", "inferred")
DOUBTFUL = Badge("存疑", "文中依据互相矛盾，未作定论", "doubtful")
UNKNOWN = Badge("不详", "文中没有可靠依据，不作猜测", "unknown")
MASKED = Badge("隐去", "流传的文本用 xx、** 等盖住了名称", "masked")
CORRECTED = Badge("订正", "由人工核对后订正，附理由", "corrected")
CANDIDATE = Badge("未采信", "有此线索，但依据不足，没有采用", "unknown")
NOT_TAKEN = Badge("不采信", "网站标注，不作为年份依据", "doubtful")

BADGES: dict[str, Badge] = {
    "true": STATED,
    YearStatus.EXPLICIT.value: STATED,
    YearStatus.INFERRED.value: INFERRED,
    YearStatus.CONFLICT.value: DOUBTFUL,
    YearStatus.UNKNOWN.value: UNKNOWN,
    SlotStatus.MASKED.value: MASKED,
    "candidate": CANDIDATE,
    "claimed": NOT_TAKEN,
    "corrected": CORRECTED,
}
LEGEND = (STATED, INFERRED, DOUBTFUL, MASKED, UNKNOWN, CORRECTED)


def badge(status: str) -> Badge:
    """Returns the badge of a status; one that this site does not know is shown as it is written."""
    return BADGES.get(status) or Badge(status, "", "unknown")


def statement_badge(statement: Statement) -> Badge:
    """Returns the badge of a statement; a person's correction is told from what a rule read."""
    return CORRECTED if statement.rule == "correction" else badge(statement.status)


def year_words(year: Year) -> str:
    """Returns a year as readers meet it: 2011年, 2011—2013年, 2012年以后, 年份不详."""
    if year.value is not None:
        return f"{year.value}年"
    if year.low is not None and year.high is not None:
        return f"{year.low}—{year.high}年" if year.low < year.high else f"{year.low}年"
    if year.low is not None:
        return f"{year.low}年以后"
    if year.high is not None:
        return f"{year.high}年以前"
    return "年份不详"


def claimed_words(year: Year) -> str | None:
    """Returns what to say about a year that only the site's title gives; None where there is nothing to say."""
    if year.claimed is None or year.claimed == year.value:
        return None
    if year.low is not None and year.high is not None and not year.low <= year.claimed <= year.high:
        return f"网站标题作{year.claimed}年，与内容不符，不采信"
    return f"网站标题作{year.claimed}年，不作依据"
