"""Tells indexes apart that were made by programs which cut, fold or describe texts otherwise.

An index made by another version of this program, of OpenCC or of jieba looks whole and misses what it should find.  So
one invented summary, rich in what is treated specially, is made ready for an index: what comes out is the form.
"""

from __future__ import annotations

import hashlib
from dataclasses import astuple, replace
from functools import lru_cache

from archive.models import (
    Description,
    Harvest,
    Place,
    Region,
    Section,
    SectionKind,
    SlotStatus,
    Source,
    Span,
    Summary,
    Year,
    YearStatus,
)
from index.analysis import Analyzer
from index.documents import prepare
from index.entries import entries

_HEADING = "组建工会，发展会员"
_WORK = (
    "二〇一四年，镇總工會（第三届）新建基层工会 14 家，發展會員1126人，集体合同覆盖率达９２.５％；“两节”送温暖\n"
    "慰问困难職工，ＰＬＣ编程比武①等奖，開展「金秋助学」、女职工体檢、厂务公开；沿著著名的㎡、覆盖、藉口、零○◯。\u200b"
)
_PLAN = "二、下半年再接再厉：职代会、工资集体协商、劳动竞赛、职工书屋建设，2015年建会率90%以上。x-y_z café"


def _sample() -> Summary:
    text = f"{_HEADING}\n{_WORK}\n{_PLAN}"
    work = Span(len(_HEADING) + 1, len(_HEADING) + 1 + len(_WORK))
    towns = {"province": ("江苏省", "32"), "city": ("盐城市", "3209"), "county": ("射阳县", "320924")}
    return Summary(
        id="0123456789ab-1",
        source=Source("0123456789ab", "a.txt", "0" * 64, "text/plain", "utf-8", 1, "2026-01-01T00:00:00Z", Harvest()),
        part=1,
        text=text,
        span=Span(0, len(text)),
        sections=(
            Section(1, "一、", _HEADING, 1, SectionKind.WORK, Span(0, len(_HEADING)), work, ("organizing",)),
            Section(2, "二、", "", 1, SectionKind.PLAN, Span(work.end, work.end), Span(work.end + 1, len(text))),
        ),
        description=Description(
            title="射陽縣總工會２０１４年工作總結",
            level="county",
            year=Year(YearStatus.EXPLICIT, 2014, 2014, 2014),
            period="year",
            region=Region(**{slot: Place(SlotStatus.TRUE, *known) for slot, known in towns.items()}),
            topics=("organizing",),
        ),
        family="f-0123456789ab-1",
    )


@lru_cache(maxsize=8)
def form(analyzer: Analyzer) -> str:
    """Returns what two programs share whose indexes fit one another, with the analyzer's own fingerprint."""
    digest = hashlib.blake2b(analyzer.fingerprint.encode(), digest_size=12)
    for made in prepare(entries(_sample()), analyzer):
        settled = replace(made, characters=" ".join(sorted(made.characters.split(" "))))  # their order means nothing
        digest.update(repr(astuple(settled)).encode("utf-8", "replace"))
    return digest.hexdigest()
