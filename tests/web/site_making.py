"""Makes a small archive by hand, with its index: all that the pages must be able to show, and hostile input."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from archive.cleaning import Cleaned
from archive.corrections import Correction
from archive.families import Family
from archive.models import (
    Description,
    Harvest,
    NameList,
    Place,
    Problem,
    Provenance,
    Region,
    Repair,
    Section,
    SectionKind,
    SlotStatus,
    Source,
    Span,
    Summary,
    Year,
    YearStatus,
)
from archive.offsets import OffsetMap
from archive.store import Store
from index import build
from web.indexes import place_of
from web.words import analyzer, sounds

EVIL = '<img src=x onerror="alert(1)">'
EXTRAS = (
    "设立法律援助窗口。", "开办流动书屋。", "组织结对认亲。", "募集爱心衣物。", "聘请大学生辅导功课。",
    "安排暑期勤工俭学。", "联合团委慰问。", "举办圆梦仪式。", "印发政策明白卡。", "回访往年受助学生。",
)  # fmt: skip
AID = "开展金秋助学，走访困难职工家庭，资助困难职工子女入学，发放助学金，一户一册建立档案。"
JIANGSU = Place(SlotStatus.TRUE, "江苏省", "32")
YANCHENG = Place(SlotStatus.TRUE, "盐城市", "3209")
SHEYANG = Place(SlotStatus.TRUE, "射阳县", "320924")


@dataclass(frozen=True)
class Kept:
    """A file ready to be stored."""

    source: Source
    data: bytes
    raw: str
    cleaned: Cleaned
    summaries: tuple[Summary, ...]
    signatures: tuple[bytes, ...]


def kept(summary: Summary, *, repairs: tuple[Repair, ...] = (), data: bytes | None = None) -> Kept:
    """Returns a file that holds one summary and nothing else."""
    cleaned = Cleaned(summary.text, OffsetMap.identity(len(summary.text)), repairs, summary.source.harvest)
    return Kept(summary.source, data or summary.text.encode(), summary.text, cleaned, (summary,), (b"\0" * 8,))


def source(number: int, name: str) -> Source:
    """Returns a source with an id made of a number."""
    digest = f"{number:012x}".ljust(64, "0")
    return Source(digest[:12], name, digest, "text/plain", "utf-8", 100, "2026-03-01T00:00:00Z", Harvest())


def plain(number: int, title: str, text: str, description: Description, *, name: str | None = None) -> Summary:
    """Returns a summary of one section that begins behind the first line."""
    start = text.index("\n") + 1
    end = text.index("\n", start)
    heading = text[start:end].removeprefix("一、")
    place, body = Span(end - len(heading), end), Span(end + 1, len(text))
    section = Section(1, "一、", heading, 1, SectionKind.WORK, place, body, ("assistance",))
    made = source(number, name or f"{number}.txt")
    return Summary(f"{made.id}-1", made, 1, text, Span(0, len(text)), (section,), replace(description, title=title))


def county(number: int, year: int) -> Summary:
    """Returns one of many county reports."""
    about = Description(
        title="",
        level="county",
        year=Year(YearStatus.INFERRED, year, year, year),
        period="year",
        region=Region(JIANGSU, YANCHENG, SHEYANG),
        topics=("assistance",),
    )
    extra = EXTRAS[number % len(EXTRAS)]
    text = (
        f"射阳县总工会{year}年工作总结如下。\n一、开展帮扶第{number}次\n{AID}{extra}第{number}年，全县资助{number}人。"
    )
    return plain(number, f"射阳县总工会{year}年工作总结", text, about)


def hostile() -> Summary:
    """Returns a summary whose every word tries to be markup."""
    text = f"{EVIL}工会\n一、{EVIL}\n<script>alert(1)</script>{AID}"
    about = Description(title="", provenance=Provenance.GENERIC, topics=("assistance",))
    return plain(900, f"{EVIL}的总结", text, about, name='坏"/<script>alert(1)</script>\r\n总结.html')


NAMES = ("赵德柱", "钱桂枝", "孙来喜")


def helping() -> Summary:
    """Returns a summary that lists by name whom it helped, in the text and in a heading."""
    listed = "、".join(NAMES)
    text = f"河口镇总工会工作总结如下。\n一、慰问{listed}\n春节前走访{listed}三户，发放慰问金六千元。{AID}"
    about = Description(title="", level="town", topics=("assistance",))
    made = plain(902, "河口镇总工会工作总结", text, about)
    first, second = text.index(listed), text.rindex(listed)
    lists = tuple(NameList(Span(start, start + len(listed)), "recipients", 3) for start in (first, second))
    return replace(made, description=replace(made.description, names=lists))


def masked_copy(summary: Summary) -> Summary:
    """Returns the same text with its author covered up."""
    made = source(901, "文库/xx街道.txt")
    about = Description(
        title="xx街道总工会工作总结",
        region=Region(town=Place(SlotStatus.MASKED, as_written="xx街道")),
        provenance=Provenance.MASKED,
        level="street",
        year=Year(YearStatus.INFERRED, None, 2011, 2013),
    )
    text = summary.text.replace("桂园", "xx")
    return Summary(f"{made.id}-1", made, 1, text, Span(0, len(text)), summary.sections, about)


def fill(directory: Path, summaries: Sequence[Kept], *, family: Family | None = None) -> None:
    """Puts files into a new archive, one of them corrected, and builds its index."""
    with Store.open(directory / "archive.db") as store:
        for each in summaries:
            store.put(each)
        store.record_refusal(Problem("empty", "文件是空的", "空<b>.txt"), at="2026-03-01T00:00:00Z")
        first = summaries[0].summaries[0].id
        store.add_correction(Correction(first, "period", "year", "王编审", "文末写明全年", "2026-03-02T00:00:00Z"))
        store.set_families([family] if family else [])
    reindex(directory)


def reindex(directory: Path, engine: str = "tantivy") -> None:
    """Builds one engine's index of an archive."""
    with Store.open(directory / "archive.db", read_only=True) as store:
        build.build(
            place_of(directory, engine),
            store.iterate(),
            revision=store.revision,
            engine=engine,
            analyzer=analyzer(),
            sounds=sounds(),
        )
